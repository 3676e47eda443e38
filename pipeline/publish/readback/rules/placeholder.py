"""No placeholder is left over: what stands in braces in the source stands there as a value in every file.

A patient who reads "take {oral.dose} twice a day" has been told nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Look for braces with a name in them in all texts, and in what the head of the page says."""
    for file, spot, _, _ in proof.distinct:
        for part in spot.parts or ():
            words = part if isinstance(part, str) else part.text
            for name in names(words) if "{" in words else ():
                yield Problem((file.path, spot.context), f"the placeholder {{{name}}} was not filled")
    for words in (proof.page.title, *proof.page.contents("name", "description")):
        for name in names(words):
            yield Problem((proof.page.path,), f"the placeholder {{{name}}} was not filled", needle=name)


RULE = Rule(
    code="RBK015",
    name="placeholder-left",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="If the translation has a placeholder of its own, correct it; else report a defect of the renderer.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("not filled", text="html", change={"</bdi> per dose.": "</bdi> per {oral.dose.low}."}, fires=True),
        Example(
            "not filled in the file",
            text="json",
            change={'"text":" per dose."': '"text":" per {dose}."', '\u00a0mg per dose.",': '\u00a0mg per {dose}.",'},
            fires=True,
        ),
    ),
)

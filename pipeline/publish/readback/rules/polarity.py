"""What to do and what not to do stand each in their own list, under its heading.

The sentence says it, the list says it, the data says it. If one of them disagrees, somebody does what they must not.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Look at the list around each instruction, and at the heading of each list."""
    references = len(proof.page.references)
    for file, spot, expected, _ in proof.pairs[: len(proof.pairs) - references]:
        wanted = expected.role if expected is not None and expected.role in ("do", "dont") else ""
        if expected is not None and spot.polarity != wanted:
            place = f"in the list {spot.polarity}" if spot.polarity else "in neither list"
            yield Problem((file.path, spot.context), f"the text stands {place}, and belongs in {wanted or 'neither'}")
    for spot in proof.page.spots.ordered:
        heading = spot.context.removeprefix("interface.")
        if heading in ("do", "dont") and spot.polarity != heading:
            yield Problem((proof.page.path, spot.context), "the heading stands over another list")


RULE = Rule(
    code="RBK020",
    name="instruction-list",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of a template or renderer. Do not publish it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("the list says do", text="html", change={'data-polarity="dont"': 'data-polarity="do"'}, fires=True),
        Example(
            "the heading of the other list",
            text="html",
            change={'data-context="interface.dont"': 'data-context="interface.do"', ">Don’t</h": ">Do</h"},
            fires=True,
        ),
        Example("the file says do", text="json", change={'"kind":"dont"': '"kind":"do"'}, fires=True),
    ),
)

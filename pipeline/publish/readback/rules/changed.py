"""Every text is the text of its translation, word for word; headings and labels are those of the catalog.

What a reviewer approved is what must be read. One lost "not" turns an instruction round.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.expected import Said
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Parts, Spot, plain, shown


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the words of each text; what its values show is another rule's matter."""
    for file, spot, _, said in proof.unequal:
        if said is not None and not _same_words(spot.parts, said.parts):
            yield Problem((file.path, spot.context), difference(spot, said))


def _same_words(found: Parts | None, wanted: Parts | None) -> bool:
    if found is None or wanted is None:
        return found == wanted
    if [v.name for v in shown(found)] != [v.name for v in shown(wanted)]:
        # Values that are not marked as values are found by the rule for isolation; here all is compared as words.
        return plain(found) == plain(wanted)
    return [p if isinstance(p, str) else None for p in found] == [p if isinstance(p, str) else None for p in wanted]


def difference(spot: Spot, said: Said) -> str:
    """What a text says, and what it must say."""
    if said.parts is None:
        return f"“{spot.plain}” stands where nothing may be shown ({said.state})"
    if spot.parts is None:
        return f"a gap stands where “{said.plain}” belongs"
    return f"the text reads “{spot.plain}”, not “{said.plain}”"


RULE = Rule(
    code="RBK013",
    name="text-changed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of a template or renderer, or the file was changed after it was written. Build it again.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a lost not", text="html", change={"Don’t become pregnant": "Become pregnant"}, fires=True),
        Example(
            "a sentence more",
            text="html",
            change={"It has not been approved by the FDA.</p>": "It has not been approved by the FDA. It is safe.</p>"},
            fires=True,
        ),
        Example("a heading exchanged", text="html", change={">Moderate</th>": ">Mild</th>"}, fires=True),
        Example(
            "another word in the file", text="json", change={"Don’t become pregnant": "Become pregnant"}, fires=True
        ),
    ),
)

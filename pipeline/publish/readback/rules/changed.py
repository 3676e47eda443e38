"""Every text is the text of its translation, word for word; headings and labels are those of the catalog.

What a reviewer approved is what must be read. One lost "not" turns an instruction round.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.expected import Interface, Said
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Parts, Spot, Spots

INTERFACE = "interface."


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the words of each text; what its values show is another rule's matter."""
    page = proof.page.spots
    for file in proof.files:
        for spot in file.ordered:
            yield from _changed(proof, file, spot, labels=file is page)
    for spot in proof.page.references:
        yield from _changed(proof, page, spot, labels=False)


def _changed(proof: Proof, file: Spots, spot: Spot, *, labels: bool) -> Iterator[Problem]:
    if spot.context.startswith(INTERFACE):
        yield from interface_changed(proof.source.words, file.path, spot)
        return
    expected = proof.demand.texts.get(spot.context)
    if expected is None:
        return
    said = proof.source.filled("labeled", label=expected.said) if labels and expected.role == "label" else expected.said
    if not _same_words(spot.parts, said.parts):
        yield Problem((file.path, spot.context), _difference(spot, said))


def interface_changed(words: Interface, path: str, spot: Spot) -> Iterator[Problem]:
    """An interface text stands as it is, or as a label with the punctuation of the language."""
    text_id = spot.context.removeprefix(INTERFACE)
    if text_id not in INTERFACE_BY_ID:
        return
    said = words.interface(text_id)
    if spot.parts != said.parts and spot.parts != words.filled("labeled", label=said).parts:
        yield Problem((path, spot.context), _difference(spot, said))


def _same_words(found: Parts | None, wanted: Parts | None) -> bool:
    if found == wanted:
        return True
    if found is None or wanted is None:
        return False
    if _names(found) != _names(wanted):
        # Values that are not marked as values are found by the rule for isolation; their words are compared here.
        return "".join(_words(found)) == "".join(_words(wanted))
    return [p for p in found if isinstance(p, str)] == [p for p in wanted if isinstance(p, str)] and _shape(
        found
    ) == _shape(wanted)


def _names(parts: Parts) -> list[str]:
    return [p.name for p in parts if not isinstance(p, str)]


def _words(parts: Parts) -> Iterator[str]:
    for part in parts:
        yield part if isinstance(part, str) else part.text


def _shape(parts: Parts) -> list[bool]:
    return [isinstance(p, str) for p in parts]


def _difference(spot: Spot, said: Said) -> str:
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
    sources=("design.md law 8",),
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

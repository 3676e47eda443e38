"""What no human has reviewed says so where it stands; what may not be shown leaves a gap that says so.

A machine draft looks like any other sentence. Only its mark keeps a reader, and a reviewer, from taking it for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.entry import State
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.expected import Interface, Said
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Spot, Spots


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the state that each file gives a text with that of its translation, and look for the mark."""
    preview = proof.bundle.preview
    for file, spot, _, said in proof.pairs:
        if said is None or (spot.state == said.state and preview and (spot.marked or said.state is not State.DRAFT)):
            continue
        yield from unmarked(file, spot, said, preview=preview)
    yield from wordless(proof.page.path, proof.page.marks, proof.source.words)


def unmarked(file: Spots, spot: Spot, said: Said, *, preview: bool) -> Iterator[Problem]:
    """A text whose state is not told, or whose mark is missing; in a release, any text that is not reviewed."""
    if spot.state != said.state:
        yield Problem((file.path, spot.context), f"the text is given as {spot.state} and is {said.state}")
    elif said.state is State.DRAFT and not spot.marked:
        yield Problem((file.path, spot.context), "the draft stands without its mark")
    if not preview and said.state is not State.TRANSLATED:
        yield Problem((file.path, spot.context), f"a release holds a text that is {said.state}")


def wordless(path: str, marks: list[str], words: Interface) -> Iterator[Problem]:
    """Marks without words in the language."""
    if marks and words.interface("draft").parts is None:
        yield Problem((path, "interface.draft"), "the mark of a draft has no words in this language")


RULE = Rule(
    code="RBK019",
    name="draft-mark",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate the text `interface.draft`; if that is done, the template is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a state that is not so",
            text="html",
            change={'<h1 data-context="title"': '<h1 data-context="title" data-state="draft"'},
            fires=True,
        ),
        Example(
            "a state that is not so in the file",
            text="json",
            change={'"context":"title","state":"translated"': '"context":"title","state":"draft"'},
            fires=True,
        ),
    ),
)

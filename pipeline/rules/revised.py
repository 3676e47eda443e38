"""What the rules of revision look at: the English of today beside the English of the last extraction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline.catalog.messages import Message
from pipeline.language.revision import Difference, differences
from pipeline.model.pointer import Pointer
from pipeline.record import record


@record
class Revised:
    """A text that was reworded: what it was, what it is, and how the two differ in meaning. `legal`: a statement's."""

    pointer: Pointer
    context: str
    before: str
    text: str
    differences: tuple[Difference, ...]
    legal: bool = False


@record
class Text:
    """A text that is new or gone. `pointer` is its place, or for a lost one what is left of that place."""

    pointer: Pointer
    context: str
    text: str


@record
class Revision:
    """What became of the texts of one document since its template was extracted.

    `names` are the names of drugs that the document and the registers know, folded.
    """

    revised: tuple[Revised, ...] = ()
    new: tuple[Text, ...] = ()
    lost: tuple[Text, ...] = ()
    names: frozenset[str] = frozenset()


def revision_of(
    messages: Iterable[Message], earlier: Mapping[str, str], names: frozenset[str] = frozenset()
) -> Revision:
    """Hold the messages of today against the texts `earlier`, by context. A text under a new id alone is no change.

    Values spelled in words have entries of their own; their typed values have rules of their own.
    """
    today = [m for m in messages if m.fact is None]
    contexts = {m.context for m in today}
    gone = {context: text for context, text in earlier.items() if context not in contexts and "#" not in context}
    moved = set(gone.values())
    fresh = [m for m in today if m.context not in earlier]
    kept_texts = {m.text for m in fresh}
    return Revision(
        revised=tuple(_revised(today, earlier)),
        new=tuple(Text(m.pointer, m.context, m.text) for m in fresh if m.text not in moved),
        lost=tuple(
            Text(_remains(context, today), context, text) for context, text in gone.items() if text not in kept_texts
        ),
        names=names,
    )


def _revised(messages: Iterable[Message], earlier: Mapping[str, str]) -> Iterator[Revised]:
    for message in messages:
        before = earlier.get(message.context)
        if before is not None and before != message.text:
            found = differences(before, message.text)
            yield Revised(message.pointer, message.context, before, message.text, found, message.role == "clause")


def _remains(context: str, messages: Iterable[Message]) -> Pointer:
    """The deepest place on the way to `context` that still exists: ids in the context, positions in the pointer."""
    parts = context.split(".")
    best: Pointer = ()
    for message in messages:
        common = 0
        for mine, other in zip(parts, message.context.split("."), strict=False):
            if mine != other:
                break
            common += 1
        if common > len(best):
            best = message.pointer[:common]
    return best

"""Which well-known medicine a text, or a sentence of it, speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.record import record
from pipeline.rules.english.sentences import sentences
from pipeline.rules.known_medicines import KnownMedicine, Mention, known, mentions
from pipeline.rules.prose import Prose, ReaderText


@record
class Spoken:
    """A sentence, where it starts in `text`, the known medicines named in it, and the one that "it" means there.

    `subject` is the medicine of the document, or the last one named before in the same text; None if neither is known.
    """

    text: ReaderText
    start: int
    sentence: str
    named: tuple[Mention, ...]
    subject: KnownMedicine | None
    main: KnownMedicine | None
    """The medicine of the document, by its first heading or the first one named."""

    @property
    def medicines(self) -> tuple[KnownMedicine, ...]:
        """The medicines named in the sentence, or else its subject."""
        if self.named:
            return tuple(dict.fromkeys(mention.medicine for mention in self.named))
        return (self.subject,) if self.subject is not None else ()


def spoken(prose: Prose) -> tuple[Spoken, ...]:
    """Every sentence of a text that names a known medicine anywhere; nothing if no text does."""
    generic = prose.generic_name
    # A monograph knows its drug: another medicine that it names first is not what it is about.
    return _spoken(prose.texts, known(generic) if generic else None, named=bool(generic))


@lru_cache(maxsize=16)
def _spoken(texts: tuple[ReaderText, ...], own: KnownMedicine | None, *, named: bool) -> tuple[Spoken, ...]:
    held = [(text, mentions(text.shown)) for text in texts if text.role != "id"]
    if not any(found for _, found in held):
        return ()
    return tuple(_sentences(held, own if named else _main(held)))


def _main(named: list[tuple[ReaderText, tuple[Mention, ...]]]) -> KnownMedicine | None:
    """The medicine of the document: the one that its first heading with one names, else the first one named."""
    found = [(text.role, m.medicine) for text, mentioned in named for m in mentioned if not _is_part(m.medicine)]
    heading = (medicine for role, medicine in found if role in ("heading", "title"))
    return next(heading, None) or next((medicine for _, medicine in found), None)


def _is_part(medicine: KnownMedicine) -> bool:
    """Whether it may be the salt of another substance ("losartan potassium") or a food: no subject of its own."""
    return "salt" in medicine.classes


def _sentences(named: list[tuple[ReaderText, tuple[Mention, ...]]], main: KnownMedicine | None) -> Iterator[Spoken]:
    for text, found in named:
        before: KnownMedicine | None = None
        for start, sentence in sentences(text.shown):
            here = tuple(m for m in found if start <= m.start < start + len(sentence))
            yield Spoken(text, start, sentence, here, before or main, main)
            if here:
                before = next((m.medicine for m in here if not _is_part(m.medicine)), before)

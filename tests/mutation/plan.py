"""The plan of a run: all classes of edits, and the seeded choice of edits for every document."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from random import Random

from tests.mutation import (
    benign_layout,
    benign_words,
    disclaimers,
    names,
    negation,
    notation,
    promotion,
    status,
    sums,
    typed,
    wording,
    written,
)
from tests.mutation.sheet import Edit, Kind, Sheet

FAULTS: tuple[Kind, ...] = (
    *typed.KINDS,
    *sums.KINDS,
    *wording.KINDS,
    *negation.KINDS,
    *status.KINDS,
    *disclaimers.KINDS,
    *names.KINDS,
    *notation.KINDS,
    *promotion.KINDS,
    *(kind for kind in written.KINDS if not kind.benign),
)
BENIGN: tuple[Kind, ...] = (
    *benign_words.KINDS,
    *benign_layout.KINDS,
    *(kind for kind in written.KINDS if kind.benign),
)
KINDS = {kind.name: kind for kind in (*FAULTS, *BENIGN)}


def edits(sheet: Sheet, kind: Kind, seed: int) -> list[Edit]:
    """The edits of one class of one document, without repetitions, at most as many as the class takes."""
    random = Random(zlib.crc32(f"{seed} {sheet.name} {kind.name}".encode()))
    made = {edit.splices: edit for edit in kind.make(sheet, random) if _changes(sheet, edit)}
    found = list(made.values())
    if len(found) > kind.most:
        found = sorted(random.sample(found, kind.most), key=lambda e: (e.at, e.splices[0].start, e.new))
    return found


def _changes(sheet: Sheet, edit: Edit) -> bool:
    text = sheet.files[edit.file].text
    return any(text[s.start : s.end] != s.new for s in edit.splices)


def plan(sheets: list[Sheet], seed: int, sample: int = 0, only: tuple[str, ...] = ()) -> list[Edit]:
    """Every edit of a run, or those of the classes `only`; with `sample`, that many of them, of every class alike."""
    wanted = [kind for kind in KINDS.values() if not only or kind.name in only]
    everything = [edits(sheet, kind, seed) for kind in wanted for sheet in sheets]
    if not sample:
        return [edit for chunk in everything for edit in chunk]
    random = Random(seed)
    random.shuffle(everything)
    for chunk in everything:
        random.shuffle(chunk)
    return list(_in_turn(everything))[:sample]


def _in_turn(chunks: list[list[Edit]]) -> Iterator[Edit]:
    for turn in range(max(map(len, chunks))):
        for chunk in chunks:
            if turn < len(chunk):
                yield chunk[turn]

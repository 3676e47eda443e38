"""How a new wording of a text differs in meaning from the old one, as far as words decide it.

Sentences that stayed are left aside; each changed one is held against its former self. Rewording within a sense is no
difference, nor is a sentence that was moved.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from pipeline.language.meaning import CODE, HOLE, NUMBER, Mark, marks, tokens
from pipeline.patterns import compiled
from pipeline.record import record, replaced

# Kinds of which every mark counts. Of all others only an exchange of one sense for another is a difference: a reworded
# sentence may name the liver once more or once less, but does not speak of the kidney instead.
COUNTED = frozenset(
    (NUMBER, HOLE, CODE, "negation", "certainty", "comparison", "limit", "urgency", "frequency", "time of day",
     "amount", "handling", "storage", "status", "who was studied", "alarm sign", "action", "severity", "how common",
     "people", "change")
)  # fmt: skip
# Of these it matters whether they stand anywhere in the text, not how often.
PRESENT = frozenset(
    ("status", "storage", "alarm sign", "action", "severity", "how common", "people", "change", "certainty", "limit")
)
# What an added sentence must not hold unseen: a value in figures, how often, a double dose, a word about approval.
# Trials are spoken of everywhere.
ADDED = frozenset((NUMBER, HOLE, CODE, "frequency", "amount", "status"))
_SENTENCE_END = compiled(r"(?<=[.!?])[\"')\]”’]*\s+|\n+")
_ALIKE = 0.5


@record
class Difference:
    """A difference of meaning: its kind, the marks of the old wording that are gone, those of the new that came.

    `order` is true where the same marks stand in another order; then `lost` and `gained` hold those that moved.
    """

    kind: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    where: Mark | None = None
    order: bool = False


@record
class _Sentence:
    text: str
    start: int
    words: tuple[str, ...]
    marks: tuple[Mark, ...]


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """The differences of meaning between two wordings of one English text. `where` is a place in `new`."""
    if old == new:
        return ()
    before, after = _sentences(old), _sentences(new)
    left = _without(before, after)
    came = _without(after, before)
    if not left and not came:
        return ()
    whole = _senses(before), _senses(after)
    return tuple(d for d in _differences(left, came) if d.order or not _elsewhere(d, *whole))


def _senses(sentences: Iterable[_Sentence]) -> frozenset[tuple[str, str]]:
    return frozenset(mark.key for sentence in sentences for mark in sentence.marks)


def _elsewhere(difference: Difference, before: Set[tuple[str, str]], after: Set[tuple[str, str]]) -> bool:
    """Whether all that a sentence lost or gained stands in another sentence of the text, where that is enough."""
    kind = difference.kind
    return (
        kind in PRESENT
        and all((kind, sense) in after for sense in difference.lost)
        and all((kind, sense) in before for sense in difference.gained)
    )


def _differences(left: list[_Sentence], came: list[_Sentence]) -> tuple[Difference, ...]:
    pairs, rest = _pairs(left, came)
    paired = tuple(tuple(_compare([a], [b])) for a, b in pairs)
    if not rest[0] and not rest[1]:
        return tuple(d for found in paired for d in found) + tuple(d for a, b in pairs for d in _order(a, b))
    if not left:
        return tuple(_compare([], came, added=True))
    # Sentences were split, joined or added: what one lost may stand in the next.
    added = not rest[0] and all(not found for found in paired)
    if added:
        return tuple(_compare([], rest[1], added=True))
    return tuple(_compare(left, came))


def _sentences(text: str) -> list[_Sentence]:
    found, start = [], 0
    for end in (*(m.end() for m in _SENTENCE_END.finditer(text)), len(text)):
        part = text[start:end]
        if part.strip():
            shifted = tuple(replaced(m, start=m.start + start, end=m.end + start) for m in marks(part))
            found.append(_Sentence(part, start, tuple(t.word for t in tokens(part)), shifted))
        start = end
    return found


def _without(those: Sequence[_Sentence], others: Sequence[_Sentence]) -> list[_Sentence]:
    """Those sentences that do not stand among the others, word by word."""
    known = Counter(s.words for s in others)
    rest = []
    for sentence in those:
        if known[sentence.words] > 0:
            known[sentence.words] -= 1
        else:
            rest.append(sentence)
    return rest


def _pairs(
    old: list[_Sentence], new: list[_Sentence]
) -> tuple[list[tuple[_Sentence, _Sentence]], tuple[list[_Sentence], list[_Sentence]]]:
    """Each old sentence with the new one in its place, or else with the one most like it; and those that have none."""
    in_place = list(zip(old, new, strict=False))
    if len(old) == len(new) and all(_likeness(a, b) >= _ALIKE for a, b in in_place):
        return in_place, ([], [])
    scored = sorted(
        ((_likeness(a, b), i, j) for i, a in enumerate(old) for j, b in enumerate(new)),
        key=lambda s: (-s[0], s[1], s[2]),
    )
    pairs, used_old, used_new = [], set(), set()
    for score, i, j in scored:
        if (score >= _ALIKE or len(old) == len(new) == 1) and i not in used_old and j not in used_new:
            pairs.append((old[i], new[j]))
            used_old.add(i)
            used_new.add(j)
    rest = [s for i, s in enumerate(old) if i not in used_old], [s for j, s in enumerate(new) if j not in used_new]
    return pairs, rest


def _likeness(a: _Sentence, b: _Sentence) -> float:
    return difflib.SequenceMatcher(None, a.words, b.words, autojunk=False).ratio()


def _compare(old: Iterable[_Sentence], new: Iterable[_Sentence], *, added: bool = False) -> Iterator[Difference]:
    before, after = _bag(old), _bag(new)
    for kind in dict.fromkeys(k for k, _ in (*before, *after)):
        lost = [s for (k, s), n in before.items() if k == kind and _fewer(kind, n, len(after.get((k, s), ())))]
        gained = [s for (k, s), n in after.items() if k == kind and _fewer(kind, n, len(before.get((k, s), ())))]
        if added:
            gained = [s for s in gained if s != "investigational" and (kind != NUMBER or after[kind, s][0].figures)]
            reported = kind in ADDED and bool(gained)
        else:
            reported = bool(lost or gained) if kind in COUNTED else bool(lost and gained)
        if reported:
            where = after[kind, gained[0]][0] if gained else None
            yield Difference(kind, tuple(lost), tuple(gained), where)


def _fewer(kind: str, here: Sequence[Mark], there: int) -> bool:
    return there == 0 if kind in PRESENT else there < len(here)


def _bag(sentences: Iterable[_Sentence]) -> dict[tuple[str, str], list[Mark]]:
    bag: dict[tuple[str, str], list[Mark]] = {}
    for sentence in sentences:
        for mark in sentence.marks:
            bag.setdefault(mark.key, []).append(mark)
    return bag


def _order(old: _Sentence, new: _Sentence) -> Iterator[Difference]:
    """Marks that changed places in a sentence whose words all stayed: "5 mg for adults and 10 mg for children"."""
    if sorted(old.words) != sorted(new.words) or len(old.marks) != len(new.marks):
        return
    moved = [(a, b) for a, b in zip(old.marks, new.marks, strict=True) if a.key != b.key]
    still = sum(a == b for a, b in zip(old.words, new.words, strict=True))
    if moved and len(old.words) - still <= 2 * len(moved):
        kind = moved[0][1].kind
        yield Difference(
            kind, tuple(a.sense for a, _ in moved), tuple(b.sense for _, b in moved), moved[0][1], order=True
        )

"""How much of a drug a mL of a liquid or a piece of a dose form holds, as English prose says it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.amounts import MASSES, Amount, amounts
from pipeline.rules.english.doses import doses
from pipeline.rules.english.folding import fold

_EACH_ML = compiled(
    r"\b(?:each|every|one|a|1) (?:ml|millilit(?:er|re)) (?:of \w+ )?(?:[a-z-]+ ){0,4}?"
    r"(?:contains?|holds?|has|provides?|delivers?|gives?|carries) (?:about )?$"
)
_IN_LIQUID = compiled(r"\s*(?:of\s+)?(?:[a-z-]+\s+){0,4}?(?:in|per|/|to)\s*(?:each\s+|every\s+|a\s+)?$")
_HOLDS = compiled(r"\b(?:contain|hold|deliver|provid|has|have|carr|giv)")
_U_STRENGTH = compiled(r"\bu-?(100|200|300|500)\b")
_NAMED_PIECE = compiled(
    r"[\s-]*(?:[a-z-]+\s+){0,2}?(tablet|capsule|caplet|puff|sachet|suppositor|patch|lozenge|pessar)"
)
_EACH_PIECE = compiled(
    r"\b(?:each|every|one|the|your|a)\s+(?:[a-z-]+\s+){0,2}?(tablet|capsule|puff|sachet|suppositor|patch|lozenge|pessar)"
    r"[a-z]*\s+(?:contains?|holds?|delivers?|has|releases?|provides?)\s+(?:about\s+)?$"
)
_PIECES = {"suppositor": "suppository", "caplet": "tablet", "pessar": "pessary"}


@record
class Concentration:
    """So much of a drug in one mL, at a place of a text; `kind` is mg or IU."""

    start: int
    end: int
    kind: str
    value: Decimal


@lru_cache(maxsize=512)
def concentrations(text: str) -> tuple[Concentration, ...]:
    """The concentrations that a text gives: "20 mg/mL", "125 mg in 5 mL", "each mL contains 100 units", "U-100"."""
    folded = fold(text)
    if "ml" not in folded and "milli" not in folded and "u-" not in folded:
        return ()
    return tuple(_concentrations(text, folded))


def _concentrations(text: str, folded: str) -> Iterator[Concentration]:
    for match in _U_STRENGTH.finditer(folded):
        yield Concentration(match.start(), match.end(), "IU", Decimal(match[1]))
    found = amounts(text)
    for amount in found:
        size = _size(amount)
        if size is None or amount.is_range:
            continue
        if amount.pers[:1] == ("mL",) and amount.per_count > 0:
            yield Concentration(amount.start, amount.end, _kind(amount), amount.low * size / amount.per_count)
        elif _EACH_ML.search(folded, max(0, amount.start - 80), amount.start):
            yield Concentration(amount.start, amount.end, _kind(amount), amount.low * size)
    for first, second in pairwise(found):
        drug, volume = (first, second) if _size(first) is not None else (second, first)
        size = _size(drug)
        if size is None or volume.unit != "mL" or drug.pers or drug.is_range or volume.is_range or volume.low <= 0:
            continue
        between = folded[first.end : second.start]
        each = compiled(r"\b(?:each|every|per|one)\s+$").search(folded, max(0, volume.start - 8), volume.start)
        if (volume is second and _IN_LIQUID.fullmatch(between)) or (
            volume is first and _HOLDS.search(between) and (each or "(" not in between) and len(between) < 60
        ):
            yield Concentration(first.start, second.end, _kind(drug), drug.low * size / volume.low)


def _size(amount: Amount) -> Decimal | None:
    return Decimal(1) if amount.unit == "IU" else MASSES.get(amount.unit)


def _kind(amount: Amount) -> str:
    return "IU" if amount.unit == "IU" else "mg"


@lru_cache(maxsize=512)
def piece_strengths(text: str) -> frozenset[tuple[str, Decimal]]:
    """The strengths of pieces, in mg: "each tablet contains 250 mg", "250 mg tablets"."""
    found: set[tuple[str, Decimal]] = set()
    folded = fold(text)
    for dose in doses(text):
        if dose.kind != "mg" or dose.amount.is_range:
            continue
        single = dose.amount.low * MASSES[dose.amount.unit]
        after = _NAMED_PIECE.match(folded, dose.end)
        before = _EACH_PIECE.search(folded, 0, dose.start)
        found.update((_PIECES.get(match[1], match[1]), single) for match in (after, before) if match)
    return frozenset(found)


def within(low: Decimal, high: Decimal, other_low: Decimal, other_high: Decimal, room: Decimal) -> bool:
    """Whether two spans meet, each widened by `room`, a share."""
    return low <= other_high * (1 + room) and other_low <= high * (1 + room)

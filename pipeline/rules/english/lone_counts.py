"""Counts with their percentage whose whole stands elsewhere: "Two hundred were enrolled. ... in 30 (25 %)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import combinations

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import DIGITS, NUMBER, number
from pipeline.rules.english.shares import PEOPLE

_MOST_WHOLES = 7


@record
class LoneCount:
    """A count with a percentage behind it in brackets, at a place of a text, and the wholes that it may be part of."""

    start: int
    end: int
    count: Decimal
    percent: Decimal
    step: Decimal
    wholes: tuple[Decimal, ...]

    @property
    def fits(self) -> bool:
        """Whether one of the wholes, their sums, differences or halves gives the percentage."""
        return any(self._gives(whole) for whole in self._possible())

    def _possible(self) -> Iterator[Decimal]:
        for whole in self.wholes:
            yield from (whole, whole / 2, whole / 3, whole * 2 / 3, whole / 4)
        for a, b in combinations(self.wholes, 2):
            yield from (a + b, abs(a - b))

    def _gives(self, whole: Decimal) -> bool:
        return (
            whole >= self.count
            and whole > 0
            and abs(100 * self.count / whole - self.percent) <= self.step / 2 + Decimal("0.05")
        )


def lone_counts(text: str) -> Iterator[LoneCount]:
    """Every such count of a text that names few numbers of people. Counts that stand beside their whole are none."""
    folded = fold(text)
    if "%" not in folded:
        return
    people = {number(m["n"] or m["m"]) for m in _people().finditer(folded)}
    # Any other whole number may be one of people too ("36 with the drug").
    plain = {number(m.group()) for m in _plain().finditer(folded)}
    for match in _lone().finditer(folded):
        count = number(match["count"])
        if count != count.to_integral_value() or count < 1:
            continue
        wholes = {n for n in people | plain if n > count and n == n.to_integral_value()}
        if (
            not any(n > count for n in people)
            or len(wholes) > _MOST_WHOLES
            or _beside().search(folded, match.end(), match.end() + 30)
        ):
            continue
        step = Decimal(1).scaleb(-len(match["share"].partition(".")[2]))
        yield LoneCount(match.start(), match.end(), count, number(match["share"]), step, tuple(sorted(wholes)))


@cache
def _people() -> re.Pattern[str]:
    return compiled(
        rf"(?<![\w.,/-])(?P<n>{NUMBER}) (?:[a-z-]+ ){{0,3}}?(?:{PEOPLE}|were (?:randomi|enrol|treat|dos|assign|includ)\w*)\b"
        rf"|\bn ?= ?(?P<m>\d[\d,]*\d|\d)"
    )


@cache
def _plain() -> re.Pattern[str]:
    return compiled(
        rf"(?<![\w.,/(:-]){DIGITS}(?!\s?-?(?:%|percent|per cent|mg|ml|mcg|g|kg|units?|weeks?|months?|days?|years?|hours?|points?)\b|\s?%|[\w/])"
    )


@cache
def _lone() -> re.Pattern[str]:
    return compiled(
        rf"(?<![\w.,/%-])(?<!of )(?<!of the )(?P<count>{NUMBER})(?: (?:of (?:them|these|those|whom)|{PEOPLE}))?(?: had)? \((?P<share>{DIGITS}) ?(?:%|percent|per cent)\)"
    )


@cache
def _beside() -> re.Pattern[str]:
    return compiled(r"^ (?:out )?of ")

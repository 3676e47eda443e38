"""Moments in English prose as exactly as they are written: a year, a month of a year, or a day."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.sourcing import MONTH

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?:19|20)\d\d"
MOMENT = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? {_YEAR}|{MONTH}\.? (?:\d{{1,2}}(?:st|nd|rd|th)?, ?)?{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|{_YEAR})(?![\d-])"
)
"""A moment, as a regular expression for folded text: 2023, September 2023, 10 March 2023, March 10, 2023, 2023-03-10."""


@record
class Moment:
    """A moment: year, then month and day as far as they are written (0 if not)."""

    year: int
    month: int = 0
    day: int = 0

    def before(self, other: Moment) -> bool:
        """Whether it is surely earlier: within the same year or month that alone is written, nobody knows."""
        for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if not mine or not theirs:
                return False
            if mine != theirs:
                return mine < theirs
        return False


def moment(words: str) -> Moment:
    """The moment that a match of `MOMENT` says."""
    if iso := _iso().fullmatch(words):
        return Moment(*map(int, iso.groups()))
    year = compiled(_YEAR).search(words)
    month = compiled(MONTH).search(words)
    day = compiled(r"(?<!\d)\d{1,2}(?!\d)").search(words)
    return Moment(
        int(year.group()) if year else 0,
        _MONTHS.index(month.group()[:3]) + 1 if month else 0,
        int(day.group()) if day else 0,
    )


@cache
def _iso() -> re.Pattern[str]:
    return compiled(r"(\d{4})-(\d\d)-(\d\d)")

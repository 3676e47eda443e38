"""Days written in English prose, in the forms that people use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold, has_digit
from pipeline.rules.english.sourcing import MONTH
from pipeline.rules.english.triggers import words_in

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_NUMBERS = compiled(r"\d[-/.]\d\d?[-/.]\d")
_BEGINNINGS = frozenset(
    [
        "jan",
        "january",
        "feb",
        "february",
        "mar",
        "march",
        "apr",
        "april",
        "may",
        "jun",
        "june",
        "jul",
        "july",
        "aug",
        "august",
        "sep",
        "sept",
        "september",
        "oct",
        "october",
        "nov",
        "november",
        "dec",
        "december",
    ]
)
Style = Literal["words", "iso", "slashes"]


@record
class WrittenDate:
    """A day at a place of a text: `first` and `second` are day and month as written; with slashes either may be either.

    `year` is 0 where none is written. `style`: in ``words`` ("31 May 2025"), as ``iso`` (2025-05-31) or with
    ``slashes``, hyphens or dots (31/05/2025).
    """

    start: int
    end: int
    first: int
    second: int
    year: int
    style: Style

    @property
    def exists(self) -> bool:
        """Whether there is such a day in any reading. Without a year, 29 February does."""
        if _is_day(self.first, self.second, self.year):
            return True
        return self.style == "slashes" and _is_day(self.second, self.first, self.year)

    @property
    def is_ambiguous(self) -> bool:
        """Whether it is one day for Americans and another for everybody else: 04/03/2025."""
        return (
            self.style == "slashes"
            and self.first != self.second
            and max(self.first, self.second) <= 12
            and min(self.first, self.second) >= 1
        )


def written_dates(text: str) -> tuple[WrittenDate, ...]:
    """Every day in `text`, in order."""
    folded = fold(text)
    if _IN_NUMBERS.search(folded) or (has_digit(folded) and _BEGINNINGS & words_in(folded)):
        return tuple(found for found in _dates(folded) if found.year or text[_letter(folded, found)].isupper())
    return ()


def _letter(folded: str, found: WrittenDate) -> int:
    """Where the name of the month begins: in "40 may help" it has no capital, and there is no day."""
    return next((i for i in range(found.start, found.end) if folded[i].isalpha()), found.start)


@lru_cache(maxsize=1024)
def _dates(folded: str) -> tuple[WrittenDate, ...]:
    return tuple(_read(folded))


def _read(folded: str) -> Iterator[WrittenDate]:
    for match in _pattern().finditer(folded):
        groups = match.groupdict()
        if groups["y1"]:
            yield WrittenDate(
                match.start(), match.end(), int(groups["d1"]), int(groups["m1"]), int(groups["y1"]), "iso"
            )
        elif groups["y2"]:
            yield WrittenDate(
                match.start(), match.end(), int(groups["a"]), int(groups["b"]), int(groups["y2"]), "slashes"
            )
        else:
            day = groups["d3"] or groups["d4"]
            if not (groups["y3"] or groups["y4"]) and int(day) > 31:
                continue  # "you may 45 minutes later ..."
            month = groups["m3"] or groups["m4"]
            year = groups["y3"] or groups["y4"] or "0"
            yield WrittenDate(match.start(), match.end(), int(day), _MONTHS.index(month[:3]) + 1, int(year), "words")


def _is_day(day: int, month: int, year: int) -> bool:
    if not (1 <= month <= 12 and day >= 1):
        return False
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


@cache
def _pattern() -> re.Pattern[str]:
    year = r"(?:19|20)\d\d"
    ordinal = r"(?:st|nd|rd|th)?"
    # "May" and "March" are other words too: without a year they need a day that can only be one.
    return compiled(
        rf"(?<![\d/.-])(?P<y1>{year})-(?P<m1>\d\d)-(?P<d1>\d\d)(?![\d-])"
        rf"|(?<![\d/.-])(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep)(?P<y2>{year})(?![\d/])"
        rf"|(?<![\w.,/-])(?P<d3>\d{{1,2}}){ordinal} (?:of )?(?P<m3>{MONTH})\b\.?(?:,? (?P<y3>{year})\b)?"
        rf"|\b(?P<m4>{MONTH})\.? (?P<d4>\d{{1,2}}){ordinal}\b(?![.,]?\d|[ -]?(?:mg|ml|tablets?|capsules?|patients?|people|to \d|%|weeks?|days?|hours?|times|g\b|mcg|in \d))(?:,? (?P<y4>{year})\b)?"
    )

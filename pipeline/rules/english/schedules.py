"""Schedules in English prose: how often something is taken or done, as "twice a day" or "every 8 hours" says it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.schedule_pattern import CLOCK, LATIN, TIME_OF_DAY, WORDS, schedule_pattern

Kind = Literal["count", "interval", "moment", "daily"]

# The length of a period in days, by the letters that its names begin with; the first that fits counts.
_DAYS: dict[str, Fraction] = {
    "mi": Fraction(1, 1440),
    "h": Fraction(1, 24),
    "fort": Fraction(14),
    "d": Fraction(1),
    "n": Fraction(1),
    "ev": Fraction(1),
    "mor": Fraction(1),
    "w": Fraction(7),
    "mo": Fraction(30),
    "y": Fraction(365),
    "an": Fraction(365),
}
_MULTIPLES = {"once": 1, "twice": 2, "thrice": 3}
_STEPS = {"third": 3, "fourth": 4, "fifth": 5}
# Pieces of words of which one stands in every schedule; for the abbreviations, their beginnings.
_SIGNS = (
    *(
        "dai",
        "nightly",
        "week",
        "month",
        "year",
        "annual",
        "quarter",
        "every",
        "each",
        "hour",
        "hr",
        "h apart",
        "fortnight",
    ),
    *(
        "interval",
        "altern",
        "divided",
        "split",
        "separate",
        " day",
        "/day",
        "24",
        "morning",
        "noon",
        "evening",
        "night",
        "bed",
    ),
    *(
        "breakfast",
        "lunch",
        "dinner",
        "supper",
        "day",
        " pm",
        "p.m",
        ":00",
        ":30",
        "0pm",
        "1pm",
        "2pm",
        "3pm",
        "4pm",
        "5pm",
        "6pm",
        "7pm",
        "8pm",
        "9pm",
    ),
)
_LATIN_SIGN = r"(?<![a-z])(?:[bteo]\.?\s?[iod]|nocte|q)"
# The groups of the pattern that name a unit of time, and the group of its number.
_COUNT_OF = {
    "every_unit": "every_n",
    "hourly": "hourly_n",
    "gap_unit": "gap_n",
    "space_unit": "space_n",
    "latin_unit": "latin_n",
}
# Before "bid", what makes it an offer: "a takeover bid", "to bid".
_OFFER = compiled(r"\b(?:a|the|its|their|to|will|in|takeover|rescue|new|hostile|cash|bold)\s+$")
# Words before and after a schedule that make it the most that may be, not what is.
_AT_MOST_BEFORE = (
    r"(?:up to|(?:no|not|never) (?:be )?(?:\w+ )?(?:more|greater)(?: (?:often|frequently))? than|at (?:the )?most|"
    r"(?:a )?max(?:imum)?(?: of)?:?|limited to|not exceed(?:ing)?|(?:more|oftener) (?:often )?than)\s*$"
)
_AT_MOST_AFTER = r"\s*(?:,\s*)?(?:\(?(?:at (?:the )?most|max(?:imum)?)\b|or less\b|or fewer\b)"
_AT_LEAST_BEFORE = r"(?:(?:at|the very) least|a minimum of|no(?:t)? less than|minimum(?: of)?|≥)\s*$"


@record
class Schedule:
    """How often, at a place of a text.

    `low` and `high` are times per day, exact ("every 4 to 6 hours" is 4 to 6 times a day, "once a week" is 1/7).
    `kind`: a ``count`` ("twice a day"), an ``interval`` ("every 12 hours"), ``moment`` ("every morning", "at bedtime",
    "in the morning and at night"), or the bare words ``daily``, "every day", which may belong to an amount ("the daily dose") or to several doses.
    A `limit` is the most that may be ("up to 4 times a day", "at least 6 hours apart"): its `low` is 0.
    """

    start: int
    end: int
    low: Fraction
    high: Fraction
    kind: Kind
    limit: bool = False

    def agrees(self, other: Schedule, tolerance: Fraction = Fraction(1, 10)) -> bool:
        """Whether both can be true of the same thing: their rates overlap within `tolerance` (a share)."""
        return self.low <= other.high * (1 + tolerance) and other.low <= self.high * (1 + tolerance)


def schedules(text: str) -> tuple[Schedule, ...]:
    """Every schedule in `text`, in order."""
    return _schedules(fold(text))


@lru_cache(maxsize=4096)
def _schedules(folded: str) -> tuple[Schedule, ...]:
    found: list[Schedule] = []
    if not any(sign in folded for sign in _SIGNS) and not compiled(_LATIN_SIGN).search(folded):
        return ()
    for match in schedule_pattern().finditer(folded):
        rates = _read(match)
        if rates is None or (match["latin"] == "bid" and _OFFER.search(folded, 0, match.start())):
            continue
        low, high, kind = rates
        limit = _is_limit(folded, match)
        found.append(Schedule(match.start(), match.end(), Fraction(0) if limit else low, high, kind, limit))
    return tuple(found)


def _is_limit(folded: str, match: re.Match[str]) -> bool:
    before, gap = folded[max(0, match.start() - 40) : match.start()], bool(match["gap_unit"])
    if gap:
        return bool(compiled(_AT_LEAST_BEFORE).search(before))
    return bool(compiled(_AT_MOST_BEFORE).search(before) or compiled(_AT_MOST_AFTER).match(folded[match.end() :]))


def _read(match: re.Match[str]) -> tuple[Fraction, Fraction, Kind] | None:
    """The lowest and the highest rate that a match says, and its kind; None for what is no schedule."""
    group = match.lastgroup or ""
    if group == "latin":
        rate = LATIN[compiled(r"[. ]").sub("", match["latin"])]
        return rate, rate, "count"
    if group == "period":
        days = _days(match["period"])
        low, high = _ends(match["count"])
        return low / days, high / days, "count"
    if group in ("divided", "parts", "days_a_week", "daily_n"):
        low, high = _ends(match[group])
        share = 7 if group == "days_a_week" else 1
        return low / share, high / share, "count"
    if group == "gap_unit" and match["gap_unit"].startswith("mi"):
        # "Wait 5 minutes between drops" is no schedule.
        return None
    if group in ("single", "single_daily"):
        return Fraction(1), Fraction(1), "count"
    if group in _COUNT_OF:
        return _interval(match[_COUNT_OF[group]], match[group])
    if group == "alternate_unit":
        step = _STEPS.get(match["alternate"] or "", 2)
        rate = 1 / (step * _days(match["alternate_unit"]))
        return rate, rate, "interval"
    if group == "weekdays":
        rate = Fraction(len(set(compiled(r"mon|tue|wed|thu|fri|sat|sun").findall(match["weekdays"]))), 7)
        return rate, rate, "count"
    if group == "moments":
        # Times of day of which each is named once.
        rate = Fraction(len(compiled(TIME_OF_DAY).findall(match["moments"])))
        return rate, rate, "moment"
    if group == "clocks":
        rate = Fraction(len(compiled(CLOCK).findall(match["clocks"])))
        return rate, rate, "moment"
    if group == "single_moment":
        return Fraction(1), Fraction(1), "count"
    if group == "moment":
        return Fraction(1), Fraction(1), "moment"
    rate = WORDS[match["word"]]
    return rate, rate, "daily" if match["word"] == "daily" else "count"


def _ends(words: str) -> tuple[Fraction, Fraction]:
    parts = [_MULTIPLES.get(w) or Fraction(number(w)) for w in compiled(rf"once|twice|thrice|{NUMBER}").findall(words)]
    return Fraction(parts[0]), Fraction(parts[-1])


def _days(words: str) -> Fraction:
    """The length of the period that `words` name: "a day", "in 24 hours", "/week"."""
    if "24" in words:
        return Fraction(1)
    name = compiled(r"^(?:\W*(?:a|an|per|each|every|in|any|one|the|on)\b)*\W*").sub("", words)
    return next(days for letters, days in _DAYS.items() if name.startswith(letters))


def _interval(count: str | None, unit: str) -> tuple[Fraction, Fraction, Kind] | None:
    days = _days(unit)
    if count is None:
        return 1 / days, 1 / days, "daily" if days == 1 else "interval"
    least, most = _ends(count)
    if least <= 0 or most <= 0:
        return None
    return 1 / (most * days), 1 / (least * days), "interval"

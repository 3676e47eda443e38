"""Schedules in English prose: how often something is taken or done, as "twice a day" or "every 8 hours" says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from typing import Literal

from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER, number

Kind = Literal["count", "interval", "moment", "daily"]

_DAYS: dict[str, Fraction] = {
    "min": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "hr": Fraction(1, 24),
    "h": Fraction(1, 24),
    "day": Fraction(1),
    "night": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(30),
    "year": Fraction(365),
}
# Latin abbreviations of prescriptions, as times per day. Source: the abbreviations of the ISMP list of error-prone ones.
_LATIN: dict[str, Fraction] = {
    "bid": Fraction(2),
    "bd": Fraction(2),
    "tid": Fraction(3),
    "tds": Fraction(3),
    "qid": Fraction(4),
    "qds": Fraction(4),
    "qd": Fraction(1),
    "od": Fraction(1),
    "qod": Fraction(1, 2),
    "tiw": Fraction(3, 7),
    "biw": Fraction(2, 7),
}
_MULTIPLES = {"once": 1, "twice": 2, "thrice": 3}


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often, at a place of a text.

    `low` and `high` are times per day, exact ("every 4 to 6 hours" is 4 to 6 times a day, "once a week" is 1/7).
    `kind`: a ``count`` ("twice a day"), an ``interval`` ("every 12 hours"), ``moment`` ("every morning", "at bedtime"),
    or the bare word ``daily``, which may belong to an amount ("the daily dose").
    """

    start: int
    end: int
    low: Fraction
    high: Fraction
    kind: Kind

    def agrees(self, other: Schedule, tolerance: Fraction = Fraction(1, 10)) -> bool:
        """Whether both can be true of the same thing: their rates overlap within `tolerance` (a share)."""
        return self.low <= other.high * (1 + tolerance) and other.low <= self.high * (1 + tolerance)


def schedules(text: str) -> tuple[Schedule, ...]:
    """Every schedule in `text`, in order."""
    return _schedules(fold(text))


@lru_cache(maxsize=4096)
def _schedules(folded: str) -> tuple[Schedule, ...]:
    found: list[Schedule] = []
    taken = 0
    for match in _pattern().finditer(folded):
        if match.start() < taken:
            continue
        schedule = _read(match)
        if schedule is not None:
            found.append(schedule)
            taken = match.end()
    return tuple(found)


def _read(match: re.Match[str]) -> Schedule | None:
    start, end = match.span()
    if match["latin"]:
        rate = _LATIN[match["latin"].replace(".", "").replace(" ", "")]
        return Schedule(start, end, rate, rate, "count")
    if match["period"]:
        days = _period(match["period"])
        low, high = _count(match["count"])
        return Schedule(start, end, low / days, high / days, "count")
    if match["divided"]:
        low = Fraction(number(match["divided"]))
        return Schedule(start, end, low, low, "count")
    if match["every_unit"]:
        return _interval(match, "every_low", "every_high", "every_unit")
    if match["hourly"]:
        return _interval(match, "hourly_low", "hourly_high", "hourly")
    if match["alternate_unit"]:
        step = {"third": 3, "fourth": 4}.get(match["alternate"] or "other", 2)
        rate = 1 / (step * _DAYS[match["alternate_unit"]])
        return Schedule(start, end, rate, rate, "interval")
    if match["twofold"]:
        return Schedule(start, end, Fraction(2), Fraction(2), "count")
    if match["moment"]:
        return Schedule(start, end, Fraction(1), Fraction(1), "moment")
    word = match["word"]
    rate = 1 / {"daily": Fraction(1), "nightly": Fraction(1), "weekly": Fraction(7), "monthly": Fraction(30)}[word]
    return Schedule(start, end, rate, rate, "daily" if word == "daily" else "count")


def _count(words: str) -> tuple[Fraction, Fraction]:
    parts = [_MULTIPLES.get(w) or Fraction(number(w)) for w in re.findall(rf"once|twice|thrice|{NUMBER}", words)]
    return Fraction(parts[0]), Fraction(parts[-1])


def _period(words: str) -> Fraction:
    for word, days in (("fort", Fraction(14)), ("hour", Fraction(1)), ("24", Fraction(1)), ("dai", Fraction(1)), ("da", Fraction(1)),
                       ("night", Fraction(1)), ("morn", Fraction(1)), ("week", Fraction(7)), ("month", Fraction(30)),
                       ("year", Fraction(365))):  # fmt: skip
        if word in words:
            return days
    raise AssertionError(words)


def _interval(match: re.Match[str], low: str, high: str, unit: str) -> Schedule | None:
    word = match[unit].rstrip("s")
    days = _DAYS[word.removesuffix("ly").replace("dai", "day").replace("minute", "min").replace("hrly", "hr")]
    least = Fraction(number(match[low])) if match[low] else Fraction(1)
    most = Fraction(number(match[high])) if match[high] else least
    if least <= 0 or most <= 0:
        return None
    return Schedule(match.start(), match.end(), 1 / (most * days), 1 / (least * days), "interval")


@cache
def _pattern() -> re.Pattern[str]:
    latin = "|".join(r"\.?\s?".join(word) + r"(?:\.|\b)" for word in _LATIN)
    times = rf"(?:{NUMBER})(?:\s*(?:-|to|or)\s*(?:{NUMBER}))?\s+(?:times?|doses?|occasions)|once|twice|thrice"
    or_twice = rf"(?:{times})(?:\s+(?:or|to)\s+(?:{times}))?"
    period = (
        r"daily|nightly|weekly|monthly|yearly|(?:a|per|each|every|in a|in one|in the|/)\s?"
        r"(?:24[ -]hours?(?: period)?|day|night|morning|week|month|year|fortnight)\b|in (?:any )?24 hours"
    )
    unit = r"min(?:ute)?s?|hours?|hrs?|h|days?|nights?|weeks?|months?|years?"
    return re.compile(
        rf"\b(?P<latin>{latin})(?![a-z])"
        rf"|\b(?P<count>{or_twice})[\s,-]+(?:(?:only|exactly|regularly|evenly)\s+)?(?P<period>{period})"
        rf"|\b(?:in|into|as)\s+(?P<divided>{NUMBER})\s+(?:equally |equal |evenly )?(?:divided|separate|split)\s+doses"
        rf"|\b(?:(?:every|each)\s+(?P<alternate>other|second|third|fourth)|on (?P<on>alternate))\s+"
        rf"(?P<alternate_unit>day|night|week|month)s?\b"
        rf"|\b(?:every|each|q)\s*(?:(?P<every_low>{NUMBER})(?:\s*(?:-|to)\s*(?P<every_high>{NUMBER}))?[\s-]*)?"
        rf"(?P<every_unit>{unit})\b"
        rf"|\b(?P<hourly_low>{NUMBER})(?:\s*(?:-|to)\s*(?P<hourly_high>{NUMBER}))?[\s-]*"
        rf"(?P<hourly>hourly|hrly|weekly|monthly)\b"
        rf"|\b(?P<twofold>(?:in the morning|mornings?)(?: and| and again|,)(?: again)?(?: in| at)?(?: the)? "
        rf"(?:evenings?|nights?|bedtime)"
        rf"|morning and (?:evening|night)|(?:at )?breakfast and (?:at )?(?:dinner|supper))\b"
        rf"|\b(?P<moment>(?:every|each) (?:morning|evening|night)|(?:at|before) bedtime|nocte)\b"
        rf"|(?<!bi)(?<!bi-)(?<!semi)(?<!semi-)\b(?P<word>daily|nightly|weekly|monthly)\b"
    )

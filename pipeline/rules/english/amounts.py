"""Amounts in English prose: "50 to 150 mg per dose", "at most 4 g a day", "ten percent", "12 hours"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER, number

# Spellings of units, by the code of `pipeline.model.units` where it has one. Source: UCUM names and symbols, and the
# words for forms of the EDQM standard terms, in American and British spelling.
_UNITS: dict[str, str] = {
    "mg": r"mgs?|milligram(?:me)?s?",
    "ug": r"μg|mcgs?|ug|microgram(?:me)?s?",
    "ng": r"ng|nanogram(?:me)?s?",
    "kg": r"kgs?|kilos?|kilogram(?:me)?s?",
    "g": r"g|gms?|gram(?:me)?s?",
    "mL": r"mls?|millilit(?:er|re)s?|cc",
    "L": r"l|lit(?:er|re)s?",
    "IU": r"i\.?u\.?|international units?|units?|u",
    "mmol": r"mmol|millimoles?",
    "mEq": r"meq|milliequivalents?",
    "%": r"%|percent|per cent",
    "min": r"min(?:ute)?s?",
    "h": r"h|hrs?|hours?",
    "d": r"days?",
    "wk": r"wks?|weeks?",
    "mo": r"months?",
    "a": r"yrs?|years?",
    "tablet": r"tablets?|pills?|caplets?",
    "capsule": r"capsules?",
    "puff": r"puffs?|inhalations?|actuations?",
    "drop": r"drops?",
    "spray": r"sprays?",
    "patch": r"patch(?:es)?",
    "sachet": r"sachets?",
    "teaspoon": r"teaspoon(?:ful)?s?",
    "injection": r"injections?",
    "suppository": r"suppositor(?:y|ies)",
    "dose": r"doses?",
}
MASSES: dict[str, Decimal] = {
    "ng": Decimal("0.000001"),
    "ug": Decimal("0.001"),
    "mg": Decimal(1),
    "g": Decimal(1000),
}
"""Units of mass, in milligrams."""
TIMES: dict[str, Decimal] = {"min": Decimal(1) / 60, "h": Decimal(1), "d": Decimal(24), "wk": Decimal(168)}
"""Units of time of a fixed length, in hours."""
COUNTED = frozenset(
    ["tablet", "capsule", "puff", "drop", "spray", "patch", "sachet", "teaspoon", "injection", "suppository", "dose"]
)
"""Units that count pieces of a dose form."""

_COMPARATORS: dict[str, str] = {
    "about": r"about|approximately|around|roughly|nearly|almost|some|circa|ca\.?|~|≈",
    "at_least": r"at least|no less than|not less than|a minimum of|minimum of|≥|>=",
    "more_than": r"more than|over|above|greater than|in excess of|exceeding|exceeds?|>",
    "at_most": r"at most|up to|no more than|not more than|a maximum of|maximum of|not exceed(?:ing)?|≤|<=",
    "less_than": r"less than|under|below|fewer than|<",
}
_PERS: dict[str, str] = {
    "kg": r"kg|kilo|kilogram(?:me)?",
    "m2": r"m2|m\^2|square met(?:er|re)",
    "mL": r"ml|millilit(?:er|re)",
    "L": r"l|lit(?:er|re)",
    "dL": r"dl|decilit(?:er|re)",
    "h": r"h|hour",
    "min": r"min(?:ute)?",
    "day": r"day|24 hours|24 h|d",
    "week": r"week",
    "month": r"month",
    "dose": r"dose|administration|injection|intake",
    "tablet": r"tablet",
    "capsule": r"capsule",
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with a unit at a place of a text.

    `start` and `end` are the place, `low` and `high` the ends as written (equal for a single number; in "150 to 50 mg"
    `low` is 150), `unit` a code (see `_UNITS`), `pers` what it is counted per, in order: ("kg", "day") for mg/kg/day.
    `comparator` is about, at_least, more_than, at_most, less_than or empty.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    pers: tuple[str, ...] = ()
    comparator: str = ""

    @property
    def is_range(self) -> bool:
        """Whether two ends were written."""
        return self.low != self.high

    @property
    def milligrams(self) -> tuple[Decimal, Decimal] | None:
        """Both ends in milligrams, or None for what is no mass."""
        size = MASSES.get(self.unit)
        return None if size is None else (self.low * size, self.high * size)

    @property
    def hours(self) -> tuple[Decimal, Decimal] | None:
        """Both ends in hours, or None for what is no time of a fixed length."""
        size = TIMES.get(self.unit)
        return None if size is None else (self.low * size, self.high * size)


def amounts(text: str) -> tuple[Amount, ...]:
    """Every number with a unit in `text`, in order."""
    return _amounts(fold(text))


@lru_cache(maxsize=4096)
def _amounts(folded: str) -> tuple[Amount, ...]:
    if not any(c.isdigit() for c in folded) and not _number_word().search(folded):
        return ()
    found = []
    for match in _pattern().finditer(folded):
        unit = _named(match, "u", _UNITS)
        comparator = _named(match, "c", _COMPARATORS) if match["comparator"] else ""
        low = number(match["low"])
        high = number(match["high"]) if match["high"] else low
        low_unit = _code(match["unit_low"]) if match["unit_low"] else unit
        if low_unit != unit and low_unit in MASSES and unit in MASSES:
            # "500 mg to 1 g": both ends in the unit of the second.
            low = low * MASSES[low_unit] / MASSES[unit]
        start = match.start("low")
        found.append(Amount(start, match.end(), low, high, unit, _pers(match["pers"] or ""), comparator))
    return tuple(found)


def _named(match: re.Match[str], prefix: str, table: dict[str, str]) -> str:
    for index, code in enumerate(table):
        if match[f"{prefix}{index}"] is not None:
            return code
    raise AssertionError(prefix)


def _pers(words: str) -> tuple[str, ...]:
    found = []
    for match in _per_pattern().finditer(words):
        if match["daily"]:
            found.append("week" if "week" in match["daily"] else "day")
        else:
            found.append(_named(match, "p", _PERS))
    return tuple(found)


@cache
def _code(words: str) -> str:
    return next((code for code, spelling in _UNITS.items() if re.fullmatch(spelling, words)), "")


@cache
def _number_word() -> re.Pattern[str]:
    from pipeline.rules.english.numbers import WORDS

    return re.compile(WORDS)


def _one_per(named: bool) -> str:
    per = "|".join(f"(?P<p{i}>{s})" if named else s for i, s in enumerate(_PERS.values()))
    word = r"(?:\s*/\s*|\s+(?:per|for (?:each|every))\s+|\s+(?:a|an|each|every)\s+(?=day|dose|week|month|hour))"
    daily = r"[ -](?P<daily>daily|weekly)\b" if named else r"[ -](?:daily|weekly)\b"
    return rf"(?:{word}(?:{per})\b(?:\s+(?:of )?(?:body ?weight|body surface(?: area)?))?|{daily})"


@cache
def _per_pattern() -> re.Pattern[str]:
    return re.compile(_one_per(named=True))


@cache
def _pattern() -> re.Pattern[str]:
    def table(prefix: str, spellings: dict[str, str]) -> str:
        return "|".join(f"(?P<{prefix}{i}>{s})" for i, s in enumerate(spellings.values()))

    any_unit = "|".join(_UNITS.values())
    return re.compile(
        rf"(?P<comparator>(?<![a-z])(?:{table('c', _COMPARATORS)})\s*)?"
        rf"(?:(?P<between>\bbetween\s+|\bfrom\s+))?"
        rf"(?P<low>{NUMBER})"
        rf"(?:(?:[ -]?(?P<unit_low>(?:{any_unit})(?![a-z0-9])))?"
        rf"\s*(?:-|\bto\b|\bthrough\b|(?(between)\band\b|-))\s*(?:up to )?(?P<high>{NUMBER}))?"
        rf"(?:[ -]?(?:of )?(?:an? )?(?:{table('u', _UNITS)})(?![a-z0-9]))"
        rf"(?P<pers>(?:{_one_per(named=False)})*)"
    )

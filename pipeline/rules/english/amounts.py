"""Amounts in English prose: "50 to 150 mg per dose", "at most 4 g a day", "ten percent", "12 hours"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import DIGITS, NUMBER, WORDS, number

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
    "tablet": r"tablets?|tabs?|pills?|caplets?",
    "capsule": r"capsules?|caps",
    "puff": r"puffs?|inhalations?|actuations?",
    "drop": r"drops?",
    "spray": r"sprays?",
    "patch": r"patch(?:es)?",
    "sachet": r"sachets?",
    "teaspoon": r"teaspoon(?:ful)?s?|tsp",
    "tablespoon": r"tablespoon(?:ful)?s?|tbsp",
    "injection": r"injections?",
    "suppository": r"suppositor(?:y|ies)",
    "lozenge": r"lozenges?",
    "vial": r"vials?",
    "ampoule": r"amp(?:ou|u)les?",
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
# How units of one range are brought into one: groups of units with their sizes. Months and years are only good enough
# for the order of two ends ("6 months to 2 years").
_LENGTHS: dict[str, Decimal] = {
    unit: Decimal(minutes)
    for unit, minutes in {"min": 1, "h": 60, "d": 1440, "wk": 10080, "mo": 43800, "a": 525600}.items()
}
_VOLUMES: dict[str, Decimal] = {"mL": Decimal(1), "L": Decimal(1000)}
COUNTED = frozenset(
    [
        "tablet", "capsule", "puff", "drop", "spray", "patch", "sachet", "teaspoon", "tablespoon", "injection",
        "suppository", "lozenge", "vial", "ampoule", "dose",
    ]
)  # fmt: skip
"""Units that count pieces of a dose form."""

_COMPARATORS: dict[str, str] = {
    "about": r"about|approximately|around|roughly|nearly|almost|some|circa|ca\.?|~|≈",
    "at_least": r"at least|no less than|not less than|a minimum of|minimum of|≥|>=",
    "more_than": r"more than|over|above|greater than|in excess of|exceeding|exceeds?|>",
    "at_most": r"at most|up to|no(?:t|r)? (?:\w+ )?more than|never (?:\w+ )?more than|(?:a )?max(?:imum|\.)?(?: of)?"
    r"|(?:not|never|n't)(?: to)? exceed(?:ing)?|as (?:much|many) as|≤|<=",
    "less_than": r"less than|under|below|fewer than|<",
}
_AFTERWARDS: dict[str, str] = {
    "at_least": r"(?:and|or) (?:more|over|above|older|greater|higher|longer)",
    "at_most": r"(?:and|or) (?:less|under|below|younger|fewer|lower|shorter)",
}
_PERS: dict[str, str] = {
    "kg": r"kg|kilo|kilogram(?:me)?",
    "m2": r"m2|m\^2|square met(?:er|re)",
    "mL": r"ml|millilit(?:er|re)",
    "L": r"l|lit(?:er|re)",
    "dL": r"dl|decilit(?:er|re)",
    "h": r"h|hour",
    "min": r"min(?:ute)?",
    "day": r"24[ -]?(?:hours?|hrs?|h)(?: period)?|day|d",
    "week": r"week",
    "month": r"month",
    "dose": r"dose|administration|injection|intake",
    "tablet": r"tablet",
    "capsule": r"capsule",
    "puff": r"actuation|puff|inhalation|spray",
    "vial": r"vial|ampoule|ampule|sachet|patch|suppository",
}


@record
class Amount:
    """A number with a unit at a place of a text.

    `start` and `end` are the place, `low` and `high` the ends as written (equal for a single number; in "150 to 50 mg"
    `low` is 150), `unit` a code (see `_UNITS`), `pers` what it is counted per, in order: ("kg", "day") for mg/kg/day.
    `comparator` is about, at_least, more_than, at_most, less_than or empty. `per_count` is how many of the first of
    `pers` it is counted per: 5 in "250 mg/5 mL".
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    pers: tuple[str, ...] = ()
    comparator: str = ""
    per_count: Decimal = Decimal(1)

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
    found: list[Amount] = []
    for place in _candidate().finditer(folded):
        if found and place.start() < found[-1].end:
            continue
        match = _pattern().match(folded, place.start())
        if match:
            found.append(_read(match, folded))
    return tuple(found)


def _read(match: re.Match[str], folded: str) -> Amount:
    unit = _named(match, "u", _UNITS)
    before = folded[max(0, match.start() - 40) : match.start()]
    low, start, end = number(match["low"]), match.start("low"), match.end()
    high = low
    if match["high"]:
        high = number(match["high"])
        low_unit = _code(match["unit_low"]) if match["unit_low"] else unit
        if low_unit != unit:
            sizes = next((t for t in (MASSES, _LENGTHS, _VOLUMES) if low_unit in t and unit in t), None)
            if sizes is None:
                # "2 tablets to 1 g": two amounts, no range.
                return Amount(start, match.end("unit_low"), low, low, low_unit, (), _comparator(before, low_unit, ""))
            # "500 mg to 1 g": both ends in the unit of the second.
            low = low * sizes[low_unit] / sizes[unit]
    pers, count = _pers(match["pers"] or "")
    after = "" if pers else folded[end : end + 16]
    return Amount(start, end, low, high, unit, pers, _comparator(before, unit, after), count)


def _comparator(before: str, unit: str, after: str) -> str:
    found = _before_pattern().search(before)
    if found is None:
        found = _after_pattern().match(after)
    elif found["words"] == "over" and unit in _LENGTHS and unit != "a":
        return ""  # "infused over 30 minutes" says how long, not how long at least
    return (
        next((name for name, words in found.groupdict().items() if words and name in _COMPARATORS), "") if found else ""
    )


def _named(match: re.Match[str], prefix: str, table: dict[str, str]) -> str:
    for index, code in enumerate(table):
        if match[f"{prefix}{index}"] is not None:
            return code
    raise AssertionError(prefix)


def _pers(words: str) -> tuple[tuple[str, ...], Decimal]:
    found: list[str] = []
    count = Decimal(1)
    for match in _per_pattern().finditer(words):
        if match["daily"]:
            found.append("week" if "week" in match["daily"] else "day")
            continue
        if match["per_count"] and not found:
            count = number(match["per_count"])
        found.append("mL" if match["volume"] else "day" if match["whole_day"] else _named(match, "p", _PERS))
    return tuple(found), count


@cache
def _code(words: str) -> str:
    return next((code for code, spelling in _UNITS.items() if compiled(spelling).fullmatch(words)), "")


@cache
def _candidate() -> re.Pattern[str]:
    """Where an amount may begin. Cheap, because most of a text is none."""
    return compiled(rf"\b(?:between|from)\s+(?=[\d.½¼¾]|{WORDS})|(?<![\d.,])[\d.½¼¾]|{WORDS}")


@cache
def _before_pattern() -> re.Pattern[str]:
    words = "|".join(f"(?P<{name}>{spellings})" for name, spellings in _COMPARATORS.items())
    # Of two readings of "no more than" the one that begins first is right: `search` finds it.
    return compiled(rf"(?<![a-z])(?P<words>{words})\s*(?:between\s+|from\s+)?$")


@cache
def _after_pattern() -> re.Pattern[str]:
    return compiled(r"\s(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _AFTERWARDS.items()) + r")\b")


def _one_per(*, named: bool) -> str:
    per = "|".join(f"(?P<p{i}>{s})" if named else s for i, s in enumerate(_PERS.values()))
    word = r"(?:\s*/\s*|\s+(?:per|for (?:each|every))\s+|\s+(?:a|an|each|every)\s+(?=day|dose|week|month|hour))"
    daily, count, volume, whole_day = (
        ("?P<daily>", "?P<per_count>", "?P<volume>", "?P<whole_day>") if named else ("?:", "?:", "?:", "?:")
    )
    # "250 mg/5 mL" and "250 mg in 5 mL"; "4 g in 24 hours".
    in_volume = rf"(?:\s*/\s*|\s+(?:per|in|in each|in every|per every|for every|for each|to every)\s+)({count}{DIGITS})\s*({volume}millilit(?:er|re)s?|ml)"
    in_day = (
        rf"\s+(?:in|within|over|during|across)\s+(?:any\s+|a\s+|each\s+|one\s+|the\s+same\s+|the\s+)?"
        rf"({whole_day}24[ -]?(?:hours?|hrs?|h)(?: period)?|(?<=any )day|(?<= a )day|(?<=one )day|(?<=same )day|(?<=over the )day|(?<=across the )day)"
    )
    return (
        rf"(?:(?:{word}(?:{per})|{in_volume}|{in_day})\b(?:\s+(?:of )?(?:the )?(?:body ?weight|body surface(?: area)?))?"
        rf"|[ -]({daily}daily|weekly)\b)"
    )


@cache
def _per_pattern() -> re.Pattern[str]:
    return compiled(_one_per(named=True))


@cache
def _pattern() -> re.Pattern[str]:
    def table(prefix: str, spellings: dict[str, str]) -> str:
        return "|".join(f"(?P<{prefix}{i}>{s})" for i, s in enumerate(spellings.values()))

    any_unit = "|".join(_UNITS.values())
    return compiled(
        rf"(?:(?P<between>\bbetween\s+|\bfrom\s+))?"
        rf"(?P<low>{NUMBER})"
        rf"(?:(?:[ -]?(?P<unit_low>(?:{any_unit})(?![a-z0-9])))?"
        rf"\s*(?:-|\bto\b|\bor\b|\bthrough\b|(?(between)\band\b|-))\s*(?:up to )?(?P<high>{NUMBER}))?"
        rf"(?:[ -]?(?:of )?(?:an? )?(?:{table('u', _UNITS)})(?![a-z0-9]))"
        rf"(?P<pers>(?:{_one_per(named=False)})*)"
    )

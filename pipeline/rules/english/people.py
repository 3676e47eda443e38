"""Groups of people in English prose: by age, by life stage, by the health of an organ."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.clearance import bands
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER, number

# A group, and the words that name it. Ages are read by `ages`.
_GROUPS: dict[str, str] = {
    "adults": r"adults?",
    "children": r"child(?:ren)?(?:'s)?(?!-pugh| pugh)|p(?:a)?ediatric|infants?|bab(?:y|ies)|neonat\w+|newborns?|toddlers?|kids|boys?|girls?|"
    r"school-?age\w*",
    "adolescents": r"adolescents?|teenagers?|teens|young people",
    "elderly": r"elderly|older (?:people|adults?|patients|persons)|geriatric|seniors?",
    "women": r"women|woman|females?|pregnan\w+|breast-?feeding",
    "men": r"men|man|males?",
    "kidney": r"kidney|renal|dialysis|creatinine|crcl|egfr|ha?emodialysis|ml ?/ ?min\b",
    "liver": r"liver|hepatic|cirrhosis|child-pugh",
    "weight": r"weigh\w*|body ?weight|kg or (?:more|less|over)|(?:over|under|below|above|up to) \d+ ?kg",
}
_UNIT = r"(?:years?(?:[ -]olds?| of age)?|yrs?|months?(?:[ -]olds?| of age)?|weeks?(?:[ -]olds?| of age)?|days old|y/o)"
# Pieces of words of which one stands near every age.
_SIGNS = (
    "year",
    "month",
    "week",
    "yr",
    "aged",
    "age ",
    "old",
    "under ",
    "over ",
    "above",
    "below",
    "younger",
    "child",
    "<",
    "≥",
)
_MONTHS = {"y": Decimal(12), "m": Decimal(1), "w": Decimal(12) / 52, "d": Decimal(12) / 365}
NO_LIMIT = Decimal(9999)
"""The upper end, in months, of "18 years and over"."""


@record
class Ages:
    """An age or a band of ages at a place of a text.

    `low` and `high` are in months and as written: in "12 to 6 years" `low` is 144. `through` is the first age after the
    band, in months: "6 to 11 years" ends where 12 years begin, "under 12" at 12 years.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    through: Decimal


@lru_cache(maxsize=4096)
def people(text: str) -> frozenset[str]:
    """The groups of people that `text` names: life stages, organs in trouble, and bands of ages in months."""
    folded = fold(text)
    found = {match.lastgroup or "" for match in _group_pattern().finditer(folded)}
    found.update(f"{band.low:.0f}-{band.through:.0f}" for band in ages(text))
    if "kidney" in found or "liver" in found:
        found.update(f"{band.low}-{band.high} mL/min" for band in bands(text, known=False))
        found.update(level for level in ("mild", "moderate", "severe", "normal") if level in folded)
    return frozenset(found)


@cache
def _group_pattern() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{words})" for name, words in _GROUPS.items())
    return compiled(rf"(?<![a-z0-9])(?:{groups})\b")


def ages(text: str) -> tuple[Ages, ...]:
    """Every age and band of ages of people in `text`, in order."""
    return _ages(fold(text))


@lru_cache(maxsize=4096)
def _ages(folded: str) -> tuple[Ages, ...]:
    if not any(sign in folded for sign in _SIGNS):
        return ()
    matches = _pattern().finditer(folded)
    return tuple(Ages(m.start(), m.end(), *_band(m)) for m in matches if _is_age(folded, m))


def _is_age(folded: str, match: re.Match[str]) -> bool:
    """Whether a number or band is one of ages, by the words in it and around it: "6 to 11 years" may be a duration."""
    before, after = folded[max(0, match.start() - 40) : match.start()], folded[match.end() :]
    named = any(match[g] for g in ("unit", "under_unit", "over_unit", "from_unit", "single_unit", "year_old"))
    if _duration_after().match(after) or (not named and _unit_after().match(after)):
        return False
    if compiled(r"\bage|old|<|≥").search(match.group()) and (named or compiled(r"\bage|old").search(match.group())):
        return True
    if _people_before().search(before) or compiled(r"\W*(?:of age|old\b|children|adults|patients|people)").match(after):
        return True
    alone = not before.strip() or before.rstrip()[-1] in ".:;|(,\n"
    return named and (
        (match["from"] is not None) or (alone and compiled(r"\s*(?:[:|)\-=]|$)").match(after) is not None)
    )


def _band(match: re.Match[str]) -> tuple[Decimal, Decimal, Decimal]:
    if match["low"]:
        unit = _months(match["unit"])
        low_unit = _months(match["low_unit"]) if match["low_unit"] else unit
        low, high = number(match["low"]) * low_unit, number(match["high"]) * unit
        return low, high, high if match["exclusive"] else high + unit
    if match["under"]:
        unit = _months(match["under_unit"])
        high = number(match["under"]) * unit
        return Decimal(0), high, high + unit if "up to" in match["under_word"] else high
    for group in ("over", "from"):
        if match[group]:
            return number(match[group]) * _months(match[f"{group}_unit"]), NO_LIMIT, NO_LIMIT
    unit = _months(match["single_unit"] or match["year_old"])
    low = number(match["single"] or match["year_old"]) * unit
    return low, low, low + unit


def _months(unit: str | None) -> Decimal:
    """The length in months of the unit that `unit` names; years where it names none."""
    return _MONTHS.get((unit or "y").strip(" -")[:1], Decimal(12))


@cache
def _people_before() -> re.Pattern[str]:
    return compiled(
        r"\b(?:ages?|aged|child(?:ren)?|adults?|adolescents?|teenagers?|infants?|bab(?:y|ies)|people|patients|persons?|participants|"
        r"anyone|someone|nobody|no one|none|those|girls|boys|women|men|newborns)\b\W*(?:(?:who|that|are|is|aged?|ages|of|the|from|at|least|not|between)\W+){0,3}$"
    )


@cache
def _duration_after() -> re.Pattern[str]:
    return compiled(r"\s*(?:of (?:treatment|therapy|study|follow)|after\b|later|ago\b|apart)")


@cache
def _unit_after() -> re.Pattern[str]:
    return compiled(
        r"\s*(?:mg|ml|kg|g\b|%|mcg|micrograms?|units?|hours?|minutes?|tablets?|capsules?|times|mmol|mm|cm|copies|centres|countries|sites|\d|,\d{3}|/)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    age = rf"(?:{NUMBER})"
    aged = r"(?:(?:aged|ages?|of age)\s+)?"
    a_number = r"(?=[\d½¼¾<>≥]|on|tw|th|fo|fi|si|se|ei|ni|te|el|ze|ag|of|be|fr|un|yo|le|up|ov|ab|ol|at)"
    return compiled(
        rf"(?<![a-z0-9]){a_number}(?:(?P<year_old>{age})[- ](?:year|month|week)s?[- ]olds?\b"
        rf"|{aged}(?:between |from )?(?P<low>{age})(?:[ -]?(?P<low_unit>{_UNIT}))?\s*(?:-|to|through|and)\s*"
        rf"(?P<exclusive>(?:less than|under|below|<)\s*)?(?P<high>{age})(?:[ -]?(?P<unit>{_UNIT}))?(?![a-z])"
        rf"|{aged}(?P<from>{age})(?:[ -]?(?P<from_unit>{_UNIT}))?,? (?:and|or) (?:over|older|above|more|up(?:wards)?)\b"
        rf"|{aged}(?P<under_word>(?:under|below|younger than|less than|up to)(?: the age of| age)?\s+|<\s*)"
        rf"(?P<under>{age})(?:[ -]?(?P<under_unit>{_UNIT}))?(?![a-z])"
        rf"|{aged}(?:(?:over|above|older than|at least|from)(?: the age of| age)?\s+|[>≥]\s*)"
        rf"(?P<over>{age})(?:[ -]?(?P<over_unit>{_UNIT}))?(?![a-z])"
        rf"|(?:aged|age|of|at)\s+(?P<single>{age})(?:[ -]?(?P<single_unit>{_UNIT}))?(?![a-z])(?!\s*(?:-|to|through|and)\s*\d))"
    )

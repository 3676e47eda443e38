"""Bands of kidney function in English prose: "30 to 59 mL/min", "CrCl below 15", "eGFR of 90 or more"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold, has_digit

UNBOUNDED = Decimal(10_000)
"""The upper end of "90 mL/min or more"."""
_MEASURE = r"creatinine clearance|\bcrcl\b|\bclcr\b|\be?gfr\b|glomerular|ml\s*/\s*min"


@record
class Band:
    """A band of creatinine clearance or filtration rate, in mL/min, at a place of a text. Open ends: 0 and UNBOUNDED."""

    start: int
    end: int
    low: Decimal
    high: Decimal


def names_clearance(text: str) -> bool:
    """Whether `text` speaks of creatinine clearance or the filtration rate."""
    return _measure().search(fold(text)) is not None


@lru_cache(maxsize=4096)
def bands(text: str, *, known: bool) -> tuple[Band, ...]:
    """Every band in `text`, in order. Numbers without a unit count only where kidney function is `known` to be meant."""
    folded = fold(text)
    if not has_digit(folded):
        return ()
    found = []
    for match in _pattern().finditer(folded):
        if not match["unit"] and not (known and not _other_unit().match(folded, match.end())):
            continue
        if match["low"]:
            low, high = sorted((Decimal(match["low"]), Decimal(match["high"])))
        elif match["under"] or match["or_less"]:
            low, high = Decimal(0), Decimal(match["under"] or match["or_less"])
        else:
            low, high = Decimal(match["over"] or match["or_more"]), UNBOUNDED
        found.append(Band(match.start(), match.end(), low, high))
    return tuple(found)


@cache
def _measure() -> re.Pattern[str]:
    return compiled(_MEASURE)


@cache
def _other_unit() -> re.Pattern[str]:
    return compiled(
        r"\s*(?:mg|%|percent|kg|g\b|hours?|h\b|years?|days?|weeks?|months?|times|tablets?|capsules?|micro|mcg|units?|mmol|participants|patients|people|"
        r"\d|[.,:/]\d|doses?|-hour)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,3}(?:\.\d)?"
    unit = r"\s*ml\s*/\s*min(?:ute)?(?:\s*/\s*1\.73\s*m(?:2|²)?)?"
    named = r"(?:an? |the )?(?:creatinine clearance|crcl|e?gfr)(?: of)?"
    less, more = (
        r"(?:less than or equal to|less than|lower than|below|under|up to|<=|<|≤)",
        r"(?:more than|greater than|higher than|at least|above|over|>=|>|≥)",
    )
    return compiled(
        rf"(?<![\d.,/-])(?:(?P<low>{number})(?:{unit})?\s*(?:-|to|and|through)\s*(?:{less}\s*)?(?P<high>{number})"
        rf"|{less}\s*(?:{named}\s*)?(?P<under>{number})|{more}\s*(?:{named}\s*)?(?P<over>{number})"
        rf"|(?P<or_more>{number})(?={unit} (?:or|and) (?:more|above|higher|over|greater)| (?:or|and) (?:more|above|higher|over|greater))"
        rf"|(?P<or_less>{number})(?={unit} (?:or|and) (?:less|below|lower|under)| (?:or|and) (?:less|below|lower|under)))"
        rf"(?P<unit>{unit})?(?![\d/])"
    )

"""Figures of statistical tests in English prose: confidence intervals, p values, ratios of risks."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold

_LEVEL = r"\d{2}(?:\.\d)?\s*-?(?:%|percent|per cent)\s*"
_NAME = (
    r"(?:(?:two|one)-sided\s+)?(?:(?:confidence|credible|prediction) (?:interval|limit)s?(?:\s*[(\[]ci[)\]])?"
    r"|ci\b|cri\b|c\.i\.)"
)
_SIGNED = r"[-+]?(?:\d+(?:\.\d+)?|\.\d+)"


@record
class Interval:
    """A confidence interval at a place of a text; `percent` says whether its ends are written in percent."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    percent: bool


@record
class PValue:
    """A p value at a place of a text; `sign` is =, < or >."""

    start: int
    end: int
    sign: str
    value: Decimal

    @property
    def significant(self) -> bool | None:
        """Whether it is below 0.05 for sure (True), above for sure (False), or neither can be said (None)."""
        if (self.sign in ("=", "<") and self.value < Decimal("0.05")) or (self.sign, self.value) == (
            "<",
            Decimal("0.05"),
        ):
            return True
        return False if self.sign in ("=", ">") and (self.value > Decimal("0.05") or self.sign == ">") else None


@record
class Ratio:
    """A hazard, odds, rate or risk ratio at a place of a text."""

    start: int
    end: int
    value: Decimal


@lru_cache(maxsize=1024)
def intervals(text: str) -> tuple[Interval, ...]:
    """Every confidence interval in `text`, in order. `start` is where its level or name begins."""
    folded = fold(text)
    if "ci" not in folded and "interval" not in folded and "limit" not in folded:
        return ()
    return tuple(
        Interval(m.start(), m.end(), Decimal(m["low"]), Decimal(m["high"]), bool(m["low_unit"] or m["high_unit"]))
        for m in _interval().finditer(folded)
    )


@lru_cache(maxsize=1024)
def p_values(text: str) -> tuple[PValue, ...]:
    """Every p value in `text`, in order."""
    folded = fold(text)
    if "p" not in folded:
        return ()
    found = []
    for match in _p_value().finditer(folded):
        sign = match["sign"] or "="
        sign = "<" if sign[0] in "<≤lb" else ">" if sign[0] in ">≥gam" else "="
        value = Decimal(match["value"])
        if value <= 1:
            found.append(PValue(match.start(), match.end(), sign, value))
    return tuple(found)


@lru_cache(maxsize=1024)
def ratios(text: str) -> tuple[Ratio, ...]:
    """Every named ratio of risks in `text`, in order. Abbreviations count in capitals only ("OR", not "or")."""
    folded = fold(text)
    if "ratio" not in folded and "risk" not in folded and not _ABBREVIATION.search(text):
        return ()
    return tuple(
        Ratio(m.start(), m.end(), Decimal(m["value"]))
        for m in _ratio().finditer(folded)
        if not m["short"] or text[m.start("short") : m.end("short")].isupper()
    )


def without_levels(text: str) -> str:
    """`text` folded, with the confidence level of intervals ("95 %" before "CI") blanked out."""
    return _level().sub(lambda m: " " * len(m.group()), fold(text))


_ABBREVIATION = compiled(r"\b(?:HR|OR|RR|IRR)\b")


@cache
def _level() -> re.Pattern[str]:
    return compiled(rf"{_LEVEL}(?={_NAME})")


@cache
def _interval() -> re.Pattern[str]:
    return compiled(
        rf"(?:{_LEVEL})?{_NAME}\s*[:=,]?\s*(?:(?:was|is|of|from|between|ranging|ranged|ran|runs|goes|went|extends|extended)\s+)*[\[(]?\s*"
        rf"(?P<low>{_SIGNED})\s*(?P<low_unit>%|percent)?\s*(?:-|to|and|,|;)\s*(?P<high>{_SIGNED})\s*(?P<high_unit>%"
        rf"|percent)?"
    )


@cache
def _p_value() -> re.Pattern[str]:
    return compiled(
        r"\bp(?:\s*-?\s*values?)?\s*(?:(?:of|was|is|:)\s*)?"
        r"(?P<sign>=|<=?|>=?|≤|≥|less than|lower than|below|greater than|above|more than)?\s*(?P<value>(?:0"
        r"|1)?\.\d+)(?![\d%])"
    )


@cache
def _ratio() -> re.Pattern[str]:
    return compiled(
        r"\b(?:(?:hazard|odds|risk|rate|incidence rate) ratio|relative risk|(?P<short>hr|or|rr"
        r"|irr))\b(?:\s*[(\[](?:hr|or|rr|irr)[)\]])?"
        r"\s*[,:=]?\s*(?:(?:of|was|is|came to|stood at|equal(?:s|led)|(?:for|of) (?:[a-z]\w*[\s-]){1,4}?(?:(?:was|is|of|came to"
        r"|stood at|equal(?:s|led)))?)\s*)?(?P<value>\d{1,2}\.\d+)(?![\d%])"
    )

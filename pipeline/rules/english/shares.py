"""Shares in English prose: percentages, "10 of 29 patients", "1 in 10 people", "10/29"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.amounts import amounts
from pipeline.rules.english.folding import fold
from pipeline.rules.english.inference import intervals, without_levels
from pipeline.rules.english.numbers import DIGITS, NUMBER, number

PEOPLE = (
    r"(?:(?:in-?|out-?)?patients?|vaccinees?|people|persons?|participants?|subjects?|volunteers?|users?|child(?:ren)?|adults?"
    r"|adolescents?|infants?"
    r"|bab(?:y|ies)|wom[ae]n|m[ae]n|girls?|boys?|individuals?|recipients?|cases|pregnancies|respondents?)"
)
"""Who is counted, as a regular expression for folded text."""

Kind = Literal["percent", "count", "ratio", "slash"]

# What follows a number that counts no people: a unit, a length of time, a piece of a dose form.
_NO_PEOPLE = (
    r"(?!\s?-?(?:%|percent|per cent|mg|mcg|ug|g|kg|ml|l|iu|units?|mmol|mmhg|cm|mm|hours?|h|days?|weeks?|months?"
    r"|years?|minutes?|doses?"
    r"|tablets?|capsules?|cycles?|puffs?|times|steps?|pages?|drops?|injections?|visits?|points?|sites?|centres?"
    r"|centers?|countries)\b|\s?%)"
)
_COMPARATORS: dict[str, str] = {
    "about": r"about|approximately|around|roughly|nearly|almost|~|≈",
    "at_least": r"at least|no fewer than|not less than|≥|>=",
    "more_than": r"more than|over|above|greater than|>",
    "at_most": r"at most|up to|as many as|no more than|not more than|≤|<=",
    "less_than": r"less than|fewer than|under|below|<",
}

NUMBER_HINT = compiled(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|half)\b", re.IGNORECASE
)
"""Whether a text can hold a number at all: cheap to ask before anything else is."""


_ROUND = frozenset(Decimal(n) for n in (100, 1_000, 10_000, 100_000, 1_000_000))


@record
class Share:
    """A share of a whole at a place of a text.

    `low` and `high` are in percent (equal for a single number), `step` is the place value of the last printed digit of
    a percentage. `part` and `whole` are the numbers of "10 of 29"; `people` says whether they count people.
    `comparator` is about, at_least, more_than, at_most, less_than or empty.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    kind: Kind
    comparator: str = ""
    step: Decimal = Decimal(0)
    part: Decimal | None = None
    whole: Decimal | None = None
    people: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without a comparator."""
        return self.low == self.high and not self.comparator


@lru_cache(maxsize=4096)
def shares(text: str) -> tuple[Share, ...]:
    """Every share in `text`, in order. Confidence intervals and their levels are none."""
    if not NUMBER_HINT.search(text):
        return ()
    found = [*_percents(text), *_counts(text)]
    spans = [(i.start, i.end) for i in intervals(text)]
    found = [s for s in found if not any(start <= s.start < end for start, end in spans)]
    return tuple(sorted(found, key=lambda s: s.start))


def _percents(text: str) -> list[Share]:
    if "%" not in text and "cent" not in text and "％" not in text:
        return []
    folded = without_levels(text)
    found = []
    for amount in amounts(folded):
        if amount.unit != "%":
            continue
        printed = compiled(r"\d+(?:\.(\d+))?").findall(folded[amount.start : amount.end])
        step = Decimal(1).scaleb(-max((len(d) for d in printed), default=0))
        low, high = sorted((amount.low, amount.high))
        found.append(Share(amount.start, amount.end, low, high, "percent", amount.comparator, step))
    return found


def _counts(text: str) -> list[Share]:
    folded = fold(text)
    found: list[Share] = []
    if " of " in folded or " in " in folded or "/" in folded or " per " in folded:
        for match in _count().finditer(folded):
            share = _read(match, folded)
            if share is not None:
                found.append(share)
    return found


def _read(match: re.Match[str], folded: str) -> Share | None:
    slash, words = bool(match["slashed"]), match["from"] or ""
    part, whole = number(match["part"]), number(match["slashed"] or match["whole"])
    most = number(match["most"]) if match["most"] else part
    if whole <= 0:
        return None
    after = compiled(rf"(?: [a-z-]+){{0,3}}? {PEOPLE}\b").match(folded[match.end() :])
    people = bool(match["noun"]) or after is not None
    kind: Kind = "slash" if slash else "ratio" if words.startswith(("in", "per")) or "every" in words else "count"
    if kind == "ratio":
        is_year = 1900 <= whole <= 2100 and "," not in match["whole"]
        plain = whole in _ROUND and part == part.to_integral_value()  # "40 in 100" is a share of people
        if most > whole or (not people and not plain and (is_year or part != 1 or most != 1)):
            return None
    comparator = next((name for name in _COMPARATORS if match[name]), "")
    low, high = sorted((100 * part / whole, 100 * most / whole))
    return Share(match.start("part"), match.end(), low, high, kind, comparator, Decimal(0), part, whole, people)


@cache
def _count() -> re.Pattern[str]:
    comparators = "|".join(rf"(?P<{name}>{words})" for name, words in _COMPARATORS.items())
    # "Day 8 of 21" and "step 2 of 4" count nobody.
    no_step = "".join(rf"(?<!\b{word} )" for word in ("day", "days", "week", "cycle", "step", "page", "part", "phase"))
    return compiled(
        rf"(?:(?<![a-z])(?:{comparators})\s*)?{no_step}(?<![/-])(?P<part>{NUMBER})"
        rf"(?:\s?(?:-|to)\s?(?P<most>{NUMBER}))?"
        rf"(?:(?P<noun>\s(?:[a-z-]+\s){{0,2}}?{PEOPLE})?,?\s"
        rf"(?P<from>(?:out )?of(?: the| all| our| these| those| every| each| a total of| about| around)*"
        rf"|in(?: every| each| about| around| approximately)?|per)\s(?P<whole>{NUMBER}){_NO_PEOPLE}"
        rf"|\s?/\s?(?P<slashed>{DIGITS})(?!/){_NO_PEOPLE})"
    )

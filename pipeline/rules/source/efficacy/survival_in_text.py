"""In a text, the share of people alive or free of an event cannot rise with time.

"Progression-free survival was 80 % at 12 months and 84 % at 24 months" cannot be: nobody comes back. One number is wrong, or
belongs to other people.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.numbers import DIGITS, NUMBER, number
from pipeline.rules.prose import Prose

_MONTHS: dict[str, Decimal] = {
    "day": Decimal(1) / 30, "week": Decimal(7) / 30, "month": Decimal(1), "year": Decimal(12)
}  # fmt: skip
_SURVIVAL = compiled(r"\b(?:surviv\w+|alive|(?:event|relapse|progression|disease|recurrence)-free)\b")
_GROUPS = compiled(r"\b(?:versus|vs|placebo|group|arm|cohort|respectively|compared|control|died|dead|mortality)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the shares of survivors in the order of their times."""
    for text in prose.texts:
        if "%" not in text.shown and "cent" not in text.shown:
            continue
        for _, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not _SURVIVAL.search(folded) or _GROUPS.search(folded):
                continue
            pattern = _at() if len(_at().findall(folded)) > 1 else _when()
            points = [(_time(m), number(m["share"]), m) for m in pattern.finditer(folded)]
            points.sort(key=lambda p: p[0])
            for (first, before, _), (second, after, match) in pairwise(points):
                if first < second and after > before:
                    words = sentence[match.start() : match.end()]
                    yield Problem(
                        text.pointer, f"“{words}” is more than the {before} % of an earlier time", needle=words
                    )
                    break


def _time(match: re.Match[str]) -> Decimal:
    return number(match["time"]) * _MONTHS[match["unit"]]


@cache
def _at() -> re.Pattern[str]:
    return compiled(
        rf"(?P<share>{DIGITS})\s?(?:%|percent|per cent)[^.;%\d]{{0,40}}?\b(?:at|after"
        rf"|by)\s(?P<time>{NUMBER})[\s-](?P<unit>day|week|month|year)s?\b"
    )


@cache
def _when() -> re.Pattern[str]:
    """The time in front: "at 6 months it was 62 %"."""
    return compiled(
        rf"\b(?:at|after|by)\s(?P<time>{NUMBER})[\s-](?P<unit>day|week|month|year)s?\b[^.;%\d]{{0,25}}?"
        rf"(?P<share>{DIGITS})\s?(?:%|percent|per cent)"
    )


RULE = Rule(
    code="EFF028",
    name="survival-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the shares up and correct the wrong one.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "rises",
            text="Progression-free survival was 91% at 6 months, 80% at 12 months and 84% at 24 months.",
            audience="professional",
            fires=True,
        ),
        Example("alive", text="60 % were alive after one year and 70 % after two years.", fires=True),
        Example("free", text="Relapse-free: 50 % at 12 weeks, 55 % at 24 weeks.", audience="professional", fires=True),
        Example("months and years", text="Survival was 40 % at 18 months and 45 % at 2 years.", fires=True),
        Example("time first", text="Overall survival at 12 months was 54% and at 24 months 61%.", fires=True),
        Example("time first, falls", text="Overall survival at 12 months was 61% and at 24 months 54%."),
        Example("falls", text="Survival was 91% at 6 months, 80% at 12 months and 74% at 24 months."),
        Example("two groups", text="Survival was 60 % at 12 months with placebo and 70 % at 24 months with the drug."),
        Example("responses", text="A response was seen in 30 % at 6 weeks and 50 % at 12 weeks."),
        Example("deaths", text="Of the survivors 10 % had died after 1 year and 20 % after 2 years."),
    ),
)

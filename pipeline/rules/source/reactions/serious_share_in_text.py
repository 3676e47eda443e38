"""In a text, serious or severe side effects cannot be more frequent than side effects of any kind.

"Adverse events in 42 %, serious ones in 47 %" cannot be: the serious ones are among all. One number is wrong.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.categories import Bound, bound
from pipeline.rules.prose import Prose

_APART = compiled(r"\b(?:versus|vs|placebo|compared|respectively|group|arm)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the shares of all and of serious side effects that one sentence gives."""
    for text in prose.texts:
        if "serious" not in text.shown and "severe" not in text.shown and "rade" not in text.shown:
            continue
        for _, sentence in sentences(text.shown):
            if _APART.search(fold(sentence)):
                continue
            found = {
                b.category: b
                for b in bound(sentence, _categories())
                if _size(b) is not None and (b.exact or b.low is None)
            }
            every = found.get("any")
            worst = next(
                (b for k, b in found.items() if k != "any" and every and _more(b, every)),
                None,
            )
            if every is not None and worst is not None:
                words, all_words = sentence[worst.start : worst.end], sentence[every.start : every.end]
                if words in text.source or all_words in text.source:
                    yield Problem(
                        text.pointer,
                        f"{worst.category} ones in {words} cannot be more than those of any kind ({all_words})",
                        needle=words,
                    )


def _size(value: Bound) -> Decimal | None:
    return value.low if value.low is not None else value.part


def _more(one: Bound, other: Bound) -> bool:
    """Whether a share, or a bare count of people, is above another of its sort."""
    mine, theirs = _size(one), _size(other)
    alike = (one.low is None) == (other.low is None)
    return alike and mine is not None and theirs is not None and mine > theirs > 0


@cache
def _categories() -> dict[str, re.Pattern[str]]:
    event = (
        r"(?:treatment-emergent |drug-related )?(?:adverse (?:events?|reactions?|effects?)|side[- ]effects?"
        r"|events?)"
    )
    kind = r"(?: of (?:any|all) (?:kinds?|grades?|severity|causes?))"
    one = r"(?:any|at least one|one or more|an?)"
    return {
        "any": compiled(rf"\b(?:{one} {event}{kind}?|{event}{kind})\b|\b(?<!serious )(?<!severe )adverse events?\b"),
        "serious": compiled(rf"\b(?:{one} )?serious (?:{event}|ones?)\b"),
        "severe": compiled(
            rf"\b(?:{one} )?(?:severe|grade 3(?:-4| or (?:higher|above|more|4)| to [45])?) (?:{event}|ones?)\b"
        ),
    }


RULE = Rule(
    code="ADR017",
    name="serious-share-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong share.",
    check=check,
    sources=("ICH E2A",),
    examples=(
        Example(
            "serious above any",
            text="Adverse events of any kind were reported in 42% of participants and serious adverse events in 47%.",
            audience="professional",
            fires=True,
        ),
        Example(
            "at least one",
            text="At least one side effect was seen in 30 % of people, and severe side effects in 35 %.",
            fires=True,
        ),
        Example(
            "by counts", text="12 of 60 had any adverse event, and 15 of 60 had a serious adverse event.", fires=True
        ),
        Example(
            "grade 3",
            text="Any adverse event: 40%; grade 3-4 adverse events: 52%.",
            audience="professional",
            fires=True,
        ),
        Example("bare counts", text="Adverse events of any kind were seen in 9 participants and serious adverse events in 14 participants.", fires=True),
        Example("bare counts, fewer", text="Adverse events of any kind were seen in 14 participants and serious adverse events in 9 participants."),
        Example("fewer", text="Adverse events of any kind were reported in 47% and serious adverse events in 12%."),
        Example("two groups", text="Any adverse event: 40% versus 38%; serious adverse events 45% with placebo."),
        Example("one share", text="Serious side effects were seen in 12 % of people; most side effects were mild."),
    ),
)  # fmt: skip

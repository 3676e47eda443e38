"""A “current”, “new” or planned thing may not be dated in a year that has passed.

"Current 2025 studies", read in 2026, are the studies of last year; a trial that "will start in 2024" has started or has
not. The text shows that nobody has looked at it since. The year of today comes from the day of the check.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.framing import hits
from pipeline.rules.prose import Prose

_YEAR = r"(?:19|20)\d\d"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        if "20" not in text.shown and "19" not in text.shown:
            continue
        for hit in hits(_pattern(), text.shown):
            year = int(compiled(r"(?:19|20)\d\d").findall(hit.words)[-1])
            if year < prose.today.year and not _PAST.search(hit.sentence) and not _AS_OF.search(fold(text.shown)):
                yield Problem(
                    text.pointer,
                    f"“{hit.words}” speaks of {year} as of now or the future; it is {prose.today.year}",
                    needle=hit.words,
                )


# A text that says as of when it holds looks ahead from there.
_AS_OF = compiled(r"\bas of\b|\bas at\b|\bchecked on\b")
# "In 2021 they said that it would start in 2022" tells of a plan of then.
_PAST = compiled(r"\b(?:was|were|had been) (?:planned|expected|due|scheduled|to)\b|\bthen\b|\bas of\b|\bat that time\b")


@cache
def _pattern() -> re.Pattern[str]:
    month = r"(?:\w+ )?(?:\d{1,2},? )?"
    return compiled(
        rf"\b(?:current|ongoing|upcoming|latest|newest|new|recent|today's|this year's) {_YEAR} (?:\w+ ){{0,2}}(?:stud(?:y|ies)|trials?|data|results?|research|guidelines?|guidance|findings|reports?)\b"
        rf"|\b(?:currently|now|presently|at present)\b[^.;]{{0,40}}\b{_YEAR}\b(?= (?:stud|trial|data))"
        rf"|\b(?:will|is (?:planned|expected|due|scheduled|set|going|likely|about) to|are (?:planned|expected|due|scheduled|set|going|likely) to|(?:is|are) (?:planned|expected|due|scheduled|anticipated)|opens|starts|begins|launches|reads out)\b[^.;]{{0,60}}?\b(?:in|by|for|from|until|before|during|of) {month}{_YEAR}\b"
    )


RULE = Rule(
    code="CIT013",
    name="stale-year",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look it up again and say what has become of it, with the day of looking.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("current studies", text="Current 2025 studies are exploring ABC-123 before surgery.", fires=True),
        Example("a plan", text="The phase 3 trial will start in March 2024.", fires=True),
        Example("results due", text="Results are expected by 2023.", fires=True),
        Example("this year", text="The trial will end in December 2026."),
        Example("a later year", text="The study team hopes to finish in 2027, and results will follow in 2028."),
        Example("the past", text="The trial was planned for 2022 and began in 2023."),
        Example("a plan of then", text="In 2021 the trial was expected to end in 2023; it was stopped."),
    ),
)

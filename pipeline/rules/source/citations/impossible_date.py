"""A day that does not exist (31 February) stands for a day that nobody can know.

It is a slip for some other day: of a cut-off, of a last dose, of a check. Every form is read: in words, with slashes,
year first; 29 February exists in leap years only.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.dates import written_dates
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        for found in written_dates(text.shown):
            if not found.exists:
                words = text.shown[found.start : found.end]
                yield Problem(text.pointer, f"“{words}”: there is no such day", needle=words)


RULE = Rule(
    code="CIT011",
    name="impossible-date",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up the right day.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("in words", text="The data were cut on 31 February 2025.", fires=True),
        Example("American", text="Checked on April 31, 2026.", fires=True),
        Example("with slashes", text="It ended on 30/02/2025.", fires=True),
        Example("no leap year", text="Follow-up ended on 29 February 2025.", fires=True),
        Example("thirteenth month", text="The status was read on 2025-13-01.", fires=True),
        Example("a leap year", text="Follow-up ended on 29 February 2024."),
        Example("day first", text="It ended on 31/05/2025."),
        Example("a verb", text="You may 45 minutes later take the next puff."),
        Example("a number of the trial", text="EudraCT 2017-004246-20 was read on 2025-03-31."),
    ),
)

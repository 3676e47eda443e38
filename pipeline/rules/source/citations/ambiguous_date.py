"""A day in prose names its month: 04/03/2025 is in March for most of the world and in April for Americans.

A date of expiry, of a first dose or of a check that is read a month off can end a treatment early or late. Numbers
that can be read in one way only (31/05/2025) are left alone. Source: ISO 8601 and house rule.
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
            if found.is_ambiguous and "." not in text.shown[found.start : found.end]:
                words = text.shown[found.start : found.end]
                yield Problem(text.pointer, f"“{words}” can be read as two different days", needle=words)


RULE = Rule(
    code="CIT010",
    name="ambiguous-date",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write the month as a word: 4 March 2025.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("with slashes", text="The trial closed on 04/03/2025.", fires=True),
        Example("with hyphens", text="Status checked 3-4-2026.", fires=True),
        Example("in a table", text="| Read | By |\n|---|---|\n| 5/6/2026 | A reviewer |", fires=True),
        Example("a month in words", text="The trial closed on 4 March 2025."),
        Example("one reading", text="The trial closed on 31/05/2025."),
        Example("the same twice", text="It opened on 04/04/2025."),
        Example("no date", text="Take the 50/12/5 mg tablet. Blood pressure was 140/90."),
    ),
)

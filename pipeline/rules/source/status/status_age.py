"""A regulatory status must have been checked within the last twelve months.

Approvals come, are restricted and are withdrawn. A status that was true two years ago is shown to patients as if it
were true today.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_VALID_DAYS = 365


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the day of each status with today."""
    for index, status in enumerate(subject.monograph.status):
        try:
            age = (subject.today - date.fromisoformat(status.as_of)).days
        except ValueError:
            continue
        if age > _VALID_DAYS:
            message = f"the status at {status.authority} was last checked on {status.as_of}, {age} days ago"
            yield Problem(("status", index, "as_of"), message)


RULE = Rule(
    code="REG014",
    name="status-age",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Check the status at the authority again and write the day into as_of.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("two years ago", {"status.us.as_of": "2024-11-01"}, ("status.us.as_of",)),
        Example("a year and a day", {"status.us.as_of": "2025-11-24"}, ("status.us.as_of",)),
        Example("a year ago", {"status.us.as_of": "2025-11-25"}),
        Example("not dated, which REG002 reports", {"status.us.as_of": "not_stated"}),
    ),
)

"""Each regulatory status needs its authority and the day on which it was checked.

"Not approved" without a day is true until it is not. A status that nobody dated cannot be trusted by a reader in
another year or country.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every status that is stated."""
    for index, status in enumerate(subject.monograph.status):
        if status.status in ("not_stated", "not_applicable"):
            continue
        here = ("status", index, "as_of")
        try:
            checked = date.fromisoformat(status.as_of)
        except ValueError:
            yield Problem(
                here, f"the status at {status.authority} has no date: as_of is {status.as_of.replace('_', ' ')}"
            )
            continue
        if checked > subject.today:
            yield Problem(here, f"the status at {status.authority} was checked on {checked}, which is in the future")


RULE = Rule(
    code="REG002",
    name="status-dated",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Check the status at the authority and write the day into as_of.",
    check=check,
    sources=("FHIR RegulatedAuthorization",),
    examples=(
        Example("no date", {"status.us.as_of": "not_stated"}, ("status.us.as_of",)),
        Example("the future", {"status.us.as_of": "2099-01-01"}, ("status.us.as_of",)),
        Example("dated", {"status.us.as_of": "2026-10-01"}),
    ),
)

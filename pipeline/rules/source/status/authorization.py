"""An approval needs its authorization, and only an approval has one.

"Approved" is a claim that anyone can check by the number of the marketing authorization. A number beside any other
status is a contradiction. An investigational drug is not in phase 4.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare status, authorization and phases of every jurisdiction."""
    seen: dict[str, str] = {}
    for index, status in enumerate(subject.monograph.status):
        here = ("status", index)
        numbered = status.authorization not in UNKNOWNS
        if status.status == "approved" and not numbered:
            yield Problem((*here, "authorization"), f"approved by {status.authority}, but no authorization is given")
        if status.status != "approved" and numbered:
            yield Problem(
                (*here, "authorization"),
                f"an authorization of {status.authority} is given, but the status is {status.status.replace('_', ' ')}",
            )
        if status.status == "investigational" and isinstance(status.phases, tuple) and 4 in status.phases:
            yield Problem((*here, "phases"), "phase 4 is for approved drugs")
        if status.jurisdiction in seen:
            yield Problem(
                (*here, "jurisdiction"),
                f"{status.jurisdiction} has two entries; the other is {seen[status.jurisdiction]}",
            )
        seen[status.jurisdiction] = status.id


RULE = Rule(
    code="REG010",
    name="authorization",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the number of the marketing authorization, or correct the status.",
    check=check,
    sources=("FHIR RegulatedAuthorization",),
    examples=(
        Example("approved without number", {"status.us.status": "approved"}, ("status.us.authorization",)),
        Example("number without approval", {"status.us.authorization": "NDA 000000"}, ("status.us.authorization",)),
        Example("phase 4", {"status.us.phases": [4]}, ("status.us.phases",)),
        Example("both", {"status.us.status": "approved", "status.us.authorization": "NDA 000000"}),
    ),
)

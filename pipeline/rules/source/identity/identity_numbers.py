"""A monograph states the numbers by which its substance can be looked up, or says that there is none.

A name alone can be another drug: names are confused, reused in marketing, and translated. The status of the
nonproprietary name (INN), the ATC code, the CAS number and the UNII let anybody check which substance is meant.
``not_stated`` leaves the question open; ``not_applicable`` (for the INN ``not_assigned``) answers it.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_FIELDS = {
    "inn_status": ("the status of its nonproprietary name (INN)", "not_assigned"),
    "atc": ("its ATC code", "not_applicable"),
    "cas": ("its CAS number", "not_applicable"),
    "unii": ("its UNII", "not_applicable"),
}
_OPEN = ("not_stated", "not_established", "not_studied")


def check(subject: Subject) -> Iterator[Problem]:
    """Look at each number."""
    identity = subject.monograph.identity
    for field, (what, none) in _FIELDS.items():
        value = getattr(identity, field)
        if value in _OPEN:
            yield Problem(
                ("identity", field),
                f"{identity.generic_name} cannot be verified by {what}: it is {value.replace('_', ' ')}",
                f"Look it up and state it, or write {none} if none has been given.",
            )


RULE = Rule(
    code="IDN002",
    name="identity-numbers",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the number up and state it, or say that none has been given.",
    check=check,
    sources=("WHO INN programme", "ISO 11238 (identification of substances)"),
    examples=(
        Example("no CAS number", {"identity.cas": "not_stated"}, ("identity.cas",)),
        Example(
            "nothing known",
            {"identity.inn_status": "not_stated", "identity.unii": "not_stated"},
            ("identity.inn_status", "identity.unii"),
        ),
        Example("none was given", {"identity.cas": "not_applicable", "identity.inn_status": "not_assigned"}),
        Example("stated", {"identity.cas": "50-78-2"}),
    ),
)

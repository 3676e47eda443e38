"""The doses of an investigational drug are doses studied; only a label gives doses approved.

`dosing.basis` decides the heading above the doses on every page. "approved_label" on a drug that nobody approved
presents the doses of a study as the doses to take; "studied" on an approved one hides that its label gives others.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the basis of the doses with the status."""
    basis = subject.monograph.dosing.basis
    if subject.investigational and basis != "studied":
        yield Problem(("dosing", "basis"), "the basis is an approved label, but the drug is investigational")
    if not subject.investigational and basis != "approved_label":
        yield Problem(("dosing", "basis"), "the basis is studies, but the drug is approved: its label gives the doses")


RULE = Rule(
    code="DOS017",
    name="dose-basis",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the doses of the label of an approved drug; of all others write `basis: studied`.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example("approved doses", {"dosing.basis": "approved_label"}, ("dosing.basis",)),
        Example("doses of studies for an approved drug", {"status.us.status": "approved"}, ("dosing.basis",)),
        Example("an approved drug", {"dosing.basis": "approved_label", "status.us.status": "approved"}),
    ),
)

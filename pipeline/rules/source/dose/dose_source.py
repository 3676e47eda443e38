"""A dose must have a source that can be looked up.

Nobody can check a dose that came from nowhere, and nobody can say which of two doses is right. The source is a reference of
the monograph: a trial report, a registry entry or a label.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS, Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the source of every regimen that has a dose."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        if regimen.source in UNKNOWNS and isinstance(regimen.dose, (Dose, DoseRange)):
            here = ("dosing", "regimens", index)
            # A source that is left out of the file has no place of its own.
            place = (*here, "source") if "source" in regimen.given else (*here, "dose")
            yield Problem(place, f"the dose of regimen {regimen.id} has no source", also=((*here, "dose"),))


RULE = Rule(
    code="DOS019",
    name="dose-source",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Put the report or label into `references` and its id into the `source` of the regimen.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("no source", {"dosing.regimens.oral.source": "not_stated"}, ("dosing.regimens.oral.source",)),
        Example("left out", {"dosing.regimens.oral.source": None}, ("dosing.regimens.oral.dose",)),
        Example("a reference", {"dosing.regimens.oral.source": "first_report"}),
        Example(
            "no dose either",
            {
                "dosing.regimens.oral.source": "not_stated",
                "dosing.regimens.oral.dose": "not_established",
            },
        ),
    ),
)

"""A regimen with a dose must say what the most is: at one time or in a day.

The highest dose of a range is what was given, not always what may be given. A reader who feels no effect needs the line
that he must not cross.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_OPEN = ("not_stated", "not_established", "not_studied")


def check(subject: Subject) -> Iterator[Problem]:
    """Look for a maximum in every regimen that has a dose; doses by weight have a rule of their own."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        dose = regimen.dose
        if not isinstance(dose, (Dose, DoseRange)) or UNITS[dose.unit].dimension.startswith("mass_per"):
            continue
        if regimen.daily_maximum in _OPEN and regimen.maximum_dose in _OPEN:
            here = ("dosing", "regimens", index)
            yield Problem(
                (*here, "daily_maximum"),
                f"regimen {regimen.id} has a dose, and neither daily_maximum nor maximum_dose is known",
                also=((*here, "dose"),),
            )


RULE = Rule(
    code="DOS030",
    name="missing-maximum",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look up the highest dose of the protocol or label; write `not_applicable` for a single fixed dose.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "neither",
            {"dosing.regimens.oral.daily_maximum": "not_stated", "dosing.regimens.oral.maximum_dose": "not_stated"},
            ("dosing.regimens.oral.daily_maximum",),
        ),
        Example("one of them", {"dosing.regimens.oral.maximum_dose": "not_stated"}),
        Example(
            "none on purpose",
            {
                "dosing.regimens.oral.daily_maximum": "not_applicable",
                "dosing.regimens.oral.maximum_dose": "not_stated",
            },
        ),
    ),
)

"""A dose by body weight or surface must have a maximum in plain milligrams.

10 mg/kg are 400 mg for a child and 1.5 g for a man of 150 kg. Without the most that may be given, a spreadsheet gives it.
Some cancer drugs are dosed by surface without a cap: then the maximum is `not_applicable`, on purpose.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the cap of every dose by weight or surface."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        here = ("dosing", "regimens", index)
        for field in ("dose", "starting_dose"):
            dose = getattr(regimen, field)
            if not isinstance(dose, (Dose, DoseRange)) or UNITS[dose.unit].dimension not in _BY_SIZE:
                continue
            caps = (regimen.maximum_dose, regimen.daily_maximum)
            if any(isinstance(c, Dose) and UNITS[c.unit].dimension not in _BY_SIZE for c in caps):
                continue
            if "not_applicable" in caps:
                continue
            yield Problem(
                (*here, field),
                f"the {field.replace('_', ' ')} of regimen {regimen.id} is in {dose.unit}, and neither maximum_dose nor "
                "daily_maximum says where it ends",
                also=tuple((*here, f) for f in ("maximum_dose", "daily_maximum") if f in regimen.given),
            )
            break


_BY_SIZE = ("mass_per_weight", "mass_per_area")

RULE = Rule(
    code="DOS008",
    name="dose-cap",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the maximum_dose in mg, or `not_applicable` if the source says that the dose has no cap.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "by weight",
            {
                "dosing.regimens.oral.dose": {"value": 2, "unit": "mg/kg", "per": "dose"},
                "dosing.regimens.oral.maximum_dose": "not_stated",
                "dosing.regimens.oral.daily_maximum": "not_stated",
            },
            ("dosing.regimens.oral.dose",),
        ),
        Example(
            "a cap by weight is none",
            {
                "dosing.regimens.oral.dose": {"low": 50, "high": 75, "unit": "mg/m2", "per": "dose"},
                "dosing.regimens.oral.maximum_dose": {"value": 80, "unit": "mg/m2", "per": "dose"},
                "dosing.regimens.oral.daily_maximum": "not_stated",
            },
            ("dosing.regimens.oral.dose",),
        ),
        Example("with its cap", {"dosing.regimens.oral.dose": {"value": 2, "unit": "mg/kg", "per": "dose"}}),
        Example(
            "without a cap on purpose",
            {
                "dosing.regimens.oral.dose": {"value": 75, "unit": "mg/m2", "per": "dose"},
                "dosing.regimens.oral.maximum_dose": "not_applicable",
                "dosing.regimens.oral.daily_maximum": "not_applicable",
            },
        ),
    ),
)

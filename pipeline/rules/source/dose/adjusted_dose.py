"""An adjusted dose must lie inside the range that was studied.

Half of 50 mg is 25 mg: if nobody was ever given less than 50 mg, nobody knows what 25 mg does, and there may be no
capsule for it. The rule works out what a reduction makes of each regimen's doses.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Dose, DoseRange, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Work out every adjustment for every regimen."""
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        for severity in type(matrix).model_fields:
            adjustment = getattr(matrix, severity)
            if isinstance(adjustment, Adjustment):
                yield from _against(subject, adjustment, ("dosing", organ, severity))


def _against(subject: Subject, adjustment: Adjustment, at: Pointer) -> Iterator[Problem]:
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        if not isinstance(regimen.dose, (Dose, DoseRange)):
            continue
        unit = regimen.dose.unit
        low, high = _ends(regimen.dose)
        if adjustment.dose is not None:
            if (
                UNITS[adjustment.dose.unit].dimension != UNITS[unit].dimension
                or adjustment.dose.per != regimen.dose.per
            ):
                continue
            scale = (UNITS[adjustment.dose.unit].size or Decimal(1)) / (UNITS[unit].size or Decimal(1))
            new_low, new_high = (end * scale for end in _ends(adjustment.dose))
        elif adjustment.reduce_by is not None:
            share = adjustment.reduce_by
            least, most = (share.low, share.high) if isinstance(share, PercentRange) else (share.value, share.value)
            if isinstance(regimen.dose, Dose):
                # A single studied dose: any reduction leaves it, so only the reduced amount can be shown, not judged.
                continue
            new_low, new_high = low * (100 - most) / 100, high * (100 - least) / 100
        else:
            continue
        if new_low < low or new_high > high:
            yield Problem(
                at,
                f"the adjusted dose of regimen {regimen.id} is {_plain(new_low)} to {_plain(new_high)} {unit}, "
                f"outside the range studied ({_plain(low)} to {_plain(high)} {unit})",
                also=(("dosing", "regimens", index, "dose"),),
            )


def _ends(dose: Dose | DoseRange) -> tuple[Decimal, Decimal]:
    return (dose.low, dose.high) if isinstance(dose, DoseRange) else (dose.value, dose.value)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


RULE = Rule(
    code="DOS010",
    name="adjusted-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Ask which doses were given to people with this impairment, and state those.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "below the range",
            {"dosing.hepatic.moderate": {"reduce_by": {"value": 50, "unit": "%"}}},
            ("dosing.hepatic.moderate",),
        ),
        Example(
            "above the range",
            {"dosing.hepatic.moderate": {"dose": {"value": 200, "unit": "mg", "per": "dose"}}},
            ("dosing.hepatic.moderate",),
        ),
        Example("the lowest dose", {"dosing.hepatic.moderate": {"dose": {"value": 50, "unit": "mg", "per": "dose"}}}),
    ),
)

"""The dose times the number of doses per day must not be above the daily maximum.

150 mg twice a day is 300 mg a day. If the same document gives 200 mg as the most that may be taken, one of the three
numbers is wrong, and a reader who follows the other two takes too much. A dose given per day is compared as it is.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Dose, DoseRange, Frequency
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_PER_DAY = {"day": Decimal(1), "week": Decimal(7), "month": Decimal(30)}


def check(subject: Subject) -> Iterator[Problem]:
    """Compare dose, frequency and daily maximum of every regimen, and its starting dose with its highest dose."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        here = ("dosing", "regimens", index)
        dose, limit = regimen.dose, regimen.daily_maximum
        if isinstance(dose, (Dose, DoseRange)) and isinstance(regimen.starting_dose, Dose):
            start, top = regimen.starting_dose, _top(dose)
            comparable = UNITS[start.unit].dimension == UNITS[dose.unit].dimension and start.per == dose.per
            if comparable and _base(start.value, start.unit) > _base(top, dose.unit):
                yield Problem(
                    (*here, "starting_dose"),
                    f"the starting dose {start.value} {start.unit} is above the highest dose {top} {dose.unit}",
                )
        if not isinstance(dose, (Dose, DoseRange)) or not isinstance(limit, Dose):
            continue
        if limit.per != "day":
            yield Problem((*here, "daily_maximum"), "the daily maximum is given per dose, not per day")
            continue
        if UNITS[limit.unit].dimension != UNITS[dose.unit].dimension:
            yield Problem(
                (*here, "daily_maximum"),
                f"the daily maximum is in {limit.unit}, the dose in {dose.unit}: they cannot be compared",
            )
            continue
        times = Decimal(1)
        if dose.per == "dose":
            if not isinstance(regimen.frequency, Frequency):
                continue
            times = regimen.frequency.times / _PER_DAY[regimen.frequency.per]
        total = _base(_top(dose), dose.unit) * times
        if total > _base(limit.value, limit.unit):
            amount = (total / (UNITS[limit.unit].size or Decimal(1))).normalize()
            yield Problem(
                (*here, "daily_maximum"),
                f"{_top(dose)} {dose.unit} × {times.normalize():f} a day is {amount:f} {limit.unit}, "
                f"above the daily maximum of {limit.value} {limit.unit}",
            )


def _top(dose: Dose | DoseRange) -> Decimal:
    return dose.high if isinstance(dose, DoseRange) else dose.value


def _base(number: Decimal, unit: str) -> Decimal:
    return number * (UNITS[unit].size or Decimal(1))


RULE = Rule(
    code="DOS003",
    name="daily-total",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which of dose, frequency and daily maximum is wrong; do not adjust one to fit the others.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "too much a day",
            {"dosing.regimens.oral.daily_maximum": {"value": 150, "unit": "mg", "per": "day"}},
            ("dosing.regimens.oral.daily_maximum",),
        ),
        Example(
            "three times a day",
            {"dosing.regimens.oral.frequency": {"times": 3, "per": "day"}},
            ("dosing.regimens.oral.daily_maximum",),
        ),
        Example(
            "another unit",
            {"dosing.regimens.oral.daily_maximum": {"value": 1, "unit": "mg/kg", "per": "day"}},
            ("dosing.regimens.oral.daily_maximum",),
        ),
        Example(
            "starting above the range",
            {"dosing.regimens.oral.starting_dose": {"value": 150, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.starting_dose",),
        ),
        Example("the same in grams", {"dosing.regimens.oral.daily_maximum": {"value": 0.2, "unit": "g", "per": "day"}}),
    ),
)

"""Dose, frequency, starting dose and maxima of a regimen must agree: no day may add up to more than its maximum.

150 mg twice a day is 300 mg a day. If the same document gives 200 mg as the most that may be taken, one of the three
numbers is wrong, and a reader who follows the other two takes too much. A dose given per day is compared as it is.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import Regimen
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Dose, DoseRange, Frequency
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_PER_DAY = {"day": Decimal(1), "week": Decimal(7), "month": Decimal(30)}


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the doses of every regimen with each other: starting dose, dose, most at one time, most per day."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        here: Pointer = ("dosing", "regimens", index)
        dose, limit = regimen.dose, regimen.daily_maximum
        if isinstance(regimen.maximum_dose, Dose) and isinstance(limit, Dose):
            yield from _above(regimen.maximum_dose, limit, here, ("maximum_dose", "most at one time"), "daily_maximum")
        if not isinstance(dose, (Dose, DoseRange)):
            continue
        for other, name in ((regimen.starting_dose, "starting_dose"), (regimen.maximum_dose, "maximum_dose")):
            if isinstance(other, Dose) and name == "starting_dose":
                yield from _above(other, dose, here, (name, "starting dose"), "dose")
            elif isinstance(other, Dose):
                yield from _above(dose, other, here, (name, "dose"), "dose", at="maximum_dose")
        if isinstance(limit, Dose):
            yield from _a_day(regimen, dose, limit, here)


def _above(
    dose: Dose | DoseRange, limit: Dose | DoseRange, here: Pointer, names: tuple[str, str], other: str, at: str = ""
) -> Iterator[Problem]:
    """Report a dose whose top is above a limit. Amounts of unlike measure or period are left to other rules."""
    per_unlike = limit.per != dose.per and not (limit.per == "day" and dose.per == "dose")
    if UNITS[limit.unit].dimension != UNITS[dose.unit].dimension or per_unlike:
        return
    if _base(_top(dose), dose.unit) > _base(_top(limit), limit.unit):
        yield Problem(
            (*here, at or names[0]),
            f"the {names[1]} {_top(dose)} {dose.unit} is above the {'maximum' if at or other == 'daily_maximum' else 'highest dose'} "
            f"{_top(limit)} {limit.unit}",
            also=((*here, other),),
        )


def _a_day(regimen: Regimen, dose: Dose | DoseRange, limit: Dose, here: Pointer) -> Iterator[Problem]:
    """Compare what a day's doses add up to with the daily maximum."""
    compared = ((*here, "dose"), (*here, "frequency"))
    if limit.per != "day":
        yield Problem((*here, "daily_maximum"), "the daily maximum is given per dose, not per day")
        return
    if UNITS[limit.unit].dimension != UNITS[dose.unit].dimension:
        # A dose by weight has its cap in plain milligrams: that is another measure, and no contradiction.
        if (
            UNITS[dose.unit].dimension not in ("mass_per_weight", "mass_per_area")
            or UNITS[limit.unit].dimension != "mass"
        ):
            yield Problem(
                (*here, "daily_maximum"),
                f"the daily maximum is in {limit.unit}, the dose in {dose.unit}: they cannot be compared",
                also=compared[:1],
            )
        return
    times = Decimal(1)
    if dose.per == "dose":
        if not isinstance(regimen.frequency, Frequency):
            return
        times = regimen.frequency.times / _PER_DAY[regimen.frequency.per]
    total = _base(_top(dose), dose.unit) * times
    if total > _base(limit.value, limit.unit):
        amount = (total / (UNITS[limit.unit].size or Decimal(1))).normalize()
        yield Problem(
            (*here, "daily_maximum"),
            f"{_top(dose)} {dose.unit} × {times.normalize():f} a day is {amount:f} {limit.unit}, "
            f"above the daily maximum of {limit.value} {limit.unit}",
            also=compared,
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
        Example(
            "a dose above the most at one time",
            {"dosing.regimens.oral.maximum_dose": {"value": 75, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.maximum_dose",),
        ),
        Example(
            "the most at one time above the most a day",
            {"dosing.regimens.oral.maximum_dose": {"value": 0.3, "unit": "g", "per": "dose"}},
            ("dosing.regimens.oral.maximum_dose",),
        ),
        Example(
            "a dose by weight with its cap",
            {"dosing.regimens.oral.dose": {"value": 2, "unit": "mg/kg", "per": "dose"}},
        ),
        Example("the same in grams", {"dosing.regimens.oral.daily_maximum": {"value": 0.2, "unit": "g", "per": "day"}}),
    ),
)

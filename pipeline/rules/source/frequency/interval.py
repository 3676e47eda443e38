"""The number of doses per day times the hours between them must make a day.

"Three times a day, every 12 hours" is 36 hours: one of the two is wrong, and readers will follow either. A deviation
of a tenth is accepted. "At least 8 hours" between doses may be less than a day in all, never more.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Duration, Frequency
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_DAYS = {"day": 1, "week": 7, "month": 30}
_TOLERANCE = Decimal("0.1")
_MORE = ("at_least", "more_than")
_LESS = ("at_most", "less_than")


def check(subject: Subject) -> Iterator[Problem]:
    """Compare frequency and interval of every regimen."""
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        frequency, interval = regimen.frequency, regimen.interval
        if not isinstance(frequency, Frequency) or not isinstance(interval, Duration):
            continue
        size = UNITS[interval.unit].size
        if size is None:
            continue
        period = _DAYS[frequency.per] * (UNITS["d"].size or Decimal(1))
        covered = interval.value * size * frequency.times
        too_long = covered > period * (1 + _TOLERANCE) and interval.comparator not in _LESS
        too_short = covered < period * (1 - _TOLERANCE) and interval.comparator not in _MORE
        if too_long or too_short:
            here = ("dosing", "regimens", index)
            yield Problem(
                (*here, "interval"),
                f"{frequency.times} times per {frequency.per}, every {interval.value} {interval.unit} is "
                f"{(covered / 60).normalize():f} hours, not {(period / 60).normalize():f}",
                also=((*here, "frequency"),),
            )


RULE = Rule(
    code="FRQ001",
    name="frequency-interval",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which of the two is wrong at the source of the dose.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "every 8 hours",
            {"dosing.regimens.oral.interval": {"value": 8, "unit": "h"}},
            ("dosing.regimens.oral.interval",),
        ),
        Example(
            "three times",
            {"dosing.regimens.oral.frequency": {"times": 3, "per": "day"}},
            ("dosing.regimens.oral.interval",),
        ),
        Example(
            "twice a week, every 2 days",
            {
                "dosing.regimens.oral.frequency": {"times": 2, "per": "week"},
                "dosing.regimens.oral.interval": {"value": 2, "unit": "d"},
            },
            ("dosing.regimens.oral.interval",),
        ),
        Example(
            "at least 15 hours apart",
            {"dosing.regimens.oral.interval": {"value": 15, "unit": "h", "comparator": "at_least"}},
            ("dosing.regimens.oral.interval",),
        ),
        Example(
            "three times every 8 hours",
            {
                "dosing.regimens.oral.frequency": {"times": 3, "per": "day"},
                "dosing.regimens.oral.interval": {"value": 8, "unit": "h"},
            },
        ),
        Example(
            "at least 8 hours apart",
            {"dosing.regimens.oral.interval": {"value": 8, "unit": "h", "comparator": "at_least"}},
        ),
    ),
)

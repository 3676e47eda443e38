"""Doses of one product lie within a factor of 100 of each other.

A real leaflet had a 400 mg tablet beside 100 microgram: a wrong prefix, a thousandfold error. Doses by body weight or
area are compared among themselves.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.facts import Fact
from pipeline.model.finding import Severity
from pipeline.model.quantity import Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_FACTOR = 100


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every dose with the largest dose of its dimension."""
    doses = [f for f in subject.facts.by_name.values() if not f.part and isinstance(f.value, (Dose, DoseRange))]
    tops: dict[str, tuple[Decimal, Fact, str]] = {}
    for fact in doses:
        value, unit = fact.value, UNITS[fact.value.unit]
        top = (value.high if isinstance(value, DoseRange) else value.value) * (unit.size or 1)
        if unit.dimension not in tops or top > tops[unit.dimension][0]:
            number = value.high if isinstance(value, DoseRange) else value.value
            tops[unit.dimension] = (top, fact, f"{number} {value.unit}")
    for fact in doses:
        value, unit = fact.value, UNITS[fact.value.unit]
        low = value.low if isinstance(value, DoseRange) else value.value
        top, other, shown = tops[unit.dimension]
        if low > 0 and top > low * (unit.size or 1) * _FACTOR:
            yield Problem(
                fact.pointer,
                f"{fact.name} is {low} {value.unit}, more than {_FACTOR} times less than {other.name} ({shown})",
                also=(other.pointer,),
            )


RULE = Rule(
    code="DOS007",
    name="dose-outlier",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look both values up at their source; check the prefix of the unit (ug, mg, g) first.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a wrong prefix",
            {"identity.dose_forms.capsule.strength": {"value": 25, "unit": "ug", "per": "dose"}},
            ("identity.dose_forms.capsule.strength",),
        ),
        Example(
            "the same in grams", {"identity.dose_forms.capsule.strength": {"value": 0.025, "unit": "g", "per": "dose"}}
        ),
    ),
)

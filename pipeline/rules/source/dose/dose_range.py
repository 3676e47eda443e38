"""A dose or range must be possible: above zero, low below high.

A range written the wrong way round ("150 to 50 mg"), or with two equal ends, is a slip of the hand whose right value
nobody can guess. Zero and negative amounts are no doses. Shares lie between 0 and 100 %.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_HUNDRED = Decimal(100)


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every typed quantity."""
    for fact in subject.facts.by_name.values():
        value = fact.value
        if fact.part or not isinstance(value, (Single, Range)):
            continue
        ends = (value.low, value.high) if isinstance(value, Range) else (value.value,)
        if isinstance(value, Range) and value.low >= value.high:
            yield Problem(
                fact.pointer,
                f"{fact.name}: the low end {value.low} is not below the high end {value.high} {value.unit}",
            )
        for number in ends:
            if number <= 0:
                yield Problem(fact.pointer, f"{fact.name}: {number} {value.unit} is not above zero")
            if value.unit == "%" and number > _HUNDRED:
                yield Problem(fact.pointer, f"{fact.name}: {number} % is more than the whole")


RULE = Rule(
    code="DOS001",
    name="impossible-range",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the value up at its source and write low below high.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "ends exchanged",
            {"dosing.regimens.oral.dose": {"low": 100, "high": 50, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.dose",),
        ),
        Example(
            "zero",
            {"dosing.regimens.oral.starting_dose": {"value": 0, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.starting_dose",),
        ),
        Example(
            "more than all", {"efficacy.response.value": {"value": 130, "unit": "%"}}, ("efficacy.response.value",)
        ),
        Example("a plain range", {"dosing.regimens.oral.dose": {"low": 25, "high": 75, "unit": "mg", "per": "dose"}}),
    ),
)

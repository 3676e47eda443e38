"""A typed dose has no zero behind its decimals: it is printed as it is written.

Where the point is hard to see, 50.0 mg is read as 500 mg. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Concentration, Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every typed dose and concentration."""
    for fact in subject.facts.by_name.values():
        if isinstance(fact.value, (Dose, Concentration)):
            yield from _zero(fact.value.value, (*fact.pointer, "value"))
        elif isinstance(fact.value, DoseRange) and not fact.part:
            yield from _zero(fact.value.low, (*fact.pointer, "low"))
            yield from _zero(fact.value.high, (*fact.pointer, "high"))


def _zero(value: Decimal, at: Pointer) -> Iterator[Problem]:
    written = format(value, "f")
    if "." in written and written.endswith("0"):
        plain = written.rstrip("0").rstrip(".")
        yield Problem(at, f"{written} ends in a zero that says nothing: {plain}", needle=written, fix=plain)


RULE = Rule(
    code="ABB012",
    name="typed-trailing-zero",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write 50, not 50.0.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "a dose",
            {"dosing.regimens.oral.starting_dose": {"value": Decimal("50.0"), "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.starting_dose.value",),
        ),
        Example(
            "an end of a range",
            {"dosing.regimens.oral.dose": {"low": Decimal("50.50"), "high": 100, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.dose.low",),
        ),
        Example("a decimal", {"dosing.regimens.oral.dose.low": Decimal("50.5")}),
        Example("a result may be exact", {"efficacy.response.value": {"value": Decimal("30.0"), "unit": "%"}}),
    ),
)

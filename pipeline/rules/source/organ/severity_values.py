"""Each severity of organ impairment needs one value, not a range to choose from.

"Moderate to severe: reduce by 25 % to 50 %" leaves open which reduction belongs to which severity. One reader will
take the weaker one for severe damage.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.quantity import DoseRange, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every cell of both matrices."""
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        for severity in type(matrix).model_fields:
            adjustment = getattr(matrix, severity)
            if not isinstance(adjustment, Adjustment):
                continue
            for field, kind in (("reduce_by", PercentRange), ("dose", DoseRange)):
                value = getattr(adjustment, field)
                if isinstance(value, kind):
                    yield Problem(
                        ("dosing", organ, severity),
                        f"{severity} {organ} impairment has a range ({value.low} to {value.high} {value.unit}) "
                        f"where one value is needed",
                    )


RULE = Rule(
    code="ORG002",
    name="one-value-per-severity",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Ask which value belongs to this severity.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example(
            "a range",
            {"dosing.hepatic.moderate": {"reduce_by": {"low": 25, "high": 50, "unit": "%"}}},
            ("dosing.hepatic.moderate",),
        ),
        Example("one value", {"dosing.hepatic.moderate": {"reduce_by": {"value": 25, "unit": "%"}}}),
    ),
)

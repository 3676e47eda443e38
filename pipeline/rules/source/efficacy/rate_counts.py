"""A percentage must be what n of N gives, to the nearest whole percent.

10 of 29 is 34 %, not 45 %. Where the counts are there, the rate is checked against them.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Outcome
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_TOLERANCE = Decimal("0.5")


def check(subject: Subject) -> Iterator[Problem]:
    """Recompute every rate that has counts."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        n, total, value = outcome.responders, outcome.evaluable, outcome.value
        if not isinstance(n, int) or not isinstance(total, int):
            continue
        if total <= 0 or n < 0 or n > total:
            yield Problem(("efficacy", index, "responders"), f"{outcome.id}: {n} of {total} people cannot be")
        elif isinstance(value, Outcome) and value.unit == "%" and value.comparator in (None, "about"):
            share = Decimal(100 * n) / total
            if abs(share - value.value) > _TOLERANCE:
                yield Problem(
                    ("efficacy", index, "value"), f"{outcome.id}: {n} of {total} is {share:.1f} %, not {value.value} %"
                )


RULE = Rule(
    code="EFF004",
    name="rate-and-counts",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong number.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another rate", {"efficacy.response.value": {"value": 45, "unit": "%"}}, ("efficacy.response.value",)),
        Example("more than all", {"efficacy.response.responders": 130}, ("efficacy.response.responders",)),
        Example(
            "rounded",
            {
                "efficacy.response.responders": 10,
                "efficacy.response.evaluable": 29,
                "efficacy.response.value": {"value": 34, "unit": "%"},
            },
        ),
    ),
)

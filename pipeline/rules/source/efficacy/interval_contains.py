"""A typed result must lie within its own interval.

A rate of 30 % with a confidence interval of 35 % to 50 % cannot be; one of the numbers was copied from elsewhere.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Outcome
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every result with its interval."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        value, interval = outcome.value, outcome.interval
        if interval is None or not isinstance(value, Outcome):
            continue
        ends = f"{interval.low} to {interval.high} {interval.unit}"
        if interval.unit != value.unit:
            message = f"{outcome.id}: the result is in {value.unit}, its interval in {interval.unit}"
        elif not interval.low <= value.value <= interval.high and interval.low <= interval.high:
            message = f"{outcome.id}: the interval {ends} does not contain {value.value} {value.unit}"
        else:
            continue
        yield Problem(("efficacy", index, "interval"), message, also=(("efficacy", index, "value"),))


RULE = Rule(
    code="EFF020",
    name="interval-contains-result",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look both up and correct the wrong one.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "outside",
            {"efficacy.response.interval": {"low": 35, "high": 50, "unit": "%", "kind": "ci95"}},
            ("efficacy.response.interval",),
        ),
        Example(
            "another unit",
            {"efficacy.response.interval": {"low": 6, "high": 10, "unit": "mo", "kind": "range"}},
            ("efficacy.response.interval",),
        ),
        Example("inside", {"efficacy.response.interval": {"low": 20, "high": 41, "unit": "%", "kind": "ci95"}}),
        Example("none", {"efficacy.response.interval": None}),
    ),
)

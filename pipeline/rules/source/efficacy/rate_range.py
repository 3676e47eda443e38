"""A rate is one number of one group of people; a median is one number.

"34 % to 45 %" joins two groups, or stands for a confidence interval, without saying which; "a median of 6 to 10
months" cannot be. A reader takes the better end.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import OutcomeRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for results given as ranges."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        value = outcome.value
        if isinstance(value, OutcomeRange):
            what = "a median" if outcome.measure.startswith("median") else "a rate"
            yield Problem(
                ("efficacy", index, "value"),
                f"{outcome.id}: {what} is given as a range ({value.low} to {value.high} {value.unit})",
            )


RULE = Rule(
    code="EFF005",
    name="result-as-range",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give one number for each group, with n of N; name a confidence interval as such.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a rate", {"efficacy.response.value": {"low": 34, "high": 45, "unit": "%"}}, ("efficacy.response.value",)
        ),
        Example("one number", {"efficacy.response.value": {"value": 34, "unit": "%"}}),
    ),
)

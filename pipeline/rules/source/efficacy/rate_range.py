"""A rate is one number of one group of people; a range needs its own name.

"34 % to 45 %" joins two groups, or stands for a confidence interval, without saying which. A reader takes the better
end. A confidence interval belongs into `interval`, each group into a result of its own.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import OutcomeRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for rates given as ranges."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        value = outcome.value
        if isinstance(value, OutcomeRange) and not outcome.measure.startswith("median"):
            yield Problem(
                ("efficacy", index, "value"),
                f"{outcome.id}: a rate is given as a range ({value.low} to {value.high} {value.unit})",
            )


RULE = Rule(
    code="EFF005",
    name="result-as-range",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give one number for each group, with n of N; put a confidence interval into `interval`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a rate", {"efficacy.response.value": {"low": 34, "high": 45, "unit": "%"}}, ("efficacy.response.value",)
        ),
        Example(
            "one number with its interval",
            {
                "efficacy.response.value": {"value": 34, "unit": "%"},
                "efficacy.response.interval": {"low": 18, "high": 54, "unit": "%", "kind": "ci95"},
            },
        ),
    ),
)

"""A median is one number, with its confidence interval or range beside it.

"A median of 6 to 10 months" cannot be, and a median alone does not say whether everyone was near it or nobody.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Outcome, OutcomeRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the value and the interval of every median."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        if not outcome.measure.startswith("median"):
            continue
        value = outcome.value
        if isinstance(value, OutcomeRange):
            yield Problem(
                ("efficacy", index, "value"),
                f"{outcome.id}: a median is given as a range ({value.low} to {value.high} {value.unit})",
            )
        elif isinstance(value, Outcome) and outcome.interval is None:
            yield Problem(
                ("efficacy", index, "value"),
                f"{outcome.id}: the median of {value.value} {value.unit} has no interval or range",
            )


_MEDIAN = {"efficacy.response.measure": "median_duration_of_response"}
_INTERVAL = {"low": 6, "high": 10, "unit": "mo", "kind": "range"}

RULE = Rule(
    code="EFF006",
    name="median-as-range",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the median as one number, and its confidence interval or range in `interval`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a range",
            {**_MEDIAN, "efficacy.response.value": {"low": 6, "high": 10, "unit": "mo"}},
            ("efficacy.response.value",),
        ),
        Example(
            "alone",
            {**_MEDIAN, "efficacy.response.value": {"value": 8, "unit": "mo"}, "efficacy.response.interval": None},
            ("efficacy.response.value",),
        ),
        Example(
            "with its range",
            {**_MEDIAN, "efficacy.response.value": {"value": 8, "unit": "mo"}, "efficacy.response.interval": _INTERVAL},
        ),
    ),
)

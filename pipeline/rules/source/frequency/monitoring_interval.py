"""A test during treatment has an interval.

“Liver tests during treatment” without saying how often is done once, or never. What a source does not say is unknown,
and that is an open question; where the interval is being worked out, say `not_established`.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every test that goes on during treatment."""
    for index, test in enumerate(subject.monograph.monitoring):
        if test.when != "before" and test.every in ("not_stated", "not_applicable"):
            yield Problem(
                ("monitoring", index, "every"),
                f"the test “{test.name}” goes on during treatment; how often is {test.every}",
            )


RULE = Rule(
    code="FRQ005",
    name="monitoring-interval",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the interval with its unit: `every: {value: 4, unit: wk}`, or a range.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("no interval", {"monitoring.liver_tests.every": "not_stated"}, ("monitoring.liver_tests.every",)),
        Example("none applies", {"monitoring.liver_tests.every": "not_applicable"}, ("monitoring.liver_tests.every",)),
        Example("before treatment only", {"monitoring.liver_tests.every": "not_applicable", "monitoring.liver_tests.when": "before"}),
        Example("a range", {"monitoring.liver_tests.every": {"low": 2, "high": 4, "unit": "wk"}}),
        Example("known to be unknown", {"monitoring.liver_tests.every": "not_established"}),
    ),
)  # fmt: skip

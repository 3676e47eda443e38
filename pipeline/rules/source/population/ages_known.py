"""The ages of a population are given.

“Pediatric patients” may be newborns or almost grown; a dose that is right for one end of that is wrong for the other.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every population."""
    for index, population in enumerate(subject.monograph.populations):
        if population.ages == "not_stated":
            yield Problem(("populations", index, "ages"), f"the ages of “{population.name}” are not stated")


RULE = Rule(
    code="POP008",
    name="ages-known",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the ages with their unit: `ages: {low: 18, high: 75, unit: a}`; ask if the source does not say.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("not stated", {"populations.adults.ages": "not_stated"}, ("populations.adults.ages",)),
        Example("a lower end", {"populations.adults.ages": {"value": 18, "unit": "a", "comparator": "at_least"}}),
        Example("not a matter of age", {"populations.adults.ages": "not_applicable"}),
    ),
)

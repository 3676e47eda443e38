"""Response categories of one population exclude each other and cannot add up to more than everyone.

By RECIST 1.1 a person has a complete or partial response, stable disease or progressive disease, never two of them. A
response rate of 34 % and stable disease in 70 % of the same people make 104 %. The rule adds the lowest values.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import EfficacyOutcome
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Outcome, OutcomeRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

# Groups of categories none of which overlap.
_SUMS = (
    ("complete_response", "partial_response", "stable_disease", "progressive_disease"),
    ("objective_response_rate", "stable_disease", "progressive_disease"),
    ("disease_control_rate", "progressive_disease"),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Add the categories of each population, and report the largest sum that is too large."""
    groups: dict[str, dict[str, tuple[int, Decimal]]] = defaultdict(dict)
    for index, outcome in enumerate(subject.monograph.efficacy):
        least = _least(outcome)
        if least is not None:
            groups[outcome.population].setdefault(outcome.measure, (index, least))
    for population, found in groups.items():
        sums = [[found[k] for k in categories if k in found] for categories in _SUMS]
        total, parts = max(((sum((p[1] for p in s), Decimal(0)), s) for s in sums), key=lambda s: s[0])
        if len(parts) > 1 and total > 100:
            last = max(index for index, _ in parts)
            shown = " + ".join(f"{least} %" for _, least in parts)
            also: tuple[Pointer, ...] = tuple(("efficacy", index, "value") for index, _ in parts if index != last)
            yield Problem(
                ("efficacy", last, "value"),
                f"response categories of the population {population} add up to at least {total} % ({shown})",
                also=also,
            )


def _least(outcome: EfficacyOutcome) -> Decimal | None:
    value = outcome.value
    if (
        not isinstance(value, (Outcome, OutcomeRange))
        or value.unit != "%"
        or value.comparator in ("at_most", "less_than")
    ):
        return None
    return value.low if isinstance(value, OutcomeRange) else value.value


_STABLE = {
    "id": "stable", "measure": "stable_disease", "population": "adults", "value": {"value": 75, "unit": "%"},
    "responders": "not_stated", "evaluable": "not_stated", "criteria": "not_stated", "data_cutoff": "not_stated", "source": "not_stated",
}  # fmt: skip

RULE = Rule(
    code="EFF001",
    name="response-sum",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up; perhaps disease control (response and stable disease together) was meant.",
    check=check,
    sources=("RECIST 1.1",),
    examples=(
        Example("more than everyone", {"efficacy.+": _STABLE}, ("efficacy.stable.value",)),
        Example(
            "at least too many",
            {
                "efficacy.response.value": {"low": 34, "high": 45, "unit": "%"},
                "efficacy.+": {**_STABLE, "value": {"value": 70, "unit": "%", "comparator": "more_than"}},
            },
            ("efficacy.stable.value",),
        ),
        Example("two groups", {"efficacy.+": {**_STABLE, "population": "not_stated"}}),
        Example("a possible sum", {"efficacy.+": {**_STABLE, "value": {"value": 45, "unit": "%"}}}),
    ),
)

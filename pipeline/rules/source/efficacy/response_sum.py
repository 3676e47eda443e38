"""Response categories of one population exclude each other and cannot add up to more than everyone.

By RECIST 1.1 a person has a complete or partial response, stable disease or progressive disease, never two of them. A
response rate of 34 % and stable disease in 70 % of the same people make 104 %. The rule adds the lowest values.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import EfficacyOutcome
from pipeline.model.finding import Severity
from pipeline.model.quantity import Outcome, OutcomeRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_EXCLUSIVE = ("stable_disease", "progressive_disease")


def check(subject: Subject) -> Iterator[Problem]:
    """Add the categories of each population."""
    groups: dict[str, dict[str, tuple[int, Decimal]]] = defaultdict(dict)
    for index, outcome in enumerate(subject.monograph.efficacy):
        least = _least(outcome)
        if least is not None:
            groups[outcome.population][outcome.measure] = (index, least)
    for population, found in groups.items():
        response = found.get("objective_response_rate")
        parts = [found[k] for k in ("complete_response", "partial_response") if k in found]
        if response is None and parts:
            response = (parts[0][0], sum((p[1] for p in parts), Decimal(0)))
        categories = [response] if response else []
        categories += [found[k] for k in _EXCLUSIVE if k in found]
        total = sum((least for _, least in categories), Decimal(0))
        if len(categories) > 1 and total > 100:
            last = max(index for index, _ in categories)
            shown = " + ".join(f"{least} %" for _, least in categories)
            yield Problem(
                ("efficacy", last, "value"),
                f"response categories of the population {population} add up to at least {total} % ({shown})",
            )
        control = found.get("disease_control_rate")
        if control and response and control[1] < response[1]:
            yield Problem(
                ("efficacy", control[0], "value"),
                f"disease control ({control[1]} %) is less than response ({response[1]} %), which it includes",
            )


def _least(outcome: EfficacyOutcome) -> Decimal | None:
    value = outcome.value
    if not isinstance(value, (Outcome, OutcomeRange)) or value.unit != "%":
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
            "less control than response",
            {
                "efficacy.+": {
                    **_STABLE,
                    "id": "control",
                    "measure": "disease_control_rate",
                    "value": {"value": 20, "unit": "%"},
                }
            },
            ("efficacy.control.value",),
        ),
        Example("two groups", {"efficacy.+": {**_STABLE, "population": "not_stated"}}),
        Example("a possible sum", {"efficacy.+": {**_STABLE, "value": {"value": 45, "unit": "%"}}}),
    ),
)

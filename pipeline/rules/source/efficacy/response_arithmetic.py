"""Response is complete plus partial response; disease control is response plus stable disease, and never less.

So RECIST 1.1 defines them. Typed rates of one population that break the definition cannot all be right.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Outcome
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

# Each rate was rounded to half a percent at most.
_SLACK = Decimal("0.5")
_SUMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("objective_response_rate", ("complete_response", "partial_response")),
    ("disease_control_rate", ("objective_response_rate", "stable_disease")),
    ("disease_control_rate", ("complete_response", "partial_response", "stable_disease")),
)
_WITHIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("disease_control_rate", ("objective_response_rate", "complete_response", "partial_response", "stable_disease")),
    ("objective_response_rate", ("complete_response", "partial_response")),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every rate with those it is made of, population by population."""
    groups: dict[str, dict[str, tuple[int, Decimal]]] = defaultdict(dict)
    for index, outcome in enumerate(subject.monograph.efficacy):
        value = outcome.value
        if isinstance(value, Outcome) and value.unit == "%" and value.comparator is None:
            groups[outcome.population].setdefault(outcome.measure, (index, value.value))
    for found in groups.values():
        problem = next(_problems(found), None)
        if problem is not None:
            yield problem


def _problems(found: dict[str, tuple[int, Decimal]]) -> Iterator[Problem]:
    for whole, parts in _SUMS:
        if whole in found and all(p in found for p in parts):
            total = sum((found[p][1] for p in parts), Decimal(0))
            if abs(total - found[whole][1]) > _SLACK * (len(parts) + 1):
                said = " + ".join(f"{_words(p)} {found[p][1]} %" for p in parts)
                yield _problem(found, whole, parts, f"{said} make {total} %, not {found[whole][1]} %")
    for whole, parts in _WITHIN:
        for part in parts:
            if whole in found and part in found and found[whole][1] + 2 * _SLACK < found[part][1]:
                message = f"{_words(whole)} ({found[whole][1]} %) is less than {_words(part)} ({found[part][1]} %), which it includes"
                yield _problem(found, whole, (part,), message)


def _problem(found: dict[str, tuple[int, Decimal]], whole: str, parts: tuple[str, ...], message: str) -> Problem:
    also: tuple[Pointer, ...] = tuple(("efficacy", found[p][0], "value") for p in parts)
    return Problem(("efficacy", found[whole][0], "value"), message, also=also)


def _words(measure: str) -> str:
    return measure.replace("_", " ")


def _outcome(slug: str, measure: str, percent: int) -> dict[str, object]:
    return {
        "id": slug, "measure": measure, "population": "adults", "value": {"value": percent, "unit": "%"},
        "responders": "not_stated", "evaluable": "not_stated", "criteria": "not_stated", "data_cutoff": "not_stated", "source": "not_stated",
    }  # fmt: skip


RULE = Rule(
    code="EFF002",
    name="response-arithmetic",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong rate, or name the population of each.",
    check=check,
    sources=("RECIST 1.1",),
    examples=(
        Example(
            "less control than response",
            {"efficacy.+": _outcome("control", "disease_control_rate", 20)},
            ("efficacy.control.value",),
        ),
        Example(
            "less response than complete response",
            {"efficacy.+": _outcome("complete", "complete_response", 45)},
            ("efficacy.response.value",),
        ),
        Example("control and response", {"efficacy.+": _outcome("control", "disease_control_rate", 70)}),
        Example(
            "two groups",
            {"efficacy.+": {**_outcome("control", "disease_control_rate", 20), "population": "not_stated"}},
        ),
    ),
)

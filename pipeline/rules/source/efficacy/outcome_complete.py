"""A result needs n, N, population, criteria, data cut-off and source; without them nobody can check or weigh it.

"34 %" may be 1 of 3 or 340 of 1,000, of all people or of those who did best, last year or ten years ago. One finding per
result lists what is missing. A median needs no n.
"""

from collections.abc import Iterator

from pipeline.model.clinical import EfficacyOutcome
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_NEEDED = {
    "responders": "n (responders)",
    "evaluable": "N (evaluable)",
    "population": "population",
    "criteria": "criteria",
    "data_cutoff": "data cut-off",
    "source": "source",
}
_MISSING = ("not_stated", "not_established", "not_studied")


def check(subject: Subject) -> Iterator[Problem]:
    """List what each result lacks."""
    for index, outcome in enumerate(subject.monograph.efficacy):
        missing = [words for field, words in _NEEDED.items() if _lacks(outcome, field)]
        if missing:
            yield Problem(("efficacy", index), f"{outcome.id} has no {', '.join(missing)}")


def _lacks(outcome: EfficacyOutcome, field: str) -> bool:
    if field == "responders" and (outcome.measure.startswith("median") or getattr(outcome.value, "unit", "%") != "%"):
        return False
    return getattr(outcome, field) in _MISSING


RULE = Rule(
    code="EFF003",
    name="outcome-complete",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Fill the missing fields from the report of the study; take the result out if nobody has them.",
    check=check,
    sources=("CONSORT",),
    examples=(
        Example("no counts", {"efficacy.response.responders": "not_stated"}, ("efficacy.response",)),
        Example(
            "no source, no cut-off",
            {"efficacy.response.source": "not_stated", "efficacy.response.data_cutoff": "not_stated"},
            ("efficacy.response",),
        ),
        Example("no population", {"efficacy.response.population": "not_stated"}, ("efficacy.response",)),
        Example(
            "a median without n",
            {
                "efficacy.response.measure": "median_duration_of_response",
                "efficacy.response.value": {"value": 8, "unit": "mo"},
                "efficacy.response.interval": {"low": 6, "high": 10, "unit": "mo", "kind": "ci95"},
                "efficacy.response.responders": "not_applicable",
            },
        ),
        Example(
            "no criteria apply", {"efficacy.response.measure": "other", "efficacy.response.criteria": "not_applicable"}
        ),
    ),
)

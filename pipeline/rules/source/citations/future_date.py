"""What has happened is dated today or earlier: checks, questions, data cut-offs, trials that ended.

A day ahead of today is a slip of the hand, and a status "checked" next year hides how old it really is.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the days on which something was done."""
    for place, what, value in _days(subject):
        if value not in UNKNOWNS and date.fromisoformat(value) > subject.today:
            yield Problem(place, f"{what} is dated {value}, after today ({subject.today})")


def _days(subject: Subject) -> Iterator[tuple[Pointer, str, str]]:
    m = subject.monograph
    for i, status in enumerate(m.status):
        yield ("status", i, "as_of"), f"the status at {status.authority}", status.as_of
    for i, trial in enumerate(m.trials if isinstance(m.trials, tuple) else ()):
        yield ("trials", i, "checked_on"), f"the check of trial {trial.id}", trial.checked_on
        if trial.recruitment in ("completed", "terminated"):
            yield ("trials", i, "end"), f"the end of trial {trial.id}, which is {trial.recruitment},", trial.end
    for i, outcome in enumerate(m.efficacy):
        yield ("efficacy", i, "data_cutoff"), f"the data cut-off of {outcome.id}", outcome.data_cutoff
    for i, question in enumerate(m.questions):
        yield ("questions", i, "asked"), f"the question {question.id}", question.asked


RULE = Rule(
    code="CIT012",
    name="future-date",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the day.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a status", {"status.us.as_of": "2027-01-01"}, ("status.us.as_of",)),
        Example("a cut-off", {"efficacy.response.data_cutoff": "2027-01-31"}, ("efficacy.response.data_cutoff",)),
        Example(
            "a question",
            {
                "questions": [
                    {
                        "id": "later",
                        "at": "title",
                        "digest": "0" * 16,
                        "owner": "medical",
                        "question": "Why?",
                        "asked": "2027-01-01",
                    }
                ]
            },
            ("questions.later.asked",),
        ),
        Example(
            "a trial that ended",
            {"trials.first.recruitment": "completed", "trials.first.end": "2027-02-01"},
            ("trials.first.end",),
        ),
        Example("today", {"status.us.as_of": "2026-11-25"}),
        Example("a planned end", {"trials.first.end": "2028-01-01"}),
    ),
)

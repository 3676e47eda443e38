"""A trial ends after it begins, and one that runs has begun and has not ended.

"Recruiting" beside an end in the past sends patients to a closed door.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_RUNS = ("recruiting", "active")


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the days of every trial with its state and with today."""
    trials = subject.monograph.trials
    if isinstance(trials, str):
        return
    for index, trial in enumerate(trials):
        start, end = _day(trial.start), _day(trial.end)
        if start is not None and end is not None and end <= start:
            yield Problem(
                ("trials", index, "end"),
                f"the trial {trial.id} ended on {end}, before it began ({start})",
                also=(("trials", index, "start"),),
            )
        runs = trial.recruitment in _RUNS
        if runs and end is not None and end < subject.today:
            yield Problem(
                ("trials", index, "end"),
                f"the trial {trial.id} is {trial.recruitment} but ended on {end}",
                also=(("trials", index, "recruitment"),),
            )
        if runs and start is not None and start > subject.today:
            yield Problem(
                ("trials", index, "start"),
                f"the trial {trial.id} is {trial.recruitment} but begins on {start}, after today ({subject.today})",
                also=(("trials", index, "recruitment"),),
            )


def _day(value: str) -> date | None:
    return None if value in UNKNOWNS else date.fromisoformat(value)


RULE = Rule(
    code="CIT017",
    name="running-trial",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Read the trial’s entry in its register again, and correct the day or the state.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("ended before it began", {"trials.first.recruitment": "completed", "trials.first.end": "2024-12-31"}, ("trials.first.end",)),
        Example("recruiting after its end", {"trials.first.end": "2018-01-01", "trials.first.start": "2017-01-01"}, ("trials.first.end",)),
        Example("recruiting before it begins", {"trials.first.start": "2027-03-01"}, ("trials.first.start",)),
        Example("a planned end", {"trials.first.end": "2027-12-31"}),
        Example("unknown", {"trials.first.start": "not_stated"}),
    ),
)  # fmt: skip

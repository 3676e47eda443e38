"""A trial’s entry in its register was looked at within the last 90 days.

Trials close, stop and report. "Recruiting" read half a year ago sends patients on a search for a trial that has ended.
The 90 days are a house rule.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_VALID_DAYS = 90


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the trials."""
    trials = subject.monograph.trials
    if isinstance(trials, str):
        return
    for index, trial in enumerate(trials):
        place = ("trials", index, "checked_on")
        if trial.checked_on in UNKNOWNS:
            yield Problem(place, f"nobody recorded when the register was read for trial {trial.id}")
            continue
        age = (subject.today - date.fromisoformat(trial.checked_on)).days
        if age > _VALID_DAYS:
            yield Problem(place, f"the register was read for trial {trial.id} {age} days ago (on {trial.checked_on})")


RULE = Rule(
    code="CIT006",
    name="registry-check",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Read the trial’s entry in the register again; correct `recruitment`, `end` and `checked_on`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("old", {"trials.first.checked_on": "2026-06-01"}, ("trials.first.checked_on",)),
        Example("never", {"trials.first.checked_on": "not_stated"}, ("trials.first.checked_on",)),
        Example("last month", {"trials.first.checked_on": "2026-10-25"}),
        Example("no trials", {"trials": "not_stated"}),
    ),
)

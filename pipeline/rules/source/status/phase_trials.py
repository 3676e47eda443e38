"""The phases of an investigational drug are those of its trials.

"Phase 3" of a drug whose only trial is of phase 2 promises a reader that more is known than anybody knows.
"""

from collections.abc import Iterator, Sequence

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the phases of every status with those of all trials, if all trials have any."""
    trials = subject.monograph.trials
    if isinstance(trials, str) or not trials or any(isinstance(trial.phases, str) for trial in trials):
        return
    known = {phase for trial in trials for phase in trial.phases if isinstance(phase, int)}
    for index, status in enumerate(subject.monograph.status):
        beyond = sorted(set(status.phases) - known) if isinstance(status.phases, tuple) else []
        if status.status == "investigational" and beyond:
            yield Problem(
                ("status", index, "phases"),
                f"phase {_listed(beyond)} at {status.authority}, but the trials are of phase {_listed(sorted(known))}",
                also=(("trials",),),
            )


def _listed(phases: Sequence[int]) -> str:
    return " and ".join(map(str, phases))


RULE = Rule(
    code="REG019",
    name="phases-of-trials",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the phases, or add the trial that is meant.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("one too high", {"status.us.phases": [3]}, ("status.us.phases",)),
        Example("one of two", {"status.us.phases": [2, 3]}, ("status.us.phases",)),
        Example("two trials", {"status.us.phases": [1, 2], "trials.first.phases": [1, 2]}),
        Example("no trials listed", {"status.us.phases": [3], "trials": "not_stated"}),
    ),
)

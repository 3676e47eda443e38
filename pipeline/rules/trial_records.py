"""What is on record about the trials of a monograph's drug: in the monograph, and in the project's reference data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pipeline.model.reference import RegisteredTrial
from pipeline.record import record
from pipeline.rules.subject import Subject

ENDED = ("completed", "terminated", "withdrawn")
"""States of a trial that nobody can be in any more."""


@record
class OnRecord:
    """The state of all trials together.

    `open`: one is recruiting or active; `closed`: all have ended; `none`: there is no record; `unknown`: the state of
    one is not stated. `recruiting` says whether a reader could still join; `records` names what was read.
    """

    state: Literal["open", "closed", "none", "unknown"]
    recruiting: bool
    records: str


def on_record(subject: Subject) -> OnRecord:
    """The state of the trials of `subject`'s drug, and of the substances whose codes it bears."""
    states, said = [], []
    trials = subject.monograph.trials if isinstance(subject.monograph.trials, tuple) else ()
    for trial in trials:
        known = subject.reference.trial(trial.registry)
        state = trial.recruitment if known is None or trial.recruitment in ENDED else known.recruitment
        states.append(state)
        said.append(f"{trial.registry if known else trial.id} is {state.replace('_', ' ')}")
    for known in known_trials(subject):
        if known.registry not in {trial.registry for trial in trials}:
            states.append(known.recruitment)
            when = f" ({known.end})" if known.end[:1].isdigit() else ""
            said.append(f"{known.registry} of {known.substance} is {known.recruitment.replace('_', ' ')}{when}")
    records = "; ".join(said) or "no trial is on record"
    if not states:
        return OnRecord("none", recruiting=False, records=records)
    recruiting = "recruiting" in states
    if recruiting or "active" in states:
        return OnRecord("open", recruiting, records)
    return OnRecord("closed" if all(s in ENDED for s in states) else "unknown", recruiting, records)


def known_trials(subject: Subject) -> Iterator[RegisteredTrial]:
    """The trials in the reference data of this drug, and of the substances that its other names belong to."""
    identity = subject.monograph.identity
    owners = (subject.substances.owner(name) for name in (identity.generic_name, *identity.other_names))
    substances = {identity.generic_name, *(owner.name for owner in owners if owner)}
    return (trial for trial in subject.reference.trials if trial.substance in substances)

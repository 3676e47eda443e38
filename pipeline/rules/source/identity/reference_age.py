"""The outside facts that a monograph is checked against have been read again in time.

Codes, frequency words, endings, trials and the register of substances are copies with a day on them. A rule that
compares with a stale copy passes what is no longer true; a trial read half a year ago may have ended.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.reference import Sourced
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject
from pipeline.rules.trial_records import known_trials

_SUBSTANCE_DAYS = 365
_TRIAL_DAYS = 90


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the day of every table and record that concerns this monograph."""
    reference, m = subject.reference, subject.monograph
    tables: tuple[tuple[str, Sourced, Pointer], ...] = (
        ("section_codes", reference.section_codes, ("sections",)),
        ("frequency_bands", reference.frequency_bands, ("adverse_reactions",)),
        ("stems", reference.stems, ("identity", "generic_name")),
        ("look_alikes", reference.look_alikes, ("identity", "generic_name")),
    )
    for name, table, at in tables:
        if table.stale(subject.today):
            yield Problem(at, _read(f"{name} of source/reference.yaml", table, subject.today))
    trials = m.trials if isinstance(m.trials, tuple) else ()
    cited = {trial.registry: index for index, trial in enumerate(trials)}
    for known in {
        t.registry: t for t in (*known_trials(subject), *(t for t in reference.trials if t.registry in cited))
    }.values():
        if known.stale(subject.today):
            where: Pointer = ("trials", cited[known.registry], "registry") if known.registry in cited else ("trials",)
            yield Problem(where, _read(f"the record of {known.registry}", known, subject.today))
    for index, trial in enumerate(trials):
        if (age := _age(trial.checked_on, subject.today)) > _TRIAL_DAYS and trial.recruitment in (
            "recruiting",
            "active",
        ):
            yield Problem(
                ("trials", index, "checked_on"),
                f"the trial {trial.id} was last looked up on {trial.checked_on}, {age} days ago",
            )
    for name in (m.identity.generic_name, *m.identity.other_names):
        owner = subject.substances.owner(name)
        if owner and not 0 <= (age := _age(owner.checked, subject.today)) <= _SUBSTANCE_DAYS:
            field = "generic_name" if name == m.identity.generic_name else "other_names"
            ago = f"{age} days ago" if age > 0 else "which is after today"
            message = f"{owner.name} in source/substances.yaml was last checked on {owner.checked}, {ago}"
            yield Problem(("identity", field), message)


def _read(what: str, facts: Sourced, today: date) -> str:
    if date.fromisoformat(facts.checked) > today:
        return f"{what} was read on {facts.checked}, which is after today"
    return f"{what} was read on {facts.checked} and is valid for {facts.valid_days} days"


def _age(day: str, today: date) -> int:
    """Days since `day`, or 0 if it is not a day."""
    try:
        return (today - date.fromisoformat(day)).days
    except ValueError:
        return 0


RULE = Rule(
    code="REF001",
    name="reference-age",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Read the source again and write the day into `checked`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "an open trial not looked up for long",
            {"trials.first.checked_on": "2026-06-01"},
            ("trials.first.checked_on",),
        ),
        Example("looked up", {"trials.first.checked_on": "2026-11-20"}),
    ),
)

"""Data come from within their trial: no cut-off before it began or after today, no period outside its dates.

"Research between 2020 and 2025" about data cut in 2018 makes old results look new, and a cut-off in the future is an
error of typing. Dates of trials are those of the monograph and of the registries in ``source/reference.yaml``.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Trial
from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.reference import RegisteredTrial
from pipeline.model.rule import Example, Problem, Rule
from pipeline.record import record
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject


@record
class _Dates:
    """When a trial began and ended (ISO dates), empty where unknown; `name` for messages, `at` its typed place."""

    name: str
    start: str
    end: str
    at: tuple[Pointer, ...] = ()


def check(subject: Subject) -> Iterator[Problem]:
    """Compare cut-offs and periods with the dates of the trials."""
    trials = subject.monograph.trials if not isinstance(subject.monograph.trials, str) else ()
    typed = {t.id: _typed(i, t, subject) for i, t in enumerate(trials)}
    for index, outcome in enumerate(subject.monograph.efficacy):
        if outcome.data_cutoff in UNKNOWNS:
            continue
        known = typed.get(outcome.trial) or (next(iter(typed.values())) if len(typed) == 1 else None)
        at: Pointer = ("efficacy", index, "data_cutoff")
        if outcome.data_cutoff > subject.today.isoformat():
            yield Problem(at, f"{outcome.id}: the data cut-off {outcome.data_cutoff} is in the future")
        elif known is not None and known.start and outcome.data_cutoff < known.start:
            yield Problem(
                at,
                f"{outcome.id}: data were cut on {outcome.data_cutoff}, before {known.name} began ({known.start})",
                also=known.at,
            )
    everything = [*typed.values(), *_registered(subject)]
    if everything:
        yield from _periods(subject, everything)


def _periods(subject: Subject, trials: list[_Dates]) -> Iterator[Problem]:
    """Periods of research that lie outside every trial that is known."""
    begun = min((t.start[:4] for t in trials if t.start), default="")
    ended = max((t.end[:4] for t in trials), default="") if all(t.end for t in trials) else ""
    shown = ", ".join(f"{t.name}: {t.start or '?'} to {t.end or 'open'}" for t in trials)
    also = tuple(p for t in trials for p in t.at)
    for index, period in enumerate(subject.monograph.periods):
        first, last = str(period.start.year), str((period.end or period.start).year)
        outside = (begun and first < begun) or (ended and last > ended)
        if outside and _is_research(subject, period.id):
            yield Problem(
                ("periods", index), f"{period.id}: {first} to {last} lies outside the trials known ({shown})", also=also
            )


def _is_research(subject: Subject, slug: str) -> bool:
    """Whether a text about studies prints the period."""
    for text in subject.texts:
        if any(name.partition(".")[0] == slug for name in names(text.source)):
            folded = fold(text.shown)
            if any(word in folded for word in ("research", "stud", "trial", "data")):
                return True
    return False


def _typed(index: int, trial: Trial, subject: Subject) -> _Dates:
    registered = subject.reference.trial(trial.registry)
    start, end = _date(trial.start), _date(trial.end)
    if registered is not None:
        start, end = start or _date(registered.start), end or _date(registered.end)
    return _Dates(trial.registry if trial.registry not in UNKNOWNS else trial.id, start, end, (("trials", index),))


def _registered(subject: Subject) -> Iterator[_Dates]:
    """Trials of the substance that the monograph does not list, by its name or by the codes that it uses."""
    identity = subject.monograph.identity
    owners = {subject.substances.owner(code) for code in identity.other_names}
    substances = {identity.generic_name, *(o.name for o in owners if o is not None)}
    listed = {t.registry for t in subject.monograph.trials if isinstance(t, Trial)}
    for trial in subject.reference.trials:
        if trial.substance in substances and trial.registry not in listed:
            yield _of_registry(trial)


def _of_registry(trial: RegisteredTrial) -> _Dates:
    return _Dates(trial.registry, _date(trial.start), _date(trial.end))


def _date(value: str) -> str:
    return "" if value in UNKNOWNS else value


RULE = Rule(
    code="EFF012",
    name="data-dates",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Take the dates from the registry and from the report; name the data cut-off in the text.",
    check=check,
    sources=("ClinicalTrials.gov",),
    examples=(
        Example("in the future", {"efficacy.response.data_cutoff": "2031-01-31"}, ("efficacy.response.data_cutoff",)),
        Example("before it began", {"efficacy.response.data_cutoff": "2024-12-03"}, ("efficacy.response.data_cutoff",)),
        Example(
            "a period too early",
            {
                "periods": [{"id": "research", "start": {"year": 2020}, "end": {"year": 2025}}],
                "sections.results.title": "Research from {research.start} to {research.end}",
            },
            ("periods.research",),
        ),
        Example(
            "a period too late",
            {
                "trials.first.end": "2025-12-01",
                "periods": [{"id": "research", "start": {"year": 2026}}],
                "sections.results.title": "Studies of {research.start}",
            },
            ("periods.research",),
        ),
        Example(
            "within the trial",
            {
                "periods": [{"id": "research", "start": {"year": 2025}, "end": {"year": 2026}}],
                "sections.results.title": "Research from {research.start} to {research.end}",
            },
        ),
        Example(
            "not about research",
            {
                "periods": [{"id": "shortage", "start": {"year": 2020}}],
                "sections.results.title": "The shortage of {shortage.start}",
            },
        ),
    ),
)

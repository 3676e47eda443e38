"""What a text says of running trials must be what the registry says.

"It is currently in clinical trials" over a trial that ended years ago sends patients to look for a place that does not
exist. A trial in the monograph must agree with its record in source/reference.yaml, and where all trials on record
have ended, or none is on record, no text may say that one is under way. In a draft, a trial number is held against
its record.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.subjects import subject_at
from pipeline.rules.english.trial_talk import ongoing
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject
from pipeline.rules.trial_records import ENDED, on_record

_NUMBER = compiled(r"\bNCT\d{8}\b|\b\d{4}-\d{6}-\d{2}\b")
_RUNS = compiled(
    r"\b(?:is|are|remains?)\s+(?:\w+\s+){0,2}?(?:recruiting|enrol+ing|ongoing|under ?way|open\b|running|active)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare trials with their records, and texts with the trials."""
    if isinstance(prose, Subject):
        yield from _typed(prose)
        yield from _claims(prose)
    for text in prose.texts:
        if "NCT" not in text.shown and not compiled(r"\d{4}-\d{6}-").search(text.shown):
            continue
        for start, sentence in sentences(text.shown):
            runs = _RUNS.search(fold(sentence))
            numbers = _NUMBER.findall(sentence)
            known = prose.reference.trial(numbers[0]) if runs and len(numbers) == 1 else None
            if (
                runs
                and known
                and known.recruitment in ENDED
                and not compiled(r"\b(?:not|no longer|never)\b").search(runs.group())
            ):
                words = text.shown[start + runs.start() : start + runs.end()]
                message = (
                    f"“{words}” of {known.registry}, which is {known.recruitment} by its registry ({known.checked})"
                )
                yield Problem(text.pointer, message, needle=words)


def _typed(subject: Subject) -> Iterator[Problem]:
    trials = subject.monograph.trials if isinstance(subject.monograph.trials, tuple) else ()
    for index, trial in enumerate(trials):
        known = subject.reference.trial(trial.registry)
        if known is None:
            continue
        for field in ("recruitment", "phases", "end"):
            here, there = getattr(trial, field), getattr(known, field)
            if here != there and here not in UNKNOWNS and there not in UNKNOWNS:
                message = f"{field} of {trial.registry} is {_said(here)} here, {_said(there)} in the reference data ({known.checked})"
                yield Problem(("trials", index, field), message)


def _said(value: object) -> str:
    return "/".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _claims(subject: Subject) -> Iterator[Problem]:
    record = on_record(subject)
    if record.state not in ("closed", "none"):
        return
    drug = own_drug(subject)
    also = (("trials",),)
    for text in subject.texts:
        if text.role == "id":
            continue
        found = [
            words
            for _, sentence in sentences(text.shown)
            for at, words in ongoing(sentence)
            if subject_at(sentence, at, drug) != "other"
        ]
        if found:
            yield Problem(text.pointer, f"“{found[0]}”, but {record.records}", needle=found[0], also=also)


RULE = Rule(
    code="REG005",
    name="trial-state",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the trial up in its registry and write what it says, with the day: “a Phase 1 trial ended in January 2023”.",
    check=check,
    sources=("ClinicalTrials.gov, glossary: recruitment status",),
    examples=(
        Example(
            "all trials have ended",
            {"trials.first.recruitment": "completed", "trials.first.end": "2026-10-01"},
            ("sections.overview.blocks.facts.items.research.text", "trials.first.recruitment"),
        ),
        Example(
            "no trial on record",
            {"trials": "not_stated", "efficacy.response.trial": "not_stated", "identity.generic_name": "velmotinib"},
            ("sections.overview.blocks.facts.items.research.text",),
        ),
        Example(
            "another state than the registry's", {"trials.first.recruitment": "active"}, ("trials.first.recruitment",)
        ),
        Example("another phase than the registry's", {"trials.first.phases": [3]}, ("trials.first.phases",)),
        Example("as the registry says", {"sections.overview.title": "A trial is recruiting now"}),
        Example("over and said so", text="The trial NCT99999999 ended in 2024 and is no longer recruiting."),
    ),
)

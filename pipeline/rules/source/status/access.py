"""How a patient can get an investigational drug must be true: a trial that takes nobody any more is no way.

"Only available through clinical trials" sends patients to trials. Where the trials on record have ended, or the text
itself says that they have, there is no such way, and the sentence costs time that patients may not have. "Only in
trials" beside expanded access is a contradiction.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.trial_talk import (
    closed,
    expanded_access,
    invitations,
    none_open,
    ongoing,
    only_through_trials,
    openings,
    other_trials,
)
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.subject import Subject
from pipeline.rules.trial_records import on_record


def check(prose: Prose) -> Iterator[Problem]:
    """Look for ways of access that are closed, by the records or by the text itself."""
    if not prose.investigational:
        return
    texts = [text for text in prose.texts if text.role != "id"]
    if isinstance(prose, Subject):
        yield from _by_record(prose, texts)
    else:
        yield from _by_text(texts)
    outside = [(text, words) for text in texts for _, words in expanded_access(text.shown)]
    for text in texts:
        for _, words in only_through_trials(text.shown):
            if outside:
                other, route = outside[0]
                yield Problem(text.pointer, f"“{words}”, but also “{route}”", needle=words, also=(other.pointer,))


def _by_record(subject: Subject, texts: list[ReaderText]) -> Iterator[Problem]:
    record = on_record(subject)
    if record.state not in ("closed", "none"):
        return
    for text in texts:
        for _, words in (*only_through_trials(text.shown), *invitations(text.shown)):
            yield Problem(text.pointer, f"“{words}”, but {record.records}", needle=words, also=(("trials",),))
    statement = subject.statement("disclaimer")
    for clause in statement.clauses if statement else ():
        for _, words in only_through_trials(clause.text):
            message = f"the disclaimer says “{words}”, but {record.records}"
            yield Problem(("statements", "disclaimer"), message, also=(("trials",),))


def _by_text(texts: list[ReaderText]) -> Iterator[Problem]:
    over = [words for text in texts for _, words in (*closed(text.shown), *none_open(text.shown))]
    if not over or any(other_trials(text.shown) for text in texts):
        return
    for text in texts:
        for _, words in (*only_through_trials(text.shown), *openings(text.shown), *ongoing(text.shown)):
            yield Problem(text.pointer, f"“{words}”, but the text also says “{over[0]}”", needle=words)


RULE = Rule(
    code="REG006",
    name="access-route",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write what is open and the day on which it was checked: “No open trial was found on 1 June 2025.”",
    check=check,
    sources=("21 CFR 312 subpart I (expanded access)", "house rule"),
    examples=(
        Example(
            "no way in",
            {
                "trials.first.recruitment": "completed",
                "sections.overview.title": "Examplinib is only available in clinical trials",
            },
            ("sections.overview.title", "statements.disclaimer"),
        ),
        Example("the trial recruits", {"sections.overview.title": "Examplinib is only available in clinical trials"}),
        Example(
            "closed",
            text="The trial of ABX-204 closed to new patients in 2023. Ask your doctor whether you can join the trial.",
            fires=True,
        ),
        Example(
            "two ways",
            text="Velmotinib is available only in clinical trials. It can also be obtained through a compassionate use programme.",
            fires=True,
        ),
        Example(
            "no trial open",
            text="Velmotinib is only available through clinical trials. No trial is currently open.",
            fires=True,
        ),
        Example(
            "another trial",
            text="The first trial has ended. Ask your doctor about joining the second trial of ABX-204.",
        ),
        Example("said plainly", text="The trial of ABX-204 ended in 2023. No trial is currently open."),
        Example(
            "open",
            text="Velmotinib can only be given in clinical trials. Ask your doctor whether you can join a trial.",
        ),
        Example("ended early", text="The sponsor ended the trial in May. You can still sign up by phone.", fires=True),
        Example("places", text="Recruitment has closed. Places are still free: ring us.", fires=True),
        Example("you may leave", text="The trial has ended for new patients. You can stop at any time."),
        Example(
            "an extension", text="The main trial has finished. If you took part, you can join the extension study."
        ),
    ),
)

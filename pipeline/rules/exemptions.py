"""Questions and exceptions: what a finding may be covered by, and when a cover has become void."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pipeline.model.digest import digest_of
from pipeline.model.document import Document
from pipeline.model.finding import Finding, Severity
from pipeline.model.monograph import ExceptionToRule, Question
from pipeline.model.pointer import resolve_id_path
from pipeline.model.rule import Rule
from pipeline.record import replaced

OPEN_QUESTION: Rule[Any] = Rule(
    code="QST001",
    name="open-question",
    severity=Severity.INFO,
    prose="""A person has asked a question about this place, and it is open.

`check` reports it each time and passes; a release is refused while it is open.""",
    remedy="Answer the question, correct the text if need be, and remove the question.",
)
SETTLED_QUESTION: Rule[Any] = Rule(
    code="QST002",
    name="question-without-finding",
    severity=Severity.ERROR,
    prose="""A question names a rule that finds nothing at that place.

Either the matter is settled, and the question must go, or the place has moved, and the question covers nothing.""",
    remedy="Remove the question, or correct its `rule` and `at`.",
)
CHANGED_QUESTION: Rule[Any] = Rule(
    code="QST003",
    name="question-about-other-text",
    severity=Severity.ERROR,
    prose="""The text or value in question is no longer the one that the question was asked about.

A question is bound to the digest of exactly what it excuses, so that a new fault at the same place is not excused with the old
one.""",
    remedy="Look at the change. If the question still stands, record the new digest.",
)
UNAPPROVED_EXCEPTION: Rule[Any] = Rule(
    code="EXC001",
    name="exception-without-approval",
    severity=Severity.ERROR,
    prose="""An exception to a rule is valid only with the signed approval of another person than its author.

There is no ledger of approvals in this project yet, so no exception is valid.""",
    remedy="Mend the text, or turn the exception into a question, which lets `check` pass and holds the release.",
)
EXEMPTION_RULES = (OPEN_QUESTION, SETTLED_QUESTION, CHANGED_QUESTION, UNAPPROVED_EXCEPTION)


def settle(
    findings: Iterable[Finding],
    document: Document,
    questions: Sequence[Question],
    exceptions: Sequence[ExceptionToRule] = (),
) -> list[Finding]:
    """Mark the findings that a question covers, and report the questions and exceptions that are void."""
    settled = list(findings)
    for index, question in enumerate(questions):
        settled = _ask(settled, document, question, index)
    for index, exception in enumerate(exceptions):
        message = f"the exception {exception.id} has no approval, so {exception.rule} still applies at {exception.at}"
        span = document.locate(("exceptions", index))
        settled.append(
            UNAPPROVED_EXCEPTION.finding(message, document.path, span=span, pointer=f"exceptions.{exception.id}")
        )
    return settled


def _ask(findings: list[Finding], document: Document, question: Question, index: int) -> list[Finding]:
    asked = f"to {question.owner}, asked {question.asked}: {question.question}"
    here = {"span": document.locate(("questions", index)), "pointer": f"questions.{question.id}"}
    place = resolve_id_path(document.data, question.at)
    digest = digest_of(document.at(place)) if place is not None else ""
    if question.rule is None:
        if place is None:
            message = f"the question {question.id} is about {question.at}, which is not there"
            return [*findings, SETTLED_QUESTION.finding(message, document.path, **here)]
        if digest != question.digest:
            return [*findings, _changed(document, question, digest, here)]
        span, at = document.locate(place), question.at
        message = f"open question {asked}"
        return [
            *findings,
            OPEN_QUESTION.finding(message, document.path, span=span, pointer=at, excuse=question.id, digest=digest),
        ]
    matching = [f for f in findings if f.rule == question.rule and f.pointer == question.at]
    if not matching:
        message = f"the question {question.id} is about {question.rule} at {question.at}, where that rule finds nothing"
        return [*findings, SETTLED_QUESTION.finding(message, document.path, **here)]
    # The digest of a finding covers every value that its rule compared, not the one at its place alone.
    covered = [f for f in matching if f.digest == question.digest]
    if not covered:
        return [*findings, _changed(document, question, matching[0].digest, here)]
    chosen = set(map(id, covered))
    return [replaced(f, excuse=question.id, help=f"open question {asked}") if id(f) in chosen else f for f in findings]


def _changed(document: Document, question: Question, digest: str, here: dict[str, Any]) -> Finding:
    message = (
        f"the question {question.id} was asked about another text: "
        f"{question.at} now has the digest {digest}, the question names {question.digest}"
    )
    return CHANGED_QUESTION.finding(message, document.path, **here)

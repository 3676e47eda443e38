"""A draft as the rules for prose see it, and what is said about a draft besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pipeline.model.draft import DraftText
from pipeline.model.finding import Severity
from pipeline.model.reference import ReferenceData
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.prose import DrugStatus, Prose, ReaderText, Texts, without_statements

_INVESTIGATIONAL = compiled(
    r"\binvestigational\b|\bunapproved\b|\bunlicen[sc]ed\b|\bexperimental (?:drug|medicine|treatment|compound|agent)\b"
    r"|\b(?:not|n't|never)\b(?: \w+){0,3} (?:approved|licensed|authori[sz]ed)\b"
    r"|\b(?:being|under) (?:studied|investigated|investigation|evaluation)\b"
)
_APPROVED = compiled(
    r"\b(?:is|was|been|are|were|and|now) (?:fully )?(?:approved|licensed|authori[sz]ed|indicated)\b|\bmarketing authori[sz]ation\b"
    r"|\bprescribing information\b"
)


def prose_of_draft(
    path: str,
    texts: Iterable[DraftText],
    status: DrugStatus | None,
    audiences: tuple[Audience, ...],
    statements: Statements,
    substances: Substances,
    reference: ReferenceData,
    today: date,
) -> Prose:
    """What the rules see of a draft. Without a `status` it is the one that the text itself gives the drug."""
    shown = [(t, without_statements(t.text, statements)) for t in texts]
    return Prose(
        path=path,
        texts=Texts(ReaderText(t.pointer, "", t.role, words, words) for t, words in shown),
        status=status or status_said(words for _, words in shown),
        audiences=audiences,
        generic_name="",
        applied=False,
        statements=statements,
        substances=substances,
        reference=reference,
        today=today,
    )


def status_said(texts: Iterable[str]) -> DrugStatus:
    """The status that texts give their drug themselves. Both in one text count as investigational: that fails safe."""
    approved = False
    for text in texts:
        for _, sentence in sentences(text):
            folded = fold(sentence)
            if _INVESTIGATIONAL.search(folded):
                return "investigational"
            approved = approved or any(not is_negated(folded, m.start()) for m in _APPROVED.finditer(folded))
    return "approved" if approved else "unknown"


def said_of_draft(prose: Prose, *, given: bool, typed: Iterable[Rule[Any]]) -> Iterator[tuple[Rule[Any], Problem]]:
    """What was assumed about a draft, and which rules could not look at it."""
    if not given:
        if prose.status == "unknown":
            words = (
                "nobody said whether the drug is approved, and the text does not; rules about its status did not run"
            )
        else:
            words = f"nobody said whether the drug is approved; going by the text it is {prose.status}"
        yield STATUS_ASSUMED, Problem((), words)
    codes = ", ".join(sorted(rule.code for rule in typed))
    yield NOT_RUN, Problem((), f"these rules need the typed values of a monograph and did not run: {codes}")


STATUS_ASSUMED: Rule[Any] = Rule(
    code="TXT001",
    name="status-assumed",
    severity=Severity.INFO,
    prose="""The status of the drug in a draft was not given, so it was taken from the text.

What may be said of a drug depends on whether it is approved. A text that calls it investigational anywhere is checked
as one about an investigational drug; where nothing is said, the rules about the status keep quiet.""",
    remedy="Give `--status investigational` or `--status approved`.",
    examples=(Example("no status given", text="Take one tablet twice a day.", fires=True),),
)
NOT_RUN: Rule[Any] = Rule(
    code="TXT002",
    name="rules-not-run",
    severity=Severity.INFO,
    prose="""A draft has no typed values, so the rules that compare them did not run.

A draft without findings is not a checked monograph.""",
    remedy="Put the text into a monograph to have everything checked.",
    examples=(Example("any draft", text="Take one tablet twice a day.", fires=True),),
)
DRAFT_RULES = (STATUS_ASSUMED, NOT_RUN)

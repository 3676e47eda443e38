"""Sentences that say a drug is approved, licensed, indicated, on the market, or no longer experimental.

`approval_claims` reads what a sentence says of its own drug. Denials, conditions, questions, wishes, reports of
falsehoods, approvals of trials, protocols and people, and approvals of other drugs are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.approval_patterns import ACRONYM, AUTHORITY, PATTERNS, SHORT
from pipeline.rules.english.approval_practice import PATTERNS as PRACTICE
from pipeline.rules.english.approval_scope import denied, of_another_thing
from pipeline.rules.english.cues import present, table
from pipeline.rules.english.folding import fold
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.own_mentions import with_slot
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.subjects import DRUG_NOUN, DRUG_NOUNS, Drug, names_only_others, subject_at

SHORT_ROLES = frozenset({"heading", "title", "label", "cell", "id", "caption"})
"""Roles of texts that are read alone: a word without its sentence."""


@record
class Claim:
    """A claim of approval: where its words begin and end in the text, and the words."""

    start: int
    end: int
    words: str


def approval_claims(text: str, role: str, drug: Drug) -> Iterator[Claim]:
    """The first claim of each sentence of `text` that says or shows that `drug` is approved or on the market."""
    short = role in SHORT_ROLES
    patterns = present(_WITH_SHORT if short else _LONG, fold(text))
    if not patterns:
        return
    before = ""
    for start, sentence in sentences(text):
        folded = fold(sentence)
        slotted = with_slot(folded, drug.names)
        found = (match for pattern in patterns for match in pattern.finditer(slotted))
        for match in found:
            if _holds(sentence, folded, match, drug, before, short=short):
                at, end = match.span(match.lastgroup or 0)
                yield Claim(start + at, start + end, text[start + at : start + end])
                break
        before = sentence


def _holds(sentence: str, folded: str, match: re.Match[str], drug: Drug, before: str, *, short: bool) -> bool:
    """Whether a match claims an approval of `drug`."""
    at, end = match.span(match.lastgroup or 0)
    if _is_no_claim(folded, match, at, end) or (not short and _undetermined(folded, match, at, end)):
        return False
    bought = _BOUGHT.match(folded, at)
    if bought and not (bought.group(1) in _ITSELF or drug.known(bought.group(1))):
        return False
    group = (match.lastgroup or "")[:1]
    if group == "d" and (_NO_MEDICINE.search(folded) or _NO_MEDICINE.search(fold(before))):
        return False
    if group in ("w", "d"):  # the subject is the authority, the doctor or the approval; the drug is the object
        other = names_only_others(sentence, drug) or (not _named(folded, drug) and names_only_others(before, drug))
        whose: str = "other" if other else "own"
    else:
        whose = subject_at(sentence, match.start(), drug, before)
    if whose == "other" or _names_other(sentence, end, drug):
        return False
    if _PAPERS.search(folded, at, end) and (_papers_of_others(folded, end) or not _says_own(folded, drug)):
        return False
    if group == "o":
        return whose == "own" and _OF_RESEARCH.search(folded) is None
    # Whatever else can be bought or is indicated, the text need not be about it.
    alone = compiled(r"\w+\s+\w+\s+\w+").search(folded[: match.start()]) is None
    return bool(whose) or alone or _NEEDS_SUBJECT.match(folded, at) is None


_LONG, _WITH_SHORT = table(*PATTERNS, *PRACTICE), table(*PATTERNS, *PRACTICE, SHORT)
# Another approval than that of a medicine.
_NO_MEDICINE = compiled(
    r"\b(?:ethic\w*|irb|review boards?|committees?|protocols?|consent|sites?|import|funding|amendments?"
    r"|(?:approv|authori[sz])\w+ (?:of|for) (?:the |this |a )?(?:\w+ )?(?:trial|study))\b"
)
# Use within a trial.
_OF_RESEARCH = compiled(r"\b(?:protocol|trials?|stud(?:y|ies)|cohorts?|investigators?|participants?|volunteers?)\b")
_NEEDS_SUBJECT = compiled(
    r"available|sold|stocked|bought|dispensed|purchased|obtainable|found|supplied|indicated|prescribed|on the"
    r"|now a|widely|freely|readily|generally|can|may"
)
_BOUGHT = compiled(
    r"(?:buy|get|have|obtain|pick up|order|fill|ask for|find|purchase)\s+(?:your\s+(?!prescription))?([\w-]+)"
)
_ITSELF = frozenset({"it", "this", "the", "your", "a"})
_PAPERS = compiled(r"off-label|prescribing information|characteristics|smpc|insert|leaflet|guide|label")
_LOCAL = compiled(r"\b(?:trial|study|site|hospital|research|central|clinic)\b")


def _is_no_claim(folded: str, match: re.Match[str], at: int, end: int) -> bool:
    words, opening = folded[at:end], match.start()
    if (match.lastgroup or "").startswith("d"):
        return denied(folded, opening, at, end)
    if words == "clearance" and not compiled(rf"{AUTHORITY}|regulatory|marketing").search(folded[opening:at]):
        return True
    if ("pharmac" in words and _LOCAL.search(words)) or (words == "nod" and folded.startswith(" to", end)):
        return True
    return denied(folded, opening, at, end) or of_another_thing(folded, opening, end) or _plural_others(folded, at, end)


def _named(folded: str, drug: Drug) -> bool:
    return any(name in folded for name in drug.names)


def _papers_of_others(folded: str, end: int) -> bool:
    """Whether what follows says that the papers are those of other medicines."""
    return (
        compiled(
            rf"\s+(?:of|for|on)\s+(?:(?:the|your|each|any|all)\s+)*(?:other|comparator|background|concomitant"
            rf"|co-?administered|(?:\w+\s+)?{DRUG_NOUNS}|individual)\b"
        ).match(
            folded[end:],
        )
        is not None
    )


def _says_own(folded: str, drug: Drug) -> bool:
    """Whether a sentence names the drug, or can be about nothing else because it names no medicine."""
    return _named(folded, drug) or not (medicines(folded) or re.search(DRUG_NOUNS, folded))


def _plural_others(folded: str, at: int, end: int) -> bool:
    """Whether what is approved are several drugs: "approved medicines", "FDA-approved treatments"."""
    return compiled(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{DRUG_NOUNS}|indications? of other)\b").match(
        folded[end:]
    ) is not None and not compiled(r"(?:on|reached|available|sold)").match(folded[at:end])


def _undetermined(folded: str, match: re.Match[str], at: int, end: int) -> bool:
    """Whether "FDA-approved" stands before some one drug of which the sentence does not say that it is this one."""
    if compiled(rf"{ACRONYM}\w+").fullmatch(folded[at:end]) is None or at != match.start():
        return False
    if compiled(rf"\s+(?:[\w-]+\s+){{0,3}}?{DRUG_NOUN}\b").match(folded[end:]) is None:
        return False
    return (
        compiled(
            r"(?:^\W*|\b(?:this|the|our|your|its|their|these|new|\w+'s)\s+(?:new\s+|first\s+|only\s+)?|\b(?:is|are"
            r"|was|becomes?|as|now)\s+(?:[\w-]+\s+){0,2}?)$"
        ).search(
            folded[:at],
        )
        is None
    )


def _names_other(sentence: str, end: int, drug: Drug) -> bool:
    """Whether the words behind a claim say of which other drug it is: "approval of larotrectinib"."""
    following = compiled(
        r"\s+(?:of\s+|for\s+|the\s+|to\s+|(?:drugs?|medicines?|inhibitors?|antibod\w+|indications?|doses?"
        r"|uses?)\s+(?:of\s+|for\s+|in\s+)?)*([\w-]+)"
    ).match(
        sentence[end:],
    )
    if following is None:
        return False
    word = following.group(1)
    return bool(medicines(word)) and not drug.known(word)

"""What a text says happened when: each moment of its sentences with the event that the words beside it name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.moments import MOMENT, Moment, moment
from pipeline.rules.english.sentences import sentences

_SOMEBODY = r"(?:patients?|participants?|subjects?|volunteers?|person|people|child(?:ren)?|adults?|infants?|wom[ae]n|m[ae]n|doses?|visits?|infusions?|injections?|cohorts?|groups?|enrol\w*|dosing)"
# House list: the events that the dates of a study, a paper or a page stand for. The order decides between equals.
_EVENTS: dict[str, str] = {
    "next": r"next (?:\w+ ){0,2}?(?:review|revision|update|check)|(?:reviews?|update|revision) (?:is |falls )?due|due (?:for|to be) (?:\w+ )?(?:review\w*|revis\w*|updat\w*|check\w*)|review (?:by|before|again)|review date|to be (?:\w+ )?(?:reviewed|checked|updated|revised)|expir(?:es|y)(?: date| on)?|valid (?:until|to)",
    "last": r"(?:correct|current|accurate|valid|up[- ]to[- ]date) (?:as of|as at|on|at|in)|(?:last|latest|most recent) (?:\w+ ){0,2}?(?:review(?:ed)?|updated?|check(?:ed)?|revis(?:ed|ion))|date of (?:\w+ )?(?:review|revision|preparation)|(?:^|[.,:(|*-]\s*|(?:page|leaflet|guide|document|article|sheet|information|text|content|booklet|handout|monograph|website|version|this)s? )(?:was |were |has been |is )?(?:first |most recently |medically )?(?:reviewed|updated|revised|written|prepared|produced|created)\b(?! by the (?:fda|ema|agency))",
    "checked": r"\b(?:checked|searched|accessed|as seen)\b",
    "allowed": r"\bind\b[^.;]{0,30}(?:cleared|opened|accepted|approved|granted)|\b(?:protocol|ethics committee|ethics|irb|review board)\b[^.;]{0,50}\b(?:approv\w+|favou?rable|cleared)",
    "cut": r"(?:data |clinical |database |analysis )?cut-?off(?: date)?|(?:data(?:base)? )?(?:was |were )?(?:lock(?:ed)?|freeze|frozen|snapshot)\b|(?:data|results|findings|follow-up) (?:\w+ ){0,3}?(?:up to|until|till|to|through|as of)\b|(?:were |was )cut(?: on| off| at)?\b|collected (?:up to|until|to|through|between)|followed (?:up )?(?:until|to|through)|as (?:of|at)(?! today)\b",
    "start": rf"first[- ](?:\w+ )?{_SOMEBODY}|\bfpi\b|(?:trial|study|enrol\w+|recruitment|recruiting|dosing|treatment|screening|it|which|and) (?:had |has |was |were )?(?:first )?(?:began|begun|beginning|started|opened|launched|commenced|initiated|got under ?way)|(?:began|started|opened|launched|commenced|initiated|begun)(?! on (?:treatment|the drug))|start(?:ed)?(?: date)?:?(?= ?$)|study start|trial start|enrol\w+ opened",
    "end": r"\b(?:ended|closed|completed|finished|terminated|discontinued early|halted)\b|last[- ](?:patient|participant|subject|visit)\b|(?:primary |study )?completion(?: date)?|end date|\bended early",
    "published": r"\b(?:poster|abstract|paper|article|manuscript)\W{1,3}(?:of |from |in |dated )?$|\b(?:published|appeared|printed|presented|press release|publication)\b|\b(?:reported|announced) (?:at|in|on)\b",
    "submitted": r"\b(?:submitted|filed|submission|lodged)\b",
    "accepted": r"\b(?:accepted|validated|acceptance|validation)\b(?! that)",
    "approved": r"\b(?:approved|licen[sc]ed|authori[sz]ed|cleared|approval)\b",
}  # fmt: skip
# A paper is known by its year: "the 2018 paper".
_PAPER = r"\s(?:paper|article|report|publication|abstract|poster|release)\b"
_PLANNED = (
    r"\b(?:plan(?:s|ned|ning)?|expect(?:s|ed)?|schedul\w+|will|anticipat\w+|target\w*|estimat\w+|intend\w*|aims?"
    r"|projected|hop(?:es?|ing)|should|would|may(?! \d)|might|until further|goal|due to (?:start|begin|open|end|close))\b"
)


@record
class Event:
    """An event at a moment: its kind (a key of the house list, or ``told``), its place in the text, and whether planned."""

    kind: str
    start: int
    end: int
    moment: Moment
    sentence: int
    planned: bool


@lru_cache(maxsize=512)
def events(text: str) -> tuple[Event, ...]:
    """The moments of `text` in order, each with its event; ``told`` where the words name none of them."""
    if "19" not in text and "20" not in text:
        return ()
    return tuple(_events(text))


def _events(text: str) -> Iterator[Event]:
    for start, sentence in sentences(text):
        if "19" not in sentence and "20" not in sentence:
            continue
        folded = fold(sentence)
        found = list(_moments().finditer(folded))
        planned = compiled(_PLANNED).search(folded) is not None
        for index, match in enumerate(found):
            before = folded[found[index - 1].end() if index else 0 : match.start()]
            after = folded[match.end() : found[index + 1].start() if index + 1 < len(found) else len(folded)]
            kind = _kind(before, after)
            yield Event(kind, start + match.start(), start + match.end(), moment(match.group()), start, planned)


def _kind(before: str, after: str) -> str:
    """The event nearest in front of a moment, else the first behind it."""
    if compiled(_PAPER).match(after):
        return "published"
    best, kind = 10_000, ""
    for name, pattern in _patterns():
        for match in pattern.finditer(before):
            distance = len(before) - match.end()
            if distance < best:
                best, kind = distance, name
    if kind and best <= 70:
        return kind
    best, kind = 10_000, "told"
    for name, pattern in _patterns():
        behind = pattern.search(after)
        if (
            behind is not None
            and behind.start() < min(best, 60)
            and not compiled("[;:]").search(after[: behind.start()])
        ):
            best, kind = behind.start(), name
    return kind


@cache
def _moments() -> re.Pattern[str]:
    return compiled(rf"(?<![\w.,/-]){MOMENT}(?! ?(?:mg|ml|units?|patients|participants|people|adults|words))")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, compiled(rf"\b(?:{words})")) for name, words in _EVENTS.items())

"""What English prose says of trials: that they run now, that they are closed, how one gets a drug, their phase."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.rules.english.cues import Cued, cued
from pipeline.rules.english.folding import fold
from pipeline.rules.english.sentences import is_negated, sentences

_TRIAL = r"(?:trials?|stud(?:y|ies))"
_NOW = r"(?:(?:currently|now|still|presently|also|only|actively|just)\s+)*"

_ONGOING = cued(
    "trial|stud|recruiting|enrol|testing",
    rf"\b(?:is|are|'s)\s+{_NOW}(?:being\s+)?(?:studied|tested|evaluated|investigated|utili[sz]ed|used|assessed"
    rf"|examined|trialled|in|undergoing|part of|the subject of|under)\s+(?:(?!were|was|which|that"
    rf"|show)[\w-]+\s+){{0,5}}?(?:clinical\s+)?(?:{_TRIAL}|testing)\b"
    rf"|\b{_TRIAL}\s+(?:[\w-]+\s+){{0,5}}?(?:is|are|remains?|continues?)\s+{_NOW}(?:ongoing|under way|underway"
    rf"|recruiting|enrol+ing|open\b(?!-label)|running|in progress|looking for|being (?:done|run|conducted))\b"
    rf"|\b(?:ongoing|current)\s+(?:\d{{4}}\s+)?(?:(?!evidence|data)[\w-]+\s+){{0,3}}?{_TRIAL}\b"
    r"|\b(?:is|are)\s+(?:now|currently|still|actively)\s+(?:recruiting|enrol+ing)\b"
    r"|\bin\s+(?:the\s+)?(?:clinical[- ])?trial\s+(?:phase|stage)\b",
)
_ONLY_TRIALS = cued(
    "only|exclusively|solely",
    rf"\b(?:only|exclusively|solely)\s+(?:be\s+)?(?:available|accessible|given|obtained|offered|had|used|possible"
    rf"|accessed|received)\s+(?:[\w-]+\s+){{0,4}}?(?:in|through|via|within|as part of|by|to|for"
    rf"|during)\s+(?:[\w-]+\s+){{0,5}}?{_TRIAL}\b"
    rf"|\b(?:available|accessible|given|obtained|offered|used)\s+(?:only|exclusively|solely)\s+(?:in|through|via"
    rf"|within|as part of|by|to|for|during)\s+(?:[\w-]+\s+){{0,5}}?{_TRIAL}\b"
    rf"|\bonly way to (?:get|receive|take|have|obtain|access"
    rf"|be given)\s+(?:[\w-]+\s+){{1,3}}?is\s+(?:[\w-]+\s+){{0,6}}?{_TRIAL}\b",
)
_INVITE = cued(
    "join|enrol|take part|taking part|participat|sign|enter|volunteer|a place",
    rf"\b(?:ask|talk|speak|contact|call|write|you can|you may|you could|can still|sign up|apply"
    rf"|volunteer)\b[^.;]{{0,60}}\b(?:join\w*|enrol\w*|tak(?:e|ing) part|participat\w+|sign(?:ing)? (?:you )?up"
    rf"|enter(?:ed|ing)?|volunteer|a place)\b[^.;]{{0,40}}\b{_TRIAL}\b",
)
_CLOSED = cued(
    "close|ended|complete|terminated|stopped|withdrawn|finished|recruiting|enrol|open|accepting",
    rf"\b(?:{_TRIAL}|recruitment|enrol+ment)\b[^.;]{{0,60}}?\b(?:closed (?:to|in|on|for)|has closed|have closed"
    rf"|is closed|are closed|was closed|ended (?:in|on|early)|has ended|have ended|was completed|were completed"
    rf"|is complete\b|are complete\b|has been completed|completed in|was terminated"
    r"|has been terminated|was stopped|was withdrawn|has finished|finished in|stopped recruiting|(?:is"
    r"|are) (?:no longer|not) (?:recruiting|enrol+ing|open|accepting))",
)
_NONE_OPEN = cued(
    "no ",
    rf"\b(?:no\s+(?:[\w-]+\s+){{0,2}}?{_TRIAL}\s+(?:[\w-]+\s+){{0,4}}?(?:is|are)\s+(?:currently\s+|now\s+)?(?:open"
    rf"|recruiting|enrol+ing|running|ongoing|under way)|(?:there (?:is|are)|has|have"
    rf"|with)\s+(?:currently\s+)?no\s+(?:open|ongoing|recruiting|active|current)\s+(?:[\w-]+\s+)?{_TRIAL})\b",
)
_OTHER_TRIAL = cued(
    "trial|stud",
    r"\b(?:another|second|new|other|follow-?up|extension|further|next|different|later|third"
    r"|roll-?over)\s+(?:[\w-]+\s+){0,3}?(?:trial|study)\b|\b(?:two|three|four|several|both|other|new"
    r"|further)\s+(?:[\w-]+\s+){0,3}?(?:trials|studies)\b",
)
_EXPANDED = cued(
    "access|compassionate|named-patient|named patient|right-to-try|right to try",
    r"\b(?:available|obtained|accessed|offered|supplied|provided|given|get it"
    r"|access)\b[^.;]{0,40}\b(?:expanded[- ]access|compassionate[- ]use|named[- ]patient|early[- ]access"
    r"|managed[- ]access|right[- ]to[- ]try)\b",
)


def _found(pattern: Cued, text: str, *, negated: bool = False) -> Iterator[tuple[int, str]]:
    folded_text = fold(text)
    if not any(cue in folded_text for cue in pattern.cues) or next(pattern.finditer(folded_text), None) is None:
        return
    for start, sentence in sentences(text):
        folded = fold(sentence)
        match = next(pattern.finditer(folded), None)
        if match and not folded.rstrip().endswith("?") and (negated or not is_negated(folded, match.start())):
            yield start + match.start(), text[start + match.start() : start + match.end()]


def ongoing(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that say that a trial runs or recruits now, with where they start."""
    return _found(_ONGOING, text)


def only_through_trials(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that say that a drug can be had in trials alone."""
    return _found(_ONLY_TRIALS, text, negated=True)


def invitations(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that tell a reader how to get into a trial."""
    return _found(_INVITE, text)


def closed(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that say that a trial is over or takes nobody any more."""
    return _found(_CLOSED, text)


def none_open(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that say that no trial is open."""
    return _found(_NONE_OPEN, text, negated=True)


def expanded_access(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that say that a drug can be had outside trials: expanded access, compassionate use."""
    return _found(_EXPANDED, text)


def other_trials(text: str) -> bool:
    """Whether a text speaks of more than one trial."""
    return next(_OTHER_TRIAL.finditer(fold(text)), None) is not None

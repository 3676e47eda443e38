"""What English prose says of trials: that they run now, that they are closed, how one gets a drug, their phase."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import compiled
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
_OVER = (
    r"(?:closed|ended|completed?|finished|terminated|stopped|halted|discontinued|cancel+ed|abandoned|withdrawn|suspended"
    r"|wound (?:up|down)|concluded|called off|shut(?: down)?)"
)
_CLOSED = cued(
    "close|ended|complete|terminated|stopped|withdrawn|finished|recruiting|enrol|open|accept|halted|discontinued"
    "|cancel|abandoned|suspended|wound|concluded|called off|over|full|shut|taking",
    rf"\b(?:{_TRIAL}|recruitment|enrol+ment|programme|program)\b(?:(?!\b(?:if|when|once|until|before)\b)[^.;]){{0,60}}?\b(?:(?:was|were|has been|have been"
    rf"|is|are)\s+(?:now\s+|since\s+|already\s+|prematurely\s+)?{_OVER}(?!\s+(?:every|each|questions?))\b"
    rf"|(?:has|have|had)\s+(?:now\s+|since\s+|already\s+)?{_OVER}\b"
    rf"|(?:closed|ended|finished|stopped|concluded)\s+(?:its doors|to|in|on|early|for|last|this|recruit\w*|enrol\w*|after|prematurely|at|\d|(?=[.,]))"
    rf"|completed in|(?:is|are)\s+(?:now\s+)?(?:over|full|fully (?:enrol+ed|recruited|booked))\b"
    rf"|(?:(?:is|are)\s+(?:no longer|not)|no longer|has stopped|have stopped)\s+(?:recruiting|enrol+ing|open|accept(?:s|ing)|tak(?:es|ing)|enrol+s|recruits))"
    rf"|\b(?:sponsor|company|investigators?|manufacturer|agency|hospital|they|we)\s+(?:has\s+|have\s+)?{_OVER}\s+(?:the|its|their|this|our)\s+(?:only\s+)?(?:\w+\s+)?{_TRIAL}"
    r"|\b(?:sponsor|company|investigators?|manufacturer)\s+(?:has\s+)?(?:withdrew|withdrawn|terminated|ended|closed|stopped|suspended|cancel+ed)\s+nct\d{8}"
    rf"|\bnct\d{{8}}\b[^.;]{{0,90}}?\b(?:(?:was|has been)\s+{_OVER}|finished|ended|closed)\b"
    r"|\blast (?:patient|participant|volunteer|person)s?\s+(?:was|were|has|have|finished|left|completed|had)\b",
)
_OPENING = cued(
    "join|enrol|take part|taking part|participat|sign|enter|volunteer|place|register|put |apply|refer|welcome|wanted"
    "|looking for|sought|open|recruit|taken on|needed|screening|dosing",
    r"\b(?:you|patients?|people|anyone|adults?|parents?|volunteers?|families)\s+(?:can|may|could|are able to|are free to|are welcome to|are invited to)\s+(?:still\s+|now\s+|also\s+|even\s+|therefore\s+)*"
    r"(?:join|enrol+|sign up|register|apply|volunteer|take part|enter|participate|put (?:your|their) names? down|get (?:a place|in)|be (?:referred|enrolled|admitted|included))\b(?!\s+(?:\w+\s+){0,2}?(?:results|newsletter|future))"
    r"|(?:^|[.!?\n])\W*(?:(?:to|please|so|still|and|interested\?|then)\s+)*(?:join|enrol+|sign up|register|apply|volunteer|take part|participate|put your name down)\b(?!\s+(?:in sports))"
    r"|\bif you (?:would like|want|wish|are interested)\s+(?:\w+\s+)?(?:to\s+)?(?:join|enrol|sign up|register|apply|volunteer|take part|enter|participate|in (?:joining|taking part))\b"
    r"|\b(?:still|now)\s+(?:time|possible|room|a chance)\s+(?:for you\s+)?to\s+(?:join|enrol|sign up|register|apply|take part|put your name)\b"
    r"|\b(?:gp|doctors?|specialist|nurse|clinic|team)\s+(?:can|will|may|could)\s+(?:\w+\s+)?(?:refer|enrol|sign|register|put|enter)\s+(?:you|patients|them)(?:\s+(?:up|down))?\s+(?:to|for|in|into|with)\s+(?:it|the\s+(?:\w+\s+)?(?:trial|study)|this)"
    r"|\bask\s+(?:your|a|the)\s+(?:\w+\s+){1,2}?to\s+(?:refer|enrol|register|sign)\s+you\b"
    r"|\b(?:places?|slots?|spaces?|spots?)\s+(?:are|is|remain)\s+(?:still\s+|now\s+)?(?:free|open|left|available|vacant|to be had)\b|\bthere (?:are|is)\s+(?:still\s+|some\s+|a few\s+)*(?:places?|slots?|spaces?|spots?)\b"
    r"|\b(?:are|is)\s+(?:still\s+|now\s+|currently\s+|actively\s+)*(?:looking for|seeking|recruiting|enrol+ing|taking on|inviting)\s+(?:\w+\s+){0,3}?(?:volunteers?|participants?|patients?|people|adults?|children|women|men)\b"
    r"|\b(?:volunteers?|participants?|patients?)\s+(?:are|is)\s+(?:still\s+|now\s+|being\s+|very\s+|always\s+)*(?:welcome|wanted|sought|needed|recruited|taken on|invited|enrolled)\b"
    r"|\b(?:is|are|remains?)\s+(?:still\s+|now\s+)?open\s+(?:to|for)\s+(?:new\s+|further\s+|more\s+)?(?:volunteers?|participants?|patients?|people|adults?|enrol\w+|recruit\w+|everyone|anyone)\b"
    r"|\b(?:sites?|centres?|centers?|clinics?|hospitals?)\b[^.;]{0,30}?\b(?:are|is)\s+(?:now\s+|still\s+|currently\s+)*(?:screening|recruiting|enrol+ing|dosing)\b"
    r"|\b(?:ring|call|phone|e-?mail|contact|write to|text) us to (?:take part|join|enrol|sign up|volunteer)\b"
    r"|\b(?:enrol+ment|recruitment|screening|dosing)\s+(?:(?:is|remains)\s+(?:now\s+|still\s+)?(?:ongoing|open|under ?way|in progress|in full swing)|continues|goes on)\b"
    r"|\bby\s+(?:joining|entering|taking part in)\s+(?:the|this|its)\s+(?:trial|study)\b",
)
_NONE_OPEN = cued(
    "no ",
    rf"\b(?:no\s+(?:[\w-]+\s+){{0,2}}?{_TRIAL}\s+(?:[\w-]+\s+){{0,4}}?(?:is|are)\s+(?:currently\s+|now\s+)?(?:open"
    rf"|recruiting|enrol+ing|running|ongoing|under way)|(?:there (?:is|are)|has|have"
    rf"|with)\s+(?:currently\s+)?no\s+(?:open|ongoing|recruiting|active|current)\s+(?:[\w-]+\s+)?{_TRIAL})\b",
)
_OTHER_TRIAL = cued(
    "trial|stud",
    r"\b(?<!no )(?:another|second|new|other|future|later|follow-?up|extension|further|next|different|later|third"
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
        if match and compiled(r"\b(?:asked|asks|wrote) (?:us )?(?:whether|if) $").search(folded[: match.start()]):
            continue
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


def openings(text: str) -> Iterator[tuple[int, str]]:
    """The words of each sentence that invite readers into a trial, named or not: "you can still sign up"."""
    return _found(_OPENING, text)


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

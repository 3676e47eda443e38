"""What a report of a study says that nobody had, and what it says that somebody had.

Each kind of harm has a pattern for its denial ("no serious adverse events", "all participants survived") and one for a
report of it ("one participant was hospitalized", "two men died"). House list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER
from pipeline.rules.english.sentences import is_negated
from pipeline.rules.english.shares import PEOPLE
from pipeline.rules.english.symptoms import symptoms

EVENT = (
    r"(?:(?:treatment-emergent |drug |clinical |recorded )?(?:side[- ]effects?|adverse (?:drug )?(?:events?|effects?|reactions?)"
    r"|unwanted effects?|undesirable effects?|teaes?\b|aes?\b|safety (?:signals?|findings?|problems?|concerns?|issues?)|harms?\b))"
)
_NO = r"(?:no|zero|nil|not (?:a single|one|any)|never any|without(?: a single| any)?|free (?:of|from)(?: any)?|absence of)"
_NOBODY = (
    rf"(?:nobody|no one|no (?:[a-z]+ )?{PEOPLE}|none(?: of (?:the |our |these )?(?:{NUMBER} )?(?:[a-z]+ )?(?:{PEOPLE}|them))?"
    rf"|not one(?: of (?:the |them )?(?:{NUMBER} )?(?:{PEOPLE})?| {PEOPLE})?|no-one)"
)
_HAD = (
    r"(?:had|has had|have had|reported|experienced|got|developed|felt|suffered|showed|noticed|complained of|described)"
)
_ALL = rf"(?:all|every|each)(?: of)?(?: the| our| these)?(?: {NUMBER})?(?: [a-z-]+)? ?(?:{PEOPLE}|of them|them|one)?"
_LEFT = (
    r"(?:withdrew|discontinued|dropped out|stopped (?:early|treatment|taking|the|because|due)|left (?:the (?:study|trial)|early)"
    r"|quit|came off)"
)
_SLIGHT = r"(?:mild(?: (?:to|or|and) moderate)?|grades? (?:1|i)(?:\s?(?:-|to|or|and|/)\s?(?:2|ii))?|minor|trivial|transient|short-lived|slight)"
_GRAVE = r"(?:life-threatening|intensive care|icu\b|hospitali[sz]ed|(?:admitted|taken|rushed|brought|sent|went|transferred) to (?:a |the )?(?:hospital|emergency)|(?:kept|treated|stayed|nights?|days?|weeks?) in (?:a |the )?hospital|hospital (?:admissions?|stays?|treatment)|anaphyla\w+|dialysis|ventilat\w+)"


@record
class Kind:
    """A kind of harm: cues of which a text with its denial has one, the denial, and the report that contradicts it."""

    name: str
    cues: tuple[str, ...]
    denied: str
    told: str
    symptom: bool = False


KINDS = (
    Kind(
        "side effects",
        ("effect", "adverse", " ae", "safety", "harm", "reaction", "nothing "),
        rf"\b{_NO} (?:{EVENT})(?! (?:led|lead\w*|result\w*|requir\w+|of (?:grade|special)|that|which|caus\w*))"
        rf"|\b{_NOBODY} (?:ever )?{_HAD} (?:an? |any |a single )?(?:kind of )?{EVENT}"
        rf"|\b{_NOBODY}(?: in the (?:study|trial))? (?:ever )?{_HAD} (?:an? |any )(?:kind of )?reactions?\b|\bnothing (?:untoward|unusual|bad|adverse|of note) (?:happened|occurred|was (?:seen|reported))"
        rf"|\b{EVENT} ?[:-] ?(?:none|nil|0)\b|\b{EVENT} (?:were|was) (?:absent|not (?:seen|observed|reported|recorded))"
        rf"|\b{EVENT} (?:were|was) (?:seen|observed|reported|recorded|noted) (?:in|by|for|from) (?:nobody|no one|no-one|none\b|no {PEOPLE})"
        rf"|\b{EVENT} (?:did not|never) (?:occur|happen|appear|arise|develop)"
        rf"|\b(?:did|does|has|had) not (?:\w+ )?(?:cause|have|produce|bring|give)(?:d)? (?:any )?{EVENT}",
        rf"\b(?:{NUMBER}|(?:some|several|many|most|a few) {PEOPLE})\b",
        symptom=True,
    ),
    Kind(
        "deaths",
        ("death", "died", "surviv", "alive", "mortality", "fatal"),
        rf"\b{_NO} (?:deaths?|fatalit\w+|fatal (?:events?|cases?|outcomes?)|mortality)\b|\b{_NOBODY} (?:has |have |had )?died\b"
        rf"|\b{_ALL}\s?(?:survived|were (?:still )?alive|are alive|lived)\b|\b(?:deaths?|mortality)(?: was| were)? ?[:-]? ?(?:none|nil|zero|0)\b(?! ?\.)",
        rf"\b(?:{NUMBER}|an?|the|another) (?:of (?:the |them )?(?:{NUMBER} )?)?(?:[a-z]+ ){{0,2}}?(?:{PEOPLE} )?(?:(?:has |have |had )?died|deaths?)\b"
        rf"|\bdeaths?\b[^.;]{{0,20}}?(?:\b(?:occurred|reported|recorded) in|:|\|) ?(?:n: ?|\w+: ?)?[1-9]|\b(?:{PEOPLE}|he|she|who) died\b|\bfatal in {NUMBER}|\bmortality\b[^.;]{{0,30}}?(?:was|of|:) (?!0(?![.\d])|zero|nil)\d",
    ),
    Kind(
        "serious side effects",
        ("serious",),
        rf"\b{_NO} (?:[a-z-]+ )?serious (?:{EVENT}|ones?|events?|reactions?)|\b{_NOBODY}(?: in (?:the|this|our) (?:study|trial|group))?(?: (?:has|have) ever)? (?:ever )?{_HAD} (?:an? |any )?serious (?:{EVENT}|events?)"
        r"|\bnone of (?:the |these )?(?:[a-z-]+ )?(?:events|effects|reactions|them) (?:was|were) serious",
        rf"\b(?:{NUMBER}|an?|another) [^.;]{{0,40}}?\bserious (?:{EVENT}|events?|reactions?|ones?)|\b(?:judged|considered|was|were|classed as|deemed)"
        rf" serious\b|\b(?:{NUMBER}|an?) (?:[a-z]+ )?(?:{PEOPLE} )?(?:died|deaths?)\b|\bserious (?:{EVENT}|events?) (?:occurred|were|was|in|included?|:)|\b{NUMBER}\b[^.;]{{0,50}}?\b{_GRAVE}|\b{_GRAVE}[^.;]{{0,30}}?\b{NUMBER}\b",
    ),
    Kind(
        "dose-limiting effects",
        ("dose-limiting", "dlt"),
        rf"\b{_NO} (?:dose-limiting (?:[a-z]+)|dlts?)\b|\b{_NOBODY} {_HAD} (?:an? |any )?(?:dose-limiting|dlt)",
        rf"\b(?:{NUMBER}|an?) [^.;]{{0,40}}?\b(?:dose-limiting|dlts?)\b|\bdlts? (?:occurred|was|were|in|of)\b",
    ),
    Kind(
        "people who stopped",
        ("complet", "finish", "withdr", "discontinu", "drop", "stop", "left"),
        rf"\b{_NO} (?:[a-z]+ )?(?:discontinuations?|withdrawals?|drop-?outs?)\b|\b{_NOBODY} (?:has |have |had )?{_LEFT}"
        rf"|\b{_NO} {EVENT} (?:led|leading) to (?:[a-z]+ )?(?:withdrawal|discontinuation|stopping)"
        rf"|\b{_ALL}\s?(?:completed|finished) (?:the |all )?(?:[a-z-]+ )?(?:study|trial|treatment|course|visits|weeks)\b",
        rf"\b(?:{NUMBER}|half|an?|another)\b[^.;]{{0,50}}?\b{_LEFT}\b|\b(?:discontinuations?|withdrawals?)\b[^.;]{{0,30}}?\b(?:in|by|of|:) {NUMBER}\b",
    ),
    Kind(
        "severe side effects",
        (
            "mild",
            "grade",
            "severe",
            "minor",
            "transient",
            "minimal",
            "trivial",
            "well tolerated",
            "clean",
            "negligible",
        ),
        rf"\b(?:all|every|each|any)(?: of the| the| of these)?(?: {NUMBER})?(?: reported| recorded| observed)? (?:{EVENT}|events?|effects|reactions|of them) (?:was|were)(?: all)?(?: of)? {_SLIGHT}"
        rf"|\b(?:{EVENT}|events|reactions) were (?:all|always|invariably|exclusively|only|without exception) {_SLIGHT}|\bonly {_SLIGHT} (?:{EVENT}|events|reactions)\b"
        rf"|\b{_NO} (?:severe|grades? (?:3|iii)(?: or (?:higher|above|more|greater|4|worse)|[ -]?(?:4|5|to [45]))?|high-grade) (?:or (?:\w+) )?(?:{EVENT}|events?|reactions?|toxicit\w+)"
        rf"|\b(?:nothing|no {EVENT}) (?:was )?(?:worse|more) than (?:mild|grade [12])|\b{EVENT} (?:was|were) (?:minimal|trivial|negligible|minor)\b|\bsafety (?:profile|record) (?:was|is) (?:clean|spotless|unremarkable|benign)",
        rf"\bgrades? (?:3|4|5|iii|iv|v)\b|\bsevere\b|\b{_GRAVE}|\b(?:{NUMBER}|an?) (?:[a-z]+ )?(?:{PEOPLE} )?(?:died|deaths?)\b",
    ),
)


def clauses(sentence: str) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence, folded, each with where it begins: who had what, one thing in each."""
    folded, start = fold(sentence), 0
    for match in _breaks().finditer(folded):
        if match.group()[0] == ":" and folded.count(" ", start, match.start()) < 3:
            continue  # the label of a cell or item
        yield start, folded[start : match.start()]
        start = match.end()
    yield start, folded[start:]


@lru_cache(maxsize=256)
def _breaks_source() -> str:
    return rf";|,\s(?:and|but|while|although|though|whereas|yet|including|with)\s|\s(?:but|although|whereas|while|yet)\s|:\s(?={NUMBER}\b)"


@cache
def _breaks() -> re.Pattern[str]:
    return compiled(_breaks_source())


@cache
def denial(kind: Kind) -> re.Pattern[str]:
    """The pattern of a denial."""
    return compiled(kind.denied)


def report(kind: Kind, folded: str) -> str | None:
    """The words of a folded clause that tell of a harm of the kind, if they do."""
    if _ELSEWHERE.search(_without_placebo(folded)):
        return None
    for match in _told(kind).finditer(folded):
        if is_negated(folded, match.start()) or _ZERO.match(match.group()):
            continue
        if not kind.symptom:
            return match.group()
        named = symptoms(folded)
        if named and _OF_PEOPLE.search(folded):
            return f"{named[0]} ... {match.group()}" if folded.find(named[0]) < match.start() else match.group()
    if kind.symptom and (most := _MOST.search(folded)):
        return most.group()
    return None


_ZERO = compiled(r"(?:0|zero|no|none)\b(?![.,]\d)")
_MOST = compiled(rf"\b(?:most|more) (?:common|frequent)(?:ly reported)? {EVENT} (?:was|were|is|are|included?)\b")
# What makes a number one of people or events: "in 4 of 20", "by 5 volunteers", "headache (5)", a cell.
_OF_PEOPLE = compiled(
    rf"\b(?:some|several|many|most|a few) {PEOPLE} (?:had|got|felt|reported|developed|experienced|complained|suffered|vomited|were)\b|\b{NUMBER}\b[^.;]{{0,40}}?\b(?:had|got|felt|reported|developed|experienced|complained|with|suffered|vomited|were|was)\b"
    rf"|\b(?:in|by|among|affected) (?:about |only )?(?:{NUMBER})\b(?! (?:hours?|days?|weeks?|months?|years?|minutes?|mg))|[a-z] [(]\d+[)%]|\b\d+ of \d+\b|[a-z]: (?:[a-z ]+: )?\d+$|, [^,]{{0,25}}: \d+"
)
_ELSEWHERE = compiled(
    r"\b(?:placebo|control|before (?:the|they|it|this|treatment|enrol\w*|study)|other (?:drugs?|medicines?|trials?|studies)|worldwide|each year|mice|rats?"
    r"|animals?|may|might|could|can|if|would|will|historical\w*|comparator|previous\w*|planned|elective|routine|booked)\b"
)


def _without_placebo(folded: str) -> str:
    """A clause without the half that tells of the other group: "5 of 36 on the drug and 2 of 12 on placebo"."""
    return _OTHER_GROUP.sub(" ", folded)


_OTHER_GROUP = compiled(
    rf"\b(?:and|versus|vs\.?|against|compared (?:with|to)) (?:{NUMBER}(?: of {NUMBER})?|none)(?: \([^)]*\))?(?: [a-z]+)? (?:on|with|of those on|in|given|receiving|who received) (?:the )?(?:placebo|control)\b(?: group| arm)?"
)


def named(folded: str) -> tuple[str, re.Match[str]] | None:
    """The harm of which a folded clause says that it did not occur ("no cases of hepatitis were seen"), and where."""
    match = _none_of().search(folded)
    return (match["what"], match) if match and not _GENERIC.search(match["what"]) else None


def had(what: str, folded: str) -> str | None:
    """The words of a folded clause that say that some people had `what`."""
    if what not in folded or _ELSEWHERE.search(_without_placebo(folded)):
        return None
    pattern = rf"\b(?:{NUMBER}|an?) (?:of (?:the )?(?:{NUMBER} )?)?(?:[a-z]+ )?{PEOPLE}[^.;]{{0,25}}? (?:had|developed|got|with|experienced|reported) (?:[a-z]+ )?{re.escape(what)}\b|\b{re.escape(what)} (?:was|were)? ?(?:seen|reported|recorded|observed|noted|occurred|developed|confirmed)? ?(?:in|by) {NUMBER}\b"
    match = re.search(pattern, folded)
    return match.group() if match and not is_negated(folded, match.start()) and not _ZERO.match(match.group()) else None


@cache
def _none_of() -> re.Pattern[str]:
    return compiled(
        r"\b(?:no|zero) (?:cases? of |episodes? of |instances? of |reports? of )?(?P<what>[a-z-]{5,}(?: [a-z-]{5,})?) (?:was|were|occurred|has been|have been|developed|happened)\b"
    )


_GENERIC = compiled(
    r"\b(?:adverse|effects?|events?|reactions?|deaths?|serious|severe|differences?|changes?|patients?|participants?|people|subjects?|volunteers?|discontinuations?|withdrawals?|responses?|dose\w*|data|results?|placebo|evidence|treatment|trial|study|studies|further|other|such)\b"
)


@cache
def _told(kind: Kind) -> re.Pattern[str]:
    return compiled(kind.told)

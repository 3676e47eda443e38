"""A text that keeps a drug from an age group does not give that group a dose.

“Not for children under 12” and “for a child of 7, give one tablet” in one text: a parent who has read the second line
gives it. The same holds for trials (“adults only” and “part B enrols children”). Other forms and strengths, exceptions
(“unless a doctor says so”) and studies beside the use are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import amounts, fold, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.people import NO_LIMIT, ages
from pipeline.rules.prose import Prose, ReaderText

_GROWN = Decimal(18 * 12)
_CHILD = r"\b(?:child(?:ren)?(?:'s)?|p(?:a)?ediatric|infants?|bab(?:y|ies)|toddlers?|newborns?|boys?|girls?|kids|under-?\d+s|son|daughter|adolescents?|teenagers?|teens)\b"
_YOUNG = r"(?:child(?:ren)?|infants?|bab(?:y|ies)|toddlers?|anyone|people|patients|persons|adolescents|teenagers|those|p(?:a)?ediatric patients|boys|girls|minors)"
_ADULTS_ONLY = (
    r"\bmust be (?:aged )?(?:at least|over|older than|above)\s+(?=\d)|\bmust be (?:aged )?(?=\d+ (?:years )?(?:of age )?(?:or|and) (?:over|older|above))|"
    r"\b(?:for|in|enrol\w*|recruit\w*|include[sd]?|accepts?|limited to|restricted to|open to|used by|takes?)\s+(?:use (?:in|by) )?adults?\b[^.;]{0,40}\bonly\b"
    r"|\b(?:only|exclusively|solely)\s+(?:for |in |to |enrol\w* |recruit\w* |includ\w* |open to |used (?:in|by) )*adults?\b|\badults? only\b"
    r"|\b(?:only|exclusively)\s+(?:by|for|to|in|enrol\w*)?\s*(?:people|patients|persons|participants|those)\s+(?:aged\s+|of\s+)?(?=\d)"
)
_KEPT_FROM = (
    r"\b(?:nobody|no one|no-one|none|no (?:person|persons|people|participants?|patients?))\s+(?:who is |aged )?(?:under|below|younger than)\b|"
    rf"\b(?:not|never|n't)\s+(?:be\s+)?(?:\w+ly\s+)?(?:for|suitable for|recommended (?:for|in)|intended for|meant for|used? (?:in|by|for|it in)|given? (?:\w+\s+){{0,3}}?to|taken by|allowed (?:for|in)|appropriate for|advised (?:for|in))\s+(?:use (?:in|by) )?(?:any )?{_YOUNG}\b"
    rf"|\b{_YOUNG}\b[^.;]{{0,40}}?\b(?:must|should|may|can|do|cannot|are)\s?(?:not|n't|never)?\s*(?:not|never)\s+(?:be\s+)?(?:take|use|given|receive|have|enrol\w*|included|eligible)"
    rf"|\b(?:not|never|n't)\s+(?:to be\s+)?(?:use|give|take|used|given|taken)\b[^.;,]{{0,25}}\b(?:under|below|before|younger than)\s+(?:the age of\s+)?(?=\d)|\b(?:minimum|lowest|lower) age(?: limit)?(?: is| of|:)\s*(?=\d)|\bcontraindicated in\s+{_YOUNG}\b|\bunsuitable for\s+{_YOUNG}\b|\bno (?:children|one|person|participant)s?\s+(?:under|below|younger than)\b|\bkeep (?:it|this) from children under\b"
)
# Pieces of words of which one stands in every limit.
_SIGNS = (
    "adult",
    "only",
    "exclusiv",
    "child",
    "infant",
    "bab",
    "under ",
    "below ",
    "younger",
    "must be",
    "adolesc",
    "teenager",
    "minors",
)
_GIVES = r"\b(?:tak(?:e|es|ing)|giv(?:e|es|en)|dos(?:e|es|age)|receiv(?:e|es)|tablets?|capsules?|mg|ml|spoons?|puffs?|drops?|sprays?|sachets?|patch(?:es)?|inhalations?|applications?|suppositor(?:y|ies)|us(?:e|es)|start(?:s|ed)?|enrol(?:l)?s?|enrol(?:l)?ed|recruit(?:s|ed)?|includes?|included|randomi[sz]ed|open to|can join|take part|joined|(?:were|was|are) aged)\b"
_ENROL = r"\benrol|\brecruit|\binclu|\beligib|\bparticipa|\btake part|\brandomi|\btrial\b|\bstudy\b|\bjoin|\b(?:were|was|are) aged"
_EXCEPT = r"\bunless\b|\bexcept\b|\bonly (?:if|when|on)\b|\bwithout (?:asking|advice|medical|a doctor|talking|first|your)\b|\bdoctor (?:tells|says|advises)\b|\bprescrib"
_ASIDE = r"\b(?:swallow\w*|accident\w*|overdose|poison\w*|hospital|reach|sight|another medicine|instead|other|different|syrup|suspension|liquid|solution|separate|future|planned|weaning|excluded?|part a)\b"
_FORMS = r"\b(tablet|capsule|syrup|suspension|solution|liquid|sachet|granule|drop|injection|cream|ointment|gel|spray|inhaler|patch|suppositor|chewable)"
_PART = r"\b(?:adult|p(?:a)?ediatric|other|second|first|another|separate) (?:study|trial|part)\b|\b(?:part|cohort|group|arm|stage|phase) (?:[a-d]|[1-4]|i{1,3})\b"


@record
class _Limit:
    """A sentence that keeps the drug from people below an age in months."""

    text: ReaderText
    sentence: int
    words: str
    months: Decimal
    enrols: bool
    strength: bool
    forms: frozenset[str]
    drugs: frozenset[str]


def check(prose: Prose) -> Iterator[Problem]:
    """Collect the limits; look at every sentence that gives a dose or a place to younger people."""
    limits = list(_limits(prose))
    if not limits:
        return
    for text in prose.texts:
        if text.role in ("id", "title"):
            continue
        for start, sentence in sentences(text.shown):
            for limit in limits:
                if (limit.text, limit.sentence) == (text, start) or not (words := _given_to(sentence, limit)):
                    continue
                yield Problem(
                    text.pointer,
                    f"“{words}”, but “{limit.words}” {'elsewhere' if limit.text is not text else 'in the same text'}",
                    needle=words,
                    also=(limit.text.pointer,) if limit.text is not text else (),
                )
                break


def _limits(prose: Prose) -> Iterator[_Limit]:
    for text in prose.texts:
        if text.role in ("id", "title"):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not any(sign in folded for sign in _SIGNS):
                continue
            match = _adults_only().search(folded) or _kept_from().search(folded)
            if match is None or compiled(_EXCEPT).search(folded) or compiled(_PART).search(folded):
                continue
            bands = [
                a for a in ages(sentence) if abs(a.start - match.end()) < 40 or match.start() <= a.start < match.end()
            ]
            adults = _adults_only().search(folded) is not None
            tops = [b.low if adults else b.through for b in bands if (b.through == NO_LIMIT) == adults]
            # "Not for people with an ulcer" keeps it from no age group.
            if not tops and not adults and not compiled(_CHILD).search(match.group()):
                continue
            yield _Limit(
                text,
                start,
                sentence[match.start() : max((match.end(), *(b.end for b in bands)))].strip(),
                min(tops) if tops else _GROWN,
                compiled(_ENROL).search(folded) is not None,
                any(a.unit in MASSES for a in amounts(sentence)),
                frozenset(compiled(_FORMS).findall(folded)),
                medicines(sentence),
            )


def _given_to(sentence: str, limit: _Limit) -> str:
    """The words that give a dose or a place to people younger than the limit; empty if the sentence does not."""
    folded = fold(sentence)
    if not _gives().search(folded) or compiled(
        r"\b(?:not|never|cannot|unsuitable|contraindicated)\b(?! more than)|n't\b"
    ).search(folded):
        return ""
    if (
        (compiled(_ENROL).search(folded) is not None) != limit.enrols
        or compiled(_ASIDE).search(folded)
        or limit.strength
    ):
        return ""
    if limit.enrols and compiled(
        r"\b(?:adult|p(?:a)?ediatric|other|second|another|separate) (?:study|trial|part)\b"
    ).search(folded):
        return ""
    forms, drugs = frozenset(compiled(_FORMS).findall(folded)), medicines(sentence)
    if (forms and limit.forms and not forms & limit.forms) or (drugs and limit.drugs and not drugs & limit.drugs):
        return ""
    child = compiled(_CHILD).search(folded)
    bands = [
        a for a in ages(sentence) if a.low < limit.months and (a.through <= _GROWN or (child and a.through == NO_LIMIT))
    ]
    if bands:
        start = min(bands[0].start, child.start()) if child and child.start() < bands[0].start else bands[0].start
        return sentence[start : bands[0].end].strip()
    if child and not ages(sentence) and limit.months >= _GROWN and (limit.enrols or amounts(sentence)):
        return sentence[child.start() : child.end()]
    return ""


@cache
def _adults_only() -> re.Pattern[str]:
    return compiled(_ADULTS_ONLY)


@cache
def _kept_from() -> re.Pattern[str]:
    return compiled(_KEPT_FROM)


@cache
def _gives() -> re.Pattern[str]:
    return compiled(_GIVES)


RULE = Rule(
    code="POP007",
    name="age-limit",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out from which age on it may be given, and say that in both places.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("under 12", text="Do not give this medicine to children under 12.\n\nChildren aged 6 to 11 years take 5 mg once a day.", status="approved", fires=True),
        Example("adults only", text="For adults only. Children take half a tablet twice a day.", status="approved", fires=True),
        Example("one child", text="It is not suitable for children under 6 years. Give a 4-year-old 2.5 mL three times a day.", status="approved", fires=True),
        Example("a trial", text="The study recruits only adults. It has enrolled 12 children aged 8 to 11 years.", audience="professional", fires=True),
        Example("contraindicated", text="Contraindicated in children below 2 years. Infants aged 6 to 23 months receive 10 mg/kg.", status="approved", audience="professional", fires=True),
        Example("older children", text="Not for children under 12. Adolescents aged 12 to 17 years take one tablet.", status="approved"),
        Example("another form", text="The tablets are not for children under 12. Children aged 6 to 11 take 5 mL of the syrup.", status="approved"),
        Example("an exception", text="Do not give it to children under 12 unless a doctor says so. Children aged 6 to 11 take 5 mg.", status="approved"),
        Example("another part", text="Part A enrols adults only. Part B enrols children aged 8 to 11 years.", audience="professional"),
        Example("out of reach", text="For adults only. Keep the tablets out of the reach of children.", status="approved"),
        Example("not given", text="For adults only. Children under 18 should not take the tablets.", status="approved"),
        Example("people under 65", text="It is not recommended for children. People under 65 years take 10 mg once a day.", status="approved"),
    ),
)  # fmt: skip

"""A text about a trial does not report on people whom, by its own words, the trial did not have.

“All were 65 years or older” and “the 12 adolescents”, “no men took part” and “the men in the trial”, “all had the mutation”
and “12 people without the mutation”, “open only to children under 6” and “it enrols adults”: one of the two is about another
trial, or wrong. Texts that speak of several trials or parts are left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.people import NO_LIMIT, ages
from pipeline.rules.prose import Prose, ReaderText

_GROWN = Decimal(18 * 12)
_TRIAL = r"\b(?:participants?|enrol\w*|eligib\w+|inclusion|recruit\w*|randomi[sz]\w*|trial|study|volunteers?|took part|take part|cohort|patients)\b"
_ALL = r"\b(?:all|every|each|only|exclusively|solely|eligib\w+|inclusion|must be|open to|restricted|limited|enrol\w*|recruit\w*|randomi[sz]\w*|admits?|accepts?|includes?|included)\b"
_SEVERAL = (
    r"\b(?:another|other|second|separate|different|earlier|previous|next|future|planned|follow-up|extension|two|both|three|published|registry|later) (?:\w+ )?(?:trials?|study|studies|parts?|cohorts?|phase)\b"
    r"|\b(?:part|cohort|stage|arm|group) (?:[ab2-4]|ii|two|three)\b|\b(?:pa?ediatric|adult) (?:part|cohort|trial|study|extension)\b|\bprotocol amendment\b|\bamended\b"
)
_ASIDE = (
    r"\b(?:not|no|never|none|cannot|neither|without|exclud\w*|ineligible|screen\w*|future|planned|would|might|should|if|unknown|historical|literature|registry|general population|compared with|than in (?:the general|other|earlier|published)|background"
    r"|deviation|violat\w*|in error|mistak\w*|other trials?)\b|n't\b"
)
_YOUNG = r"\b(?:adolescents?|teenagers?|teens|children|infants?|newborns?|toddlers?|bab(?:y|ies)|boys|girls|minors|p(?:a)?ediatric (?:patients|participants))\b"
_OLD = r"\b(?:adults|men and women|elderly|older people|pensioners)\b"
_SEXES = (
    ("men", r"(?:men|males?|male (?:participants|patients|volunteers)|boys)"),
    ("women", r"(?:women|females?|female (?:participants|patients|volunteers)|girls)"),
)
_EXTREME = (
    rf"\b(?:the )?(?P<which>oldest|youngest|eldest)(?: [a-z]+){{0,4}}? (?:was|being|is|were|at) (?P<age>{NUMBER})\b"
)
_RANGE = rf"\b(?:range[ds]?|ranging|aged|ages)(?: from)?:? (?P<low>{NUMBER})\s*(?:-|to)\s*(?P<high>{NUMBER})(?!\s*(?:mg|ml|%|weeks|months|days|copies|hours))"
_HAD = r"\b(?:all|every|each)\b[^.;]{0,40}?\b(?:participants?|patients?|people|persons?|tumou?rs?|of them|volunteers|adults|children|women|men|whom)\b[^.;]{0,25}?\b(?:had|have|has|were|was|carried|carry|harbou?red|tested)\b[^.;]{0,60}?\b"
_MARKERS = r"(?P<marker>[a-z0-9-]+)[ -](?:mutations?|fusions?|rearrangements?|amplifications?|positive|deficiency|expression|deletions?)\b"


@record
class _Held:
    """What a sentence says of everybody in the trial: `low` and `high` in months, the absent sex, or a marker."""

    text: ReaderText
    start: int
    words: str
    low: Decimal = Decimal(0)
    high: Decimal = NO_LIMIT
    absent: str = ""
    marker: str = ""


def check(prose: Prose) -> Iterator[Problem]:
    """Collect what is said of everybody; compare every other sentence with it."""
    texts = [text for text in prose.texts if text.role not in ("id", "title")]
    whole = " ".join(fold(text.shown) for text in texts)
    if compiled(_TRIAL).search(whole) is None or compiled(_SEVERAL).search(whole):
        return
    if len(set(re.findall(r"nct\d{8}", whole))) > 1:
        return
    parts = [(text, start, sentence, fold(sentence)) for text in texts for start, sentence in sentences(text.shown)]
    held = [found for part in parts for found in _held(*part)]
    if not held:
        return
    told: set[frozenset[tuple[int, int]]] = set()
    for text, start, sentence, folded in parts:
        for fact in held:
            pair = frozenset([(id(fact.text), fact.start), (id(text), start)])
            if len(pair) < 2 or pair in told:
                continue
            if at := _outside(fact, sentence, folded):
                told.add(pair)
                words = sentence[at[0] : at[1]].strip()
                where = "in the same text" if fact.text is text else "elsewhere"
                also = () if fact.text is text else (fact.text.pointer,)
                yield Problem(text.pointer, f"“{words}”, but “{fact.words}” {where}", needle=words, also=also)
                break


def _held(text: ReaderText, start: int, sentence: str, folded: str) -> Iterator[_Held]:
    if not compiled(_ALL).search(folded) and " no " not in f" {folded}":
        return
    if compiled(r"\b(?:not|exclud\w*|dos(?:e|es|ed)|mg|per cent|%)\b|n't\b").search(folded):
        return
    if compiled(_TRIAL).search(folded):
        bands = [a for a in ages(sentence) if a.low < a.through]
        if (
            bands
            and all(a.low >= bands[0].low and a.through <= bands[0].through for a in bands)
            and (bands[0].low > 0 or bands[0].high < NO_LIMIT)
            and bands[0].low != bands[0].high
        ):
            yield _Held(text, start, sentence[bands[0].start : bands[0].end].strip(), bands[0].low, bands[0].through)
        for sex, words in _SEXES:
            match = compiled(rf"\bno {words}\b[^.;]{{0,30}}\b(?:took part|take part|enrol|recruit|were|are|join|includ|partic)").search(folded)  # fmt: skip
            other = "women" if sex == "men" else "men"
            alone = compiled(rf"\b(?:only|exclusively|all (?:\w+ )?(?:participants?|patients?|volunteers?|people) (?:were|are)) {words}\b").search(folded)  # fmt: skip
            if match:
                yield _Held(text, start, sentence[match.start() : match.end()], absent=sex)
            elif alone and not re.search(rf"\b{other}\b", folded):
                yield _Held(text, start, sentence[alone.start() : alone.end()], absent=other)
    if marker := compiled(_HAD + _MARKERS).search(folded):
        yield _Held(text, start, sentence[marker.start() : marker.end()], marker=marker["marker"])


def _outside(fact: _Held, sentence: str, folded: str) -> tuple[int, int] | None:
    """Where a sentence speaks of somebody outside of what was said of everybody."""
    if fact.marker:
        return _without(fact.marker, folded)
    if compiled(_ASIDE).search(folded):
        return None
    if fact.absent:
        words = dict(_SEXES)[fact.absent]
        match = compiled(rf"\b(?:the|among|in|of|\d+|{NUMBER})\s+(?:\w+\s+)?{words}\b(?! and\b| or\b)").search(folded)
        return match.span() if match else None
    return _aged(fact, sentence, folded)


def _without(marker: str, folded: str) -> tuple[int, int] | None:
    name = re.escape(marker)
    match = compiled(
        rf"\b(?:no|without(?: an?| the| any)?|lack\w*(?: an?| the)?|absence of(?: an?| the)?)\s+(?:\w+\s+)?{name}\b|\b{name}[ -](?:negative|wild-?type)\b"
    ).search(folded)
    if match is None or compiled(
        r"\b(?:exclud\w*|ineligible|screen\w*|other|not (?:be )?(?:\w+ )?(?:enrol|includ|recruit|eligib|stud|allow|random|test|admit|accept|known)\w*|no (?:participant|patient|one)s?)\b"
    ).search(folded):
        return None
    return match.span() if compiled(r"\b(?:people|patients?|participants?|persons|adults|children|tumou?rs?)\b").search(folded) else None  # fmt: skip


def _aged(fact: _Held, sentence: str, folded: str) -> tuple[int, int] | None:
    top = fact.high
    for match in compiled(_EXTREME).finditer(folded):
        age = number(match["age"]) * 12
        if (age >= top and match["which"] != "youngest") or (age < fact.low and match["which"] == "youngest"):
            return match.span()
    for match in compiled(_RANGE).finditer(folded):
        low, high = number(match["low"]) * 12, number(match["high"]) * 12
        if fact.low >= _GROWN and high < 120 * 12 and low >= 12 and (low < fact.low or high >= top):
            return match.span()
    if not (compiled(_TRIAL).search(folded) or compiled(r"\bthe \d+ ").search(folded)):
        return None
    bands = [a for a in ages(sentence) if a.low < a.through]
    apart = next((a for a in bands if a.low >= top or a.through <= fact.low), None)
    if apart is not None and compiled(_ALL).search(folded):
        return apart.start, apart.end
    if bands or not (fact.low >= _GROWN or top <= _GROWN):
        return None
    stage = _YOUNG if fact.low >= _GROWN else _OLD
    named = compiled(rf"\b(?:the|in|among|enrols|\d+|{NUMBER})\s+(?:\d+\s+)?(?:{stage})").search(folded)
    return named.span() if named else None


RULE = Rule(
    code="POP011",
    name="outside-population",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name one population in both places, or say which trial or part each of them is from.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("life stages", text="All participants were 60 years or older. Dizziness was seen in 3 of the 9 teenagers.", fires=True),
        Example("the oldest", text="The trial enrolled adults aged 18 to 55 years. The oldest participant was 67.", fires=True),
        Example("a sex", text="Only women were enrolled in the study. Response rates were higher among the men.", fires=True),
        Example("two populations", text="The trial is open only to children aged 2 to 11 years. The study enrols adults aged 18 to 70 years.", fires=True),
        Example("a marker", text="All 30 patients had a KRAS mutation. Tumors shrank in 5 patients without a KRAS mutation.", fires=True),
        Example("a range", text="Eligible participants were aged 18 to 65 years. Their ages ranged from 16 to 64.", fires=True),
        Example("within", text="The trial enrolled adults aged 18 to 65 years. The oldest was 64; the 12 women did as well as the men."),
        Example("not studied", text="All participants were adults aged 18 years or older. The drug was not studied in children."),
        Example("two parts", text="Part A enrols adults aged 18 to 65 years. Part B enrols children aged 6 to 11 years."),
        Example("another trial", text="All participants were 65 years or older. Another trial is open to adolescents."),
        Example("both sexes", text="The study enrolled 40 women and 38 men aged 18 to 75 years. Among the men, 3 had a rash."),
        Example("excluded", text="All patients had a KRAS mutation. People without a KRAS mutation were excluded."),
    ),
)  # fmt: skip

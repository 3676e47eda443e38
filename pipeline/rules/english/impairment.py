"""What English prose says of the dose in liver and kidney impairment: which organ, which severities, which change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.amounts import MASSES, amounts
from pipeline.rules.english.folding import fold
from pipeline.rules.english.schedules import schedules
from pipeline.rules.english.sentences import sentences
from pipeline.rules.prose import ReaderText

Organ = Literal["hepatic", "renal"]
Kind = Literal["reduce", "dose", "no_change", "avoid", "increase", "not_studied"]
SEVERITIES = ("mild", "moderate", "severe", "dialysis")
"""From the least to the worst. Dialysis is of the kidneys only."""

_ORGANS: tuple[tuple[Organ, str], ...] = (
    ("hepatic", r"hepatic|liver|cirrhosis|child-pugh"),
    ("renal", r"renal|kidneys?|creatinine clearance|crcl|e?gfr|(?:haemo|hemo)?dialysis"),
)
# Pieces of words of which one stands wherever an organ is named.
_SIGNS = ("liver", "hepat", "cirrho", "child-pugh", "renal", "kidney", "clearance", "crcl", "gfr", "dialysis")
_TROUBLE = r"impairment|insufficiency|failure|disease|damage|dysfunction|problems?|issues?|cirrhosis|trouble|injury"
_ORGAN_WORD = r"hepatic|liver|renal|kidneys?"
_LEVEL = r"mild(?:ly)?|moderate(?:ly)?|severe(?:ly)?|end-stage"
_DIALYSIS = r"(?:(?:haemo|hemo)?dialysis|esrd|end-stage (?:renal|kidney) disease)"
_NO_CHANGE = (
    r"\b(?:no|without)\s+(?:\w+\s+){0,3}?(?:dose|dosage|dosing)?\s*(?:adjustments?|modifications?|changes?|reductions?)\b"
    r"(?! (?:in|of) (?:auc|exposure|cmax|clearance))"
    r"|\b(?:dose|dosage)s?\s+(?:adjustments?|modifications?|reductions?|changes?)\s+(?:is|are|was|were)\s+(?:not|un)\s?(?:needed|required|necessary)"
    r"|\b(?:not|n't)\s+(?:\w+\s+){0,2}?(?:need|require|necessary)\w*\s+(?:\w+\s+){0,3}?(?:dose\s+)?(?:adjust|chang|reduc|modif|lower)\w*"
    r"|\b(?:dose|dosage)\s+(?:need|does|do|must|should|is|was)\s?(?:not|n't)\s+(?:need to\s+)?(?:be\s+)?(?:adjusted|changed|reduced|lowered|altered)"
    r"|\b(?:can|may|should|could|to)\s+(?:be given|be taken|have|take|receive|use|get|given)\s+(?:the|a|their)\s+"
    r"(?:full|usual|normal|same|standard|unchanged|regular)\s+(?:\w+\s+)?dos\w+"
    r"|\b(?:at|in|with) (?:the|a|their) (?:full|usual|normal|same|standard|unchanged) dose\b"
    r"|\bdos(?:e|age|ing) (?:is|stays|remains) (?:the same|unchanged|as (?:usual|for|in))"
    r"|\b(?:take|use|have|get|receive|given?)\s+(?:exactly |just )?(?:the|a|their|your)\s+(?:very )?"
    r"(?:full|usual|normal|same|standard|unchanged|regular|ordinary)\s+(?:\w+\s+)?(?:dos\w+|amounts?|quantity|number of \w+|strength|schedule|regimen)"
    r"|\b(?:full|usual|normal|same|standard|regular|ordinary) (?:adult )?(?:dose|amount|dosing|dosage|regimen) (?:(?:can|may|should|will) be (?:used|given|taken|kept)|applies|is (?:suitable|appropriate|fine|safe|enough|right))"
    r"|\b(?:need|require)s? (?:no|nothing) (?:special|different|lower|other)(?: dos\w+)?\b|\bdosed (?:as|like|the same)\b"
)
_NOT_STUDIED = (
    r"\b(?:not|never|n't)\s+(?:yet\s+)?(?:been\s+)?(?:\w+ly\s+)?"
    r"(?:studied|established|tested|investigated|evaluated|assessed|known|examined)\b"
    r"|\b(?:do|does) not (?:yet )?know\b|\b(?:no|not|nobody|none|never)\b[^.;]{0,60}\b(?:took part|taken part|been included|were included|was included|enrolled|taken in|recruited|admitted|participated)\b"
    r"|\bno (?:\w+ )?(?:data|experience|information)\b|\bunknown\b|\b(?:were|was|are|is) excluded\b|\bexclude[sd]\b|\bunstudied\b"
)
_AVOID = (
    r"\bavoid\w*|\bcontraindicated\b|\bnot (?:be )?(?:recommended|used|given)\b|\bcannot (?:take|use|receive)\b"
    r"|\b(?:do|does|must|should|may|can)\s?(?:not|n't)\s+(?:be\s+)?(?:use|give|take|start|receive|have|administer|prescribe)[dns]?\b"
    r"|\bnot for (?:people|patients)\b"
)
_INCREASE = (
    r"\b(?:increas|rais|doubl)\w*\s+(?:the\s+|your\s+|their\s+)?(?:\w+\s+)?(?:dose|dosage)\b|\bdose increase\b"
    r"|\b(?:dose|dosage)\s+(?:\w+\s+){0,3}?(?:increase[sd]?|raised|doubled)\b|\b(?:higher|larger|bigger|double the) dose\b"
)
# What is done with the dose. The first pattern that fits at a place counts.
_CHANGES: tuple[tuple[Kind, str], ...] = (
    ("no_change", _NO_CHANGE),
    ("not_studied", _NOT_STUDIED),
    ("avoid", _AVOID),
    ("increase", _INCREASE),
    ("reduce", r"\bhal(?:f|ve[sd]?|ving)\b(?! an)(?!-)|\bby (?:one )?half\b"),
)
# "Should not take the usual dose"
_REFUSED = compiled(r"(?:\b(?:not|never|cannot)|n't)\s+(?:\w+\s+){0,2}$")
_DENIAL = compiled(r"\b(?:no|not|without|nothing)\b|n't|\bunnecessary\b")
_REDUCING = r"reduc|decreas|lower|halv|cut|less"
_PARTS = {
    "quarter": Decimal(25),
    "third": Decimal(33),
    "half": Decimal(50),
    "two thirds": Decimal(67),
    "three quarters": Decimal(75),
}
_BY_PARTS = r"\bby (?P<first>(?:a |one |about )*(?P<low>quarter|third|half))(?: of the dose)? (?:to|or) (?:a |one )?(?P<high>quarter|third|half|two thirds|three quarters)\b"
_OF_DOSE = r" of (?:the|their|its|a|his|her|your) (?:\w+ ){0,2}dos(?:e|age)\b"
# Changes in the blood are no changes of dose.
_KINETICS = r"\bauc\b|\bexposure\b|\bcmax\b|\bhalf-life\b|\bconcentrations?\b|\bfold\b|\bbioavailability\b|\bplasma\b|\blevels? (?:of|in)\b"


@record
class Change:
    """A change of dose at a place of a text.

    For ``reduce`` `low` and `high` are percent, for ``dose`` amounts in `unit` (with what it is counted per); None
    where no number is given. `daily` is how often that dose is taken per day, as far as it is said.
    """

    start: int
    end: int
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    daily: Decimal | None = None


@record
class Impairment:
    """A sentence about the dose in impairment: `changes` hold what is done for each of the groups of `severities`.

    `text` is where it stands, `start` and `end` the sentence in what is shown. A group is one mention ("moderate to
    severe"); `paired` are the groups with their change where the sentence makes plain which belongs to which.
    """

    text: ReaderText
    start: int
    end: int
    organs: frozenset[Organ]
    groups: tuple[tuple[str, ...], ...]
    changes: tuple[Change, ...]
    kinetics: bool

    @property
    def paired(self) -> tuple[tuple[tuple[str, ...], Change], ...]:
        """Which change belongs to which severities; empty where the sentence leaves that open."""
        if len(self.groups) == len(self.changes):
            return tuple(zip(self.groups, self.changes, strict=True))
        if len({(c.kind, c.low, c.high, c.unit) for c in self.changes}) == 1:
            return tuple((group, self.changes[0]) for group in self.groups)
        if len(self.groups) == 1 and self.changes and all(c.kind == "reduce" for c in self.changes):
            # "By a quarter to a half, that is 25 to 50 %" says it twice.
            return ((self.groups[0], max(self.changes, key=lambda c: (c.high or 0) - (c.low or 0))),)
        return ()

    def words(self, change: Change) -> str:
        """The words of a change."""
        return self.text.shown[change.start : change.end]


@lru_cache(maxsize=64)
def impairments(texts: tuple[ReaderText, ...]) -> tuple[Impairment, ...]:
    """Every sentence in `texts` about an organ, with the severities and the changes of dose it names, in order."""
    return tuple(_impairments(texts))


def _impairments(texts: tuple[ReaderText, ...]) -> Iterator[Impairment]:
    heading: frozenset[Organ] = frozenset()
    label: frozenset[Organ] = frozenset()
    table: frozenset[Organ] = frozenset()
    for index, text in enumerate(texts):
        if text.role == "id":
            continue
        if text.role in ("heading", "title"):
            heading, label = organs(text.shown), frozenset()
            continue
        in_table = text.role in ("cell", "column", "caption")
        table = (organs(text.shown) or table) if in_table else frozenset()
        known = table or label or heading
        row = ""
        if text.role == "cell" and index and texts[index - 1].role == "cell":
            # The first cell of a row says what the others are about.
            row = texts[index - 1].shown
            known = organs(row) or known
        last = known
        if not known and not organs(text.shown):
            continue
        for start, sentence in sentences(text.shown):
            last = organs(sentence) or last
            if not last:
                continue
            said = _impairment(text, start, sentence, last, row)
            if said is None:
                continue
            if said.paired or ";" not in sentence:
                yield said
                continue
            # "Child-Pugh A: no change; Child-Pugh B and C: by half": each part may say by itself what the whole does not.
            for at, part in _parts(sentence):
                if part_said := _impairment(text, start + at, part, organs(part) or last, row):
                    yield part_said
        label = organs(text.shown) if text.role == "label" else frozenset()


def _impairment(text: ReaderText, start: int, sentence: str, about: frozenset[Organ], row: str) -> Impairment | None:
    groups = severities(sentence, known=True) or (severities(row, known=True) if row else ())
    changes = _changes(sentence, start)
    if not groups and not changes:
        return None
    kinetics = compiled(_KINETICS).search(fold(sentence)) is not None
    return Impairment(text, start, start + len(sentence), about, groups, changes, kinetics)


def _parts(sentence: str) -> Iterator[tuple[int, str]]:
    at = 0
    for part in sentence.split(";"):
        yield at, part
        at += len(part) + 1


def organs(text: str) -> frozenset[Organ]:
    """The organs that `text` names: the liver, the kidneys."""
    folded = fold(text)
    if not any(sign in folded for sign in _SIGNS):
        return frozenset()
    return frozenset(organ for organ, pattern in _organ_patterns() if pattern.search(folded))


def severities(text: str, *, known: bool) -> tuple[tuple[str, ...], ...]:
    """The severities of impairment that `text` names, one group for each mention.

    A bare "severe:" counts only where the organ is `known`; "severe dizziness" never does.
    """
    folded = fold(text)
    found: list[tuple[int, tuple[str, ...]]] = []
    for match in _severity().finditer(folded):
        if match["dialysis"]:
            found.append((match.start(), ("dialysis",)))
        elif match["child"]:
            grades = compiled(r"[abc]").findall(match["child"])
            found.append((match.start(), tuple(SEVERITIES["abc".index(g)] for g in grades)))
        elif match["named"] or known:
            found.append((match.start(), _levels(match["levels"] or match["bare"])))
    # "moderate (Child-Pugh B)" names one group twice.
    groups: list[tuple[str, ...]] = []
    for index, (at, group) in enumerate(found):
        if index and group == found[index - 1][1] and at - found[index - 1][0] < 60:
            continue
        groups.append(group)
    return tuple(groups)


def _levels(words: str) -> tuple[str, ...]:
    named = [w.removesuffix("ly").replace("end-stage", "severe") for w in compiled(_LEVEL).findall(words)]
    if compiled(r"\bto\b|-(?!stage)|through").search(words) and len(named) == 2:
        first, last = (SEVERITIES.index(w) for w in named)
        return SEVERITIES[min(first, last) : max(first, last) + 1]
    return tuple(dict.fromkeys(named))


def _changes(sentence: str, offset: int) -> tuple[Change, ...]:
    folded = fold(sentence)
    found: list[Change] = []
    for kind, pattern in _change_patterns():
        for match in pattern.finditer(folded):
            if kind == "increase" and compiled(r"\bnot\b|n't\b|never").search(match.group()):
                continue
            if kind == "no_change" and _REFUSED.search(folded, 0, match.start()) and not _DENIAL.search(match.group()):
                continue
            if any(c.start - offset < match.end() and match.start() < c.end - offset for c in found):
                continue
            half = Decimal(50) if kind == "reduce" else None
            found.append(Change(offset + match.start(), offset + match.end(), kind, half, half, "%" if half else ""))
    for match in compiled(_BY_PARTS).finditer(folded):
        # "By a quarter to a half"; the end of the range that a pattern of `_CHANGES` has found counts no more.
        ends = sorted(_PARTS[match[name]] for name in ("low", "high"))
        found = [c for c in found if not match.start() <= c.start - offset < match.end()]
        found.append(Change(offset + match.start("first"), offset + match.end(), "reduce", ends[0], ends[1], "%"))
    rates = schedules(sentence)
    reducing = compiled(_REDUCING).search(folded) is not None
    for amount in amounts(sentence):
        if amount.unit == "%" and not reducing and compiled(_OF_DOSE).match(folded, amount.end):
            # "Give 50 % of the dose"
            start, end = offset + amount.start, offset + amount.end
            found.append(Change(start, end, "reduce", 100 - amount.high, 100 - amount.low, "%"))
            continue
        share = amount.unit == "%" and reducing and "of the" not in folded[amount.end : amount.end + 8]
        mass = amount.unit in (*MASSES, "IU") and not {"mL", "dL", "L"} & set(amount.pers)
        if not share and not (mass and "max" not in folded[max(0, amount.start - 12) : amount.start]):
            continue
        low, high = amount.low, amount.high
        if low > high and compiled(r"\bfrom\s*$").search(folded[: amount.start]):
            low = high
        rate = next((s for s in rates if 0 <= s.start - amount.end < 25), None)
        daily = Decimal(rate.high.numerator) / Decimal(rate.high.denominator) if rate else None
        unit = "%" if share else "/".join((amount.unit, *amount.pers))
        start, end = offset + amount.start, offset + amount.end
        found.append(Change(start, end, "reduce" if share else "dose", low, high, unit, daily))
    return tuple(sorted(found, key=lambda c: c.start))


@cache
def _organ_patterns() -> tuple[tuple[Organ, re.Pattern[str]], ...]:
    return tuple((organ, compiled(rf"\b(?:{words})\b")) for organ, words in _ORGANS)


@cache
def _change_patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, compiled(words)) for kind, words in _CHANGES)


@cache
def _severity() -> re.Pattern[str]:
    levels = rf"(?:{_LEVEL})(?:(?:\s*(?:,|to|or|and|-|-to-|/|through|, or|, and)\s*)(?:in |with |for )?(?:{_LEVEL}))*"
    named = rf"(?:\s+(?:{_ORGAN_WORD}|{_TROUBLE}|impaired|reduced|chronic)\b|\s*\([^)]{{0,60}}\)\s*(?:{_ORGAN_WORD}|{_TROUBLE})\b)"
    return compiled(
        rf"\b(?P<dialysis>{_DIALYSIS})\b"
        rf"|\bchild-pugh(?: class| score| grade)?\s+(?P<child>[abc](?:\s*(?:or|and|/|to|,)\s*[abc])*)\b"
        rf"|\b(?P<levels>{levels})(?P<named>{named})"
        rf"|\b(?P<bare>{levels})(?=\s*(?:[:(,)|;=]|$| - |\.)|\s+(?:and|but)\s+(?:by|to|in|for|\d))"
    )

"""In a text, "most people", "hardly anyone" or "a handful" must agree with the share beside it.

"Most people get a headache (about 5 %)" frightens, "hardly anyone gets a rash: 30 % of users" lulls; the word is what
readers keep. What a word may stand for is a wide house range, so that only plain contradictions are reported.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.shares import PEOPLE, shares
from pipeline.rules.prose import Prose

_WHO = rf"(?:(?:of )?(?:the |all |our )?(?:[a-z-]+ )?(?:{PEOPLE}|users|them|everyone|those [a-z]+))"
# The least and most of a hundred that a word can stand for. House table.
_WORDS: tuple[tuple[str, int, int], ...] = (
    (rf"(?:nearly|almost|virtually|practically|just about) (?:everyone|everybody|all|every {PEOPLE})(?: {_WHO})?", 75, 100),
    (rf"most {_WHO}|(?:the|a) (?:great |vast |large )?majority(?: {_WHO})?", 50, 100),
    (rf"(?:about |around |roughly )?half(?: {_WHO})?", 38, 62),
    (rf"(?:a |the )?(?:small )?minority(?: {_WHO})?", 0, 50),
    (rf"(?:only )?(?:a )?(?:handful|few|small number|couple)(?: {_WHO})", 0, 25),
    (rf"(?:hardly|scarcely|barely) (?:anyone|anybody|any {PEOPLE})|(?:almost|nearly|virtually|practically) (?:nobody|no one|no {PEOPLE})|(?:very|extremely) few(?: {_WHO})?", 0, 10),
    (rf"(?:very |a great |a large )?many(?: {_WHO})", 3, 100),
)  # fmt: skip
_HINT = compiled(
    r"\b(?:most|majority|half|minority|handful|few|hardly|scarcely|barely|nearly|almost|virtually|practically|many|couple|small number|just about)\b"
)
_LINK = compiled(
    r"(?:(?: [a-z'-]+){0,7}\s?\((?:that is,? |i\.e\.,? |n ?= ?\d+,? )?|,\s|(?: [a-z'-]+){0,5}:\s(?:it|this|that|they|about)?(?: [a-z]+){0,3}? (?:in|affects|happens in|occurs in|to) |\s-\s)"
    r"(?:about |around |approximately |roughly |some |nearly |only |up to |over |more than |fewer than |less than )?"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every such word with the share that is linked to it."""
    for text in prose.texts:
        folded_all = fold(text.shown)
        if not _HINT.search(folded_all) or not any(c.isdigit() for c in text.shown):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            found = [s for s in shares(sentence) if s.low == s.high] if _HINT.search(folded) else []
            for match, least, most in _said(folded) if found else ():
                share = next((s for s in found if s.start >= match.end()), None)
                if share is None or not _LINK.fullmatch(folded[match.end() : share.start]):
                    continue
                if not least <= share.low <= most and share.comparator not in ("at_most", "less_than"):
                    words = text.shown[start + match.start() : start + share.end]
                    if words in text.source:
                        percent = share.low.quantize(Decimal("0.1")).normalize()
                        yield Problem(text.pointer, f"“{match.group()}” is said of {percent:f} %", needle=words)
                    break


def _said(folded: str) -> Iterator[tuple[re.Match[str], int, int]]:
    for number, (_, least, most) in enumerate(_WORDS):
        for match in _pattern(number).finditer(folded):
            yield match, least, most


@cache
def _pattern(number: int) -> re.Pattern[str]:
    return compiled(rf"\b(?<!not )(?<!than )(?<!first )(?<!last )(?<!next )(?:{_WORDS[number][0]})\b")


RULE = Rule(
    code="ADR018",
    name="words-and-shares",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look the share up; take the word out, or use one that the number bears.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("most", text="Most people get a headache (about 5% of users).", fires=True),
        Example("nearly everyone", text="Nearly everyone feels sick (about 1 in 50 people).", fires=True),
        Example("hardly anyone", text="Hardly anyone gets a rash: it happens in 30% of users.", fires=True),
        Example("very few", text="Very few people (about 40 in 100) felt dizzy.", fires=True),
        Example("a handful", text="Only a handful of patients, 45%, had nausea.", audience="professional", fires=True),
        Example("half", text="Half of all users (1 in 10) had dry eyes.", fires=True),
        Example("most, rightly", text="Most people (about 8 in 10) had no side effects; 5% had a headache."),
        Example("a few", text="A few people (about 1 in 100) feel dizzy."),
        Example("two clauses", text="Most people feel well after the injection, and 5% get a fever."),
        Example("very few, rightly", text="Very few patients (2%) stopped early.", audience="professional"),
        Example("the most common", text="The most common effect was nausea (12%). Wait a few minutes (5 to 10)."),
    ),
)

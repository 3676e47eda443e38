"""Nobody may be told to double a dose, or to take two at once to make up for a missed one.

Two doses at once are an overdose of insulin, digoxin, opioids and many others. "Do not take a double dose" is the advice
that EU product information gives after a missed dose. A planned doubling by a doctor ("the dose may be doubled after two
weeks") is no such advice. Source: EU QRD template, package leaflet section 3.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.advice import advised
from pipeline.rules.prose import Prose

_DOSE = r"(?:doses?|tablets?|capsules?|pills?|injections?|puffs?|amount|medicine|units?|drops?|sachets?|patch(?:es)?|insulin|one|spoonfuls?|it)"
_TAKE = r"(?:take|inject|use|give|swallow|have|inhale|apply|drink|get|put on)"
_MISSED = compiled(
    r"\b(?:miss(?:ed|es|ing)?|forg[eo]t\w*|skip(?:ped|s)?|late|omit\w*|make up|makes up|making up|catch up|catching up|compensate|fail(?:ed)? to take|overslept|left out)\b"
)
# What doubles a dose wherever it stands.
_ALWAYS = (
    rf"{_TAKE} (?:a |the |your )?(?:double|twice|two times|2 times|three times) (?:the |your |as )?(?:(?:usual|normal|prescribed|next|regular|recommended|daily|much|many|single)\s)*(?:{_DOSE}|as)?\b"
    rf"|double (?:up\b|(?:the|your|up on (?:the|your)) (?:next|following|usual|normal|evening|morning|daily)?\s?(?:{_DOSE}))"
    rf"|{_TAKE} (?:two|2|both|three|3) {_DOSE} (?:at once|together|at the same time|at one time|in one go|straight away|next time|the next (?:day|morning|time|evening)|instead|to make up|to catch up|to compensate)"
    rf"|{_TAKE} (?:both|two|2) (?:of )?(?:the |your )?(?:missed|forgotten)"
    rf"|{_TAKE} (?:an?|one|another) (?:extra|additional|second) {_DOSE}\b[^.;]* (?:to make up|to catch up|to compensate|for (?:the|a|any) (?:missed|forgotten))"
    rf"|(?:make|makes) up for (?:it|the|a|any|missed|that)[^.;]* (?:by|with) (?:taking|doubling|an extra|two|a double)"
)
# What doubles it only after a missed one.
_AFTER_A_MISSED_ONE = (
    rf"{_TAKE} (?:two|2|both|three|3) (?:{_DOSE}|of them)\b|{_TAKE} (?:an?|one|another) (?:extra|additional|second|more) {_DOSE}\b|{_TAKE} (?:both|twice as much|the two)\b"
    rf"|add (?:it|the missed|the forgotten)[^.;]* to (?:the|your) next|combine (?:it|the missed|both)|double (?:it|that)\b"
)
_NOUN = compiled(
    r"\b(?:a|two|2) (?:double|doubled) (?:dose|tablet|amount)\w* (?:(?:can|may|should|will) (?:safely |simply |then )?be (?:taken|given|used|injected)|is (?:fine|safe|ok|okay|harmless|allowed|recommended))"
    r"|\b(?:the )?(?:next|following) (?:dose|tablet|injection)\w* (?:can|may|should|must) (?:simply |then |safely )?be doubled"
)
# A plan of the people who treat, and combined pills, whose leaflets do tell to take two. Source: labels of combined
# oral contraceptives, "take 2 pills on the day you remember".
_PLAN = compiled(
    r"\b(?:contracepti\w*|birth control|active pills?|mini-?pill|the pill|doctor (?:told|tells|may|will|has)|your (?:nurse|doctor|specialist)|titrat\w*|"
    r"every (?:two|three|four|\d+) weeks|seizure|clinic (?:told|tells))\b"
)
_AS_USUAL = compiled(
    r"[^.;]{0,25}\b(?:as (?:usual|normal|planned|before|you normally)|at (?:the|your) (?:usual|normal|next usual) time)\b"
)

_FORBIDS = compiled(r"\W*(?:please |you (?:should|must) )?(?:do ?n[o']t|never|not|avoid)\b[^.!?]{0,40}:\W*")
_HINTS = ("doubl", "twice", "two", "2", "both", "extra", "make up", "another", "additional", "three", "3",
          "add ", "combine", "second")  # fmt: skip


def check(prose: Prose) -> Iterator[Problem]:
    """Look for advice to take more at once than a dose."""
    forbidden = False
    for text in prose.texts:
        folded = fold(text.shown)
        # The items below a line "Do not:" are forbidden, too.
        forbidden = _FORBIDS.fullmatch(folded) is not None if text.role != "item" else forbidden
        if text.role in ("id", "dont") or forbidden or not any(word in folded for word in _HINTS):
            continue
        found: dict[int, str] = {}
        # "Should you forget it, take two" is a condition too; the blanks keep every place.
        plain = compiled(r"\b[Ss]hould you\b").sub("If     you", text.shown)
        for said in advised(_always(), plain):
            if not _PLAN.search(_sentence(folded, said.start)):
                found[said.start] = text.shown[said.start : said.end]
        missed = any(_MISSED.search(fold(sentence)) for _, sentence in sentences(text.shown))
        if missed and not _PLAN.search(folded):
            for said in advised(_after_a_missed_one(), plain):
                if not _AS_USUAL.match(folded, said.end):
                    found.setdefault(said.start, text.shown[said.start : said.end])
        for match in _NOUN.finditer(folded):
            if not _PLAN.search(folded):
                found.setdefault(match.start(), text.shown[match.start() : match.end()])
        for words in found.values():
            yield Problem(
                text.pointer, f"“{words.strip()}” tells readers to take more than a dose at once", needle=words.strip()
            )


def _sentence(folded: str, at: int) -> str:
    return next((s for start, s in sentences(folded) if start <= at < start + len(s)), folded)


@cache
def _always() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_ALWAYS})")


@cache
def _after_a_missed_one() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_AFTER_A_MISSED_ONE})")


RULE = Rule(
    code="DOS028",
    name="double-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write what to do instead: take it when you remember, or leave it out; do not take a double dose.",
    check=check,
    sources=("EMA QRD",),
    examples=(
        Example("a list of what not to do", text="Do not:\n\n- Take a double dose\n- Stop suddenly", status="approved"),
        Example(
            "two tablets", text="If you miss a dose, take two tablets the next day.", status="approved", fires=True
        ),
        Example(
            "twice the dose",
            text="If you forget your injection, inject twice your usual dose at the next meal.",
            status="approved",
            fires=True,
        ),
        Example("doubling", text="Forgot one? Just double up on the following day.", status="approved", fires=True),
        Example("the next dose", text="You can double the next dose if you are late.", status="approved", fires=True),
        Example(
            "an extra dose",
            text="When you have skipped a day, take an extra capsule to make up for it.",
            status="approved",
            fires=True,
        ),
        Example("forbidden", text="Do not take a double dose to make up for a forgotten tablet.", status="approved"),
        Example("never", text="Never double the next dose. Do not take two doses at the same time.", status="approved"),
        Example(
            "instead of",
            text="If you miss a dose, take it when you remember. Leave it out if it is almost time for the next one.",
            status="approved",
        ),
        Example("a plan", text="After four weeks your doctor may double the dose.", status="approved"),
        Example(
            "a double-blind trial", text="It was a double-blind trial in which the dose was doubled after two weeks."
        ),
        Example(
            "what not to exceed",
            text="Adults take two tablets twice a day. Do not exceed the maximum dose.",
            status="approved",
        ),
    ),
)

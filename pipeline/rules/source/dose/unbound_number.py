"""A number in prose must be a typed value or part of a declared name.

A number typed into a sentence is a second copy of a fact. When the fact changes, the copy stays, and translators
retype it in a dozen languages. Digits may stand in prose only in names that the monograph declares (`codes`,
`other_names`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.model.finding import Severity
from pipeline.model.placeholders import Hole, split
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, is_negated
from pipeline.rules.english.numbers import WORDS
from pipeline.rules.subject import Subject

# Any run that holds a digit of any script, with the letters and signs that belong to it.
_NUMBER = compiled(
    r"[^\W\d_]*[-+±≥≤<>~]?\d[\w.,/–—-]*(?:\s?[%‰])?(?:\s?(?:mg|g|mcg|ug|µg|μg|ng|ml|l|kg|iu|units?|hours?|days?|weeks?|months?|years?)\b)?",
    re.IGNORECASE,
)
# Multiples and shares in words: of a dose, of people.
_MULTIPLE = compiled(
    r"\b(?:half|double|twice|triple|treble|(?:a|one) (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|two-fold|threefold|twofold)\s+(?:of\s+)?"
    r"(?:the|your|this|that|their)\s+(?:[a-z]+\s+){0,2}?(?:dose|dosage|amount|strength)\b"
    rf"|\b(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|two[- ]thirds|three[- ]quarters|{WORDS} (?:in|out of|of) (?:every )?{WORDS})\s+(?:of\s+)?(?:the\s+|all\s+|these\s+)?"
    r"(?:[a-z]+\s+){0,1}?(?:people|patients|participants|adults|children|women|men|cases)\b"
    rf"|{WORDS}[\s-]+times\b"
)
# Phases and grades in Roman numerals; digits are found as digits.
_ROMAN = compiled(
    r"\b(?:[Pp]hase|[Gg]rade|[Cc]lass|[Ss]tage|[Tt]ype)s?\s+(?:III|II|IV|I|V)(?:\s?[/–-]\s?(?:III|II|IV|I|V))?[abAB]?\b"
)
_DIGIT = compiled(r"\d")
_VULGAR = compiled(r"[¼½¾⅐-⅞]")


def check(subject: Subject) -> Iterator[Problem]:
    """Look for digits and for amounts in words outside placeholders."""
    m = subject.monograph
    declared = tuple(sorted({*m.codes, *m.identity.other_names}, key=len, reverse=True))
    names = _names(declared)
    for text in subject.texts:
        if text.role == "id":
            continue
        rest = "".join("\0" if isinstance(p, Hole) else p for p in split(text.source))
        if declared:
            rest = names.sub(lambda found: "\0" * len(found.group()), rest)
        for match in _NUMBER.finditer(rest) if _DIGIT.search(rest) else ():
            words = match.group().strip(".,-/")
            yield Problem(text.pointer, f"“{words}” is a number outside a typed value", needle=words)
        for words in _in_words(rest):
            yield Problem(text.pointer, f"“{words}” is an amount outside a typed value", needle=words)
        for match in _ROMAN.finditer(rest):
            yield Problem(text.pointer, f"“{match.group()}” is a number outside a typed value", needle=match.group())
        for match in _VULGAR.finditer(rest):
            yield Problem(text.pointer, f"“{match.group()}” is a number outside a typed value", needle=match.group())


@lru_cache(maxsize=16)
def _names(declared: tuple[str, ...]) -> re.Pattern[str]:
    """Where one of the declared names stands as a whole; the longest first."""
    return compiled(rf"(?<!\w)(?:{'|'.join(map(re.escape, declared))})(?![\w-])")


def _in_words(rest: str) -> Iterator[str]:
    """The amounts, multiples and shares that a text spells in words, each once."""
    folded = fold(rest)
    end = 0
    spans = [(a.start, a.end) for a in amounts(rest) if not any(c.isnumeric() for c in rest[a.start : a.end])]
    # "Do not take double the dose" gives no amount to anybody.
    spans.extend(m.span() for m in _MULTIPLE.finditer(folded) if not is_negated(folded, m.start()))
    for start, stop in sorted(spans):
        if start >= end:
            yield rest[start:stop]
            end = stop


RULE = Rule(
    code="DOS002",
    name="unbound-number",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Make it a typed value and write its {name} here; a name such as CYP3A4 goes into `codes`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a dose in prose",
            {"sections.dosing.blocks.missed.text": "Do not take 500 mg at once."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "an amount in words",
            {"sections.dosing.blocks.missed.text": "Wait for twelve hours."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "a changed code",
            {"sections.overview.blocks.introduction.text": "It is broken down by CYP2A4."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example(
            "Arabic digits",
            {"sections.dosing.blocks.missed.text": "Do not take ٥٠٠ at once."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "a number word of any size",
            {"sections.dosing.blocks.missed.text": "Do not take seventy-five milligrams at once."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "a multiple of the dose",
            {"sections.dosing.blocks.missed.text": "In the evening, half the usual dose is taken."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "a share of people",
            {"sections.results.blocks.response.text": "It helped one in three people."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "a phase in Roman numerals",
            {"sections.results.blocks.response.text": "It comes from a Phase II trial."},
            ("sections.results.blocks.response.text",),
        ),
        Example("no amount", {"sections.dosing.blocks.missed.text": "Never take double the dose."}),
        Example("a declared code", {"sections.overview.blocks.introduction.text": "It is broken down by CYP3A4."}),
    ),
)

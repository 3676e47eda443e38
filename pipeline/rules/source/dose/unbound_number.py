"""A number in prose must be a typed value or part of a declared name.

A number typed into a sentence is a second copy of a fact. When the fact changes, the copy stays, and translators
retype it in a dozen languages. Digits may stand in prose only in names that the monograph declares (`codes`,
`other_names`).
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import Hole, split
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

# Any run that holds a digit of any script, with the letters and signs that belong to it.
_NUMBER = re.compile(
    r"[^\W\d_]*[-+±≥≤<>~]?\d[\w.,/–—-]*(?:\s?[%‰])?(?:\s?(?:mg|g|mcg|ug|µg|μg|ng|ml|l|kg|iu|units?|hours?|days?|weeks?|months?|years?)\b)?",
    re.IGNORECASE,
)
_UNIT_IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-four|thirty|forty|fifty|hundred|half)"
    r"(?:\s+(?:a|of a))?[\s-]+(?:milligrams?|micrograms?|grams?|mg|millilit(?:er|re)s?|ml|percent|per cent|hours?|days?|weeks?|months?|years?"
    r"|capsules?|tablets?|pills?|doses|times)\b"
)
_VULGAR = re.compile(r"[¼½¾⅐-⅞]")


def check(subject: Subject) -> Iterator[Problem]:
    """Look for digits and for amounts in words outside placeholders."""
    m = subject.monograph
    declared = sorted({*m.codes, *m.identity.other_names}, key=len, reverse=True)
    for text in subject.texts:
        if text.role == "id":
            continue
        rest = "".join("\0" if isinstance(p, Hole) else p for p in split(text.source))
        for name in declared:
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?![\w-])", lambda found: "\0" * len(found.group()), rest)
        for match in _NUMBER.finditer(rest):
            words = match.group().strip(".,-/")
            yield Problem(text.pointer, f"“{words}” is a number outside a typed value", needle=words)
        folded = fold(rest)
        for match in _UNIT_IN_WORDS.finditer(folded):
            words = rest[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}” is an amount outside a typed value", needle=words)
        for match in _VULGAR.finditer(rest):
            yield Problem(text.pointer, f"“{match.group()}” is a number outside a typed value", needle=match.group())


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
        Example("a declared code", {"sections.overview.blocks.introduction.text": "It is broken down by CYP3A4."}),
    ),
)

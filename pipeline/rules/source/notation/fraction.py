"""Fractions of a dose are better written in words.

In small print ½ is read as 1 or 12, and 1½ as 11. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.prose import Prose

_FRACTION = r"\d*\s?[¼½¾⅐-⅞]"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for vulgar fractions."""
    for text in prose.texts:
        if text.source.isascii() or text.role == "id":
            continue
        for match in compiled(_FRACTION).finditer(text.source):
            words = match.group().strip()
            yield Problem(text.pointer, f"“{words}” can be read as another number", needle=words)


RULE = Rule(
    code="ABB015",
    name="vulgar-fraction",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Write “half a tablet”, “one and a half tablets”, 0.5 mL.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a half", text="Take ½ tablet.", fires=True),
        Example("one and a half", text="Take 1½ tablets.", fires=True),
        Example("in words", text="Take one and a half tablets."),
        Example("a decimal", text="Take 1.5 mL."),
    ),
)

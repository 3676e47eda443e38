"""No invisible character may change how a text reads.

Bidi overrides can turn 50–150 into 150–50 on the screen while every comparison of the text passes; zero-width
characters hide inside words; control characters break files. Values are isolated by the program, so a translation
needs none of them. Joiners that Arabic-script and Indic spelling needs are allowed there.
"""

import unicodedata
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.unit import Unit

_JOINERS = {"\u200c", "\u200d"}
_JOINING_LANGUAGES = ("ar", "fa", "ur", "hi", "mr", "bn", "ta", "te", "kn", "ml", "si", "ne", "gu", "pa", "my", "km")
_ISOLATES = {"\u2066", "\u2067", "\u2068"}
_MARKS = {"\u200e", "\u200f", "\u061c"}


def check(unit: Unit) -> Iterator[Problem]:
    """Look at every control and format character of the target."""
    if unit.target.isprintable():
        return  # no control, format, private or unassigned character: true of nearly every text
    language = unit.locale.name.split("_")[0]
    depth = 0
    for character in unit.target:
        if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn") or character == "\n":
            continue
        if character in _JOINERS and language in _JOINING_LANGUAGES:
            continue
        if character in _MARKS or (character == "\u00ad" and character in unit.source):
            continue
        if character in _ISOLATES:
            depth += 1
            continue
        if character == "\u2069" and depth:
            depth -= 1
            continue
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        yield Problem((), f"the invisible character {name} stands in the translation", needle=character)
    if depth:
        yield Problem((), "an isolate (U+2066 to U+2068) is opened and never closed")


RULE = Rule(
    code="TBI001",
    name="hidden-characters",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Delete the character; values are isolated by the program.",
    check=check,
    sources=("Unicode UAX #9",),
    examples=(
        Example("an override", source="Take it.", target="Tóme\u202elo.", locale="es", fires=True),
        Example("zero width", source="Take it.", target="Tó\u200bmelo.", locale="es", fires=True),
        Example("an unclosed isolate", source="Take it.", target="\u2067خذه.", locale="ar", fires=True),
        Example("a paired isolate", source="Take it.", target="\u2068خذه\u2069.", locale="ar"),
        Example("a Persian joiner", source="Take it.", target="می\u200cخواهم", locale="fa"),
    ),
)

"""No invisible character and no letter of another script may hide in a word.

A word with a soft hyphen in it, or with a Cyrillic letter that looks like a Latin one, reads as the word and is not
found by any search or rule. Bidi overrides turn numbers round on the screen.
"""

import re
import unicodedata
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.prose import Prose

_WORD = re.compile(r"[^\W\d_]{2,}")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
# Vulgar fractions and superscripts are numbers that the rule on unbound numbers finds.
_NUMBERS = "¼½¾²³"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every character and every word of every text."""
    for text in prose.texts:
        if text.source.isascii():
            continue
        for character in text.source:
            hidden = unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn", "No")
            if hidden and character != "\n" and character not in _NUMBERS:
                name = unicodedata.name(character, f"U+{ord(character):04X}")
                yield Problem(text.pointer, f"the character {name} hides in the text", needle=character)
        for word in _WORD.findall(text.source):
            scripts = {s for c in word for s in _SCRIPTS if unicodedata.name(c, "").startswith(s)}
            if len(scripts) > 1:
                yield Problem(text.pointer, f"“{word}” mixes letters of {' and '.join(sorted(scripts))}", needle=word)


RULE = Rule(
    code="STR005",
    name="hidden-in-source",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Type the word anew.",
    check=check,
    sources=("Unicode UTS #39", "Unicode UAX #9"),
    examples=(
        Example("a soft hyphen", {"sections.overview.title": "An app\u00adroved drug"}, ("sections.overview.title",)),
        Example(
            "a Cyrillic letter", {"sections.overview.title": "An \u0430pproved drug"}, ("sections.overview.title",)
        ),
        Example("a circled digit", {"sections.overview.title": "\u2464 mg"}, ("sections.overview.title",)),
        Example("curly quotes and accents", {"sections.overview.title": "The “naïve” patient’s view"}),
    ),
)

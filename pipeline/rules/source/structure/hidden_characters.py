"""No invisible character and no letter or digit of another script may hide in a text.

A word with a soft hyphen in it, or with a Cyrillic letter that looks like a Latin one, reads as the word and is not
found by any search or rule; so does a number in full-width digits, or with a letter O for a zero. Bidi overrides turn
numbers round on the screen.
"""

import unicodedata
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import UNITS, marked
from pipeline.rules.prose import Prose, ReaderText

_WORD = r"[^\W\d_]{2,}"
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
# Vulgar fractions, superscripts and subscripts (m², CO₂) are numbers that readers see as such.
_NUMBERS = "¼½¾²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# TNFα, IFNβ, μmol: a Greek letter beside Latin ones that is part of the name.
_NAMED = r"[A-Z]{2,}[α-ω]|μ[a-zA-Z]+"
# Other forms of Latin letters, digits and signs: full-width, mathematical, ligatures.
_FORMS = "[\uff01-\uff5e\U0001d400-\U0001d7ff\ufb00-\ufb06]+"
# All but ASCII, Latin letters with accents, typographic signs and dashes: what deserves a closer look.
_ODD = (
    "[^\n\x20-\x7e\u00a0-\u00a9\u00ab\u00ac\u00ae-\u017f\u2010-\u2014\u2018-\u201e\u2022\u2026\u2032\u2033\u2264\u2265]"
)
_DIGIT = r"\d"
# What shows nothing and can go without a trace. Bidi controls are not among them: they move what is around them.
_NOTHING = "\u00ad\u200b\u2060\u180e"
# Letters and marks that show nothing either (Unicode: Default_Ignorable_Code_Point).
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0\ufe00\ufe01\ufe02\ufe03\ufe0e")
_LETTER_DIGITS = rf"(?<![\w.-])(?=[\dOoIl.,]*\d)(?=[\d.,]*[OoIl])[\dOoIl][\dOoIl.,]*[\s\u00a0]?(?:{UNITS}|%|tablets?|capsules?|hours?|days?)(?![\w])"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every character and every word of every text."""
    for text in prose.texts:
        for match in compiled(_LETTER_DIGITS).finditer(text.source) if compiled(_DIGIT).search(text.source) else ():
            yield Problem(text.pointer, f"“{match.group()}” has a letter among its digits", needle=match.group())
        if not text.source.isascii() and compiled(_ODD).search(text.source):
            yield from _other(text)


def _other(text: ReaderText) -> Iterator[Problem]:
    for at, character in enumerate(text.source):
        if character.isascii() or character in _NUMBERS or compiled(_FORMS).match(character):
            continue
        digit = character.isdigit()
        if digit or character in _UNSEEN or unicodedata.category(character) in ("Cc", "Cf", "Co", "Cn", "No"):
            name = unicodedata.name(character, f"U+{ord(character):04X}")
            new = "" if character in _NOTHING else str(unicodedata.digit(character)) if digit else None
            needle, fix = (character, None) if new is None else marked(text.source, at, at + 1, new)
            yield Problem(text.pointer, f"the character {name} hides in the text", needle=needle, fix=fix)
    for match in compiled(_FORMS).finditer(text.source):
        plain = unicodedata.normalize("NFKC", match.group())
        needle, fix = marked(text.source, match.start(), match.end(), plain)
        yield Problem(
            text.pointer, f"“{match.group()}” is “{plain}” in other characters, which no search finds", "", needle, fix
        )
    for word in compiled(_WORD).findall(text.source):
        scripts = {s for c in word for s in _SCRIPTS if unicodedata.name(c, "").startswith(s)}
        if len(scripts) > 1 and not compiled(_NAMED).fullmatch(word):
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
        Example("a grapheme joiner", {"sections.overview.title": "App\u034froved"}, ("sections.overview.title",)),
        Example("a circled digit", {"sections.overview.title": "\u2464 mg"}, ("sections.overview.title",)),
        Example("full-width digits", text="Take \uff15\uff10 mg at night.", fires=True),
        Example("Arabic digits", text="Take \u0665\u0660 mg at night.", fires=True),
        Example("a letter O", text="Take 5O mg at night.", fires=True),
        Example("a ligature", text="It was \ufb01rst approved.", fires=True),
        Example("curly quotes and accents", {"sections.overview.title": "The “naïve” patient’s view"}),
        Example("superscripts", text="At 10 mg/m² or 5 × 10⁶ cells, CO₂ rises. Take ½ tablet of 100 μg."),
        Example("Greek letters in names", text="TNFα and IFNβ are proteins."),
        Example("codes", text="IL1 and O2 are names. Il 10 maggio. Take 10 L of water."),
    ),
)

"""Words of a text that a rule can point at and have corrected: placeholders hidden, needles that stand only there."""

from __future__ import annotations

from functools import lru_cache

from pipeline.model.placeholders import Hole, split
from pipeline.patterns import compiled

HOLE = "\0"
"""What stands for each character of a placeholder in `masked` text."""


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """`text` with every placeholder blanked out, each other character in its place."""
    if "{" not in text:
        return text
    return "".join(HOLE * (len(p.name) + 2) if isinstance(p, Hole) else p for p in split(text))


def marked(text: str, start: int, end: int, new: str) -> tuple[str, str]:
    """A needle for `text[start:end]` and its correction, for a Problem.

    A finding points at the first place where its needle stands. Where the same characters stand earlier in the text
    (".5 mg" in "0.5 mg"), words in front are taken in until the needle stands only there, or there first.
    """
    first = start
    while text.find(text[first:end]) < first or (first < start and text[first - 1 : first].strip()):
        first -= 1
    return text[first:end], text[first:start] + new


def named(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands alone in quotes, with a word or two: a text that speaks of a notation."""
    opening = max(text.rfind(mark, max(0, start - _QUOTED), start) for mark in "\"“‘'")
    if opening < 0 or any(mark in text[opening + 1 : start] for mark in "”’\"'"):
        return False
    closing = text[end : end + _QUOTED]
    return any(mark in closing for mark in "\"”’'")


def with_stop(text: str, end: int, plain: str) -> str:
    """`plain` in place of an abbreviation that ends at `end`, with the full stop that also ended its sentence."""
    ended = text[:end].endswith(".") and compiled(_SENTENCE_ENDS).match(text, end)
    return plain + "." if ended else plain


@lru_cache(maxsize=4096)
def tokens(text: str) -> frozenset[str]:
    """The words of `text` in small letters, without numbers and punctuation around them: a look before a closer one.

    Of a word that holds digits behind q or x (q8h, x3d) the letter counts.
    """
    return frozenset(form for word in text.lower().split() for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    bare = word.strip("()[],;:!?\"'“”‘’*").lstrip("0123456789.,")
    if bare[:1] in ("q", "x", "×") and bare[1:2].isdigit():
        return (bare[0],)
    return (bare, bare.strip(')]."”’*')) if bare.endswith(".") else (bare,)


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written as one text."""
    return tuple(words.split())


def has_any(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether one of `pieces` stands in `text`: faster than a regular expression that tries them all."""
    return any(piece in text for piece in pieces)


_SENTENCE_ENDS = r"[\"”’')*]*\s*(?:\Z|\n|\s[A-Z\"“])"
_QUOTED = 12

UNITS = (
    r"(?:[mM][gG]|[mM][cC][gG]|[µμ]g|[un]g|kg|g|milligram(?:me)?s?|microgram(?:me)?s?|nanogram(?:me)?s?|gram(?:me)?s?"
    r"|m[lL]|ML|millilit(?:er|re)s?|lit(?:er|re)s?|IU|[uU]nits?|international units?|U|mmol|mEq|meq)"
)
"""Units that doses are written in, as a regular expression for text that is not folded."""

PIECES = (
    r"(?:tablets?|capsules?|caplets?|pills?|puffs?|sprays?|drops?|patch(?:es)?|sachets?|lozenges?|vials?|ampoules?"
    r"|injections?|teaspoon(?:ful)?s?|suppositor(?:y|ies)|pessar(?:y|ies)|pens?|doses?)"
)
"""What doses are counted in."""

TIMES = r"(?:minutes?|hours?|days?|weeks?|months?|years?)"
"""Lengths of time in words."""

"""Folding: one form for texts that readers take for the same, so that words can be found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Arabic vowel signs and the tatweel are decoration to a reader; bidi controls and soft hyphens are invisible.
_DROPPED = frozenset(
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u061c\u00ad\u200b\u2060\ufeff"
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_ALIKE = dict.fromkeys("‘’ʼ＇", "'") | dict.fromkeys("‐‑", "-") | dict.fromkeys("أإآٱ", "ا") | {"ى": "ي"}


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    if character in _DROPPED:
        return ""
    if character.isspace():
        return character
    return _ALIKE.get(character) or unicodedata.normalize("NFKC", character).casefold()


def fold(text: str) -> str:
    """`text` without differences of case, width, apostrophe, Arabic vowel signs and alef forms, or invisible signs.

    Spaces stay as they are: some stand between the digits of a number, some do not.
    """
    return "".join(map(_fold_one, unicodedata.normalize("NFC", text)))


def fold_mapped(text: str) -> tuple[str, list[int]]:
    """`fold(text)`, and for each of its characters the index in ``NFC(text)`` of the one it came from."""
    composed = unicodedata.normalize("NFC", text)
    folded = [_fold_one(c) for c in composed]
    return "".join(folded), [i for i, piece in enumerate(folded) for _ in piece]

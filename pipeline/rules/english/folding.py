"""One form for letters that readers take for the same. Unlike `pipeline.language.folding` it keeps every place."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_FOLDED = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
}


class _Folding(dict[int, str]):
    """A table for `str.translate` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code))
        return folded


_FOLDING = _Folding()


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Lower-case `text` with one form of quotes, dashes, spaces and width. Keeps its length, so places stay valid."""
    return text.translate(_FOLDING)


@lru_cache(maxsize=2048)
def has_digit(text: str) -> bool:
    """Whether `text` holds a digit, superscripts included."""
    return any(map(str.isdigit, text))


def _fold_one(character: str) -> str:
    if character in _FOLDED:
        return _FOLDED[character]
    compatible = unicodedata.normalize("NFKC", character)
    lowered = (compatible if len(compatible) == 1 else character).lower()
    return lowered if len(lowered) == 1 else character

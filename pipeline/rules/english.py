"""Reading English prose for the source rules: folded letters, sentences, clauses, negation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# A negator turns round what follows it in its clause. "Not only" and "no doubt" do not.
_NEGATOR = re.compile(
    r"\b(?:not(?!\s+(?:only|just|merely))|never|no(?!\s+doubt)|none|without|cannot|neither|nor|lacks?|lacking|"
    r"before|if|until|awaiting|pending|denied|refused)\b|n't\b|\bnon-",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]+[\"')\]”’]*(?=\s|$)|\n")
_CLAUSE_END = re.compile(r"[,;:()]| - | but | however | although | while ")
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


def _fold_one(character: str) -> str:
    if character in _FOLDED:
        return _FOLDED[character]
    compatible = unicodedata.normalize("NFKC", character)
    lowered = (compatible if len(compatible) == 1 else character).lower()
    return lowered if len(lowered) == 1 else character


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of `text`, each with where it starts."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if text[start : match.end()].strip():
            yield start, text[start : match.end()]
        start = match.end()
    if text[start:].strip():
        yield start, text[start:]


def is_negated(folded: str, at: int) -> bool:
    """Whether the words at `at` of a folded sentence stand in a clause that a negator before them turns round."""
    clause_start = 0
    for match in _CLAUSE_END.finditer(folded, 0, at):
        # "has not, so far, been approved": an insertion does not end the clause of its "not".
        if not re.search(r"\b(?:not|never)\s*$|n't\s*$", folded[: match.start()]):
            clause_start = match.end()
        else:
            break
    return _NEGATOR.search(folded, clause_start, at) is not None


def unnegated(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """The words of `text` that match `pattern` (written for folded text) in a clause that is not negated."""
    for start, sentence in sentences(text):
        folded = fold(sentence)
        for match in pattern.finditer(folded):
            if not is_negated(folded, match.start()):
                yield text[start + match.start() : start + match.end()]


def edit_distance(a: str, b: str, limit: int) -> int:
    """Levenshtein distance, or `limit` + 1 as soon as it is more than `limit`."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        if min(current) > limit:
            return limit + 1
        previous = current
    return min(previous[-1], limit + 1)

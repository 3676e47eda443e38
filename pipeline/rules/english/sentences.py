"""Sentences, clauses and negation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold

# A negator turns round what follows it in its clause. "Not only" and "no doubt" do not.
_NEGATOR = compiled(
    r"\b(?:not(?!\s+(?:only|just|merely))|never|no(?!\s+doubt)|none|without|cannot|neither|nor|lacks?|lacking|"
    r"before|if|until|awaiting|pending|denied|refused)\b|n't\b|\bnon-",
    re.IGNORECASE,
)
_SENTENCE_END = compiled(r"[.!?]+[\"')\]”’]*(?=\s|$)|\n")
# Abbreviations end in a full stop that ends no sentence.
_ABBREVIATION = compiled(
    r"(?:^|[\s(])(?:e\.g|i\.e|[Dd]r|Mr|Mrs|Ms|Prof|vs|ca|[Nn]o|approx|b\.i\.d|t\.i\.d|q\.i\.d|al|St|etc)$"
)
_LONGEST_ABBREVIATION = 8
_CLAUSE_END = compiled(r"[,;:()]| - | but | however | although | while ")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """The sentences of `text`, each with where it starts."""
    found = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        before = text[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()]
        if match.group() == "." and match.end() < len(text) and _ABBREVIATION.search(before):
            continue
        if text[start : match.end()].strip():
            found.append((start, text[start : match.end()]))
        start = match.end()
    if text[start:].strip():
        found.append((start, text[start:]))
    return tuple(found)


def is_negated(folded: str, at: int) -> bool:
    """Whether the words at `at` of a folded sentence stand in a clause that a negator before them turns round."""
    clause_start = 0
    for match in _CLAUSE_END.finditer(folded, 0, at):
        # "has not, so far, been approved": an insertion does not end the clause of its "not".
        if not compiled(r"\b(?:not|never)\s*$|n't\s*$").search(folded[: match.start()]):
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

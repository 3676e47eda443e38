"""Sentences, clauses and negation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.rules.english.folding import fold

# A negator turns round what follows it in its clause. "Not only" and "no doubt" do not.
_NEGATOR = re.compile(
    r"\b(?:not(?!\s+(?:only|just|merely))|never|no(?!\s+doubt)|none|without|cannot|neither|nor|lacks?|lacking|"
    r"before|if|until|awaiting|pending|denied|refused)\b|n't\b|\bnon-",
    re.IGNORECASE,
)
# Abbreviations end in a full stop that ends no sentence.
_SENTENCE_END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bvs)(?<!\bca)(?<!\bNo)(?<!\bapprox)(?<!\bb\.i\.d)"
    r"(?<!\bt\.i\.d)(?<!\bet al)(?<!\bSt)[.!?]+[\"')\]”’]*(?=\s|$)|\n"
)
_CLAUSE_END = re.compile(r"[,;:()]| - | but | however | although | while ")


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

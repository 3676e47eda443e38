"""A reworded text keeps the names of drugs, letter by letter.

A name that lost a letter, or became the name of another drug, no longer says what to take. Known names are the drug's own
and those of `source/substances.yaml`. A pronoun or “the medicine” may stand in its place.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.language.meaning import tokens
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.revised import Revised, Revision
from pipeline.rules.revised_kinds import REMEDY, quoted

_SHORTEST = 5
_ALIKE = 0.75
# Words by which a sentence may refer to a drug that it named before.
_REFERENCES = frozenset(
    ("it", "its", "this", "the", "that", "these", "them", "they", "their", "a", "an", "your", "drug", "medicine", "medicines", "medication",
     "product", "substance", "treatment", "therapy", "tablet", "tablets", "capsule", "capsules", "liquid", "solution", "dose", "doses")
)  # fmt: skip


def check(revision: Revision) -> Iterator[Problem]:
    """Find known names in whose place something stands that is neither the name nor a word for the drug."""
    known = {name for name in revision.names if len(name) >= _SHORTEST}
    for text in revision.revised:
        before, after = [t.word for t in tokens(text.before)], tokens(text.text)
        matcher = SequenceMatcher(None, before, [t.word for t in after], autojunk=False)
        for what, i, j, k, m in matcher.get_opcodes():
            lost = known & set(before[i:j]) - {t.word for t in after[k:m]}
            if what != "replace" or not lost or all(t.word in _REFERENCES for t in after[k:m]):
                continue
            # A rewritten sentence exchanges more than the name; then only something like the name is suspicious.
            if j - i == 1 or any(_alike(name, t.word) for name in lost for t in after[k:m]):
                yield _problem(text, min(lost), text.text[after[k].start : after[m - 1].end])


def _alike(name: str, word: str) -> bool:
    return len(word) >= _SHORTEST and SequenceMatcher(None, name, word, autojunk=False).ratio() >= _ALIKE


def _problem(text: Revised, name: str, word: str) -> Problem:
    message = f"“{name}” became “{word}”; when last extracted the text was {quoted(text.before)}"
    return Problem(text.pointer, message, needle=word)


RULE: Rule[Revision] = Rule(
    code="REV007",
    name="name-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=check,
    examples=(
        Example("lost letter", source="Take examplinib at night.", target="Take examplnib at night.", fires=True),
        Example("another drug", source="Do not take ritonavir.", target="Do not take examplinib.", fires=True),
        Example("pronoun", source="Examplinib is a tablet. Take examplinib at night.", target="Examplinib is a tablet. Take it at night."),
    ),
    sources=("house rule",),
)  # fmt: skip

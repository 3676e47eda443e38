"""What a sentence says, as far as words decide it: negations, comparisons, times, people, organs, status, numbers.

Two wordings of one thought hold the same marks; a lost "not", or a kidney for a liver, is another mark. These find
words; whether a difference is right is for a human.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.language.folding import fold_mapped
from pipeline.language.meanings.english import BEFORE_VALUES, BETWEEN_VALUES, BOUNDS, ENGLISH, NUMBER_WORDS
from pipeline.language.meanings.english_clinical import CLINICAL
from pipeline.patterns import compiled
from pipeline.record import record

# A placeholder, a number, a code or word, a sign of comparison.
_TOKEN = compiled(r"\{[a-z0-9_.]+\}|\d+(?:[.,]\d+)*(?![\w])|[^\W_]+(?:'[^\W\d_]+)?|[<>≤≥%]")
_CODE = compiled(r"(?=.*\d)(?=.*[^\W\d_]).+")
_ARTICLES = frozenset(("a", "an", "the", "one", "every", "each", "half"))
# Words that texts set in capitals for emphasis; all others in capitals are names: AST, FDA.
_SHOUTED = frozenset(("do", "don't", "dont", "and", "or", "if", "it", "all", "the", "take", "keep"))
_SHORTEST_STEM = 3
NUMBER, HOLE, CODE = "number", "placeholder", "code"


@record
class Token:
    """One word, number, sign or placeholder of a text, folded, and where it stands."""

    word: str
    start: int
    end: int


@record
class Mark:
    """Words that carry meaning: their kind ("negation"), their sense ("not"), and where they stand in the text.

    `figures` is false for a number in words: "two" may be a dose, or two sides.
    """

    kind: str
    sense: str
    start: int
    end: int
    figures: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """What two wordings of one thought have in common."""
        return (self.kind, self.sense)


@record
class _Table:
    """The forms of a language: whole ones by their words, stems by the words before the last and the stem."""

    whole: Mapping[tuple[str, ...], tuple[str, str]]
    stems: Mapping[tuple[str, ...], tuple[str, str]]
    longest: int


@cache
def _table() -> _Table:
    whole: dict[tuple[str, ...], tuple[str, str]] = {}
    stems: dict[tuple[str, ...], tuple[str, str]] = {}
    for kind, senses in (*ENGLISH.items(), *CLINICAL.items()):
        for sense, forms in senses.items():
            for form in forms.split(", "):
                words = tuple(form.removesuffix("*").split())
                (stems if form.endswith("*") else whole).setdefault(words, (kind, sense))
    return _Table(whole, stems, max(map(len, (*whole, *stems))))


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`: folded, hyphens and slashes divide."""
    folded, origin = fold_mapped(text)
    return tuple(
        Token(m.group(), origin[m.start()], origin[m.end() - 1] + 1) for m in _TOKEN.finditer(folded) if m.group()
    )


def marks(text: str) -> tuple[Mark, ...]:
    """The marks of an English text, in order. Longest forms first; nothing is read twice."""
    words = tokens(text)
    found = tuple(_marks(words))
    if text.isupper():
        return found
    taken = {mark.start for mark in found}
    composed = unicodedata.normalize("NFC", text)
    capitals = (w for w in words if w.start not in taken and w.word not in _SHOUTED and len(w.word) > 1)
    named = tuple(Mark(CODE, w.word, w.start, w.end) for w in capitals if composed[w.start : w.end].isupper())
    return tuple(sorted((*found, *named), key=lambda mark: mark.start)) if named else found


def _marks(words: tuple[Token, ...]) -> Iterator[Mark]:
    at = 0
    while at < len(words):
        found = _longest(words, at)
        if found is not None:
            (kind, sense), length = found
            bound = sense in BOUNDS and length > 1
            if kind not in BEFORE_VALUES or bound or _value_follows(words, at + length):
                yield Mark(kind, sense, words[at].start, words[at + length - 1].end)
            at += length
            continue
        word = words[at]
        if (
            word.word in BETWEEN_VALUES
            and at
            and _is_value(words[at - 1])
            and at + 1 < len(words)
            and _is_value(words[at + 1])
        ):
            yield Mark("comparison", BETWEEN_VALUES[word.word], word.start, word.end)
        if (single := _single(word.word)) is not None:
            yield Mark(*single, word.start, word.end, figures=word.word not in NUMBER_WORDS)
        at += 1


def _single(word: str) -> tuple[str, str] | None:
    """The kind and sense of one word that stands in no table of forms."""
    if word.startswith("{"):
        return HOLE, word
    if word.endswith("n't"):
        return "negation", "not"
    if word in NUMBER_WORDS:
        return NUMBER, NUMBER_WORDS[word]
    if word[0].isdigit() and word[-1].isdigit():
        return NUMBER, word
    return (CODE, word) if _CODE.fullmatch(word) else None


def _longest(words: tuple[Token, ...], at: int) -> tuple[tuple[str, str], int] | None:
    table = _table()
    for length in range(min(table.longest, len(words) - at), 0, -1):
        key = tuple("{}" if w.word.startswith("{") else w.word for w in words[at : at + length])
        if key == ("{}",):
            return None
        if key in table.whole:
            return table.whole[key], length
        last = key[-1]
        for end in range(len(last), _SHORTEST_STEM - 1, -1):
            if (stem := (*key[:-1], last[:end])) in table.stems:
                return table.stems[stem], length
    return None


def _is_value(token: Token) -> bool:
    return token.word[0].isdigit() or token.word[0] == "{" or token.word in NUMBER_WORDS


def _value_follows(words: tuple[Token, ...], at: int) -> bool:
    """Whether a number, placeholder or span of time stands at `at`, perhaps behind an article."""
    if at < len(words) and words[at].word in _ARTICLES:
        at += 1
    if at >= len(words):
        return False
    word = words[at].word
    return (
        word[0].isdigit() or word[0] == "{" or word in NUMBER_WORDS or _table().whole.get((word,), ("",))[0] == "period"
    )

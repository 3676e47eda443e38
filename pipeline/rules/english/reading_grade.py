"""How hard a text is to read: syllables, words, and the grade of Flesch and Kincaid."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pipeline.patterns import compiled
from pipeline.record import record

_WORD = compiled(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_VOWELS = compiled(r"[aeiouy]+")
# Two vowels in a row that are two syllables: ia-l, di-o, cre-a-te, ne-u-ro stays one.
_HIATUS = compiled(
    r"(?:ia(?!n[ts]?$|g)|io(?!n|us)|iu|eo(?!us|pl)|(?<=r)ea$|ua|uo|ui(?=t[yi])|ea(?=t(?:e|i))|ying|ism$|(?<=[^aeiou])iest$)"
)
_SILENT = compiled(r"(?:[^aeiouy]e|[^aeiouytd]ed|(?<![aeiouycsgxzl])es|[aeiou]les|(?<=[aeiouy])[^aeiouylrn]ely$)$")


@record
class Readability:
    """Counts of a text. `grade` is the American school grade of Flesch and Kincaid: 8 is read at about 14 years."""

    sentences: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The grade of Kincaid and others (1975): 0.39 words per sentence + 11.8 syllables per word - 15.59."""
        if not self.words or not self.sentences:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def words_of(text: str) -> list[str]:
    """The words of a text; numbers and signs are none."""
    return _WORD.findall(text)


def readability(parts: Iterable[str]) -> Readability:
    """Count sentences, one to each of `parts`, their words and syllables."""
    sentences = words = syllables = 0
    for part in parts:
        found = words_of(part)
        if found:
            sentences += 1
            words += len(found)
            syllables += sum(syllable_count(word) for word in found)
    return Readability(sentences, words, syllables)


@lru_cache(maxsize=8192)
def syllable_count(word: str) -> int:
    """About how many syllables an English word has, by its groups of vowels. An abbreviation counts its letters."""
    if word.isupper() and len(word) <= 5:
        return max(1, len(word))
    lower = word.lower().replace("'", "").replace("’", "")
    count = len(_VOWELS.findall(lower)) + len(_HIATUS.findall(lower))
    if len(lower) > 2 and _SILENT.search(lower) and not lower.endswith("le"):
        count -= 1
    return max(1, count)

"""Lists of forbidden words with the innocent phrases that hold them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from pipeline.rules.english.folding import fold
from pipeline.rules.english.framing import Hit, hit_at, is_disowned
from pipeline.rules.english.own_mentions import with_slot
from pipeline.rules.english.triggers import Patterns


class Lexicon:
    """Patterns for folded text, matched at whole words. What overlaps a match of `innocent` in its sentence is none."""

    def __init__(self, words: tuple[str, ...], innocent: tuple[str, ...] = ()) -> None:
        """Keep the patterns; they are prepared when the first text is read."""
        self.words, self.innocent = words, innocent

    @cached_property
    def _words(self) -> Patterns:
        return Patterns(self.words)

    @cached_property
    def _innocent(self) -> Patterns:
        return Patterns(self.innocent)

    def find(self, text: str, names: frozenset[str] = frozenset()) -> Iterator[Hit]:
        """The words of the list in `text` that are neither innocent, nor negated, nor quoted as words to avoid.

        With the `names` of the drug, ``ø`` in a pattern stands for it (`own_mentions`).
        """
        end = 0
        for _, match in self._words.matches(with_slot(fold(text), names)):
            if match.start() < end:
                continue
            hit = hit_at(text, match.start(), match.end())
            if hit is None or hit.negated or is_disowned(hit) or self._is_innocent(hit):
                continue
            end = match.end()
            yield hit

    def _is_innocent(self, hit: Hit) -> bool:
        last = hit.at + len(hit.words)
        found = self._innocent.matches(hit.sentence)
        return any(m.start() < last and hit.at < m.end() for _, m in found)


def apart(lexicons: Iterable[Lexicon], text: str, names: frozenset[str] = frozenset()) -> list[Hit]:
    """What several lexicons find in `text`, in order; of words that two of them find, once."""
    kept: list[Hit] = []
    for hit in sorted((hit for lexicon in lexicons for hit in lexicon.find(text, names)), key=lambda hit: hit.start):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept

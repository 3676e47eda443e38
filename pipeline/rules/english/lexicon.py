"""Lists of forbidden words with the innocent phrases that hold them too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.rules.english.folding import fold
from pipeline.rules.english.framing import Hit, hit_at, is_disowned
from pipeline.rules.english.triggers import patterns


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns for folded text, matched at whole words. What overlaps a match of `innocent` in its sentence is none."""

    words: tuple[str, ...]
    innocent: tuple[str, ...] = ()

    def find(self, text: str) -> Iterator[Hit]:
        """The words of the list in `text` that are neither innocent, nor negated, nor quoted as words to avoid."""
        end = 0
        for _, match in patterns(self.words).matches(fold(text)):
            if match.start() < end:
                continue
            hit = hit_at(text, match.start(), match.end())
            if hit is None or hit.negated or is_disowned(hit) or self._is_innocent(hit):
                continue
            end = match.end()
            yield hit

    def _is_innocent(self, hit: Hit) -> bool:
        last = hit.at + len(hit.words)
        found = patterns(self.innocent).matches(hit.sentence)
        return any(m.start() < last and hit.at < m.end() for _, m in found)

"""Regular expressions behind cheap cues, so that most of them never run on most sentences, and are never compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record


@record
class Cued:
    """A pattern for folded text, and words of which its text holds at least one."""

    cues: frozenset[str]
    pattern: str

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """The matches in `folded`."""
        if any(cue in folded for cue in self.cues):
            yield from _compiled(self.pattern).finditer(folded)


def cued(cues: str, pattern: str) -> Cued:
    """A pattern with its cues, which ``|`` parts."""
    return Cued(frozenset(cues.split("|")), pattern)


@record
class Table:
    """Patterns that are looked for together, and the cues of all."""

    patterns: tuple[Cued, ...]
    cues: tuple[str, ...]


def table(*patterns: Cued) -> Table:
    """A table of `patterns`."""
    return Table(patterns, tuple({cue for pattern in patterns for cue in pattern.cues}))


def present(patterns: Table, folded: str) -> list[Cued]:
    """Those of `patterns` of which a folded text holds a cue. Once for a text is cheaper than for each sentence."""
    found = {cue for cue in patterns.cues if cue in folded}
    return [pattern for pattern in patterns.patterns if not pattern.cues.isdisjoint(found)] if found else []


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)

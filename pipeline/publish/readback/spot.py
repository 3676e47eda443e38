"""What a reader finds in a file that went out: texts at their places, values in them. The same for HTML and JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.language.locales import is_script_rtl


class Shown(NamedTuple):
    """A value as it is shown: its name, its words, and the direction that isolates it."""

    name: str
    text: str
    direction: str


Parts = tuple[str | Shown, ...]


class Spot(NamedTuple):
    """A text where it stands.

    `parts` are its words and values; None where a gap stands in its place. `state` is the state that the file gives it.
    `polarity` is ``do`` or ``dont`` for what stands in such a list. HTML also has: `tag`, the element; `heads`, the
    contexts of the headings of a table cell; `caption`, that of the caption of its table; `marked`, whether the mark
    of a draft stands with it (in JSON, whose states need no mark, always so).
    """

    context: str
    parts: Parts | None
    state: str
    polarity: str = ""
    tag: str = ""
    heads: frozenset[str] = frozenset()
    caption: str = ""
    marked: bool = False

    @property
    def plain(self) -> str:
        """The text as a reader sees it; of a gap, nothing."""
        return plain(self.parts) if self.parts else ""

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The values in the text."""
        return shown(self.parts) if self.parts else ()


def direction_of(text: str) -> str:
    """The direction in which a text by itself is isolated: right to left if it holds a letter written so."""
    return "rtl" if is_script_rtl(text) else "ltr"


def plain(parts: Parts) -> str:
    """Words and values as one text."""
    return "".join([p if isinstance(p, str) else p.text for p in parts])


def shown(parts: Parts) -> tuple[Shown, ...]:
    """The values among parts."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return ()
    return tuple([p for p in parts if isinstance(p, Shown)])


def merged(parts: Iterable[str | Shown]) -> Parts:
    """The same parts with neighbouring words as one and no empty words."""
    result: list[str | Shown] = []
    for part in parts:
        if isinstance(part, str) and result and isinstance(result[-1], str):
            result[-1] += part
        elif part:
            result.append(part)
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Spots:
    """The texts of a file in order, and by context."""

    path: str
    ordered: tuple[Spot, ...]
    by_context: Mapping[str, tuple[Spot, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Index the texts."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.ordered:
            found[spot.context].append(spot)
        object.__setattr__(self, "by_context", {context: tuple(spots) for context, spots in found.items()})

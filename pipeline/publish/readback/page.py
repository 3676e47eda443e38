"""A page as it was read back, in pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.publish.readback.spot import Spot, Spots


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its address, its attributes; `language` and `text` if it leads to another language."""

    attributes: dict[str, str]
    text: str

    @property
    def href(self) -> str:
        """The address."""
        return self.attributes.get("href", "")

    @property
    def language(self) -> str:
        """The language tag, or an empty string."""
        return self.attributes.get("data-language", "")


@dataclass(slots=True)
class Grid:
    """The shape of a table: its caption or the id that names it, and each cell as its element and its scope.

    `titles` are the contexts of the headings of the columns.
    """

    named_by: str
    captioned: bool = False
    caption: str = ""
    columns: list[tuple[str, str]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    rows: list[list[tuple[str, str]]] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """A page in pieces.

    `kinds` are all elements with the names of their attributes. `loose` are the words that stand in no text, mark or
    link to a language, with their element; `misled` the contexts of names and codes that are isolated in another
    direction than their own; `spoken` the attributes that a voice reads, with their words.
    """

    path: str
    spots: Spots
    root: dict[str, str] = field(default_factory=dict)
    title: str = ""
    style: str = ""
    metas: list[dict[str, str]] = field(default_factory=list)
    references: list[Spot] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    loose: list[tuple[str, str]] = field(default_factory=list)
    misled: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    kinds: set[tuple[str, ...]] = field(default_factory=set)
    ids: list[tuple[str, str]] = field(default_factory=list)
    named_by: list[str] = field(default_factory=list)
    spoken: list[tuple[str, str]] = field(default_factory=list)

    def contents(self, key: str, value: str) -> list[str]:
        """The contents of the ``meta`` elements of that name (or http-equiv)."""
        return [meta.get("content", "") for meta in self.metas if meta.get(key) == value]

"""Takes a page apart: its head, its texts with what surrounds each, its links, and every word that belongs to none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType

from pipeline.publish.readback.page import Grid, Link, Page
from pipeline.publish.readback.spot import Parts, Shown, Spot, Spots, direction_of, merged, plain
from pipeline.publish.readback.strict import VOID, Malformed, Token, attributes_of, check_nesting, tokens_of

_LEVELS: Mapping[str, int] = MappingProxyType({f"h{level}": level for level in range(1, 7)})
_NOTED = frozenset({"id", "aria-labelledby", "title", "aria-label"})
_MEANING = frozenset({"data-region", "data-polarity", "aria-labelledby"})
_NOTHING = ("",) * 9


def read_page(path: str, content: bytes) -> Page:
    """Read a page. Raises Malformed."""
    return _Reader(path, tokens_of(content)).read()


@dataclass(slots=True)
class _Region:
    """An element that may hold the mark of a draft, and the one around it."""

    around: _Region | None
    marked: bool = False


@dataclass(slots=True)
class _Around:
    """What the elements around a text mean for it.

    `row` are the cells of the row so far, each as its element and scope; `first` is the context that heads the row.
    """

    region: _Region | None = None
    polarity: str = ""
    grid: Grid | None = None
    heads: frozenset[str] = frozenset()
    named_by: str = ""
    row: list[tuple[str, str]] | None = None
    first: str = ""


class _Reader:
    """One pass over the tags of a page."""

    def __init__(self, path: str, tokens: list[Token]) -> None:
        self.page = Page(path, Spots(path, ()))
        self.tokens = tokens
        self.at = 0
        self.open: list[tuple[str, _Around]] = [("", _Around())]
        self.pairs: set[tuple[str, str]] = set()
        self.known: dict[tuple[str, str], dict[str, str]] = {}
        # The mark of a draft follows the texts that it marks: whether one stands there is known at the end.
        self.found: list[tuple[Spot, _Region | None]] = []
        self.references: list[tuple[Spot, _Region | None]] = []

    def read(self) -> Page:
        """Read to the end."""
        tokens, count = self.tokens, len(self.tokens)
        while self.at < count:
            element, context, more, words, close, tag, attributes, void, after = tokens[self.at]
            self.at += 1
            if element:
                parts = (unescape(words) if "&" in words else words,) if words else ()
                self._text(element, context, self._given(element, more), parts)
            elif not close:
                self._begin(tag, self._given(tag, attributes), void, after)
                continue
            elif attributes or void or self.open[-1][0] != tag:
                raise Malformed(f"</{tag}> ends nothing")
            else:
                self.open.pop()
            if after != "\n":
                self._loose(after)
        if len(self.open) > 1:
            raise Malformed(f"<{self.open[-1][0]}> is not closed")
        check_nesting(self.pairs)
        self.page.spots = Spots(self.page.path, tuple([_placed(*found) for found in self.found]))
        self.page.references = [_placed(*found) for found in self.references]
        return self.page

    def _text(self, tag: str, context: str, given: dict[str, str], parts: Parts | None) -> None:
        """A text, complete."""
        parent, around = self.open[-1]
        self.pairs.add((parent, tag))
        heads, grid = around.heads, around.grid
        if around.row is not None and parent == "tr":
            heads = self._cell(around, tag, given, context)
        elif tag in _LEVELS:
            self.page.headings.append((_LEVELS[tag], context))
        elif grid is not None and (tag == "caption" or parent == "caption"):
            grid.captioned = True
            grid.caption = grid.caption or context
        caption = "" if grid is None else grid.caption
        spot = Spot(context, parts, given.get("data-state", "translated"), around.polarity, tag, heads, caption)
        self.found.append((spot, around.region))

    def _begin(self, tag: str, given: dict[str, str], void: str, words: str) -> None:
        """An element begins. What is a text, a mark or a link to a language is read to its end."""
        parent, around = self.open[-1]
        if "data-context" in given:
            parts, words = self._parts(tag, given["data-context"], words)
            self._text(tag, given["data-context"], given, parts)
            self._loose(words)
            return
        self.pairs.add((parent, tag))
        if tag in _LEVELS:
            self.page.headings.append((_LEVELS[tag], ""))
        if void or tag in VOID:
            if not void or tag not in VOID:
                raise Malformed(f"<{tag}> is closed the wrong way")
            self.page.metas.append(given)
            self._loose(words)
        elif "data-ref" in given:
            parts, words = self._parts(tag, given["data-ref"], words)
            spot = Spot(given["data-ref"], parts, given.get("data-state", "translated"), around.polarity, tag)
            self.references.append((spot, around.region))
            self._loose(words)
        elif tag in ("title", "style"):
            setattr(self.page, tag, self._words_until(tag, words))
        elif "data-mark" in given:
            self.page.marks.append(self._words_until(tag, words))
            if around.region is not None and given["data-mark"] == "draft":
                around.region.marked = True
        elif "data-language" in given:
            self.page.links.append(Link(given, self._words_until(tag, words)))
        else:
            self.open.append((tag, self._inside(tag, given, parent, around)))
            if words != "\n":
                self._loose(words)

    def _inside(self, tag: str, given: dict[str, str], parent: str, around: _Around) -> _Around:
        """What an element that holds others means for them; most mean nothing."""
        if tag == "html":
            self.page.root = given
        elif tag == "a":
            self.page.links.append(Link(given, ""))
        elif tag == "caption" and around.grid is not None:
            around.grid.captioned = True
        elif tag == "table":
            grid = Grid(around.named_by)
            self.page.grids.append(grid)
            return _Around(around.region, around.polarity, grid)
        elif tag == "tr" and around.grid is not None:
            row: list[tuple[str, str]] = around.grid.columns
            if parent == "tbody":
                row = []
                around.grid.rows.append(row)
            return _Around(around.region, around.polarity, around.grid, row=row)
        elif around.row is not None and parent == "tr":
            heads = self._cell(around, tag, given, "")
            return _Around(around.region, around.polarity, around.grid, heads)
        if given and not _MEANING.isdisjoint(given):
            region = _Region(around.region) if "data-region" in given else around.region
            polarity, named_by = given.get("data-polarity", around.polarity), given.get("aria-labelledby", "")
            return _Around(region, polarity, around.grid, around.heads, named_by)
        return around

    def _cell(self, around: _Around, tag: str, given: dict[str, str], context: str) -> frozenset[str]:
        """Note a cell of a row; the headings that it stands under."""
        row, grid = around.row, around.grid
        if row is None or grid is None:
            return frozenset()
        index = len(row)
        row.append((tag, given.get("scope", "")))
        if row is grid.columns:
            grid.titles.append(context)
            return frozenset()
        if not index:
            around.first = context
        above = grid.titles[index] if index < len(grid.titles) else ""
        return frozenset([head for head in (above, around.first if index else "") if head])

    def _parts(self, tag: str, context: str, words: str) -> tuple[Parts | None, str]:
        """The words and values of a text, or None for a gap; and the words that follow it."""
        parts: list[str | Shown] = [unescape(words)]
        gap = False
        while self.at < len(self.tokens):
            element, _, _, _, close, name, attributes, void, words = self.tokens[self.at]
            self.at += 1
            if close and name == tag and not attributes:
                whole = merged(parts)
                if gap and whole:
                    self.page.loose.append((tag, plain(whole)))
                return (None if gap else whole), words
            given = self._given(name, attributes)
            if element or close or void or not (name == "bdi" or given.get("data-mark") == "gap"):
                raise Malformed(f"{context}: <{element or close + name}> has no place in a text")
            self.pairs.add((tag, name))
            inner = self._words_until(name, words, outside=False)
            if name != "bdi":
                gap = True
                self.page.gaps.append(inner)
            elif "data-value" in given:
                parts.append(Shown(given["data-value"], inner, given.get("dir", "")))
            else:
                parts.append(inner)
                if given.get("dir") != direction_of(inner):
                    self.page.misled.append(context)
            parts.append(unescape(self.tokens[self.at - 1][8]))
        raise Malformed(f"<{tag}> is not closed")

    def _words_until(self, tag: str, words: str, *, outside: bool = True) -> str:
        """The words of an element that holds no other; those after it are loose if they stand `outside` of a text."""
        _, _, _, _, close, name, attributes, void, after = (
            self.tokens[self.at] if self.at < len(self.tokens) else _NOTHING
        )
        if not close or name != tag or attributes or void:
            raise Malformed(f"<{name}> has no place in <{tag}>")
        self.at += 1
        if outside:
            self._loose(after)
        return unescape(words)

    def _loose(self, words: str) -> None:
        if words and not words.isspace():
            self.page.loose.append((self.open[-1][0], unescape(words).strip()))

    def _given(self, tag: str, text: str) -> dict[str, str]:
        """The attributes of an element. Elements of one kind are taken apart once."""
        given = self.known.get((tag, text))
        if given is None:
            given = self.known[tag, text] = attributes_of(text)
            self.page.kinds.add((tag, *given))
        if given and not _NOTED.isdisjoint(given):
            if "id" in given:
                self.page.ids.append((tag, given["id"]))
            if "aria-labelledby" in given:
                self.page.named_by.append(given["aria-labelledby"])
            for name in ("title", "aria-label"):
                if name in given:
                    self.page.spoken.append((name, given[name]))
        return given


def _placed(spot: Spot, region: _Region | None) -> Spot:
    """A text with whether the mark of a draft stands with it: in the innermost region, or in one around that."""
    while region is not None and not region.marked:
        region = region.around
    if region is None:
        return spot
    return spot._replace(marked=True)

"""A page as it was read back: its head, its texts, its links, and every word that belongs to none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree import ElementTree as ET

from pipeline.publish.readback.spot import Parts, Shown, Spot, Spots, direction_of, merged
from pipeline.publish.readback.strict import parse_page

_LEVELS: Mapping[str, int] = MappingProxyType({f"h{level}": level for level in range(1, 7)})


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its address and attributes; `text`, if it leads to another language."""

    href: str
    language: str
    attributes: tuple[tuple[str, str], ...]
    text: str


@dataclass(slots=True)
class Page:
    """A page in pieces.

    `loose` are the words that stand in no text, mark or link to a language, with their element; `misled` the contexts
    of names and codes that are isolated in another direction than their own.
    """

    path: str
    root: ET.Element
    spots: Spots = field(init=False)
    references: list[Spot] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    loose: list[tuple[str, str]] = field(default_factory=list)
    misled: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    tables: list[ET.Element] = field(default_factory=list)

    def metas(self, key: str, value: str) -> list[str]:
        """The contents of the ``meta`` elements of that name (or http-equiv)."""
        return [m.get("content", "") for m in self.root.iter("meta") if m.get(key) == value]

    def text_of(self, tag: str) -> str | None:
        """The content of the first element `tag`, or None."""
        element = self.root.find(f".//{tag}")
        return None if element is None else element.text or ""


@dataclass(frozen=True, slots=True)
class _Around:
    """What surrounds an element: the polarity of its list, whether the mark of a draft stands by, its table."""

    polarity: str = ""
    marked: bool = False
    caption: str = ""
    columns: tuple[str, ...] = ()


def read_page(path: str, content: bytes) -> Page:
    """Read a page. Raises Malformed."""
    root = parse_page(content)
    page = Page(path, root)
    body = root.find("body")
    found: list[Spot] = []
    if body is not None:
        _collect(page, body, _Around(), frozenset(), found)
    page.spots = Spots(path, tuple(found))
    return page


def _collect(page: Page, element: ET.Element, around: _Around, heads: frozenset[str], found: list[Spot]) -> None:
    """Add the texts in an element to `found`, in order. What is none is noted on the page."""
    tag, attributes = element.tag, element.attrib
    if tag in _LEVELS:
        page.headings.append((_LEVELS[tag], attributes.get("data-context", "")))
    if "data-context" in attributes:
        found.append(_spot(page, element, attributes["data-context"], around, heads))
        return
    if "data-ref" in attributes:
        page.references.append(_spot(page, element, attributes["data-ref"], around, heads))
        return
    if "data-mark" in attributes:
        page.marks.append("".join(element.itertext()))
        return
    if tag == "a":
        language = attributes.get("data-language", "")
        text = "".join(element.itertext()) if language else ""
        page.links.append(Link(attributes.get("href", ""), language, tuple(sorted(attributes.items())), text))
        if language:
            return
    if "data-polarity" in attributes or "data-region" in attributes:
        around = _inside(element, around)
    if tag == "table":
        page.tables.append(element)
        around = _Around(around.polarity, around.marked, _caption(element), _columns(element))
    if element.text and not element.text.isspace():
        page.loose.append((tag, element.text.strip()))
    own = _heads(element, around.columns) if tag == "tr" else ()
    for index, child in enumerate(element):
        _collect(page, child, around, own[index] if own else heads, found)
        if child.tail and not child.tail.isspace():
            page.loose.append((tag, child.tail.strip()))


def _inside(element: ET.Element, around: _Around) -> _Around:
    polarity = element.get("data-polarity")
    marked = around.marked or any(c.tag == "small" and c.get("data-mark") == "draft" for c in element)
    return _Around(around.polarity if polarity is None else polarity, marked, around.caption, around.columns)


def _spot(page: Page, element: ET.Element, context: str, around: _Around, heads: frozenset[str]) -> Spot:
    parts: Parts | None = _parts(page, element, context)
    gap = next((c for c in element if c.tag == "span" and c.get("data-mark") == "gap"), None) if len(element) else None
    if gap is not None:
        page.gaps.append("".join(gap.itertext()))
        words = "".join(p if isinstance(p, str) else p.text for p in parts or ())
        if words:
            page.loose.append((element.tag, words))
        parts = None
    state = element.get("data-state", "translated")
    return Spot(context, parts, state, around.polarity, element.tag, heads, around.caption, around.marked)


def _parts(page: Page, element: ET.Element, context: str) -> Parts:
    if not len(element):
        return (element.text,) if element.text else ()
    parts: list[str | Shown] = [element.text or ""]
    for child in element:
        if child.tag == "bdi" and not len(child):
            name, direction, text = child.get("data-value"), child.get("dir", ""), child.text or ""
            if name is None:
                parts.append(text)
                if direction != direction_of(text):
                    page.misled.append(context)
            else:
                parts.append(Shown(name, text, direction))
        elif child.get("data-mark") != "gap":
            page.loose.append((child.tag, "".join(child.itertext())))
        parts.append(child.tail or "")
    return merged(parts)


def _first_context(element: ET.Element | None) -> str:
    if element is None:
        return ""
    return next((e.get("data-context", "") for e in element.iter() if e.get("data-context")), "")


def _caption(table: ET.Element) -> str:
    return _first_context(table.find("caption"))


def _columns(table: ET.Element) -> tuple[str, ...]:
    row = table.find("thead/tr")
    return () if row is None else tuple(_first_context(cell) for cell in row)


def _heads(row: ET.Element, columns: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The headings of each cell of a row: that of its column, and that of the row unless the cell is that."""
    first = _first_context(row[0]) if len(row) else ""
    heads = []
    for index in range(len(row)):
        above = columns[index] if index < len(columns) else ""
        heads.append(frozenset(filter(None, (above, first if index else ""))))
    return tuple(heads)

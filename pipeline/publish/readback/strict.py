"""Reading a page back: strict XML that every browser reads the same way, or a complaint.

The standard library's HTML parser takes 15 ms for a page and forgives everything. Pages are written as HTML and
well-formed XML at once, so expat reads them in one; what a browser could read in another way (self-closed elements,
CDATA, comments, blocks inside of paragraphs, loose parts of tables) is refused here. A test holds the two parsers to
the same reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree import ElementTree as ET

PROLOGUE = "<!DOCTYPE html>\n<html "
VOID = frozenset({"meta"})
_TEXT_ONLY = frozenset({"title", "style"})
_PHRASING = frozenset({"bdi", "small", "span", "strong"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("a", *_PHRASING), _PHRASING)
    | dict.fromkeys(("p", *_HEADINGS), _PHRASING | {"a"})
    | {
        "html": frozenset({"head", "body"}),
        "head": frozenset({"meta", "title", "style"}),
        "ul": frozenset({"li"}),
        "table": frozenset({"caption", "thead", "tbody"}),
        "thead": frozenset({"tr"}),
        "tbody": frozenset({"tr"}),
        "tr": frozenset({"th", "td"}),
    }
)
_PARENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "li": frozenset({"ul"}),
        "caption": frozenset({"table"}),
        "thead": frozenset({"table"}),
        "tbody": frozenset({"table"}),
        "tr": frozenset({"thead", "tbody"}),
        "th": frozenset({"tr"}),
        "td": frozenset({"tr"}),
        "head": frozenset({"html"}),
        "body": frozenset({"html"}),
        "html": frozenset(),
    }
)


class Malformed(ValueError):
    """A page cannot be read in one way only. The message says where and why."""


def parse_page(content: bytes) -> ET.Element:
    """The tree of a page. Raises Malformed."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Malformed(f"the page is not UTF-8 (byte {error.start})") from None
    if not text.startswith(PROLOGUE):
        raise Malformed("the page does not begin with <!DOCTYPE html> and <html>")
    for sign in ("<!", "<?"):
        at = text.find(sign, len("<!"))
        if at >= 0:
            raise Malformed(f"line {text.count(chr(10), 0, at) + 1}: {sign} begins no element")
    try:
        # Without an internal subset there are no entities to expand; the two checks above leave none.
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        raise Malformed(f"the page is not well-formed: {error}") from None
    for parent, child in sorted({(parent.tag, child.tag) for parent in root.iter() for child in parent}):
        if not _may_hold(parent, child):
            raise Malformed(f"<{child}> must not stand in <{parent}>")
    if sum(element.tag in VOID for element in root.iter()) != text.count("/>"):
        raise Malformed("an element that needs an end tag is closed by /> (or <meta> is not)")
    return root


def _may_hold(parent: str, child: str) -> bool:
    if parent in _TEXT_ONLY or parent in VOID:
        return False
    if parent in _ONLY and child not in _ONLY[parent]:
        return False
    return child not in _PARENTS or parent in _PARENTS[child]

"""Reading a page back, the strict part: its tags and words, if every browser reads them in the same way.

The HTML parser of the standard library takes 15 ms for a page and forgives everything. Pages are written in a small
part of HTML that is well-formed XML as well, so a page is cut into tags by one expression that knows nothing else:
lower-case names, attributes in double quotes, a few escaped characters, no comments. What a browser would mend or move
(paragraphs in paragraphs, loose parts of tables) is refused. Tests hold this reading to that of two real parsers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from itertools import chain
from types import MappingProxyType

PROLOGUE = "<!DOCTYPE html>\n"
VOID = frozenset({"meta"})
_TEXT_ONLY = frozenset({"title", "style"})
_PHRASING = frozenset({"bdi", "small", "span", "strong"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("a", *_PHRASING), _PHRASING)
    | dict.fromkeys(("p", *_HEADINGS), _PHRASING | {"a"})
    | {
        "": frozenset({"html"}),
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
        "html": frozenset({""}),
        "head": frozenset({"html"}),
        "body": frozenset({"html"}),
        "li": frozenset({"ul"}),
        "caption": frozenset({"table"}),
        "thead": frozenset({"table"}),
        "tbody": frozenset({"table"}),
        "tr": frozenset({"thead", "tbody"}),
        "th": frozenset({"tr"}),
        "td": frozenset({"tr"}),
    }
)
# A tag and the words after it; or at once, because most of a page is that, a whole text without values: its start tag
# with its context, its words, its end tag and the words after that.
_TAG = re.compile(
    r'<(?:([a-z][a-z0-9]*) data-context="([^"<>]*)"((?: [a-z-]+="[^"<>]*")*)>([^<]*)</\1>'
    r'|(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)(/?)>)([^<]*)'
)
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_WILD = re.compile(r"&(?!(?:amp|lt|gt|quot|#(?:13|34|39));)")
_CONTROL = bytes(n for n in range(128) if (n < 32 and n not in b"\n\t") or n == 127)
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


class Malformed(ValueError):
    """A file cannot be read in one way only. The message says where and why."""


Token = tuple[str, str, str, str, str, str, str, str, str]
"""Either a whole text: element, context, other attributes, words; then nothing four times. Or nothing four times; then
a tag: a slash if it is an end tag, name, attributes, a slash if it closes itself. At last the words that follow."""


def tokens_of(content: bytes) -> list[Token]:
    """Cut a page into its tags and words. Raises Malformed where it is not what the strict form allows."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Malformed(f"the page is not UTF-8 (byte {error.start})") from None
    if not text.startswith(PROLOGUE):
        raise Malformed("the page does not begin with <!DOCTYPE html>")
    wild = _WILD.search(text)
    # Searching for control characters one by one takes longer than all else here; deleting them is a table look-up.
    if b"\xef\xbf" in content or len(content.translate(None, _CONTROL)) != len(content):
        wild = wild or _NO_CHARACTERS.search(text)
    if wild:
        raise Malformed(f"line {_line(text, wild.start())}: {wild.group()!r} has no place in a page")
    tokens: list[Token] = _TAG.findall(text, len(PROLOGUE))
    # The matches follow one another. If they are as long as the page, nothing lies between them.
    whole = sum(1 for token in tokens if token[0])
    length = sum(map(len, chain.from_iterable(tokens))) + 2 * (len(tokens) - whole)
    length += whole * len('< data-context=""></>') + sum([len(token[0]) for token in tokens])
    if length + len(PROLOGUE) != len(text):
        at = _first_gap(text)
        raise Malformed(f"line {_line(text, at)}: {text[at : at + 20]!r} is no tag of the strict form")
    return tokens


def _first_gap(text: str) -> int:
    at = len(PROLOGUE)
    for match in _TAG.finditer(text, at):
        if match.start() != at:
            break
        at = match.end()
    return at


def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a tag. Raises Malformed if one is there twice."""
    found = _ATTRIBUTE.findall(text)
    attributes = {name: unescape(value) for name, value in found}
    if len(attributes) != len(found):
        raise Malformed(f"an attribute stands twice in {text.strip()}")
    return attributes


def check_nesting(pairs: Iterable[tuple[str, str]]) -> None:
    """Raise Malformed if a browser would move one of these children out of its parent."""
    for parent, child in sorted(set(pairs)):
        if not _may_hold(parent, child):
            raise Malformed(f"<{child}> must not stand in <{parent}>")


def _may_hold(parent: str, child: str) -> bool:
    if parent in _TEXT_ONLY or parent in VOID:
        return False
    if parent in _ONLY and child not in _ONLY[parent]:
        return False
    return child not in _PARENTS or parent in _PARENTS[child]


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1

"""Reading a draft: plain text or Markdown that is not in a monograph yet, block by block, each with its place.

Markdown is read by markdown-it-py (CommonMark with tables); code is left out, marks of emphasis are taken off. In plain
text, blank lines part paragraphs, a bullet or number begins an item, and a short line without a full stop is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.model.document import Document
from pipeline.model.pointer import Pointer, Span
from pipeline.patterns import compiled

_BULLET = compiled(r"\s*(?:[-*•–◦▪]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
_TAG = compiled(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_ENDED = compiled(r"[.!?:;,][\"')\]”’]*\s*$")
# A line that is shorter than this ends on purpose, not because the page was full.
_FULL_LINE = 45
_LONGEST_HEADING = 90
_DO = compiled(
    r"\W*(?:what to |things to |you (?:should|must) )?do(?:['’]?s)?\b(?!\s*(?:n['’]t|not|and|&|/))", re.IGNORECASE
)
_DONT = compiled(
    r"\W*(?:what |things |you (?:should|must) )?(?:do ?n[o'’]t|not|never|avoid)[a-z'’]*\b(?!\s*and)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class DraftText:
    """One block of a draft: where it is, what it is (heading, text, item, cell, do, dont), and its words."""

    pointer: Pointer
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class _Block:
    """A block before it has a place: `first` and `last` are its lines from 1."""

    first: int
    last: int
    role: str
    text: str


def read_draft(path: str, text: str, *, markdown: bool) -> tuple[Document, tuple[DraftText, ...]]:
    """The blocks of a draft, and a document in which findings about them can be placed."""
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    blocks = list(_in_lists(_markdown(text) if markdown else _plain(text)))
    lines = text.split("\n")
    values: dict[Pointer, Span] = {}
    for index, block in enumerate(blocks):
        last = min(block.last, len(lines))
        values[("blocks", index, "text")] = Span(block.first, 1, last, len(lines[last - 1]) + 1)
    data = {"blocks": [{"id": f"line_{b.first}", "text": b.text} for b in blocks]}
    texts = tuple(DraftText(("blocks", i, "text"), b.role, b.text) for i, b in enumerate(blocks))
    return Document(path, data, text, values, {}), texts


def _in_lists(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Items below a heading "Do" or "Don't" are instructions of that polarity."""
    role = "item"
    for block in blocks:
        if block.role == "heading":
            role = (
                "dont"
                if _DONT.fullmatch(block.text.rstrip(" :"))
                else "do"
                if _DO.fullmatch(block.text.rstrip(" :"))
                else "item"
            )
        yield _Block(block.first, block.last, role, block.text) if block.role == "item" else block


def _plain(text: str) -> Iterator[_Block]:
    held: list[tuple[int, str]] = []
    item = False
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bullet = _BULLET.match(line)
        if (not line.strip() or bullet) and held:
            yield from _paragraph(held, item=item, alone=not line.strip())
            held = []
        if line.strip():
            item = bool(bullet) if bullet or not held else item
            held.append((number, line[bullet.end() :] if bullet else line))


def _paragraph(lines: list[tuple[int, str]], *, item: bool, alone: bool) -> Iterator[_Block]:
    first, words = lines[0]
    if not item and alone and len(lines) == 1 and len(words) <= _LONGEST_HEADING and not _ENDED.search(words):
        yield _Block(first, first, "heading", words.strip())
        return
    if not item and words.lstrip().startswith("#"):
        if words.strip("# \t"):
            yield _Block(first, first, "heading", words.strip("# \t"))
        lines = lines[1:]
    if not lines:
        return
    joined = ""
    for index, (_, line) in enumerate(lines):
        joined += line.strip()
        if index + 1 < len(lines):
            following = lines[index + 1][1].lstrip()
            wrapped = len(line.rstrip()) >= _FULL_LINE or following[:1].islower()
            joined += " " if wrapped else "\n"
    if joined.strip():
        yield _Block(lines[0][0], lines[-1][0], "item" if item else "text", joined)


def _markdown(text: str) -> Iterator[_Block]:
    from markdown_it import MarkdownIt

    role, place = "text", (0, 1)
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "heading_open":
            role = "heading"
        elif token.type in ("th_open", "td_open"):
            role = "cell"
        elif token.type == "list_item_open":
            role = "item"
        elif token.type in ("list_item_close", "heading_close", "table_close"):
            role = "text"
        if token.map:
            place = (token.map[0], token.map[1])
        if token.type == "inline" and (words := _words(token)).strip():
            yield _Block(place[0] + 1, max(place), role, words)
        elif token.type == "html_block" and (words := " ".join(_TAG.sub(" ", token.content).split())):
            yield _Block(place[0] + 1, max(place), "text", words)


def _words(token: Any) -> str:
    """The words of a paragraph as a reader sees them, on one line."""
    shown = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            shown.append(" " if child.type == "softbreak" else "\n")
        elif child.type in ("text", "code_inline", "image"):
            shown.append(child.content)
    return "".join(shown)

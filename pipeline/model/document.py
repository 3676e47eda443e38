"""A document as read: its data, and where in its text every value and key stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pipeline.model.pointer import Pointer, Span

START = Span(1, 1, 1, 1)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data with positions.

    `data` holds only None, bool, int, Decimal, str, list and dict. `values` and `keys` map pointers to spans. Positions
    do not take part in equality: two documents are equal when they say the same.
    """

    path: str
    data: Any
    text: str = field(compare=False, repr=False)
    values: Mapping[Pointer, Span] = field(compare=False, repr=False)
    keys: Mapping[Pointer, Span] = field(compare=False, repr=False)

    def locate(self, pointer: Pointer, needle: str = "") -> Span:
        """Find where `pointer` stands; with `needle`, the words in it if they stand there unbroken.

        A pointer to something absent is located at its nearest ancestor that exists.
        """
        here = pointer
        while here and here not in self.values:
            here = here[:-1]
        if here != pointer:
            return self.keys.get(here, self.values.get(here, START))
        span = self.values.get(here, START)
        return self._search(span, needle) if needle else span

    def quote(self, span: Span) -> str:
        """The text at `span`."""
        lines = _lines(self.text)[span.line - 1 : span.end_line]
        if not lines:
            return ""
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)

    def _search(self, span: Span, needle: str) -> Span:
        """Where `needle` stands within `span`, also if it is broken over lines; else `span`."""
        lines = _lines(self.text)
        last = min(span.end_line, len(lines))
        for number in range(span.line, last + 1):
            start = span.column - 1 if number == span.line else 0
            at = lines[number - 1].find(needle, start)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(needle))
        words = needle.split()
        if len(words) < 2 or len(words) > _LONGEST:
            return span
        text = "\n".join(lines[span.line - 1 : last])
        broken = _broken(text, words)
        if broken is None:
            return span
        return Span(*_place(text, broken[0], span.line), *_place(text, broken[1], span.line))

    def at(self, pointer: Pointer) -> Any:
        """The value at `pointer`, or None where there is none."""
        node = self.data
        for part in pointer:
            try:
                node = node[part]
            except (KeyError, IndexError, TypeError):
                return None
        return node


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _broken(text: str, words: Sequence[str]) -> tuple[int, int] | None:
    """Where `words` follow each other in `text`. Spaces and emphasis marks of Markdown may stand between them."""
    start = text.find(words[0])
    while start >= 0:
        end = start + len(words[0])
        for word in words[1:]:
            at = end
            while at < len(text) and (text[at].isspace() or (text[at] in "*_" and not text.startswith(word, at))):
                at += 1
            if at == end or not text.startswith(word, at):
                break
            end = at + len(word)
        else:
            return start, end
        start = text.find(words[0], start + 1)
    return None


def _place(text: str, offset: int, first: int) -> tuple[int, int]:
    """Line and column of an offset in `text`, whose first line has the number `first`."""
    return first + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)

"""A document as read: its data, and where in its text every value and key stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.model.pointer import Pointer, Span

START = Span(1, 1, 1, 1)


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

    def _search(self, span: Span, needle: str) -> Span:
        lines = self.text.split("\n")
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[number - 1]
            start = span.column - 1 if number == span.line else 0
            at = line.find(needle, start)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(needle))
        return span

    def at(self, pointer: Pointer) -> Any:
        """The value at `pointer`, or None where there is none."""
        node = self.data
        for part in pointer:
            try:
                node = node[part]
            except (KeyError, IndexError, TypeError):
                return None
        return node

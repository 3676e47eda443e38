"""Edits to the text of a source file, each of which changes one value and nothing else, or is not made.

The text is edited where the value stands, not written anew from the data: comments, layout, quotes and line ends stay
as they are. After every edit the text is read again, and the data must be what they were but for the one value.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pipeline.model.document import Document
from pipeline.model.finding import Refusal
from pipeline.model.pointer import Pointer, Span
from pipeline.model.scalars import Ambiguous, read_bare

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"

Read = Callable[[str], Document]
"""Reads a text with line feeds into data with positions. Raises Refusal."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, line by line, each with its own line end; `mark` is its byte-order mark or nothing."""

    mark: str
    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text as the readers see it."""
        return "\n".join(self.lines)

    @property
    def whole(self) -> str:
        """The text as it stands in the file."""
        return self.mark + "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))

    def replaced(self, number: int, start: int, end: int, new: str) -> Source:
        """Line `number` (from 0) with other characters from `start` to `end`."""
        line = self.lines[number]
        changed = line[:start] + new + line[end:]
        return replace(self, lines=(*self.lines[:number], changed, *self.lines[number + 1 :]))

    def parted(self, number: int, start: int, indent: str) -> Source:
        """Line `number` (from 0) broken at `start`, the rest on a line of its own behind `indent`."""
        line, end = self.lines[number], self.ends[number]
        lines = (*self.lines[:number], line[:start], indent + line[start:], *self.lines[number + 1 :])
        ends = (*self.ends[:number], end or self._usual_end, end, *self.ends[number + 1 :])
        return replace(self, lines=lines, ends=ends)

    @property
    def _usual_end(self) -> str:
        return self.ends[0] or "\n"


def source_of(content: str) -> Source:
    """Take the text of a file apart."""
    mark = _MARK if content.startswith(_MARK) else ""
    body = content.removeprefix(_MARK)
    ends = (*_LINE_END.findall(body), "")
    return Source(mark, tuple(_LINE_END.split(body)), ends)


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after an edit, read again, and the line (from 1) that was changed."""

    source: Source
    document: Document
    line: int


def substitute(
    source: Source, document: Document, at: Pointer, place: int, old: str, new: str, read: Read
) -> Edited | None:
    """`old` at `place` of the value at `at` replaced by `new`, or None where that cannot be done safely.

    For a number `place` does not count, and the number must stay the same. The text is tried at every place where
    `old` stands in the span of the value, until what is read is what was wanted.
    """
    value = document.at(at)
    wanted = _wanted(value, place, old, new)
    span = document.values.get(at)
    if wanted is None or span is None:
        return None
    style = source.lines[span.line - 1][span.column - 1 : span.column]
    stands, written = _escaped(old, style), _escaped(new, style)
    for number, start in _places(source, span, stands):
        changed = source.replaced(number, start, start + len(stands), written)
        if after := _as_wanted(changed, document, at, wanted, read):
            return Edited(changed, after, number + 1)
    if isinstance(value, str) and span.line == span.end_line and _bare(source, span) == value:
        # Without quotes the new text would be something else: a comma within brackets, a colon with a space.
        quoted = '"' + _escaped(str(wanted), '"') + '"'
        changed = source.replaced(span.line - 1, span.column - 1, span.end_column - 1, quoted)
        if after := _as_wanted(changed, document, at, wanted, read):
            return Edited(changed, after, span.line)
    return None


def _wanted(value: Any, place: int, old: str, new: str) -> Any:
    """The value after the edit, or None where there is none."""
    if isinstance(value, str):
        return value[:place] + new + value[place + len(old) :] if value.startswith(old, place) else None
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        try:
            number = read_bare(new)
        except Ambiguous:
            return None
        return number if number == value else None
    return None


def _places(source: Source, span: Span, old: str) -> Iterator[tuple[int, int]]:
    for number in range(span.line - 1, span.end_line):
        line = source.lines[number]
        last = span.end_column - 1 if number == span.end_line - 1 else len(line)
        start = line.find(old, span.column - 1 if number == span.line - 1 else 0, last)
        while start >= 0:
            yield number, start
            start = line.find(old, start + 1, last)


def _bare(source: Source, span: Span) -> str:
    return source.lines[span.line - 1][span.column - 1 : span.end_column - 1]


def _escaped(text: str, style: str) -> str:
    """`text` as it is written within quotes of that style."""
    if style == "'":
        return text.replace("'", "''")
    return text.replace("\\", "\\\\").replace('"', '\\"') if style == '"' else text


def _as_wanted(changed: Source, before: Document, at: Pointer, wanted: Any, read: Read) -> Document | None:
    try:
        after = read(changed.text)
    except Refusal:
        return None
    expected = with_value(before.data, at, wanted)
    return after if after.data == expected and type(after.at(at)) is type(wanted) else None


def with_value(data: Any, at: Pointer, value: Any) -> Any:
    """A copy of `data` with another value at `at`; only what lies on the way there is copied."""
    if not at:
        return value
    changed = copy.copy(data)
    changed[at[0]] = with_value(data[at[0]] if not isinstance(data, dict) else data.get(at[0]), at[1:], value)
    return changed


def insert_id(source: Source, document: Document, at: Pointer, name: str, read: Read) -> Edited | None:
    """``id: name`` in front of the other fields of the mapping at `at`, or None where that cannot be done safely."""
    span = document.values.get(at)
    if span is None:
        return None
    number, start = span.line - 1, span.column - 1
    line = source.lines[number]
    if line[start : start + 1] == "{":
        rest = line[start + 1 :].lstrip()
        field = f"id: {name}" if rest.startswith("}") else f"id: {name}, " if rest else f"id: {name},"
        changed = source.replaced(number, start + 1, start + 1, field)
    else:
        indent = re.sub(r"[^ ]", " ", line[:start])
        changed = source.parted(number, start, indent).replaced(number, start, start, f"id: {name}")
    try:
        after = read(changed.text)
    except Refusal:
        return None
    same = after.data == with_value(document.data, (*at, "id"), name)
    return Edited(changed, after, number + 1) if same else None

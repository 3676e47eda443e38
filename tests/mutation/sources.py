"""A YAML file as text that can be edited in place: where each value stands, how it is quoted, what may be written."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.model.document import Document
from pipeline.model.pointer import Pointer, id_path
from pipeline.model.reading import read_document

# What ends or changes a bare scalar: in brackets also commas and brackets.
_UNSAFE = re.compile(r": |:$| #|\n")
_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_UNSAFE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s]|$")


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters from `start` to `end` of a text give way to `new`."""

    start: int
    end: int
    new: str


def apply(text: str, splices: tuple[Splice, ...]) -> str:
    """The text with all splices made; they may not overlap."""
    for splice in sorted(splices, key=lambda s: (s.start, s.end), reverse=True):
        text = text[: splice.start] + splice.new + text[splice.end :]
    return text


class Source:
    """One file of a project."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.document: Document = read_document(f"source/{name}.yaml", text.encode())
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    @property
    def data(self) -> Any:
        return self.document.data

    def path(self, pointer: Pointer) -> str:
        return id_path(self.data, pointer)

    def _offset(self, line: int, column: int) -> int:
        return min(self._starts[line - 1] + column - 1, len(self.text)) if line <= len(self._starts) else len(self.text)

    def span(self, pointer: Pointer) -> tuple[int, int]:
        """Where a value stands, without the blank lines that YAML counts to a block."""
        place = self.document.values[pointer]
        start, end = self._offset(place.line, place.column), self._offset(place.end_line, place.end_column)
        return start, start + len(self.text[start:end].rstrip())

    def key_start(self, pointer: Pointer) -> int:
        place = self.document.keys[pointer]
        return self._offset(place.line, place.column)

    def raw(self, pointer: Pointer) -> str:
        start, end = self.span(pointer)
        return self.text[start:end]

    def in_brackets(self, pointer: Pointer) -> bool:
        return any(
            self.raw(pointer[:n])[:1] in ("{", "[") and isinstance(self.document.at(pointer[:n]), (dict, list))
            for n in range(1, len(pointer))
        )

    def put(self, pointer: Pointer, raw: str) -> Splice:
        """Write `raw` for the whole value, as YAML."""
        start, end = self.span(pointer)
        return Splice(start, end, raw)

    def write(self, pointer: Pointer, new: str) -> Splice:
        """Write another text for a text, changing as little of the file as possible and keeping its quotes and folds."""
        old = self.document.at(pointer)
        start, end = self.span(pointer)
        places = self._places(old, start, end)
        first = _common(old, new)
        last = _common(old[first:][::-1], new[first:][::-1])
        middle = new[first : len(new) - last]
        style = self.text[start]
        if places is not None and new.strip() == new and "\n" not in middle:
            if style in ">|" and "  " not in new and not middle.startswith((" ", "\t")):
                return Splice(places[first], places[len(old) - last], middle)
            if style == '"':
                quoted = json.dumps(middle, ensure_ascii=False)[1:-1]
                return Splice(places[first], places[len(old) - last], quoted)
            if style == "'":
                return Splice(places[first], places[len(old) - last], middle.replace("'", "''"))
            if style not in ">|" and self._bare(pointer, new):
                return Splice(places[first], places[len(old) - last], middle)
        return Splice(start, end, json.dumps(new, ensure_ascii=False))

    def _bare(self, pointer: Pointer, text: str) -> bool:
        if _UNSAFE.search(text) or _UNSAFE_START.match(text) or re.fullmatch(r"[\d.:+-]+|[A-Za-z]{1,5}", text):
            return False
        return not (self.in_brackets(pointer) and _UNSAFE_IN_BRACKETS.search(text))

    def _places(self, value: str, start: int, end: int) -> list[int] | None:
        """Where each character of a value stands in the file, and where the value ends; None if that is not plain."""
        at = start
        if self.text[start] in ">|":
            at = self.text.index("\n", start) + 1
            at += len(self.text[at:]) - len(self.text[at:].lstrip(" "))
        elif self.text[start] in "\"'":
            at, end = start + 1, end - 1
        places = []
        for character in value:
            if at >= end:
                return None
            places.append(at)
            if character == self.text[at] and self.text[at] != "\\" and not self.text.startswith(" \n", at):
                at += 2 if character == "'" == self.text[start] else 1
            elif character == " " and self.text[at].isspace():
                at += len(self.text[at:end]) - len(self.text[at:end].lstrip())
            elif self.text[at] == "\\" and self.text[at + 1 : at + 2] == character:
                at += 2
            else:
                return None
        return [*places, at] if at == end else None

    def remove(self, pointer: Pointer) -> Splice:
        """Take a field or an entry of a list out, with the comma or line break that parts it from its neighbours."""
        parent = self.document.at(pointer[:-1])
        names: list[str | int] = list(parent) if isinstance(parent, dict) else list(range(len(parent)))
        index = names.index(pointer[-1])
        start, end = self._begin(pointer), self.span(pointer)[1]
        if len(names) == 1:
            start, end = self.span(pointer[:-1])
            if not pointer[:-1] or self.text[start] not in "[{":
                start = self._dash(start) if isinstance(parent, list) else start
            return Splice(start, end, "[]" if isinstance(parent, list) else "{}")
        if index + 1 < len(names):
            return Splice(start, self._begin((*pointer[:-1], names[index + 1])), "")
        return Splice(self.span((*pointer[:-1], names[index - 1]))[1], end, "")

    def _begin(self, pointer: Pointer) -> int:
        return self.key_start(pointer) if isinstance(pointer[-1], str) else self.span(pointer)[0]

    def _dash(self, start: int) -> int:
        return self.text.rindex("-", 0, start + 1)

    def append(self, pointer: Pointer, entry: str) -> Splice:
        """Add an entry after the one at `pointer` of a list; `entry` is YAML on one line."""
        start, end = self.span(pointer)
        if self.raw(pointer[:-1])[:1] == "[":
            return Splice(end, end, f", {entry}")
        line = self.text.rfind("\n", 0, start) + 1
        indent = len(self.text[line:start]) - len(self.text[line:start].lstrip(" "))
        return Splice(end, end, f"\n{' ' * indent}- {entry}")

    def swap(self, one: Pointer, other: Pointer) -> tuple[Splice, ...]:
        """Exchange two neighbouring entries of a list."""
        return (Splice(*self.span(one), self.raw(other)), Splice(*self.span(other), self.raw(one)))

    def keys_of_blocks(self) -> list[Pointer]:
        """Pointers of the fields that stand on a line of their own."""
        return [p for p in self.document.keys if not self.in_brackets(p)]

    @cached_property
    def leaves(self) -> dict[Pointer, Any]:
        """Every value that holds no others."""
        return leaves_of(self.data)


def leaves_of(node: Any, at: Pointer = ()) -> dict[Pointer, Any]:
    """The values in plain data that hold no others, by pointer."""
    if isinstance(node, dict) and node:
        return {k: v for key, value in node.items() for k, v in leaves_of(value, (*at, key)).items()}
    if isinstance(node, list) and node:
        return {k: v for i, value in enumerate(node) for k, v in leaves_of(value, (*at, i)).items()}
    return {at: node}


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    most = min(len(one), len(other))
    return next((i for i in range(most) if one[i] != other[i]), most)

"""Strict JSON with positions: the same data and the same refusals as the YAML reader."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from pipeline.model.document import Document
from pipeline.model.finding import Refusal
from pipeline.model.loading import (
    AMBIGUOUS,
    DUPLICATE_KEY,
    EMPTY,
    MAX_DEPTH,
    MAX_VALUES,
    SYNTAX,
    TOO_DEEP,
    TOO_LARGE,
    WRONG_KEY,
    no_text,
    quoted,
    refuse,
)
from pipeline.model.pointer import Pointer, Span
from pipeline.model.scalars import Ambiguous, read_bare
from pipeline.patterns import compiled

_SPACE = compiled(r"[ \t\n\r]*")
_BARE = compiled(r"[^\s,:\[\]{}\"]+")
_STRING_TROUBLE = (
    ("Unterminated", "the text that begins here has no closing quote"),
    ("Invalid control", "a line break or tab inside a text is written \\n or \\t"),
    ("Invalid \\escape", "this backslash begins no known escape"),
    ("Invalid \\uXXXX", "this escape needs four hexadecimal digits"),
)


class _Reader:
    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.values: dict[Pointer, Span] = {}
        self.keys: dict[Pointer, Span] = {}

    def read(self) -> Document:
        at = self._skip(0)
        if at == len(self.text):
            raise refuse(EMPTY, self.path, "the file holds no data")
        data, at = self._value(at, ())
        at = self._skip(at)
        if at != len(self.text):
            raise self._wrong(at, "something follows the end of the data")
        if data is None:
            raise refuse(EMPTY, self.path, "the file holds no data")
        return Document(self.path, data, self.text, self.values, self.keys)

    def _value(self, at: int, pointer: Pointer) -> tuple[Any, int]:
        start = at
        character = self.text[at : at + 1]
        # The reader calls itself for every level: this guards the interpreter's stack too.
        if len(pointer) >= MAX_DEPTH and character in ("{", "["):
            what = f"values are nested more than {MAX_DEPTH} deep here"
            raise refuse(TOO_DEEP, self.path, what, self._span(at, at + 1))
        if len(self.values) >= MAX_VALUES:
            what = f"the file holds more than {MAX_VALUES} values"
            raise refuse(TOO_LARGE, self.path, what, self._span(at, at + 1))
        value: Any
        if character == "{":
            value, at = self._object(at + 1, pointer)
        elif character == "[":
            value, at = self._array(at + 1, pointer)
        elif character == '"':
            value, at = self._string(at)
        else:
            value, at = self._bare(at)
        self.values[pointer] = self._span(start, at)
        return value, at

    def _object(self, at: int, pointer: Pointer) -> tuple[dict[str, Any], int]:
        result: dict[str, Any] = {}
        at = self._skip(at)
        if self.text[at : at + 1] == "}":
            return result, at + 1
        while True:
            if self.text[at : at + 1] != '"':
                raise self._wrong(at, "the name of a field in double quotes is expected")
            start = at
            name, at = self._string(at)
            here = (*pointer, name)
            if not name:
                raise refuse(WRONG_KEY, self.path, "the name of a field is missing", self._span(start, at))
            if name in result:
                message = f"{quoted(name)} stands here again; it was given on line {self.keys[here].line}"
                raise refuse(DUPLICATE_KEY, self.path, message, self._span(start, at))
            self.keys[here] = self._span(start, at)
            at = self._skip(at)
            if self.text[at : at + 1] != ":":
                raise self._wrong(at, "a colon is expected after the name of a field")
            result[name], at = self._value(self._skip(at + 1), here)
            at = self._skip(at)
            if self.text[at : at + 1] == "}":
                return result, at + 1
            at = self._comma(at, "}")

    def _array(self, at: int, pointer: Pointer) -> tuple[list[Any], int]:
        result: list[Any] = []
        at = self._skip(at)
        if self.text[at : at + 1] == "]":
            return result, at + 1
        while True:
            value, at = self._value(at, (*pointer, len(result)))
            result.append(value)
            at = self._skip(at)
            if self.text[at : at + 1] == "]":
                return result, at + 1
            at = self._comma(at, "]")

    def _comma(self, at: int, closing: str) -> int:
        if self.text[at : at + 1] != ",":
            raise self._wrong(at, f"a comma or {closing!r} is expected")
        return self._skip(at + 1)

    def _string(self, at: int) -> tuple[str, int]:
        try:
            value, end = scanstring(self.text, at + 1, True)
        except json.JSONDecodeError as error:
            unclosed = error.msg.startswith("Unterminated")
            why = next((words for sign, words in _STRING_TROUBLE if error.msg.startswith(sign)), error.msg.lower())
            raise self._wrong(at if unclosed else error.pos, why) from None
        # scanstring leaves no character of the file unread, so only an escape can have made one that is no text.
        no_text(self.path, value, self._span(at, end))
        return value, end

    def _bare(self, at: int) -> tuple[Any, int]:
        match = _BARE.match(self.text, at)
        if not match:
            raise self._wrong(at, "a value is expected" if at < len(self.text) else "the file ends too early")
        word = match.group()
        if word.startswith(("//", "/*", "#")):
            raise self._wrong(at, "JSON has no comments")
        try:
            value = read_bare(word)
        except Ambiguous as error:
            raise refuse(AMBIGUOUS, self.path, str(error), self._span(at, match.end())) from None
        if isinstance(value, str):
            raise self._wrong(at, f"{quoted(word)} needs double quotes")
        return value, match.end()

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def _position(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.lines, at)
        return line, at - self.lines[line - 1] + 1

    def _span(self, start: int, end: int) -> Span:
        return Span(*self._position(start), *self._position(end))

    def _wrong(self, at: int, problem: str) -> Refusal:
        return refuse(SYNTAX, self.path, f"this is not well-formed JSON: {problem}", self._span(at, at + 1))


def read_json(path: str, text: str) -> Document:
    """Read JSON text. Raises Refusal with one located finding when it is not strict JSON."""
    return _Reader(path, text).read()

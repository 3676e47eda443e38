"""Strict YAML 1.2: data with positions, in one pass over the parser's events.

Built on events, not on PyYAML's composer: the composer recurses in C and crashes the interpreter on deep nesting,
and it resolves YAML 1.1 words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from pipeline.model.document import Document
from pipeline.model.finding import Refusal
from pipeline.model.loading import (
    AMBIGUOUS,
    DUPLICATE_KEY,
    EMPTY,
    INDIRECTION,
    MAX_DEPTH,
    SYNTAX,
    TOO_DEEP,
    WRONG_KEY,
    refuse,
)
from pipeline.model.pointer import Pointer, Span
from pipeline.model.scalars import Ambiguous, read_bare

_PARSER = getattr(yaml, "CLoader", yaml.Loader)

_HINTS = (
    ("mapping values are not allowed", 'A text that holds ": " needs quotes around it, or >- and a new line before it.'),
    ("tab character", "Indent with spaces; YAML does not allow tabs."),
    ("cannot start any token", "A text that starts with this character needs quotes around it."),
    ("expected <block end>", "The indentation of this line does not match the lines above."),
    ("did not find expected key", "The indentation of this line does not match the lines above."),
    ("unexpected end of stream", "A quote or a bracket that was opened is never closed."),
    ("could not find expected ':'", "A name of a field needs a colon and a space after it."),
)


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open."""

    container: list[Any] | dict[str, Any]
    pointer: Pointer
    start: Any
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)

    def child(self) -> Pointer:
        """The pointer of the value that comes next."""
        return (*self.pointer, len(self.container) if isinstance(self.container, list) else self.key or "")


class _Reader:
    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.values: dict[Pointer, Span] = {}
        self.keys: dict[Pointer, Span] = {}
        self.stack: list[_Frame] = []
        self.root: Any = None
        self.has_root = False

    def read(self) -> Document:
        try:
            self._events()
        except yaml.YAMLError as error:
            raise self._syntax(error) from None
        if not self.has_root or self.root is None:
            raise refuse(EMPTY, self.path, "the file holds no data")
        return Document(self.path, self.root, self.text, self.values, self.keys)

    def _events(self) -> None:
        documents = 0
        for event in yaml.parse(self.text, Loader=_PARSER):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._guard(event)
                self._scalar(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._guard(event)
                self._open(event, {} if kind is yaml.MappingStartEvent else [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                frame = self.stack.pop()
                self.values[frame.pointer] = _between(frame.start, event.end_mark)
            elif kind is yaml.AliasEvent:
                raise refuse(INDIRECTION, self.path, f"*{event.anchor} is an alias", _span(event))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise refuse(INDIRECTION, self.path, "a second document starts here", _span(event))
                if event.version or event.tags:
                    raise refuse(INDIRECTION, self.path, "a % directive stands before the document", _span(event))

    def _guard(self, event: Any) -> None:
        if event.anchor is not None:
            raise refuse(INDIRECTION, self.path, f"&{event.anchor} is an anchor", _span(event))
        if event.tag is not None:
            raise refuse(INDIRECTION, self.path, f"{event.tag} is a tag", _span(event))

    def _open(self, event: Any, container: list[Any] | dict[str, Any]) -> None:
        if self.stack and isinstance(self.stack[-1].container, dict) and self.stack[-1].key is None:
            raise refuse(WRONG_KEY, self.path, "a list or mapping stands where the name of a field belongs", _span(event))
        if len(self.stack) >= MAX_DEPTH:
            raise refuse(TOO_DEEP, self.path, f"values are nested more than {MAX_DEPTH} deep here", _span(event))
        pointer = self._place(container)
        self.stack.append(_Frame(container, pointer, event.start_mark))

    def _scalar(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._key(frame, event)
            return
        value: Any = event.value
        if not event.style:
            try:
                value = read_bare(value)
            except Ambiguous as error:
                raise refuse(AMBIGUOUS, self.path, str(error), _span(event)) from None
        pointer = self._place(value)
        self.values[pointer] = _span(event)

    def _key(self, frame: _Frame, event: Any) -> None:
        name = event.value
        if not event.style and name == "<<":
            raise refuse(INDIRECTION, self.path, "<< is a merge key", _span(event))
        if not event.style:
            try:
                plain = isinstance(read_bare(name), str)
            except Ambiguous:
                plain = False
            if not plain:
                raise refuse(WRONG_KEY, self.path, f"{name or 'nothing'!r} cannot be the name of a field", _span(event))
        if name in frame.seen:
            message = f"{name!r} stands here again; it was given on line {frame.seen[name]}"
            raise refuse(DUPLICATE_KEY, self.path, message, _span(event))
        frame.seen[name] = event.start_mark.line + 1
        frame.key = name
        self.keys[(*frame.pointer, name)] = _span(event)

    def _place(self, value: Any) -> Pointer:
        """Put `value` where it belongs and return its pointer."""
        if not self.stack:
            self.root, self.has_root = value, True
            return ()
        frame = self.stack[-1]
        pointer = frame.child()
        if isinstance(frame.container, list):
            frame.container.append(value)
        else:
            frame.container[frame.key or ""] = value
            frame.key = None
        return pointer

    def _syntax(self, error: yaml.YAMLError) -> Refusal:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be parsed"
        where = Span(1, 1, 1, 1)
        if mark is not None:
            where = Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
        help_text = next((hint for sign, hint in _HINTS if sign in problem), SYNTAX.remedy)
        return refuse(SYNTAX, self.path, f"this is not well-formed YAML: {problem}", where, help=help_text)


def read_yaml(path: str, text: str) -> Document:
    """Read YAML text. Raises Refusal with one located finding when it is not strict YAML."""
    return _Reader(path, text).read()


def _between(start: Any, end: Any) -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span(event: Any) -> Span:
    return _between(event.start_mark, event.end_mark)

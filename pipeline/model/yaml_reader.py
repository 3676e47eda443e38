"""Strict YAML 1.2: data with positions, in one pass over the parser's events.

Built on events, not on PyYAML's composer: the composer recurses in C and crashes the interpreter on deep nesting,
and it resolves YAML 1.1 words.
"""

from __future__ import annotations

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
    MAX_VALUES,
    TOO_DEEP,
    TOO_LARGE,
    WRONG_KEY,
    no_text,
    quoted,
    refuse,
)
from pipeline.model.pointer import Pointer, Span
from pipeline.model.scalars import Ambiguous, read_bare
from pipeline.model.yaml_problems import trouble
from pipeline.patterns import compiled

# A comment that no space sets off from the words after #; a line that begins like the entry of a list.
_CUT_OFF = compiled(r"[ \t]*#(?=[^\s#])")
_DASH = compiled(r"[ \t]*- ")
_PARSER = getattr(yaml, "CLoader", yaml.Loader)


class _Frame:
    """A list or mapping that is still open. `end` is where its last value ended, `key` the field whose value comes."""

    __slots__ = ("container", "end", "key", "pointer", "start")

    def __init__(self, container: list[Any] | dict[str, Any], pointer: Pointer, start: Any, end: Any) -> None:
        self.container, self.pointer, self.start, self.end = container, pointer, start, end
        self.key: str | None = None

    def child(self) -> Pointer:
        """The pointer of the value that comes next."""
        return (*self.pointer, len(self.container) if isinstance(self.container, list) else self.key or "")

    def awaits_key(self) -> bool:
        """Whether the name of a field comes next."""
        return self.key is None and isinstance(self.container, dict)


class _Reader:
    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.values: dict[Pointer, Span] = {}
        self.keys: dict[Pointer, Span] = {}
        self.stack: list[_Frame] = []
        self.root: Any = None
        self.started = False

    def read(self) -> Document:
        try:
            self._events()
        except yaml.YAMLError as error:
            found = trouble(error, self.lines)
            raise refuse(found.rule, self.path, found.message, found.span, help=found.help) from None
        if self.root is None:
            raise refuse(EMPTY, self.path, "the file holds no data")
        return Document(self.path, self.root, self.text, self.values, self.keys)

    def _events(self) -> None:
        parser = _PARSER(self.text)
        try:
            # One call for each event; yaml.parse makes three.
            for event in iter(parser.get_event, None):
                self._event(event)
        finally:
            parser.dispose()

    def _event(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise self._marked(event)
            self._scalar(event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                raise self._marked(event)
            self._open(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.AliasEvent:
            raise refuse(INDIRECTION, self.path, f"{quoted('*' + event.anchor)} is an alias", _span(event))
        elif kind is yaml.DocumentStartEvent:
            if self.started:
                raise refuse(INDIRECTION, self.path, "a second document starts here", _span(event))
            self.started = True
            if event.version or event.tags:
                raise refuse(INDIRECTION, self.path, "a % directive stands before the document", _span(event))

    def _marked(self, event: Any) -> Refusal:
        what = f"{quoted('&' + event.anchor)} is an anchor" if event.anchor else f"{quoted(event.tag)} is a tag"
        return refuse(INDIRECTION, self.path, what, _span(event))

    def _open(self, event: Any, container: list[Any] | dict[str, Any]) -> None:
        if self.stack and self.stack[-1].awaits_key():
            what = "a list or mapping stands where the name of a field belongs"
            raise refuse(WRONG_KEY, self.path, what, _span(event))
        if len(self.stack) >= MAX_DEPTH:
            raise refuse(TOO_DEEP, self.path, f"values are nested more than {MAX_DEPTH} deep here", _span(event))
        pointer = self._place(container, event)
        self.stack.append(_Frame(container, pointer, event.start_mark, event.end_mark))

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        # The parser ends a block where the next token begins, beyond blank lines and comments. In brackets the mark of
        # the end has a width.
        flow = event.end_mark.index > event.start_mark.index
        end = event.end_mark if flow else frame.end
        self.values[frame.pointer] = _between(frame.start, end)
        if self.stack:
            self.stack[-1].end = end

    def _scalar(self, event: Any) -> None:
        frame = self.stack[-1] if self.stack else None
        if event.style == '"':
            no_text(self.path, event.value, _span(event))
        if frame is not None and frame.awaits_key():
            self._key(frame, event)
            return
        value: Any = event.value
        if not event.style:
            self._bare(event)
            try:
                value = read_bare(value)
            except Ambiguous as error:
                raise refuse(AMBIGUOUS, self.path, str(error), _span(event)) from None
        pointer = self._place(value, event)
        self.values[pointer] = _span(event)

    def _bare(self, event: Any) -> None:
        """Refuse a text without quotes that is not what it looks like."""
        end = event.end_mark
        if end.line < len(self.lines) and (cut := _CUT_OFF.match(self.lines[end.line], end.column)):
            what = f"the text ends here, before {quoted(cut.string[cut.end() - 1 :])}: YAML takes that for a comment"
            remedy = "Put quotes around the text; or put a space after # if it is a comment."
            span = Span(end.line + 1, cut.end(), end.line + 1, cut.end() + 1)
            raise refuse(AMBIGUOUS, self.path, what, span, help=remedy)
        for number in range(event.start_mark.line + 1, end.line + 1):
            if dash := _DASH.match(self.lines[number]):
                column = dash.end() - 1
                what = "this line looks like an entry of a list, but continues the text above"
                remedy = "Indent it as the list that it belongs to; or put quotes around the text."
                raise refuse(AMBIGUOUS, self.path, what, Span(number + 1, column, number + 1, column + 1), help=remedy)

    def _key(self, frame: _Frame, event: Any) -> None:
        name = event.value
        if not event.style and name == "<<":
            raise refuse(INDIRECTION, self.path, "<< is a merge key", _span(event))
        plain = bool(name)
        if not event.style:
            try:
                plain = isinstance(read_bare(name), str)
            except Ambiguous:
                plain = False
        if not plain:
            what = f"{quoted(name)} cannot be the name of a field" if name else "the name of a field is missing"
            raise refuse(WRONG_KEY, self.path, what, _span(event))
        pointer = (*frame.pointer, name)
        if pointer in self.keys:
            message = f"{quoted(name)} stands here again; it was given on line {self.keys[pointer].line}"
            raise refuse(DUPLICATE_KEY, self.path, message, _span(event))
        frame.key = name
        frame.end = event.end_mark
        self.keys[pointer] = _span(event)

    def _place(self, value: Any, event: Any) -> Pointer:
        """Put `value` where it belongs and return its pointer."""
        if len(self.values) >= MAX_VALUES:
            raise refuse(TOO_LARGE, self.path, f"the file holds more than {MAX_VALUES} values", _span(event))
        if not self.stack:
            self.root = value
            return ()
        frame = self.stack[-1]
        pointer = frame.child()
        frame.end = event.end_mark
        if isinstance(frame.container, list):
            frame.container.append(value)
        else:
            frame.container[frame.key or ""] = value
            frame.key = None
        return pointer


def read_yaml(path: str, text: str) -> Document:
    """Read YAML text. Raises Refusal with one located finding when it is not strict YAML."""
    return _Reader(path, text).read()


def _between(start: Any, end: Any) -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span(event: Any) -> Span:
    return _between(event.start_mark, event.end_mark)

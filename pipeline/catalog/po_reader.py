"""Reading PO files strictly: every line is understood or refused, at its place, with a remedy.

What is read is what GNU gettext reads, without its lenience: one quoted string on a line, keywords at the start of the
line with one blank behind, no plural forms, no ``domain``, no comments below the last entry. What gettext refuses is
refused. An entry ends with its msgstr, so ``#~|`` belongs to the obsolete entry that it opens and to nothing else.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Any, NamedTuple, NoReturn

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.po_rules import (
    CONFLICT,
    DUPLICATE,
    ENCODING,
    ESCAPE,
    HEADER,
    MAX_PO_BYTES,
    PLURAL,
    SYNTAX,
    TOO_LARGE,
)
from pipeline.catalog.po_syntax import RESERVED, NotAString, read_flags, read_header, read_references, unquoted
from pipeline.model.document import START
from pipeline.model.loading import refuse
from pipeline.model.pointer import Span
from pipeline.model.rule import Rule

# GNU gettext reads #! as flags, and since 2025 #= too; a longer row of equals signs is an ornament.
_FLAG_LINES = ("#,", "#=", "#!")
_CONFLICT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class _Marked(NamedTuple):
    """How the string lines of one kind of text begin."""

    msgctxt: str
    msgid: str
    msgstr: str
    more: str
    prefix: str


def _marked(prefix: str) -> _Marked:
    return _Marked(f'{prefix}msgctxt "', f'{prefix}msgid "', f'{prefix}msgstr "', f'{prefix}"', prefix)


_LIVE = _marked("")
_OBSOLETE = _marked("#~ ")
_PREVIOUS = _marked("#| ")
_OBSOLETE_PREVIOUS = _marked("#~| ")


def read_po(path: str, content: bytes) -> Catalog:
    """Read a PO file. `path` is what findings call it.

    Raises `Refusal` with exactly one finding of the family `PO_RULES` for anything that is not a catalog as described
    in `pipeline.catalog.po_rules`. Time and memory grow linearly with `content`.
    """
    return _Reader(path, _decode(path, content).split("\n")).catalog()


def _decode(path: str, content: bytes) -> str:
    if len(content) > MAX_PO_BYTES:
        raise refuse(TOO_LARGE, path, f"the file is larger than {MAX_PO_BYTES // 1_000_000} MB")
    if content.startswith(b"\xef\xbb\xbf"):
        raise refuse(ENCODING, path, "the file begins with a byte-order mark", START)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {content[error.start]:#04x} is not UTF-8 text"
        before = content[: error.start].decode("utf-8")
        raise refuse(ENCODING, path, message, _place(before, len(before))) from None
    for mark in RESERVED:
        if mark in text:
            message = f"the control character U+{ord(mark):04X} is no text"
            raise refuse(ENCODING, path, message, _place(text, text.index(mark)), help="Delete the character.")
    if "\r" in text:
        alone = re.search(r"\r(?!\n)", text)
        if alone is not None:
            message = "a carriage return without line feed: lines must end with LF or CRLF"
            remedy = "Save the file with Unix or Windows line ends."
            raise refuse(SYNTAX, path, message, _place(text, alone.start()), help=remedy)
        text = text.replace("\r\n", "\n")
    joint = text.find("\\\n")
    if joint >= 0:
        # GNU gettext joins such lines, in comments too: a comment can swallow the fuzzy mark or the text below it.
        message = "a backslash at the end of a line, which joins it to the next one"
        raise refuse(
            SYNTAX, path, message, _place(text, joint), help="Delete the backslash, or close the text before it."
        )
    return text


def _place(text: str, index: int) -> Span:
    line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    return Span(line, column, line, column + 1)


class _Reader:
    """One pass over the lines. `at` is the index of the next unread line, so it is the number of the last one read."""

    __slots__ = ("at", "contexts", "end", "lines", "path", "places")

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.end = len(lines)
        self.at = 0
        lines.append("")  # so that the line after any line can be looked at
        self.places: dict[tuple[str | None, str], Span] = {}
        self.contexts: dict[str, Span] = {}

    def catalog(self) -> Catalog:
        """Read the header and every entry."""
        head = self._entry()
        if head is None:
            raise refuse(HEADER, self.path, "the file holds no header", START)
        if head.msgid or head.msgctxt is not None or head.obsolete:
            raise refuse(HEADER, self.path, "the first entry is not a header", head.msgid_span)
        if head.extracted_comments or head.references or head.previous_msgid is not None:
            message = "the header has lines that only an entry has (#. #: #|)"
            raise refuse(HEADER, self.path, message, head.msgid_span, help="Delete these lines above the header.")
        try:
            header = read_header(head.msgstr)
        except ValueError as error:
            raise refuse(HEADER, self.path, str(error), head.msgstr_span) from None
        entries = []
        while (entry := self._entry()) is not None:
            entries.append(entry)
        return Catalog(header, head.translator_comments, head.flags, tuple(entries), self.path)

    def _entry(self) -> Entry | None:
        """Read the comments and the strings of the next entry; None at the end of the file."""
        translator: list[str] = []
        extracted: list[str] = []
        references: list[tuple[str, ...]] = []
        flags: list[tuple[str, ...]] = []
        lines, at = self.lines, self.at
        # The most frequent lines first: this loop is half of the cost of reading.
        while (kind := (line := lines[at])[:2]) != "ms":
            if kind == "#.":
                extracted.append(line[3:] if line[2:3] == " " else line[2:])
            elif not kind:
                if at >= self.end:
                    self._end()
                    return None
            elif kind == "#:":
                references.append(self._references(line, at))
            elif kind in _FLAG_LINES and line[:3] != "#==":
                flags.append(read_flags(line[2:]))
            elif kind in ("#~", "#|"):
                break
            elif kind[0] == "#":
                translator.append(line[2:] if kind == "# " else line[1:])
            elif line.strip(" \t"):
                break
            at += 1
        self.at = at
        obsolete = kind == "#~"
        marked, previous = (_OBSOLETE, _OBSOLETE_PREVIOUS) if obsolete else (_LIVE, _PREVIOUS)
        previous_msgctxt = previous_msgid = msgctxt = None
        if line.startswith(previous.prefix):
            if line.startswith(previous.msgctxt):
                previous_msgctxt = self._string(previous.msgctxt, previous)
            previous_msgid = self._string(previous.msgid, previous)
        if lines[self.at].startswith(marked.msgctxt):
            msgctxt = self._string(marked.msgctxt, marked)
        at = self.at
        msgid = self._string(marked.msgid, marked)
        middle = self.at
        msgid_span = Span(at + 1, len(marked.msgid), middle, len(lines[middle - 1]) + 1)
        msgstr = self._string(marked.msgstr, marked)
        msgstr_span = Span(middle + 1, len(marked.msgstr), self.at, len(lines[self.at - 1]) + 1)
        self._register(msgctxt, msgid, msgid_span, obsolete=obsolete)
        return Entry(
            msgctxt,
            msgid,
            msgstr,
            tuple(translator),
            tuple(extracted),
            references[0] if len(references) == 1 else tuple(chain(*references)),
            flags[0] if len(flags) == 1 else tuple(chain(*flags)),
            previous_msgctxt,
            previous_msgid,
            obsolete,
            msgid_span,
            msgstr_span,
        )

    def _end(self) -> None:
        """The end of the file: only blank lines may stand between the last entry and here."""
        while self.at < self.end:
            if self.lines[self.at].strip(" \t"):
                remedy = "Delete them, or restore the entry they belong to."
                self._fail(SYNTAX, "these comments stand above no entry", help=remedy)
            self.at += 1

    def _string(self, opening: str, marked: _Marked) -> str:
        """Read the string that must begin here with `opening`, and the lines that go on with it."""
        at = self.at
        line = self.lines[at]
        start = len(opening)
        text = line[start:-1]
        if not line.startswith(opening):
            self._unexpected(opening.removesuffix(' "'))
        if '"' in text or "\\" in text or not line.endswith('"', start):
            text = self._text(line, start)
        at += 1
        self.at = at
        if self.lines[at].startswith(marked.more):
            return self._continued(text, marked.more)
        return text

    def _continued(self, text: str, more: str) -> str:
        parts = [text]
        while (line := self.lines[self.at]).startswith(more):
            parts.append(self._text(line, len(more)))
            self.at += 1
        return "".join(parts)

    def _text(self, line: str, start: int) -> str:
        """The text in `line` behind the opening quote, which ends at the index `start`."""
        try:
            return unquoted(line, start - 1)
        except NotAString as error:
            self._fail(ESCAPE if error.escape else SYNTAX, error.message, error.start, error.end)

    def _references(self, line: str, at: int) -> tuple[str, ...]:
        try:
            return read_references(line[2:])
        except ValueError as error:
            self.at = at
            self._fail(SYNTAX, str(error))

    def _register(self, msgctxt: str | None, msgid: str, span: Span, *, obsolete: bool) -> None:
        """Refuse what stands in the file already."""
        if not msgid and self.places:
            message = "an empty msgid: most readers take its entry for a second header"
            raise refuse(HEADER, self.path, message, span, help="Delete the entry.")
        key = (msgctxt, msgid)
        first = self.places.setdefault(key, span)
        more: dict[str, Any] = {"msgctxt": msgctxt or ""}
        if first is not span:
            raise refuse(DUPLICATE, self.path, f"the same entry stands on line {first.line}", span, **more)
        if msgctxt is None or obsolete:
            return
        first = self.contexts.setdefault(msgctxt, span)
        if first is not span:
            raise refuse(DUPLICATE, self.path, f"the context {msgctxt} stands on line {first.line}", span, **more)

    def _unexpected(self, wanted: str) -> NoReturn:
        """Say why the line here is not the `wanted` one, in the terms of what it is."""
        line = self.lines[self.at]
        bare = line.lstrip("#~| \t")
        if line.startswith(_CONFLICT_MARKS):
            self._fail(CONFLICT, f"an unfinished merge: {line[:7]}")
        if bare.startswith(("msgid_plural", "msgstr[")):
            self._fail(PLURAL, "plural forms are not used in catalogs of monographs")
        if not line.strip(" \t"):
            last = len(self.lines[self.at - 1]) + 1
            place = Span(self.at, last, self.at, last)
            raise refuse(SYNTAX, self.path, f"the entry ends here without {wanted}", place)
        if line.startswith("#") and not line.startswith(("#~", "#|")):
            self._fail(SYNTAX, f"a comment inside an entry, where {wanted} must follow")
        if bare.startswith('"'):
            self._fail(SYNTAX, f"a quoted text that continues nothing, where {wanted} must follow")
        keyword = re.match(r"(?:#~\||#~|#\|)? ?(?:msgctxt|msgid|msgstr)\b", line)
        if keyword is not None and keyword[0] != wanted:
            self._fail(SYNTAX, f"{keyword[0].strip()} stands where {wanted} must", 0, keyword.end())
        self._fail(SYNTAX, f'this is not a line of a PO file; {wanted} "..." must follow, at the start of the line')

    def _fail(self, rule: Rule[Any], message: str, start: int = 0, end: int | None = None, **more: Any) -> NoReturn:
        """Refuse the file for what is in the line here between the indices `start` and `end`."""
        number = self.at + 1
        last = len(self.lines[self.at]) if end is None else end
        raise refuse(rule, self.path, message, Span(number, start + 1, number, last + 1), **more)

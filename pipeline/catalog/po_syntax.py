"""The small pieces of PO syntax, both ways: quoted strings, flags, references, header fields.

What one function here writes, its partner reads; `po_reader` and `po_writer` put them together. Flags and references
are remembered, because most entries of a file share them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.patterns import compiled

# A NUL ends a text for programs written in C; U+0004 parts the context from the text in compiled catalogs.
RESERVED = ("\0", "\x04")
_ESCAPED = {
    "\a": r"\a",
    "\b": r"\b",
    "\f": r"\f",
    "\n": r"\n",
    "\r": r"\r",
    "\t": r"\t",
    "\v": r"\v",
    '"': r"\"",
    "\\": r"\\",
}
_MEANING = {escape[1]: char for char, escape in _ESCAPED.items()}
_SPECIAL = compiled(r'[\a\b\f\n\r\t\v"\\]')
_STOP = compiled(r'["\\]')
_ESCAPE = compiled(r'\\(?:([abfnrtv"\\])|([0-7]{1,3})|x([0-9a-fA-F]{1,2})(?![0-9a-fA-F]))')
# GNU gettext keeps a file name with blanks together between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
_REFERENCE = compiled("(?:\u2068[^\u2068\u2069]*\u2069|[^\\s\u2068\u2069])+", re.ASCII)
_BLANK_INSIDE = compiled("\u2068([^\u2068\u2069]*\\s[^\u2068\u2069]*)\u2069", re.ASCII)
_FLAG = compiled(r"range:[ \t]*[^\s,]+|[^\s,]+", re.ASCII)
_HEADER_FIELD = compiled(r"([^\s:]+):[ ]?(.*)", re.DOTALL)
_CHARSET = compiled(r"text/plain;[ \t]*charset=utf-8", re.IGNORECASE)


class NotAString(Exception):
    """A line that holds no quoted string: what is wrong, and at which index of the line it starts and ends."""

    def __init__(self, message: str, start: int, end: int, *, escape: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.escape = escape


def quoted(text: str) -> str:
    """`text` as the quoted string or strings of a PO file, as ``msgcat --no-wrap`` writes them.

    A text with line breaks inside begins with an empty string and has one string for each of its lines.
    """
    if _SPECIAL.search(text) is None:
        return f'"{text}"'
    escaped = _SPECIAL.sub(lambda match: _ESCAPED[match[0]], text)
    if text.find("\n", 0, -1) < 0:
        return f'"{escaped}"'
    lines = [_SPECIAL.sub(lambda match: _ESCAPED[match[0]], line) for line in text.split("\n")]
    last = lines.pop()
    strings = [f'"{line}\\n"' for line in lines]
    return "\n".join(['""', *strings, *([f'"{last}"'] if last else [])])


def unquoted(line: str, start: int) -> str:
    """The text of the quoted string in `line` whose opening quote stands at index `start`.

    Nothing but blanks may follow it. Raises `NotAString`.
    """
    parts: list[str] = []
    numeric = False
    at = start + 1
    while True:
        stop = _STOP.search(line, at)
        if stop is None:
            raise NotAString("the quoted text is not closed on its line", start, len(line))
        parts.append(line[at : stop.start()])
        at = stop.start()
        if line[at] == '"':
            break
        escape = _ESCAPE.match(line, at)
        if escape is None:
            shown = line[at : at + 2]
            raise NotAString(f"{shown} is no escape that PO files know", at, at + len(shown), escape=True)
        letter, octal, hexadecimal = escape.groups()
        if letter:
            parts.append(_MEANING[letter])
        else:
            byte = int(octal, 8) if octal else int(hexadecimal, 16)
            if byte > 255 or chr(byte) in RESERVED:
                raise NotAString(f"{escape[0]} is not a byte of a text", at, escape.end(), escape=True)
            # Bytes above ASCII wait as lone surrogates until the whole string can be decoded.
            parts.append(chr(byte) if byte < 128 else chr(0xDC00 + byte))
            numeric = True
        at = escape.end()
    rest = line[at + 1 :].strip(" \t")
    if rest:
        what = (
            "a quote inside a quoted text needs a backslash"
            if rest.endswith('"')
            else "nothing may follow a quoted text"
        )
        raise NotAString(what, at, len(line))
    text = "".join(parts)
    if not numeric:
        return text
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError:
        raise NotAString("these bytes are not UTF-8 text", start, at + 1, escape=True) from None


@lru_cache(maxsize=1024)
def read_flags(text: str) -> tuple[str, ...]:
    """The flags of a ``#,`` line: separated by commas or blanks, as GNU gettext reads them."""
    return tuple(_FLAG.findall(text))


@lru_cache(maxsize=1024)
def write_flags(flags: tuple[str, ...]) -> str:
    """The flags as they stand after ``#, ``. Raises ValueError for one that would be read as something else."""
    text = ", ".join(flags)
    if read_flags(text) != flags or text.endswith("\\"):
        raise ValueError(f"not the flags of a PO entry: {flags!r}")
    return text


@lru_cache(maxsize=1024)
def read_references(text: str) -> tuple[str, ...]:
    """The references of a ``#:`` line. Raises ValueError where isolates (U+2068, U+2069) do not pair."""
    if _REFERENCE.sub("", text).strip():
        raise ValueError("the isolates U+2068 and U+2069 around a reference do not pair")
    return tuple(
        _BLANK_INSIDE.sub(r"\1", found) if _BLANK_INSIDE.fullmatch(found) else found
        for found in _REFERENCE.findall(text)
    )


@lru_cache(maxsize=1024)
def write_references(references: tuple[str, ...]) -> str:
    """The references as they stand after ``#: ``. Raises ValueError for one that would be read as something else."""
    text = " ".join(r if _REFERENCE.fullmatch(r) else f"\u2068{r}\u2069" for r in references)
    if "\n" in text or "\r" in text or text.endswith("\\") or read_references(text) != references:
        raise ValueError(f"not the references of a PO entry: {references!r}")
    return text


def read_header(text: str) -> tuple[tuple[str, str], ...]:
    """The fields of a header in their order. Raises ValueError with what is wrong in words."""
    fields: dict[str, tuple[str, str]] = {}
    for line in text.removesuffix("\n").split("\n"):
        field = _HEADER_FIELD.fullmatch(line)
        if field is None:
            raise ValueError(f"the header line {line!r} is not of the form Name: value")
        if field[1].lower() in fields:
            raise ValueError(f"the header has {field[1]} twice")
        fields[field[1].lower()] = (field[1], field[2])
    content_type = fields.get("content-type")
    if content_type is None:
        raise ValueError("the header has no Content-Type, so the encoding is not known")
    if not _CHARSET.fullmatch(content_type[1].strip()):
        raise ValueError(f"the header says {content_type[1]!r}; it must be text/plain; charset=UTF-8")
    return tuple(fields.values())


def write_header(fields: tuple[tuple[str, str], ...]) -> str:
    """The msgstr of a header. Raises ValueError for fields that would be read as something else, or not at all."""
    text = "".join(f"{name}: {value}\n" for name, value in fields)
    if read_header(text) != fields:
        raise ValueError(f"not the fields of a PO header: {fields!r}")
    return text

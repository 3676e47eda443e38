"""What stops a file from being read at all: the limits, and the findings that say so."""

from __future__ import annotations

import re
from typing import Any

from pipeline.model.finding import Refusal, Severity
from pipeline.model.pointer import Span
from pipeline.model.rule import Example, Rule
from pipeline.patterns import compiled

MAX_BYTES = 4_000_000
MAX_DEPTH = 40
MAX_NUMBER_DIGITS = 30
MAX_VALUES = 200_000
# What no text holds (C0 and C1 controls, DEL, halves of pairs, noncharacters), and line breaks to YAML 1.1 alone.
_NO_TEXT = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_FILES = compiled(_NO_TEXT.pattern[:-1] + "\x85\u2028\u2029\ufeff]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def _rule(code: str, name: str, prose: str, remedy: str, *examples: Example) -> Rule[Any]:
    return Rule(code, name, Severity.ERROR, prose, remedy, examples=examples)


UNREADABLE = _rule(
    "SYN001",
    "unreadable-file",
    """A file must exist and be readable.

A path that leads to a folder, to nothing, or to a file that may not be opened is no input. The run ends with exit
code 2: it is not known whether the content is safe.""",
    "Check the spelling of the path and the permissions of the file.",
)
TOO_LARGE = _rule(
    "SYN002",
    "file-too-large",
    f"""A file may hold at most {MAX_BYTES // 1_000_000} MB.

The longest national product monographs hold a few hundred kilobytes of text. A larger file is no monograph, and
reading it could exhaust the machine. For the same reason a file may hold at most {MAX_VALUES:,} values.""",
    "Split the file, or remove what is not text (pictures, data tables).",
)
NOT_TEXT = _rule(
    "SYN003",
    "not-utf8-text",
    """A file must be UTF-8 text.

In another encoding µg, ≥ and every accented letter are read as something else. Such a file is refused, not guessed.
So are control characters, which no editor shows and no reader sees, and the separators U+0085, U+2028 and U+2029, which
some tools take for the end of a line.""",
    "Save the file as UTF-8 (in most editors: Save with encoding).",
    Example("the escape of a NUL", text='title: "Exam\\0plinib"\n', fires=True),
    Example("letters of every script", text="title: ترک µg ≥ 日本 😀\n"),
)
SYNTAX = _rule(
    "SYN004",
    "syntax-error",
    """A file must be well-formed YAML or JSON.

What cannot be parsed cannot be checked.""",
    "Look at the place given, and at the line before it.",
    Example("an unclosed quote", text='id: "utatrectinib\n', fires=True),
    Example("a well-formed file", text="id: utatrectinib\n"),
)
DUPLICATE_KEY = _rule(
    "SYN005",
    "duplicate-key",
    """A name may stand only once in the same place.

Most readers keep the last of two values and drop the first without a word. If the first was the right dose, nobody
would know.""",
    "Keep one of the two.",
    Example("the same name twice", text="dose: 50\ndose: 500\n", fires=True),
    Example("the same name in two places", text="first: {dose: 50}\nsecond: {dose: 500}\n"),
)
INDIRECTION = _rule(
    "SYN006",
    "indirect-yaml",
    """Anchors, aliases, tags, merge keys, directives and several documents in one file are refused.

They make a text mean something else than a reader of that line sees, and let a small file grow without bound.""",
    "Write the value out where it is meant.",
    Example("an alias", text="low: &dose 50\nhigh: *dose\n", fires=True),
    Example("a tag", text="low: !!str 50\n", fires=True),
    Example("an ampersand in a text", text="text: diarrhea & nausea\n"),
)
AMBIGUOUS = _rule(
    "SYN007",
    "ambiguous-scalar",
    """A bare word must mean the same to every reader.

YAML 1.1 readers take `NO` for false, `12:30` for 750, `0123` for 83; others take `1e3` for text. A value that two
tools read differently may not stand in a monograph. Nor may one that the writer reads differently: in
`text: take #5 first` everything from the # on is a comment and lost, and a dash that begins an indented line under a
text continues that text.""",
    "Put quotes around it if it is text; write a number in plain digits.",
    Example("Norway", text="jurisdiction: NO\n", fires=True),
    Example("a time of day", text="time: 12:30\n", fires=True),
    Example("a leading zero", text="value: 0123\n", fires=True),
    Example("an exponent", text="value: 1e3\n", fires=True),
    Example("a text that a # cuts off", text="text: take #5 first\n", fires=True),
    Example("a comment", text="dose: 50 # as studied\n"),
    Example("quoted", text='jurisdiction: "NO"\ntime: "12:30"\n'),
    Example("plain numbers", text="low: 0.50\nhigh: 150\n"),
)
TOO_DEEP = _rule(
    "SYN008",
    "nested-too-deep",
    f"""Values may be nested at most {MAX_DEPTH} deep.

A monograph needs about ten levels. Deeper nesting is a mistake or an attack on the reader.""",
    "Remove the superfluous brackets or indentation.",
)
EMPTY = _rule(
    "SYN009",
    "empty-file",
    """A file must say something.

An empty file has no dose, no status and no disclaimer.""",
    "Restore the file from version control, or start from the example that `monograph init` writes.",
    Example("a comment only", text="# to do\n", fires=True),
)
WRONG_KEY = _rule(
    "SYN010",
    "key-not-a-word",
    """Names of fields are plain words.

A number, a list or an empty key cannot be the name of a field.""",
    'Write the name of a field as the schema knows it; put quotes around a name such as "no" or "50" of your own.',
    Example("a number as a name", text="50: mg\n", fires=True),
)

TWIN = _rule(
    "SYN011",
    "two-files-one-monograph",
    """A monograph is one file.

Of `drug.yaml` and `drug.json` beside each other, nobody can say which one is published.""",
    "Keep one of the two files.",
)

LOADING_RULES: tuple[Rule[Any], ...] = (
    UNREADABLE,
    TOO_LARGE,
    NOT_TEXT,
    SYNTAX,
    DUPLICATE_KEY,
    INDIRECTION,
    AMBIGUOUS,
    TOO_DEEP,
    EMPTY,
    WRONG_KEY,
    TWIN,
)


def quoted(text: str, most: int = 40, mark: str = "'") -> str:
    """`text` as a message shows it: in quotes, on one line, at most `most` characters of it."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return f"{mark}{plain if len(plain) <= most else plain[:most] + '…'}{mark}"


def refuse(rule: Rule[Any], path: str, message: str, span: Span | None = None, **more: Any) -> Refusal:
    """A refusal with one finding of `rule` at `span`."""
    if span is not None:
        more["span"] = span
    return Refusal(rule.finding(message, path, **more))


def decode(path: str, content: bytes) -> str:
    """Decode a file's bytes, or refuse it: too large, not UTF-8, binary.

    A byte-order mark at the start is dropped; every line then ends in a line feed.
    """
    if len(content) > MAX_BYTES:
        raise refuse(TOO_LARGE, path, f"the file is larger than {MAX_BYTES // 1_000_000} MB")
    if content.startswith(_UTF16):
        raise refuse(NOT_TEXT, path, "the file is UTF-16 text, not UTF-8", Span(1, 1, 1, 1))
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        what = f"byte {content[error.start]:#04x} is not UTF-8 text"
        raise refuse(NOT_TEXT, path, what, _span(content[: error.start].decode("utf-8"))) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    bad = _NOT_IN_FILES.search(text)
    if bad:
        what = "the file is binary, not text" if bad.group() == "\0" else f"{_code(bad)} is no character of a text"
        remedy = NOT_TEXT.remedy if bad.group() == "\0" else "Remove it; it may be invisible in your editor."
        raise refuse(NOT_TEXT, path, what, _span(text[: bad.start()]), help=remedy)
    return text


def no_text(path: str, value: str, span: Span) -> None:
    """Refuse a value that an escape such as ``\\0`` gave a character that is no text."""
    bad = _NO_TEXT.search(value)
    if bad:
        remedy = "Remove the escape, or write the character that is meant."
        raise refuse(NOT_TEXT, path, f"an escape here stands for {_code(bad)}, which is no text", span, help=remedy)


def _code(character: re.Match[str]) -> str:
    return f"U+{ord(character.group()):04X}"


def _span(before: str) -> Span:
    """The place of the character that follows `before`."""
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Span(line, column, line, column + 1)

"""PO files: what is written is read again, what is read is what GNU gettext reads, what is refused has a place."""

from __future__ import annotations

import contextlib
import gettext
import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType

import polib
import pytest
from babel.messages.pofile import read_po as read_babel
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.catalog.entry import Catalog, Entry, State
from pipeline.catalog.po_reader import read_po
from pipeline.catalog.po_rules import MAX_PO_BYTES, PO_RULES
from pipeline.catalog.po_syntax import NotAString, quoted, unquoted
from pipeline.catalog.po_writer import write_po
from pipeline.model.finding import Finding, Refusal
from pipeline.model.pointer import Span
from pipeline.model.rule import Example, Rule
from tests.tools import require

FIELDS = (
    ("Project-Id-Version", "utatrectinib"),
    ("PO-Revision-Date", "2026-11-01 00:00+0000"),
    ("Last-Translator", "A. Translator <a@example.org>"),
    ("Language-Team", "Spanish"),
    ("Language", "es"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
EXAMPLES = [(rule, example) for rule in PO_RULES for example in rule.examples]

# Every character a text may hold, those that PO files escape or that mean something in them far more often.
CHARACTERS = st.one_of(
    st.sampled_from('\a\b\t\n\v\f\r"\\ aé≥{}%#~|\x1b\x7f\x85\xa0\u2028\u2029\ufeff\U0001f48a'),
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\x04"),
)
TEXT = st.text(CHARACTERS, max_size=12)
LINE = st.text(CHARACTERS.filter(lambda c: c not in "\r\n"), max_size=12).filter(lambda text: not text.endswith("\\"))
WORD = st.text(CHARACTERS.filter(lambda c: c not in " \t\n\v\f\r,\u2068\u2069"), min_size=1, max_size=8).filter(
    lambda text: not text.endswith("\\")
)
FLAG = st.sampled_from(["fuzzy", "python-brace-format", "no-wrap", "range: 0..5"]) | WORD
REFERENCE = WORD | st.builds("{} {}".format, WORD, WORD)
FIELD_NAME = st.text("abcXYZ019-", min_size=1, max_size=8).map(lambda name: f"X-{name}")


@st.composite
def entries(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT) -> Entry:
    previous_msgid = draw(st.none() | text)
    return Entry(
        msgctxt=draw(st.none() | text),
        msgid=draw(text.filter(bool)),
        msgstr=draw(text),
        translator_comments=tuple(draw(st.lists(LINE, max_size=2))),
        extracted_comments=tuple(draw(st.lists(LINE, max_size=2))),
        references=tuple(draw(st.lists(REFERENCE, max_size=2))),
        flags=tuple(draw(st.lists(FLAG, max_size=2))),
        previous_msgctxt=None if previous_msgid is None else draw(st.none() | text),
        previous_msgid=previous_msgid,
        obsolete=draw(st.booleans()),
    )


def distinct(found: list[Entry]) -> tuple[Entry, ...]:
    """The entries that may stand in one file, live ones first."""
    keys: set[object] = set()
    kept: list[Entry] = []
    for entry in sorted(found, key=lambda e: e.obsolete):
        names = {(entry.msgctxt, entry.msgid)} | (
            {entry.msgctxt} if entry.msgctxt is not None and not entry.obsolete else set()
        )
        if not names & keys:
            keys |= names
            kept.append(entry)
    return tuple(kept)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    more = draw(st.lists(st.tuples(FIELD_NAME, LINE), max_size=3, unique_by=lambda field: field[0].lower()))
    return Catalog(
        header=(*FIELDS, *more),
        header_comments=tuple(draw(st.lists(LINE, max_size=2))),
        header_flags=tuple(draw(st.lists(FLAG, max_size=1))),
        entries=distinct(draw(st.lists(entries(), max_size=5))),
        path="x.po",
    )


# What writers and translators really write: what one tool keeps, the others must keep too.
PLAIN = st.text(st.sampled_from('\n\t"\\ aébc≥{}%#~|µ—ع日\u202f\U0001f48a'), max_size=30)
NOTE = st.text(st.sampled_from('"\\ aé:.≥{}#~|'), max_size=12).map(lambda text: f"x{text}x")


@st.composite
def ordinary_entries(draw: st.DrawFn) -> Entry:
    msgid, msgstr = draw(PLAIN.filter(bool)), draw(PLAIN).strip("\n")
    # Without a translation msgcat drops obsolete entries, and "fuzzy" of live ones; we keep what stands there.
    obsolete = bool(msgstr) and draw(st.booleans())
    if msgstr:
        # gettext wants both to begin and to end with a line break, or neither.
        msgstr = "\n" * msgid.startswith("\n") + msgstr + "\n" * msgid.endswith("\n")
    fuzzy = bool(msgstr) and draw(st.booleans())
    return Entry(
        msgctxt=draw(st.none() | PLAIN),
        msgid=msgid,
        msgstr=msgstr,
        translator_comments=tuple(draw(st.lists(NOTE, max_size=2))),
        extracted_comments=() if obsolete else tuple(draw(st.lists(NOTE, max_size=2))),
        references=()
        if obsolete
        else tuple(draw(st.lists(st.sampled_from(["source/a.yaml", "b c.yaml"]), max_size=1))),
        flags=("fuzzy",) if fuzzy else (),
        previous_msgid=draw(st.none() | PLAIN) if fuzzy else None,
        obsolete=obsolete,
    )


ORDINARY = st.lists(ordinary_entries(), max_size=12).map(
    lambda e: Catalog(FIELDS, ("A comment.",), (), distinct(e), "x.po")
)
STEADY = settings(derandomize=True, deadline=None)
with_tools = settings(STEADY, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def refusal(text: str | bytes) -> Finding:
    """The one finding that `text` is refused with."""
    with pytest.raises(Refusal) as caught:
        read_po("x.po", text.encode() if isinstance(text, str) else text)
    (finding,) = caught.value.findings
    return finding


def read(text: str) -> Catalog:
    return read_po("x.po", text.encode())


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else value.title if isinstance(value, Example) else str(value)


# Round trips


@STEADY
@given(catalogs())
def test_what_is_written_is_read_again(catalog: Catalog) -> None:
    text = write_po(catalog)
    assert read(text) == catalog
    assert write_po(read(text)) == text
    assert read(text.replace("\n", "\r\n")) == catalog


@settings(STEADY, max_examples=40)
@given(catalogs())
def test_spans_hold_the_quoted_strings(catalog: Catalog) -> None:
    lines = write_po(catalog).split("\n")
    for entry in read("\n".join(lines)).entries:
        for span, text in ((entry.msgid_span, entry.msgid), (entry.msgstr_span, entry.msgstr)):
            inside = lines[span.line - 1 : span.end_line]
            mark = "#~ " if entry.obsolete else ""
            assert len(inside[-1]) + 1 == span.end_column
            parts = [unquoted(inside[0], span.column - 1), *(unquoted(line, len(mark)) for line in inside[1:])]
            assert "".join(parts) == text
        assert entry.span == Span(entry.msgid_span.line, 1, entry.msgstr_span.end_line, entry.msgstr_span.end_column)


@STEADY
@given(TEXT)
def test_quoting_round_trip(text: str) -> None:
    assert "".join(unquoted(line, 0) for line in quoted(text).split("\n")) == text


WILD = st.lists(
    st.builds(lambda e, r, f: replace(e, references=r, flags=f), entries(), st.tuples(TEXT), st.tuples(TEXT)),
    max_size=3,
)


@STEADY
@given(found=WILD, fields=st.lists(st.tuples(TEXT, TEXT), max_size=2), whole=st.booleans())
def test_the_writer_writes_nothing_that_the_reader_refuses(
    found: list[Entry], fields: list[tuple[str, str]], *, whole: bool
) -> None:
    header = (*FIELDS, *fields) if whole else tuple(fields)
    catalog = Catalog(header, (), (), tuple(sorted(found, key=lambda e: e.obsolete)), "x.po")
    try:
        text = write_po(catalog)
    except ValueError:
        return
    assert read(text) == catalog


@pytest.mark.parametrize(
    "entry",
    [
        Entry("x", "a\0b"),
        Entry("x", "a", translator_comments=("\x04",)),
        Entry("x", "a", "\ud800"),
        Entry(None, ""),
        Entry("x", ""),
        Entry(None, "", "b", obsolete=True),
        Entry("x", "a", flags=("fuzzy, no-wrap",)),
        Entry("x", "a", flags=("",)),
        Entry("x", "a", flags=("\\",)),
        Entry("x", "a", references=("a\\",)),
        Entry("x", "a", references=("a\nb",)),
        Entry("x", "a", references=("",)),
        Entry("x", "a", references=("a\u2068b",)),
        Entry("x", "a", previous_msgctxt="y"),
    ],
)
def test_what_no_po_file_can_hold_is_not_written(entry: Entry) -> None:
    with pytest.raises(ValueError, match=r"."):
        write_po(Catalog(FIELDS, (), (), (entry,), "x.po"))


@pytest.mark.parametrize(
    "pair", [(Entry("x", "a"), Entry("x", "b")), (Entry("x", "a"), Entry("x", "a", obsolete=True))]
)
def test_entries_that_exclude_each_other_are_not_written(pair: tuple[Entry, Entry]) -> None:
    with pytest.raises(ValueError, match="two"):
        write_po(Catalog(FIELDS, (), (), pair, "x.po"))


def test_obsolete_entries_are_written_last_and_comments_stay_comments() -> None:
    found = (Entry("x", "a", "b", ("one\ntwo\rthree\\",), obsolete=True), Entry("x", "c", "d"))
    text = write_po(Catalog(FIELDS, (), (), found, "x.po"))
    expected = (
        'msgctxt "x"\nmsgid "c"\nmsgstr "d"\n\n# one\n# two\n# three\\ \n#~ msgctxt "x"\n#~ msgid "a"\n#~ msgstr "b"\n'
    )
    assert text.endswith("\n\n" + expected)


def test_the_order_of_the_lines() -> None:
    entry = Entry(
        "c", "a\nb", "d\n", ("t", ""), ("e", ""), ("r", "s t"), ("fuzzy", "no-wrap"), "pc", "p\nq", obsolete=True
    )
    text = write_po(Catalog(FIELDS[6:7], ("h",), ("fuzzy",), (entry,), "x.po"))
    assert text == (
        '# h\n#, fuzzy\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        "# t\n#\n#. e\n#.\n#: r \u2068s t\u2069\n#, fuzzy, no-wrap\n"
        '#~| msgctxt "pc"\n#~| msgid ""\n#~| "p\\n"\n#~| "q"\n'
        '#~ msgctxt "c"\n#~ msgid ""\n#~ "a\\n"\n#~ "b"\n#~ msgstr "d\\n"\n'
    )


# Verdicts. `gettext` is what msgfmt -c of GNU gettext 0.21 says to the same file; None stands for "nothing to compare".

ONE = 'msgid "a"\nmsgstr "b"\n'


def fuzzy_of(text: str) -> bool:
    return read(text).entries[0].fuzzy


MATRIX: list[tuple[str, str, str | Callable[[str], bool], bool]] = [
    (
        "#~| after a live entry",
        ONE + '\n#~| msgid "c"\n#~ msgid "d"\n#~ msgstr "e"\n',
        lambda t: len(read(t).live) == 1,
        True,
    ),
    ("#= fuzzy", "#= fuzzy\n" + ONE, fuzzy_of, True),
    ("#,fuzzy", "#,fuzzy\n" + ONE, fuzzy_of, True),
    ("#, no-wrap fuzzy", "#, no-wrap fuzzy\n" + ONE, fuzzy_of, True),
    ("#! fuzzy", "#! fuzzy\n" + ONE, fuzzy_of, True),
    (
        "#====",
        "#==== fuzzy\n" + ONE,
        lambda t: not fuzzy_of(t) and read(t).entries[0].translator_comments == ("==== fuzzy",),
        True,
    ),
    ("byte-order mark", "BOM", "POF002", False),
    ("conflict markers", 'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> x\n', "POF003", False),
    ("conflict markers between entries", "<<<<<<< HEAD\n" + ONE + "=======\n>>>>>>> x\n", "POF003", False),
    ("duplicate entry", ONE + '\nmsgid "a"\nmsgstr "c"\n', "POF004", False),
    ("duplicate obsolete entry", '#~ msgid "a"\n#~ msgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', "POF004", False),
    ("live and obsolete", ONE + '\n#~ msgid "a"\n#~ msgstr "c"\n', "POF004", False),
    ("context twice", 'msgctxt "x"\n' + ONE + '\nmsgctxt "x"\nmsgid "c"\nmsgstr "d"\n', "POF004", True),
    ("unterminated string", 'msgid "a\nmsgstr "b"\n', "POF001", False),
    ("escaped closing quote", 'msgid "a\\"\nmsgstr "b"\n', "POF001", False),
    ("a lone quote", 'msgid "\nmsgstr "b"\n', "POF001", False),
    ("unterminated at the end", 'msgid "a"\nmsgstr "b', "POF001", False),
    ("junk after a string", 'msgid "a" junk\nmsgstr "b"\n', "POF001", False),
    ("blanks after a string", 'msgid "a" \t\nmsgstr "b"\n', lambda t: read(t).entries[0].msgid == "a", True),
    ("two strings on a line", 'msgid "a" "b"\nmsgstr "c"\n', "POF001", True),
    ("unescaped quote", 'msgid "a "b" c"\nmsgstr "d"\n', "POF001", False),
    ("octal escape", 'msgid "a"\nmsgstr "\\303\\251"\n', lambda t: read(t).entries[0].msgstr == "é", True),
    ("hexadecimal escape", 'msgid "a"\nmsgstr "\\xc3\\xa9g"\n', lambda t: read(t).entries[0].msgstr == "ég", True),
    ("octal beyond a byte", 'msgid "a"\nmsgstr "\\400"\n', "POF005", True),
    ("long hexadecimal", 'msgid "a"\nmsgstr "\\x414"\n', "POF005", True),
    ("NUL escape", 'msgid "a"\nmsgstr "b\\0c"\n', "POF005", True),
    ("U+0004", 'msgid "a\x04b"\nmsgstr "c"\n', "POF002", False),
    ("U+0004 escape", 'msgid "a"\nmsgstr "\\004"\n', "POF005", False),
    ("half a character", 'msgid "a"\nmsgstr "\\303"\n', "POF005", True),
    ("bad escape", 'msgid "a"\nmsgstr "\\q"\n', "POF005", False),
    ("plural gap", 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n', "POF006", False),
    ("plural", 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', "POF006", False),
    ("msgstr[0] alone", 'msgid "a"\nmsgstr[0] "c"\n', "POF006", False),
    ("obsolete plural", '#~ msgid "a"\n#~ msgid_plural "b"\n#~ msgstr[0] "c"\n', "POF006", True),
    ("CR-only line ends", ONE.replace("\n", "\r"), "POF001", True),
    ("a lone CR", 'msgid "a\rb"\nmsgstr "c"\n', "POF001", True),
    ("no header", "NO HEADER", "POF007", False),
    ("late header", "LATE HEADER", "POF007", True),
    ("second header", 'msgid ""\nmsgstr "Language: de\\n"\n', "POF007", False),
    ("obsolete second header", '#~ msgid ""\n#~ msgstr "Language: de\\n"\n', "POF007", False),
    ("msgctxt after msgid", 'msgid "a"\nmsgctxt "x"\nmsgstr "b"\n', "POF001", False),
    ("msgstr first", 'msgstr "b"\nmsgid "a"\n', "POF001", False),
    ("msgctxt twice", 'msgctxt "x"\nmsgctxt "y"\n' + ONE, "POF001", False),
    ("missing msgstr", 'msgid "a"\n\nmsgid "c"\nmsgstr "d"\n', "POF001", False),
    ("missing msgstr at the end", 'msgid "a"\n', "POF001", False),
    ("a context alone", 'msgctxt "a"\n', "POF001", False),
    ("live text in an obsolete entry", '#~ msgid "a"\nmsgstr "b"\n', "POF001", False),
    ("obsolete text in a live entry", 'msgid "a"\n#~ msgstr "b"\n', "POF001", False),
    ("live text goes on obsolete", 'msgid "a"\nmsgstr "b"\n#~ "c"\n', "POF001", False),
    ("#~| before a live entry", '#~| msgid "c"\n' + ONE, "POF001", False),
    ("#| before an obsolete entry", '#| msgid "c"\n#~ msgid "a"\n#~ msgstr "b"\n', "POF001", False),
    ("#| msgctxt alone", '#| msgctxt "c"\n' + ONE, "POF001", False),
    ("a comment below #|", '#| msgid "c"\n#, fuzzy\n' + ONE, "POF001", False),
    ("a comment inside", 'msgid "a"\n# no\nmsgstr "b"\n', "POF001", False),
    ("a comment inside a text", 'msgid ""\n"a"\n# no\n"b"\nmsgstr "c"\n', "POF001", False),
    ("a comment that joins lines", "# x \\\n#, fuzzy\n" + ONE, "POF001", True),
    ("a text that joins lines", 'msgid "a\\\nb"\nmsgstr "c"\n', "POF001", True),
    ("a text without keyword", '"a"\n' + ONE, "POF001", True),
    ("an unknown keyword", "domain x\n" + ONE, "POF001", False),
    ("indented", '  msgid "a"\n  msgstr "b"\n', "POF001", True),
    ("no blank after the keyword", 'msgid"a"\nmsgstr"b"\n', "POF001", True),
    ("a blank line inside", 'msgid "a"\n\nmsgstr "b"\n', "POF001", True),
    ("comments at the end", ONE + "\n# lost\n", "POF001", True),
    ("#| at the end", ONE + '\n#| msgid "c"\n', "POF001", False),
    ("isolates that do not pair", "#: \u2068a b\n" + ONE, "POF001", True),
    ("no blank line between entries", ONE + 'msgid "c"\nmsgstr "d"\n', lambda t: len(read(t).entries) == 2, True),
    (
        "wrapped",
        'msgid ""\n"a"\n"b"\nmsgstr "c"\n"d"',
        lambda t: (read(t).entries[0].msgid, read(t).entries[0].msgstr) == ("ab", "cd"),
        True,
    ),
    ("CRLF", (HEADER + ONE).replace("\n", "\r\n"), lambda t: read(t) == read(HEADER + ONE), True),
    ("an empty text in a context", 'msgctxt "x"\nmsgid ""\nmsgstr "b"\n', "POF007", True),
]
MATRIX_IDS = [row[0] for row in MATRIX]


def matrix_text(title: str, text: str) -> str:
    special = {"BOM": "\ufeff" + HEADER + ONE, "NO HEADER": ONE, "LATE HEADER": ONE + "\n" + HEADER}
    return special.get(text) or (text if title == "CRLF" else HEADER + text)


@pytest.mark.parametrize(("title", "text", "verdict", "gettext_accepts"), MATRIX, ids=MATRIX_IDS)
def test_verdicts(title: str, text: str, verdict: str | Callable[[str], bool], *, gettext_accepts: bool) -> None:
    whole = matrix_text(title, text)
    if isinstance(verdict, str):
        finding = refusal(whole)
        assert finding.rule == verdict
        assert finding.help
    else:
        assert gettext_accepts, "we must refuse what gettext refuses"
        assert verdict(whole)


@pytest.mark.parametrize(("title", "text", "verdict", "gettext_accepts"), MATRIX, ids=MATRIX_IDS)
def test_verdicts_of_gettext(title: str, text: str, verdict: object, *, gettext_accepts: bool) -> None:
    assert (msgfmt(matrix_text(title, text).encode(), "-c") is not None) is gettext_accepts


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_examples_of_the_rules(rule: Rule[object], example: Example) -> None:
    if example.fires:
        assert refusal(example.text).rule == rule.code
    else:
        read(example.text)


def test_every_rule_but_the_size_shows_what_fires_it_and_what_does_not() -> None:
    shown = {(rule.code, example.fires) for rule, example in EXAMPLES}
    assert shown == {(rule.code, fires) for rule in PO_RULES[:-1] for fires in (True, False)}


def test_a_file_that_is_too_large() -> None:
    assert refusal(HEADER.encode() + b"\n" * MAX_PO_BYTES).rule == "POF008"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (b"\xc3\xa9\n# \xc3\xa9\xc3\xa9\xff", Span(2, 5, 2, 6)),
        (b"\xef\xbb\xbf", Span(1, 1, 1, 1)),
        ("# éé\0".encode(), Span(1, 5, 1, 6)),
        ('msgid ""\nmsgstr "é\r"\n'.encode(), Span(2, 10, 2, 11)),
        ((HEADER + 'msgid "é\\q"\nmsgstr ""\n').encode(), Span(4, 9, 4, 11)),
        ((HEADER + 'msgid ""\n"x"\n"é\\q"\nmsgstr ""\n').encode(), Span(6, 3, 6, 5)),
        ((HEADER + 'msgid "é" x\nmsgstr ""\n').encode(), Span(4, 9, 4, 12)),
        ((HEADER + 'msgid "é\nmsgstr ""\n').encode(), Span(4, 7, 4, 9)),
        ((HEADER + '\n\nmsgid "a"\n\nmsgstr ""\n').encode(), Span(6, 10, 6, 10)),
        ((HEADER + 'msgid "a"').encode(), Span(4, 10, 4, 10)),
        ((HEADER + ONE + "# é\n\n").encode(), Span(6, 1, 6, 4)),
        ((HEADER + ONE + "#. x\n#: \u2068\n" + ONE).encode(), Span(7, 1, 7, 5)),
        ((HEADER + ONE + 'msgid ""\n"a"\nmsgstr ""\n').encode(), Span(6, 7, 7, 4)),
        (ONE.encode(), Span(1, 7, 1, 10)),
        (b'\nmsgid ""\nmsgstr "x\\n"\n', Span(3, 8, 3, 13)),
        ("# é\\\r\n".encode(), Span(1, 4, 1, 5)),
        (b"", Span(1, 1, 1, 1)),
    ],
)
def test_places(text: bytes, span: Span) -> None:
    assert refusal(text).span == span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Content-Type: text/plain; charset=CHARSET\\n", "charset=UTF-8"),
        ("Language: de\\n", "no Content-Type"),
        ("Content-Type: text/plain; charset=UTF-8\\nLanguage: a\\nlanguage: b\\n", "language twice"),
        ("Content-Type: text/plain; charset=UTF-8\\n\\n", "Name: value"),
        ("", "Name: value"),
    ],
)
def test_headers(text: str, words: str) -> None:
    finding = refusal(f'msgid ""\nmsgstr "{text}"\n')
    assert finding.rule == "POF007"
    assert words in finding.message


@pytest.mark.parametrize("line", ["#. x", "#: x", '#| msgid "x"'])
def test_a_header_with_the_lines_of_an_entry(line: str) -> None:
    assert refusal(f"{line}\n{HEADER}").rule == "POF007"


def test_a_duplicate_names_both_places() -> None:
    finding = refusal(HEADER + 'msgctxt "x"\nmsgid "a"\nmsgstr "b"\n\nmsgctxt "x"\nmsgid "c"\nmsgstr "d"\n')
    assert (finding.msgctxt, finding.span.line, "line 5" in finding.message) == ("x", 9, True)


# States


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (Entry("x", "a"), State.MISSING),
        (Entry("x", "a", flags=("fuzzy",)), State.MISSING),
        (Entry("x", "a", translator_comments=("note", "withheld: the source changed")), State.WITHHELD),
        (Entry("x", "a", "b", translator_comments=("withheld: the source changed",)), State.TRANSLATED),
        (Entry("x", "a", "b"), State.TRANSLATED),
        (Entry("x", "a", "b", translator_comments=("draft: engine 1",)), State.TRANSLATED),
        (Entry("x", "a", "b", translator_comments=("draft: engine 1",), flags=("fuzzy",)), State.DRAFT),
        (Entry("x", "a", "b", translator_comments=("a draft: no",), flags=("fuzzy",)), State.STALE),
        (Entry("x", "a", "b", translator_comments=("draft: e",), flags=("fuzzy",), previous_msgid="c"), State.STALE),
        (Entry("x", "a", "b", translator_comments=("draft: e",), flags=("fuzzy",), previous_msgid=""), State.STALE),
        (Entry("x", "a", "b", flags=("fuzzy",), previous_msgid="c"), State.STALE),
        (Entry("x", "a", "b", flags=("fuzzy",)), State.STALE),
        (Entry("x", "a", "b", previous_msgid="c"), State.TRANSLATED),
        (Entry("x", "a", "b", flags=("fuzzy",), obsolete=True), State.OBSOLETE),
    ],
)
def test_states(entry: Entry, state: State) -> None:
    assert entry.state is state


def test_a_catalog_answers_by_place() -> None:
    live, other, old = Entry("x", "a", "b"), Entry(None, "c", "d"), Entry("x", "e", "f", obsolete=True)
    catalog = Catalog(FIELDS, (), (), (live, old, other), "x.po")
    assert (catalog.live, catalog.obsolete, catalog.language) == ((live, other), (old,), "es")
    assert catalog.by_context() == {"x": live}
    assert replace(catalog, header=()).language == ""


# Other readers


def msgfmt(content: bytes, *options: str) -> bytes | None:
    """The MO file that GNU gettext makes of `content`; None if it refuses it."""
    done = subprocess.run(
        [require("msgfmt"), *options, "-o", "-", "-"], input=content, capture_output=True, check=False
    )
    return None if done.returncode else done.stdout


def messages(content: bytes, *options: str) -> dict[str, str]:
    """What GNU gettext compiles `content` to, by context and msgid as MO files join them, without the header."""
    compiled_file = msgfmt(content, *options)
    assert compiled_file is not None
    found = dict(gettext.GNUTranslations(io.BytesIO(compiled_file))._catalog)  # type: ignore[attr-defined]
    found.pop("", None)
    return found


def compiled(catalog: Catalog) -> dict[str, str]:
    """What a catalog must compile to: its translated entries."""
    done = [e for e in catalog.live if e.msgstr and not e.fuzzy]
    return {e.msgid if e.msgctxt is None else f"{e.msgctxt}\x04{e.msgid}": e.msgstr for e in done}


@with_tools
@given(ORDINARY)
def test_gettext_accepts_and_reads_the_same(catalog: Catalog) -> None:
    assert messages(write_po(catalog).encode(), "-c") == compiled(catalog)


@with_tools
@given(ORDINARY)
def test_msgcat_keeps_our_bytes_and_we_read_its_wrapped_files(catalog: Catalog) -> None:
    text = write_po(catalog)
    assert msgcat(text, "--force-po", "--no-wrap") == text
    assert read(msgcat(text, "--force-po")) == catalog
    assert read(msgcat(text, "--force-po", "--escape")).live == catalog.live


def msgcat(text: str, *options: str) -> str:
    done = subprocess.run([require("msgcat"), *options, "-"], input=text.encode(), capture_output=True, check=True)
    return done.stdout.decode()


@with_tools
@given(catalogs())
def test_gettext_reads_even_odd_catalogs(catalog: Catalog) -> None:
    # The line breaks at the ends must agree for msgfmt to take an entry.
    entries = [replace(e, msgid=f"x{e.msgid}x", msgstr=e.msgstr and f"x{e.msgstr}x") for e in catalog.entries]
    catalog = replace(catalog, entries=tuple(entries), header_flags=())
    assert messages(write_po(catalog).encode()) == compiled(catalog)


@with_tools
@given(ORDINARY)
def test_polib_reads_the_same(tmp_path: Path, catalog: Catalog) -> None:
    path = tmp_path / "x.po"
    path.write_text(write_po(catalog), encoding="utf-8")
    found = [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy, bool(e.obsolete)) for e in polib.pofile(str(path))]
    assert found == [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy, e.obsolete) for e in catalog.entries]


@with_tools
@given(ORDINARY)
def test_babel_reads_the_same(catalog: Catalog) -> None:
    assert babel_live(catalog) == [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy) for e in catalog.live]


def test_babel_keeps_a_live_entry_above_an_old_english_text() -> None:
    old = Entry("x", "c", "d", previous_msgid="e", obsolete=True)
    catalog = Catalog(FIELDS, (), (), (Entry("x", "a", "b"), old), "x.po")
    assert '"b"\n\n#,\n#~| msgid "e"\n' in write_po(catalog)
    assert babel_live(catalog) == [("x", "a", "b", False)]
    assert read(write_po(catalog)) == catalog


def babel_live(catalog: Catalog) -> list[tuple[object, ...]]:
    # Babel warns of every "#~|" line, which it does not know.
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        found = read_babel(io.BytesIO(write_po(catalog).encode()))
    return [(m.context, m.id, m.string, m.fuzzy) for m in found if m.id]


# Hostile input


@STEADY
@given(st.binary(max_size=200))
def test_any_bytes_are_a_catalog_or_one_finding(content: bytes) -> None:
    judge(content)


PIECES = [
    "msgid",
    "msgstr",
    "msgctxt",
    '"',
    '"a"',
    "\\",
    "\n",
    "#~ ",
    "#| ",
    "#~| ",
    "#, fuzzy\n",
    "# x\n",
    " ",
    "[0]",
    "\r",
    "é",
    "\\303",
    "\\x",
]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = write_po(draw(ORDINARY))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 20)) * draw(st.booleans())
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


@settings(STEADY, max_examples=150)
@given(mutated())
def test_damaged_files_are_refused_or_read_as_gettext_reads_them(text: str) -> None:
    catalog = judge(text.encode())
    if catalog is None:
        return
    assert messages(text.encode()) == compiled(catalog)


def judge(content: bytes) -> Catalog | None:
    """The catalog, or None after a refusal with one finding that stands inside the file."""
    try:
        return read_po("x.po", content)
    except Refusal as caught:
        (finding,) = caught.findings
        assert finding.rule in {rule.code for rule in PO_RULES}
        assert finding.help
        lines = content.decode("utf-8", "replace").split("\n")
        span = finding.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        return None


# Growth


def calls(work: Callable[[], object]) -> int:
    """How many Python and C functions `work` calls."""
    count = 0

    def tick(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def many(count: int) -> str:
    return HEADER + "\n".join(
        f'#. x\n#: y\n#, fuzzy\nmsgctxt "{i}"\nmsgid ""\n"a\\n"\n"b"\nmsgstr "c"\n' for i in range(count)
    )


def test_work_grows_with_the_file() -> None:
    small, large = (calls(partial(read, many(n))) for n in (500, 2000))
    assert large < 4.1 * small


@pytest.mark.parametrize(
    "text",
    [
        many(20_000),
        HEADER + 'msgid ""\n' + '"a"\n' * 100_000 + 'msgstr ""\n',
        HEADER + "#: x\n" * 100_000 + ONE,
        HEADER + "#, x\n" * 100_000 + ONE,
        HEADER + "# x\n" * 100_000 + ONE,
        HEADER + "\n" * 1_000_000 + ONE,
        HEADER + 'msgid "' + "\\n" * 100_000 + '"\nmsgstr ""\n',
        HEADER + "#: " + "x " * 100_000 + "\n" + ONE,
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        + "".join(f'"x{i}: y\\n"\n' for i in range(30_000)),
    ],
    ids=["entries", "lines", "references", "flags", "comments", "blank", "escapes", "one line", "header"],
)
def test_large_files_are_read_in_one_pass(text: str) -> None:
    # With quadratic work most of these would take minutes.
    catalog = read(text)
    assert read(write_po(catalog)) == catalog


@pytest.mark.parametrize(("line", "start"), [('"', 0), ('"a', 0), ('"a\\', 0), ('x "a" b', 2)])
def test_what_is_no_quoted_string(line: str, start: int) -> None:
    with pytest.raises(NotAString):
        unquoted(line, start)

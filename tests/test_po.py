"""PO files: what is written is read again, any bytes are a catalog or one finding, and work grows with the file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalog.entry import Catalog, Entry, State
from pipeline.catalog.po_reader import read_po
from pipeline.catalog.po_rules import PO_RULES
from pipeline.catalog.po_syntax import NotAString, quoted, unquoted
from pipeline.catalog.po_writer import write_po
from pipeline.model.finding import Refusal
from pipeline.model.pointer import Span
from tests.po_catalogs import FIELDS, HEADER, ONE, ORDINARY, STEADY, TEXT, catalogs, compiled, entries, messages, read

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

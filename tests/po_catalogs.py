"""Catalogs for tests: files and the parts they are made of, and what GNU gettext says to them."""

from __future__ import annotations

import gettext
import io
import subprocess

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.po_reader import read_po
from pipeline.model.finding import Finding, Refusal
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
ONE = 'msgid "a"\nmsgstr "b"\n'
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

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

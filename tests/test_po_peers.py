"""PO files: other readers find in our files what we wrote, and msgcat changes nothing in them."""

from __future__ import annotations

import contextlib
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
from babel.messages.pofile import read_po as read_babel
from hypothesis import given

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.po_writer import write_po
from tests.po_catalogs import FIELDS, ORDINARY, catalogs, compiled, messages, read, with_tools
from tests.tools import require


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

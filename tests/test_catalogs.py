"""The real catalogs: standard tools accept every file, and Babel extracts the same texts as we do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import polib
import pytest
from babel.messages.extract import extract_from_file

from pipeline.catalog.entry import State
from pipeline.catalog.extractor import extract
from pipeline.catalog.po_reader import read_po
from pipeline.catalog.po_writer import write_po
from tests.command import run
from tests.tools import require

ROOT = Path(__file__).parent.parent
CATALOGS = sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po"))
TEMPLATES = sorted((ROOT / "locales").glob("*.pot"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", CATALOGS + TEMPLATES, ids=name)
def test_gettext_accepts_every_file(path: Path) -> None:
    command = [require("msgfmt"), "--check", "--use-fuzzy", "--output-file=/dev/null", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert result.returncode == 0, result.stderr
    if path.suffix == ".po":
        assert result.stderr == ""


@pytest.mark.parametrize("path", CATALOGS + TEMPLATES, ids=name)
def test_every_file_is_as_we_write_it(path: Path) -> None:
    assert write_po(read_po(path.name, path.read_bytes())) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CATALOGS, ids=name)
def test_every_translation_is_marked_as_a_draft(path: Path) -> None:
    """No human has reviewed any of them, so none may look finished."""
    catalog = read_po(path.name, path.read_bytes())
    assert {e.state for e in catalog.live} == {State.DRAFT}
    assert all(e.fuzzy for e in polib.pofile(str(path)))


def test_templates_and_catalogs_are_current() -> None:
    assert run("-C", str(ROOT), "extract", "--check").code == 0
    assert run("-C", str(ROOT), "update", "--check").code == 0


@pytest.mark.parametrize("domain", ["utatrectinib", "statements"])
def test_babel_extracts_the_same_texts(domain: str) -> None:
    found = {
        (m[1], m[3])
        for m in extract_from_file(extract, ROOT / "source" / f"{domain}.yaml", keywords={"pgettext": ((1, "c"), 2)})
    }
    template = read_po("x.pot", (ROOT / "locales" / f"{domain}.pot").read_bytes())
    assert {(text, context) for text, context in found} == {(e.msgid, e.msgctxt) for e in template.live}


def test_the_register_of_substances_has_no_texts() -> None:
    assert list(extract_from_file(extract, ROOT / "source" / "substances.yaml")) == []

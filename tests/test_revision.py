"""A new wording is held against the last extraction: what changed in meaning is reported until it is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.meaning import marks, tokens
from pipeline.language.meanings.english import ENGLISH
from pipeline.language.meanings.english_clinical import CLINICAL
from pipeline.language.revision import differences
from tests.command import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    assert run("init", str(tmp_path / "p")).code == 0
    assert run("-C", str(tmp_path / "p"), "extract").code == 0
    return tmp_path / "p"


def edit(project: Path, old: str, new: str) -> None:
    path = project / "source" / "examplinib.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_lost_not_stops_the_check_until_it_is_recorded(project: Path) -> None:
    assert run("-C", str(project), "check").code == 0
    edit(project, "Do not take a double dose.", "Take a double dose.")
    result = run("-C", str(project), "check")
    assert result.code == 1
    assert "REV001" in result.stdout
    assert "when last extracted the text was “If you miss a dose" in result.stdout
    would = run("-C", str(project), "extract", "--check")
    assert would.code == 1
    assert "would record: 1\n" in would.stdout
    assert "REV001" in run("-C", str(project), "check").stdout
    extracted = run("-C", str(project), "extract")
    assert "recorded: 1\n" in extracted.stdout
    assert "source/examplinib.yaml: REV001 sections.dosing.blocks.missed.text: negation" in extracted.stdout
    assert "REV" not in run("-C", str(project), "check").stdout


def test_update_says_what_it_records(project: Path) -> None:
    edit(project, "Do not take a double dose.", "Take a double dose.")
    assert "REV001" in run("-C", str(project), "update", "es").stdout


def test_a_harmless_rewording_is_free(project: Path) -> None:
    edit(project, "Do not take a double dose.", "Never take a double dose.")
    edit(
        project,
        "Tell your doctor about every other medicine you take.",
        "Let your doctor know about all other medicines you take.",
    )
    result = run("-C", str(project), "check")
    assert result.code == 0, result.stdout


def test_a_clause_is_legal_text(project: Path) -> None:
    path = project / "source" / "statements.yaml"
    text = path.read_text(encoding="utf-8")
    assert "or delay in seeking it " in text
    path.write_text(text.replace("or delay in seeking it ", "", 1), encoding="utf-8")
    assert "REV010" in run("-C", str(project), "check").stdout


def test_a_deleted_warning_is_missed(project: Path) -> None:
    source = project / "source" / "examplinib.yaml"
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    advice = next(s for s in data["sections"] if s["id"] == "advice")
    dos = next(b for b in advice["blocks"] if "do" in b)
    lost = dos["do"].pop(0)
    source.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    found = run("-C", str(project), "check").stdout
    assert "REV008" in found
    assert f"do.{lost['id']}" in found


def test_without_a_template_nothing_is_compared(tmp_path: Path) -> None:
    run("init", str(tmp_path / "p"))
    edit(tmp_path / "p", "Do not take a double dose.", "Take a double dose.")
    assert "REV" not in run("-C", str(tmp_path / "p"), "check").stdout


@given(st.text(max_size=200))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ()


FORMS = sorted(f for s in (*ENGLISH.values(), *CLINICAL.values()) for forms in s.values() for f in forms.split(", "))
WORDS = st.lists(st.sampled_from([f for f in FORMS if "{" not in f]), max_size=8)


@given(WORDS, WORDS)
def test_typography_is_no_difference(before: list[str], after: list[str]) -> None:
    old = " ".join(w.rstrip("*") for w in before) + ". " + " ".join(w.rstrip("*") for w in after)
    new = old.replace("'", "’").replace(" ", "\u00a0").upper()
    assert differences(old, new) == ()


@given(st.text(max_size=300))
def test_marks_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text) * 4
    for mark in marks(text):
        assert mark.start < mark.end


@given(st.sampled_from(["not", "never", "without", "only", "unless"]), st.integers(0, 7))
def test_a_negation_put_anywhere_is_seen(word: str, at: int) -> None:
    words = ["the", "tablets", "can", "be", "taken", "with", "breakfast"]
    new = [*words[:at], word, *words[at:]]
    assert any(d.kind == "negation" for d in differences(" ".join(words), " ".join(new)))


def test_every_form_has_one_sense() -> None:
    assert sorted(f for f in set(FORMS) if FORMS.count(f) > 1) == []

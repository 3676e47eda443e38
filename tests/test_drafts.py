"""Drafts: any text about a drug through the door its writer takes, `monograph check draft.md`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.draft import read_draft
from pipeline.rules.draft import status_said
from tests.command import run

DAY = ("--as-of", "2026-11-25")


def findings(path: Path, *options: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("check", str(path), "--format", "json", *DAY, *options).stdout)[
        "findings"
    ]
    return found


def draft(folder: Path, text: str, name: str = "draft.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "line", "column"),
    [
        ("draft.md", "# Zeltorib\n\nIt is **FDA-approved** for\nadults.\n", 3, 9),
        ("draft.md", "- Zeltorib\n- It has been\n  approved by the FDA.\n", 3, 3),
        ("draft.md", "| Feature | Detail |\n|---|---|\n| Status | approved by the FDA |\n", 3, 12),
        ("draft.txt", "Zeltorib\n\nIt was taken by adults.\nIt is approved by the FDA.\n", 4, 7),
        ("draft.txt", "Zeltorib is a capsule that\nis approved by the FDA.\r\n", 2, 4),
        ("draft.txt", "1. Zeltorib\n2. It is approved by the FDA.\n", 2, 10),
    ],
)
def test_a_finding_stands_at_its_line(tmp_path: Path, name: str, text: str, line: int, column: int) -> None:
    path = draft(tmp_path, text, name)
    found = [f for f in findings(path, "--status", "investigational") if f["rule"] == "REG001"]
    assert [f["line"] for f in found] == [line]
    assert abs(int(str(found[0]["column"])) - column) <= len("approved by the FDA")


def test_words_broken_over_lines_are_found_where_they_stand(tmp_path: Path) -> None:
    path = draft(tmp_path, "Zeltorib is FDA\napproved.\n")
    found = [f for f in findings(path, "--status", "investigational") if f["rule"] == "REG001"]
    assert [f["line"] for f in found] in ([1], [2])


def test_code_and_comments_are_not_read(tmp_path: Path) -> None:
    text = "<!-- It is approved by the FDA. -->\n\n```\nIt is approved by the FDA.\n```\n\nZeltorib is being studied.\n"
    assert [f for f in findings(draft(tmp_path, text)) if f["severity"] == "error"] == []


def test_a_draft_says_what_did_not_run_and_what_was_assumed(tmp_path: Path) -> None:
    path = draft(tmp_path, "Zeltorib is an investigational drug.\n")
    notes = {str(f["rule"]): str(f["message"]) for f in findings(path) if f["severity"] == "info"}
    assert "it is investigational" in notes["TXT001"]
    assert "DOS003" in notes["TXT002"]
    assert "REG001" not in notes["TXT002"]
    assert "TXT001" not in {f["rule"] for f in findings(path, "--status", "investigational")}


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        (["Zeltorib is an investigational drug.", "It is approved."], "investigational"),
        (["It has not been approved anywhere."], "investigational"),
        (["It is being studied in adults."], "investigational"),
        (["It is approved for adults."], "approved"),
        (["It is indicated for high blood pressure."], "approved"),
        (["Take one tablet twice a day."], "unknown"),
    ],
)
def test_the_status_that_a_text_gives_its_drug(texts: list[str], status: str) -> None:
    assert status_said(texts) == status


def test_approved_wordings_may_be_quoted(tmp_path: Path) -> None:
    text = (
        "This guide is for informational purposes only and does not constitute medical advice, diagnosis, or treatment."
        " Zeltorib is an investigational drug. It is not approved by the FDA."
    )
    assert [f for f in findings(draft(tmp_path, text)) if f["severity"] != "info"] == []


def test_status_and_audience_are_about_drafts(tmp_path: Path) -> None:
    result = run("-C", str(tmp_path), "check", "--status", "approved")
    assert result.code == 2
    assert "name a .txt or .md file" in result.stderr


def test_a_draft_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"50 \xb5g")
    result = run("check", str(path))
    assert result.code == 1
    assert "SYN003" in result.stdout
    result = run("check", str(tmp_path / "nosuch.md"))
    assert result.code == 2


def test_an_empty_draft_has_nothing_wrong(tmp_path: Path) -> None:
    assert {f["severity"] for f in findings(draft(tmp_path, ""))} == {"info"}


def test_lists_below_do_and_dont_are_instructions() -> None:
    text = "## Do\n\n- Take it.\n\n## Don’t\n\n- Don't stop.\n\n## What to know\n\n- It is a capsule.\n"
    _, texts = read_draft("x.md", text, markdown=True)
    assert [t.role for t in texts if t.role != "heading"] == ["do", "dont", "item"]


@given(st.text(alphabet="ab .\n#*-|1é\t>", max_size=200), st.booleans())
def test_every_block_lies_in_the_text(text: str, markdown: bool) -> None:
    document, texts = read_draft("x", text, markdown=markdown)
    for block in texts:
        span = document.locate(block.pointer)
        assert 1 <= span.line <= span.end_line <= text.count("\n") + 1
        assert block.text.strip()

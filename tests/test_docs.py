"""The documents say what is so: their commands exist, their links lead somewhere, their examples are read."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import app
from pipeline.model.reading import read_document
from pipeline.workflow.rulebook import all_rules
from tests.command import run

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
SOURCES = [*DOCUMENTS, ROOT / "pipeline" / "starter" / "README.md"]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.name)
def test_every_command_in_the_documents_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    verbs = set(re.findall(r"(?:^    |`|\n)monograph (?:-C \S+ )?([a-z]+)\b", text))
    assert verbs <= set(app.commands), verbs - set(app.commands)
    sessions = set(re.findall(r"nox -s ([a-z]+)", text))
    assert all(f"def {name}(" in (ROOT / "noxfile.py").read_text(encoding="utf-8") for name in sessions)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_every_yaml_example_is_read(path: Path) -> None:
    for block in re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), flags=re.DOTALL):
        read_document("example.yaml", block.encode())


def test_every_verb_is_documented_where_its_reader_looks() -> None:
    everything = "".join(p.read_text(encoding="utf-8") for p in DOCUMENTS)
    for verb in app.commands:
        assert f"## monograph {verb}" in everything


def test_the_finding_in_the_readme_is_what_the_program_prints(tmp_path: Path) -> None:
    """The README shows a finding; the program, given the text it quotes, prints that finding."""
    shown = re.search(r"## A finding\n\n(.*?)\n\n`", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    assert shown is not None
    lines = [line.strip() for line in shown.group(1).splitlines()]
    case = ROOT / "tests" / "cases" / "utatrectinib-as-received"
    printed = run("-C", str(case), "check", str(case / "source" / "utatrectinib.yaml")).stdout.splitlines()
    assert [line for line in lines if line not in [p.strip() for p in printed]] == []


def test_generated_documents_are_current() -> None:
    command = [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (result.returncode, result.stdout) == (0, "")


def test_no_rule_that_exists_is_listed_as_left_out() -> None:
    left_out = re.findall(
        r"^\| ([A-Z]{3}\d{3}) ", (ROOT / "docs" / "rules-left-out.md").read_text("utf-8"), re.MULTILINE
    )
    assert left_out
    assert not {rule.code for rule in all_rules()} & set(left_out)

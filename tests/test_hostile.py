"""Malformed input of every kind, through the command line: one located finding, exit code 1 or 2, nothing else touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import run
from tests.test_cli import DAY, files
from tests.tools import missing

ROOT = Path(__file__).parent.parent
HEAD = b"a: &a [x, x, x, x, x, x, x, x, x]\n"
LAUGHS = HEAD + b"".join(b"%c: &%c [%s]\n" % (98 + n, 98 + n, b", ".join([b"*%c" % (97 + n)] * 9)) for n in range(8))
INPUTS = {
    "deep.yaml": (b"[" * 100_000, "SYN008", 1),
    "deep.json": (b"[" * 100_000, "SYN008", 1),
    "laughs.yaml": (LAUGHS, "SYN006", 1),
    "large.yaml": (b"id: x\n" + b"#" * 50_000_000, "SYN002", 1),
    "empty.yaml": (b"", "SYN009", 1),
    "binary.yaml": (bytes(range(256)) * 20, "SYN003", 1),
    "nul.yaml": (b"id: a\0b\n", "SYN003", 1),
    "duplicate.yaml": (b"id: a\nid: b\n", "SYN005", 1),
    "norway.yaml": (b"market: NO\n", "SYN007", 1),
    "sexagesimal.yaml": (b"id: 12:30\n", "SYN007", 1),
    "tag.yaml": (b"id: !!python/object:os.system x\n", "SYN006", 1),
    "broken.yaml": (b"id: [a\n", "SYN004", 1),
    "broken.json": (b'{"id": }', "SYN004", 1),
    "latin1.yaml": ("title: Arzneistoff für µg\n".encode("latin-1"), "SYN003", 1),
}


@pytest.mark.parametrize("name", INPUTS)
def test_hostile_files_end_in_one_finding(tmp_path: Path, name: str) -> None:
    content, rule, code = INPUTS[name]
    path = tmp_path / name
    path.write_bytes(content)
    result = run("check", str(path), "--format", "json")
    assert result.code == code
    findings = json.loads(result.stdout)["findings"]
    assert [f["rule"] for f in findings] == [rule]
    assert findings[0]["line"] >= 1
    assert findings[0]["help"]


def test_a_folder_and_a_missing_file_are_findings(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "empty", tmp_path / "missing.yaml", tmp_path / "missing.po"):
        result = run("check", str(path), "--format", "json")
        assert result.code == 2
        assert [f["rule"] for f in json.loads(result.stdout)["findings"]] == ["SYN001"]


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    """A link to itself cannot be opened by anyone, root included."""
    path = tmp_path / "loop.yaml"
    path.symlink_to(path)
    result = run("check", str(path), "--format", "json")
    assert result.code == 2
    assert [f["rule"] for f in json.loads(result.stdout)["findings"]] == ["SYN001"]


@pytest.mark.parametrize("name", ["deep.yaml", "binary.yaml", "empty.yaml"])
def test_a_hostile_source_leaves_the_previews_as_they_were(tmp_path: Path, name: str) -> None:
    project = tmp_path / "project"
    assert run("init", str(project)).code == 0
    assert run("-C", str(project), "build", *DAY).code == 0
    before = files(project / "preview")
    (project / "source" / name).write_bytes(INPUTS[name][0])
    assert run("-C", str(project), "build", *DAY).code == 1
    assert files(project / "preview") == before


def test_two_files_of_one_monograph_are_refused(tmp_path: Path) -> None:
    project = tmp_path / "project"
    assert run("init", str(project)).code == 0
    (project / "source" / "examplinib.json").write_text("{}", encoding="utf-8")
    result = run("-C", str(project), "check", "--format", "json", *DAY)
    assert result.code == 1
    assert {f["rule"] for f in json.loads(result.stdout)["findings"]} == {"SYN011"}
    assert run("-C", str(project), "build", *DAY).code == 1
    assert not (project / "preview").exists()


def test_an_output_that_cannot_be_written_is_misuse(tmp_path: Path) -> None:
    project = tmp_path / "project"
    assert run("init", str(project)).code == 0
    (project / "preview").write_text("mine", encoding="utf-8")
    result = run("-C", str(project), "build", *DAY)
    assert result.code == 2
    assert "is a file" in result.stderr
    assert (project / "preview").read_text(encoding="utf-8") == "mine"


def test_names_in_files_never_become_paths(tmp_path: Path) -> None:
    project = tmp_path / "project"
    assert run("init", str(project)).code == 0
    source = project / "source" / "examplinib.yaml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("id: examplinib ", "id: ../../evil ", 1), encoding="utf-8"
    )
    before = files(tmp_path)
    assert run("-C", str(project), "build", *DAY).code == 1
    assert files(tmp_path) == before


def run_in_terminal(*arguments: str, **environment: str) -> str:
    """Run the program with a pseudo-terminal as its standard output and return what it wrote."""
    try:
        import pty
    except ImportError:
        missing("this system has no pseudo-terminals")
    master, slave = pty.openpty()
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "pipeline", *arguments], stdout=slave, stderr=slave, env=variables
    )
    os.close(slave)
    written = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        written += chunk
    process.wait(timeout=30)
    os.close(master)
    return written.decode()


def test_colour_is_for_terminals_alone() -> None:
    case = str(ROOT / "tests" / "cases" / "utatrectinib-as-received")
    arguments = ("-C", case, "check", case)
    assert "\x1b[" in run_in_terminal(*arguments)
    assert "\x1b[" not in run_in_terminal(*arguments, NO_COLOR="1")
    assert "\x1b[" not in run(*arguments).stdout

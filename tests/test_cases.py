"""Cases: each folder in tests/cases is a project with the findings it must have, run through the command line.

``expected.txt`` holds one line a finding: file, rule, severity, id path. A writer's bug report becomes a folder.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import run

CASES = sorted(p for p in (Path(__file__).parent / "cases").iterdir() if p.is_dir())


def lines_of(report: str) -> list[str]:
    findings = json.loads(report)["findings"]
    rows = [
        f"{f['path']} {f['rule']} {'question' if f['exception'] else f['severity']} {f['pointer']}" for f in findings
    ]
    return sorted(row.rstrip() for row in rows)


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.name)
def test_case(case: Path) -> None:
    expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    result = run("-C", str(case), "check", str(case), "--format", "json", "--as-of", "2026-11-25")
    assert lines_of(result.stdout) == expected
    assert result.code == (1 if any(" error " in row for row in expected) else 0)

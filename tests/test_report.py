"""The reports: the JSON shape is a promise, the text is a place to jump to, the order is always the same."""

from __future__ import annotations

import json
import random
from pathlib import Path

import jsonschema

from pipeline.model.finding import Finding, Severity
from pipeline.model.pointer import Span
from pipeline.report import Report, as_json, as_text
from pipeline.resources import schema_text
from tests.command import run

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "cases" / "utatrectinib-as-received"


def finding(message: str = "wrong", **more: object) -> Finding:
    known: dict[str, object] = {
        "rule": "DOS001",
        "name": "x",
        "severity": Severity.ERROR,
        "path": "a.yaml",
        "span": Span(2, 3, 2, 6),
    }
    return Finding(message=message, **{**known, **more})  # type: ignore[arg-type]


def test_a_real_report_keeps_the_promise_of_its_schema() -> None:
    schema = json.loads(schema_text("report"))
    for arguments in (("-C", str(CASE), "check", str(CASE)), ("-C", str(ROOT), "check"), ("check", "/nowhere.yaml")):
        report = json.loads(run(*arguments, "--format", "json", "--as-of", "2026-11-25").stdout)
        jsonschema.validate(report, schema)


def test_the_order_of_findings_does_not_depend_on_how_they_were_found() -> None:
    findings = [finding(str(n), span=Span(n % 3 + 1, 1, n % 3 + 1, 2), path=f"{n % 2}.yaml") for n in range(20)]
    expected = as_json(Report(tuple(findings), ("b", "a")))
    random.Random(7).shuffle(findings)
    assert as_json(Report(tuple(findings), ("a", "b"))) == expected


def test_exit_codes() -> None:
    assert Report((), ()).exit_code() == 0
    assert Report((finding(),), ()).exit_code() == 1
    assert Report((finding(excuse="q"),), ()).exit_code() == 0
    assert Report((finding(severity=Severity.WARNING),), ()).exit_code() == 0
    assert Report((finding(severity=Severity.WARNING),), ()).exit_code(strict=True) == 1
    assert Report((finding(severity=Severity.WARNING, excuse="q"),), ()).exit_code(strict=True) == 0
    assert Report((finding(severity=Severity.INFO),), ()).exit_code(strict=True) == 0
    assert Report((finding(failure=True, excuse="q"),), ()).exit_code() == 2


def test_the_text_quotes_the_place_and_marks_the_words() -> None:
    report = Report((finding(help="mend it"),), ("a.yaml",), {"a.yaml": "one\nxxabcyy\n"})
    assert as_text(report).splitlines() == [
        "a.yaml:2:3: error DOS001 x: wrong",
        "     2 | xxabcyy",
        "       |   ^^^",
        "    help: mend it",
        "1 file checked: 1 error, 0 warnings, 0 open questions, 0 notes.",
    ]


def test_a_long_line_is_quoted_around_the_place() -> None:
    line = "x" * 300 + "HERE" + "y" * 300
    report = Report((finding(span=Span(1, 301, 1, 305)),), (), {"a.yaml": line})
    quoted, mark = as_text(report).splitlines()[1:3]
    at = mark.index("^")
    assert quoted[at : at + 4] == "HERE"
    assert len(quoted) < 140


def test_a_fingerprint_survives_moved_lines_and_tells_findings_apart() -> None:
    assert finding(span=Span(9, 1, 9, 2)).fingerprint == finding().fingerprint
    assert finding("other").fingerprint != finding().fingerprint

"""The report for programs: a versioned promise (``schemas/report.schema.json``)."""

from __future__ import annotations

import json
from typing import Any

from pipeline import __version__
from pipeline.model.finding import Finding, Severity
from pipeline.report.outcome import Report

VERSION = 1


def as_json(report: Report) -> str:
    """The report as JSON, keys in a fixed order, findings sorted."""
    document = {
        "version": VERSION,
        "tool": {"name": "monograph", "version": __version__},
        "findings": [_finding(f) for f in report.findings],
        "summary": {
            "checked": list(report.checked),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "questions": report.questions,
            "exit_code": report.exit_code(),
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule,
        "name": f.name,
        "severity": f.severity.value,
        "message": f.message,
        "help": f.help,
        "path": f.path,
        "line": f.span.line,
        "column": f.span.column,
        "end_line": f.span.end_line,
        "end_column": f.span.end_column,
        "pointer": f.pointer,
        "digest": f.digest,
        "locale": f.locale or None,
        "msgctxt": f.msgctxt or None,
        "fingerprint": f.fingerprint,
        "exception": f.excuse or None,
        "failure": f.failure,
        "fix": None if f.fix is None else {"old": f.fix.old, "new": f.fix.new},
    }

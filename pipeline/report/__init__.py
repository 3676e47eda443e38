"""Findings on their way to a reader: a person at a terminal, or a program."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.report.json_report import as_json
from pipeline.report.outcome import Report
from pipeline.report.text import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = {"text": as_text, "json": as_json}

__all__ = ["FORMATS", "Report", "as_json", "as_text"]

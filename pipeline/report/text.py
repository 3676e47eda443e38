"""The report for people: one line a finding that editors can jump to, the place quoted, the remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from pipeline.model.finding import Finding, Severity
from pipeline.report.outcome import Report

Paint = Callable[[str, str], str]
"""Colours a text by a name: error, warning, info, question, place, dim."""


def plain(text: str, _name: str) -> str:
    """No colour."""
    return text


def as_text(report: Report, paint: Paint = plain) -> str:
    """Every finding and a summary."""
    lines: list[str] = []
    for finding in report.findings:
        lines.extend(_finding(finding, report, paint))
    lines.append(summary(report, paint))
    return "\n".join(lines) + "\n"


def summary(report: Report, paint: Paint = plain) -> str:
    """One line: what was checked and what was found."""
    errors, warnings, infos = (report.count(s) for s in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    counted = [
        paint(_counted(errors, "error"), "error" if errors else "dim"),
        paint(_counted(warnings, "warning"), "warning" if warnings else "dim"),
        _counted(report.questions, "open question"),
        _counted(infos, "note"),
    ]
    files = _counted(len(report.checked), "file")
    return f"{files} checked: {', '.join(counted)}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _finding(f: Finding, report: Report, paint: Paint) -> Iterator[str]:
    kind = "question" if f.excuse else f.severity.value
    place = f"{f.path}:{f.span.line}:{f.span.column}"
    where = f" [{f.locale}]" if f.locale else ""
    yield f"{paint(place, 'place')}: {paint(kind, kind)} {f.rule} {f.name}{where}: {f.message}"
    yield from _quote(f, report, paint)
    if f.pointer:
        yield paint(f"    at {f.pointer}" + (f" (digest {f.digest})" if f.digest and not f.locale else ""), "dim")
    if f.help:
        yield f"    {paint('help:', 'dim')} {f.help}"


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _quote(f: Finding, report: Report, paint: Paint) -> Iterator[str]:
    text = report.sources.get(f.path)
    if text is None:
        return
    lines = _lines(text)
    if not 1 <= f.span.line <= len(lines):
        return
    line = lines[f.span.line - 1]
    start = f.span.column - 1
    end = f.span.end_column - 1 if f.span.end_line == f.span.line else len(line)
    width = max(1, min(end, len(line)) - start)
    margin = f"{f.span.line:>6} | "
    # A long line is shown around the place, so that the mark stays under the words.
    shift = max(0, start - 60)
    shown = ("…" if shift else "") + line[shift : shift + 110]
    yield f"{paint(margin, 'dim')}{shown}"
    offset = start - shift + (1 if shift else 0)
    mark = "^" * min(width, 110 - min(offset, 109))
    yield f"{paint('       | ', 'dim')}{' ' * offset}{paint(mark, 'error' if f.gates else 'dim')}"

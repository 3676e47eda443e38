"""``monograph values``: every name that a text may print, with what it prints in each language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.language.formatting import format_value
from pipeline.language.locales import LocaleInfo
from pipeline.language.phrases import english_phrase, suggested_phrase
from pipeline.model.facts import Fact
from pipeline.model.finding import Finding
from pipeline.project import Project
from pipeline.report import Report
from pipeline.workflow.load import load_monograph


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One name and its displays by locale; a value that is unknown has the word for it and no display."""

    monograph: str
    name: str
    displays: tuple[tuple[str, str], ...]
    unknown: str = ""


def values(project: Project, paths: Iterable[Path], locales: Iterable[LocaleInfo]) -> tuple[Report, list[ValueRow]]:
    """List the values of the monographs at `paths` (all of the project if none)."""
    chosen = list(paths) or project.monographs()
    wanted = tuple(locales)
    findings: list[Finding] = []
    rows: list[ValueRow] = []
    for path in chosen:
        loaded, source = load_monograph(project, path)
        findings.extend(loaded.findings)
        if source is None:
            continue
        for name, fact in source.facts.by_name.items():
            displays = tuple((locale.name, display(fact, locale)) for locale in wanted)
            rows.append(ValueRow(source.monograph.id, name, displays))
        rows.extend(ValueRow(source.monograph.id, name, (), word) for name, word in source.facts.unknown.items())
    return Report(tuple(findings), tuple(project.name(p) for p in chosen)), rows


def display(fact: Fact, locale: LocaleInfo) -> str:
    """What a value prints in a locale. For a value in words, which is translated in each place, the suggestion."""
    if isinstance(fact.value, str):
        return fact.value
    if fact.spelled:
        if locale.formatting == "en":
            return english_phrase(fact.value)
        return suggested_phrase(fact.value, locale.formatting) or "(translated in each place)"
    return format_value(fact.value, fact.part, locale.formatting).text

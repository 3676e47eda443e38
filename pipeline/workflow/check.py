"""``monograph check``: any mix of monographs, registers, catalogs and folders; with none, the whole project."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import patterns
from pipeline.model.finding import Finding, Refusal
from pipeline.model.loading import UNREADABLE
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.project import (
    INTERFACE,
    MAX_CATALOG_BYTES,
    REGISTERS,
    STATEMENTS,
    Project,
    files_below,
    find_project,
    is_catalog,
    is_source,
    project_around,
    read_bytes,
)
from pipeline.record import record
from pipeline.report import Report
from pipeline.rules.prose import DrugStatus
from pipeline.workflow.load import (
    LoadedMonograph,
    Registers,
    check_monograph,
    load_monograph,
    load_registers,
    messages_of,
)

if TYPE_CHECKING:
    from pipeline.catalog.entry import Catalog
    from pipeline.language.locales import LocaleInfo
    from pipeline.rules.unit import Unit

# What only catalogs need is imported where they are checked: who checks one monograph waits for none of it.
_KEPT = 4
DRAFTS = (".md", ".markdown", ".txt")


@record
class DraftOptions:
    """What the writer says about drafts: the status of the drug and the readers."""

    status: DrugStatus | None = None
    audiences: tuple[Audience, ...] = ("patient",)


_CATALOG_PLACE = patterns.compiled(r"locales/([^/]+)/LC_MESSAGES/([^/]+)\.po\Z")


@dataclass(slots=True)
class Desk:
    """What one run has read so far: each project's registers and monographs once, whatever asks for them."""

    today: date
    registers: dict[Path, Registers] = field(default_factory=dict)
    monographs: OrderedDict[Path, LoadedMonograph | None] = field(default_factory=OrderedDict)
    findings: list[Finding] = field(default_factory=list)
    checked: dict[str, None] = field(default_factory=dict)
    drafts: DraftOptions = field(default_factory=DraftOptions)

    def registers_of(self, project: Project) -> Registers:
        """The registers of `project`."""
        if project.root not in self.registers:
            self.registers[project.root] = load_registers(project)
        return self.registers[project.root]

    def monograph(self, project: Project, domain: str) -> LoadedMonograph | None:
        """The monograph of that id in `project`, if there is one that can be read. Its findings are not reported."""
        path = next((p for p in project.monographs() if p.stem == domain), None)
        if path is None:
            return None
        if path not in self.monographs:
            _, source = load_monograph(project, path)
            self.keep(path, source)
        return self.monographs[path]

    def keep(self, path: Path, source: LoadedMonograph | None) -> None:
        """Remember a monograph for the catalogs that follow, and forget the one before the last few."""
        self.monographs[path] = source
        if len(self.monographs) > _KEPT:
            self.monographs.popitem(last=False)


def check(paths: Iterable[Path], start: Path, today: date, drafts: DraftOptions | None = None) -> Report:
    """Check `paths`, or the project around `start` if there are none. `drafts` says what is known of drafts."""
    desk = Desk(today, drafts=drafts or DraftOptions())
    chosen = [path.absolute() for path in paths]
    project = find_project(start)
    if not chosen:
        if project is None:
            message = "there is no project here: no source/statements.yaml in this folder or above it"
            remedy = "Name the files to check, or make a project with `monograph init DIR`."
            return Report((UNREADABLE.finding(message, ".", help=remedy, failure=True),), ())
        chosen = [project.root]
    for path in chosen:
        _check_path(desk, path, project_around(path, project or Project(start.absolute())))
    patterns.keep()
    return Report(tuple(desk.findings), tuple(desk.checked))


def _check_path(desk: Desk, path: Path, project: Project) -> None:
    if path.is_dir():
        whole = os.path.abspath(path) == str(project.root)
        found = files_below(path / "source") + files_below(path / "locales") if whole else files_below(path)
        # Each monograph and then its catalogs, so that it need not be kept: memory does not grow with the project.
        found.sort(key=lambda file: (file.stem, is_catalog(file), str(file)))
        if not found:
            message = "there is nothing to check in this folder"
            desk.findings.append(UNREADABLE.finding(message, project.name(path), failure=True))
        for file in found:
            _check_file(desk, file, project_around(file, project))
    else:
        _check_file(desk, path, project)


def _check_file(desk: Desk, path: Path, project: Project) -> None:
    name = project.name(path)
    if name in desk.checked:
        return
    desk.checked[name] = None
    if is_catalog(path):
        desk.findings.extend(check_po(desk, path, project))
    elif is_source(path) and path.stem in REGISTERS and path.parent == project.root / "source":
        registers = desk.registers_of(project)
        desk.findings.extend(f for f in registers.findings if f.path == name)
    elif path.suffix in DRAFTS and path.exists():
        _check_draft(desk, path, project)
    elif is_source(path) or path.exists():
        _check_source(desk, path, project)
    else:
        message = "there is no such file"
        desk.findings.append(UNREADABLE.finding(message, name, failure=True))


def _check_draft(desk: Desk, path: Path, project: Project) -> None:
    from pipeline.workflow.drafts import check_draft, shipped_registers

    at_home = project.register(STATEMENTS).is_file()
    registers = desk.registers_of(project) if at_home else shipped_registers()
    desk.findings.extend(
        check_draft(path, project.name(path), registers, desk.drafts.status, desk.drafts.audiences, desk.today)
    )


def _check_source(desk: Desk, path: Path, project: Project) -> None:
    loaded, source = load_monograph(project, path)
    desk.findings.extend(loaded.findings)
    if source is None:
        return
    desk.keep(path, source)
    registers = desk.registers_of(project)
    for register in registers.findings:
        # Registers that cannot be read stop the rules; the reader of this monograph must learn why.
        if register.failure and register not in desk.findings:
            desk.findings.append(register)
    desk.findings.extend(check_monograph(source, registers, desk.today))


def check_po(desk: Desk, path: Path, project: Project) -> list[Finding]:
    """Read and check one catalog."""
    from pipeline.catalog.po_reader import read_po
    from pipeline.language.locales import UnknownLocale, locale_info
    from pipeline.rules.catalogs import LANGUAGE

    name = project.name(path)
    try:
        catalog = read_po(name, read_bytes(path, name, MAX_CATALOG_BYTES))
    except Refusal as refusal:
        return list(refusal.findings)
    place = _CATALOG_PLACE.search(name)
    if place is None and path.suffix == ".pot":
        return []
    language = place.group(1) if place else catalog.language or ""
    try:
        locale = locale_info(language)
    except UnknownLocale as error:
        return [LANGUAGE.finding(str(error) if language else "the header names no language", name)]
    domain = place.group(2) if place else ""
    return check_read_catalog(desk, catalog, locale, domain, project)


def check_read_catalog(
    desk: Desk, catalog: Catalog, locale: LocaleInfo, domain: str, project: Project
) -> list[Finding]:
    """Check a catalog that was read, against its source if that is at hand."""
    from pipeline.rules.catalogs import check_catalog, check_statement_wordings

    statements = desk.registers_of(project).statements if domain == STATEMENTS else None
    source = desk.monograph(project, domain) if domain and domain not in (STATEMENTS, INTERFACE) else None
    messages = messages_of(domain, source, statements) if domain else None
    by_context = {m.context: m for m in messages} if messages is not None else None
    findings = check_catalog(catalog, locale, by_context, clause_units(statements, locale) if statements else None)
    if statements is not None:
        findings.extend(check_statement_wordings(catalog, locale, statements))
    return findings


def clause_units(statements: Statements, locale: LocaleInfo) -> Mapping[str, Unit]:
    """What the translation rules need to know about the clauses of statements, by context."""
    from pipeline.rules.unit import Unit

    return {
        f"statements.{s.id}.clauses.{c.id}.text": Unit("", "", "", locale, kinds=c.kinds, status=s.status)
        for s in statements.statements
        for c in s.clauses
    }

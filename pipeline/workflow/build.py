"""``monograph build``: previews of every monograph in every language, all of them or none.

A source with an error stops the build and leaves the previous previews as they were. A language with an error is left
out and listed with its reasons. What was rendered is read back before it counts.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline import __version__
from pipeline.catalog.entry import Catalog
from pipeline.catalog.localize import Translator, catalog_translator, localize, pseudo_translator, source_translator
from pipeline.catalog.po_reader import read_po
from pipeline.language.locales import LocaleInfo, locale_info
from pipeline.model.finding import Finding, Refusal
from pipeline.model.loading import UNREADABLE
from pipeline.model.sections import Audience
from pipeline.project import INTERFACE, MAX_CATALOG_BYTES, STATEMENTS, Project, read_bytes, replaced_folder
from pipeline.publish.bundle import Artifact, Bundle, Provenance, Source
from pipeline.publish.frame import check_frame
from pipeline.publish.index_pages import IndexEntry, bundle_index, locale_index
from pipeline.publish.manifest import Entry, manifest_text
from pipeline.publish.readback import read_back, read_back_index
from pipeline.publish.render import RENDERERS
from pipeline.report import Report
from pipeline.resources import shipped_catalog
from pipeline.workflow.check import Desk, check_read_catalog
from pipeline.workflow.load import Loaded, LoadedMonograph, check_monograph, load_monograph

SOURCE_LOCALE = "en"
PSEUDO_LOCALES = ("ar_XB", "en_XA")
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A monograph that could not be built in one language, and why."""

    monograph: str
    locale: str
    reasons: tuple[Finding, ...]


@dataclass(slots=True)
class Built:
    """The outcome of a build."""

    report: Report
    output: Path
    entries: list[IndexEntry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    refused: bool = False

    def exit_code(self, *, strict: bool = False) -> int:
        """As the report says, and 1 if a language was left out."""
        return max(self.report.exit_code(strict=strict), 1 if self.left_out or self.refused else 0)

    def states(self) -> dict[str, dict[str, int]]:
        """How many texts of each language are in which state, languages and states sorted."""
        counts: dict[str, Counter[str]] = {}
        for entry in self.entries:
            counts.setdefault(entry.locale, Counter()).update(dict(entry.texts))
        return {language: dict(sorted(counts[language].items())) for language in sorted(counts)}


@dataclass(frozen=True, slots=True)
class _Catalogs:
    """The catalogs of one locale that all monographs share, read and checked once."""

    locale: LocaleInfo
    translator: Translator
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Writer:
    """Writes artifacts below a folder and remembers what the manifest must say."""

    folder: Path
    entries: list[Entry] = field(default_factory=list)

    def write(self, artifact: Artifact) -> None:
        path = self.folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
        digest = hashlib.sha256(artifact.content).hexdigest()
        self.entries.append(Entry(artifact.path, digest, len(artifact.content)))


def build(
    project: Project, output: Path, locales: Iterable[str], today: date, progress: Progress = lambda *_: None
) -> Built:
    """Build previews into `output`, which changes only if every source is sound."""
    desk = Desk(today)
    registers = desk.registers_of(project)
    findings: list[Finding] = list(registers.findings)
    paths = project.monographs()
    if not paths:
        findings.append(UNREADABLE.finding("there is no monograph in source/", "source", failure=True))
    chosen = list(locales) or [SOURCE_LOCALE, *project.locales(), *PSEUDO_LOCALES]
    catalogs = [_shared_catalogs(desk, project, locale_info(name)) for name in dict.fromkeys(chosen)]
    built = Built(Report((), ()), output)
    try:
        with replaced_folder(output) as folder:
            writer = _Writer(folder)
            for number, path in enumerate(paths):
                progress(number, len(paths), path.stem)
                loaded, source = load_monograph(project, path)
                findings.extend(loaded.findings)
                if source is not None:
                    findings.extend(check_monograph(source, registers, today))
                built.refused = built.refused or any(f.gates or f.failure for f in findings)
                # After the first error the other sources are still checked, so that one run tells everything.
                if source is not None and registers.statements_source is not None and not built.refused:
                    _build_monograph(desk, project, source, registers.statements_source, catalogs, writer, built)
            progress(len(paths), len(paths), "")
            if built.refused or not paths:
                raise _Refused
            _write_indexes(built, catalogs, writer)
    except _Refused:
        built.refused = True
        built.entries.clear()
        built.left_out.clear()
    more = tuple(f for left in built.left_out for f in left.reasons)
    notes = tuple(f for c in catalogs for f in c.findings)
    built.report = Report((*findings, *notes, *more), tuple(project.name(p) for p in paths))
    return built


class _Refused(Exception):
    """A source is unsound: what was rendered so far is thrown away."""


def _shared_catalogs(desk: Desk, project: Project, locale: LocaleInfo) -> _Catalogs:
    """Read and check the statements and interface catalogs of a locale."""
    if locale.pseudo:
        return _Catalogs(locale, pseudo_translator(locale), (), ())
    if locale.name == SOURCE_LOCALE:
        return _Catalogs(locale, source_translator(locale), (), ())
    found: list[tuple[Catalog, Source]] = []
    findings: list[Finding] = []
    for domain in (STATEMENTS, INTERFACE):
        catalog, source, problems = _read_catalog(desk, project, locale, domain)
        findings.extend(problems)
        if catalog is not None and source is not None:
            found.append((catalog, source))
    translator = catalog_translator(locale, *(catalog for catalog, _ in found))
    return _Catalogs(locale, translator, tuple(source for _, source in found), tuple(findings))


def _read_catalog(
    desk: Desk, project: Project, locale: LocaleInfo, domain: str
) -> tuple[Catalog | None, Source | None, list[Finding]]:
    path = project.catalog(locale.name, domain)
    name = project.name(path)
    if not path.exists() and domain == INTERFACE and (shipped := shipped_catalog(locale.name, INTERFACE)) is not None:
        path = shipped
    if not path.exists():
        return None, None, []
    try:
        content = read_bytes(path, name, MAX_CATALOG_BYTES)
        catalog = read_po(name, content)
    except Refusal as refusal:
        return None, None, list(refusal.findings)
    source = Source(name, hashlib.sha256(content).hexdigest())
    return catalog, source, check_read_catalog(desk, catalog, locale, domain, project)


def _build_monograph(
    desk: Desk,
    project: Project,
    source: LoadedMonograph,
    statements: Loaded,
    catalogs: list[_Catalogs],
    writer: _Writer,
    built: Built,
) -> None:
    """Render one monograph in every locale that is sound; read it back; write what passed."""
    desk.keep(project.root / source.loaded.path, source)
    ready: dict[str, tuple[Translator, tuple[Source, ...]]] = {}
    infos = {c.locale.name: c.locale for c in catalogs}
    for shared in catalogs:
        translator, used, problems = _translator(desk, project, source, shared)
        gating = tuple(f for f in (*shared.findings, *problems) if f.gates or f.failure)
        if gating:
            built.left_out.append(LeftOut(source.monograph.id, shared.locale.name, gating))
        else:
            ready[shared.locale.name] = (translator, used)
    # A language that fails when it is read back must not be linked to from the others: leave it out and render again.
    while True:
        artifacts: dict[str, list[tuple[Bundle, list[Artifact]]]] = {}
        failed: dict[str, tuple[Finding, ...]] = {}
        for name, (translator, used) in ready.items():
            alternates = tuple(infos[n] for n in ready)
            rendered = list(_render(source, statements, desk, project, translator, used, alternates))
            problems = [f for bundle, files in rendered for f in (*check_frame(bundle), *read_back(bundle, files))]
            if any(f.gates for f in problems):
                failed[name] = tuple(problems)
            artifacts[name] = rendered
        if not failed:
            break
        for name, reasons in failed.items():
            built.left_out.append(LeftOut(source.monograph.id, name, reasons))
            del ready[name]
    for rendered in artifacts.values():
        for bundle, files in rendered:
            for artifact in files:
                writer.write(artifact)
            built.entries.append(IndexEntry.of(bundle, files))


def _translator(
    desk: Desk, project: Project, source: LoadedMonograph, shared: _Catalogs
) -> tuple[Translator, tuple[Source, ...], list[Finding]]:
    locale = shared.locale
    if locale.pseudo or locale.name == SOURCE_LOCALE:
        return shared.translator, (), []
    catalog, used, findings = _read_catalog(desk, project, locale, source.monograph.id)
    if catalog is None or used is None:
        return shared.translator, shared.sources, findings
    return catalog_translator(locale, catalog, base=shared.translator), (*shared.sources, used), findings


def _render(
    source: LoadedMonograph,
    statements: Loaded,
    desk: Desk,
    project: Project,
    translator: Translator,
    used: tuple[Source, ...],
    alternates: tuple[LocaleInfo, ...],
) -> Iterator[tuple[Bundle, list[Artifact]]]:
    registers = desk.registers_of(project)
    if registers.statements is None:
        raise RuntimeError("a build without statements was not refused")
    localized = localize(source.monograph, source.facts, registers.statements, translator)
    provenance = Provenance(
        tool=f"monograph {__version__}",
        source=Source(source.loaded.path, source.loaded.sha256),
        statements=Source(statements.path, statements.sha256),
        catalogs=used,
    )
    audiences: tuple[Audience, ...] = source.monograph.audiences
    for audience in audiences:
        bundle = Bundle(localized, audience, provenance, alternates)
        yield bundle, [render(bundle) for render in RENDERERS.values()]


def _write_indexes(built: Built, catalogs: list[_Catalogs], writer: _Writer) -> None:
    by_locale: Mapping[str, list[IndexEntry]] = {c.locale.bcp47: [] for c in catalogs}
    for entry in built.entries:
        by_locale[entry.locale].append(entry)
    present = tuple(c.locale for c in catalogs if by_locale[c.locale.bcp47])
    for shared in catalogs:
        if not by_locale[shared.locale.bcp47]:
            continue
        entries = by_locale[shared.locale.bcp47]
        page = locale_index(shared.translator, entries, present)
        wrong = [f for f in read_back_index(page, shared.translator, entries, present) if f.gates]
        if wrong:
            # Unlike a bundle an index holds no text of its own that could be at fault: the program is.
            raise RuntimeError(f"{page.path} was not rendered as it should be: {wrong[0].message}")
        writer.write(page)
    writer.write(bundle_index(built.entries))
    writer.write(Artifact("manifest.json", manifest_text(writer.entries).encode("utf-8")))

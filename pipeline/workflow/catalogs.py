"""``monograph extract``, ``update`` and ``status``: the translators' desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.catalog.entry import Catalog, State
from pipeline.catalog.merge import Change, merge
from pipeline.catalog.messages import Message
from pipeline.catalog.po_reader import read_po
from pipeline.catalog.po_writer import write_po
from pipeline.catalog.template import header, template
from pipeline.language.locales import UnknownLocale, locale_info
from pipeline.language.phrases import suggested_phrase
from pipeline.model.finding import Finding, Refusal
from pipeline.project import INTERFACE, MAX_CATALOG_BYTES, STATEMENTS, Project, read_bytes, write_text
from pipeline.report import Report
from pipeline.resources import shipped_catalog
from pipeline.rules.catalogs import LANGUAGE, OUTDATED
from pipeline.workflow.load import load_monograph, load_registers, messages_of, names_of
from pipeline.workflow.revisions import earlier_texts, recorded


@dataclass(frozen=True, slots=True)
class Domain:
    """A catalog's domain: its name, the source it comes from, its messages, the names of drugs that it knows."""

    name: str
    reference: str
    messages: tuple[Message, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extraction changed: the paths of the templates, and each difference of meaning that they now record."""

    report: Report
    changed: tuple[str, ...]
    recorded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What an update did to one catalog."""

    path: str
    written: bool
    counts: Mapping[Change, int]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How far the translation of one domain into one locale has come."""

    locale: str
    domain: str
    total: int
    counts: Mapping[State, int]


def domains(project: Project) -> tuple[list[Domain], list[Finding]]:
    """The domains of a project, and what keeps a source from having one."""
    registers = load_registers(project)
    findings = [f for f in registers.findings if f.failure or f.rule.startswith(("SYN", "SCH"))]
    found = []
    for path in project.monographs():
        loaded, source = load_monograph(project, path)
        findings.extend(loaded.findings)
        if source is not None:
            names = names_of(source, registers.substances)
            found.append(Domain(path.stem, loaded.path, source.messages, names))
    statements = messages_of(STATEMENTS, None, registers.statements)
    if statements is not None:
        found.append(Domain(STATEMENTS, project.name(project.register(STATEMENTS)), statements))
    found.append(Domain(INTERFACE, "pipeline/catalog/interface.py", messages_of(INTERFACE, None, None) or ()))
    return found, findings


def extract(project: Project, *, dry: bool = False) -> Extracted:
    """Write the templates; with `dry` only say what would change."""
    found, findings = domains(project)
    changed = []
    differences: list[str] = []
    for domain in found:
        path = project.template(domain.name)
        text = write_po(_template(project, domain))
        earlier = earlier_texts(project, domain.name) if domain.name != INTERFACE else None
        differences += recorded(domain.messages, earlier, domain.names, domain.reference)
        if dry:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                changed.append(project.name(path))
        elif write_text(path, text):
            changed.append(project.name(path))
    if dry:
        findings.extend(
            OUTDATED.finding("the template is not current", p, help="Run `monograph extract`.") for p in changed
        )
    return Extracted(Report(tuple(findings), tuple(d.reference for d in found)), tuple(changed), tuple(differences))


def update(project: Project, locales: Iterable[str], *, dry: bool = False) -> tuple[Report, list[Done]]:
    """Bring the catalogs of `locales` (all if none is named) up to date. A new locale is made by naming it."""
    chosen = list(locales) or project.locales()
    found, findings = domains(project)
    done: list[Done] = []
    for name in chosen:
        try:
            locale = locale_info(name)
        except UnknownLocale as error:
            findings.append(LANGUAGE.finding(str(error), f"locales/{name}", failure=True))
            continue
        if locale.pseudo or locale.name == "en":
            text = f"{name} is made from the source when a bundle is built; it has no catalogs"
            findings.append(LANGUAGE.finding(text, f"locales/{name}", failure=True))
            continue
        for domain in found:
            try:
                done.append(_update_one(project, domain, locale.name, dry=dry))
            except Refusal as refusal:
                findings.extend(refusal.findings)
    if dry:
        findings.extend(
            OUTDATED.finding("the catalog is not current", d.path, locale=d.path.split("/")[1])
            for d in done
            if d.written
        )
    return Report(tuple(findings), tuple(d.path for d in done)), done


def _update_one(project: Project, domain: Domain, locale: str, *, dry: bool) -> Done:
    path = project.catalog(locale, domain.name)
    name = project.name(path)
    old: Catalog | None = None
    before = ""
    if path.exists():
        content = read_bytes(path, name, MAX_CATALOG_BYTES)
        old, before = read_po(name, content), content.decode("utf-8")
    elif domain.name == INTERFACE and (shipped := shipped_catalog(locale, INTERFACE)) is not None:
        old = read_po(name, shipped.read_bytes())
    fresh = _template(project, domain)

    def prefill(message: Message) -> str | None:
        if message.fact is None:
            return None
        phrase = suggested_phrase(message.fact.value, locale)
        if phrase and message.text[:1].isupper():
            phrase = phrase[0].upper() + phrase[1:]
        return phrase

    if old is None:
        fresh_base = Catalog(header(domain.name, locale), (), (), (), name)
        merged = merge(fresh_base, fresh, {m.context: m for m in domain.messages}, prefill)
    else:
        merged = merge(old, fresh, {m.context: m for m in domain.messages}, prefill)
    text = write_po(merged.catalog)
    written = text != before if dry else write_text(path, text)
    return Done(name, written, merged.counts)


def _template(project: Project, domain: Domain) -> Catalog:
    path = project.name(project.template(domain.name))
    return template(domain.messages, path=path, reference=domain.reference, domain=domain.name)


def status(project: Project, locales: Iterable[str]) -> tuple[Report, list[StatusRow]]:
    """Count the states of every text, by locale and domain."""
    found, findings = domains(project)
    rows = []
    for locale in list(locales) or project.locales():
        for domain in found:
            path = project.catalog(locale, domain.name)
            try:
                rows.append(
                    StatusRow(locale, domain.name, len(domain.messages), _states(project, path, locale, domain))
                )
            except Refusal as refusal:
                findings.extend(refusal.findings)
    return Report(tuple(findings), tuple(d.reference for d in found)), rows


def _states(project: Project, path: Path, locale: str, domain: Domain) -> Mapping[State, int]:
    if not path.is_file() and domain.name == INTERFACE:
        path = shipped_catalog(locale, INTERFACE) or path
    if not path.is_file():
        return {State.MISSING: len(domain.messages)}
    catalog = read_po(project.name(path), read_bytes(path, project.name(path), MAX_CATALOG_BYTES))
    return Counter(_each_state(catalog, domain.messages))


def _each_state(catalog: Catalog, messages: Iterable[Message]) -> Iterator[State]:
    entries = catalog.by_context()
    for message in messages:
        entry = entries.get(message.context)
        if entry is None:
            yield State.MISSING
        elif entry.msgid != message.text:
            yield State.STALE if entry.msgstr else State.MISSING
        else:
            yield entry.state

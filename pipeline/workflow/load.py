"""Loading: from paths to checked documents. What cannot be read becomes findings, never an exception."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from pipeline.catalog.messages import Message, interface_messages, monograph_messages, statement_messages
from pipeline.model.declared import Frozen
from pipeline.model.digest import digest_of
from pipeline.model.document import Document
from pipeline.model.facts import Facts, facts_of
from pipeline.model.finding import Finding, Fix, Refusal
from pipeline.model.loading import TWIN
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer, id_path
from pipeline.model.reading import read_document
from pipeline.model.reference import ReferenceData
from pipeline.model.rule import Problem, Rule, S, run
from pipeline.model.schema import build_model, validate
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.project import REFERENCE, SOURCE_SUFFIXES, STATEMENTS, SUBSTANCES, Project, read_bytes
from pipeline.record import record
from pipeline.rules.exemptions import settle
from pipeline.rules.source import SOURCE_RULES, STATEMENT_RULES
from pipeline.rules.subject import subject_of
from pipeline.workflow.revisions import check_revision, earlier_texts

M = TypeVar("M", bound=Frozen)


@record
class Loaded:
    """A source document: its data, its model if it has the right shape, and what is wrong with it."""

    path: str
    sha256: str
    document: Document | None
    findings: tuple[Finding, ...]


@record
class LoadedMonograph:
    """A monograph with its values and texts, and its texts as they were last extracted."""

    loaded: Loaded
    monograph: Monograph
    facts: Facts
    messages: tuple[Message, ...]
    earlier: Mapping[str, str] | None = None


@dataclass(slots=True)
class Registers:
    """The statements, substances and reference data of a project, read once."""

    statements: Statements | None = None
    substances: Substances | None = None
    reference: ReferenceData | None = None
    statements_source: Loaded | None = None
    findings: list[Finding] = field(default_factory=list)


def load(project: Project, path: Path, schema: str, model: type[M]) -> tuple[Loaded, M | None]:
    """Read a source document and hold it against its schema."""
    name = project.name(path)
    try:
        content = read_bytes(path, name)
        document = read_document(name, content)
    except Refusal as refusal:
        return Loaded(name, "", None, refusal.findings), None
    digest = hashlib.sha256(content).hexdigest()
    findings = tuple(validate(document, schema))
    built = None if findings else build_model(document, model)
    return Loaded(name, digest, document, findings), built


def load_registers(project: Project) -> Registers:
    """Read and check the statements and substances of a project."""
    registers = Registers()
    source, registers.statements = load(project, project.register(STATEMENTS), STATEMENTS, Statements)
    registers.statements_source = source
    registers.findings.extend(source.findings)
    if registers.statements is not None and source.document is not None:
        document = source.document
        found = run(STATEMENT_RULES, registers.statements, lambda r, p: stamp(document, r, p), document.path)
        messages = statement_messages(registers.statements)
        found += check_revision(
            messages, earlier_texts(project, STATEMENTS), (), lambda r, p: stamp(document, r, p), document.path
        )
        registers.findings.extend(settle(found, document, registers.statements.questions))
    source, registers.substances = load(project, project.register(SUBSTANCES), SUBSTANCES, Substances)
    registers.findings.extend(source.findings)
    source, registers.reference = load(project, project.register(REFERENCE), REFERENCE, ReferenceData)
    registers.findings.extend(source.findings)
    return registers


def load_monograph(project: Project, path: Path) -> tuple[Loaded, LoadedMonograph | None]:
    """Read a monograph, without running the rules."""
    twin = next((t for t in (path.with_suffix(s) for s in SOURCE_SUFFIXES) if t != path and t.exists()), None)
    if twin is not None:
        name = project.name(path)
        finding = TWIN.finding(f"{twin.name} stands beside it: two files for one monograph", name)
        return Loaded(name, "", None, (finding,)), None
    loaded, monograph = load(project, path, "monograph", Monograph)
    if monograph is None:
        return loaded, None
    facts = facts_of(monograph)
    messages, earlier = monograph_messages(monograph, facts), earlier_texts(project, path.stem)
    return loaded, LoadedMonograph(loaded, monograph, facts, messages, earlier)


def check_monograph(source: LoadedMonograph, registers: Registers, today: date) -> list[Finding]:
    """Run the source rules and settle the questions. Without registers the rules that need them cannot run."""
    document = source.loaded.document
    statements, substances, reference = registers.statements, registers.substances, registers.reference
    if document is None or statements is None or substances is None or reference is None:
        return []
    subject = subject_of(
        document.path,
        source.monograph,
        source.facts,
        source.messages,
        statements,
        substances,
        reference,
        today,
    )
    found = run(SOURCE_RULES, subject, lambda r, p: stamp(document, r, p), document.path)
    names = names_of(source, substances)
    found += check_revision(source.messages, source.earlier, names, lambda r, p: stamp(document, r, p), document.path)
    return settle(found, document, source.monograph.questions, source.monograph.exceptions)


def names_of(source: LoadedMonograph, substances: Substances | None) -> tuple[str, ...]:
    """The names of drugs that a monograph and the register of substances know."""
    return (source.monograph.identity.generic_name, *(s.name for s in (substances.substances if substances else ())))


def stamp(document: Document, rule: Rule[S], problem: Problem) -> Finding:
    """Place a problem in its document: line and column, id path, digest of what is there."""
    pointer: Pointer = problem.pointer
    span = document.locate(pointer, problem.needle)
    values = [document.at(place) for place in (pointer, *problem.also)]
    fixable = problem.fix is not None and document.quote(span) == problem.needle
    return rule.finding(
        problem.message,
        document.path,
        help=problem.help or rule.remedy,
        span=span,
        pointer=id_path(document.data, pointer),
        digest=digest_of(values if problem.also else values[0]),
        fix=Fix(problem.needle, problem.fix) if fixable and problem.fix is not None else None,
    )


def messages_of(
    domain: str, source: LoadedMonograph | None, statements: Statements | None
) -> tuple[Message, ...] | None:
    """The messages of a catalog's domain, or None if its source is not at hand."""
    if domain == "interface":
        return interface_messages()
    if domain == STATEMENTS:
        return statement_messages(statements) if statements is not None else None
    return source.messages if source is not None else None

"""``monograph check --fix``: make the mechanical corrections that findings carry, and give ids to what has none.

Monographs in YAML and drafts are corrected, never catalogs, registers or JSON. What an open question or an exception
holds is left as it is: it is bound to the very text. Every correction is checked by reading the file again (see
`pipeline.workflow.edits`); one that would change anything else is left out and reported.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.catalog.messages import monograph_messages
from pipeline.model.document import Document
from pipeline.model.draft import read_draft
from pipeline.model.facts import facts_of
from pipeline.model.finding import Finding, Refusal, Severity
from pipeline.model.loading import decode
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer, id_path
from pipeline.model.rule import Problem, Rule, run
from pipeline.model.schema import build_model, validate
from pipeline.model.yaml_reader import read_yaml
from pipeline.project import (
    REGISTERS,
    SOURCE_SUFFIXES,
    STATEMENTS,
    Project,
    files_below,
    find_project,
    project_around,
    read_bytes,
    write_text,
)
from pipeline.rules.draft import prose_of_draft
from pipeline.rules.prose import Prose
from pipeline.rules.source import PROSE_RULES, SOURCE_RULES
from pipeline.rules.subject import subject_of
from pipeline.workflow.check import DRAFTS, DraftOptions
from pipeline.workflow.drafts import shipped_registers
from pipeline.workflow.edits import Read, Source, insert_id, source_of, substitute
from pipeline.workflow.ids import missing_ids
from pipeline.workflow.load import Registers, load_registers

_ROUNDS = 10

NOT_FIXED: Rule[Any] = Rule(
    code="FIX001",
    name="not-fixed",
    severity=Severity.INFO,
    prose="""A mechanical correction was left out, because it could not be made safely.

`check --fix` changes the one thing that a finding names and nothing else. Where an open question or an exception is
bound to the text, or where the file would then say something else, it leaves the text as it is.""",
    remedy="Make the correction by hand; then answer the question, or record the new digest.",
)
NOT_WRITTEN: Rule[Any] = Rule(
    code="FIX002",
    name="not-written",
    severity=Severity.ERROR,
    prose="""A corrected file could not be written.

The file is as it was. It may be read-only, or have been changed by another program in the meantime.""",
    remedy="Check the permissions of the file and run the command again.",
)
FIX_RULES = (NOT_FIXED, NOT_WRITTEN)


@dataclass(frozen=True, slots=True)
class Mended:
    """One correction: the file, the line in it as it now stands, what stood there and what stands there now."""

    path: str
    line: int
    old: str
    new: str


@dataclass(slots=True)
class _Work:
    """One file on the bench: its text, its data, and what was done to it."""

    name: str
    content: bytes
    source: Source
    document: Document
    read: Read
    mended: list[Mended] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was corrected, and what could not be."""

    mended: tuple[Mended, ...]
    findings: tuple[Finding, ...]


def fix(paths: Iterable[Path], start: Path, today: date, drafts: DraftOptions | None = None) -> Fixed:
    """Correct the monographs and drafts in `paths`, or in the project around `start` if there are none."""
    options = drafts or DraftOptions()
    home = find_project(start)
    chosen = [path.absolute() for path in paths] or ([home.root / "source"] if home else [])
    registers: dict[Path, Registers] = {}
    mended: list[Mended] = []
    findings: list[Finding] = []
    for path in dict.fromkeys(file for one in chosen for file in _files(one)):
        project = project_around(path, home or Project(start.absolute()))
        work = _open(path, project)
        if work is None:
            continue
        if project.root not in registers:
            at_home = project.register(STATEMENTS).is_file()
            registers[project.root] = load_registers(project) if at_home else shipped_registers()
        _mend(work, path, registers[project.root], today, options)
        findings.extend(work.left)
        if not work.mended:
            continue
        trouble = _write(path, work)
        if trouble:
            findings.append(NOT_WRITTEN.finding(trouble, work.name, failure=True))
        else:
            mended.extend(sorted(work.mended, key=lambda m: m.line))
    return Fixed(tuple(mended), tuple(findings))


def _files(path: Path) -> list[Path]:
    found = files_below(path) if path.is_dir() else [path]
    return [f for f in found if f.suffix in (*DRAFTS, ".yaml", ".yml") and not (f.suffix in DRAFTS and path.is_dir())]


def _open(path: Path, project: Project) -> _Work | None:
    """The file as it is, or None if it is not one to correct; why it cannot be read is for `check` to say."""
    name = project.name(path)
    is_draft = path.suffix in DRAFTS
    twin = any(path.with_suffix(s).exists() for s in SOURCE_SUFFIXES if s != path.suffix)
    if not is_draft and (twin or (path.stem in REGISTERS and path.parent == project.root / "source")):
        return None

    def read(text: str) -> Document:
        if not is_draft:
            return read_yaml(name, text)
        document, texts = read_draft(name, text, markdown=path.suffix != ".txt")
        # The roles are part of what a draft says: a correction must not turn an item into a heading.
        data = {**document.data, "roles": [t.role for t in texts]}
        return Document(name, data, text, document.values, document.keys)

    try:
        content = read_bytes(path, name)
        text = decode(name, content)
        source = source_of(content.decode("utf-8"))
        document = read(text)
    except Refusal:
        return None
    return _Work(name, content, source, document, read) if source.text == text else None


def _mend(work: _Work, path: Path, registers: Registers, today: date, options: DraftOptions) -> None:
    if path.suffix not in DRAFTS:
        _complete(work)
    refused: set[tuple[Pointer, str, str]] = set()
    for _ in range(_ROUNDS):
        prose = _prose(work, path, registers, today, options)
        if prose is None:
            return
        problems, held = _problems(work, prose, typed=path.suffix not in DRAFTS)
        done = [_apply(work, prose, problem, held, refused) for problem in problems]
        if not any(done):
            return


def _complete(work: _Work) -> None:
    """Give ids to the sections, blocks, items, instructions and rows that have none, the last first."""
    data = work.document.data
    if not isinstance(data, dict) or "schema" not in data or not isinstance(data.get("sections"), list):
        return
    given: list[tuple[Pointer, str]] = []
    for at, name in reversed(missing_ids(data)):
        edited = insert_id(work.source, work.document, at, name, work.read)
        if edited is None:
            span = work.document.locate(at)
            message = "it has no id, and none can be put in without touching more"
            work.left.append(NOT_FIXED.finding(message, work.name, span=span, pointer=id_path(data, at)))
            continue
        work.source, work.document = edited.source, edited.document
        given.append((at, name))
    work.mended.extend(
        Mended(work.name, work.document.values[(*at, "id")].line, "no id", f"id: {name}") for at, name in given
    )


def _bound(document: Document, problems: Iterable[Problem]) -> frozenset[str]:
    """The id paths that questions and exceptions are bound to: their own, and all that the rule compared with it."""
    data = document.data if isinstance(document.data, dict) else {}
    entries = [*_list(data.get("questions")), *_list(data.get("exceptions"))]
    own = {str(entry["at"]) for entry in entries if isinstance(entry, dict) and "at" in entry}
    compared = {
        id_path(data, other) for p in problems if p.also and id_path(data, p.pointer) in own for other in p.also
    }
    return frozenset(own | compared)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _prose(work: _Work, path: Path, registers: Registers, today: date, options: DraftOptions) -> Prose | None:
    """What the rules see of the file, or None if they cannot run."""
    statements, substances, reference = registers.statements, registers.substances, registers.reference
    if statements is None or substances is None or reference is None:
        return None
    if path.suffix in DRAFTS:
        _, texts = read_draft(work.name, work.source.text, markdown=path.suffix != ".txt")
        return prose_of_draft(
            work.name, texts, options.status, options.audiences, statements, substances, reference, today
        )
    if any(True for _ in validate(work.document, "monograph")):
        return None
    monograph = build_model(work.document, Monograph)
    facts = facts_of(monograph)
    messages = monograph_messages(monograph, facts)
    return subject_of(work.name, monograph, facts, messages, statements, substances, reference, today)


def _problems(work: _Work, prose: Prose, *, typed: bool) -> tuple[list[Problem], frozenset[str]]:
    """The problems that carry a correction, the last in the file first; and the places that may not be corrected."""
    found: list[Problem] = []

    def keep(rule: Rule[Any], problem: Problem) -> Finding:
        found.append(problem)
        return rule.finding(problem.message, work.name)

    rules: Iterable[Rule[Any]] = SOURCE_RULES if typed else PROSE_RULES
    run(rules, prose, keep, work.name)
    sources = {t.pointer: t.source for t in prose.texts}
    fixable = [p for p in found if p.fix is not None and p.needle]
    fixable.sort(
        key=lambda p: (work.document.locate(p.pointer), sources.get(p.pointer, "").find(p.needle)), reverse=True
    )
    return fixable, _bound(work.document, found)


def _apply(
    work: _Work, prose: Prose, problem: Problem, held: frozenset[str], refused: set[tuple[Pointer, str, str]]
) -> bool:
    """Make one correction. Returns whether it was made."""
    at, old, new = problem.pointer, problem.needle, problem.fix or ""
    value = work.document.at(at)
    known = next((t.source for t in prose.texts if t.pointer == at), None)
    place = known.find(old) if known is not None else 0
    if (at, old, new) in refused or place < 0 or (isinstance(value, str) and not value.startswith(old, place)):
        return False
    where = id_path(work.document.data, at)
    bound = any(where == h or where.startswith(h + ".") for h in held)
    edited = None if bound else substitute(work.source, work.document, at, place, old, new, work.read)
    if edited is None:
        refused.add((at, old, new))
        why = "a question or an exception is bound to this text" if bound else "the file would say something else"
        span = work.document.locate(at, old)
        message = f"“{old}” was not corrected to “{new}”: {why}"
        work.left.append(NOT_FIXED.finding(message, work.name, span=span, pointer=where))
        return False
    work.source, work.document = edited.source, edited.document
    work.mended.append(Mended(work.name, edited.line, old, new))
    return True


def _write(path: Path, work: _Work) -> str:
    """Write the file whole or not at all. Returns what went wrong, or nothing."""
    target = Path(os.path.realpath(path))
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        if not mode & stat.S_IWUSR:
            return "the file is read-only"
        if target.read_bytes() != work.content:
            return "the file was changed in the meantime"
        write_text(target, work.source.whole)
        if stat.S_IMODE(target.stat().st_mode) != mode:
            target.chmod(mode)
    except OSError as error:
        return (error.strerror or "it cannot be written").lower()
    return ""

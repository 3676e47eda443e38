"""``monograph check draft.md``: the rules for prose on a text that is not in a monograph yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pipeline.model.draft import read_draft
from pipeline.model.finding import Finding, Refusal
from pipeline.model.loading import decode
from pipeline.model.rule import run
from pipeline.model.sections import Audience
from pipeline.project import Project, read_bytes
from pipeline.resources import starter
from pipeline.rules.draft import prose_of_draft, said_of_draft
from pipeline.rules.prose import DrugStatus
from pipeline.rules.source import PROSE_RULES, TYPED_RULES
from pipeline.workflow.load import Registers, load_registers, stamp


def shipped_registers() -> Registers:
    """The registers for a draft outside any project: those of the example project."""
    return load_registers(Project(starter()))


def check_draft(
    path: Path,
    name: str,
    registers: Registers,
    status: DrugStatus | None,
    audiences: tuple[Audience, ...],
    today: date,
) -> list[Finding]:
    """Read a draft and run the rules that need no typed values."""
    statements, substances, reference = registers.statements, registers.substances, registers.reference
    if statements is None or substances is None or reference is None:
        return [f for f in registers.findings if f.failure]
    try:
        text = decode(name, read_bytes(path, name))
    except Refusal as refusal:
        return list(refusal.findings)
    document, texts = read_draft(name, text, markdown=path.suffix != ".txt")
    prose = prose_of_draft(name, texts, status, audiences, statements, substances, reference, today)
    findings = run(PROSE_RULES, prose, lambda rule, problem: stamp(document, rule, problem), name)
    for rule, problem in said_of_draft(prose, given=status is not None, typed=TYPED_RULES):
        findings.append(stamp(document, rule, problem))
    return findings

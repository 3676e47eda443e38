"""The verdict on an edit: the project's own check on a copy of the project, before and after."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.model.finding import Finding, Severity
from pipeline.model.pointer import Pointer
from pipeline.project import REGISTERS, Project
from pipeline.workflow.catalogs import extract
from pipeline.workflow.load import check_monograph, load_monograph, load_registers
from tests.mutation.sheet import Edit, Sheet
from tests.mutation.sources import apply, leaves_of

TODAY = date(2026, 11, 25)
CAUGHT, VISIBLE, VALUE, SURVIVED, BROKEN = "caught", "visible", "value", "survived", "broken"
ALARMED, QUIET = "alarmed", "quiet"
# A question whose text changed or whose finding is gone: somebody looks, but no rule saw what is wrong.
_QUESTIONS = frozenset({"QST002", "QST003"})
# Kinds of edits that may make a file unreadable by their nature; in all others that is a mistake of the mutator.
UNREADABLE = frozenset({"hidden", "duplicate_key"})
_TYPED = frozenset(
    ("identity", "status", "trials", "populations", "dosing", "efficacy", "adverse_reactions", "monitoring", "periods", "review")
)  # fmt: skip
# Texts and names in the typed part: no plausible change of one value.
_NO_VALUE = frozenset(("id", "name", "term", "effect", "criteria", "drug_class", "generic_name", "other_names"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an edit, and the rules that fired."""

    edit: Edit
    outcome: str
    rules: tuple[str, ...]
    questions: bool = False

    @property
    def compared(self) -> bool:
        """Whether only the comparison with the last extraction saw it: a change was noticed, not that it is wrong."""
        return bool(self.rules) and all(rule.startswith("REV") for rule in self.rules)


class Bench:
    """A copy of one project in which edits are tried, one after the other."""

    def __init__(self, sheet: Sheet, folder: Path) -> None:
        self.sheet = sheet
        self.project = Project(folder)
        self.source = folder / "source"
        self.source.mkdir(parents=True)
        for name, file in sheet.files.items():
            (self.source / f"{name}.yaml").write_text(file.text, encoding="utf-8")
        # The templates of today: what the project said before the edit, as a project that is kept up to date has them.
        extract(self.project)
        self.registers = load_registers(self.project)
        self.before, _ = self._findings()
        self.known = Counter(_key(f) for f in self.before)
        self.places = Counter((f.rule, f.pointer) for f in self.before if f.severity is not Severity.INFO)

    def _findings(self) -> tuple[list[Finding], Any]:
        loaded, source = load_monograph(self.project, self.source / f"{self.sheet.name}.yaml")
        findings = [*self.registers.findings, *loaded.findings]
        if source is not None:
            findings += check_monograph(source, self.registers, TODAY)
        return findings, loaded.document

    def judge(self, edit: Edit) -> Verdict:
        """Make the edit, check, and put everything back."""
        before = self.sheet.files[edit.file].text
        path, kept = self.source / f"{edit.file}.yaml", self.registers
        path.write_text(apply(before, edit.splices), encoding="utf-8")
        try:
            if edit.file in REGISTERS:
                self.registers = load_registers(self.project)
            findings, document = self._findings()
        finally:
            path.write_text(before, encoding="utf-8")
            self.registers = kept
        unreadable = any(f.rule.startswith("SYN") for f in findings)
        if (unreadable and edit.kind not in UNREADABLE) or (
            edit.expect is not None and document is not None and document.at(edit.pointer) != edit.expect
        ):
            return Verdict(edit, BROKEN, tuple(sorted({f.rule for f in findings if f.rule.startswith("SYN")})))
        fired, questions = self._new(findings, edit)
        if fired:
            return Verdict(edit, CAUGHT, fired, questions)
        typed = document is not None and edit.file == self.sheet.name and self._one_value(document.data)
        if typed and not edit.contradicts:
            return Verdict(edit, VALUE, (), questions)
        return Verdict(edit, VISIBLE if questions else SURVIVED, (), questions)

    def _new(self, findings: list[Finding], edit: Edit) -> tuple[tuple[str, ...], bool]:
        """The rules with an error or warning that the document did not have before; whether a question lost its text.

        A finding that only says the same with other words is not new: the rule fired at that place before, perhaps
        under an open question. Only more findings of that rule at that place are.
        """
        renamed = [_former(f, edit.renamed) for f in findings]
        weighty = [f for f in renamed if f.severity is not Severity.INFO and not f.excuse]
        counted = Counter((f.rule, f.pointer) for f in renamed if f.severity is not Severity.INFO)
        fired: set[str] = set()
        questions = False
        for finding in weighty:
            if finding.rule in _QUESTIONS:
                questions = questions or self.known[_key(finding)] == 0
            elif self.known[_key(finding)] == 0:
                place = (finding.rule, finding.pointer)
                if counted[place] > self.places[place]:
                    fired.add(finding.rule)
        return tuple(sorted(fired)), questions

    def _one_value(self, data: Any) -> bool:
        """Whether the document differs in exactly one typed value that is written once."""
        old, new = self.sheet.main.leaves, leaves_of(data)
        changed = {p for p in old.keys() | new.keys() if old.get(p, _ABSENT) != new.get(p, _ABSENT)}
        return len({_whole(p) for p in changed}) == 1 and all(
            p[0] in _TYPED and p[-1] not in _NO_VALUE for p in changed
        )


_ABSENT = object()


def _whole(pointer: Pointer) -> Pointer:
    """The value that a leaf belongs to: a number, its unit and its comparator are one."""
    return pointer[:-1] if pointer[-1] in ("value", "low", "high", "unit", "per", "comparator", "times") else pointer


def _key(finding: Finding) -> tuple[str, str, str]:
    return (finding.rule, finding.pointer, finding.message)


def _former(finding: Finding, renamed: tuple[str, str] | None) -> Finding:
    if renamed is None or not finding.pointer.startswith(renamed[0]):
        return finding
    from pipeline.record import replaced

    return replaced(finding, pointer=renamed[1] + finding.pointer[len(renamed[0]) :])


class Benches:
    """The benches of one process, made when they are needed."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = {s.name: s for s in sheets}
        self.benches: dict[str, Bench] = {}
        self.folder = Path(tempfile.mkdtemp(prefix="mutation-"))

    def judge(self, edit: Edit) -> Verdict:
        if edit.case not in self.benches:
            self.benches[edit.case] = Bench(self.sheets[edit.case], self.folder / edit.case)
        return self.benches[edit.case].judge(edit)

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

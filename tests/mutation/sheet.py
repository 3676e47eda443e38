"""What mutators see: a project with one monograph, its texts and typed values, and how an edit of it is written down."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from pipeline.model.facts import Facts, facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer
from pipeline.project import REGISTERS, Project
from pipeline.resources import starter
from tests.mutation.sources import Source, Splice

ROOT = Path(__file__).parent.parent.parent
# Wrong on purpose: its findings are the subject of a case of its own.
_LEFT_OUT = ("utatrectinib-as-received",)
SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“{])")


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of one file. `expect` is the value that must then stand at `pointer`: what shows that it was made well.

    `contradicts` marks changes of a typed value that break a bound or another statement of the document, so that they
    may not pass as a plausible change of one value. `renamed` maps an id path of findings to its former name.
    """

    case: str
    kind: str
    file: str
    at: str
    old: str
    new: str
    splices: tuple[Splice, ...]
    pointer: Pointer = ()
    expect: Any = None
    contradicts: bool = False
    renamed: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that readers see, and what it is: title, summary, heading, label, text, item, cell, do, dont, caption."""

    pointer: Pointer
    role: str
    text: str

    @property
    def sentences(self) -> list[str]:
        return SENTENCE.split(self.text)


@dataclass(frozen=True)
class Sheet:
    """One monograph with the registers of its project."""

    name: str
    root: Path
    files: dict[str, Source]
    prose: list[Prose] = field(default_factory=list)

    @property
    def main(self) -> Source:
        return self.files[self.name]

    @property
    def data(self) -> Any:
        return self.main.data

    @cached_property
    def model(self) -> Monograph:
        return Monograph.model_validate(self.data)

    @cached_property
    def facts(self) -> Facts:
        return facts_of(self.model)

    @property
    def investigational(self) -> bool:
        return bool(self.data["status"][0]["status"] == "investigational")

    @property
    def drug(self) -> str:
        return str(self.data["identity"]["generic_name"])

    @cached_property
    def words(self) -> str:
        """All prose in one, in lower case."""
        return "\n".join(p.text for p in self.prose).lower()

    def printed(self, pointer: Pointer) -> bool:
        """Whether the prose prints the typed value at `pointer` or one end of it."""
        names = [f.name for f in self.facts.by_name.values() if f.pointer[: len(pointer)] == pointer]
        return any("{" + name in self.words for name in names)

    def numbers(self) -> Iterator[tuple[Pointer, Decimal]]:
        """The numbers among the typed values."""
        for pointer, value in self.main.leaves.items():
            if pointer[0] == "schema" or "phases" in pointer:
                continue
            if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
                yield pointer, Decimal(value)

    def named(self, *keys: str) -> Iterator[tuple[Pointer, Any]]:
        """Values by the name of their field."""
        for pointer in self.main.document.values:
            if pointer and pointer[-1] in keys and pointer[0] not in ("sections", "received", "questions"):
                yield pointer, self.main.document.at(pointer)

    # Edits -----------------------------------------------------------------------------------------------------------

    def reword(self, kind: str, prose: Prose, new: str) -> Edit:
        """Another text in place of one that readers see."""
        old, shown = _difference(prose.text, new)
        splice = self.main.write(prose.pointer, new)
        path = self.main.path(prose.pointer)
        return Edit(self.name, kind, self.name, path, old, shown, (splice,), prose.pointer, new)

    def put(
        self, kind: str, pointer: Pointer, raw: str, *, contradicts: bool = False, file: str = "", expect: Any = None
    ) -> Edit:
        """Another value, written as YAML."""
        source = self.files[file or self.name]
        return Edit(
            self.name, kind, source.name, source.path(pointer), source.raw(pointer)[:60], raw[:60],
            (source.put(pointer, raw),), pointer, expect, contradicts,
        )  # fmt: skip

    def change(
        self,
        kind: str,
        pointer: Pointer,
        old: str,
        new: str,
        *splices: Splice,
        file: str = "",
        contradicts: bool = True,
    ) -> Edit:
        """Any other change, told in words."""
        source = self.files[file or self.name]
        return Edit(
            self.name, kind, source.name, source.path(pointer), old[:80], new[:80], splices, contradicts=contradicts
        )


Mutator = Callable[[Sheet, Random], Iterable[Edit]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of edits: its name, the words for it in the report, the function, and how many of a document at most.

    `whole` classes must be caught without exception.
    """

    name: str
    title: str
    make: Mutator
    most: int = 24
    whole: bool = False
    benign: bool = False


def sheet_of(path: Path, project: Project) -> Sheet:
    """Read a monograph and the registers beside it."""
    files = {p.stem: Source(p.stem, p.read_text("utf-8")) for p in (path, *(project.register(r) for r in REGISTERS))}
    return Sheet(path.stem, project.root, files, list(prose_of(files[path.stem].data)))


def sheets() -> list[Sheet]:
    """Every monograph of the project, of the cases and of the starter."""
    cases = sorted(p for p in (ROOT / "tests" / "cases").iterdir() if p.is_dir() and p.name not in _LEFT_OUT)
    projects = [Project(p) for p in (ROOT, starter(), *cases)]
    return [sheet_of(path, project) for project in projects for path in project.monographs()]


def prose_of(data: Any) -> Iterator[Prose]:
    """The texts of a monograph in order."""
    yield Prose(("title",), "title", data["title"])
    yield Prose(("summary",), "summary", data["summary"])
    yield from _sections(data["sections"], ("sections",))


def _sections(sections: list[Any], at: Pointer) -> Iterator[Prose]:
    for index, section in enumerate(sections):
        here = (*at, index)
        yield Prose((*here, "title"), "heading", section["title"])
        for number, block in enumerate(section.get("blocks", [])):
            yield from _block(block, (*here, "blocks", number))
        yield from _sections(section.get("sections", []), (*here, "sections"))


def _block(block: Any, at: Pointer) -> Iterator[Prose]:
    if "text" in block:
        yield Prose((*at, "text"), "text", block["text"])
    for kind in ("items", "do", "dont"):
        for index, item in enumerate(block.get(kind, [])):
            if "label" in item:
                yield Prose((*at, kind, index, "label"), "label", item["label"])
            yield Prose((*at, kind, index, "text"), "item" if kind == "items" else kind, item["text"])
    if "table" in block:
        table, here = block["table"], (*at, "table")
        yield Prose((*here, "caption"), "caption", table["caption"])
        for index, column in enumerate(table["columns"]):
            yield Prose((*here, "columns", index, "title"), "column", column["title"])
        for index, row in enumerate(table["rows"]):
            for cell, text in row["cells"].items():
                yield Prose((*here, "rows", index, "cells", cell), "cell", text)


def _difference(old: str, new: str, around: int = 18) -> tuple[str, str]:
    """The part of two texts in which they differ, with a few characters around it."""
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    left = max(0, start - around)
    return old[left : len(old) - tail + around][:110], new[left : len(new) - tail + around][:160]

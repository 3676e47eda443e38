"""The one walk: a monograph's texts in reading order. It extracts the messages and it puts translations back.

`walk` visits every human text once, calls `leaf` with a Message for it and returns the same tree with what `leaf`
returned in each place. Extraction collects; localization looks up. So no text can be extracted and not put back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Literal, TypeVar

from pipeline.model.clinical import ReactionGroup
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer
from pipeline.model.sections import Audience, Block, Section
from pipeline.record import record

T = TypeVar("T")
Role = Literal[
    "title",
    "summary",
    "heading",
    "paragraph",
    "label",
    "item",
    "caption",
    "column",
    "cell",
    "do",
    "dont",
    "term",
    "clause",
]


@record
class Place:
    """Where a text stands: its id path (the translators' context), its pointer in the source, its role and readers."""

    context: str
    pointer: Pointer
    role: Role
    text: str
    audiences: tuple[Audience, ...]


Leaf = Callable[[Place], T]


@record
class ItemNode(Generic[T]):
    """A list item or an instruction."""

    id: str
    label: T | None
    text: T


@record
class TableNode(Generic[T]):
    """A table of texts: columns by id, rows of cells in the order of the columns."""

    caption: T
    columns: tuple[tuple[str, T], ...]
    rows: tuple[tuple[str, tuple[T, ...]], ...]


@record
class BlockNode(Generic[T]):
    """A block: `kind` says which of text, items (also for do and dont) and table is set."""

    id: str
    context: str
    kind: str
    audiences: tuple[Audience, ...]
    text: T | None = None
    items: tuple[ItemNode[T], ...] = ()
    table: TableNode[T] | None = None


@record
class SectionNode(Generic[T]):
    """A section with its blocks and subsections."""

    id: str
    context: str
    title: T
    code: str | None
    audiences: tuple[Audience, ...]
    blocks: tuple[BlockNode[T], ...]
    sections: tuple[SectionNode[T], ...]


@record
class ReactionNode(Generic[T]):
    """An adverse reaction."""

    id: str
    name: T
    term: T | None


@record
class PageNode(Generic[T]):
    """All texts of a monograph."""

    title: T
    summary: T
    drug_class: T
    populations: tuple[tuple[str, T], ...]
    toxicities: tuple[tuple[str, T], ...]
    reactions: tuple[tuple[str, tuple[ReactionNode[T], ...]], ...]
    monitoring: tuple[tuple[str, T], ...]
    sections: tuple[SectionNode[T], ...]


class _Walk(Generic[T]):
    def __init__(self, monograph: Monograph, leaf: Leaf[T]) -> None:
        self.monograph = monograph
        self.leaf = leaf

    def text(self, path: str, pointer: Pointer, role: Role, text: str, readers: tuple[Audience, ...]) -> T:
        return self.leaf(Place(path, pointer, role, text, readers))

    def page(self) -> PageNode[T]:
        m, all_readers = self.monograph, self.monograph.audiences
        return PageNode(
            title=self.text("title", ("title",), "title", m.title, all_readers),
            summary=self.text("summary", ("summary",), "summary", m.summary, all_readers),
            sections=tuple(
                self.section(s, f"sections.{s.id}", ("sections", i), all_readers) for i, s in enumerate(m.sections)
            ),
            drug_class=self.text(
                "identity.drug_class", ("identity", "drug_class"), "term", m.identity.drug_class, all_readers
            ),
            populations=tuple(
                self.named("populations", ("populations",), [(p.id, p.name) for p in m.populations], "name")
            ),
            toxicities=tuple(
                self.named(
                    "dosing.toxicities",
                    ("dosing", "toxicities"),
                    [(x.id, x.effect) for x in m.dosing.toxicities],
                    "effect",
                )
            ),
            reactions=tuple((g.id, tuple(self.reactions(g, i))) for i, g in enumerate(m.adverse_reactions)),
            monitoring=tuple(self.named("monitoring", ("monitoring",), [(x.id, x.name) for x in m.monitoring], "name")),
        )

    def named(self, path: str, pointer: Pointer, rows: list[tuple[str, str]], field: str) -> Iterator[tuple[str, T]]:
        for index, (row_id, text) in enumerate(rows):
            place = (*pointer, index, field)
            yield row_id, self.text(f"{path}.{row_id}.{field}", place, "term", text, self.monograph.audiences)

    def reactions(self, group: ReactionGroup, index: int) -> Iterator[ReactionNode[T]]:
        readers = self.monograph.audiences
        for number, reaction in enumerate(group.reactions):
            path = f"adverse_reactions.{group.id}.reactions.{reaction.id}"
            at = ("adverse_reactions", index, "reactions", number)
            name = self.text(f"{path}.name", (*at, "name"), "term", reaction.name, readers)
            term = None
            if reaction.term is not None:
                term = self.text(f"{path}.term", (*at, "term"), "term", reaction.term, readers)
            yield ReactionNode(reaction.id, name, term)

    def section(self, s: Section, path: str, at: Pointer, readers: tuple[Audience, ...]) -> SectionNode[T]:
        readers = s.audiences or readers
        return SectionNode(
            id=s.id,
            context=path,
            title=self.text(f"{path}.title", (*at, "title"), "heading", s.title, readers),
            code=s.code,
            audiences=readers,
            blocks=tuple(
                self.block(b, f"{path}.blocks.{b.id}", (*at, "blocks", i), readers) for i, b in enumerate(s.blocks)
            ),
            sections=tuple(
                self.section(c, f"{path}.sections.{c.id}", (*at, "sections", i), readers)
                for i, c in enumerate(s.sections)
            ),
        )

    def block(self, b: Block, path: str, at: Pointer, readers: tuple[Audience, ...]) -> BlockNode[T]:
        readers = b.audiences or readers
        text: T | None = None
        table: TableNode[T] | None = None
        if b.text is not None:
            text = self.text(f"{path}.text", (*at, "text"), "paragraph", b.text, readers)
        if b.table is not None:
            table = self.table(b, f"{path}.table", (*at, "table"), readers)
        return BlockNode(b.id, path, b.kind, readers, text, tuple(self.items(b, path, at, readers)), table)

    def items(self, b: Block, path: str, at: Pointer, readers: tuple[Audience, ...]) -> Iterator[ItemNode[T]]:
        for i, item in enumerate(b.items or ()):
            here, place = f"{path}.items.{item.id}", (*at, "items", i)
            label = None
            if item.label is not None:
                label = self.text(f"{here}.label", (*place, "label"), "label", item.label, readers)
            yield ItemNode(item.id, label, self.text(f"{here}.text", (*place, "text"), "item", item.text, readers))
        roles: tuple[Literal["do", "dont"], ...] = ("do", "dont")
        for role in roles:
            for i, instruction in enumerate((b.do if role == "do" else b.dont) or ()):
                here, place = f"{path}.{role}.{instruction.id}.text", (*at, role, i, "text")
                yield ItemNode(instruction.id, None, self.text(here, place, role, instruction.text, readers))

    def table(self, b: Block, path: str, at: Pointer, readers: tuple[Audience, ...]) -> TableNode[T]:
        table = b.table
        if table is None:
            raise ValueError("the block holds no table")
        caption = self.text(f"{path}.caption", (*at, "caption"), "caption", table.caption, readers)
        columns = tuple(
            (c.id, self.text(f"{path}.columns.{c.id}.title", (*at, "columns", i, "title"), "column", c.title, readers))
            for i, c in enumerate(table.columns)
        )
        rows = tuple(
            (
                row.id,
                tuple(
                    self.text(
                        f"{path}.rows.{row.id}.cells.{c.id}",
                        (*at, "rows", i, "cells", c.id),
                        "cell",
                        row.cells.get(c.id, ""),
                        readers,
                    )
                    for c in table.columns
                ),
            )
            for i, row in enumerate(table.rows)
        )
        return TableNode(caption, columns, rows)


def walk(monograph: Monograph, leaf: Leaf[T]) -> PageNode[T]:
    """Visit every text of `monograph` in reading order; return the tree of what `leaf` makes of each."""
    return _Walk(monograph, leaf).page()

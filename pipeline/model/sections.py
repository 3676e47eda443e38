"""The prose of a monograph: sections, blocks, lists and tables. Every text may hold ``{placeholders}`` of typed
values.
"""

from typing import Annotated, Literal

from pipeline.model.declared import ConfigDict, Field, Frozen, StringConstraints
from pipeline.model.shape import exactly_one, in_words

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60),
    in_words("only lower-case letters, digits and _, beginning with a letter"),
]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=300)]
IdPath = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$", max_length=300),
    in_words("ids with dots between them, as in sections.dosing.blocks.missed"),
]
SectionCode = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4,5}-[0-9]$|^[0-9]{12}$"),
    in_words("a LOINC code such as 34068-7, or an EMA code of 12 digits"),
]
Audience = Literal["patient", "professional"]
Audiences = Annotated[tuple[Audience, ...], Field(min_length=1, strict=False)]

BLOCK_KINDS = ("text", "items", "table", "do", "dont")


class Item(Frozen):
    """An entry of a list, with or without a label in front of it."""

    id: Slug = Field(description="Stable name of the item; part of the translators' context. Never change it lightly.")
    label: ShortText | None = Field(default=None, description="The words in front of the colon, if any.")
    text: Text = Field(description="The text of the item.")


class Instruction(Frozen):
    """A do or a don't: one complete sentence that carries its own polarity."""

    id: Slug = Field(description="Stable name of the instruction; part of the translators' context.")
    text: Text = Field(
        description='A complete sentence. In a `dont` list it says by itself what not to do: "Don\'t stop ...".'
    )


class Column(Frozen):
    """A column of a table."""

    id: Slug = Field(description="Stable name of the column; the cells of each row use it.")
    title: ShortText = Field(description="The heading of the column.")


class Row(Frozen):
    """A row of a table. The cell of the first column heads the row."""

    id: Slug = Field(description="Stable name of the row; part of the translators' context.")
    cells: dict[Slug, Text] = Field(description="The text of each cell, by the id of its column.")


class Table(Frozen):
    """A table of texts."""

    caption: ShortText = Field(description="What the table shows; read aloud before it by a screen reader.")
    columns: Annotated[tuple[Column, ...], Field(min_length=2, strict=False)] = Field(
        description="The columns, in order."
    )
    rows: Annotated[tuple[Row, ...], Field(min_length=1, strict=False)] = Field(description="The rows, in order.")


class Block(Frozen):
    """One block of a section. It holds exactly one of text, items, table, do, dont."""

    model_config = ConfigDict(json_schema_extra=exactly_one(BLOCK_KINDS))
    exactly_one_of = BLOCK_KINDS

    id: Slug = Field(description="Stable name of the block; part of the translators' context.")
    audiences: Audiences | None = Field(
        default=None, description="Who reads this block, if not all readers of the section."
    )
    text: Text | None = Field(default=None, description="A paragraph.")
    items: Annotated[tuple[Item, ...], Field(min_length=1, strict=False)] | None = Field(
        default=None, description="A list."
    )
    table: Table | None = Field(default=None, description="A table.")
    do: Annotated[tuple[Instruction, ...], Field(min_length=1, strict=False)] | None = Field(
        default=None, description="Instructions what to do."
    )
    dont: Annotated[tuple[Instruction, ...], Field(min_length=1, strict=False)] | None = Field(
        default=None, description="Instructions what not to do."
    )

    @property
    def kind(self) -> str:
        """Which of text, items, table, do, dont this block holds."""
        return next(kind for kind in BLOCK_KINDS if getattr(self, kind) is not None)


class Section(Frozen):
    """A section with a title, blocks, and sections of its own."""

    id: Slug = Field(description="Stable name of the section; part of the translators' context and of page addresses.")
    title: ShortText = Field(description="The heading.")
    code: SectionCode | None = Field(
        default=None, description="LOINC (34068-7) or EMA (200000029800) code of the section, if it has one."
    )
    audiences: Audiences | None = Field(default=None, description="Who reads this section, if not all readers.")
    blocks: Annotated[tuple[Block, ...], Field(strict=False)] = Field(default=(), description="The blocks, in order.")
    sections: Annotated[tuple["Section", ...], Field(strict=False)] = Field(
        default=(), description="Sections of this section."
    )

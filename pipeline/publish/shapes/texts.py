"""The shape of texts in a JSON bundle: texts, statements, sections, tables."""

from __future__ import annotations

from typing import Annotated, Literal

from pipeline.model.declared import Field, Frozen, StringConstraints
from pipeline.model.sections import IdPath, Slug
from pipeline.model.statements import ClauseKind

Direction = Literal["ltr", "rtl"]
TextState = Literal["translated", "draft", "missing", "stale", "withheld", "obsolete"]
Context = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]*$")]


class Part(Frozen):
    """A stretch of a text: plain words, or a value to be isolated in its own direction."""

    text: str = Field(description="The words.")
    value: IdPath | None = Field(
        description="The name of the typed value shown here, a key of `values`; null for words."
    )
    direction: Direction | None = Field(description="The direction to isolate it in; null for words of the language.")


class Text(Frozen):
    """A text in the language of the bundle."""

    context: Context = Field(description="Id path of the text in the source; the msgctxt of its translation.")
    state: TextState = Field(description="State of the translation. Only translated and draft texts are shown.")
    text: str | None = Field(description="The text as a reader sees it; null where nothing may be shown.")
    parts: Annotated[tuple[Part, ...], Field(strict=False)] | None = Field(
        default=None, description="The same text in parts, if values, names or codes stand in it."
    )


class LocalClause(Frozen):
    """One sentence of a statement."""

    id: Slug = Field(description="Stable name of the clause.")
    kinds: Annotated[tuple[ClauseKind, ...], Field(strict=False)] = Field(description="What it says.")
    text: Text = Field(description="The wording.")


class LocalStatement(Frozen):
    """A banner or disclaimer. It is shown whole or the bundle is not shown."""

    id: Slug = Field(description="Name of the statement.")
    kind: Literal["banner", "disclaimer"] = Field(description="Where it stands: head of the page, or end of it.")
    clauses: Annotated[tuple[LocalClause, ...], Field(strict=False)] = Field(description="Its clauses, in order.")


class LocalStatements(Frozen):
    """The statements of the bundle."""

    banner: LocalStatement = Field(description="Stands first in every view of the bundle.")
    disclaimer: LocalStatement = Field(description="Stands in every view of the bundle.")


class Marks(Frozen):
    """The marks of a preview."""

    preview: Text = Field(description="The mark of a preview, to stand at the head of every view of it.")
    draft: Text = Field(description="The mark of a text whose translation no human has reviewed.")


class LocalItem(Frozen):
    """A list item or an instruction."""

    id: Slug = Field(description="Stable name.")
    label: Text | None = Field(description="The words in front, without punctuation; null if there are none.")
    text: Text = Field(description="The text.")


class LocalColumn(Frozen):
    """A column."""

    id: Slug = Field(description="Stable name.")
    title: Text = Field(description="The heading of the column.")


class LocalRow(Frozen):
    """A row. Its first cell heads it."""

    id: Slug = Field(description="Stable name.")
    cells: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="The cells, in the order of the columns."
    )


class LocalTable(Frozen):
    """A table of texts."""

    caption: Text = Field(description="What the table shows.")
    columns: Annotated[tuple[LocalColumn, ...], Field(strict=False)] = Field(description="The columns, in order.")
    rows: Annotated[tuple[LocalRow, ...], Field(strict=False)] = Field(description="The rows, in order.")


class LocalBlock(Frozen):
    """One block of a section: it has the one of text, items, table that its kind calls for."""

    id: Slug = Field(description="Stable name.")
    kind: Literal["text", "items", "table", "do", "dont"] = Field(
        description="`do`: instructions what to do; `dont`: instructions what not to do, each saying so by itself."
    )
    text: Text | None = Field(default=None, description="A paragraph.")
    items: Annotated[tuple[LocalItem, ...], Field(strict=False)] | None = Field(
        default=None, description="The items of a list, or the instructions."
    )
    table: LocalTable | None = Field(default=None, description="A table.")


class LocalSection(Frozen):
    """A section."""

    id: Slug = Field(description="Stable name.")
    context: Context = Field(description="Id path of the section.")
    code: str | None = Field(description="LOINC or EMA code of the section, if it has one.")
    title: Text = Field(description="The heading.")
    blocks: Annotated[tuple[LocalBlock, ...], Field(strict=False)] = Field(description="The blocks, in order.")
    sections: Annotated[tuple[LocalSection, ...], Field(strict=False)] = Field(
        description="The sections in it, in order."
    )


class FactCell(Frozen):
    """A cell of a table of values."""

    lines: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="One text, or several that form a list."
    )
    section: Context | None = Field(description="Id path of the section that the cell refers to.")


class FactRow(Frozen):
    """A row of a table of values. Its first cell heads it."""

    id: Slug = Field(description="Stable name.")
    cells: Annotated[tuple[FactCell, ...], Field(strict=False)] = Field(
        description="The cells, in the order of the columns."
    )


class FactNote(Frozen):
    """A value that holds for a whole table."""

    label: Text = Field(description="What it is.")
    value: Text = Field(description="The value.")


class FactTable(Frozen):
    """A table of typed values in words of the language."""

    id: Slug = Field(description="Stable name.")
    part: Literal["facts", "about"] = Field(description="`facts`: about the drug; `about`: about the document.")
    caption: Text = Field(description="What the table shows.")
    note: FactNote | None = Field(description="A value that holds for the whole table.")
    columns: Annotated[tuple[Text, ...], Field(strict=False)] = Field(
        description="Headings; none if rows are label and value."
    )
    rows: Annotated[tuple[FactRow, ...], Field(strict=False)] = Field(description="The rows, in order.")

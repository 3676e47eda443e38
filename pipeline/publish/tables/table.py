"""What a table of typed values is, before any format: captions, headings, rows and cells of localized text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.catalog.localize import LocalText


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: one line of text, or several that form a list. `target` is the id path of the section it refers to."""

    lines: tuple[LocalText, ...]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row. Its first cell heads it."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Without `columns` it is a list of labels and their values. `note`: a label and a value for all."""

    id: str
    part: Literal["facts", "about"]
    caption: LocalText
    columns: tuple[LocalText, ...]
    rows: tuple[Row, ...]
    note: tuple[LocalText, LocalText] | None = None

"""Every row of a table has exactly the cells of its columns.

An empty cell in a dosing table is read as "nothing to do". What is not known is said in words.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every table."""
    for index, section in enumerate(subject.monograph.sections):
        yield from _in(section, ("sections", index))


def _in(section: Section, at: Pointer) -> Iterator[Problem]:
    for number, block in enumerate(section.blocks):
        if block.table is None:
            continue
        columns = [column.id for column in block.table.columns]
        for row_number, row in enumerate(block.table.rows):
            here = (*at, "blocks", number, "table", "rows", row_number, "cells")
            for column in columns:
                if column not in row.cells:
                    yield Problem(here, f"the row {row.id} has no cell in the column {column}")
            for cell in row.cells:
                if cell not in columns:
                    yield Problem((*here, cell), f"the row {row.id} has a cell {cell}, and there is no such column")
    for number, child in enumerate(section.sections):
        yield from _in(child, (*at, "sections", number))


RULE = Rule(
    code="STR003",
    name="table-cells",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Fill the cell; write “Not stated.” if nothing is known.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a missing cell",
            {"sections.dosing.blocks.doses.table.rows.dose.cells": {"feature": "Dose"}},
            ("sections.dosing.blocks.doses.table.rows.dose.cells",),
        ),
        Example(
            "a surplus cell",
            {"sections.dosing.blocks.doses.table.rows.dose.cells.note": "x"},
            ("sections.dosing.blocks.doses.table.rows.dose.cells.note",),
        ),
        Example(
            "full rows",
            {"sections.dosing.blocks.doses.table.rows.dose.cells": {"feature": "Dose", "detail": "Not stated."}},
        ),
    ),
)

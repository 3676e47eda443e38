"""Every table has a name and every cell its headings, marked as such.

Read aloud cell by cell, "25%" is no information: the voice must say which severity and that it is the reduction of the
dose.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.page import Grid
from pipeline.publish.readback.proof import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Look at captions, scopes and the shape of each table."""
    page = sheet.page
    headings = {name for tag, name in page.ids if tag == "h2"}
    for grid in page.grids:
        if not grid.captioned and grid.named_by not in headings:
            yield Problem((page.path,), "a table has neither a caption nor the name of a heading", needle="<table")
        for message in _faults(grid):
            yield Problem((page.path, grid.caption), message)


def _faults(grid: Grid) -> Iterator[str]:
    if any(cell != ("th", "col") for cell in grid.columns):
        yield "the heading of a column is not marked as one"
    for row in grid.rows:
        if not row or row[0] != ("th", "row"):
            yield "the heading of a row is not marked as one"
        if any(tag != "td" for tag, _ in row[1:]):
            yield "a cell is marked as a heading"
    widths = {len(row) for row in grid.rows}
    if len(widths) != 1 or (grid.columns and widths != {len(grid.columns)}):
        yield "the rows have not one cell for each column"


RULE = Rule(
    code="RBK006",
    name="table-headings",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the template.",
    check=check,
    sources=("WCAG 2.2, 1.3.1",),
    examples=(
        Example("a heading that heads nothing", text="html", change={' scope="col"': ""}, fires=True),
        Example(
            "a cell lost",
            text="html",
            change={'<td data-context="dosing.renal.mild">No change of dose.</td>': ""},
            fires=True,
        ),
    ),
)

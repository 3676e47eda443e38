"""Every table has a name and every cell its headings, marked as such.

Read aloud cell by cell, "25%" is no information: the voice must say which severity and that it is the reduction of the
dose.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Look at captions, scopes and the shape of each table."""
    page = sheet.page
    for table in page.tables:
        caption = table.find("caption")
        if caption is None and not _named_by_heading(page.root, table):
            yield Problem((page.path,), "a table has neither a caption nor the name of a heading", needle="<table")
        where = "" if caption is None else next((e.get("data-context", "") for e in caption.iter()), "")
        yield from (Problem((page.path, where), message) for message in _faults(table))


def _named_by_heading(root: ET.Element, table: ET.Element) -> bool:
    around = next(element for element in root.iter() if any(child is table for child in element))
    name = around.get("aria-labelledby")
    return name is not None and any(heading.get("id") == name for heading in root.iter("h2"))


def _faults(table: ET.Element) -> Iterator[str]:
    columns = table.findall("thead/tr/*")
    if any(cell.tag != "th" or cell.get("scope") != "col" for cell in columns):
        yield "the heading of a column is not marked as one"
    widths = set()
    for row in table.findall("tbody/tr"):
        widths.add(len(row))
        if not len(row) or row[0].tag != "th" or row[0].get("scope") != "row":
            yield "the heading of a row is not marked as one"
        if any(cell.tag != "td" for cell in row[1:]):
            yield "a cell is marked as a heading"
    if len(widths) != 1 or (columns and widths != {len(columns)}):
        yield "the rows have not one cell for each column"


RULE = Rule(
    code="RBK006",
    name="table-headings",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the template.",
    check=check,
    sources=("medical.md REA006", "WCAG 2.2, 1.3.1"),
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

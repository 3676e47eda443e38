"""What the browser and the search result show is the title and the summary, no other words.

Search results show the summary alone, without the banner. For a drug that is not approved it must be the reviewed
sentence that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet


def check(sheet: Sheet) -> Iterator[Problem]:
    """Compare title and description."""
    page = sheet.page
    if page.title != sheet.title:
        yield Problem((page.path,), f"the title is {page.title!r}, not {sheet.title!r}", needle="<title>")
    wanted = [] if sheet.description is None else [sheet.description]
    found = page.contents("name", "description")
    if found != wanted:
        yield Problem((page.path,), f"the description is {found!r}, not {wanted!r}", needle='name="description"')


RULE = Rule(
    code="RBK007",
    name="page-head",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Build the page again; if it stays, the template is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another title", text="html", change={"<title>": "<title>New: "}, fires=True),
        Example("half a summary", text="html", change={' It is not approved by the FDA."/>': '"/>'}, fires=True),
    ),
)

"""A preview says on every page that it is one, first of all, and no search engine may list it.

Previews hold drafts that no human has reviewed. Found by a search, without its mark, such a page reads as advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Sheet

MARK = "interface.preview"


def check(sheet: Sheet) -> Iterator[Problem]:
    """Look for the mark at the head of the body, and for what search engines read."""
    page = sheet.page
    robots = page.contents("name", "robots")
    first = page.spots.ordered[0] if page.spots.ordered else None
    if not sheet.preview:
        if robots or MARK in page.spots.by_context:
            yield Problem((page.path,), "the page is marked as a preview and is none")
        return
    if not any("noindex" in content for content in robots):
        yield Problem((page.path,), "search engines are not told to leave the page out (robots: noindex)")
    if first is None or first.context != MARK:
        yield Problem((page.path, MARK), "the page does not begin with the mark of a preview")
    elif not first.plain:
        yield Problem((page.path, MARK), "the mark of a preview has no words in this language")


RULE = Rule(
    code="RBK003",
    name="preview-mark",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate the text `interface.preview`; if that is done, the template is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("search engines not told", text="html", change={"noindex, nofollow": "index"}, fires=True),
        Example(
            "no mark",
            text="html",
            change={'data-context="interface.preview"': 'data-context="interface.skip"'},
            fires=True,
        ),
    ),
)

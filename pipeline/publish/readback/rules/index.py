"""The page that lists the monographs of a language holds their titles, and no other words.

It is the first page that many readers see, and the only one that is made of many documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.publish.index_pages import IndexEntry
from pipeline.publish.readback.expected import Said
from pipeline.publish.readback.expected import said as said_by
from pipeline.publish.readback.proof import Sheet, interface_said
from pipeline.publish.readback.rules.added import outside
from pipeline.publish.readback.rules.changed import difference
from pipeline.publish.readback.rules.draft import unmarked, wordless


@dataclass(frozen=True, slots=True)
class Listing:
    """A page that lists monographs, read back: the page, the monographs in order, the names of the other languages."""

    sheet: Sheet
    entries: tuple[IndexEntry, ...]
    languages: dict[str, str]


def check(listing: Listing) -> Iterator[Problem]:
    """Compare titles, status, words and marks."""
    sheet = listing.sheet
    page, words = sheet.page, sheet.words
    found = page.spots.by_context.get("title", ())
    wanted: list[Said] = [said_by(entry.title) for entry in listing.entries]
    if [spot.parts for spot in found] != [said.parts for said in wanted]:
        yield Problem((page.path,), "the titles are not those of the monographs")
    else:
        for spot, said in zip(found, wanted, strict=True):
            yield from unmarked(page.spots, spot, said, preview=sheet.preview)
    told = len(page.spots.by_context.get("interface.status_investigational", ()))
    if told != sum(entry.investigational for entry in listing.entries):
        yield Problem((page.path,), "not every investigational drug is said to be one, or one is that is not")
    for spot in page.spots.ordered:
        words_here = interface_said(words, spot)
        if words_here is not None:
            if spot.parts != words_here.parts:
                yield Problem((page.path, spot.context), difference(spot, words_here))
            yield from unmarked(page.spots, spot, words_here, preview=sheet.preview)
    yield from wordless(page.path, page.marks, words)
    yield from outside(page, words, ("title",), listing.languages)


RULE = Rule(
    code="RBK025",
    name="index-page",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of the template. Build again; if it stays, report it.",
    check=check,
    sources=("house rule",),
)

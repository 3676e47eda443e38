"""Tables about the document itself: version, authors, reviewers, dates, references."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.publish.tables.table import Cell, Row, Table
from pipeline.publish.tables.words import Words, row


def about_tables(words: Words) -> Iterator[Table]:
    """The document and its review; the references."""
    monograph = words.localized.monograph
    review = monograph.review
    rows = (
        row("version", words.say("version"), words.name("version", monograph.version)),
        row("authors", words.say("authors"), words.names("review.authors", review.authors)),
        row("reviewers", words.say("reviewers"), words.names("review.reviewers", review.reviewers)),
        row("last_reviewed", words.say("last_reviewed"), words.name("review.last_reviewed", review.last_reviewed)),
        row("next_review", words.say("next_review"), words.name("review.next_review", review.next_review)),
        Row("references", (Cell((words.say("references"),)), _references(words))),
    )
    yield Table("about", "about", words.say("about"), (), rows)


def _references(words: Words) -> Cell:
    references = words.localized.monograph.references
    if isinstance(references, str):
        return Cell((words.say(references, "references"),))
    if not references:
        return Cell((words.say("none", "references"),))
    return Cell(tuple(words.name(f"references.{r.id}.citation", r.citation) for r in references))

"""Differences of some kinds, as problems: what the rules of revision have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.language.revision import Difference
from pipeline.model.rule import Problem
from pipeline.rules.revised import Revised, Revision

_LONGEST_QUOTE = 160

REMEDY = (
    "Compare both wordings. If the new one is meant, have a second person read it and run `monograph extract`, which "
    "records it; the difference then stands in the version history of the template, and translators see it."
)


def of_kinds(*kinds: str) -> Callable[[Revision], Iterator[Problem]]:
    """A check that reports the differences of `kinds`, one problem for each text and kind."""

    def check(revision: Revision) -> Iterator[Problem]:
        for text in revision.revised:
            for difference in text.differences:
                if difference.kind in kinds:
                    yield _problem(text, difference)

    return check


def quoted(text: str) -> str:
    """`text` in quotes, cut where it is long."""
    return f"“{text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 3] + '...'}”"


def _problem(text: Revised, difference: Difference) -> Problem:
    where = difference.where
    message = f"{_said(difference)}; when last extracted the text was {quoted(text.before)}"
    return Problem(text.pointer, message, needle=text.text[where.start : where.end] if where else "")


def _said(difference: Difference) -> str:
    lost, gained = _listed(difference.lost), _listed(difference.gained)
    if difference.order:
        return f"{difference.kind}: {lost} became {gained}, in another order"
    if lost and gained:
        return f"{difference.kind}: {lost} became {gained}"
    return f"{difference.kind}: {lost} is gone" if lost else f"{difference.kind}: {gained} is new"


def _listed(senses: tuple[str, ...]) -> str:
    return ", ".join(f"“{sense}”" for sense in senses)

"""Ids are unique among their neighbours.

Translators' contexts, page addresses and approvals are bound to ids. Two items of one id would share a translation.
"""

from collections.abc import Iterator
from typing import Any

from pipeline.model.declared import Frozen
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every list whose entries have ids."""
    yield from _in(subject.monograph, ())


def _in(node: Any, at: Pointer) -> Iterator[Problem]:
    if isinstance(node, Frozen):
        for field in type(node).model_fields:
            yield from _in(getattr(node, field), (*at, field))
    elif isinstance(node, tuple):
        seen: set[str] = set()
        for index, entry in enumerate(node):
            own = getattr(entry, "id", None)
            if own in seen:
                yield Problem((*at, index, "id"), f"the id {own} stands here again")
            if own is not None:
                seen.add(own)
            yield from _in(entry, (*at, index))


RULE = Rule(
    code="STR001",
    name="unique-ids",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give one of the two another id.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "two blocks",
            {"sections.overview.blocks.facts.id": "introduction"},
            ("sections.overview.blocks.introduction.id",),
        ),
        Example("the same id elsewhere", {"sections.overview.blocks.facts.id": "doses"}),
    ),
)

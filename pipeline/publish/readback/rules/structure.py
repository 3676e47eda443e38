"""The JSON file has the sections, blocks, items and rows of the source, each by its id, kind and code, in their order.

Programs find a section by its code and a row by its id. A text that is right and stands under another id is wrong for
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Audience, Block, Section
from pipeline.publish.readback.proof import Proof

_Outline = list[tuple[Any, ...]]


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the outline of the file with that of the source, section by section."""
    told = _told(proof.data.at("sections"), "sections")
    wanted = _wanted(proof.source.localized.monograph.sections, "sections", proof.bundle.audience)
    if [row[0] for row in told] != [row[0] for row in wanted]:
        yield Problem((proof.data.path,), "the sections are not those of the source", needle='"sections"')
        return
    for found, expected in zip(told, wanted, strict=True):
        if found != expected:
            message = "the code of the section, or its blocks, items or rows are not those of the source"
            yield Problem((proof.data.path, expected[0]), message)


def _told(sections: Any, path: str) -> _Outline:
    rows: _Outline = []
    for s in sections or ():
        here = s.get("context")
        blocks = [(b.get("id"), b.get("kind"), *_ids(b)) for b in s.get("blocks") or ()]
        rows.append((here if here == f"{path}.{s.get('id')}" else None, s.get("code"), blocks))
        rows.extend(_told(s.get("sections"), f"{here}.sections"))
    return rows


def _ids(block: Any) -> Iterator[Any]:
    table = block.get("table") or {}
    for part in (block.get("items"), table.get("columns"), table.get("rows")):
        yield from (entry.get("id") for entry in part or ())


def _wanted(sections: tuple[Section, ...], path: str, audience: Audience) -> _Outline:
    rows: _Outline = []
    for s in sections:
        if s.audiences is not None and audience not in s.audiences:
            continue
        here = f"{path}.{s.id}"
        blocks = [(b.id, b.kind, *_entries(b)) for b in s.blocks if b.audiences is None or audience in b.audiences]
        rows.append((here, s.code, blocks))
        rows.extend(_wanted(s.sections, f"{here}.sections", audience))
    return rows


def _entries(block: Block) -> Iterator[str]:
    parts: tuple[Any, ...] = (block.items, block.do, block.dont)
    if block.table is not None:
        parts = (block.table.columns, block.table.rows)
    for part in parts:
        yield from (entry.id for entry in part or ())


RULE = Rule(
    code="RBK024",
    name="structure-changed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of the renderer, or the file was changed after it was written. Build it again.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another kind", text="json", change={'"kind":"items"': '"kind":"text"'}, fires=True),
        Example("another id of a row", text="json", change={'"rows":[{"id":"dose"': '"rows":[{"id":"x"'}, fires=True),
        Example("another id of a section", text="json", change={'"id":"results"': '"id":"x"'}, fires=True),
    ),
)

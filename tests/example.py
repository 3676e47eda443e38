"""The example monograph of `monograph init`, and changes to it: what the examples of the rules are written in."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, cast

from pipeline.catalog.messages import monograph_messages
from pipeline.model.document import Document
from pipeline.model.draft import read_draft
from pipeline.model.facts import facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import resolve_id_path
from pipeline.model.reading import read_document
from pipeline.model.reference import ReferenceData
from pipeline.model.rule import Example
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.resources import starter
from pipeline.rules.draft import prose_of_draft
from pipeline.rules.prose import DrugStatus, Prose
from pipeline.rules.subject import Subject, subject_of

TODAY = date(2026, 11, 25)


@cache
def starter_document(name: str) -> Document:
    path = starter() / "source" / f"{name}.yaml"
    return read_document(f"source/{name}.yaml", path.read_bytes())


def changed(data: Any, change: Mapping[str, Any]) -> Any:
    """A copy of `data` with values replaced (None: deleted; a path that ends in ``+``: appended)."""
    data = copy.deepcopy(data)
    for path, value in change.items():
        parent_path, _, last = path.rpartition(".")
        parent = resolve_id_path(data, parent_path) if parent_path else ()
        assert parent is not None, f"there is no {parent_path}"
        node = data
        for part in parent:
            node = node[part]
        value = exact(value)
        if last == "+":
            node.append(value)
        elif isinstance(node, list):
            index = next(i for i, item in enumerate(node) if item["id"] == last)
            if value is None:
                del node[index]
            else:
                node[index] = value
        elif value is None:
            del node[last]
        else:
            node[last] = value
    return data


def exact(value: Any) -> Any:
    """Plain data with exact decimals, as the readers make it."""
    if isinstance(value, float):
        return Decimal(str(value))
    if isinstance(value, dict):
        return {k: exact(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [exact(v) for v in value]
    return value


def subject_for(data: Any) -> Subject:
    """What source rules see for a monograph given as plain data."""
    monograph = Monograph.model_validate(data)
    facts = facts_of(monograph)
    return subject_of(
        "source/examplinib.yaml",
        monograph,
        facts,
        monograph_messages(monograph, facts),
        Statements.model_validate(starter_document("statements").data),
        Substances.model_validate(starter_document("substances").data),
        ReferenceData.model_validate(starter_document("reference").data),
        TODAY,
    )


def prose_for(example: Example) -> Prose:
    """What rules for prose see of an example that is a draft."""
    _, texts = read_draft("draft.md", example.text, markdown=True)
    registers = [starter_document(n).data for n in ("statements", "substances", "reference")]
    return prose_of_draft(
        "draft.md",
        texts,
        cast("DrugStatus", example.status),
        cast("tuple[Audience, ...]", (example.audience or "patient",)),
        Statements.model_validate(registers[0]),
        Substances.model_validate(registers[1]),
        ReferenceData.model_validate(registers[2]),
        TODAY,
    )

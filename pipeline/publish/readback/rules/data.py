"""The data of the JSON file are the data of the source: its key, its numbers digit for digit, its open questions, its
origin.

Programs read the numbers, not the words. A dose that passed through a binary fraction is no longer the dose that was
reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.model.facts import Fact
from pipeline.model.finding import Severity
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the head, the values, the questions and the origin."""
    bundle, data = proof.bundle, proof.data
    localized = bundle.localized
    origin = bundle.provenance
    wanted: dict[str, Any] = {
        "bundle": 1,
        "key": dict(zip(("id", "locale", "audience", "market"), bundle.key, strict=True)),
        "language": localized.locale.bcp47,
        "direction": localized.locale.direction,
        "version": localized.monograph.version,
        "preview": bundle.preview,
    }
    for name, value in wanted.items():
        if data.at(name) != value or type(data.at(name)) is not type(value):
            yield Problem((data.path,), f"{name} is {data.at(name)!r}, not {value!r}", needle=f'"{name}"')
    if [q.get("id") for q in data.at("questions", "open") or ()] != [q.id for q in localized.monograph.questions]:
        yield Problem((data.path,), "the open questions are not those of the source", needle='"questions"')
    sources = [origin.source, origin.statements, *origin.catalogs]
    told = [
        data.at("provenance", "source"),
        data.at("provenance", "statements"),
        *(data.at("provenance", "catalogs") or ()),
    ]
    if data.at("provenance", "tool") != origin.tool or told != [{"path": s.path, "sha256": s.sha256} for s in sources]:
        yield Problem((data.path,), "the origin is not the files it was made from", needle='"provenance"')
    yield from _values(proof)


def _values(proof: Proof) -> Iterator[Problem]:
    data, facts = proof.data, proof.source.localized.facts
    values: dict[str, Any] = data.at("values") or {}
    for name in sorted(values.keys() ^ (facts.by_name.keys() | facts.unknown.keys())):
        yield Problem(
            (data.path,), f"the value {name} is {'not in the source' if name in values else 'missing'}", needle=name
        )
    for name, fact in facts.by_name.items():
        told = values.get(name, {})
        if name in values and {key: told.get(key) for key in _typed(fact)} != _typed(fact):
            yield Problem((data.path,), f"the value {name} is {told}, not {_typed(fact)}", needle=f'"{name}"')
        shown = proof.source.cell(name)
        if name in values and told.get("display") != (shown.plain if shown.parts is not None else None):
            message = f"the value {name} shows “{told.get('display')}”, not “{shown.plain}”"
            yield Problem((data.path,), message, needle=f'"{name}"')
    for name, unknown in facts.unknown.items():
        if name in values and values[name].get("unknown") != unknown:
            yield Problem((data.path,), f"the value {name} is not said to be {unknown}", needle=f'"{name}"')


def _typed(fact: Fact) -> dict[str, Any]:
    """What the file must say about a value, numbers as text so that no digit is lost."""
    value = fact.value
    if isinstance(value, (Single, Range)):
        told: dict[str, Any] = {"unit": value.unit, "comparator": value.comparator, "per": getattr(value, "per", None)}
        if isinstance(value, Single):
            return told | {"number": f"{value.value:f}"}
        if fact.part:
            return told | {"end": fact.part, "number": f"{getattr(value, fact.part):f}"}
        return told | {"low": f"{value.low:f}", "high": f"{value.high:f}"}
    if isinstance(value, tuple):
        return {"phases": list(value)}
    if isinstance(value, str):
        return {"name": value}
    return {"count": value} if isinstance(value, int) else value.model_dump()


RULE = Rule(
    code="RBK023",
    name="data-changed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of the renderer, or the file was changed after it was written. Build it again.",
    check=check,
    sources=("design.md laws 1 and 8",),
    examples=(
        Example("another number", text="json", change={'"low":"50"': '"low":"5"'}, fires=True),
        Example("another unit", text="json", change={'"unit":"mg"': '"unit":"g"'}, fires=True),
        Example("no comparator", text="json", change={'"comparator":"about"': '"comparator":null'}, fires=True),
        Example("another language", text="json", change={'"language":"en"': '"language":"es"'}, fires=True),
        Example("not a preview", text="json", change={'"preview":true': '"preview":false'}, fires=True),
    ),
)

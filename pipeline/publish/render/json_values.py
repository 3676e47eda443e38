"""The pieces of the JSON bundle: texts with their values marked, typed values with their display."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from pipeline.catalog.localize import Localized, LocalStatement, LocalText
from pipeline.model.facts import Fact
from pipeline.model.quantity import Frequency, Range, Single, Year
from pipeline.model.units import UNITS


def text_json(text: LocalText) -> dict[str, Any]:
    """A text: what a reader sees, or null where nothing may be shown. `parts` is there if values stand in it."""
    pieces = text.pieces
    if not pieces:
        return {"context": text.context, "state": text.state, "text": None}
    if len(pieces) == 1 and not pieces[0].direction:
        return {"context": text.context, "state": text.state, "text": pieces[0].text}
    shown: dict[str, Any] = {"context": text.context, "state": text.state, "text": text.plain}
    if any(p.direction for p in pieces):
        shown["parts"] = [{"text": p.text, "value": p.name or None, "direction": p.direction or None} for p in pieces]
    return shown


def statement_json(statement: LocalStatement) -> dict[str, Any]:
    """A banner or disclaimer with all its clauses."""
    return {
        "id": statement.id,
        "kind": statement.kind,
        "clauses": [{"id": c.id, "kinds": list(c.kinds), "text": text_json(c.text)} for c in statement.clauses],
    }


def values_json(localized: Localized) -> dict[str, Any]:
    """Every typed value by name, with its display; explicit unknowns with the sentence that says so. Sorted by name."""
    translator = localized.translator
    values: dict[str, Any] = {}
    for name, fact in localized.facts.by_name.items():
        piece, state = translator.value(fact)
        values[name] = _value(fact) | {
            "display": None if piece is None else piece.text,
            "direction": None if piece is None else piece.direction,
            "state": state,
        }
    for name, unknown in localized.facts.unknown.items():
        said = translator.interface(unknown)
        values[name] = {
            "type": "unknown",
            "unknown": unknown,
            "display": said.plain if said.pieces else None,
            "direction": localized.locale.direction,
            "state": said.state,
        }
    return dict(sorted(values.items()))


def _value(fact: Fact) -> dict[str, Any]:
    if fact.part:
        value: Any = fact.value
        number = value.low if fact.part == "low" else value.high
        whole = fact.name.removesuffix(f".{fact.part}")
        return {"type": "end", "end": fact.part, "range": whole, "number": exact(number)} | _measure(value)
    for kind, describe in _TYPES.items():
        if isinstance(fact.value, kind):
            return describe(fact.value)
    raise TypeError(f"{fact.name}: a {type(fact.value).__name__} has no place in a bundle")


def exact(number: Decimal) -> str:
    """A number in plain digits, every one it has: a JSON number would pass through binary fractions on its way."""
    return format(number, "f")


def _measure(value: Single | Range) -> dict[str, Any]:
    unit = UNITS[value.unit]
    return {
        "unit": unit.code,
        "ucum": unit.ucum or unit.code,
        "comparator": value.comparator,
        "per": getattr(value, "per", None),
    }


_TYPES: Mapping[type, Callable[[Any], dict[str, Any]]] = MappingProxyType(
    {
        Single: lambda v: {"type": "amount", "number": exact(v.value)} | _measure(v),
        Range: lambda v: {"type": "range", "low": exact(v.low), "high": exact(v.high)} | _measure(v),
        Frequency: lambda v: {"type": "frequency", "times": v.times, "per": v.per},
        Year: lambda v: {"type": "year", "year": v.year},
        tuple: lambda v: {"type": "phases", "phases": list(v)},
        int: lambda v: {"type": "count", "count": v},
        str: lambda v: {"type": "name", "name": v},
    }
)


def plain(value: Any) -> Any:
    """Typed data as JSON has it: tuples are lists, unknowns their word."""
    return list(value) if isinstance(value, tuple) else value


def records(items: Any, fields: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The named fields of typed records."""
    for item in items:
        yield {field: plain(getattr(item, field)) for field in fields}

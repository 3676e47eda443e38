"""What the tables of records must say: regimens, authorities, results, tests. One row or table for each record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.model.declared import Frozen
from pipeline.publish.readback.cells import CHOICES, amount, cell, choice, fixed
from pipeline.publish.readback.expected import Expected, Said, Source


@dataclass(frozen=True, slots=True)
class Records:
    """A table of records: where they are, the caption, the field that heads each row, and the heading of each field.

    Without a `head` every record is a table of its own, whose rows are headed by the headings.
    """

    path: str
    caption: str
    head: str
    headings: Mapping[str, str]


RECORDS: tuple[Records, ...] = (
    Records(
        "identity.dose_forms",
        "dose_forms",
        "form",
        {"form": "dose_forms", "population": "population", "strength": "strength"},
    ),
    Records(
        "status",
        "status",
        "authority",
        {
            "authority": "authority",
            "jurisdiction": "jurisdiction",
            "status": "state",
            "phases": "phases",
            "as_of": "as_of",
            "boxed_warning": "boxed_warning",
        },
    ),
    Records(
        "dosing.regimens",
        "",
        "",
        {
            "population": "population",
            "route": "routes",
            "dose": "dose",
            "starting_dose": "starting_dose",
            "frequency": "frequency",
            "interval": "interval",
            "daily_maximum": "daily_maximum",
            "maximum_dose": "maximum_dose",
            "missed_dose_window": "missed_dose_window",
            "food": "food",
            "swallow_whole": "swallow_whole",
            "course": "course",
        },
    ),
    Records(
        "dosing.toxicities",
        "toxicities",
        "effect",
        {"effect": "effect", "action": "adjustment", "decided_by": "decided_by"},
    ),
    Records(
        "efficacy",
        "efficacy",
        "measure",
        {
            "measure": "measure",
            "value": "value",
            "population": "population",
            "responders": "responders",
            "criteria": "criteria",
            "data_cutoff": "data_cutoff",
        },
    ),
    Records("adverse_reactions", "adverse_reactions", "label", {"label": "group", "frequency": "share"}),
    Records("monitoring", "monitoring", "name", {"name": "test", "when": "when", "every": "how_often"}),
)
_TEXTS = frozenset({"dosing.toxicities.effect", "monitoring.name"})
"""Fields of records that are texts of the monograph, checked as such."""


def expected_records(source: Source, texts: Mapping[str, Said]) -> Iterator[Expected]:
    """The cells of all records. `texts` are the texts of the monograph by context."""
    for table in RECORDS:
        yield from _records(source, texts, table)


def _records(source: Source, texts: Mapping[str, Said], table: Records) -> Iterator[Expected]:
    records: Any = source.localized.monograph
    for step in table.path.split("."):
        records = getattr(records, step)
    basis = source.localized.monograph.dosing.basis
    caption = table.caption or ("doses_studied" if basis == "studied" else "doses_approved")
    for record in records:
        at = f"{table.path}.{record.id}"
        for name, heading in table.headings.items():
            heads = {f"interface.{heading}"}
            if table.head and name != table.head:
                heads.add(f"{at}.{table.head}")
            words, values = _cell(source, texts, record, name, f"{table.path}.{name}", at)
            yield cell(f"{at}.{name}", words, heads, caption, values)


def _cell(
    source: Source, texts: Mapping[str, Said], record: Frozen, name: str, kind: str, at: str
) -> tuple[Said, tuple[str, ...]]:
    value = getattr(record, name)
    if kind in _TEXTS:
        return texts[f"{at}.{name}"], ()
    if name == "population" and f"populations.{value}.name" in texts:
        return texts[f"populations.{value}.name"], ()
    fact = f"{record.id}.{name}"  # type: ignore[attr-defined]
    if kind == "efficacy.responders":
        return _counted(source, record)
    if kind == "monitoring.every" and not isinstance(value, str):
        words, values = amount(source, fact, value)
        return source.filled("every", amount=words), values
    if isinstance(value, (bool, str)) and name in CHOICES:
        return choice(source, CHOICES[name], value), ()
    if value == ():
        return source.interface("none"), ()
    if isinstance(value, str):
        return fixed(source, value), ()
    return amount(source, fact, value)


def _counted(source: Source, outcome: Any) -> tuple[Said, tuple[str, ...]]:
    names = (f"{outcome.id}.responders", f"{outcome.id}.evaluable")
    if isinstance(outcome.responders, str):
        return source.interface(outcome.responders), ()
    if isinstance(outcome.evaluable, str):
        return source.cell(names[0]), names[:1]
    return source.filled("counted", responders=source.cell(names[0]), evaluable=source.cell(names[1])), names

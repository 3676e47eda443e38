"""What a single cell must say: a choice, a name, a list, an amount with its qualifiers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pipeline.catalog.entry import State
from pipeline.model.quantity import UNKNOWNS, Range, Single
from pipeline.publish.readback.expected import Expected, Said, Source

CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "form": "form",
        "status": "status",
        "boxed_warning": "boxed_warning",
        "route": "route",
        "food": "food",
        "swallow_whole": "swallow_whole",
        "course": "course",
        "action": "action",
        "decided_by": "decided_by",
        "measure": "measure",
        "label": "band",
        "when": "when",
    }
)
"""Fields whose values are words of a fixed list: the beginning of the ids of their interface texts."""

QUALIFIERS: Mapping[str, str] = MappingProxyType({"about": "approximately"})
"""Comparators whose interface text has another id than themselves."""

SCALES: Mapping[str, str] = MappingProxyType(
    {"child_pugh": "Child-Pugh", "nci_odwg": "NCI-ODWG", "creatinine_clearance": "CrCl", "egfr": "eGFR"}
)


def choice(source: Source, prefix: str, value: object) -> Said:
    """A word of a fixed list (or for true and false), or the sentence of an unknown."""
    word = str(value).lower()
    return source.interface(word if word in UNKNOWNS else f"{prefix}_{word}")


def fixed(source: Source, value: str) -> Said:
    """A name, code or date that no language changes, or the sentence of an unknown."""
    return source.interface(value) if value in UNKNOWNS else Said((value,), State.TRANSLATED)


def amount(source: Source, fact: str, value: Any) -> tuple[Said, tuple[str, ...]]:
    """A value with its qualifiers, and the names of the values in it."""
    if isinstance(value, str):
        return source.interface(value), ()
    words = source.cell(fact)
    if isinstance(value, (Single, Range)):
        if value.comparator is not None:
            words = source.filled(QUALIFIERS.get(value.comparator, value.comparator), amount=words)
        per = getattr(value, "per", None)
        if per is not None:
            words = source.filled(f"per_{per}", amount=words)
    return words, (fact,)


def listed(source: Source, each: list[Said]) -> Said:
    """Several texts joined as the language joins a list."""
    whole = each[0] if each else source.interface("none")
    for following in each[1:]:
        whole = source.filled("listed", first=whole, second=following)
    return whole


def cell(context: str, words: Said, heads: set[str], caption: str, values: tuple[str, ...] = ()) -> Expected:
    """A cell under the headings `heads` in the table `caption` (the id of an interface text; empty: any)."""
    return Expected(context, words, "field", frozenset(heads), f"interface.{caption}" if caption else "", values)

"""The typed values of a monograph by name: what ``{placeholders}`` may print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.model.declared import Frozen
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS, Frequency, Range, Single, Year
from pipeline.model.units import UNITS
from pipeline.record import record

GENERIC_NAME = "generic_name"


@record
class Fact:
    """One printable value.

    `value` is a Single, Range, Frequency, Year, a tuple of phases, a count, or text (the generic name). `part` is
    ``low`` or ``high`` for one end of a range, else empty. A `spelled` fact prints as words that inflect and is
    therefore a catalog entry of its own at every place where it stands.
    """

    name: str
    value: Any
    part: str
    pointer: Pointer
    spelled: bool = False


@record
class Facts:
    """All facts of a monograph.

    `unknown` holds the names whose value is an explicit unknown, which nothing may print; `collisions` the pointers of
    values whose name another value already has.
    """

    by_name: Mapping[str, Fact]
    unknown: Mapping[str, str]
    collisions: tuple[tuple[str, Pointer], ...]


def facts_of(monograph: Monograph) -> Facts:
    """Collect the facts of `monograph`. Names are the id of the record and the path in it: ``oral.dose.low``."""
    by_name: dict[str, Fact] = {}
    unknown: dict[str, str] = {}
    collisions: list[tuple[str, Pointer]] = []
    for prefix, holder, pointer in _records(monograph):
        for name, value, at in _leaves(prefix, holder, pointer):
            if isinstance(value, str):
                unknown[name] = value
                continue
            for fact in _facts(name, value, at):
                if fact.name in by_name:
                    collisions.append((fact.name, at))
                else:
                    by_name[fact.name] = fact
    name = monograph.identity.generic_name
    by_name[GENERIC_NAME] = Fact(GENERIC_NAME, name, "", ("identity", "generic_name"))
    return Facts(by_name, unknown, tuple(collisions))


def _records(m: Monograph) -> Iterator[tuple[str, Frozen, Pointer]]:
    for field in ("status", "populations", "efficacy", "adverse_reactions", "monitoring", "periods"):
        for index, holder in enumerate(getattr(m, field)):
            yield holder.id, holder, (field, index)
    for index, regimen in enumerate(m.dosing.regimens):
        yield regimen.id, regimen, ("dosing", "regimens", index)
    yield "hepatic", m.dosing.hepatic, ("dosing", "hepatic")
    yield "renal", m.dosing.renal, ("dosing", "renal")
    for index, form in enumerate(m.identity.dose_forms):
        yield form.id, form, ("identity", "dose_forms", index)


def _leaves(prefix: str, holder: Frozen, pointer: Pointer) -> Iterator[tuple[str, Any, Pointer]]:
    """The values in a record: typed values, counts, phases, and explicit unknowns."""
    for field in type(holder).model_fields:
        value = getattr(holder, field)
        name, at = f"{prefix}.{field}", (*pointer, field)
        printable = isinstance(value, (Single, Range, Frequency, Year))
        counted = isinstance(value, int) and not isinstance(value, bool)
        phases = field == "phases" and isinstance(value, tuple) and bool(value)
        unknown = isinstance(value, str) and value in UNKNOWNS
        if printable or counted or phases or unknown:
            yield name, value, at
        elif isinstance(value, Frozen):
            yield from _leaves(name, value, at)


def _facts(name: str, value: Any, at: Pointer) -> Iterator[Fact]:
    spelled = isinstance(value, Frequency) or (isinstance(value, (Single, Range)) and UNITS[value.unit].spelled)
    yield Fact(name, value, "", at, spelled)
    if isinstance(value, Range) and not spelled:
        yield Fact(f"{name}.low", value, "low", (*at, "low"))
        yield Fact(f"{name}.high", value, "high", (*at, "high"))

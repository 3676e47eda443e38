"""A family of rules: a table of the names of its modules, each of which holds one rule."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from pipeline.model.rule import Rule
from pipeline.record import record
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject


@record
class Family:
    """The rules of one subject: `typed` ones need a monograph, `prose` ones read any text. Both sorted by code."""

    typed: tuple[Rule[Subject], ...]
    prose: tuple[Rule[Prose], ...]

    @property
    def rules(self) -> tuple[Rule[Any], ...]:
        """All rules of the family by code."""
        return tuple(sorted((*self.typed, *self.prose), key=lambda rule: rule.code))


def family(package: str, *, typed: tuple[str, ...] = (), prose: tuple[str, ...] = ()) -> Family:
    """The rules in the modules of those names in `package`. A rule belongs to one table: add its name there."""
    return Family(tuple(_load(package, typed)), tuple(_load(package, prose)))


def _load(package: str, names: tuple[str, ...]) -> Iterator[Rule[Any]]:
    rules = [import_module(f"{package}.{name}").RULE for name in names]
    yield from sorted(rules, key=lambda rule: rule.code)

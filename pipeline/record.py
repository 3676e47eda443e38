"""Frozen records: what ``@dataclass(frozen=True)`` makes of the same lines, at a small part of the cost.

The standard library writes and compiles half a dozen functions for each class that is declared. A check declares some
seventy before it has read a word, which took a fifth of its time; here all records share a few functions.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[_Record]) -> type[_Record]:
    """Make a class of annotated fields a frozen record. Fields may have defaults, and those of bases count.

    Records are made, compared, hashed, printed and taken apart by `match` as frozen dataclasses are; `replaced` changes
    them, and ``__post_init__`` runs when one was made. A class that needs `dataclasses.field` is a dataclass.
    """
    made: Any = cls
    body = cls.__dict__
    own = tuple(body.get("__annotations__", ()))
    inherited: tuple[str, ...] = getattr(cls, "__match_args__", ())
    names = (*inherited, *(name for name in own if name not in inherited))
    setattr(made, "__match_args__", names)  # noqa: B010 - mypy takes the plain form for that of this function
    made._values = _values(names)
    made.__init__ = _maker(made, names)
    for name, shared in _SHARED.items():
        if name not in body:
            setattr(made, name, shared)
    return cls


def replaced(one: _Record, **changes: Any) -> _Record:
    """A record like `one` with other values in some fields. Raises TypeError for fields that it has not."""
    whole: Any = one
    kind: Any = type(one)
    made: _Record = kind(**{**dict(zip(whole.__match_args__, whole._values(whole), strict=True)), **changes})
    return made


def _values(names: tuple[str, ...]) -> Any:
    """A function that takes a record apart into the tuple of its values."""
    if len(names) > 1:
        return staticmethod(attrgetter(*names))
    return staticmethod(lambda self: tuple(getattr(self, name) for name in names))


def _maker(made: Any, names: tuple[str, ...]) -> Any:
    """The ``__init__`` of a record. What is not given stays with the class, where its default is."""
    known = frozenset(names)
    needed = tuple(name for name in names if not hasattr(made, name))
    after = getattr(made, "__post_init__", None)

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        held = self.__dict__
        held.update(zip(names, values, strict=False))
        if named:
            held.update(named)
        count = len(values) + len(named)
        if (
            len(held) != count
            or (named and not known.issuperset(named))
            or (count < len(names) and not all(map(held.__contains__, needed)))
        ):
            raise TypeError(
                f"{made.__qualname__}() takes {', '.join(names)}; given were {count} values: {sorted(named)}"
            )
        if after is not None:
            after(self)

    return __init__


def _refuse_change(self: Any, name: str, value: Any) -> NoReturn:  # noqa: ARG001
    raise AttributeError(f"cannot assign to field {name!r}")


def _refuse_deletion(self: Any, name: str) -> NoReturn:  # noqa: ARG001
    raise AttributeError(f"cannot delete field {name!r}")


def _equal(self: Any, other: Any) -> Any:
    return self._values(self) == other._values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._values(self))


def _shown(self: Any) -> str:
    fields = zip(self.__match_args__, self._values(self), strict=True)
    return f"{self.__class__.__qualname__}({', '.join(f'{name}={value!r}' for name, value in fields)})"


_SHARED = {
    "__setattr__": _refuse_change,
    "__delattr__": _refuse_deletion,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _shown,
}

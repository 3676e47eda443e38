"""From data that the schema accepts to models, without asking again what is allowed: lists become tuples, whole
numbers exact ones, and objects the class that has their fields.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, ForwardRef, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pipeline.model.declared import Frozen
from pipeline.model.shape import check_exactly_one

M = TypeVar("M", bound=Frozen)
_Reader = Callable[[Any], Any]


def build(model: type[M], data: Any) -> M:
    """The `model` of `data`. Raises ValueError where the fields are not those of the model.

    Forms, lengths and words are not looked at: the schema has done that.
    """
    kind: Any = model
    built: M = object.__new__(kind)
    values = built.__dict__
    if not isinstance(data, dict):
        raise ValueError(f"{model.__name__} is made from an object")
    known = 0
    for name, key, required, reader in _plan(kind):
        if key in data:
            known += 1
            values[name] = reader(data[key]) if reader is not None else data[key]
        elif required:
            raise ValueError(f"{model.__name__} misses {key}")
    if known != len(data):
        raise ValueError(f"{model.__name__} does not know all of {', '.join(data)}")
    if model.exactly_one_of:
        check_exactly_one(built, model.exactly_one_of)
    return built


@cache
def _plan(model: Any) -> tuple[tuple[str, str, bool, _Reader | None], ...]:
    """For each field its name, its key in documents, whether it must be given, and what to do with its value."""
    hints = _hints(model)
    return tuple((name, field.key, field.required, _reader(hints[name])) for name, field in model.model_fields.items())


def _hints(model: type[Frozen]) -> dict[str, Any]:
    """The types of the fields. What is found by its name takes long, so only where a name is met."""
    hints = {name: field.annotation for name, field in model.model_fields.items()}
    return get_type_hints(model, include_extras=True) if any(map(_by_name, hints.values())) else hints


def _by_name(annotation: Any) -> bool:
    """Whether a type names a class that was not there yet."""
    if isinstance(annotation, (str, ForwardRef)):
        return True
    return get_origin(annotation) is not Literal and any(map(_by_name, get_args(annotation)))


@cache
def _reader(annotation: Any) -> _Reader | None:
    """What makes a value of this type from data; None where data is taken as it is."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _reader(get_args(annotation)[0])
    if annotation is Decimal:
        return _exact
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return lambda data: build(annotation, data)
    if origin is tuple:
        entry = _reader(get_args(annotation)[0])
        return tuple if entry is None else lambda data: tuple([entry(value) for value in data])
    if origin is dict:
        return dict
    if origin in (Union, UnionType):
        return _union([option for option in get_args(annotation) if get_origin(option) is not Literal])
    return None


def _exact(value: Any) -> Any:
    return Decimal(value) if type(value) is int else value


def _union(options: Sequence[Any]) -> _Reader | None:
    """Tell by the type of the data which option is meant, and by its fields which class."""
    bare = [get_args(option)[0] if get_origin(option) is Annotated else option for option in options]
    classes = [option for option in bare if isinstance(option, type) and issubclass(option, Frozen)]
    lists = [reader for option in bare if get_origin(option) is tuple and (reader := _reader(option))]
    if not classes and not lists:
        return None

    def read(data: Any) -> Any:
        if isinstance(data, dict):
            return build(_class_of(data, classes), data)
        if isinstance(data, list) and lists:
            return lists[0](data)
        return data

    return read


def _class_of(data: dict[str, Any], classes: Sequence[type[Frozen]]) -> type[Frozen]:
    if len(classes) == 1:
        return classes[0]
    for model in classes:
        kind: Any = model
        keys, needed, words = _signature(kind)
        if needed <= data.keys() <= keys and all(data[key] in allowed for key, allowed in words if key in data):
            return model
    raise ValueError(f"no class has the fields {', '.join(data)}")


@cache
def _signature(
    model: Any,
) -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, tuple[Any, ...]], ...]]:
    """The keys that a class may have, those that it needs, and the words of those that hold one of a few."""
    fields = model.model_fields.values()
    return (
        frozenset(field.key for field in fields),
        frozenset(field.key for field in fields if field.required),
        tuple((f.key, get_args(f.annotation)) for f in fields if get_origin(f.annotation) is Literal),
    )

"""How the shape of a document is declared: classes of described fields, in the words of pydantic.

The declarations are the one authority of shape. `pipeline.model.authority` hands them to pydantic, which writes the
schemas and judges data; that costs ten times as long as an empty program takes to run, so what only reads documents
that the schema accepted does without it (`pipeline.model.building`).
"""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform

from pipeline.record import record

_ABSENT: Any = object()


class Told:
    """Something to tell pydantic: one of its names for declarations, called with `given` and `named`.

    Equal only to itself, so that types which hold it can be compared and remembered.
    """

    __slots__ = ("given", "name", "named")

    def __init__(self, name: str, given: tuple[Any, ...], named: dict[str, Any]) -> None:
        """Keep what will be said."""
        self.name, self.given, self.named = name, given, named


def Field(  # noqa: N802 - the name under which pydantic and its readers know it
    *, default: Any = _ABSENT, alias: str | None = None, description: str = "", **limits: Any
) -> Any:
    """A field, or limits of a type: `pydantic.Field`. Without a default the field must be given."""
    named = dict(limits)
    if default is not _ABSENT:
        named["default"] = default
    if alias is not None:
        named["alias"] = alias
    if description:
        named["description"] = description
    return Told("Field", (), named)


def StringConstraints(**limits: Any) -> Told:  # noqa: N802
    """Limits of a text: `pydantic.StringConstraints`."""
    return Told("StringConstraints", (), limits)


def BeforeValidator(function: Callable[[Any], Any]) -> Told:  # noqa: N802
    """A check of data before its type is looked at: `pydantic.BeforeValidator`."""
    return Told("BeforeValidator", (function,), {})


def AfterValidator(function: Callable[[Any], Any]) -> Told:  # noqa: N802
    """A check of data of the right type: `pydantic.AfterValidator`."""
    return Told("AfterValidator", (function,), {})


def WithJsonSchema(schema: dict[str, Any]) -> Told:  # noqa: N802
    """What the schema says of a type: `pydantic.WithJsonSchema`."""
    return Told("WithJsonSchema", (schema,), {})


def ConfigDict(**settings: Any) -> dict[str, Any]:  # noqa: N802
    """Settings of a class: `pydantic.ConfigDict`."""
    return settings


@record
class FieldInfo:
    """One field of a class: its type with all that is told of it, its name in documents, and its default if any."""

    annotation: Any
    told: Told
    key: str

    @property
    def required(self) -> bool:
        """Whether the field must be given."""
        return "default" not in self.told.named


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class Frozen:
    """Base of all model classes: no unknown fields, no coercion, no change after building.

    `exactly_one_of` names fields of which one and only one must be given. An object holds what was given; defaults are
    attributes of its class.
    """

    model_config: ClassVar[dict[str, Any]] = {}
    model_fields: ClassVar[dict[str, FieldInfo]] = {}
    exactly_one_of: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Collect the fields: those of the base first, in the order of their declaration."""
        fields = dict(cls.model_fields)
        for name, annotation in cls.__annotations__.items():
            told = cls.__dict__.get(name)
            if isinstance(told, Told):
                fields[name] = FieldInfo(annotation, told, told.named.get("alias", name))
                delattr(cls, name)
                if "default" in told.named:
                    setattr(cls, name, told.named["default"])
        cls.model_fields = fields
        cls.model_config = {**cls.model_config, **cls.__dict__.get("model_config", {})}

    def __init__(self, **values: Any) -> None:
        """Take values as they are. Raises TypeError for unknown and missing fields."""
        fields = type(self).model_fields
        wrong = [name for name in values if name not in fields]
        wrong += [name for name, field in fields.items() if field.required and name not in values]
        if wrong:
            raise TypeError(f"{type(self).__name__} has no field, or misses a value, for {', '.join(wrong)}")
        self.__dict__.update(values)

    @classmethod
    def model_validate(cls, data: Any) -> Self:
        """Judge and build `data`. Raises pydantic.ValidationError for data that the declaration does not allow."""
        from pipeline.model.authority import judge
        from pipeline.model.building import build

        judge(cls, data)
        return build(cls, data)

    @property
    def given(self) -> Set[str]:
        """The fields that were given; the others have their default."""
        return self.__dict__.keys()

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in type(self).model_fields])

    def __eq__(self, other: object) -> bool:
        """Whether both are of one class and hold the same."""
        return type(other) is type(self) and other._values() == self._values()

    def __hash__(self) -> int:
        """Hash of the values. Raises TypeError where one of them has none."""
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        """The class and its values."""
        values = zip(type(self).model_fields, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values)})"

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: Any) -> Any:
        """Let pydantic, where it meets this class, take the one that it made of it."""
        from pipeline.model.authority import pydantic_model

        return handler.generate_schema(pydantic_model(cls))

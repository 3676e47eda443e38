"""The declarations as pydantic models: what the schemas are made from, and what judges data by them."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, ForwardRef, get_args, get_origin, get_type_hints

import pydantic

from pipeline.model.declared import Frozen, Told
from pipeline.model.shape import check_exactly_one

_SETTINGS = {"extra": "forbid", "frozen": True, "strict": True, "defer_build": True, "populate_by_name": False}


def judge(model: type[Frozen], data: Any) -> None:
    """Raise pydantic.ValidationError unless `data` has the shape of `model`."""
    pydantic_model(model).model_validate(data)


def pydantic_model(model: type[Frozen]) -> type[pydantic.BaseModel]:
    """The pydantic model that `model` declares."""
    kind: Any = model
    return _pydantic_model(kind)


@cache
def _pydantic_model(model: Any) -> type[pydantic.BaseModel]:
    hints = get_type_hints(model, include_extras=True)
    fields = {name: (in_pydantic(hints[name]), _told(field.told)) for name, field in model.model_fields.items()}
    create: Any = pydantic.create_model
    made: type[pydantic.BaseModel] = create(
        model.__name__,
        __config__={**_SETTINGS, **model.model_config},
        __doc__=model.__doc__,
        __module__=model.__module__,
        __validators__=_validators(model),
        **fields,
    )
    return made


def in_pydantic(annotation: Any) -> Any:
    """A type with what is told of it, as pydantic understands it. What is not ours stays as it is.

    A class of ours stays too: pydantic asks it for its model when that is built, so that classes may hold themselves.
    """
    arguments = get_args(annotation)
    if not arguments or isinstance(annotation, ForwardRef):
        return annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        kind, *told = arguments
        return Annotated[(in_pydantic(kind), *(_told(t) if isinstance(t, Told) else t for t in told))]
    inner = tuple(in_pydantic(argument) for argument in arguments)
    return (
        annotation
        if inner == arguments
        else annotation.copy_with(inner)
        if hasattr(annotation, "copy_with")
        else (origin[inner])
    )


def _told(told: Told) -> Any:
    return getattr(pydantic, told.name)(*told.given, **told.named)


def _validators(model: type[Frozen]) -> dict[str, Any]:
    names = model.exactly_one_of
    if not names:
        return {}

    def one(built: Any) -> Any:
        check_exactly_one(built, names)
        return built

    return {"exactly_one": pydantic.model_validator(mode="after")(one)}

"""The shape of a document: held against its schema, explained in a writer's words, then built as a model."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from pipeline.model.building import build
from pipeline.model.declared import Frozen
from pipeline.model.document import Document
from pipeline.model.finding import Finding
from pipeline.model.rule import CRASH
from pipeline.model.schema_rules import SCHEMA_RULES
from pipeline.patterns import remembered
from pipeline.resources import schema_text

__all__ = ["SCHEMA_RULES", "ShapeError", "build_model", "validate"]

M = TypeVar("M", bound=Frozen)
_WHOLE = "wholeNumber"


class ShapeError(RuntimeError):
    """The schema accepted what the model refuses. A defect of the program: the two come from one declaration."""


def validate(document: Document, schema_name: str) -> list[Finding]:
    """Everything that is wrong with the shape of `document`, one finding per mistake, in the order of the text.

    `schema_name` names a file of ``schemas/``. An empty list means that `build_model` will succeed.
    """
    if _validator(schema_name).is_valid(document.data):
        return []
    # Slow to import, and needed only when there is something to explain.
    from pipeline.model.schema_explain import explain

    findings = explain(document, _schema(schema_name))
    if not findings:
        message = f"the validators do not agree about the shape of this file (schema {schema_name})"
        return [CRASH.finding(message, document.path, failure=True)]
    return sorted(findings, key=lambda finding: finding.sort_key)


def build_model(document: Document, model: type[M]) -> M:
    """Build the model of a document that `validate` accepts. Raises ShapeError if the model refuses it all the same."""
    try:
        return build(model, document.data)
    except ValueError as error:
        raise ShapeError(f"{document.path}: the schema accepts what {model.__name__} refuses: {error}") from error


@cache
def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(schema_text(name))
    return schema


@cache
def _validator(name: str) -> Any:
    """The compiled validator that says yes or no: 250 times faster than the one that explains."""
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(_prepared(name), validate_formats=True, keywords={_WHOLE: _WholeNumber})


def _prepared(name: str) -> Any:
    """The schema as the fast validator needs it."""
    text = schema_text(name)
    return remembered("whole numbers, 1", text, lambda: _with_whole_numbers(json.loads(text)))


class _WholeNumber:
    """Keyword that refuses decimals: to JSON Schema 2.0 is an integer, to a writer and to the models it is none."""

    def __init__(self, parent_schema: Any, value: Any, schema_path: Any) -> None:
        """Take what jsonschema_rs hands to a keyword; none of it is needed."""

    def validate(self, instance: Any) -> None:
        """Raise ValueError for a decimal."""
        if isinstance(instance, Decimal):
            raise ValueError("no whole number")


def _with_whole_numbers(schema: Any) -> Any:
    """The schema with the keyword added wherever an integer may stand and other numbers may not."""
    if isinstance(schema, list):
        return [_with_whole_numbers(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: _with_whole_numbers(value) for key, value in schema.items()}
    kinds = schema.get("type", ())
    if "integer" in ([kinds] if isinstance(kinds, str) else kinds) and "number" not in kinds:
        result[_WHOLE] = True
    return result

"""From models to JSON Schema (draft 2020-12): one authority of shape, for editors, other programs and `validate`.

pydantic writes the schema; this module makes it say which field is wrong. A union as ``anyOf`` only says that nothing
fits; here every union is taken apart by type, and objects by the field that tells them apart (see `schema_union`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from pipeline.model.authority import in_pydantic
from pipeline.model.monograph import Monograph
from pipeline.model.reference import ReferenceData
from pipeline.model.schema_union import join
from pipeline.model.schema_words import Schema
from pipeline.model.shape import PATTERN_WORDS
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.patterns import compiled

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# A name, not an address: nothing is ever fetched from there (.invalid is reserved by RFC 2606 for that).
_ID = "https://monograph.invalid/schemas/{name}/1"
_WIDTH = 90
_DEFINITION = compiled(r"[A-Z][A-Za-z0-9]*\Z")
_ORDER = (
    "$schema", "$id", "$ref", "title", "description", "type", "const", "enum", "errorMessage", "format", "pattern",
    PATTERN_WORDS, "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "items", "if", "then",
    "else", "oneOf", "anyOf", "allOf", "not", "required", "properties", "propertyNames", "additionalProperties",
    "default", "examples", "defaultSnippets", "$defs",
)  # fmt: skip
_MAPPINGS = ("properties", "patternProperties", "$defs")
_LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
_SCHEMAS = ("items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else")

EXPORTED: Mapping[str, tuple[Any, str]] = MappingProxyType(
    {
        "monograph": (Monograph, "Monograph"),
        "statements": (Statements, "Register of statements"),
        "substances": (Substances, "Register of substances"),
        "reference": (ReferenceData, "Reference data"),
    }
)


class _Declared(GenerateJsonSchema):
    """pydantic's schema with the fields in the order of their declaration."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        return value


def schema_of(model: Any, *, name: str, title: str) -> Schema:
    """The schema of `model` (a declared class, a pydantic model or a dataclass) under the name and title given.

    Raises ValueError for a field without a description, and for a class whose name is no name for readers (the
    instance of a generic class, say): such a model is not fit to be shown in an editor.
    """
    raw = TypeAdapter(in_pydantic(model)).json_schema(by_alias=True, schema_generator=_Declared)
    definitions: dict[str, Schema] = raw.pop("$defs", {})
    if "$ref" in raw:
        raw = {**definitions[raw["$ref"].rpartition("/")[2]]}
    for definition in definitions:
        if not _DEFINITION.match(definition):
            raise ValueError(f"{definition} needs a class of its own, with a name for readers")
    whole = {
        "$schema": DIALECT,
        "$id": _ID.format(name=name),
        **_object(raw, name, definitions),
        "title": title,
    }
    if definitions:
        whole["$defs"] = {key: _object(definitions[key], key, definitions) for key in sorted(definitions)}
    ordered: Schema = _ordered(whole)
    return ordered


def export_text(schema: Schema) -> str:
    """A schema as the text of its file: what fits on a line stands on one, with a newline at the end."""
    return _written(schema, "") + "\n"


def _written(value: Any, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(indent) + len(line) <= _WIDTH:
        return line
    inner = indent + "  "
    if isinstance(value, dict):
        rows = [f"{inner}{json.dumps(key)}: {_written(entry, inner)}" for key, entry in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + indent + "}"
    return "[\n" + ",\n".join(inner + _written(entry, inner) for entry in value) + "\n" + indent + "]"


def _object(schema: Schema, name: str, definitions: Mapping[str, Schema]) -> Schema:
    """A class: closed, titled in words, each field with a title and a description."""
    schema = _plain(schema, definitions)
    if not schema.get("description"):
        raise ValueError(f"{name} has no docstring")
    if schema.get("title") == name:
        schema["title"] = _words(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name))
    if "properties" in schema:
        schema.setdefault("additionalProperties", False)
    for key, field in schema.get("properties", {}).items():
        if not field.get("description"):
            raise ValueError(f"{name}.{key} has no description")
        if field.get("title", "").lower().replace(" ", "_") in ("", key):
            field["title"] = _words(key)
    return schema


def _plain(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """`schema` with its unions taken apart, keys of mappings checked as names, and defaults of null left out."""
    result: Schema = {}
    for key, value in schema.items():
        if key in _MAPPINGS:
            result[key] = {name: _plain(inner, definitions) for name, inner in value.items()}
        elif key in _LISTS:
            result[key] = [_plain(inner, definitions) for inner in value]
        elif key in _SCHEMAS and isinstance(value, dict):
            result[key] = _plain(value, definitions)
        elif not (key == "default" and value is None):
            result[key] = value
    # pydantic writes a mapping with keys of one form as patternProperties, which lets other keys pass.
    patterns = result.pop("patternProperties", None)
    if patterns:
        ((pattern, values),) = patterns.items()
        result["propertyNames"] = {"pattern": pattern, **result.get("propertyNames", {})}
        result["additionalProperties"] = values
    if result.pop("discriminator", None):
        result["anyOf"] = result.pop("oneOf")
    if "anyOf" in result:
        options = result.pop("anyOf")
        result = {**join(options, definitions), **result}
    if "const" in result and "type" in result:
        result["enum"] = [result.pop("const")]
    return result


def _words(name: str) -> str:
    """``generic_name``, ``Dose Range``: Generic name, Dose range."""
    words = name.replace("_", " ").strip().lower()
    return words[:1].upper() + words[1:]


def _ordered(schema: Any) -> Any:
    """The same schema with its keywords in the order in which people read them."""
    if isinstance(schema, list):
        return [_ordered(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    known = [key for key in _ORDER if key in schema]
    result = {}
    for key in [*known, *sorted(set(schema) - set(known))]:
        value = schema[key]
        if key in _MAPPINGS:
            result[key] = {name: _ordered(inner) for name, inner in value.items()}
        elif key in ("default", "examples", "enum", "const", "defaultSnippets"):
            result[key] = value
        else:
            result[key] = _ordered(value)
    return result

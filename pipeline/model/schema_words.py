"""A schema in a writer's words: what may stand at a place, and which word or field was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from pipeline.model.loading import quoted
from pipeline.model.pointer import Pointer

Schema = dict[str, Any]

# Words of other writers for our units. Similarity of letters alone would turn mcg into mg, a thousandfold error.
_UNITS = {
    "mcg": "ug", "µg": "ug", "μg": "ug", "microgram": "ug", "milligram": "mg", "gram": "g", "nanogram": "ng",
    "mg/m²": "mg/m2", "milliliter": "mL", "millilitre": "mL", "cc": "mL", "mcg/kg": "ug/kg", "µg/kg": "ug/kg",
    "μg/kg": "ug/kg", "mcg/ml": "ug/mL", "µg/ml": "ug/mL", "μg/ml": "ug/mL", "ie": "IU", "units": "IU", "percent": "%",
    "pct": "%", "minute": "min", "hour": "h", "hr": "h", "hrs": "h", "day": "d", "week": "wk", "month": "mo",
    "year": "a", "yr": "a", "yrs": "a",
}  # fmt: skip
_NOUNS = {
    "unit": "unit", "route": "route", "routes": "route", "form": "form", "audiences": "audience", "status": "status",
    "inn_status": "status", "measure": "measure", "comparator": "comparator", "phases": "phase", "scale": "scale",
    "kinds": "kind", "kind": "kind", "label": "group", "owner": "role", "basis": "basis", "language": "language",
}  # fmt: skip
_FREE = ("pattern", "format", "minLength", "maxLength")
_KINDS = {"array": "a list", "integer": "a whole number", "number": "a number", "boolean": "true or false"}
_MOST_FIELDS = 5
# Two letters are too few to guess a unit from.
_ENOUGH = 3
# Looser than this, difflib takes value for table.
_ALIKE = 0.65


def options_at(root: Schema, pointer: Pointer) -> list[Schema]:
    """Every schema that may apply at `pointer`, whatever its conditions say."""
    here = list(_open(root, root))
    for part in pointer:
        here = [found for schema in here for inner in _inner(schema, part) for found in _open(inner, root)]
    return here


def _open(schema: Schema, root: Schema) -> Iterator[Schema]:
    if "$ref" in schema:
        yield from _open(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    for key in ("then", "else"):
        if key in schema:
            yield from _open(schema[key], root)
    if "enum" in schema.get("if", {}):
        yield {"enum": schema["if"]["enum"]}
    for option in schema.get("anyOf", ()):
        yield from _open(option, root)
    yield schema


def _inner(schema: Schema, part: str | int) -> Iterator[Schema]:
    if isinstance(part, int):
        if "items" in schema:
            yield schema["items"]
    elif part in schema.get("properties", {}):
        yield schema["properties"][part]
    elif isinstance(schema.get("additionalProperties"), dict):
        yield schema["additionalProperties"]


def classes(options: Iterable[Schema]) -> list[Schema]:
    """The objects with fields among `options`, each once."""
    found: list[Schema] = []
    for option in options:
        if "properties" in option and option not in found:
            found.append(option)
    return found


def words(options: Iterable[Schema]) -> list[Any]:
    """The values that `options` list, each once, in their order."""
    found: list[Any] = []
    for option in options:
        found.extend(word for word in option.get("enum", ()) if word not in found and word is not None)
    return found


def description(options: Iterable[Schema]) -> str:
    """What the field at this place is for."""
    # The last one belongs to the field itself; those before it to the classes that may stand there.
    return next((option["description"] for option in reversed(list(options)) if option.get("description")), "")


def expected(options: Sequence[Schema], name: str = "") -> str:
    """What may stand in the field `name`: "a value with unit ({value, unit}), or one of not_stated, ..."."""
    types = {kind for option in options for kind in types_of(option)}
    listed = words(options)
    parts = _expected_objects(classes(options), name)
    if not parts and "object" in types:
        parts.append("names with a text each")
    parts += [
        what for kind, what in _KINDS.items() if kind in types and not (kind == "integer" and has_numbers(listed))
    ]
    if "string" in types and (any(key in option for option in options for key in _FREE) or not listed):
        parts.append("a day (2026-11-25)" if any(o.get("format") == "date" for o in options) else "a text")
    if listed:
        parts.append(("one of " if len(listed) > 1 else "") + ", ".join(str(word) for word in listed))
    return ", or ".join(parts) if parts else "something else"


def has_numbers(listed: Iterable[Any]) -> bool:
    """Whether there are numbers among the values listed."""
    return any(not isinstance(word, str) for word in listed)


def types_of(option: Schema) -> list[str]:
    """The types that a schema names."""
    kinds = option.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _expected_objects(found: Sequence[Schema], name: str) -> list[str]:
    if found and all("unit" in schema["properties"] for schema in found):
        return [f"a value with unit ({shapes(found)})"]
    parts = []
    for schema in found:
        same = str(schema.get("title", "")).lower().replace(" ", "_") == name
        called = "the fields" if same else kind_name(schema)
        parts.append(f"{called} {shapes([schema])}" if same else f"{called} ({shapes([schema])})")
    return parts


def shapes(found: Iterable[Schema]) -> str:
    """The fields that classes need: ``{value, unit} or {low, high, unit}``."""
    needed = [list(s.get("required") or s["properties"]) for s in found]
    cut = [[*names[:_MOST_FIELDS], "..."] if len(names) > _MOST_FIELDS else names for names in needed]
    return " or ".join("{" + ", ".join(names) + "}" for names in cut)


def kind_name(schema: Schema) -> str:
    """``a regimen``, ``an adjustment``: an object by the title of its class."""
    title = str(schema.get("title", "entry"))
    name = title[:1].lower() + title[1:]
    return f"{'an' if name[0] in 'aeio' else 'a'} {name}"


def noun(label: str) -> str:
    """What the words listed for the field `label` are called."""
    return _NOUNS.get(label, "word")


def shown(value: Any) -> str:
    """A value as a finding shows it: "the text 'x'", "the number 5", "nothing"."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"the text {quoted(value)}" if value else "an empty text"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, dict):
        return f"the fields {quoted(', '.join(value), mark='')}" if value else "no fields"
    return f"the number {value}"


def meant(word: str, known: Iterable[Any], label: str = "") -> str:
    """The word among `known` that was probably meant by `word`, or an empty text."""
    candidates = [candidate for candidate in known if isinstance(candidate, str)]
    plain = word.strip().lower().replace("-", "_").replace(" ", "_")
    spellings = (plain, plain.removesuffix("s")) if label == "unit" else (plain,)
    for spelling in spellings:
        same = next((candidate for candidate in candidates if spelling == candidate.lower()), None)
        if same:
            return same
        if label == "unit" and spelling in _UNITS:
            return _UNITS[spelling] if _UNITS[spelling] in candidates else ""
    if label == "unit" and len(word) < _ENOUGH:
        return ""
    close = get_close_matches(plain, candidates, n=1, cutoff=_ALIKE)
    return close[0] if close else ""

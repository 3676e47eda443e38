"""Mistakes in the fields of an object: misspelled, missing, not going together. One message per mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.model.loading import quoted
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Rule
from pipeline.model.schema_rules import MISSING_FIELD, ONE_OF_SEVERAL, UNKNOWN_FIELD
from pipeline.model.schema_words import Schema, classes, kind_name, meant, shapes, words


@dataclass(frozen=True, slots=True)
class Fault:
    """What a validator found at one place: the keyword of the schema that fails, and what the keyword says there.

    `of_name` marks a fault of the name of a field, not of its value.
    """

    keyword: str
    limit: Any
    schema: Schema
    of_name: bool = False


@dataclass(frozen=True, slots=True)
class FieldMistake:
    """One mistake: at the field `key`, or at the object itself."""

    rule: Rule[Any]
    message: str
    key: str | None = None
    help: str = ""


def field_mistakes(
    data: dict[str, Any],
    pointer: Pointer,
    faults: Sequence[Fault],
    options: Sequence[Schema],
    wrong_fields: set[str | int],
) -> Iterator[FieldMistake]:
    """What `faults` in the fields of the object `data` come down to.

    `options` are the schemas that may apply there; where there are several classes (a value or a range), `faults`
    speak of the one that the schema chose, which need not be the one that was meant. `wrong_fields` are the fields
    whose own value is wrong.
    """
    found = classes(options)
    chosen = next((dict(f.schema) for f in faults if f.keyword != "oneOf"), found[0])
    unknown = [key for key in data if key not in chosen["properties"]] if _has(faults, "additionalProperties") else []
    absent = [name for schema in found for name in schema["properties"] if name not in data]
    misspelled: set[str] = set()
    strangers = [key for key in unknown if not any(key in schema["properties"] for schema in found)]
    for key in strangers:
        guess = meant(key, [name for name in absent if name not in misspelled])
        misspelled.add(guess)
        yield _unknown_field(key, guess, _called(chosen, pointer), absent)
    mixed = [key for key in unknown if key not in strangers]
    if mixed:
        yield _mixed(data, chosen, mixed, found)
    missing = [name for name in chosen.get("required", ()) if name not in data and name not in misspelled]
    if _has(faults, "required"):
        yield from _missing(data, missing, chosen, found, doubtful=bool(strangers or mixed or wrong_fields))
    for fault in faults:
        if fault.keyword == "oneOf":
            yield from _one_of(data, fault.schema, misspelled)


def _has(faults: Sequence[Fault], keyword: str) -> bool:
    return any(fault.keyword == keyword for fault in faults)


def _called(schema: Schema, pointer: Pointer) -> str:
    """What an object is called: ``'hepatic'`` if it stands alone under that key, else ``a regimen``."""
    if pointer and isinstance(pointer[-1], str) and "unit" not in schema["properties"]:
        return quoted(pointer[-1])
    return kind_name(schema)


def _unknown_field(key: str, guess: str, called: str, absent: Sequence[str]) -> FieldMistake:
    message = f"{quoted(key)} is not a field of {called}"
    if guess:
        return FieldMistake(UNKNOWN_FIELD, f"{message}; did you mean {quoted(guess)}?", key)
    rest = f"What may still stand here: {', '.join(dict.fromkeys(absent))}." if absent else "Remove it."
    return FieldMistake(UNKNOWN_FIELD, message, key, rest)


def _mixed(data: dict[str, Any], chosen: Schema, mixed: Sequence[str], found: Sequence[Schema]) -> FieldMistake:
    """Fields of two classes in one object."""
    others = {name for schema in found if schema != chosen for name in schema["properties"]}
    own = [name for name in data if name in chosen["properties"] and name not in others]
    rivals = [quoted(name) for name in (*own, *mixed)]
    together = " and ".join(([", ".join(rivals[:-1])] if rivals[1:] else []) + rivals[-1:])
    verb = "do not go together" if rivals[1:] else "does not go with the other fields"
    return FieldMistake(ONE_OF_SEVERAL, f"{together} {verb}; give {shapes(found)}")


def _missing(
    data: dict[str, Any], missing: Sequence[str], chosen: Schema, found: Sequence[Schema], *, doubtful: bool
) -> Iterator[FieldMistake]:
    common = set.intersection(*(set(schema.get("required", ())) for schema in found))
    sure = [name for name in missing if name in common or _established(data, chosen, found)]
    for name in sure:
        yield FieldMistake(
            MISSING_FIELD, f"{quoted(name)} is missing", None, _how_to_add(name, chosen["properties"][name])
        )
    if len(sure) == len(missing) or doubtful:
        return
    # Nothing says yet which class is meant: name what each of them would need.
    needs = [[quoted(n) for n in s.get("required", ()) if n not in common and n not in data] for s in found]
    ways = [" and ".join(names) for names in needs if names]
    if len(ways) == len(found):
        yield FieldMistake(MISSING_FIELD, f"{', or '.join(ways)}, is missing", None, f"Give {shapes(found)}.")


def _how_to_add(name: str, field: Schema) -> str:
    known = words([field]) or field.get("examples", [])
    # Not every field may be unknown: only where the words say so is that the way out.
    remedy = MISSING_FIELD.remedy if UNKNOWNS[0] in known else "Add the field."
    return f"{name}: {field.get('description', '')} {remedy}"


def _established(data: dict[str, Any], chosen: Schema, found: Sequence[Schema]) -> bool:
    """Whether a field in `data` says that the class `chosen` is meant and no other."""
    others = [schema["properties"] for schema in found if schema != chosen]
    for name, field in chosen["properties"].items():
        if name not in data:
            continue
        if all(name not in other for other in others):
            return True
        listed = field.get("enum", ())
        if data[name] in listed and all(data[name] not in other.get(name, {}).get("enum", ()) for other in others):
            return True
    return not others


def _one_of(data: dict[str, Any], schema: Schema, misspelled: set[str]) -> Iterator[FieldMistake]:
    names = [option["required"][0] for option in schema["oneOf"]]
    held = [name for name in names if data.get(name) is not None]
    if not held and misspelled & set(names):
        return
    called = kind_name(schema)
    what = f"this one holds {' and '.join(held)}" if held else "this one holds none of them"
    message = f"{called} holds exactly one of {', '.join(names)}; {what}"
    yield FieldMistake(ONE_OF_SEVERAL, message, held[1] if held else None, "" if held else "Give one of them.")

"""Unions in a schema, taken apart: by type first, then objects by the field that tells them apart.

A validator that meets ``anyOf`` can only say "none of these fits". With ``if`` and ``then`` it goes into the option
that was meant and names the field in it that is wrong, once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.model.schema_words import Schema, expected

_TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")


def join(options: Sequence[Schema], definitions: Mapping[str, Schema]) -> Schema:
    """One schema that accepts what any of `options` accepts.

    Options that cannot be told apart are left as ``anyOf``.
    """
    by_type: dict[str, list[Schema]] = {}
    for option in options:
        kind = "object" if "$ref" in option and _is_object(option, definitions) else option.get("type")
        if kind not in _TYPES:
            return {"anyOf": list(options)}
        by_type.setdefault(kind, []).append(option)
    branches: dict[str, Schema] = {}
    for kind in _TYPES:
        if kind in by_type:
            branch = _branch(kind, by_type[kind], definitions)
            if branch is None:
                return {"anyOf": list(options)}
            branches[kind] = branch
    kinds = list(branches)
    if len(kinds) == 1:
        return branches[kinds[0]]
    if "enum" in branches.get("string", {}) and set(kinds) == {"string", "null"}:
        return {"type": kinds, "enum": [*branches["string"]["enum"], None]}
    demanding = [kind for kind in kinds if set(branches[kind]) - {"type"}]
    result: Schema = {"type": kinds}
    if len(demanding) == 1 and not {"enum", "$ref", "if"} & set(branches[demanding[0]]):
        # Its keywords speak of this type alone, so they need no condition.
        return {**branches[demanding[0]], **result}
    # Editors do not look behind conditions for what they may propose, and cannot label objects among the examples.
    examples = [e for kind in kinds for e in _examples(by_type[kind], definitions)]
    if words := [e for e in examples if not isinstance(e, dict)]:
        result["examples"] = words
    if objects := [e for e in examples if isinstance(e, dict)]:
        result["defaultSnippets"] = [{"label": _flow(e), "body": e} for e in objects]
    at = result
    for kind in demanding:
        if "if" in at:
            at["else"] = {}
            at = at["else"]
        at["if"] = {"type": kind}
        at["then"] = {key: value for key, value in branches[kind].items() if key != "type"}
        if kind == "string" and "enum" in at["then"]:
            # Editors show this instead of the words alone, which would hide that a value may stand here.
            at["then"]["errorMessage"] = f"expected {expected([_resolve(option, definitions) for option in options])}"
    return result


def _is_object(option: Schema, definitions: Mapping[str, Schema]) -> bool:
    return _resolve(option, definitions).get("type") == "object"


def _resolve(option: Schema, definitions: Mapping[str, Schema]) -> Schema:
    return definitions[option["$ref"].rpartition("/")[2]] if "$ref" in option else option


def _examples(options: Sequence[Schema], definitions: Mapping[str, Schema]) -> list[Any]:
    found: list[Any] = []
    for option in options:
        schema = _resolve(option, definitions)
        found.extend(_word_list(schema) or schema.get("examples", []))
    return found


def _flow(example: Mapping[str, Any]) -> str:
    """An object as a writer would put it on one line."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}"


def _word_list(schema: Schema) -> list[Any]:
    """The values that an ``enum`` or ``const`` allows; empty where there is neither."""
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def _branch(kind: str, options: Sequence[Schema], definitions: Mapping[str, Schema]) -> Schema | None:
    """What a value of type `kind` must satisfy, or None if that cannot be said without ``anyOf``."""
    if kind == "object":
        return _objects(options, definitions)
    words = [word for option in options for word in _word_list(option)]
    free = [option for option in options if not _word_list(option)]
    if len(free) > 1:
        return None
    if not free:
        return {"type": kind, "enum": words}
    if not words:
        return free[0]
    if all(_fits(free[0], word) for word in words):
        return {**free[0], "examples": words}
    rest = {key: value for key, value in free[0].items() if key != "type"}
    return {"type": kind, "examples": words, "if": {"enum": words}, "else": rest}


def _fits(schema: Schema, word: Any) -> bool:
    """Whether a text passes a schema for texts (a format is taken not to accept plain words)."""
    return (
        isinstance(word, str)
        and "format" not in schema
        and schema.get("minLength", 0) <= len(word) <= schema.get("maxLength", len(word))
        and re.search(schema.get("pattern", ""), word) is not None
    )


def _objects(options: Sequence[Schema], definitions: Mapping[str, Schema]) -> Schema | None:
    """A chain of conditions that finds the object that is meant. The last option takes what fits no condition."""
    if len(options) == 1:
        return options[0]
    classes = {json.dumps(option, sort_keys=True): (option, _resolve(option, definitions)) for option in options}
    chain = _by_word([schema for _, schema in classes.values()]) or _by_presence([s for _, s in classes.values()])
    if chain is None:
        return None
    found = [option for option, _ in classes.values()]
    result = found[chain[-1][0]]
    for index, condition in reversed(chain[:-1]):
        result = {"if": condition, "then": found[index], "else": result}
    return result


Chain = list[tuple[int, Schema]]


def _by_word(classes: Sequence[Schema]) -> Chain | None:
    """Tell classes apart by a field whose words differ, such as ``kind`` or the unit."""
    for name in classes[0].get("properties", {}):
        seen: set[Any] = set()
        chain: Chain = []
        for index, schema in enumerate(classes):
            field = schema.get("properties", {}).get(name, {})
            words = _word_list(field)
            if name not in schema.get("required", []) or not words or seen & set(words):
                break
            seen |= set(words)
            chain.append((index, {"required": [name], "properties": {name: {"enum": list(words)}}}))
        else:
            # The class with the fewest words is the special case; what is no known word belongs to the largest.
            return sorted(chain, key=lambda link: len(link[1]["properties"][name]["enum"]))
    return None


def _by_presence(classes: Sequence[Schema]) -> Chain | None:
    """Tell classes apart by a field that only one of them has and needs; the one with the fewest such fields first."""
    own: list[tuple[int, list[str]]] = []
    for index, schema in enumerate(classes):
        others = {name for other in classes if other is not schema for name in other.get("properties", {})}
        own.append((index, [name for name in schema.get("required", []) if name not in others]))
    own.sort(key=lambda entry: len(entry[1]) or len(_TYPES) ** 2)
    if any(not names for _, names in own[:-1]):
        return None
    return [(index, {"required": names[:1]}) for index, names in own]

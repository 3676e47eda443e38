"""Why a document does not fit its schema: every mistake once, at its place, in words.

`jsonschema` finds the errors. This module sorts them by place, drops what only follows from another one, and says the
rest. Imported only for documents that are wrong: jsonschema takes longer to import than a valid document to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from pipeline.model.document import Document
from pipeline.model.finding import Finding
from pipeline.model.loading import quoted
from pipeline.model.pointer import Pointer, id_path
from pipeline.model.rule import Rule
from pipeline.model.schema_fields import Fault, FieldMistake, field_mistakes
from pipeline.model.schema_rules import BAD_FORM, OUT_OF_BOUNDS, UNKNOWN_WORD, WRONG_TYPE
from pipeline.model.schema_words import (
    Schema,
    description,
    expected,
    has_numbers,
    meant,
    noun,
    options_at,
    shown,
    types_of,
    words,
)
from pipeline.model.shape import PATTERN_WORDS

# The first of these that fails at a place is the mistake; the others follow from it or say the same.
_ORDER = ("type", "enum", "const", "minLength", "format", "pattern", "maxLength", "minimum", "maximum", "minItems")
_OF_FIELDS = ("additionalProperties", "required", "oneOf")


def explain(document: Document, schema: Schema) -> list[Finding]:
    """Every mistake in `document` as a finding."""
    by_place: dict[Pointer, list[Fault]] = {}
    for error in _EXPLAINING(schema, format_checker=FormatChecker(("date",))).iter_errors(document.data):
        of_name = "propertyNames" in error.absolute_schema_path
        pointer = (*error.absolute_path, error.instance) if of_name else tuple(error.absolute_path)
        rules = error.schema if isinstance(error.schema, dict) else {}
        by_place.setdefault(pointer, []).append(Fault(str(error.validator), error.validator_value, rules, of_name))
    return [
        finding
        for pointer, faults in by_place.items()
        for finding in _Place(document, schema, pointer, by_place).findings(faults)
    ]


def _pattern(_validator: Any, pattern: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """``pattern`` as the other validators read it: in Python alone ``$`` lets a line break pass at the end."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _is_whole(_checker: Any, instance: Any) -> bool:
    return isinstance(instance, int) and not isinstance(instance, bool)


_EXPLAINING = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    validators={"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole),
)


class _Place:
    """One place in a document at which something is wrong."""

    def __init__(
        self, document: Document, schema: Schema, pointer: Pointer, faults: Mapping[Pointer, list[Fault]]
    ) -> None:
        self.document = document
        self.pointer = pointer
        self.value = document.at(pointer)
        self.options = options_at(schema, pointer)
        self.wrong_fields = {p[-1] for p in faults if len(p) == len(pointer) + 1 and p[:-1] == pointer}
        names = [part for part in pointer if isinstance(part, str)]
        self.name = names[-1] if names else ""
        self.label = self.name or "the file"
        if pointer and isinstance(pointer[-1], int):
            self.label = f"entry {pointer[-1] + 1} of {self.label}"

    def findings(self, faults: list[Fault]) -> Iterator[Finding]:
        """What is wrong here."""
        if any(fault.of_name for fault in faults):
            yield self._finding(BAD_FORM, self._bad_name(faults), key=True)
            return
        values = [fault for fault in faults if fault.keyword not in _OF_FIELDS]
        if values:
            yield self._value(
                min(values, key=lambda f: _ORDER.index(f.keyword) if f.keyword in _ORDER else len(_ORDER))
            )
        fields = [fault for fault in faults if fault.keyword in _OF_FIELDS]
        if fields and isinstance(self.value, dict):
            for mistake in field_mistakes(self.value, self.pointer, fields, self.options, self.wrong_fields):
                yield self._field(mistake)

    def _finding(self, rule: Rule[Any], message: str, *, key: bool = False, more: str = "") -> Finding:
        at = self.pointer
        span = self.document.keys.get(at) if key else None
        what = description(self.options)
        about = f"{self.name}: {what} " if what and self.name and not key else ""
        return rule.finding(
            message,
            self.document.path,
            help=f"{about}{more or rule.remedy}",
            span=span or self.document.locate(at),
            pointer=id_path(self.document.data, at),
        )

    def _field(self, mistake: FieldMistake) -> Finding:
        at = self.pointer if mistake.key is None else (*self.pointer, mistake.key)
        span = self.document.keys.get(at) if mistake.key is not None else None
        return mistake.rule.finding(
            mistake.message,
            self.document.path,
            help=mistake.help or mistake.rule.remedy,
            span=span or self.document.locate(at),
            pointer=id_path(self.document.data, at),
        )

    def _bad_name(self, faults: list[Fault]) -> str:
        name = quoted(str(self.pointer[-1]))
        if faults[0].keyword == "maxLength":
            return f"{name} is too long for a name here"
        return f"{name} cannot be a name here: {faults[0].schema.get(PATTERN_WORDS, 'it has the wrong form')}"

    def _value(self, fault: Fault) -> Finding:
        limit = fault.limit
        match fault.keyword:
            case "type":
                return self._wrong_type()
            case "enum" | "const":
                return self._unknown_word()
            case "minLength":
                return self._finding(BAD_FORM, f"{self.label}: the text is empty")
            case "maxLength":
                length = len(self.value)
                return self._finding(
                    BAD_FORM, f"{self.label}: the text is {length} characters long; at most {limit} are allowed"
                )
            case "minItems":
                holds = "is empty" if not self.value else f"has only {_entries(len(self.value))}"
                return self._finding(BAD_FORM, f"{self.label}: the list {holds}; it needs at least {_entries(limit)}")
            case "pattern" | "format":
                return self._bad_form(fault.schema)
            case "minimum":
                return self._finding(
                    OUT_OF_BOUNDS, f"{self.label}: {self.value} is less than {limit}, the least allowed"
                )
            case "maximum":
                return self._finding(
                    OUT_OF_BOUNDS, f"{self.label}: {self.value} is more than {limit}, the most allowed"
                )
            case _:
                return self._wrong_type()

    def _wrong_type(self) -> Finding:
        what = f"expected {expected(self.options, self.name)}; found {shown(self.value)}"
        return self._finding(WRONG_TYPE, f"{self.label}: {what}", more=self._way_out())

    def _way_out(self) -> str:
        """What to do about a value of the wrong type, where that is plain."""
        types = {kind for option in self.options for kind in types_of(option)}
        if isinstance(self.value, str):
            numeric = {"integer", "number"} & types or has_numbers(words(self.options))
            if numeric and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", self.value):
                return "Remove the quotes around the number."
            if "boolean" in types and self.value in ("true", "false"):
                return "Remove the quotes."
        elif types <= {"string", "null"}:
            if isinstance(self.value, dict) and len(self.value) == 1 and None in self.value.values():
                return "A text that begins with a placeholder needs quotes around all of it."
            if self.value is not None and not isinstance(self.value, (list, dict)):
                return "If it is meant as text, put quotes around it."
        if "array" in types and not isinstance(self.value, dict):
            return "A list is written in brackets, [a, b], or with a dash and a space before each entry."
        return ""

    def _unknown_word(self) -> Finding:
        known = words(self.options)
        guess = meant(self.value, known, self.name) if isinstance(self.value, str) else ""
        what = quoted(self.value) if isinstance(self.value, str) else str(self.value)
        if guess:
            message = f"{self.label}: {what} is not a known {noun(self.name)}; did you mean {quoted(guess)}?"
            return self._finding(UNKNOWN_WORD, message)
        types = {kind for option in self.options for kind in types_of(option)}
        if isinstance(self.value, str) and types & {"object", "array", "integer", "number", "boolean"}:
            return self._wrong_type()
        listed = ", ".join(str(word) for word in known)
        which = f"known are {listed}" if len(known) > 1 else f"the only one is {listed}"
        return self._finding(UNKNOWN_WORD, f"{self.label}: {what} is not a known {noun(self.name)}; {which}")

    def _bad_form(self, schema: Mapping[str, Any]) -> Finding:
        guess = meant(self.value, words(self.options), self.name)
        if guess:
            message = f"{self.label}: {quoted(self.value)} is not a known word; did you mean {quoted(guess)}?"
            return self._finding(UNKNOWN_WORD, message)
        pattern = str(schema.get("pattern", ""))
        if schema.get("format") == "date" and re.search(pattern.replace("$", r"\Z"), self.value):
            return self._finding(BAD_FORM, f"{self.label}: {quoted(self.value)} is no day of the calendar")
        form = schema.get(PATTERN_WORDS, "it has the wrong form")
        better = _respelled(self.value, pattern)
        hint = f"; did you mean {quoted(better)}?" if better else ""
        return self._finding(BAD_FORM, f"{self.label}: {quoted(self.value)} does not have the right form: {form}{hint}")


def _entries(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


def _respelled(text: str, pattern: str) -> str:
    """The same letters and digits in the form of `pattern`, if that is only a matter of case and separators."""
    words_only = re.sub(r"[^a-z0-9.]+", "_", text.strip().lower()).strip("_")
    for spelling in (words_only, text.strip(), text.strip().upper()):
        if spelling != text and re.search(pattern.replace("$", r"\Z"), spelling):
            return spelling
    return ""

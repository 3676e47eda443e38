"""Pieces that the models are declared with: forms in words, days of the calendar, fields that exclude each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pipeline.model.declared import Field

# The keyword under which the schema carries a pattern in words. Editors built on the JSON and YAML language servers of
# VS Code show it; other validators take it for an annotation.
PATTERN_WORDS = "patternErrorMessage"


def in_words(form: str) -> Any:
    """Say in words what the pattern beside it asks for: "only digits". Writers read this, never the pattern."""
    return Field(json_schema_extra={PATTERN_WORDS: form})


def existing_day(text: str) -> str:
    """Accept a day of the calendar written as 2026-11-25. Raises ValueError for others, such as 2026-02-31."""
    date.fromisoformat(text)
    return text


def whole_number(value: Any) -> Any:
    """Refuse what Python takes for the same as 1 and a writer does not: true, 1.0. Raises ValueError."""
    if type(value) is not int:
        raise ValueError("no whole number")
    return value


def exactly_one(names: Sequence[str]) -> dict[str, Any]:
    """The schema's words for `check_exactly_one`. As in the models, null is the same as absent."""
    return {"oneOf": [{"required": [n], "properties": {n: {"not": {"type": "null"}}}} for n in names]}


def check_exactly_one(model: object, names: Sequence[str]) -> None:
    """Raise ValueError unless exactly one of the fields `names` of `model` is given."""
    if sum(getattr(model, name) is not None for name in names) != 1:
        raise ValueError(f"exactly one of {', '.join(names)} must be given")

"""The words of the tables: interface texts with their holes filled, values with their qualifiers, unknowns as
sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pipeline.catalog.entry import State
from pipeline.catalog.localize import Localized, LocalText, Piece
from pipeline.language.locales import is_script_rtl
from pipeline.model.placeholders import Hole, split
from pipeline.model.quantity import UNKNOWNS, Range, Single
from pipeline.publish.tables.table import Cell, Row

COMPARATORS: Mapping[str, str] = MappingProxyType(
    {
        "about": "approximately",
        "at_least": "at_least",
        "more_than": "more_than",
        "at_most": "at_most",
        "less_than": "less_than",
    }
)
"""The interface text that qualifies a value, by its comparator."""

PER: Mapping[str, str] = MappingProxyType({"dose": "per_dose", "day": "per_day"})
"""The interface text that says what a dose is counted per."""

SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"child_pugh": "Child-Pugh", "nci_odwg": "NCI-ODWG", "creatinine_clearance": "CrCl", "egfr": "eGFR"}
)
"""Scales of organ function: names and symbols that are the same in every language."""


@dataclass(slots=True)
class Words:
    """Gives the texts of tables in one language. Remembers interface texts: unknowns are said dozens of times."""

    localized: Localized
    _said: dict[str, LocalText] = field(default_factory=dict)
    _patterns: dict[str, tuple[str | Hole, ...]] = field(default_factory=dict)

    def say(self, text_id: str, context: str = "") -> LocalText:
        """An interface text as it is; at `context`, if it stands for a typed value there."""
        if text_id not in self._said:
            self._said[text_id] = self.localized.translator.interface(text_id)
        said = self._said[text_id]
        return LocalText(context, said.pieces, said.state) if context else said

    def fill(self, context: str, text_id: str, **parts: LocalText) -> LocalText:
        """An interface text with texts put into its holes; values stay pieces of their own.

        A hole that the translation made up stays in braces, for the read-back to find.
        """
        said = self.say(text_id)
        if not said.pieces:
            return LocalText(context, (), said.state)
        pieces: list[Piece] = []
        if text_id not in self._patterns:
            self._patterns[text_id] = split(said.plain)
        for part in self._patterns[text_id]:
            if isinstance(part, str):
                pieces.append(Piece(part))
            elif part.name in parts:
                pieces.extend(parts[part.name].pieces)
            else:
                pieces.append(Piece("{" + part.name + "}"))
        return joined(context, (said, *parts.values()), pieces)

    def value(self, context: str, name: str) -> LocalText:
        """A typed value by its name."""
        piece, state = self.localized.translator.value(self.localized.facts.by_name[name])
        return LocalText(context, () if piece is None else (piece,), state)

    def amount(self, context: str, name: str, value: Any) -> LocalText:
        """A quantity with its comparator and what it is counted per, or the sentence of an unknown."""
        if isinstance(value, str):
            return self.say(value, context)
        text = self.value(context, name)
        if isinstance(value, (Single, Range)) and value.comparator:
            text = self.fill(context, COMPARATORS[value.comparator], amount=text)
        per = getattr(value, "per", None)
        if isinstance(value, (Single, Range)) and per:
            text = self.fill(context, PER[per], amount=text)
        return text

    def choice(self, context: str, prefix: str, value: object) -> LocalText:
        """A word from a fixed list of the model (or for true and false), or the sentence of an unknown."""
        word = str(value).lower()
        return self.say(word if word in UNKNOWNS else f"{prefix}_{word}", context)

    def name(self, context: str, value: str) -> LocalText:
        """A name, code or date that no language changes, isolated in its direction; or the sentence of an unknown."""
        if value in UNKNOWNS:
            return self.say(value, context)
        return LocalText(context, (Piece(value, "", "rtl" if is_script_rtl(value) else "ltr"),), State.TRANSLATED)

    def names(self, context: str, values: tuple[str, ...] | str) -> LocalText:
        """Several names, joined as the language joins a list."""
        if isinstance(values, str):
            return self.name(context, values)
        return self.listed(context, [self.name(context, value) for value in values])

    def listed(self, context: str, texts: list[LocalText]) -> LocalText:
        """Texts joined as the language joins a list; an empty list is the sentence "None."."""
        if not texts:
            return self.say("none", context)
        whole = texts[0]
        for text in texts[1:]:
            whole = self.fill(context, "listed", first=whole, second=text)
        return LocalText(context, whole.pieces, whole.state)

    def labeled(self, text_id: str) -> LocalText:
        """An interface text as a label, with the punctuation of the language."""
        label = self.say(text_id)
        return self.fill(label.context, "labeled", label=label)


def joined(context: str, texts: Iterable[LocalText], pieces: Iterable[Piece]) -> LocalText:
    """A text made of others. It shows nothing as soon as one of them may not be shown, and is a draft if one is."""
    state = State.TRANSLATED
    for text in texts:
        if not text.pieces:
            return LocalText(context, (), text.state)
        if text.state is State.DRAFT:
            state = State.DRAFT
    return LocalText(context, tuple(pieces), state)


def row(row_id: str, *texts: LocalText) -> Row:
    """A row of cells with one line each."""
    return Row(row_id, tuple(Cell((text,)) for text in texts))

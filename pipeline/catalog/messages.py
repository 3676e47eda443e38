"""Messages: the texts that translators see, each with its stable context and what they need to know about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pipeline.catalog.interface import INTERFACE
from pipeline.catalog.walk import Place, Role, walk
from pipeline.language.formatting import format_value
from pipeline.language.phrases import english_phrase
from pipeline.model.facts import GENERIC_NAME, Fact, Facts
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import names
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Range, Single
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.patterns import compiled
from pipeline.record import record

MessageRole = Role | Literal["phrase", "value", "interface"]

# Words that turn a sentence round or change what a reader may do: their loss is a safety matter in every text.
_CRITICAL = compiled(
    r"\b(not|no|never|none|without|unless|only|except|avoid|must|may|can|cannot|should|stop|don['’]t|do not|"
    r"immediately|approv\w+|investigational|approximately|about|over|under|least|most)\b|n['’]t\b",
    re.IGNORECASE,
)
_CRITICAL_ROLES = frozenset({"do", "dont", "clause", "phrase", "value"})


@record
class Message:
    """One text to translate.

    `context` is the msgctxt: the id path of the text, for a value spelled in words followed by ``#`` and its name.
    `fact` is that value. `pointer` locates the text in the source. `safety` marks text whose error can hurt someone.
    """

    context: str
    text: str
    pointer: Pointer
    role: MessageRole
    audiences: tuple[Audience, ...]
    safety: bool
    notes: tuple[str, ...]
    fact: Fact | None = None

    @property
    def holes(self) -> tuple[str, ...]:
        """The placeholders in the text, in order."""
        return names(self.text)


def is_safety_critical(text: str, role: str) -> bool:
    """Whether an error in this text can hurt someone: instructions, statements, values, negation, modality, status."""
    return role in _CRITICAL_ROLES or bool(names(text)) or bool(_CRITICAL.search(text))


def monograph_messages(monograph: Monograph, facts: Facts) -> tuple[Message, ...]:
    """All messages of a monograph in reading order; each value spelled in words follows the text it stands in."""
    places: list[Place] = []
    walk(monograph, places.append)
    messages: list[Message] = []
    for place in places:
        messages.append(_message(place, facts))
        messages.extend(phrases_in(place.context, place.text, place.pointer, place.audiences, facts))
    messages.extend(_table_phrases(monograph, facts))
    return tuple(messages)


def statement_messages(statements: Statements) -> tuple[Message, ...]:
    """The messages of the catalog ``statements``: one for each clause."""
    messages = []
    for i, statement in enumerate(statements.statements):
        for j, clause in enumerate(statement.clauses):
            pointer: Pointer = ("statements", i, "clauses", j, "text")
            notes = [f"{statement.kind} ({statement.status}): {', '.join(clause.kinds)}", _SAFETY]
            if GENERIC_NAME in names(clause.text):
                notes.append("{generic_name} shows: the name of the drug")
            context = f"statements.{statement.id}.clauses.{clause.id}.text"
            messages.append(Message(context, clause.text, pointer, "clause", statement.audiences, True, tuple(notes)))
    return tuple(messages)


def interface_messages() -> tuple[Message, ...]:
    """The messages of the catalog ``interface``."""
    return tuple(
        Message(
            t.context, t.text, (), "interface", (), is_safety_critical(t.text, "interface"), (t.note,) if t.note else ()
        )
        for t in INTERFACE
    )


def phrase_context(context: str, name: str) -> str:
    """The context of the value `name`, spelled in words, in the text of `context`."""
    return f"{context}#{name}"


def value_context(name: str) -> str:
    """The context of the value `name`, spelled in words, in a table of values."""
    return f"values#{name}"


def phrases_in(
    context: str, text: str, pointer: Pointer, audiences: tuple[Audience, ...], facts: Facts
) -> Iterator[Message]:
    """The entries for the values spelled in words that stand in `text`, once each."""
    for name in dict.fromkeys(names(text)):
        fact = facts.by_name.get(name)
        if fact is None or not fact.spelled:
            continue
        phrase = english_phrase(fact.value)
        if text.startswith("{" + name + "}"):
            phrase = phrase[0].upper() + phrase[1:]
        notes = (f"stands for {{{name}}} in: {text}", _SAFETY)
        yield Message(phrase_context(context, name), phrase, pointer, "phrase", audiences, True, notes, fact)


def _table_phrases(monograph: Monograph, facts: Facts) -> Iterator[Message]:
    for name, fact in facts.by_name.items():
        if fact.spelled:
            notes = (f"the value {name} in a table", _SAFETY)
            phrase = english_phrase(fact.value)
            yield Message(value_context(name), phrase, fact.pointer, "value", monograph.audiences, True, notes, fact)


_SAFETY = "safety-critical: an error here can hurt a patient"
_ROLE_NOTES: dict[str, str] = {
    "title": "title of the page",
    "summary": "summary for search results",
    "heading": "heading",
    "paragraph": "paragraph",
    "label": "label in front of a text",
    "item": "list item",
    "caption": "caption of a table",
    "column": "heading of a column",
    "cell": "cell of a table",
    "do": "instruction what to do; one complete sentence",
    "dont": "instruction what NOT to do; the sentence must say so by itself",
    "term": "medical term or name in a table",
}


def _message(place: Place, facts: Facts) -> Message:
    safety = is_safety_critical(place.text, place.role)
    notes = [_ROLE_NOTES[place.role]]
    for name in dict.fromkeys(names(place.text)):
        fact = facts.by_name.get(name)
        if fact is not None:
            notes.append(f"{{{name}}} shows: {_shape(fact)}")
    if safety:
        notes.append(_SAFETY)
    return Message(place.context, place.text, place.pointer, place.role, place.audiences, safety, tuple(notes))


def _shape(fact: Fact) -> str:
    """What a placeholder shows, in English, and of what shape it is: the shape decides what happens on a change."""
    if isinstance(fact.value, str):
        return f"{fact.value} (name)"
    if fact.spelled:
        return f"{english_phrase(fact.value)} (in words; a separate entry follows)"
    shown = format_value(fact.value, fact.part, "en").text
    if isinstance(fact.value, Range):
        kind = f"{fact.part} end of a range" if fact.part else "range"
        return f"{shown} ({kind}, {fact.value.unit})"
    if isinstance(fact.value, Single):
        return f"{shown} (number, {fact.value.unit})"
    return f"{shown} (number)"

"""What a bundle must say, worked out from the source and the catalog alone: not by the code that rendered it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.catalog.entry import State
from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.catalog.localize import Localized, LocalText, Translator
from pipeline.catalog.messages import phrase_context, value_context
from pipeline.catalog.walk import Place, walk
from pipeline.language.formatting import format_value
from pipeline.language.locales import LocaleInfo
from pipeline.language.phrases import english_phrase
from pipeline.model.facts import GENERIC_NAME
from pipeline.model.placeholders import Hole, split
from pipeline.model.sections import Audience, Section
from pipeline.publish.readback.spot import Parts, Shown, direction_of, merged, plain


class Said(NamedTuple):
    """What a text must be: its words and values, None where nothing may be shown; and its state."""

    parts: Parts | None
    state: State

    @property
    def plain(self) -> str:
        """The text as a reader sees it; of a gap, nothing."""
        return plain(self.parts or ())


class Expected(NamedTuple):
    """A text that must stand in a bundle. `role` is that of the walk, or ``field`` for a cell made of a typed value.

    Of a field: `heads` and `caption` are the contexts of the headings that must stand over it, `values` the names of
    the values that its words must hold whatever the translation says.
    """

    context: str
    said: Said
    role: str
    heads: frozenset[str] = frozenset()
    caption: str = ""
    values: tuple[str, ...] = ()


@dataclass(slots=True)
class Interface:
    """The texts of the interface in one language, asked for one by one."""

    translator: Translator
    _said: dict[str, Said] = field(default_factory=dict)
    _patterns: dict[str, tuple[str | Hole, ...]] = field(default_factory=dict)

    @property
    def locale(self) -> LocaleInfo:
        """The locale of the language."""
        return self.translator.locale

    def interface(self, text_id: str) -> Said:
        """A text of the interface."""
        if text_id not in self._said:
            entry = INTERFACE_BY_ID[text_id]
            found, state = self.translator.lookup(entry.context, entry.text)
            self._said[text_id] = Said(None if found is None else (found,), state)
        return self._said[text_id]

    def filled(self, text_id: str, **holes: Said) -> Said:
        """A text of the interface with others in its holes."""
        pattern = self.interface(text_id)
        for said in (pattern, *holes.values()):
            if said.parts is None:
                return said
        parts: list[str | Shown] = []
        if text_id not in self._patterns:
            self._patterns[text_id] = split(pattern.plain)
        for part in self._patterns[text_id]:
            if isinstance(part, str):
                parts.append(part)
            elif part.name in holes:
                parts.extend(holes[part.name].parts or ())
            else:
                parts.append("{" + part.name + "}")
        drafts = any(said.state is State.DRAFT for said in (pattern, *holes.values()))
        return Said(merged(parts), State.DRAFT if drafts else State.TRANSLATED)


@dataclass(frozen=True, slots=True)
class Source:
    """The source and the catalog of one bundle, asked for single texts."""

    localized: Localized
    words: Interface
    _cells: dict[str, Said] = field(default_factory=dict)

    def text(self, context: str, source: str) -> Said:
        """A text of the monograph."""
        found, state = self.localized.translator.lookup(context, source)
        if found is None:
            return Said(None, state)
        if "{" not in found:
            return Said((found,) if found else (), state)
        parts: list[str | Shown] = []
        for index, part in enumerate(split(found)):
            if isinstance(part, str):
                parts.append(part)
                continue
            value, its_state = self._placeholder(context, source, part.name, initial=index == 0)
            if value is None:
                return Said(None, its_state)
            parts.append(value)
            state = its_state if its_state is State.DRAFT else state
        return Said(merged(parts), state)

    def value(self, name: str, context: str, *, capital: bool = False) -> tuple[Shown | None, State]:
        """A value: words from the catalog at `context`, or symbols. A name begins with a capital if asked."""
        fact = self.localized.facts.by_name[name]
        if isinstance(fact.value, str):
            text = fact.value[0].upper() + fact.value[1:] if capital else fact.value
            return Shown(name, text, direction_of(text)), State.TRANSLATED
        if not fact.spelled:
            text = format_value(fact.value, fact.part, self.localized.locale.formatting).text
            return Shown(name, text, direction_of(text)), State.TRANSLATED
        english = english_phrase(fact.value)
        if capital:
            english = english[0].upper() + english[1:]
        found, state = self.localized.translator.lookup(context, english)
        return (None if found is None else Shown(name, found, direction_of(found))), state

    def cell(self, name: str) -> Said:
        """A value as it stands alone in a table."""
        if name not in self._cells:
            value, state = self.value(name, value_context(name))
            self._cells[name] = Said(None if value is None else (value,), state)
        return self._cells[name]

    def interface(self, text_id: str) -> Said:
        """A text of the interface."""
        return self.words.interface(text_id)

    def filled(self, text_id: str, **holes: Said) -> Said:
        """A text of the interface with others in its holes."""
        return self.words.filled(text_id, **holes)

    def _placeholder(self, context: str, source: str, name: str, *, initial: bool) -> tuple[Shown | None, State]:
        if name == GENERIC_NAME:
            return self.value(name, "", capital=initial)
        # The English phrase has a capital where the English text begins with it, wherever the translation puts it.
        capital = split(source)[:1] == (Hole(name),)
        return self.value(name, phrase_context(context, name), capital=capital)


def said(text: LocalText) -> Said:
    """A localized clause of a statement, whose English the bundle no longer holds."""
    if not text.pieces:
        return Said(None, text.state)
    parts = merged(Shown(p.name, p.text, p.direction) if p.name else p.text for p in text.pieces)
    return Said(parts, text.state)


def expected_texts(source: Source, audience: Audience) -> Iterator[Expected]:
    """The texts of the monograph for one audience, in reading order."""
    monograph = source.localized.monograph
    hidden = tuple(_hidden(monograph.sections, "sections", audience))
    places: list[Place] = []
    walk(monograph, places.append)
    for place in places:
        if not place.context.startswith(hidden):
            yield Expected(place.context, source.text(place.context, place.text), place.role)


def _hidden(sections: tuple[Section, ...], path: str, audience: Audience) -> Iterator[str]:
    """The beginnings of the contexts of what is written for others alone."""
    for section in sections:
        here = f"{path}.{section.id}."
        if section.audiences is not None and audience not in section.audiences:
            yield here
            continue
        for block in section.blocks:
            if block.audiences is not None and audience not in block.audiences:
                yield f"{here}blocks.{block.id}."
        yield from _hidden(section.sections, f"{here}sections", audience)

"""A monograph in one language: its texts translated, its values formatted, the state of every piece."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pipeline.catalog.entry import Catalog, State
from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.catalog.messages import phrase_context, value_context
from pipeline.catalog.pseudo import PSEUDO
from pipeline.catalog.walk import PageNode, Place, walk
from pipeline.language.formatting import format_value
from pipeline.language.locales import LocaleInfo, is_script_rtl
from pipeline.language.phrases import english_phrase
from pipeline.model.facts import Fact, Facts
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import Hole, split
from pipeline.model.statements import Statement, Statements

# What a text in this state may do in a preview: be shown, be shown with a mark, or leave a gap.
SHOWN = frozenset({State.TRANSLATED, State.DRAFT})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a localized text: plain words, or the display of the value `name` with its own direction."""

    text: str
    name: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in one language. `pieces` is empty where nothing may be shown (missing, stale, withheld)."""

    context: str
    pieces: tuple[Piece, ...]
    state: State

    @property
    def plain(self) -> str:
        """The text as a reader sees it, without markup."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class LocalClause:
    """A clause of a statement."""

    id: str
    kinds: tuple[str, ...]
    text: LocalText


@dataclass(frozen=True, slots=True)
class LocalStatement:
    """A banner or disclaimer in one language."""

    id: str
    kind: str
    clauses: tuple[LocalClause, ...]


Lookup = Callable[[str, str], tuple[str | None, State]]
"""From a context and its English text to the text in the language, or None, and its state."""


@dataclass(frozen=True, slots=True)
class Translator:
    """Gives every text of one language: from catalogs, from the source itself, or from a pseudo-locale."""

    locale: LocaleInfo
    lookup: Lookup
    memo: dict[str, LocalText] = field(default_factory=dict, compare=False, repr=False)

    def text(self, context: str, source: str, facts: Facts) -> LocalText:
        """Translate one text and print its values."""
        found, state = self.lookup(context, source)
        if found is None:
            return LocalText(context, (), state)
        pieces: list[Piece] = []
        parts = split(found)
        for index, part in enumerate(parts):
            if isinstance(part, str):
                pieces.append(Piece(part))
                continue
            piece, piece_state = self._value(context, source, part, facts, initial=index == 0)
            if piece is None:
                return LocalText(context, (), piece_state)
            pieces.append(piece)
            if piece_state is State.DRAFT:
                state = State.DRAFT
        return LocalText(context, tuple(pieces), state)

    def value(self, fact: Fact, context: str | None = None, *, capital: bool = False) -> tuple[Piece | None, State]:
        """Print one value. A value spelled in words is looked up at `context`, by default the one for tables."""
        if isinstance(fact.value, str):
            name = fact.value[0].upper() + fact.value[1:] if capital else fact.value
            return Piece(name, fact.name, "rtl" if is_script_rtl(name) else "ltr"), State.TRANSLATED
        if not fact.spelled:
            display = format_value(fact.value, fact.part, self.locale.formatting)
            return Piece(display.text, fact.name, display.direction), State.TRANSLATED
        english = english_phrase(fact.value)
        if capital:
            english = english[0].upper() + english[1:]
        found, state = self.lookup(context or value_context(fact.name), english)
        if found is None:
            return None, state
        return Piece(found, fact.name, "rtl" if is_script_rtl(found) else "ltr"), state

    def interface(self, text_id: str) -> LocalText:
        """A text of the interface, with its placeholders still in it (see `INTERFACE`)."""
        known = self.memo.get(text_id)
        if known is None:
            entry = INTERFACE_BY_ID[text_id]
            found, state = self.lookup(entry.context, entry.text)
            known = self.memo[text_id] = LocalText(entry.context, () if found is None else (Piece(found),), state)
        return known

    def _value(
        self, context: str, source: str, hole: Hole, facts: Facts, *, initial: bool
    ) -> tuple[Piece | None, State]:
        fact = facts.by_name.get(hole.name)
        if fact is None:
            raise KeyError(f"{context}: there is no value {hole.name}")
        if fact.spelled:
            # The English phrase is capitalized where the English text begins with it, whatever the translation does.
            capital = source.startswith("{" + hole.name + "}")
            return self.value(fact, phrase_context(context, hole.name), capital=capital)
        return self.value(fact, capital=initial)


@dataclass(frozen=True, slots=True)
class Localized:
    """One monograph in one language, ready to be rendered."""

    monograph: Monograph
    facts: Facts
    locale: LocaleInfo
    page: PageNode[LocalText]
    banner: LocalStatement
    disclaimer: LocalStatement
    translator: Translator


def localize(monograph: Monograph, facts: Facts, statements: Statements, translator: Translator) -> Localized:
    """Put `monograph` into the language of `translator`. Raises KeyError for a statement or value that does not
    exist.
    """

    def leaf(place: Place) -> LocalText:
        return translator.text(place.context, place.text, facts)

    return Localized(
        monograph=monograph,
        facts=facts,
        locale=translator.locale,
        page=walk(monograph, leaf),
        banner=_statement(statements, monograph.statements.banner, facts, translator),
        disclaimer=_statement(statements, monograph.statements.disclaimer, facts, translator),
        translator=translator,
    )


def _statement(statements: Statements, statement_id: str, facts: Facts, translator: Translator) -> LocalStatement:
    statement: Statement | None = statements.find(statement_id)
    if statement is None:
        raise KeyError(f"there is no statement {statement_id}")
    prefix = f"statements.{statement.id}.clauses"
    clauses = tuple(
        LocalClause(c.id, c.kinds, translator.text(f"{prefix}.{c.id}.text", c.text, facts)) for c in statement.clauses
    )
    return LocalStatement(statement.id, statement.kind, clauses)


def source_translator(locale: LocaleInfo) -> Translator:
    """The source language itself: every text is its own translation."""
    return Translator(locale, lambda _context, source: (source, State.TRANSLATED))


def pseudo_translator(locale: LocaleInfo) -> Translator:
    """A pseudo-locale: every text is made from the source."""
    make = PSEUDO[locale.name]
    return Translator(locale, lambda _context, source: (make(source), State.TRANSLATED))


def catalog_translator(locale: LocaleInfo, *catalogs: Catalog, base: Translator | None = None) -> Translator:
    """Translations from catalogs. An entry counts only if its msgid is the text as it stands in the source today.

    `base` translates what all monographs share; a catalog cannot overrule it: no translator of a monograph can reword
    the interface or a statement.
    """
    entries: dict[str, tuple[str, str | None, State]] = {}
    for catalog in catalogs:
        for context, entry in catalog.by_context().items():
            state = entry.state
            entries.setdefault(context, (entry.msgid, entry.msgstr if state in SHOWN else None, state))

    def lookup(context: str, source: str) -> tuple[str | None, State]:
        if base is not None:
            found, state = base.lookup(context, source)
            if state is not State.MISSING:
                return found, state
        known = entries.get(context)
        if known is None:
            return None, State.MISSING
        msgid, text, state = known
        return (text, state) if msgid == source else (None, State.STALE)

    return Translator(locale, lookup, base.memo if base is not None else {})

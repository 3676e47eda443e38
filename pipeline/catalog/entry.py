"""Catalogs as values: entries, their states, the header."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.model.document import START
from pipeline.model.pointer import Span


class State(StrEnum):
    """What a translation is; each word has one meaning (design.md, Catalogs)."""

    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"
    WITHHELD = "withheld"
    TRANSLATED = "translated"
    OBSOLETE = "obsolete"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a catalog. Spans do not take part in equality."""

    msgctxt: str | None
    msgid: str
    msgstr: str = ""
    translator_comments: tuple[str, ...] = ()
    extracted_comments: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous_msgctxt: str | None = None
    previous_msgid: str | None = None
    obsolete: bool = False
    span: Span = field(default=START, compare=False)
    msgid_span: Span = field(default=START, compare=False)
    msgstr_span: Span = field(default=START, compare=False)

    @property
    def fuzzy(self) -> bool:
        """Whether the entry needs work before it may count."""
        return "fuzzy" in self.flags

    @property
    def state(self) -> State:
        """Missing, draft, stale, withheld, translated or obsolete. A fuzzy text of unknown origin counts as stale."""
        if self.obsolete:
            return State.OBSOLETE
        if not self.msgstr:
            withheld = any(c.startswith("withheld:") for c in self.translator_comments)
            return State.WITHHELD if withheld else State.MISSING
        if not self.fuzzy:
            return State.TRANSLATED
        drafted = any(c.startswith("draft:") for c in self.translator_comments)
        return State.DRAFT if drafted and self.previous_msgid is None else State.STALE


@dataclass(frozen=True, slots=True)
class Catalog:
    """A whole catalog."""

    header: tuple[tuple[str, str], ...]
    header_comments: tuple[str, ...]
    header_flags: tuple[str, ...]
    entries: tuple[Entry, ...]
    path: str

    @property
    def language(self) -> str:
        """The language that the header names, or an empty string."""
        return dict(self.header).get("Language", "")

    @property
    def live(self) -> tuple[Entry, ...]:
        """The entries in use."""
        return tuple(e for e in self.entries if not e.obsolete)

    @property
    def obsolete(self) -> tuple[Entry, ...]:
        """The entries kept from earlier sources."""
        return tuple(e for e in self.entries if e.obsolete)

    def by_context(self) -> Mapping[str, Entry]:
        """The live entries by msgctxt."""
        return {e.msgctxt: e for e in self.entries if not e.obsolete and e.msgctxt is not None}

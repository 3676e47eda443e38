"""What a catalog is: entries with their states, and the header they stand under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pipeline.model.document import START
from pipeline.model.pointer import Span

FUZZY = "fuzzy"
DRAFT_MARK = "draft:"
WITHHELD_MARK = "withheld:"


class State(StrEnum):
    """How far an entry is. One meaning each; "reviewed" is known to the approvals ledger alone, never to a catalog.

    MISSING: no text yet. DRAFT: made by a machine or a table, named in a ``# draft: ...`` comment, nobody has read it.
    STALE: the source changed since it was translated, or it is fuzzy for a reason nobody recorded. WITHHELD: emptied
    because the source changed in a way that matters for safety. TRANSLATED: a person stands behind it. OBSOLETE: the
    source no longer has it.
    """

    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"
    WITHHELD = "withheld"
    TRANSLATED = "translated"
    OBSOLETE = "obsolete"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a catalog and its translation.

    `msgctxt` is the stable id of its place (None in files of other origin), `msgstr` is empty while there is no
    translation. Comments are held without their marks and the one blank after them, one item for each line; `flags`
    holds those of ``#,`` and ``#=`` lines alike. `previous_msgid` is the English that the translation was made for. The
    spans cover the quoted strings, quotes included. They do not take part in equality: two entries are equal when they
    say the same.
    """

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
    msgid_span: Span = field(default=START, compare=False, repr=False)
    msgstr_span: Span = field(default=START, compare=False, repr=False)

    @property
    def span(self) -> Span:
        """Where the message stands: from the start of the line of its msgid to the end of its msgstr."""
        return Span(self.msgid_span.line, 1, self.msgstr_span.end_line, self.msgstr_span.end_column)

    @property
    def fuzzy(self) -> bool:
        """Whether the translation is marked as one that a person must look at."""
        return FUZZY in self.flags

    @property
    def state(self) -> State:
        """How far the entry is (see `State`).

        A text that is fuzzy counts as a draft only if it says so and was made for today's English; a fuzzy text of
        unknown origin is treated as stale, which nothing shows.
        """
        if self.obsolete:
            return State.OBSOLETE
        if not self.msgstr:
            return State.WITHHELD if self._noted(WITHHELD_MARK) else State.MISSING
        if not self.fuzzy:
            return State.TRANSLATED
        fresh = self.previous_msgid is None and self.previous_msgctxt is None
        return State.DRAFT if fresh and self._noted(DRAFT_MARK) else State.STALE

    def _noted(self, mark: str) -> bool:
        return any(comment.startswith(mark) for comment in self.translator_comments)


@dataclass(frozen=True, slots=True)
class Catalog:
    """A PO file as read: header fields, the header's comments and flags, and the entries, each in the file's order."""

    header: tuple[tuple[str, str], ...]
    header_comments: tuple[str, ...]
    header_flags: tuple[str, ...]
    entries: tuple[Entry, ...]
    path: str

    @property
    def language(self) -> str:
        """The locale that the header names; empty in a template."""
        return next((value for name, value in self.header if name == "Language"), "")

    @property
    def live(self) -> tuple[Entry, ...]:
        """The entries that the source still has."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    @property
    def obsolete(self) -> tuple[Entry, ...]:
        """The entries kept for their old translations."""
        return tuple(entry for entry in self.entries if entry.obsolete)

    def by_context(self) -> Mapping[str, Entry]:
        """The live entries by their msgctxt. Entries of other origin that have none are not in it."""
        return {e.msgctxt: e for e in self.entries if e.msgctxt is not None and not e.obsolete}

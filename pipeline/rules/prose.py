"""What rules that read prose look at: texts as a reader sees them, and the status of the drug they speak of.

The texts come from a monograph or from a draft (a plain text or Markdown file); these rules run on both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from pipeline.model.pointer import Pointer
from pipeline.model.reference import ReferenceData
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.patterns import compiled
from pipeline.record import record

DrugStatus = Literal["investigational", "approved", "unknown"]


@record
class ReaderText:
    """One text as a reader of the English page meets it.

    `source` is the text as written, `shown` the same with its values printed, `role` what it is (heading, item, cell,
    do, dont, ...; ``id`` for the words of an identifier that becomes part of an address).
    """

    pointer: Pointer
    context: str
    role: str
    source: str
    shown: str


class Texts(tuple[ReaderText, ...]):
    """The texts of one document. Many readings are remembered by them, so that their hash is taken once."""

    def __hash__(self) -> int:
        """The hash of the texts."""
        held = self.__dict__
        if "hash" not in held:
            held["hash"] = super().__hash__()
        known: int = held["hash"]
        return known


@record
class Prose:
    """Texts that belong together, and what is known of their drug.

    `generic_name` is empty for a draft, and so may be `statements`; `applied` says that an application for approval is
    on record; `path` is the file; `today` decides what is out of date. A draft whose status nobody gave is `unknown`,
    and rules about the status keep quiet on it.
    """

    path: str
    texts: Texts
    status: DrugStatus
    audiences: tuple[Audience, ...]
    generic_name: str
    applied: bool
    statements: Statements
    substances: Substances
    reference: ReferenceData
    today: date

    @property
    def investigational(self) -> bool:
        """Whether the drug is known not to be approved, or must be taken for such."""
        return self.status == "investigational"

    @property
    def for_patients(self) -> bool:
        """Whether patients are among the readers."""
        return "patient" in self.audiences


_LIST_ROLES = ({"cell", "column"}, {"item", "label"})


def lists(texts: Iterable[ReaderText]) -> Iterator[list[ReaderText]]:
    """Runs of cells, runs of items, and every other text by itself; ids are left out."""
    held: list[ReaderText] = []
    for text in texts:
        if text.role == "id":
            continue
        together = held and any(text.role in roles and held[-1].role in roles for roles in _LIST_ROLES)
        if held and not together:
            yield held
            held = []
        held.append(text)
    if held:
        yield held


def without_statements(text: str, statements: Statements) -> str:
    """`text` with the approved wordings in it blanked out, every other character in its place.

    What an approved statement says was decided by those who approved it; rules for prose do not judge it again.
    """
    for pattern in _wordings(statements):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def _wordings(statements: Statements) -> Iterable[re.Pattern[str]]:
    for statement in statements.statements:
        for clause in statement.clauses:
            words = re.escape(clause.text).replace(r"\{generic_name\}", r"[\w-]+").replace(r"\ ", r"\s+")
            yield compiled(words, re.IGNORECASE)

"""What translation rules look at: one translated text beside its source."""

from __future__ import annotations

from pipeline.language.locales import LocaleInfo
from pipeline.model.facts import Fact
from pipeline.record import record


@record
class Unit:
    """One translation.

    `role` and `fact` are known when the source of the catalog is at hand: what kind of text it is, and the typed
    value that it spells. `kinds` are the kinds of a statement's clause; `status` is the status that the statement is
    for.
    """

    context: str
    source: str
    target: str
    locale: LocaleInfo
    role: str = ""
    fact: Fact | None = None
    kinds: tuple[str, ...] = ()
    status: str = ""

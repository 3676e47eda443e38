"""Categories of tumor response that the texts of one population give shares to: what rules about their sums compare.

By RECIST 1.1 every person with measurable disease has one best response: complete, partial, stable disease, progressive
disease, or not evaluable. Objective response is the first two together, disease control the first three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold
from pipeline.rules.english.categories import Bound, bound
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.shares import PEOPLE
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose, ReaderText

_ABBREVIATED = r"(?:\s+rates?)?(?:\s*\((?:best )?(?:cr|pr|sd|pd|orr|dcr|ne|rr)s?\))?"
_CATEGORIES = {
    "complete response": r"complete (?:\w+ )?(?:responses?|remissions?|responders?|ones?)|\bcrs?\b"
    r"|complete(?=\s?: ?\d| in \d)|complete(?=(?:,| and| or| \([^)]*\),?(?: and)?) (?:the (?:other )?)?[^.;,]{1,20} partial\b)",
    "partial response": r"partial (?:\w+ )?(?:responses?|remissions?|responders?)|\bprs?\b(?! interval)"
    r"|partial(?=\s?: ?\d)|partial(?: ones?)?(?=[.,;)]| in\b| among\b|$)",
    "stable disease": r"stable(?: disease)?\b(?! dose| condition)|stabilisation of disease|disease stabili[sz]ation|\bsd\b",
    "progressive disease": r"progressive disease|progress(?:ion|ed) as (?:their |the )?best|primary progression|\bpd\b(?!-)"
    r"|\b(?:progressed|progressive|progression|progressors?)\b(?!-free| free| disease|-| of | on )(?=[.,;:)]| on | in | and |$| \d)",
    "response": r"(?:objective|overall|confirmed|tumou?r)(?: \w+)? (?:responses?|remissions?)|\borr\b"
    r"|(?<!complete )(?<!partial )response rate"
    r"|(?<!complete )(?<!partial )(?<!best )(?<!no )(?<!not )(?<!immune )responses?\b(?! to | rate)"
    r"|(?<!not )responded\b|(?<!non-)(?<!complete )(?<!partial )responders\b",
    "disease control": r"disease[- ]control|\bdcr\b",
}
_HINT = compiled(r"respon|remission|disease|progress|\b(?:[CP]R|ORR|DCR|[SP]D)s?\b", re.IGNORECASE)
# Words that say who was counted: texts that differ in them are about different people.
_WHO = compiled(
    r"\b(?:child\w*|p(?:a)?ediatric|adult\w*|adolescen\w*|cohort\w*|arms?|groups?|placebo|(?<!disease )control"
    r"|chemotherapy|naive|pre-?treated"
    r"|(?:first|second)-line|with(?:out)? (?:it|this|(?:an? |the )?[\w-]+ (?:mutations?|fusions?|expression"
    r"|metastas[ie]s)))\b(?! rate)"
)


@record
class Reading:
    """A share that a passage gives to a category of response."""

    passage: Passage
    value: Bound

    @property
    def words(self) -> str:
        """The number as printed."""
        return self.passage.words(self.value.start, self.value.end)

    @property
    def text(self) -> ReaderText:
        """The text in which the number stands."""
        return self.passage.place(self.value.start)

    @property
    def is_literal(self) -> bool:
        """Whether the number is written in the text itself; one printed from a typed value is checked there."""
        return self.words in self.text.source


Population = dict[str, Reading]


def populations(prose: Prose) -> tuple[Population, ...]:
    """The categories of each group of texts that speak of the same people, as far as the words tell.

    Texts below one heading belong together unless they name different people; a category that has two values parts
    them, down to single texts.
    """
    return _populations(passages(prose))


@lru_cache(maxsize=8)
def _populations(found: tuple[Passage, ...]) -> tuple[Population, ...]:
    sections: dict[tuple[int, frozenset[str]], list[Reading]] = {}
    for passage in found:
        for value in _values(passage):
            sections.setdefault((passage.section, _who(passage.text)), []).append(Reading(passage, value))
    return tuple(population for group in sections.values() for population in _parted(group))


def _parted(group: list[Reading]) -> Iterator[Population]:
    whole = _unique(group)
    if whole is not None:
        yield whole
        return
    texts: dict[int, list[Reading]] = {}
    for reading in group:
        texts.setdefault(id(reading.passage), []).append(reading)
    for readings in texts.values():
        single = _unique(readings)
        if single is not None:
            yield single


def _unique(readings: list[Reading]) -> Population | None:
    """The value of each category; None if one has two, or if there is only one."""
    found: Population = {}
    for reading in readings:
        known = found.setdefault(reading.value.category, reading)
        if (known.value.low, known.value.part) != (reading.value.low, reading.value.part):
            return None
    return found if len(found) > 1 else None


def _values(passage: Passage) -> tuple[Bound, ...]:
    if not _HINT.search(passage.text) or not has_digit(passage.text):
        return ()
    return bound(passage.text, _patterns())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: compiled(rf"(?:{words}){_ABBREVIATED}") for name, words in _CATEGORIES.items()}


def _who(text: str) -> frozenset[str]:
    return frozenset(_WHO.findall(fold(text)))


def percent(reading: Reading, whole: Decimal | None = None) -> Decimal | None:
    """The least share in percent that `reading` says; for a bare count of `whole` people. None if nothing is sure."""
    value = reading.value
    if value.bounded_above:
        return None
    if value.low is not None:
        return value.low
    return 100 * value.part / whole if value.part is not None and whole else None


def whole_of(population: Population) -> Decimal | None:
    """How many people the texts speak of, if they name one number."""
    found = {r.value.whole for r in population.values() if r.value.whole}
    for text in {r.passage.text for r in population.values()}:
        folded = fold(text)
        found.update(number(m["a"] or m["b"] or m["c"]) for m in _total().finditer(folded))
    return found.pop() if len(found) == 1 else None


@cache
def _total() -> re.Pattern[str]:
    people = rf"(?:\w+ ){{0,2}}?{PEOPLE}"
    return compiled(
        rf"\b(?:among|of|in|from)(?: the| all)? (?P<a>{NUMBER}) {people}\b|\bn\s?=\s?(?P<b>\d+)"
        rf"|(?P<c>{NUMBER}) {people} (?:[a-z -]{{1,40}} )?(?:were|was|received|took|enrolled|entered|who)\b"
    )

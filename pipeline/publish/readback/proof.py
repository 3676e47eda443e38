"""What the read-back rules look at: a page or a bundle as it was read back, and what it must say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.catalog.localize import LocalStatement
from pipeline.publish.bundle import Bundle
from pipeline.publish.readback.expected import Expected, Interface, Said, Source, expected_texts, said
from pipeline.publish.readback.fields import expected_fields
from pipeline.publish.readback.json_reader import Data
from pipeline.publish.readback.page import Page
from pipeline.publish.readback.spot import Spot, Spots

INTERFACE = "interface."
"""How the context of a text of the interface begins."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of any kind, read back.

    `words` are the texts of the interface in its language; `languages` are the addresses of the page in other
    languages by language tag; `others` the addresses that it may link to besides; `title` is what the browser shows,
    `description` what a search result shows, None if there is none.
    """

    page: Page
    words: Interface
    preview: bool
    title: str
    description: str | None
    languages: Mapping[str, str]
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class Demand:
    """Everything that the texts of a bundle must be.

    `texts` are all of them by context, without those of the interface; `prose` the contexts of the sections in reading
    order; `banner` and `disclaimer` the contexts of the clauses in order.
    """

    texts: Mapping[str, Expected]
    prose: tuple[str, ...]
    banner: tuple[str, ...]
    disclaimer: tuple[str, ...]


class Pair(NamedTuple):
    """A text as it stands in a file, and what it must be there; None where nothing calls for it."""

    file: Spots
    spot: Spot
    expected: Expected | None
    said: Said | None


@dataclass(frozen=True, slots=True)
class Proof:
    """A bundle and its two files, read back.

    `pairs` are all texts of both files, those that the contents of the page repeat included; `unequal` are those of
    them that are not in every part what they must be; `distinct` are the first of each that differ in words or values.
    """

    bundle: Bundle
    source: Source
    demand: Demand
    page: Page
    data: Data
    pairs: tuple[Pair, ...] = field(init=False)
    unequal: tuple[Pair, ...] = field(init=False)
    distinct: tuple[Pair, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Put the texts beside what they must be."""
        pairs = tuple(self._pairs())
        unequal = tuple([p for p in pairs if p.said is not None and p.spot.parts != p.said.parts])
        object.__setattr__(self, "pairs", pairs)
        object.__setattr__(self, "unequal", unequal)
        object.__setattr__(self, "distinct", tuple({p.spot.parts: p for p in reversed(pairs)}.values()))

    @property
    def files(self) -> tuple[Spots, Spots]:
        """The texts of both files, HTML first."""
        return (self.page.spots, self.data.spots)

    def _pairs(self) -> Iterator[Pair]:
        page, texts = self.page.spots, self.demand.texts
        for file in self.files:
            for spot in file.ordered:
                expected = texts.get(spot.context)
                if expected is None:
                    yield Pair(file, spot, None, interface_said(self.source.words, spot))
                elif expected.role == "label" and file is page:
                    yield Pair(file, spot, expected, self.source.filled("labeled", label=expected.said))
                else:
                    yield Pair(file, spot, expected, expected.said)
        for spot in self.page.references:
            expected = texts.get(spot.context)
            said = interface_said(self.source.words, spot) if expected is None else expected.said
            yield Pair(page, spot, expected, said)


def interface_said(words: Interface, spot: Spot) -> Said | None:
    """The interface text for a place, as it is or with the punctuation of a label; None if there is none for it."""
    text_id = spot.context.removeprefix(INTERFACE)
    if text_id not in INTERFACE_BY_ID:
        return None
    said = words.interface(text_id)
    if spot.parts == said.parts:
        return said
    labeled = words.filled("labeled", label=said)
    return labeled if spot.parts == labeled.parts else said


def demand_of(bundle: Bundle, source: Source) -> Demand:
    """Work out what a bundle must say."""
    localized = bundle.localized
    texts: dict[str, Expected] = {e.context: e for e in expected_texts(source, bundle.audience)}
    prose = tuple(context for context in texts if context.startswith("sections."))
    words: dict[str, Said] = {context: expected.said for context, expected in texts.items()}
    # The medical term of a reaction stands within the text of its name, not at a place of its own.
    texts = {c: e for c, e in texts.items() if not (c.startswith("adverse_reactions.") and c.endswith(".term"))}
    texts.update((expected.context, expected) for expected in expected_fields(source, words))
    banner, disclaimer = tuple(_clauses(localized.banner)), tuple(_clauses(localized.disclaimer))
    texts.update((e.context, e) for e in (*banner, *disclaimer))
    return Demand(texts, prose, tuple(e.context for e in banner), tuple(e.context for e in disclaimer))


def _clauses(statement: LocalStatement) -> Iterator[Expected]:
    for clause in statement.clauses:
        yield Expected(clause.text.context, said(clause.text), "clause")

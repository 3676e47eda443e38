"""A bundle: one monograph in one language for one audience, with where it comes from; and the files made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from pipeline.catalog.localize import Localized, LocalText
from pipeline.catalog.walk import PageNode, SectionNode
from pipeline.language.locales import LocaleInfo
from pipeline.model.sections import Audience
from pipeline.publish.tables import Table, fact_tables
from pipeline.record import replaced

FILES: Mapping[Audience, Mapping[str, str]] = MappingProxyType(
    {
        "patient": MappingProxyType({"html": "index.html", "json": "monograph.json"}),
        "professional": MappingProxyType({"html": "professional.html", "json": "professional.json"}),
    }
)
"""The names of the files of a bundle, by audience and kind."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a bundle was made from: its path in the project and the SHA-256 of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a bundle was made from and with. `tool` is name and version: ``monograph 0.1.0``."""

    tool: str
    source: Source
    statements: Source
    catalogs: tuple[Source, ...]


class Key(NamedTuple):
    """What tells one bundle from another. `locale` is the language tag (BCP 47); `market` is None for all markets."""

    id: str
    locale: str
    audience: Audience
    market: str | None


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file that goes out: its path below the output folder, with ``/`` between folders, and its bytes."""

    path: str
    content: bytes


# Two bundles are equal only if they are the same object: comparing whole monographs would cost more than rendering.
@dataclass(frozen=True, eq=False)
class Bundle:
    """One monograph, localized, for one audience.

    `alternates` are the locales in which the same document is published, with or without its own; `preview` marks
    what is not released.
    """

    localized: Localized
    audience: Audience
    provenance: Provenance
    alternates: tuple[LocaleInfo, ...]
    preview: bool = True

    @property
    def key(self) -> Key:
        """The key of this bundle."""
        monograph = self.localized.monograph
        return Key(monograph.id, self.localized.locale.bcp47, self.audience, monograph.market)

    @cached_property
    def page(self) -> PageNode[LocalText]:
        """The texts for this audience: what is written for others alone is left out."""
        page = self.localized.page
        return replaced(page, sections=_for(page.sections, self.audience))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of typed values."""
        return fact_tables(self.localized)

    @property
    def others(self) -> tuple[LocaleInfo, ...]:
        """The locales that the page links to."""
        return tuple(other for other in self.alternates if other.bcp47 != self.localized.locale.bcp47)

    def path(self, kind: str, locale: LocaleInfo | None = None) -> str:
        """Where the file of this kind (html, json) stands, or stands in another `locale`."""
        tag = (locale or self.localized.locale).bcp47
        return f"{tag}/{self.localized.monograph.id}/{FILES[self.audience][kind]}"


def _for(sections: tuple[SectionNode[LocalText], ...], audience: Audience) -> tuple[SectionNode[LocalText], ...]:
    return tuple(
        replaced(
            s,
            blocks=tuple(b for b in s.blocks if audience in b.audiences),
            sections=_for(s.sections, audience),
        )
        for s in sections
        if audience in s.audiences
    )


def texts_of(bundle: Bundle) -> Iterator[LocalText]:
    """Every text of the bundle once, without those of the interface: banner, title, sections, terms, disclaimer."""
    page = bundle.page
    yield from (c.text for c in bundle.localized.banner.clauses)
    yield from (page.title, page.summary, page.drug_class)
    for _, term in (*page.populations, *page.toxicities, *page.monitoring):
        yield term
    for _, reactions in page.reactions:
        for reaction in reactions:
            yield reaction.name
            if reaction.term is not None:
                yield reaction.term
    for section in page.sections:
        yield from _texts_in(section)
    yield from (c.text for c in bundle.localized.disclaimer.clauses)


def _texts_in(section: SectionNode[LocalText]) -> Iterator[LocalText]:
    yield section.title
    for block in section.blocks:
        if block.text is not None:
            yield block.text
        for item in block.items:
            if item.label is not None:
                yield item.label
            yield item.text
        if block.table is not None:
            yield block.table.caption
            yield from (title for _, title in block.table.columns)
            for _, cells in block.table.rows:
                yield from cells
    for child in section.sections:
        yield from _texts_in(child)

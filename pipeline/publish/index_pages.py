"""The indexes of an output folder: one page for each language, and one file for programs that lists every bundle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.catalog.localize import LocalText, Translator
from pipeline.language.locales import LocaleInfo
from pipeline.publish.bundle import Artifact, Bundle, Key
from pipeline.publish.manifest import Entry, entry_of
from pipeline.publish.render.json_bundle import text_counts
from pipeline.publish.render.templating import render

VERSION = 1


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the indexes say about one bundle. Small, so that thousands may be kept while the bundles are not."""

    key: Key
    version: str
    title: LocalText
    investigational: bool
    texts: tuple[tuple[str, int], ...]
    questions: int
    files: tuple[Entry, ...]

    @classmethod
    def of(cls, bundle: Bundle, artifacts: Iterable[Artifact]) -> IndexEntry:
        """What the indexes say about a bundle and the files made of it."""
        monograph = bundle.localized.monograph
        return cls(
            key=bundle.key,
            version=monograph.version,
            title=bundle.page.title,
            investigational=monograph.investigational,
            texts=tuple(text_counts(bundle).items()),
            questions=len(monograph.questions),
            files=tuple(sorted(entry_of(a) for a in artifacts)),
        )

    @property
    def locale(self) -> str:
        """The language tag (BCP 47)."""
        return self.key.locale

    @property
    def page(self) -> str:
        """The path of its HTML page; empty if it has none."""
        return next((f.path for f in self.files if f.path.endswith(".html")), "")

    @property
    def order(self) -> tuple[str, str, str, str]:
        """Its place in an index."""
        return (self.key.locale, self.key.id, self.key.audience, self.key.market or "")


def bundle_index(entries: Iterable[IndexEntry], *, preview: bool = True) -> Artifact:
    """``index.json``: all bundles, sorted by key, one to a line."""
    ordered = sorted(entries, key=lambda e: e.order)
    rows = ",\n".join(json.dumps(_row(e), ensure_ascii=False, separators=(",", ":")) for e in ordered)
    text = f'{{\n"index":{VERSION},\n"preview":{json.dumps(preview)},\n"bundles":[\n{rows}\n]\n}}\n'
    return Artifact("index.json", text.encode())


def locale_index(
    translator: Translator,
    entries: Iterable[IndexEntry],
    locales: Sequence[LocaleInfo],
    *,
    preview: bool = True,
) -> Artifact:
    """``<language>/index.html``: the monographs in one language.

    `entries` are those of this language alone, `locales` all languages that have a page like this.
    """
    locale = translator.locale
    heading = translator.interface("monographs")
    listed = sorted((e for e in entries if e.page), key=lambda e: e.order)
    content = render(
        "index.html.j2",
        translator,
        preview=preview,
        title=heading.plain or locale.bcp47,
        description="",
        alternates=[(other, f"../{other.bcp47}/index.html") for other in locales if other.bcp47 != locale.bcp47],
        items=[_item(entry, translator) for entry in listed],
    )
    return Artifact(f"{locale.bcp47}/index.html", content)


@dataclass(frozen=True, slots=True)
class _Item:
    href: str
    title: LocalText
    status: LocalText | None
    texts: tuple[LocalText, ...] = field(default=())


def _item(entry: IndexEntry, translator: Translator) -> _Item:
    status = translator.interface("status_investigational") if entry.investigational else None
    texts = (entry.title,) if status is None else (entry.title, status)
    return _Item(entry.page.removeprefix(f"{entry.locale}/"), entry.title, status, texts)


def _row(entry: IndexEntry) -> dict[str, Any]:
    return {
        "key": entry.key._asdict(),
        "version": entry.version,
        "title": entry.title.plain if entry.title.pieces else None,
        "investigational": entry.investigational,
        "texts": dict(entry.texts),
        "questions": entry.questions,
        "files": [{"path": f.path, "sha256": f.sha256, "size": f.size} for f in entry.files],
    }

"""Bundles to look at: the real monograph and the example, in the source language, pseudo-locales and catalogs."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.localize import (
    Translator,
    catalog_translator,
    localize,
    pseudo_translator,
    source_translator,
)
from pipeline.catalog.messages import Message, interface_messages, monograph_messages, statement_messages
from pipeline.language.locales import locale_info
from pipeline.model.facts import facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.reading import read_document
from pipeline.model.sections import Audience
from pipeline.model.statements import Statements
from pipeline.publish.bundle import Artifact, Bundle, Provenance, Source
from pipeline.publish.render import RENDERERS
from tests.example import starter_document

ROOT = Path(__file__).parent.parent
PROVENANCE = Provenance(
    "monograph 0.0.0",
    Source("source/x.yaml", "0" * 64),
    Source("source/statements.yaml", "1" * 64),
    (Source("locales/es/LC_MESSAGES/x.po", "2" * 64),),
)
LOCALES = tuple(locale_info(name) for name in ("en", "es", "ar", "ja", "en_XA", "ar_XB"))


@cache
def source(name: str) -> Any:
    """A source document of the project as plain data."""
    return read_document(f"source/{name}.yaml", (ROOT / "source" / f"{name}.yaml").read_bytes()).data


@cache
def real() -> Monograph:
    """The real monograph."""
    return Monograph.model_validate(source("utatrectinib"))


@cache
def example() -> Monograph:
    """The monograph that `monograph init` writes."""
    return Monograph.model_validate(starter_document("examplinib").data)


@cache
def statements() -> Statements:
    """The statements of the project."""
    return Statements.model_validate(source("statements"))


def translator(name: str) -> Translator:
    """The translator of a locale that needs no catalog."""
    locale = locale_info(name)
    return pseudo_translator(locale) if locale.pseudo else source_translator(locale)


def bundle_of(
    monograph: Monograph,
    words: Translator | str = "en",
    audience: Audience = "patient",
    *,
    preview: bool = True,
    register: Statements | None = None,
) -> Bundle:
    """A bundle of `monograph` in the language of `words` (a translator, or a locale that needs no catalog)."""
    words = translator(words) if isinstance(words, str) else words
    localized = localize(monograph, facts_of(monograph), register or statements(), words)
    return Bundle(localized, audience, PROVENANCE, LOCALES, preview=preview)


def rendered(bundle: Bundle) -> dict[str, Artifact]:
    """The files of a bundle by kind."""
    return {kind: render(bundle) for kind, render in RENDERERS.items()}


def messages_of(monograph: Monograph, register: Statements | None = None) -> tuple[Message, ...]:
    """Every message that a bundle of `monograph` needs."""
    own = monograph_messages(monograph, facts_of(monograph))
    return (*own, *statement_messages(register or statements()), *interface_messages())


def handmade(
    monograph: Monograph, locale: str, *, drafts: Collection[str] = (), gaps: Collection[str] = ()
) -> Translator:
    """A translator from a catalog in which every text is its English in guillemets.

    Texts whose context begins with one of `drafts` are drafts, those that begin with one of `gaps` are missing.
    """
    entries = []
    for message in messages_of(monograph):
        draft = message.context.startswith(tuple(drafts))
        entries.append(
            Entry(
                msgctxt=message.context,
                msgid=message.text,
                msgstr="" if message.context.startswith(tuple(gaps)) else f"«{message.text}»",
                flags=("fuzzy",) if draft else (),
                translator_comments=("draft: x",) if draft else (),
            )
        )
    catalog = Catalog((("Language", locale),), (), (), tuple(entries), f"{locale}.po")
    return catalog_translator(locale_info(locale), catalog)


def shipped(locale: str) -> Translator:
    """The translator from the catalogs of the project."""
    from pipeline.catalog.po_reader import read_po

    folder = ROOT / "locales" / locale / "LC_MESSAGES"
    catalogs = [read_po(p.name, p.read_bytes()) for p in sorted(folder.glob("*.po"))]
    return catalog_translator(locale_info(locale), *catalogs)

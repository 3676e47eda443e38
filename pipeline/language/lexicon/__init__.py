"""Lexicons: one module of data per language, loaded when first asked for."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from pipeline.language.lexicon.model import Lexicon
from pipeline.language.locales import UnknownLocale, lineage, locale_info

LEXICONS: tuple[str, ...] = ("ar", "de", "en", "es", "fr", "it", "ja", "pt")
"""Languages with a lexicon. Locales of a language share it; es_MX reads as es."""


@lru_cache(maxsize=256)
def lexicon_of(locale: str) -> Lexicon | None:
    """The lexicon for `locale`, or None. Pseudo-locales have none: they are no language. Raises `UnknownLocale`."""
    if locale_info(locale).pseudo:
        return None
    language = lineage(locale)[-1]
    if language not in LEXICONS:
        return None
    lexicon = import_module(f"pipeline.language.lexicon.{language}").LEXICON
    if not isinstance(lexicon, Lexicon):
        raise TypeError(f"pipeline.language.lexicon.{language} defines no LEXICON")
    return lexicon


__all__ = ["LEXICONS", "Lexicon", "UnknownLocale", "lexicon_of"]

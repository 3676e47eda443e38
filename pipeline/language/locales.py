"""Locales: their names, directions and families, and the two pseudo-locales.

Names are CLDR names with underscores (es, pt_BR, zh_Hans), as gettext folders use them; pages carry the BCP 47 form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record

Direction = Literal["ltr", "rtl"]

_NAME = compiled(r"(?P<language>[a-z]{2,3})(?:_(?P<script>[A-Z][a-z]{3}))?(?:_(?P<territory>[A-Z]{2}|[0-9]{3}))?")


class UnknownLocale(ValueError):
    """There is no such locale, or it is written another way. The message says how to write it."""


@record
class LocaleInfo:
    """What pages and catalogs need to know about a locale.

    `name` is the name of its folder, `bcp47` its language tag, `formatting` the locale whose numbers and units it
    prints (its own, except for pseudo-locales).
    """

    name: str
    bcp47: str
    direction: Direction
    english_name: str
    native_name: str
    pseudo: bool
    formatting: str


# English stands here so that the check of an English source never loads the CLDR data (25 ms and more).
_OWN: Mapping[str, LocaleInfo] = MappingProxyType(
    {
        "en": LocaleInfo("en", "en", "ltr", "English", "English", False, "en"),
        "en_XA": LocaleInfo("en_XA", "en-XA", "ltr", "Pseudo-English (accented)", "[Ƥšéúđó-Éñĝļíšĥ]", True, "en"),
        "ar_XB": LocaleInfo("ar_XB", "ar-XB", "rtl", "Pseudo-Arabic (right to left)", "بسيودو", True, "ar"),
    }
)

# Names people write for a language that mean another one, or none.
_COMMON_MISTAKES: Mapping[str, str] = MappingProxyType(
    {"cn": "zh_Hans", "cz": "cs", "dk": "da", "gr": "el", "in": "id", "iw": "he", "jp": "ja", "ji": "yi", "kr": "ko"}
)
_GETTEXT_SCRIPTS: Mapping[str, str] = MappingProxyType({"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab"})


@lru_cache(maxsize=256)
def locale_info(name: str) -> LocaleInfo:
    """Describe the locale `name`.

    Raises `UnknownLocale` where CLDR (Babel's copy) has no such locale, or where the name is written differently
    ("es-MX: write es_MX"); one name per locale keeps folders, catalogs and manifests in step.
    """
    if name in _OWN:
        return _OWN[name]
    asked = _NAME.fullmatch(name)
    if asked is None or name in _COMMON_MISTAKES:
        raise UnknownLocale(_advice(name))
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        raise UnknownLocale(_advice(name)) from None
    # Babel takes es_ZZ for es. What it drops from a name, it does not know.
    if (asked["territory"] or locale.territory) != locale.territory or (
        asked["script"] or locale.script
    ) != locale.script:
        raise UnknownLocale(_advice(name))
    return LocaleInfo(
        name=name,
        bcp47=name.replace("_", "-"),
        direction="rtl" if locale.text_direction == "rtl" else "ltr",
        english_name=locale.get_display_name("en") or name,
        native_name=locale.get_display_name() or name,
        pseudo=False,
        formatting=name,
    )


@lru_cache(maxsize=256)
def lineage(name: str) -> tuple[str, ...]:
    """The locale and its CLDR parents, nearest first, without the root: es_MX gives es_MX, es_419, es.

    Tables of ours that hold only what deviates are looked up along it. Pseudo-locales have the lineage of the locale
    they format like. Raises `UnknownLocale`.
    """
    name = locale_info(name).formatting
    if "_" not in name:
        return (name,)
    from babel.core import get_global

    parents = get_global("parent_exceptions")
    chain: list[str] = []
    while name and name != "root":
        chain.append(name)
        name = parents.get(name) or name.rpartition("_")[0]
    return tuple(chain)


def is_script_rtl(text: str) -> bool:
    """Whether `text` holds a letter that is written from right to left (Unicode bidi class R or AL)."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def _advice(name: str) -> str:
    near = _near(name)
    if near is not None and near != name:
        return f"{name}: write {near}"
    return f"{name}: there is no such locale; names look like es, pt_BR or zh_Hans"


def _near(name: str) -> str | None:
    """The name that was probably meant, if that one exists."""
    plain, _, modifier = name.partition("@")
    parts = [p for p in re.split(r"[-_]", plain.partition(".")[0].strip()) if p]
    if not parts:
        return None
    if modifier.lower() in _GETTEXT_SCRIPTS:
        parts.insert(1, _GETTEXT_SCRIPTS[modifier.lower()])
    language = _COMMON_MISTAKES.get(parts[0].lower(), parts[0].lower())
    rest = [p.title() if len(p) == 4 else p.upper() for p in parts[1:]]
    if len(language) > 3:
        return _by_english_name(name)
    wanted = "_".join([language, *rest])
    for candidate in (wanted, language):
        if candidate != name and _NAME.fullmatch(candidate):
            try:
                return locale_info(candidate).name
            except UnknownLocale:
                continue
    return None


def _by_english_name(name: str) -> str | None:
    from babel.core import Locale

    wanted = name.casefold()
    found: str | None = next((c for c, n in Locale("en").languages.items() if n.casefold() == wanted), None)
    return found

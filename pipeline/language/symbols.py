"""Unit symbols and range separators per locale, as patterns around a number.

Unit patterns are CLDR's short forms, read from Babel's locale data; Babel's formatter is not used (it rounds, drops
numbers and prints raw unit ids). What CLDR lacks or writes unsafely stands in the tables here. Every pattern holds its
number, and every space in it is a no-break space, so that number and unit never part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pipeline.language.locales import lineage
from pipeline.language.numbers import NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, THIN_SPACE, CannotFormat
from pipeline.model.units import UNITS
from pipeline.patterns import compiled

Patterns = Mapping[str, str]
"""Pattern by CLDR plural category; ``other`` is always there. ``{0}`` is the number."""

NUMBER = "{0}"

# English stands here so that checking an English source loads no CLDR data. A test holds it to Babel and Intl.
# mcg, nanogram and international unit in full: ISMP List of Error-Prone Abbreviations (µg is read as mg, ng as mg or
# nasogastric, IU as IV or 10).
_ENGLISH: Mapping[str, Patterns] = MappingProxyType(
    {
        "g": {"other": "{0} g"},
        "mg": {"other": "{0} mg"},
        "ug": {"other": "{0} mcg"},
        "ng": {"one": "{0} nanogram", "other": "{0} nanograms"},
        "mg/kg": {"other": "{0} mg/kg"},
        "ug/kg": {"other": "{0} mcg/kg"},
        "mg/m2": {"other": "{0} mg/m²"},
        "mL": {"other": "{0} mL"},
        "IU": {"one": "{0} international unit", "other": "{0} international units"},
        "mg/mL": {"other": "{0} mg/mL"},
        "ug/mL": {"other": "{0} mcg/mL"},
        "g/L": {"other": "{0} g/L"},
        "mg/L": {"other": "{0} mg/L"},
        "%": {"other": "{0}%"},
    }
)

# What we print instead of, or for want of, CLDR, by locale or language. Draft: no linguist has reviewed it.
# IU: the abbreviation that European product information and national labels use in that language (Russian and
# Ukrainian: state pharmacopoeias). Nanogram in Cyrillic: GOST 8.417-2002, DSTU 3651. Micrograms and nanograms in
# British English: BNF, "should not be abbreviated".
_OWN: Mapping[tuple[str, str], Patterns] = MappingProxyType(
    {("en", code): patterns for code, patterns in _ENGLISH.items() if code in ("ng", "IU", "ug", "ug/kg", "ug/mL")}
    | {
        (language, "IU"): {"other": f"{{0}} {symbol}"}
        for symbol, languages in {
            "UI": ("ca", "es", "fr", "it", "pt", "ro"),
            "I.E.": ("de",),
            "IE": ("da", "nb", "nl", "no", "sv"),
            "IU": ("tr",),
            "NE": ("hu",),
            "j.m.": ("pl",),
            "МЕ": ("ru",),
            "МО": ("uk",),
        }.items()
        for language in languages
    }
    | {
        ("ru", "ng"): {"other": "{0} нг"},
        ("uk", "ng"): {"other": "{0} нг"},
        ("en_GB", "ug"): {"one": "{0} microgram", "other": "{0} micrograms"},
        ("en_GB", "ug/kg"): {"one": "{0} microgram/kg", "other": "{0} micrograms/kg"},
        ("en_GB", "ug/mL"): {"one": "{0} microgram/ml", "other": "{0} micrograms/ml"},
    }
)

# The international symbol (SI): where CLDR has none, or would mix two scripts in one unit ("mg/平方米").
_INTERNATIONAL: Mapping[str, str] = MappingProxyType(
    {"ng": "ng", "ug/kg": "μg/kg", "ug/mL": "μg/mL", "mg/m2": "mg/m²"}
    | {code: code for code in ("mg/kg", "mg/mL", "g/L", "mg/L")}
)

# Between the two numbers of a range; elsewhere an en dash. Source: CLDR 48 numbers data (miscPatterns, range) as
# ICU 78 prints it; Babel's data lacks it; tests compare with Node's Intl.
_RANGE: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("ca", "da", "es", "eu", "fil", "fy", "gu", "it", "ka", "lij", "ml", "nl", "oc_ES"), "-")
    | dict.fromkeys(("sq", "th", "tt", "vec", "vi", "yue", "zh"), "-")
    | dict.fromkeys(("bg", "bs", "hr", "jv", "kea", "sk"), " – ")
    | dict.fromkeys(("my", "pt_PT", "ro"), " - ")
    | {"et": "\u2012", "ja": "～", "ko": "~", "mk": "\u2009–\u2009", "to": "—"}
)

_NUMBER_PATTERN = compiled(r"[#0][#0,.]*")


@lru_cache(maxsize=1024)
def unit_patterns(code: str, locale: str) -> Patterns:
    """The patterns of the unit `code` (see `UNITS`) in `locale`.

    Raises `CannotFormat` for a unit spelled in words, and where neither CLDR nor a table here has a symbol.
    """
    unit = UNITS.get(code)
    if unit is None or unit.spelled:
        raise CannotFormat(f"{code}: no unit with a symbol; a length of time is a phrase of the catalog")
    names = lineage(locale)
    if names == ("en",):
        found: Patterns = _ENGLISH[code]
    else:
        own = next((_OWN[n, code] for n in names if (n, code) in _OWN), None)
        found = own or _from_cldr(code, unit.cldr, names[0])
    return MappingProxyType({category: no_break(pattern) for category, pattern in found.items()})


def pattern_for(patterns: Patterns, number: Decimal, locale: str) -> str:
    """The pattern that fits `number`. The plural rules of `locale` are loaded only where the forms differ."""
    if len(patterns) == 1:
        return patterns["other"]
    names = lineage(locale)
    if names[0] == "en":
        category = "one" if number.copy_abs().as_tuple() == Decimal(1).as_tuple() else "other"
    else:
        from babel.core import Locale

        category = Locale.parse(names[0]).plural_form(number.copy_abs())
    return patterns.get(category, patterns["other"])


@lru_cache(maxsize=256)
def range_separator(locale: str, *, spaced: bool = False) -> str:
    """What stands between two numbers in `locale`; `spaced` where each end carries its own sign (34% – 45%)."""
    separator = next((_RANGE[n] for n in lineage(locale) if n in _RANGE), "–")
    if spaced and not separator[0].isspace():
        separator = f" {separator} "
    return no_break(separator)


def no_break(text: str) -> str:
    """`text` with each space that allows a line break replaced by one of the same width that does not."""
    return text.replace(" ", NO_BREAK_SPACE).replace(THIN_SPACE, NARROW_NO_BREAK_SPACE)


def cldr_unit(data: Any, cldr: str) -> Mapping[str, Mapping[str, str]]:
    """The forms of a CLDR unit in a Babel locale, by length (long, short) and plural category.

    Babel has no public way to the patterns, only to texts it has formatted itself (and rounded).
    """
    found: Mapping[str, Mapping[str, str]] = data._data["unit_patterns"].get(cldr, {})
    return found


def _from_cldr(code: str, cldr: str, locale: str) -> Patterns:
    from babel.core import Locale

    data = Locale.parse(locale)
    if code == "%":
        symbol = data.number_symbols["latn"]["percentSign"]
        pattern = _NUMBER_PATTERN.sub(NUMBER, data.percent_formats[None].pattern).replace("%", symbol)
        return {"other": _checked(pattern, code, locale)}
    if "/" in cldr:
        above, _, below = cldr.partition("/")
        return _compound(code, above, below, data, locale)
    forms = _short(cldr, data)
    if not forms:
        return _international(code, locale)
    return _same_as_one({c: _checked(p, code, locale) for c, p in forms.items()})


def _short(cldr: str, data: Any) -> dict[str, str]:
    """The short forms of a CLDR unit by plural category. One without its number (ar "غرام") takes the general form."""
    short = cldr_unit(data, cldr).get("short", {})
    other = short.get("other")
    if other is None:
        return {}
    return {c: p if NUMBER in p else other for c, p in short.items() if c != "per"}


def _compound(code: str, above: str, below: str, data: Any, locale: str) -> Patterns:
    """A unit per another, as UTS #35 part 2 composes it: the "per" form of the lower unit, else the general pattern."""
    forms, per = _short(above, data), cldr_unit(data, below).get("short", {}).get("per")
    if not per:
        lower = _short(below, data)
        general = data._data["compound_unit_patterns"]["per"]["short"]["compound"]
        lower_name = (lower.get("one") or lower.get("other", "")).replace(NUMBER, "").strip()
        per = general.replace("{1}", lower_name) if lower_name else ""
    if not forms or not per:
        return _international(code, locale)
    composed = {c: _checked(per.replace(NUMBER, p), code, locale) for c, p in forms.items()}
    # ja and zh write some units in Latin letters and some not; half a unit in each is no unit.
    lower_part = per.replace(NUMBER, "")
    if _has_latin(forms["other"]) != _has_latin(lower_part):
        return _international(code, locale)
    return _same_as_one(composed)


def _has_latin(text: str) -> bool:
    return any(c.isascii() and c.isalpha() for c in text)


def _international(code: str, locale: str) -> Patterns:
    if code in _INTERNATIONAL:
        return {"other": f"{NUMBER} {_INTERNATIONAL[code]}"}
    raise CannotFormat(
        f"{code}: no symbol known for {UNITS[code].english} in {locale}; add it to pipeline/language/symbols.py"
    )


def _checked(pattern: str, code: str, locale: str) -> str:
    """`pattern`, if it holds its number once and words of people, not the id of a unit."""
    if pattern.count(NUMBER) != 1 or pattern.strip() == NUMBER or re.search(r"[a-z]-[a-z]", pattern):
        raise CannotFormat(f"{code}: CLDR's pattern for {locale} is {pattern!r}: not a number with a unit")
    return pattern


def _same_as_one(forms: dict[str, str]) -> Patterns:
    """One pattern, where all plural categories have the same."""
    return {"other": forms["other"]} if len(set(forms.values())) == 1 else forms

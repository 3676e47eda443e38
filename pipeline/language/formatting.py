"""Typed values as symbols: the text that a ``{placeholder}`` prints in a locale, and its direction.

Values spelled in words (lengths of time, frequencies) are not printed here: they are phrases of the catalog, see
`pipeline.language.phrases`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from pipeline.language.locales import Direction, is_script_rtl, lineage
from pipeline.language.numbers import BIDI_MARKS, CannotFormat, conventions, format_number
from pipeline.language.symbols import NUMBER, pattern_for, range_separator, unit_patterns
from pipeline.model.quantity import Range, Single, Year
from pipeline.record import record

__all__ = ["CannotFormat", "Display", "Part", "format_value"]

Part = Literal["", "low", "high"]

# Phases of clinical trials print in Roman numerals in every locale, as registries and regulators write them.
_PHASES: Mapping[int, str] = MappingProxyType({1: "I", 2: "II", 3: "III", 4: "IV"})
_NO_MARKS = dict.fromkeys(map(ord, BIDI_MARKS))


@record
class Display:
    """A printed value. A page isolates it in `direction`, the direction of its own text (``<bdi dir>``)."""

    text: str
    direction: Direction


def format_value(value: Any, part: str, locale: str) -> Display:
    """Print a value in `locale`, exactly: every digit it has and none more.

    `value` is a `Single` or `Range` whose unit has a symbol, a `Year`, a tuple of phases, or a count. `part` is ``low``
    or ``high`` for one end of a range with its unit, else empty. Comparators and "per dose" belong to the prose.

    Raises `CannotFormat` where the locale has no safe way to print the value, and `UnknownLocale`.
    """
    if part:
        return _display(_bound(value, part, locale))
    if isinstance(value, Range):
        return _display(_range(value, locale))
    if isinstance(value, Single):
        return _display(_amount(value.value, value.unit, locale))
    if isinstance(value, Year):
        lineage(locale)
        return Display(str(value.year), "ltr")
    if isinstance(value, tuple):
        lineage(locale)
        return Display(_phases(value), "ltr")
    if isinstance(value, int) and not isinstance(value, bool):
        return _display(format_number(value, locale))
    raise CannotFormat(f"{value!r} has no symbol; a value in words is a phrase of the catalog")


def _display(text: str) -> Display:
    if text.isascii():
        return Display(text, "ltr")
    if is_script_rtl(text):
        return Display(text, "rtl")
    # CLDR puts marks around Arabic % and minus signs for pages that do not isolate. Isolated left-to-right they do
    # nothing but get in the way of searching, copying and comparing.
    return Display(text.translate(_NO_MARKS), "ltr")


def _bound(value: Any, part: str, locale: str) -> str:
    if not isinstance(value, Range) or part not in ("low", "high"):
        raise CannotFormat(f"{part!r} is no part of {type(value).__name__}; a range has low and high")
    return _amount(value.low if part == "low" else value.high, value.unit, locale)


def _amount(number: Decimal, unit: str, locale: str) -> str:
    return _fill(pattern_for(unit_patterns(unit, locale), number, locale), number, locale, sign_first=unit == "%")


def _fill(pattern: str, number: Decimal, locale: str, *, sign_first: bool) -> str:
    """Put a number into its pattern. A percentage has its sign before all else: Turkish −%5."""
    if sign_first and number < 0:
        return conventions(locale).minus + pattern.replace(NUMBER, format_number(-number, locale))
    return pattern.replace(NUMBER, format_number(number, locale))


def _range(value: Range, locale: str) -> str:
    """Both numbers and the unit once, where ICU does so: units always, a % sign only where it is set off by a space.

    An end below zero spaces the separator, or its sign would read as a second dash.
    """
    patterns = unit_patterns(value.unit, locale)
    pattern = pattern_for(patterns, value.high, locale)
    negative = value.low < 0 or value.high < 0
    if value.unit == "%" and (negative or len(pattern) == len(NUMBER) + 1):
        separator = range_separator(locale, spaced=True)
        return separator.join(_fill(pattern, end, locale, sign_first=True) for end in (value.low, value.high))
    low, high = format_number(value.low, locale), format_number(value.high, locale)
    return pattern.replace(NUMBER, low + range_separator(locale, spaced=negative) + high)


def _phases(phases: tuple[Any, ...]) -> str:
    unknown = [p for p in phases if p not in _PHASES]
    if unknown or not phases:
        raise CannotFormat(f"phases {phases!r}: write some of 1, 2, 3 and 4")
    return "/".join(_PHASES[p] for p in phases)

"""Numbers: printed and read exactly, in the conventions of a locale.

Printing never rounds and never drops or adds a digit. Separators, grouping and the place of the sign are CLDR's
(through Babel); Babel's own formatter is not used, because it keeps three decimals and prints 0.0005 mg as 0 mg.

Digits: Western (latn) in every locale, by policy. A dose must be readable by the nurse, the pump and the next system;
leaflets and labels in Arabic, Persian and Hindi use both. `DIGITS` is where a locale is given others.

The minus sign is U+2212 everywhere: a hyphen can be taken for a dash or end up alone at the end of a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from pipeline.language.locales import lineage
from pipeline.patterns import compiled
from pipeline.record import record

NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE, THIN_SPACE = "\u00a0", "\u202f", "\u2009"
MINUS = "\u2212"
BIDI_MARKS = "\u200e\u200f\u061c"

DIGITS: Mapping[str, str] = MappingProxyType({})
"""Numbering system by locale or language, where it is not ``latn``. Empty by policy; see above."""

_ZEROS: Mapping[str, str] = MappingProxyType(
    {"latn": "0", "arab": "٠", "arabext": "۰", "deva": "०", "beng": "০", "mymr": "၀", "fullwide": "０"}
)
# CLDR minimumGroupingDigits above 1: so many digits must stand before the first separator. Babel's data lacks it.
# Source: CLDR 48 numbers data as ICU 78 prints it; tests compare with Node's Intl.
_MINIMUM_GROUPING: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("be", "bg", "es", "et", "hu", "hy", "ia", "it", "ka", "lv", "pl", "pt_PT", "sl", "sq"), 2)
    | {"es_419": 1, "pt_AO": 1, "ru_UA": 2, "ee": 3}
)
_SPACES = frozenset({" ", NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE, THIN_SPACE})
_APOSTROPHES = frozenset({"'", "\u2019"})
_ARABIC_ZEROS = frozenset({"٠", "۰"})
_ARABIC_DECIMAL, _ARABIC_GROUP = "\u066b", "\u066c"
# "١.٥٠٠" is 1.5 to one reader and 1500 to another.
_THREE_AFTER_POINT = compiled(r"\.[0-9]{3}$")
_PLAIN = compiled(r"[0-9]+")
_WIDE = str.maketrans("．，", ".,")
_MINUS_SIGNS = "-\u2212\ufe63\uff0d"


class CannotFormat(ValueError):
    """A value cannot be printed in a locale without saying something wrong. The message holds the remedy."""


@record
class Conventions:
    """How a locale writes numbers: separators, sizes of groups from the right, and the digit zero."""

    decimal: str
    group: str
    minus: str
    primary: int
    secondary: int
    minimum: int
    zero: str = "0"


_ENGLISH = Conventions(".", ",", MINUS, 3, 3, 1)


@lru_cache(maxsize=256)
def conventions(locale: str, numbering: str | None = None) -> Conventions:
    """The conventions of `locale`, for the numbering system that `DIGITS` gives it unless one is named."""
    names = lineage(locale)
    system = numbering or next((DIGITS[n] for n in names if n in DIGITS), "latn")
    if names == ("en",) and system == "latn":
        return _ENGLISH
    from babel.core import Locale

    data = Locale.parse(names[0])
    if system not in _ZEROS:
        raise CannotFormat(f"{system}: not a numbering system we know; use one of {', '.join(_ZEROS)}")
    # A system holds only the symbols in which it differs.
    symbols = {**data.number_symbols["latn"], **data.number_symbols.get(system, {})}
    primary, secondary = data.decimal_formats[None].grouping
    return Conventions(
        decimal=symbols["decimal"],
        group=symbols["group"],
        minus=symbols["minusSign"].replace("-", MINUS),
        primary=primary,
        secondary=secondary,
        minimum=next((_MINIMUM_GROUPING[n] for n in names if n in _MINIMUM_GROUPING), 1),
        zero=_ZEROS[system],
    )


def format_number(value: Decimal | int, locale: str, numbering: str | None = None) -> str:
    """Print `value` with exactly the digits it has: Decimal("0.50") prints as 0.50, in Spanish 0,50.

    Raises `CannotFormat` for infinity and NaN, and `UnknownLocale`.
    """
    rules = conventions(locale, numbering)
    if isinstance(value, Decimal) and not value.is_finite():
        raise CannotFormat(f"{value} is not a number; write plain digits")
    # copy_abs, because abs() rounds to the precision of the context.
    digits = format(value.copy_abs(), "f") if isinstance(value, Decimal) else str(abs(value))
    whole, _, fraction = digits.partition(".")
    if len(whole) >= rules.primary + rules.minimum:
        whole = _grouped(whole, rules)
    text = whole + rules.decimal + fraction if fraction else whole
    if rules.zero != "0":
        text = text.translate({ord("0") + n: chr(ord(rules.zero) + n) for n in range(10)})
    return rules.minus + text if value < 0 else text


def _grouped(whole: str, rules: Conventions) -> str:
    groups = [whole[-rules.primary :]]
    rest = whole[: -rules.primary]
    while rest:
        groups.append(rest[-rules.secondary :])
        rest = rest[: -rules.secondary]
    return rules.group.join(reversed(groups))


def parse_number(text: str, locale: str) -> Decimal | None:
    """Read one number as `locale` writes it: the exact inverse of `format_number`, a little wider.

    Takes any Unicode decimal digits (of one system), Arabic separators, SI spaces between groups, and any minus sign.
    None where `text` is no number there or could be two: "1.5" in German, "0.500" in Spanish, "١,٥" anywhere, "007".
    """
    text = text.strip(BIDI_MARKS)
    sign = "-" if text[:1] and text[0] in _MINUS_SIGNS else ""
    text = text[len(sign) :].strip(BIDI_MARKS)
    latin, zero = _latin_digits(text)
    if zero is None:
        return None
    if zero in _ARABIC_ZEROS and _THREE_AFTER_POINT.search(latin):
        return None
    rules = conventions(locale, "latn")
    decimals, groups = _separators(rules, zero)
    whole, separators, fraction = _split(latin, decimals, groups)
    if not _sound(whole, separators, fraction, rules.secondary):
        return None
    return Decimal(sign + "".join(whole) + ("." + fraction if fraction else ""))


def _latin_digits(text: str) -> tuple[str, str | None]:
    """`text` with Western digits, and the zero of the system it was written in; None if mixed or without a digit."""
    zeros = {chr(ord(c) - int(c)) for c in text if c.isdecimal()}
    if len(zeros) != 1:
        return text, None
    return "".join(str(int(c)) if c.isdecimal() else c for c in text).translate(_WIDE), zeros.pop()


def _separators(rules: Conventions, zero: str) -> tuple[frozenset[str], frozenset[str]]:
    """What may stand before the fraction and between groups."""
    groups = frozenset({_ARABIC_GROUP, NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE, THIN_SPACE})
    if zero in _ARABIC_ZEROS:
        # Beside Arabic digits an ASCII comma is decimal for one writer and groups for the next: never read it.
        return frozenset({_ARABIC_DECIMAL} | ({"."} if rules.decimal == "." else set())), groups
    if rules.group in _SPACES:
        groups |= _SPACES
    if rules.group in _APOSTROPHES:
        groups |= _APOSTROPHES
    return frozenset({rules.decimal, _ARABIC_DECIMAL}), groups | {rules.group}


def _split(text: str, decimals: frozenset[str], groups: frozenset[str]) -> tuple[list[str], set[str], str | None]:
    """The groups of the whole part, the separators between them, and the fraction (None: no decimal separator)."""
    at = next((i for i, c in enumerate(text) if c in decimals), None)
    fraction = None if at is None else text[at + 1 :]
    whole, separators = [""], set()
    for c in text if at is None else text[:at]:
        if c in groups:
            separators.add(c)
            whole.append("")
        else:
            whole[-1] += c
    return whole, separators, fraction


def _sound(whole: list[str], separators: set[str], fraction: str | None, secondary: int) -> bool:
    """Whether the parts make one number that can be read in one way only."""
    if not all(_PLAIN.fullmatch(g) for g in whole) or len(separators) > 1:
        return False
    if fraction is not None and not _PLAIN.fullmatch(fraction):
        return False
    if whole[0].startswith("0") and whole != ["0"]:
        return False
    if len(whole) == 1:
        return True
    first, *middle, last = whole
    # Groups of three are read everywhere; groups of two only where the locale makes them (12,34,567 in Hindi).
    return len(last) == 3 and any({len(g) for g in middle} <= {size} and len(first) <= size for size in (3, secondary))

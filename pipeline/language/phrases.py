"""Values spelled in words: the English of the catalog entry, a suggestion for the translator, and the check.

Lengths of time and frequencies inflect, so each is a short catalog entry ("12 hours", "twice a day") whose translation
is read back and compared with the typed value.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pipeline.language.lexicon import Lexicon, lexicon_of
from pipeline.language.locales import lineage, locale_info
from pipeline.language.numbers import CannotFormat, format_number
from pipeline.language.reading import PERIOD_UNITS, Parsed, Rate, Reading, Span, parse
from pipeline.language.symbols import NUMBER, cldr_unit, range_separator
from pipeline.model.quantity import Frequency, Range, Single
from pipeline.model.units import UNITS

__all__ = [
    "Rate",
    "Reading",
    "Span",
    "english_phrase",
    "phrase_agrees",
    "read_phrase",
    "reading_of",
    "suggested_phrase",
]


def english_phrase(value: Any) -> str:
    """The msgid of a value in words: "12 hours", "6 to 10 months", "once a day", "3 times a week".

    Raises `CannotFormat` for a value that prints as a symbol.
    """
    reading = reading_of(value)
    if isinstance(reading, Rate):
        count = {1: "once", 2: "twice"}.get(int(reading.low), f"{reading.low} times")
        return f"{count} a {reading.per}"
    unit = UNITS[reading.unit].english
    high = format_number(reading.high, "en")
    if isinstance(value, Range):
        return f"{format_number(reading.low, 'en')} to {high} {unit}s"
    return f"{high} {unit}" if high == "1" else f"{high} {unit}s"


def suggested_phrase(value: Any, locale: str) -> str | None:
    """A phrase to start a translation from; it may need inflecting for its place. None where we know none.

    Lengths of time come from CLDR's long unit names, frequencies and "from ... to ..." from the lexicon of the
    language. Pseudo-locales have no phrases. Raises `CannotFormat` and `UnknownLocale`.
    """
    reading = reading_of(value)
    if locale_info(locale).pseudo:
        return None
    lexicon = lexicon_of(locale)
    if isinstance(reading, Rate):
        return None if lexicon is None else _rate(reading, lexicon, locale)
    forms = _long_forms(reading.unit, locale)
    if not forms:
        return None
    form = forms.get(_category(reading.high, locale), forms["other"])
    low, high = format_number(reading.low, locale), format_number(reading.high, locale)
    if isinstance(value, Range):
        amount = lexicon.span.format(low=low, high=high) if lexicon else low + range_separator(locale) + high
        form = form if NUMBER in form else forms["other"]
    else:
        amount = high
    if lexicon is not None and lexicon.joined:
        form = form.replace(f"{NUMBER} ", NUMBER)
    return form.replace(NUMBER, amount)


def read_phrase(text: str, locale: str) -> frozenset[Reading] | None:
    """What a whole phrase says: one reading, several if it is ambiguous, none if its words say nothing together.

    None where it cannot be decided: no lexicon, or a word in it that the lexicon does not know.
    Raises `UnknownLocale`.
    """
    parsed = parse(text, locale)
    if parsed is None or (not parsed.readings and set(parsed.unread) - set(parsed.wrong)):
        return None
    return parsed.readings


def phrase_agrees(text: str, value: Any, locale: str) -> bool | None:
    """Whether `text` says exactly `value`: the same numbers, the same unit or period, and nothing else.

    "7 days" does not agree with one week. None where it cannot be decided (see `read_phrase`) and nothing that was
    understood contradicts; that needs a human. Raises `CannotFormat` for a value that prints as a symbol.
    """
    expected = reading_of(value)
    parsed = parse(text, locale)
    if parsed is None:
        return None
    if parsed.readings:
        if parsed.readings == {expected}:
            return True
        return None if expected in parsed.readings else False
    if not parsed.unread or _contradicts(parsed, expected):
        return False
    return None


def reading_of(value: Any) -> Reading:
    """What a phrase for `value` must say. Raises `CannotFormat` for a value that prints as a symbol."""
    if isinstance(value, Frequency):
        return Rate(Decimal(value.times), Decimal(value.times), value.per)
    if isinstance(value, (Single, Range)) and value.unit in UNITS and UNITS[value.unit].spelled:
        low, high = (value.low, value.high) if isinstance(value, Range) else (value.value, value.value)
        return Span(low, high, value.unit)
    raise CannotFormat(f"{value!r} is no length of time or frequency; print it with format_value")


def _contradicts(parsed: Parsed, expected: Reading) -> bool:
    """Whether something in a text that was not understood whole cannot belong to `expected`."""
    if parsed.wrong:
        return True
    allowed = {expected.unit if isinstance(expected, Span) else PERIOD_UNITS[expected.per]}
    return not parsed.numbers <= {expected.low, expected.high} or not parsed.units <= allowed


def _rate(rate: Rate, lexicon: Lexicon, locale: str) -> str:
    n = format_number(int(rate.low), locale)
    counts = lexicon.counts
    count = counts.get(n) or counts.get(_category(rate.low, locale)) or counts["other"]
    return lexicon.rate.format(count=count.format(n=n), period=lexicon.rates[rate.per])


def _category(number: Decimal, locale: str) -> str:
    """The CLDR plural category of a number in `locale`."""
    from babel.core import Locale

    return Locale.parse(lineage(locale)[0]).plural_form(number.copy_abs())


def _long_forms(unit: str, locale: str) -> dict[str, str]:
    """The long forms of a time unit by plural category; the short ones where CLDR has an alias to them.

    Babel does not follow that alias (it prints "12 duration-hour" for Japanese). "per" beside them is no plural form.
    """
    from babel.core import Locale

    lengths = cldr_unit(Locale.parse(lineage(locale)[0]), UNITS[unit].cldr)
    for length in ("long", "short"):
        forms = {c: p for c, p in lengths.get(length, {}).items() if c != "per"}
        if NUMBER in forms.get("other", ""):
            return forms
    return {}

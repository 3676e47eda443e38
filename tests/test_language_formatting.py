"""Values as symbols: exact, never without their number or unit, with no place to break, in their own direction."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from babel.units import format_unit
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.formatting import CannotFormat, Display, format_value
from pipeline.language.locales import UnknownLocale, is_script_rtl
from pipeline.language.numbers import parse_number
from pipeline.language.symbols import unit_patterns
from pipeline.model.quantity import Dose, DoseRange, Duration, Frequency, Range, Single, Year
from pipeline.model.units import UNITS

STEADY = settings(derandomize=True, deadline=None)
MAIN = ("en", "es", "fr", "de", "pt_BR", "it", "pl", "ru", "tr", "ar", "hi", "zh_Hans", "ja", "es_MX")
SYMBOLS = tuple(code for code, unit in UNITS.items() if not unit.spelled)
# Locales whose abbreviation of "international unit" nobody has confirmed to us.
NO_IU = {"ar", "hi", "zh_Hans", "ja"}


def single(number: str, unit: str) -> Single:
    return Single(value=Decimal(number), unit=unit)


def ends(low: str, high: str, unit: str) -> Range:
    return Range(low=Decimal(low), high=Decimal(high), unit=unit)


@pytest.mark.parametrize(
    ("value", "part", "locale", "text", "direction"),
    [
        (ends("50", "150", "mg"), "", "en", "50–150_mg", "ltr"),
        (ends("50", "150", "mg"), "low", "en", "50_mg", "ltr"),
        (ends("50", "150", "mg"), "high", "en", "150_mg", "ltr"),
        (ends("50", "150", "mg"), "", "es", "50-150_mg", "ltr"),
        (ends("50", "150", "mg"), "", "ja", "50～150_mg", "ltr"),
        (ends("50", "150", "mg"), "", "fr", "50–150\u202fmg", "ltr"),
        (ends("50", "150", "mg"), "", "ar", "50–150_مغم", "rtl"),
        (ends("50", "150", "mg"), "", "ar_XB", "50–150_مغم", "rtl"),
        (ends("50", "150", "mg"), "", "en_XA", "50–150_mg", "ltr"),
        (ends("34", "45", "%"), "", "en", "34%_–_45%", "ltr"),
        (ends("34", "45", "%"), "", "es", "34-45_%", "ltr"),
        (ends("34", "45", "%"), "", "ar", "34–45%", "ltr"),
        (ends("34", "45", "%"), "", "tr", "%34_–_%45", "ltr"),
        (ends("-5", "10", "mg"), "", "en", "−5_–_10_mg", "ltr"),
        (single("-5", "%"), "", "tr", "−%5", "ltr"),
        (single("0.0005", "mg"), "", "en", "0.0005_mg", "ltr"),
        (single("0.50", "mg"), "", "de", "0,50_mg", "ltr"),
        (single("12.3456", "mg"), "", "fr", "12,3456\u202fmg", "ltr"),
        (single("1", "g"), "", "ar", "1_غرام", "rtl"),
        (single("5", "mL"), "", "zh_Hans", "5毫升", "ltr"),
        (single("5", "mg/mL"), "", "zh_Hans", "5_mg/mL", "ltr"),
        (single("5", "mg/m2"), "", "en", "5_mg/m²", "ltr"),
        (single("5", "mg/m2"), "", "ar", "5_مغم/م²", "rtl"),
        (single("5", "mg/kg"), "", "ru", "5_мг/кг", "ltr"),
        (single("5", "ng"), "", "ru", "5_нг", "ltr"),
        (single("5", "ng"), "", "ja", "5_ng", "ltr"),
        (single("5", "ug"), "", "en", "5_mcg", "ltr"),
        (single("5", "ug"), "", "en_US", "5_mcg", "ltr"),
        (single("5", "ug"), "", "en_GB", "5_micrograms", "ltr"),
        (single("1", "ug"), "", "en_GB", "1_microgram", "ltr"),
        (single("5", "ug"), "", "es", "5_μg", "ltr"),
        (single("400", "IU"), "", "en", "400_international_units", "ltr"),
        (single("1", "IU"), "", "en", "1_international_unit", "ltr"),
        (single("1.0", "IU"), "", "en", "1.0_international_units", "ltr"),
        (single("400", "IU"), "", "es_MX", "400_UI", "ltr"),
        (single("400", "IU"), "", "de", "400_I.E.", "ltr"),
        (Dose(value=Decimal(25), unit="mg", per="dose"), "", "en", "25_mg", "ltr"),
        (DoseRange(low=Decimal(1), high=Decimal(2), unit="g", per="day"), "high", "pl", "2_g", "ltr"),
        (Year(year=2025), "", "ar", "2025", "ltr"),
        (Year(year=2025), "", "ja", "2025", "ltr"),
        ((1, 2), "", "ja", "I/II", "ltr"),
        ((3,), "", "ar", "III", "ltr"),
        (12345, "", "de", "12.345", "ltr"),
        (41, "", "ar", "41", "ltr"),
    ],
)
def test_printed(value: object, part: str, locale: str, text: str, direction: Any) -> None:
    assert format_value(value, part, locale) == Display(text.replace("_", "\u00a0"), direction)


@pytest.mark.parametrize(
    ("value", "part", "says"),
    [
        (Duration(value=Decimal(12), unit="h"), "", "phrase"),
        (Frequency(times=2, per="day"), "", "phrase"),
        (single("5", "mg"), "low", "low"),
        (ends("5", "6", "mg"), "middle", "middle"),
        (single("5", "furlong"), "", "furlong"),
        ((), "", "phases"),
        ((5,), "", "phases"),
        (True, "", "True"),
        ("50 mg", "", "50 mg"),
        (None, "", "None"),
    ],
)
def test_refused(value: object, part: str, says: str) -> None:
    with pytest.raises(CannotFormat, match=re.escape(says)):
        format_value(value, part, "es")


@pytest.mark.parametrize("value", [Year(year=2025), (1, 2), 5, single("5", "mg")])
def test_an_unknown_locale_is_refused_whatever_the_value(value: object) -> None:
    with pytest.raises(UnknownLocale):
        format_value(value, "", "xx")


def test_a_missing_symbol_is_refused_with_its_remedy() -> None:
    for locale in NO_IU:
        with pytest.raises(CannotFormat, match=r"international unit in \w+; add it to .*symbols\.py"):
            format_value(single("5", "IU"), "", locale)


@pytest.mark.parametrize("locale", MAIN)
@pytest.mark.parametrize("unit", SYMBOLS)
def test_every_unit_prints_in_every_locale(unit: str, locale: str) -> None:
    if unit == "IU" and locale in NO_IU:
        return
    for number in ("1", "2", "0.0005", "10000.5"):
        display = format_value(single(number, unit), "", locale)
        assert not re.search(r"[a-z]-[a-z]|mass|volume|\{", display.text)
        assert " " not in display.text
        digits = "".join(c for c in display.text if c.isdecimal())
        assert digits == number.replace(".", "")
        assert (display.direction == "rtl") is is_script_rtl(display.text)


@pytest.mark.parametrize("unit", ["mg", "ug", "g", "mL"])
@pytest.mark.parametrize("locale", [name for name in MAIN if name != "en"])
def test_symbols_are_those_of_babel(unit: str, locale: str) -> None:
    """Intl has no milligram; for a small whole number Babel's own formatter is right, and prints our text."""
    for number in (2, 5, 11):
        theirs = format_unit(number, UNITS[unit].cldr, length="short", locale=locale)
        assert format_value(single(str(number), unit), "", locale).text == theirs.replace(" ", "\u00a0")


@pytest.mark.parametrize("unit", SYMBOLS)
def test_the_english_table_is_what_the_locale_data_give(unit: str) -> None:
    """American English is read from Babel's data, English from our table."""
    assert unit_patterns(unit, "en_US") == unit_patterns(unit, "en")
    for value in (single("1", unit), single("0.5", unit), ends("1000", "20000.5", unit), ends("-5", "-1", unit)):
        assert format_value(value, "", "en_US") == format_value(value, "", "en")


@STEADY
@given(
    number=st.tuples(st.integers(0, 10**9), st.integers(0, 6)).map(lambda p: Decimal(p[0]).scaleb(-p[1])),
    unit=st.sampled_from([u for u in SYMBOLS if u != "IU"]),
    locale=st.sampled_from(MAIN),
)
def test_the_number_can_be_read_back_out_of_the_text(number: Decimal, unit: str, locale: str) -> None:
    text = format_value(Single(value=number, unit=unit), "", locale).text
    pattern = format_value(Single(value=Decimal(7), unit=unit), "", locale).text
    before, after = pattern.split("7")
    if text.endswith(after):
        read = parse_number(text.removeprefix(before).removesuffix(after), locale)
    else:  # the unit has a form for one
        read = parse_number(text.split("\u00a0")[0], locale)
    assert read == number

"""Numbers are printed exactly and read back exactly, in every locale; what could be two numbers is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.numbers import CannotFormat, format_number, parse_number

STEADY = settings(derandomize=True, deadline=None)
LOCALES = (
    *("en", "es", "fr", "de", "de_CH", "pt_BR", "pt_PT", "it", "pl", "ru", "tr", "ar", "ar_EG", "hi", "bn", "en_IN"),
    *("zh_Hans", "ja", "es_MX", "fa", "he", "sv", "et", "lv", "ee", "en_XA", "ar_XB"),
)
NATIVE = (("ar_EG", "arab"), ("fa", "arabext"), ("hi", "deva"), ("bn", "beng"), ("my", "mymr"))
EXACT = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False)
PLAIN = st.tuples(st.integers(-(10**12), 10**12), st.integers(0, 8)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))


@pytest.mark.parametrize(
    ("value", "locale", "text"),
    [
        ("0.0005", "en", "0.0005"),
        ("0.0005", "es", "0,0005"),
        ("0.50", "en", "0.50"),
        ("0.50", "de", "0,50"),
        ("1000", "en", "1,000"),
        ("1000", "es", "1000"),
        ("1000", "es_MX", "1,000"),
        ("10000", "es", "10.000"),
        ("1000", "pl", "1000"),
        ("1000", "it", "1000"),
        ("1000", "pt_PT", "1000"),
        ("1000", "pt_BR", "1.000"),
        ("10000.5", "fr", "10\u202f000,5"),
        ("1234567.891", "hi", "12,34,567.891"),
        ("1234567", "ar", "1,234,567"),
        ("1E+3", "en", "1,000"),
        ("-5", "en", "\u22125"),
        ("-0", "en", "0"),
        ("12345678901234567890.12345678901234567890", "en", "12,345,678,901,234,567,890.12345678901234567890"),
    ],
)
def test_printed(value: str, locale: str, text: str) -> None:
    assert format_number(Decimal(value), locale) == text


def test_counts_are_printed() -> None:
    assert format_number(12345, "de") == "12.345"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_no_number(value: str) -> None:
    with pytest.raises(CannotFormat):
        format_number(Decimal(value), "en")


def test_an_unknown_numbering_system_is_refused() -> None:
    with pytest.raises(CannotFormat, match="latn"):
        format_number(Decimal(5), "ar", "roman")


@STEADY
@given(value=st.one_of(EXACT, PLAIN), locale=st.sampled_from(LOCALES))
def test_reading_is_the_inverse_of_printing(value: Decimal, locale: str) -> None:
    read = parse_number(format_number(value, locale), locale)
    assert read is not None
    assert read == value
    assert format(read.copy_abs(), "f") == format(value.copy_abs(), "f")  # every digit, and none more


@STEADY
@given(value=PLAIN, pair=st.sampled_from(NATIVE))
def test_other_digits_are_read(value: Decimal, pair: tuple[str, str]) -> None:
    locale, system = pair
    assert parse_number(format_number(value, locale, system), locale) == value


@STEADY
@given(text=st.text(alphabet="0123456789.,' \u00a0\u202f٫٬٠١۵-−", max_size=10), locale=st.sampled_from(LOCALES))
def test_what_is_read_was_a_number(text: str, locale: str) -> None:
    """Whatever is read holds exactly the digits of the text, in order: no digit is lost, none invented."""
    read = parse_number(text, locale)
    if read is not None:
        digits = "".join(str(int(c)) for c in text if c.isdecimal())
        assert format(read.copy_abs(), "f").replace(".", "") == digits


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("1.500", "es", "1500"),
        ("1.500", "en", "1.500"),
        ("1,500", "es", "1.500"),
        ("1 000", "fr", "1000"),
        ("1\u00a0000", "en", "1000"),
        ("10\u2009000,5", "es", "10000.5"),
        ("1'234.5", "de_CH", "1234.5"),
        ("١٬٥٠٠", "ar", "1500"),
        ("١٫٥", "ar", "1.5"),
        ("٠.٥", "ar", "0.5"),
        ("۱۲", "fa", "12"),
        ("५०", "hi", "50"),
        ("５０", "ja", "50"),
        ("１，０００．５", "ja", "1000.5"),
        ("-5", "es", "-5"),
        ("−5", "es", "-5"),
        ("12,34,567", "hi", "1234567"),
        ("1,234,567", "hi", "1234567"),
        ("0", "en", "0"),
    ],
)
def test_read(text: str, locale: str, value: str) -> None:
    assert str(parse_number(text, locale)) == value


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("1.5", "de"),  # an English decimal in German
        ("0.500", "es"),  # nobody groups after a zero
        ("1.50", "es"),
        ("1,5", "en"),
        ("12,34", "en"),
        ("12,34,567", "en"),
        ("1.234,567.8", "de"),
        ("1,234.567,8", "en"),
        ("1.234 567", "de"),  # two kinds of separators
        ("١,٥", "ar"),  # decimal for one writer, groups for the next
        ("١,٥٠٠", "ar"),
        ("١.٥٠٠", "ar"),
        ("1٢", "ar"),  # two systems of digits
        ("007", "en"),
        ("00.5", "en"),
        ("5.", "en"),
        (".5", "en"),
        ("1,000,", "en"),
        (",000", "en"),
        ("", "en"),
        ("-", "en"),
        ("--5", "en"),
        ("+5", "en"),
        ("1e3", "en"),
        ("Ⅳ", "en"),
        ("²", "en"),
        ("½", "en"),
        ("five", "en"),
        ("1 000", "de"),  # a plain space is no separator there
    ],
)
def test_not_one_number(text: str, locale: str) -> None:
    assert parse_number(text, locale) is None

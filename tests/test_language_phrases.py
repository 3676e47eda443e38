"""Values in words: the English, the suggestion for translators, and the reading that checks a translation."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.language.locales import UnknownLocale
from pipeline.language.numbers import CannotFormat
from pipeline.language.phrases import (
    Rate,
    Span,
    english_phrase,
    phrase_agrees,
    read_phrase,
    reading_of,
    suggested_phrase,
)
from pipeline.model.quantity import Duration, DurationRange, Frequency, Outcome, OutcomeRange, Percent

STEADY = settings(derandomize=True, deadline=None, max_examples=300)
READ = ("en", "es", "ar", "ja", "de", "fr", "it", "pt_BR", "pt_PT", "es_MX")
UNITS = ("min", "h", "d", "wk", "mo", "a")
PERIODS = ("day", "week", "month")


def time(number: int | str, unit: Any) -> Duration:
    return Duration(value=Decimal(number), unit=unit)


def times(low: int | str, high: int | str, unit: Any) -> DurationRange:
    return DurationRange(low=Decimal(low), high=Decimal(high), unit=unit)


def often(count: int, per: Any) -> Frequency:
    return Frequency(times=count, per=per)


H12, WK2_4, MO6_10 = time(12, "h"), times(2, 4, "wk"), times(6, 10, "mo")
ONCE, TWICE, THRICE = often(1, "day"), often(2, "day"), often(3, "day")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (H12, "12 hours"),
        (time(1, "h"), "1 hour"),
        (time("1.5", "h"), "1.5 hours"),
        (time("1.0", "h"), "1.0 hours"),
        (time("0.5", "a"), "0.5 years"),
        (time(1000, "min"), "1,000 minutes"),
        (MO6_10, "6 to 10 months"),
        (times(1, 2, "d"), "1 to 2 days"),
        (OutcomeRange(low=Decimal(6), high=Decimal(10), unit="mo"), "6 to 10 months"),
        (Outcome(value=Decimal(1), unit="a"), "1 year"),
        (ONCE, "once a day"),
        (TWICE, "twice a day"),
        (THRICE, "3 times a day"),
        (often(1, "week"), "once a week"),
        (often(24, "month"), "24 times a month"),
    ],
)
def test_english(value: object, text: str) -> None:
    assert english_phrase(value) == text
    assert suggested_phrase(value, "en") == text
    assert phrase_agrees(text[0].upper() + text[1:], value, "en") is True


@pytest.mark.parametrize(
    "value", [Percent(value=Decimal(5), unit="%"), 5, "12 hours", Outcome(value=Decimal(5), unit="%")]
)
def test_a_value_with_a_symbol_is_no_phrase(value: object) -> None:
    for function in (english_phrase, reading_of):
        with pytest.raises(CannotFormat, match="format_value"):
            function(value)
    with pytest.raises(CannotFormat):
        suggested_phrase(value, "ru")
    with pytest.raises(CannotFormat):
        phrase_agrees("5", value, "es")


def test_unknown_locales_are_refused() -> None:
    for call in (
        lambda: suggested_phrase(H12, "xx"),
        lambda: phrase_agrees("12", H12, "es-MX"),
        lambda: read_phrase("12", "xx"),
    ):
        with pytest.raises(UnknownLocale):
            call()


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("es", ("12 horas", "2 a 4 semanas", "dos veces al día", "una vez por semana", "3 veces al mes")),
        ("ar", ("12 ساعة", "من 2 إلى 4 أسابيع", "مرتين يوميًا", "مرة واحدة أسبوعيًا", "3 مرات شهريًا")),
        ("ja", ("12時間", "2～4週間", "1日2回", "週1回", "月3回")),
        ("de", ("12 Stunden", "2 bis 4 Wochen", "zweimal täglich", "einmal pro Woche", "3-mal pro Monat")),
        ("fr", ("12 heures", "2 à 4 semaines", "deux fois par jour", "une fois par semaine", "3 fois par mois")),
        ("it", ("12 ore", "da 2 a 4 settimane", "due volte al giorno", "una volta alla settimana", "3 volte al mese")),
        ("pt_BR", ("12 horas", "2 a 4 semanas", "duas vezes por dia", "uma vez por semana", "3 vezes por mês")),
        ("ru", ("12 часов", "2–4 недели", None, None, None)),
        ("zh_Hans", ("12小时", "2-4周", None, None, None)),
        ("en_XA", (None, None, None, None, None)),
        ("ar_XB", (None, None, None, None, None)),
    ],
)
def test_suggestions(locale: str, expected: tuple[str | None, ...]) -> None:
    values = (H12, WK2_4, TWICE, often(1, "week"), often(3, "month"))
    found = [suggested_phrase(value, locale) for value in values]
    assert [text and text.replace("\u00a0", " ") for text in found] == list(expected)


@pytest.mark.parametrize("locale", READ)
def test_every_suggestion_says_its_value_and_nothing_else(locale: str) -> None:
    """One reading, equal to the value: so it agrees with its own value and with no other."""
    for number, unit in product(range(1, 401), UNITS):
        phrase = suggested_phrase(time(number, unit), locale)
        assert phrase is not None
        assert read_phrase(phrase, locale) == frozenset({Span(Decimal(number), Decimal(number), unit)}), phrase
    for count, per in product(range(1, 25), PERIODS):
        phrase = suggested_phrase(often(count, per), locale)
        assert phrase is not None
        assert read_phrase(phrase, locale) == frozenset({Rate(Decimal(count), Decimal(count), per)}), phrase


AMOUNT = st.one_of(st.integers(1, 400).map(Decimal), st.integers(1, 99999).map(lambda n: Decimal(n).scaleb(-1)))
SPANS = st.one_of(
    st.builds(Duration, value=AMOUNT, unit=st.sampled_from(UNITS)),
    st.builds(DurationRange, low=AMOUNT, high=AMOUNT, unit=st.sampled_from(UNITS)),
)
VALUES = st.one_of(SPANS, st.builds(Frequency, times=st.integers(1, 24), per=st.sampled_from(PERIODS)))
LOCALES = st.sampled_from(READ)


@STEADY
@given(value=VALUES, locale=LOCALES)
def test_a_suggestion_agrees_with_its_value(value: Any, locale: str) -> None:
    assert phrase_agrees(suggested_phrase(value, locale) or "", value, locale) is True


@STEADY
@given(value=VALUES, other=VALUES, locale=LOCALES)
def test_a_suggestion_agrees_with_no_other_value(value: Any, other: Any, locale: str) -> None:
    assume(reading_of(value) != reading_of(other))
    assert phrase_agrees(suggested_phrase(value, locale) or "", other, locale) is False


@STEADY
@given(value=VALUES, locale=LOCALES, data=st.data())
def test_another_digit_never_agrees(value: Any, locale: str, data: st.DataObject) -> None:
    phrase = suggested_phrase(value, locale) or ""
    places = [i for i, c in enumerate(phrase) if c.isdigit()]
    assume(places)
    at, digit = data.draw(st.sampled_from(places)), data.draw(st.sampled_from("0123456789"))
    assume(digit != phrase[at])
    assert phrase_agrees(phrase[:at] + digit + phrase[at + 1 :], value, locale) is False


@STEADY
@given(
    value=VALUES, locale=LOCALES, extra=st.sampled_from(["5", "12", "٣", "5 mg", "no", "once", "not", "xyz", "%", "?"])
)
def test_a_word_or_number_too_many_never_agrees(value: Any, locale: str, extra: str) -> None:
    phrase = suggested_phrase(value, locale) or ""
    for text in (f"{phrase} {extra}", f"{extra} {phrase}"):
        assert phrase_agrees(text, value, locale) is not True


@STEADY
@given(text=st.text(max_size=30), value=VALUES, locale=LOCALES)
def test_any_text_gets_an_answer(text: str, value: Any, locale: str) -> None:
    assert phrase_agrees(text, value, locale) in (True, False, None)

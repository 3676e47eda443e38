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


H12, D1, D2, WK1, WK2, WK2_4, MO6_10 = (
    *(time(12, "h"), time(1, "d"), time(2, "d"), time(1, "wk"), time(2, "wk")),
    *(times(2, 4, "wk"), times(6, 10, "mo")),
)
ONCE, TWICE, THRICE, TWICE_WEEK = often(1, "day"), often(2, "day"), often(3, "day"), often(2, "week")


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
        assert read_phrase(phrase, locale) == {Span(Decimal(number), Decimal(number), unit)}, phrase
    for count, per in product(range(1, 25), PERIODS):
        phrase = suggested_phrase(often(count, per), locale)
        assert phrase is not None
        assert read_phrase(phrase, locale) == {Rate(Decimal(count), Decimal(count), per)}, phrase


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


AGREES = [
    ("en", "every 12 hours", H12),
    ("en", "twelve hours", H12),
    ("en", "two to four weeks", WK2_4),
    ("en", "between 2 and 4 weeks", WK2_4),
    ("en", "2–4 weeks", WK2_4),
    ("en", "2 weeks to 4 weeks", WK2_4),
    ("en", "twice daily", TWICE),
    ("en", "two times per day", TWICE),
    ("en", "every other day", D2),
    ("en", "an hour", time(1, "h")),
    ("es", "Dos veces al día", TWICE),
    ("es", "2 veces por día", TWICE),
    ("es", "dos veces diarias", TWICE),
    ("es", "una vez al día", ONCE),
    ("es", "once meses", time(11, "mo")),
    ("es", "de 2 a 4 semanas", WK2_4),
    ("es", "entre dos y cuatro semanas", WK2_4),
    ("es", "cada 12 horas", H12),
    ("es", "doce horas", H12),
    ("es", "cada dos días", D2),
    ("es", "un día sí y otro no", D2),
    ("es", "cada semana", WK1),
    ("es", "1,5 horas", time("1.5", "h")),
    ("es_MX", "1.5 horas", time("1.5", "h")),
    ("ar", "١٢ ساعة", H12),
    ("ar", "اثنتي عشرة ساعة", H12),
    ("ar", "كل ١٢ ساعة", H12),
    ("ar", "ساعتان", time(2, "h")),
    ("ar", "ساعتين", time(2, "h")),
    ("ar", "ساعة", time(1, "h")),
    ("ar", "أسبوعين", WK2),
    ("ar", "شهرين", time(2, "mo")),
    ("ar", "من أسبوعين إلى 4 أسابيع", WK2_4),
    ("ar", "من أسبوعين إلى أربعة أسابيع", WK2_4),
    ("ar", "بين أسبوعين و4 أسابيع", WK2_4),
    ("ar", "ما بين أسبوعين وأربعة أسابيع", WK2_4),
    ("ar", "من 6 الى 10 أشهر", MO6_10),
    ("ar", "من ستة إلى عشرة أشهر", MO6_10),
    ("ar", "مرتين يوميًا", TWICE),
    ("ar", "مرتان في اليوم", TWICE),
    ("ar", "مَرَّتَيْنِ يَوْمِيًّا", TWICE),
    ("ar", "مرة واحدة يوميا", ONCE),
    ("ar", "ثلاث مرات في اليوم", THRICE),
    ("ar", "11 مرة في اليوم", often(11, "day")),
    ("ar", "يوماً بعد يوم", D2),
    ("ja", "１２時間", H12),
    ("ja", "十二時間", H12),
    ("ja", "二十四時間", time(24, "h")),
    ("ja", "12時間ごと", H12),
    ("ja", "12 時間", H12),
    ("ja", "1日2回", TWICE),
    ("ja", "一日二回", TWICE),
    ("ja", "1日に2回", TWICE),
    ("ja", "毎日2回", TWICE),
    ("ja", "週2回", TWICE_WEEK),
    ("ja", "1週間に2回", TWICE_WEEK),
    ("ja", "2～4週間", WK2_4),
    ("ja", "2〜4週間ごと", WK2_4),
    ("ja", "2週間から4週間", WK2_4),
    ("ja", "2週から4週まで", WK2_4),
    ("ja", "6～10か月", MO6_10),
    ("ja", "6〜10ヶ月", MO6_10),
    ("ja", "6-10カ月", MO6_10),
    ("ja", "6～10ヵ月間", MO6_10),
    ("ja", "1日おき", D2),
    ("ja", "隔日", D2),
    ("de", "zweimal täglich", TWICE),
    ("de", "2-mal am Tag", TWICE),
    ("de", "2 Mal pro Tag", TWICE),
    ("de", "alle 12 Stunden", H12),
    ("de", "zwischen zwei und vier Wochen", WK2_4),
    ("de", "jeden zweiten Tag", D2),
    ("fr", "toutes les 12 heures", H12),
    ("fr", "deux fois par jour", TWICE),
    ("fr", "entre 2 et 4 semaines", WK2_4),
    ("fr", "un jour sur deux", D2),
    ("it", "ogni 12 ore", H12),
    ("it", "2 volte al giorno", TWICE),
    ("it", "un'ora", time(1, "h")),
    ("pt_BR", "a cada 12 horas", H12),
    ("pt_BR", "2 vezes ao dia", TWICE),
    ("pt_PT", "de duas a quatro semanas", WK2_4),
]


@pytest.mark.parametrize(("locale", "text", "value"), AGREES, ids=lambda v: str(v)[:40])
def test_agrees(locale: str, text: str, value: object) -> None:
    assert phrase_agrees(text, value, locale) is True


DISAGREES = [
    ("en", "every other day", TWICE),
    ("en", "twice a week", TWICE),
    ("en", "once a day", TWICE),
    ("en", "12 days", H12),
    ("en", "12 to 24 hours", H12),
    ("en", "2 weeks", WK2_4),
    ("en", "4 to 2 weeks", WK2_4),
    ("en", "2 hours to 4 weeks", WK2_4),
    ("en", "7 days", WK1),
    ("en", "twice every 2 days", TWICE),
    ("en", "not twice a day", TWICE),
    ("es", "once al día", ONCE),
    ("es", "once veces al día", ONCE),
    ("es", "dos veces por semana", TWICE),
    ("es", "cada 12 horas", TWICE),
    ("es", "hasta 12 horas", H12),
    ("es", "12 horas y 5 minutos", H12),
    ("es", "vez al día", ONCE),
    ("es", "1.5 horas", time("1.5", "h")),
    ("es", "12 hours", H12),
    ("es", "no 12 horas", H12),
    ("es", "unas 11 horas", H12),
    ("es", "un día sí y otro no", TWICE),
    ("ar", "ساعتين", H12),
    ("ar", "أسبوعين", WK2_4),
    ("ar", "يومين", WK2),
    ("ar", "مرة يوميًا", TWICE),
    ("ar", "مرتين أسبوعيًا", TWICE),
    ("ar", "من أسبوعين إلى 4 أشهر", WK2_4),
    ("ar", "حتى 12 ساعة", H12),
    ("ar", "١٫٢ ساعة", H12),
    ("ja", "1日おき", TWICE),
    ("ja", "1日おき", ONCE),
    ("ja", "1日1回", TWICE),
    ("ja", "2日に1回", ONCE),
    ("ja", "週2回", TWICE),
    ("ja", "12日間", H12),
    ("ja", "12時間まで", H12),
    ("ja", "1月", time(1, "mo")),
    ("de", "zweimal wöchentlich", TWICE),
    ("de", "jeden zweiten Tag", TWICE),
    ("de", "bis zu 12 Stunden", H12),
    ("de", "1.5 Stunden", time("1.5", "h")),
    ("fr", "12 fois par jour", H12),
    ("fr", "tous les deux jours", TWICE),
    ("it", "once al giorno", ONCE),
    ("pt_BR", "duas vezes por semana", TWICE),
]


@pytest.mark.parametrize(("locale", "text", "value"), DISAGREES, ids=lambda v: str(v)[:40])
def test_disagrees(locale: str, text: str, value: object) -> None:
    assert phrase_agrees(text, value, locale) is False


UNDECIDED = [
    ("ru", "12 часов", H12),  # no lexicon
    ("en_XA", "[12 ĥóúŕš]", H12),
    ("es", "unas 12 horas", H12),  # a word that may change the meaning
    ("es", "más de 12 horas", H12),
    ("es", "", H12),
    ("en", "twenty-four hours or so", time(24, "h")),
    ("ja", "2日おき", D2),  # every second day to some, every third to others
    ("ja", "約12時間", H12),
    ("ar", "حوالي 12 ساعة", H12),
    ("es", "dos veces al día con comida", TWICE),
]


@pytest.mark.parametrize(("locale", "text", "value"), UNDECIDED, ids=lambda v: str(v)[:40])
def test_undecided(locale: str, text: str, value: object) -> None:
    assert phrase_agrees(text, value, locale) is None


@pytest.mark.parametrize(
    ("locale", "text", "readings"),
    [
        ("es", "12 horas", {Span(Decimal(12), Decimal(12), "h")}),
        ("ja", "2日に1回", {Rate(Decimal(1), Decimal(1), "2 d")}),
        ("en", "2 to 3 times a day", {Rate(Decimal(2), Decimal(3), "day")}),
        ("es", "semanas", set()),
        ("es", "12 lustros", None),
        ("ru", "12 часов", None),
    ],
)
def test_read(locale: str, text: str, readings: set[Any] | None) -> None:
    assert read_phrase(text, locale) == readings

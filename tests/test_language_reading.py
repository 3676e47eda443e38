"""Reading values out of words: what agrees with a typed value, what contradicts it, and what needs a human."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipeline.language.phrases import Rate, Span, phrase_agrees, read_phrase
from pipeline.model.quantity import Duration, DurationRange, Frequency


def time(number: int | str, unit: Any) -> Duration:
    return Duration(value=Decimal(number), unit=unit)


def times(low: int | str, high: int | str, unit: Any) -> DurationRange:
    return DurationRange(low=Decimal(low), high=Decimal(high), unit=unit)


def often(count: int, per: Any) -> Frequency:
    return Frequency(times=count, per=per)


H12, D2, WK1, WK2 = time(12, "h"), time(2, "d"), time(1, "wk"), time(2, "wk")
WK2_4, MO6_10 = times(2, 4, "wk"), times(6, 10, "mo")
ONCE, TWICE, THRICE, TWICE_WEEK = often(1, "day"), often(2, "day"), often(3, "day"), often(2, "week")


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

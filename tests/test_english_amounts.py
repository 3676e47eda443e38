"""Amounts in English prose: a table of phrases, and amounts written in many ways and read back."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.english import amounts
from pipeline.rules.english.numbers import number

# The phrase; low, high, unit, what it is counted per, comparator.
PHRASES: list[tuple[str, str, str, str, str, str]] = [
    ("50 mg", "50", "50", "mg", "", ""),
    ("5mg", "5", "5", "mg", "", ""),
    ("a 5-mg tablet", "5", "5", "mg", "", ""),
    ("1,500 mg", "1500", "1500", "mg", "", ""),
    ("1 000 mg", "1000", "1000", "mg", "", ""),
    ("1 200 000 IU", "1200000", "1200000", "IU", "", ""),
    (".5 mg", "0.5", "0.5", "mg", "", ""),
    ("0.125 mg", "0.125", "0.125", "mg", "", ""),
    ("1.5 million units", "1500000", "1500000", "IU", "", ""),
    ("5 million IU", "5000000", "5000000", "IU", "", ""),
    ("five hundred milligrams", "500", "500", "mg", "", ""),
    ("twenty-five milligrams", "25", "25", "mg", "", ""),
    ("one hundred and fifty milligrams", "150", "150", "mg", "", ""),
    ("a hundred milligrams", "100", "100", "mg", "", ""),
    ("half a tablet", "0.5", "0.5", "tablet", "", ""),
    ("one-half tablet", "0.5", "0.5", "tablet", "", ""),
    ("a quarter of a tablet", "0.25", "0.25", "tablet", "", ""),
    ("one and a half tablets", "1.5", "1.5", "tablet", "", ""),
    ("½ tablet", "0.5", "0.5", "tablet", "", ""),
    ("2½ tablets", "2.5", "2.5", "tablet", "", ""),
    ("1 1/2 tablets", "1.5", "1.5", "tablet", "", ""),
    ("1/2 tablet", "0.5", "0.5", "tablet", "", ""),
    ("5 µg", "5", "5", "ug", "", ""),
    ("5 μg", "5", "5", "ug", "", ""),
    ("5 mcg", "5", "5", "ug", "", ""),
    ("5 micrograms", "5", "5", "ug", "", ""),
    ("2 puffs", "2", "2", "puff", "", ""),
    ("3 drops", "3", "3", "drop", "", ""),
    ("one teaspoonful", "1", "1", "teaspoon", "", ""),
    ("10 per cent", "10", "10", "%", "", ""),
    ("ten percent", "10", "10", "%", "", ""),
    ("50 to 150 mg per dose", "50", "150", "mg", "dose", ""),
    ("50–150 mg", "50", "150", "mg", "", ""),
    ("50 mg to 150 mg", "50", "150", "mg", "", ""),
    ("50mg-100mg", "50", "100", "mg", "", ""),
    ("between 50 mg and 150 mg", "50", "150", "mg", "", ""),
    ("between 50 and 150 mg a day", "50", "150", "mg", "day", ""),
    ("from 5 to 10 mg/kg/day", "5", "10", "mg", "kg day", ""),
    ("500 mg to 1 g", "0.5", "1", "g", "", ""),
    ("30 minutes to 2 hours", "0.5", "2", "h", "", ""),
    ("150 to 50 mg", "150", "50", "mg", "", ""),
    ("1 or 2 tablets", "1", "2", "tablet", "", ""),
    ("one to two puffs", "1", "2", "puff", "", ""),
    ("3-4 tablets/day", "3", "4", "tablet", "day", ""),
    ("10 mg per kg of body weight per day", "10", "10", "mg", "kg day", ""),
    ("15 mg per kilogram of body weight", "15", "15", "mg", "kg", ""),
    ("75 mg/m²", "75", "75", "mg", "m2", ""),
    ("75 mg per square metre of body surface area", "75", "75", "mg", "m2", ""),
    ("2.5 mcg/kg/min", "2.5", "2.5", "ug", "kg min", ""),
    ("100 micrograms/hour", "100", "100", "ug", "h", ""),
    ("50 mcg per actuation", "50", "50", "ug", "puff", ""),
    ("20 mg/mL", "20", "20", "mg", "mL", ""),
    ("5 mg daily", "5", "5", "mg", "day", ""),
    ("5 mg weekly", "5", "5", "mg", "week", ""),
    ("5 mg every day", "5", "5", "mg", "day", ""),
    ("30-59 mL/min", "30", "59", "mL", "min", ""),
    ("about 12 hours", "12", "12", "h", "", "about"),
    ("at most 4 g a day", "4", "4", "g", "day", "at_most"),
    ("no more than 4 g in 24 hours", "4", "4", "g", "day", "at_most"),
    ("do not take more than 8 tablets in any 24-hour period", "8", "8", "tablet", "day", "at_most"),
    ("not to exceed 60 mg/day", "60", "60", "mg", "day", "at_most"),
    ("up to a maximum of 300 mg daily", "300", "300", "mg", "day", "at_most"),
    ("max. 4 g/day", "4", "4", "g", "day", "at_most"),
    ("no less than 3 L", "3", "3", "L", "", "at_least"),
    ("10 mg or less", "10", "10", "mg", "", "at_most"),
    ("18 years and over", "18", "18", "a", "", "at_least"),
    ("over 65 years", "65", "65", "a", "", "more_than"),
    (">300 mg", "300", "300", "mg", "", "more_than"),
    ("≥ 65 years", "65", "65", "a", "", "at_least"),
    ("fewer than 5 tablets", "5", "5", "tablet", "", "less_than"),
    ("infused over 30 minutes", "30", "30", "min", "", ""),
]


@pytest.mark.parametrize(("phrase", "low", "high", "unit", "pers", "comparator"), PHRASES)
def test_phrases(phrase: str, low: str, high: str, unit: str, pers: str, comparator: str) -> None:
    (found,) = amounts(phrase)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert (found.unit, " ".join(found.pers), found.comparator) == (unit, pers, comparator)


@pytest.mark.parametrize(
    "phrase",
    [
        "140/90 mmHg",
        "Phase 1/2",
        "0,5 mg",
        "two-thirds of people",
        "CYP3A4",
        "5 x 10^9/L",
        "the first day",
        "one of them",
    ],
)
def test_what_is_no_amount(phrase: str) -> None:
    assert amounts(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("50 micrograms (0.05 mg)", [("50", "ug"), ("0.05", "mg")]),
        ("2 500 mg tablets", [("500", "mg")]),
        ("two 25 mg tablets", [("25", "mg")]),
        ("2 tablets to 1 g", [("2", "tablet"), ("1", "g")]),
        ("10 mg and 20 mg", [("10", "mg"), ("20", "mg")]),
    ],
)
def test_several_amounts(phrase: str, expected: list[tuple[str, str]]) -> None:
    assert [(a.low, a.unit) for a in amounts(phrase)] == [(Decimal(n), unit) for n, unit in expected]


def test_an_amount_per_so_many_milliliters() -> None:
    (found,) = amounts("250 mg/5 mL")
    assert (found.low, found.pers, found.per_count) == (250, ("mL",), 5)
    (found,) = amounts("125 mg in 5 mL")
    assert (found.low, found.pers, found.per_count) == (125, ("mL",), 5)


def test_milligrams_and_hours() -> None:
    (mass, time) = amounts("1.5 g every 2 days")
    assert mass.milligrams == (1500, 1500)
    assert mass.hours is None
    assert time.hours == (48, 48)
    assert time.milligrams is None


SPELLINGS = {
    "mg": ["mg", "milligrams"],
    "ug": ["micrograms", "mcg", "µg"],
    "g": ["g", "grams"],
    "mL": ["mL", "millilitres", "milliliters"],
    "tablet": ["tablets"],
    "h": ["hours", "h"],
    "%": ["%", "percent"],
}
PERS = {"": "", "kg": "/kg", "kg day": "/kg/day", "day": " a day", "dose": " per dose", "m2": "/m²"}
COMPARATORS = {
    "": "",
    "about": "about ",
    "at_least": "at least ",
    "at_most": "not more than ",
    "more_than": "more than ",
}
NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=99999, places=2, allow_nan=False, allow_infinity=False)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Decimal, Decimal, str, str, str]:
    """An amount as words, and what it must be read as."""
    unit = draw(st.sampled_from(sorted(SPELLINGS)))
    pers = draw(st.sampled_from(sorted(PERS))) if unit in ("mg", "ug", "g") else ""
    comparator = draw(st.sampled_from(sorted(COMPARATORS)))
    low = draw(NUMBERS).normalize()
    high = draw(st.none() | NUMBERS.map(Decimal.normalize))
    grouped = draw(st.booleans())
    shown = [f"{n:,f}" if grouped else f"{n:f}" for n in (low, high) if n is not None]
    words = draw(st.sampled_from([" to ", "–", " - "])).join(shown)
    text = f"{COMPARATORS[comparator]}{words} {draw(st.sampled_from(SPELLINGS[unit]))}{PERS[pers]}"
    return text, low, low if high is None else high, unit, pers, comparator


@given(written(), st.sampled_from(["", "Take ", "The dose is "]), st.sampled_from(["", ".", ", with water"]))
def test_what_was_written_is_read(case: tuple[str, Decimal, Decimal, str, str, str], before: str, after: str) -> None:
    text, low, high, unit, pers, comparator = case
    (found,) = amounts(before + text + after)
    assert (found.low, found.high, found.unit, found.comparator) == (low, high, unit, comparator)
    assert " ".join(found.pers) == pers
    assert (before + text + after)[found.start :].startswith(text.removeprefix(COMPARATORS[comparator]))


@given(st.text(alphabet="0123456789.,½/ -mgkLtabletsonefive%", max_size=40))
def test_no_text_makes_it_fail_and_places_are_in_order(text: str) -> None:
    found = amounts(text)
    assert all(0 <= a.start < a.end <= len(text) for a in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.integers(min_value=0, max_value=999_999))
def test_number_words(value: int) -> None:
    assert number(in_words(value)) == value


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int) -> str:
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10 - 2] + (f"-{ONES[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{ONES[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    return f"{in_words(value // 1000)} thousand" + (f" {in_words(value % 1000)}" if value % 1000 else "")


@pytest.mark.parametrize("text", ["", "tablet", "one tablet"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        number(text)

"""Reading schedules: how often, as English says it, exactly; and what only looks like a schedule."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.english import Schedule, schedules

# The phrase, and the times per day it means: one number, or the lowest and the highest.
EXACT: list[tuple[str, str]] = [
    ("once a day", "1"),
    ("once daily", "1"),
    ("one time a day", "1"),
    ("once every day", "1"),
    ("a single daily dose", "1"),
    ("twice a day", "2"),
    ("twice-daily", "2"),
    ("two times per day", "2"),
    ("2 times/day", "2"),
    ("2x/day", "2"),
    ("3 × daily", "3"),
    ("thrice daily", "3"),
    ("3 times in 24 hours", "3"),
    ("three doses a day", "3"),
    ("three to four times a day", "3-4"),
    ("3–4 times daily", "3-4"),
    ("once or twice a day", "1-2"),
    ("every 12 hours", "2"),
    ("every twelve hours", "2"),
    ("once every 24 hours", "1"),
    ("q12h", "2"),
    ("Q 8 h", "3"),
    ("q.8.h.", "3"),
    ("12-hourly", "2"),
    ("6 hourly", "4"),
    ("at 8-hour intervals", "3"),
    ("at intervals of 8 hours", "3"),
    ("every 4 to 6 hours", "4-6"),
    ("every 4–6 h", "4-6"),
    ("q4-6h", "4-6"),
    ("8 hours apart", "3"),
    ("with 8 hours between doses", "3"),
    ("every day", "1"),
    ("daily", "1"),
    ("nightly", "1"),
    ("every night", "1"),
    ("each morning", "1"),
    ("at bedtime", "1"),
    ("every morning and evening", "2"),
    ("in the morning and at night", "2"),
    ("one capsule at breakfast and one at dinner", "2"),
    ("every night and every morning", "2"),
    ("in the morning, at noon and at night", "3"),
    ("with breakfast, lunch and dinner", "3"),
    ("once a week", "1/7"),
    ("weekly", "1/7"),
    ("every week", "1/7"),
    ("every Monday", "1/7"),
    ("on Mondays", "1/7"),
    ("on Monday, Wednesday and Friday", "3/7"),
    ("every Tuesday and Friday", "2/7"),
    ("three days a week", "3/7"),
    ("every other day", "1/2"),
    ("every second day", "1/2"),
    ("on alternate days", "1/2"),
    ("every third day", "1/3"),
    ("every 48 hours", "1/2"),
    ("every 2 weeks", "1/14"),
    ("every other week", "1/14"),
    ("fortnightly", "1/14"),
    ("4-weekly", "1/28"),
    ("every 28 days", "1/28"),
    ("once a month", "1/30"),
    ("once every 3 months", "1/90"),
    ("twice yearly", "2/365"),
    ("BID", "2"),
    ("b.i.d.", "2"),
    ("TDS", "3"),
    ("QID", "4"),
    ("q.d.", "1"),
    ("qod", "1/2"),
    ("qhs", "1"),
    ("in 3 divided doses", "3"),
    ("divided into two equal doses", "2"),
    ("in two to three divided doses", "2-3"),
    ("every 30 minutes", "48"),
]
# The most that may be: the lowest rate is none.
LIMITS: list[tuple[str, str]] = [
    ("up to 4 times a day", "4"),
    ("no more than 3 times a day", "3"),
    ("not more often than once a day", "1"),
    ("maximum 4 times daily", "4"),
    ("4 times daily at most", "4"),
    ("at least 4 hours apart", "6"),
    ("leave at least 6 hours between doses", "4"),
    ("no more often than every 4 hours", "6"),
]
NONE = [
    "biweekly",
    "bi-monthly",
    "semi-weekly",
    "200 mg per day",
    "on Monday",
    "a takeover bid for the company",
    "wait 5 minutes between drops",
    "taken apart from meals",
    "4 hours apart from iron",
    "on days 1 to 14 of each 21-day cycle",
    "BD needles",
    "for 7 days",
    "after 12 hours",
    "",
]


def rates(text: str) -> tuple[Fraction, Fraction]:
    low, _, high = text.partition("-")
    return Fraction(low), Fraction(high or low)


@pytest.mark.parametrize(("phrase", "expected"), EXACT)
def test_a_schedule_is_read_exactly(phrase: str, expected: str) -> None:
    for text in (phrase, f"Take one tablet {phrase}.", f"({phrase})"):
        found = schedules(text)
        assert [(s.low, s.high, s.limit) for s in found] == [(*rates(expected), False)], text


@pytest.mark.parametrize(("phrase", "most"), LIMITS)
def test_a_most_is_a_limit(phrase: str, most: str) -> None:
    assert [(s.low, s.high, s.limit) for s in schedules(f"Take it {phrase}.")] == [(0, Fraction(most), True)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_schedule(text: str) -> None:
    assert schedules(text) == ()


def test_places_are_those_of_the_words() -> None:
    text = "Take it twice a day (every 12 hours), at bedtime as well."
    assert [text[s.start : s.end] for s in schedules(text)] == ["twice a day", "every 12 hours", "at bedtime"]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("twice a day", "count"),
        ("every 8 hours", "interval"),
        ("each morning", "moment"),
        ("every day", "daily"),
        ("daily", "daily"),
    ],
)
def test_kinds(phrase: str, kind: str) -> None:
    assert [s.kind for s in schedules(phrase)] == [kind]


PERIODS = {"day": Fraction(1), "week": Fraction(7), "month": Fraction(30), "year": Fraction(365)}
UNITS = {"hours": Fraction(1, 24), "days": Fraction(1), "weeks": Fraction(7), "months": Fraction(30)}
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ARTICLES = st.sampled_from(["a", "per", "each", "every"])


@given(st.integers(1, 12), st.sampled_from(sorted(PERIODS)), ARTICLES, st.booleans())
def test_counts_round_trip(times: int, period: str, article: str, in_words: bool) -> None:
    shown = WORDS[times - 1] if in_words else str(times)
    (found,) = schedules(f"Take it {shown} times {article} {period} with water.")
    assert found.low == found.high == times / PERIODS[period]


@given(st.integers(1, 12), st.integers(0, 5), st.sampled_from(sorted(UNITS)), st.sampled_from([" to ", "-", "–"]))
def test_intervals_round_trip(least: int, more: int, unit: str, dash: str) -> None:
    number = f"{least}{dash}{least + more}" if more else str(least)
    (found,) = schedules(f"One dose every {number} {unit}.")
    assert found.low == 1 / ((least + more) * UNITS[unit])
    assert found.high == 1 / (least * UNITS[unit])


@given(st.text(alphabet="every twice a day 8hours,.qbid-–", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for schedule in schedules(text):
        assert 0 <= schedule.low <= schedule.high
        assert 0 <= schedule.start < schedule.end <= len(text)


@given(st.fractions(0, 24), st.fractions(0, 24), st.fractions(0, 24), st.fractions(0, 24))
def test_agreeing_is_mutual(a: Fraction, b: Fraction, c: Fraction, d: Fraction) -> None:
    one, two = (Schedule(0, 1, min(x), max(x), "count") for x in ((a, b), (c, d)))
    assert one.agrees(two) == two.agrees(one)
    assert one.agrees(one)

"""In one statement, how many times a day and how many hours apart must make a day.

"Three times a day, every 12 hours", "once a day in the morning and evening", "twice daily, 8 hours apart": one half of
such a sentence is wrong, and some readers will follow that half. A deviation of a tenth is accepted. A least time
between doses ("at least 4 hours apart") may be shorter, a most ("up to 4 times") may be fewer; schedules of waking hours
("five times a day, every 4 hours while awake") leave out the night. In a monograph, what contradicts the typed frequency
is reported by FRQ002 instead.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Schedule, amounts, fold, schedules, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.source.frequency.prose_frequency import TypedRate, agrees_with, typed_rates
from pipeline.rules.subject import Subject

# Two schedules that are further apart than this are hardly one statement.
_REACH = 70
# Words between two schedules after which another one may be meant: a choice, a step, other people, a test.
_PARTED = (
    r"\bor\b|\bthen\b|\bthereafter\b|[;|]|\bafter\b(?! each)|follow|until|\bif\b|\bwhen\b|\bfrom\b|\bday \d|\bweeks?\b|\bbut\b|"
    r"\bwhile\b|whereas|child|adult|elderly|infant|patients|people|those|others?\b|\binstead|\bto\b|increas|reduc|\bthan\b|versus|"
    r"\bvs\b|compared|maintenance|load|test|blood|check|monitor|scan|visit|measur|another|also|plus|\bup to\b|\bnot\b|\bunless\b|"
    r"changed|switched|\bin (?:one|a|the) (?:trial|study|group)|\b(?:part|arm|group|cohort|study|trial) [a-z0-9]\b|\bone (?:trial|study|group)|\bhalf\b|\bsome\b|\bmost\b|rather|review|session|\bgroup\b|\barm\b|\bcohort|replac|\b(?:older|former|previous)\b|\bcases?\b|\bdeaths?\b"
)
_SAME = r"^\W*(?:that is|that means|i\.?e\.?|in other words|meaning|=|which is)\W*"
_AWAKE = r"\bawake\b|\bwaking\b|day-?time|during the day\b|omit|overnight|night dose|night-time|with meals|sleep"
_CLOCK = r"(?<![\d:.])(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:a\.?m\.?|p\.?m\.?)(?![a-z])|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])"


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the schedules that stand together in a sentence, or in one and the next about the time between doses."""
    known = typed_rates(prose) if isinstance(prose, Subject) else ()
    for text in prose.texts:
        if text.role == "id":
            continue
        before: tuple[int, str, tuple[Schedule, ...]] | None = None
        for start, sentence in sentences(text.shown):
            found = tuple(s for s in schedules(sentence))
            yield from _in_sentence(text, sentence, found, known)
            if before is not None:
                yield from _next_sentence(text, before, (start, sentence, found), known)
            before = (start, sentence, found)


def _in_sentence(
    text: ReaderText, sentence: str, found: tuple[Schedule, ...], known: tuple[TypedRate, ...]
) -> Iterator[Problem]:
    folded = fold(sentence)
    moments = sum(s.kind == "moment" for s in found)
    for one, two in pairwise(found):
        between = folded[one.end : two.start]
        if not _together(between, sentence[one.end : two.start], gap=_is_gap(folded, two)) or _awake().search(folded):
            continue
        if one.high < 1 and two.high < 1 and compiled(r"[a-z]").search(between) and not compiled(_SAME).match(between):
            # "Once a week for 3 weeks, every 4 weeks": cycles.
            continue
        alone = moments == 1 and not compiled(r"\W*(?:and|plus|,)\b.{0,20}\b(?:bedtime|night|noon|lunch)").match(
            folded[two.end :]
        )
        if _contradict(
            one, two, same=bool(compiled(_SAME).match(between) or _days_in_brackets(between, two)), alone=alone
        ) and _both_typed(one, two, known):
            words = sentence[one.start : two.end]
            yield Problem(text.pointer, _message(sentence, one, two), needle=words)
            return
    yield from _clock_times(text, sentence, folded, found, known)


def _next_sentence(
    text: ReaderText,
    first: tuple[int, str, tuple[Schedule, ...]],
    second: tuple[int, str, tuple[Schedule, ...]],
    known: tuple[TypedRate, ...],
) -> Iterator[Problem]:
    """ "Take one tablet four times a day. Leave 8 hours between doses." """
    counts = [s for s in first[2] if s.kind == "count" and s.low >= 1]
    folded = fold(second[1])
    if len(counts) != 1 or len(first[2]) != 1 or len(second[2]) != 1 or _awake().search(fold(first[1]) + folded):
        return
    gap = second[2][0]
    is_gap = _is_gap(folded, gap)
    if (
        not is_gap
        or medicines(second[1]) - medicines(first[1])
        or not _contradict(counts[0], gap, same=False, alone=False)
    ):
        return
    if _both_typed(counts[0], gap, known):
        said = first[1][counts[0].start : counts[0].end], second[1][gap.start : gap.end]
        message = f"“{said[0]}” and “{said[1]}”: {_sum(counts[0], gap)}"
        yield Problem(text.pointer, message, needle=said[1])


def _is_gap(folded: str, said: Schedule) -> bool:
    """Whether a schedule is one of the time between doses."""
    return compiled(r"apart|between|interval").search(folded[said.start : said.end]) is not None


def _together(between: str, written: str, *, gap: bool) -> bool:
    # "Twice daily; each dose 8 hours apart" is one statement all the same.
    parted = between.replace(";", ",") if gap else between
    same = compiled(_SAME).match(between)
    if len(between) > _REACH or _parted().search(parted[same.end() if same else 0 :]) or medicines(written):
        return False
    return not any(a.unit in MASSES or a.unit in ("mL", "IU", "%") for a in amounts(written))


def _contradict(one: Schedule, two: Schedule, *, same: bool, alone: bool) -> bool:
    if one.limit or two.limit:
        # Only a least time between doses that leaves no room for the number of doses contradicts it.
        limit, fixed = (one, two) if one.limit else (two, one)
        return not fixed.limit and limit.kind == "interval" and fixed.kind == "count" and _more(fixed.low, limit.high)
    if "daily" in (one.kind, two.kind):
        weak, other = (one, two) if one.kind == "daily" else (two, one)
        return same and weak.kind != other.kind and other.high < Fraction(9, 10)
    if "moment" in (one.kind, two.kind):
        moment = one if one.kind == "moment" else two
        if not alone or (moment.low == 1 and not same):
            return False
    # "Twice a day, 5 days a week" is a schedule within a schedule.
    nested = (one.high < 1) != (two.high < 1)
    return not one.agrees(two) and (same or not nested)


def _days_in_brackets(between: str, two: Schedule) -> bool:
    """ "Once daily (every 48 hours)": an interval of a few days in brackets says the same again, one of weeks a cycle."""
    return between.strip() == "(" and two.kind == "interval" and two.low > Fraction(1, 5)


def _more(rate: Fraction, limit: Fraction) -> bool:
    return rate > limit * Fraction(11, 10)


def _both_typed(one: Schedule, two: Schedule, known: tuple[TypedRate, ...]) -> bool:
    """Whether the typed frequencies of a monograph, if any, allow either of two, so that FRQ002 finds nothing."""
    return not known or all(any(agrees_with(s, rate.rate) for rate in known) for s in (one, two))


def _message(sentence: str, one: Schedule, two: Schedule) -> str:
    said = sentence[one.start : one.end], sentence[two.start : two.end]
    return f"“{said[0]}” and “{said[1]}” in one statement: {_sum(one, two)}"


def _sum(one: Schedule, two: Schedule) -> str:
    count, gap = (one, two) if two.kind == "interval" else (two, one)
    if gap.kind == "interval" and count.kind == "count":
        hours = 24 / gap.high
        return f"{float(count.low):.3g} doses {float(hours):.3g} hours apart take {float(count.low * hours):.3g} hours, not 24"
    return f"{float(one.high):.3g} a day against {float(two.high):.3g} a day"


def _clock_times(
    text: ReaderText, sentence: str, folded: str, found: tuple[Schedule, ...], known: tuple[TypedRate, ...]
) -> Iterator[Problem]:
    """ "Twice a day, at 8 am, 2 pm and 8 pm" """
    counts = [s for s in found if s.kind == "count" and not s.limit and s.low == s.high >= 1]
    if len(counts) != 1 or len(found) != 1 or known:
        return
    said = counts[0]
    times = list(_clock().finditer(folded, said.end, said.end + _REACH))
    if (
        len(times) < 2
        or len(times) == said.low
        or compiled(r"\bor\b|between|before|from|\bto\b|-").search(folded[said.end : times[-1].end()])
    ):
        return
    yield Problem(
        text.pointer,
        f"“{sentence[said.start : said.end]}” but {len(times)} times of day",
        needle=sentence[said.start : times[-1].end()],
    )


@cache
def _parted() -> re.Pattern[str]:
    return compiled(_PARTED)


@cache
def _awake() -> re.Pattern[str]:
    return compiled(_AWAKE)


@cache
def _clock() -> re.Pattern[str]:
    return compiled(_CLOCK)


RULE = Rule(
    code="FRQ009",
    name="count-and-interval",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which half is right at the source of the dose, and say it once.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("three every 12 hours", text="Take one tablet three times a day, every 12 hours.", status="approved", fires=True),
        Example("in brackets", text="Cefalexin 500 mg was given every 6 hours (three times daily).", status="approved", audience="professional", fires=True),
        Example("once, twice", text="Take the capsule once a day in the morning and evening.", status="approved", fires=True),
        Example("apart", text="QRS-12 is taken twice daily, 8 hours apart.", fires=True),
        Example("the next sentence", text="Use the drops four times a day. Leave at least 8 hours between doses.", status="approved", fires=True),
        Example("Latin", text="Cohort 2: 40 mg TID (q12h).", audience="professional", fires=True),
        Example("by the clock", text="Inject it twice a day, at 8 am, 2 pm and 8 pm.", status="approved", fires=True),
        Example("days", text="Put on a new patch once a week, that is, every 3 days.", status="approved", fires=True),
        Example("agreeing", text="Take one tablet three times a day, about 8 hours apart (every 8 hours).", status="approved"),
        Example("a least gap", text="Take it twice a day. Leave at least 4 hours between doses.", status="approved"),
        Example("a most", text="Take one tablet every 4 to 6 hours, up to 4 times a day.", status="approved"),
        Example("awake", text="Take aciclovir five times a day, every 4 hours while you are awake.", status="approved"),
        Example("a choice", text="Take 20 mg once a day or 10 mg every 12 hours.", status="approved"),
        Example("nested", text="Take one capsule twice a day, 5 days a week, in cycles that repeat every 4 weeks.", status="approved"),
        Example("a test", text="Take one tablet twice a day, with a blood test every 2 weeks.", status="approved"),
        Example("bedtime too", text="Take one tablet four times a day: with breakfast, lunch and dinner, and at bedtime.", status="approved"),
    ),
)  # fmt: skip

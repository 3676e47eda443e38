"""The doses of a course must add up to the total that the text gives for it.

500 mg on day 1 and 250 mg on days 2 to 5 are 1,500 mg; a pack of 21 capsules lasts 7 days at three a day. A wrong total makes
readers stop early, or look for doses that they missed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.amounts import COUNTED
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.02")
_TOTAL = compiled(r"\b(?:total(?:s|ling|ing)?|altogether|in all|sum|adds? up|adding up|makes?)\b")
_COURSE = compiled(
    r"\W*(?:(?:over|in|during|for|within) (?:the )?(?:whole )?(?:course|treatment|\w+ (?:days?|weeks?))|in (?:total|all)|altogether|for the (?:whole )?course|\)|\.|$)"
)
_DAYS = compiled(
    rf"\bon days? (?P<first>\d+|one)(?:\s*(?:-|to|through|until|and)\s*(?:day )?(?P<last>\d+))?\b"
    rf"|(?:\bfor|[x×]) ?(?:the (?:first|next|following) )?(?P<count>{NUMBER}|an?) (?P<unit>days?|weeks?|nights?)\b"
    rf"|\bon the (?:first|second|third) day\b"
)
_TIMES = compiled(rf"\bfor (?P<n>{NUMBER}) doses\b")
_WHOLE_COURSE = compiled(
    r"\byou (?:will )?need\b|\baltogether\b|\bin all\b|\bin total\b|"
    r"\b(?:see|take|carry|get) you (?:through|to the end)\b|\buses? (?:them|it) (?:all )?up\b|\bsuppl(?:y|ied)\s*[:=]|\b(?:enough|sufficient|exactly what you need) for (?:all )?(?:the|your|this|these)\b|"
    r"\bcovers? (?:all |the whole |the full )?(?:the |your )?(?:course|treatment|\w+ days)\b|\blasts? (?:you )?(?:the|until the end|for the)\b|\b(?:quantity|dispense|qty)\s*[:=]?\s*(?=\d)|"
    r"\b(?:full|whole|complete|entire) (?:course|treatment)\b|\b(?:enough|last(?:s|ing)?(?: you)?) for (?:the|your) (?:\w+ )?(?:course|treatment)\b|\bcomplete the course\b"
)
_SENTENCE_END = compiled(r"[.;!?](?:\s|$)")
_UNSURE = compiled(
    r"\b(?:up to|at least|at most|or|if|as needed|may|repeat\w*|each|every other|until|about|then every|cycles?)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Add up the doses of every sentence that gives a total for the course."""
    for passage in passages(prose):
        folded = fold(passage.text)
        if not (_TOTAL.search(folded) or _WHOLE_COURSE.search(folded)):
            continue
        found = doses(passage.text)
        yield from _quantity(passage, found)
        for start, sentence in sentences(passage.text):
            said = [d for d in found if start <= d.start < start + len(sentence)]
            if len(said) >= 2:
                yield from _of_sentence(passage, start, fold(sentence), said)


def _quantity(passage: Passage, found: tuple[DoseSaid, ...]) -> Iterator[Problem]:
    """ "One tablet twice a day for 7 days. These 10 tablets are your full course"."""
    folded = fold(passage.text)
    taken = [(d, n) for d in found if (n := _pieces_of_course(folded, d))]
    if len(taken) != 1 or _UNSURE.search(folded[taken[0][0].start : taken[0][0].end + 60]):
        return
    dose, (kind, number_) = taken[0]
    if any(d is not dose and (d.days or (d.schedule and d.schedule != dose.schedule)) for d in found):
        return  # a second step has its own pieces
    for pack in found:
        if pack is dose or pack.amount.unit not in COUNTED or pack.days or _is_taken(pack) or pack.amount.is_range:
            continue
        sentence = passage.rest_of_sentence(pack.sentence, pack.end)
        if (kind and pack.kind != kind) or not _WHOLE_COURSE.search(sentence) or pack.low == number_:
            continue
        words = passage.words(pack.start, pack.end)
        yield Problem(
            passage.pointer(pack.start),
            f"the course takes {number_.normalize():f}, and the text says “{words}”",
            needle=words,
            also=(passage.pointer(dose.start),),
        )


def _is_taken(pack: DoseSaid) -> bool:
    """Whether a schedule stands behind a number of pieces; one in front belongs to the dose there."""
    return pack.schedule is not None and pack.schedule.start + pack.sentence > pack.start


def _pieces_of_course(folded: str, dose: DoseSaid) -> tuple[str, Decimal] | None:
    """The pieces that a dose takes in its course: their kind, empty if the strength alone is named, and number."""
    if (dose.schedule is None) == (dose.days == 0) or dose.days == 7:
        return None
    if dose.schedule and (dose.schedule.limit or dose.schedule.low != dose.schedule.high):
        return None
    end = _SENTENCE_END.search(folded, dose.end)
    days = _DAYS.search(folded, dose.end, min(dose.end + 120, end.start() if end else len(folded)))
    single = dose.pieces if dose.pieces else dose.low if dose.amount.unit in COUNTED else None
    if days is None or not days["count"] or single is None or dose.amount.is_range:
        return None
    times = (dose.schedule.low if dose.schedule else Fraction(1)) * _count(days)
    number_ = single * times.numerator / times.denominator
    return ("" if dose.pieces else dose.kind), number_


def _of_sentence(passage: Passage, start: int, folded: str, said: list[DoseSaid]) -> Iterator[Problem]:
    total = said[-1]
    behind = folded[total.end - start :]
    named = "total" in total.roles or compiled(r"\W*(?:in total|in all|altogether)\b").match(behind)
    if not named or total.days or total.schedule or total.amount.pers or not _COURSE.match(behind):
        return
    parts = [d for d in said[:-1] if d.kind == total.kind]
    if not parts or _UNSURE.search(folded[parts[0].start - start : total.start - start]):
        return
    low = high = Decimal(0)
    for index, dose in enumerate(parts):
        until = parts[index + 1].start if index + 1 < len(parts) else total.start
        days = _DAYS.search(folded, dose.end - start, until - start)
        repeated = _TIMES.search(folded, dose.end - start, until - start)
        if repeated is None and (days is None or (dose.schedule is None and not dose.days and days["count"])):
            return
        count = int(number(repeated["n"])) if repeated else _count(days) if days else 1
        counted = dose.schedule or dose.days
        times = dose.per_period(count) if counted and not repeated else (dose.low * count, dose.high * count)
        if times is None:
            return
        low, high = low + times[0], high + times[1]
    if total.low <= high * (1 + _ROOM) and total.high >= low * (1 - _ROOM):
        return
    words = passage.words(total.start, total.end)
    amount = f"{low.normalize():,f}" if low == high else f"{low.normalize():,f} to {high.normalize():,f}"
    yield Problem(
        passage.pointer(total.start),
        f"the doses add up to {amount} {total.kind}, and the text says “{words}”",
        needle=words,
    )


def _count(days: re.Match[str]) -> int:
    if days["count"]:
        return int(1 if days["count"] in ("a", "an") else number(days["count"])) * (
            7 if days["unit"].startswith("week") else 1
        )
    if days["last"]:
        both = compiled(r"\band\b").search(days.group())
        return 2 if both else int(days["last"]) - int(number(days["first"])) + 1
    return 1


RULE = Rule(
    code="DOS034",
    name="course-total",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the doses up again and look the course up at its source.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "two steps",
            text="Participants took 600 mg on day 1, then 300 mg once daily on days 2 to 4, a total of 2,000 mg over 4 days.",
            fires=True,
        ),
        Example(
            "capsules",
            text="Take one capsule three times a day for 7 days, 24 capsules in all.",
            status="approved",
            fires=True,
        ),
        Example("weeks", text="The dose was 100 mg twice daily for 2 weeks (total 1,400 mg).", fires=True),
        Example(
            "one dose a day",
            text="Give 10 mL once a day for five days, in total 60 mL for the whole course.",
            status="approved",
            fires=True,
        ),
        Example(
            "a pack",
            text="Take one 250 mg capsule three times a day for 10 days. The 20 capsules in the box are your whole course.",
            status="approved",
            fires=True,
        ),
        Example(
            "a bracket between",
            text="Take 2 tablets (10 mg) once a day, in the morning, for 5 days. The 15 tablets in the box see you through the course.",
            status="approved",
            fires=True,
        ),
        Example(
            "a bracket between, right",
            text="Take 2 tablets (10 mg) once a day, in the morning, for 5 days. The 10 tablets in the box see you through the course.",
            status="approved",
        ),
        Example(
            "two steps that agree",
            text="Participants took 600 mg on day 1, then 300 mg once daily on days 2 to 4, a total of 1,500 mg over 4 days.",
        ),
        Example(
            "capsules that agree",
            text="Take one capsule three times a day for 7 days, 21 capsules in all.",
            status="approved",
        ),
        Example(
            "a daily total", text="Take 100 mg twice daily for 2 weeks, a total of 200 mg a day.", status="approved"
        ),
        Example(
            "as needed",
            text="Take one tablet up to three times a day for 7 days, 20 tablets in all.",
            status="approved",
        ),
    ),
)

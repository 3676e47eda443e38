"""A dose times how often it is taken must give the daily total or stay below the daily maximum that the text states.

"150 mg three times a day (300 mg daily)": one reader takes 300 mg, another 450 mg. Totals are compared with the doses of
their sentence or the one before, maxima with every dose of the same people near them. What is taken as needed, or up to
so many times, says no total.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.amounts import COUNTED
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.02")
# A total rounds and a reader sees it: "about 1.7 g". Nothing is taken regularly where these words stand.
_ABOUT_ROOM = Decimal("0.15")
_AS_NEEDED = compiled(
    r"\b(?:as|when(?:ever)?|if|where) (?:it is |you |they )?(?:needed|required|necessary|need it)\b|\bprn\b|\bon demand\b"
    r"|\bmay be repeated\b|\bcan be repeated\b|\brescue\b|\bbreakthrough\b|\bif (?:the )?(?:pain|symptoms?)\b"
)
_GIVEN_AS = compiled(
    r"[\s,:(]*(?:(?:which|that) (?:is|are) )?(?:(?:to be )?(?:given|taken|administered|dosed|split|divided|delivered|used|injected|i\.e\.|that is)\s*)?"
    r"(?:as|into|in|in the form of|at|with)?[\s(]*(?:\w+ (?:equal )?(?:divided |single |separate )?doses of\s*)?"
)
_THAT_IS = compiled(
    r"\W*(?:that|this|it|which|altogether|in total|in all|the total|your total|total|daily total|together)\b"
)
_DIVIDED = compiled(
    rf"\b(?:in|into|as|over)\s+(?P<n>{NUMBER})\s+(?:equal(?:ly)?\s+|divided\s+|separate\s+|single\s+)*(?:doses?|portions|parts|administrations)"
    r"(?:\s+of\s*|[,:(]*\s*(?:i\.e\.|that is|so|each(?: of)?|namely|=|which is|giving|or)?[,\s]*)$"
)
# A time of one day at which a part of the daily amount is taken.
_MOMENT = compiled(
    r"\s*(?:[a-z]+\s+){0,2}?(?:(?:in the |every |each )?(?:morning|evening|afternoon)|at (?:night|noon|midday|bedtime|breakfast|lunch|dinner|teatime)|before bed\b|bedtime|"
    r"(?:before|after|with|at) (?:the |your )?(?:breakfast|lunch|dinner|supper|tea|evening meal|midday meal)|at \d+ ?(?:a\.?m|p\.?m|o'clock))"
)
_OTHERWISE = compiled(
    r"\b(?:prescription|hospital|specialist|supervision|under (?:medical|a doctor)|for (?:the first|one|a single) day)\b"
)
_EACH_MEAL = compiled(r"\b(?:each|every|the three|three|main) meals?\b|\bmeals\b|\balternat\w+\b|\beach time\b")
_BRACKET = compiled(r"[^.;]*\(\s*[^()]*$")
_STEP = compiled(r"\b(?:then|followed|increas\w+|rais\w+|titrat\w+|after|until|from|weeks?|days? \d)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every amount per day or week with the doses near it."""
    near: list[tuple[Passage, DoseSaid]] = []
    section = -1
    for passage in passages(prose):
        if passage.section != section:
            near, section = [], passage.section
        found = doses(passage.text)
        yield from _totals(passage, found)
        here = [(passage, d) for d in found]
        # A maximum speaks of the doses of its passage and the next one, in either order.
        yield from _maxima(here, near)
        near = here or near[-4:]


def _totals(passage: Passage, found: tuple[DoseSaid, ...]) -> Iterator[Problem]:
    folded = fold(passage.text)
    for index, total in enumerate(found):
        if not total.days or "maximum" in total.roles or total.roles & {"reduce", "too_much", "strength"}:
            continue
        single = _before(folded, found, index) or _after(folded, found, index)
        if single is None:
            continue
        parts = _parts(folded, found, index, single)
        sums = [s for d in parts if (s := _a_period(folded, d, total, parts))]
        low, high = sum((s[0] for s in sums), Decimal(0)), sum((s[1] for s in sums), Decimal(0))
        room = _ABOUT_ROOM if "about" in (total.amount.comparator, single.amount.comparator) else _ROOM
        if low <= 0 or (total.high >= low * (1 - room) and total.low <= high * (1 + room)):
            continue
        said = passage.words(parts[0].start, max(d.schedule.end + d.sentence if d.schedule else d.end for d in parts))
        words = passage.words(total.start, total.end)
        period = "week" if total.days == 7 else "day"
        yield Problem(
            passage.pointer(total.start),
            f"“{said}” makes {_span(low, high, total.kind)} a {period}, and the text says “{words}”",
            needle=words,
        )


def _before(folded: str, found: tuple[DoseSaid, ...], index: int) -> DoseSaid | None:
    """The dose that a total sums up: the nearest before it, in its sentence or the one before."""
    total = found[index]
    single = next((d for d in reversed(found[:index]) if d.kind == total.kind), None)
    if single is None or single.days or not single.is_about(total) or "too_much" in single.roles:
        return None
    if not (single.schedule and not single.schedule.limit) and not _MOMENT.match(folded, single.end):
        return None
    between = folded[single.end : total.start]
    if single.sentence != total.sentence:
        start = folded[total.sentence : total.start]
        adjacent = not compiled(r"[.!?]\s").search(folded[single.sentence + 1 : total.sentence - 1].rstrip(" .!?"))
        return (
            single
            if adjacent and (_THAT_IS.match(start) or "total" in total.roles) and not _STEP.search(start)
            else None
        )
    bracket = _BRACKET.fullmatch(between) is not None and "(" in between
    if (
        not bracket
        and "total" not in total.roles
        and not compiled(
            r"\b(?:(?:is|are|daily dose|a day's dose)\W*|(?:for|giving|with|a|to) (?:an? )?(?:total |full )?(?:daily|24-hour) [a-z]+ of )$"
        ).search(between)
    ):
        return None
    return None if _STEP.search(between) else single


def _after(folded: str, found: tuple[DoseSaid, ...], index: int) -> DoseSaid | None:
    """The dose as which a total is given: "300 mg a day, given as 100 mg twice daily"."""
    total = found[index]
    if index + 1 >= len(found):
        return None
    single = found[index + 1]
    if single.kind != total.kind or single.days or single.sentence != total.sentence or not single.is_about(total):
        return None
    between = folded[total.end : single.start]
    if _DIVIDED.search(between):
        return single
    if single.schedule is None or single.schedule.limit or single.amount.pers:
        return None
    return single if _GIVEN_AS.fullmatch(between) and compiled(r"[a-z(]").search(between) else None


def _parts(folded: str, found: tuple[DoseSaid, ...], index: int, single: DoseSaid) -> list[DoseSaid]:
    """The doses of one day that stand beside `single`: "5 mL in the morning and 10 mL at night". Empty if one is unclear."""
    if not (single.schedule and single.schedule.kind == "moment") and not _MOMENT.match(folded, single.end):
        return [single]
    beside = [
        d for d in found if d.kind == single.kind and d.sentence == single.sentence and not d.days and d is not found[index] and d.is_about(single)
    ]  # fmt: skip
    clear = all(_MOMENT.match(folded, d.end) or (d.schedule and d.schedule.kind == "moment") for d in beside)
    return beside if clear and not _EACH_MEAL.search(folded, single.sentence, found[index].end) else []


def _a_period(folded: str, dose: DoseSaid, total: DoseSaid, parts: list[DoseSaid]) -> tuple[Decimal, Decimal] | None:
    divided = _DIVIDED.search(folded[: dose.start]) if total.end <= dose.start else None
    if divided:
        times = number(divided["n"])
        return dose.low * times, dose.high * times
    # "One in the morning and two at night" names both moments behind the first amount.
    shared = dose.schedule is not None and any(dose.start < d.start < dose.schedule.end + dose.sentence for d in parts)
    if shared or (dose.schedule is None and _MOMENT.match(folded, dose.end)):
        return (dose.low, dose.high) if total.days == 1 else None
    return dose.per_period(total.days)


def _maxima(here: list[tuple[Passage, DoseSaid]], near: list[tuple[Passage, DoseSaid]]) -> Iterator[Problem]:
    every = [*near, *here]
    for i, (passage, limit) in enumerate(every):
        if not limit.days or not _is_limit(passage, limit):
            continue
        for j, (other, dose) in enumerate(every):
            if i == j or (i < len(near) and j < len(near)) or dose.days or dose.schedule is None:
                continue
            adults = limit.people == {"adults"} and not dose.people and limit.is_of_drug_of(dose)
            if dose.roles & {"maximum", "too_much", "reduce", "total"} or not (limit.holds_for(dose) or adults):
                continue
            sum_ = _taken(other, dose, limit)
            # Above the maximum already in one dose is for the rule on single doses.
            if (
                sum_ is None
                or sum_[0] <= limit.high * (1 + _ROOM)
                or (dose.kind == limit.kind and dose.low > limit.high)
            ):
                continue
            counted = dose.schedule.kind == "count"
            if not counted and _AS_NEEDED.search(fold(other.text), dose.sentence):
                continue
            if _another_between(every, i, j, dose) or _unless(other, dose):
                continue
            words, most = other.words(dose.start, dose.end), passage.words(limit.start, limit.end)
            yield Problem(
                other.pointer(dose.start),
                f"“{words}” taken as often as stated is {_span(*sum_, limit.kind)} a {'week' if limit.days == 7 else 'day'}, "
                f"above the maximum “{most}”",
                needle=words,
                also=(passage.pointer(limit.start),),
            )


def _taken(passage: Passage, dose: DoseSaid, limit: DoseSaid) -> tuple[Decimal, Decimal] | None:
    """What a dose adds up to in the period of a limit, in the kind of the limit; what is allowed at most counts."""
    schedule = dose.schedule
    if schedule is None or (schedule.limit and schedule.kind != "count"):
        return None
    if dose.kind == limit.kind:
        low, high = dose.low, dose.high
    elif (
        dose.pieces is not None
        and limit.kind in COUNTED
        and limit.kind in fold(passage.text)[dose.start : dose.end + 40]
    ):
        low = high = dose.pieces
    else:
        return None
    low_rate, high_rate = (schedule.high if schedule.limit else schedule.low) * limit.days, schedule.high * limit.days
    return low * low_rate.numerator / low_rate.denominator, high * high_rate.numerator / high_rate.denominator


def _unless(passage: Passage, dose: DoseSaid) -> bool:
    """Whether the sentence of a dose itself sets another limit or leaves the choice."""
    return _OTHERWISE.search(passage.rest_of_sentence(dose.sentence, dose.end)) is not None


def _is_limit(passage: Passage, limit: DoseSaid) -> bool:
    if "maximum" not in limit.roles or limit.roles & {"reduce", "too_much"}:
        return False
    before = fold(passage.text)[limit.sentence : limit.start]
    return not compiled(r"\b(?:if|when|unless|with|together)\b|\bup to\s*$").search(before)


def _another_between(every: list[tuple[Passage, DoseSaid]], i: int, j: int, dose: DoseSaid) -> bool:
    """Whether a dose of the same kind stands between a limit and a dose: the limit then belongs to that one."""
    between = every[min(i, j) + 1 : max(i, j)]
    return any(
        d.kind == dose.kind and d.schedule is not None and not d.roles & {"strength", "total"} for _, d in between
    )


def _span(low: Decimal, high: Decimal, unit: str) -> str:
    plain = [f"{n.quantize(Decimal('0.001')).normalize():,f}" for n in (low, high)]
    name = (
        unit
        if unit not in COUNTED or high == 1
        else f"{unit}es"
        if unit == "patch"
        else f"{unit.rstrip('y')}{'ie' * unit.endswith('y')}s"
    )
    return f"{plain[0]} {name}" if low == high else f"{plain[0]} to {plain[1]} {name}"


RULE = Rule(
    code="DOS020",
    name="stated-total",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which of dose, frequency and total is wrong; do not adjust one to fit the others.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("in brackets", text="Adults take 150 mg three times a day (300 mg daily).", fires=True),
        Example(
            "above the maximum",
            text="Take 2 tablets of 500 mg four times a day, but not more than 3 g a day.",
            status="approved",
            fires=True,
        ),
        Example(
            "the maximum in the next sentence",
            text="The dose was 200 mg every 8 hours. The maximum daily dose was 400 mg.",
            fires=True,
        ),
        Example("divided", text="Patients received 1,200 mg daily in three divided doses of 300 mg.", fires=True),
        Example("given as", text="Cohort 2 received 300 mg per day, given as 100 mg twice daily.", fires=True),
        Example("two moments", text="Give 5 mL in the morning and 5 mL at night. That is 20 mL a day.", fires=True),
        Example("by weight", text="Give 10 mg/kg every 8 hours (20 mg/kg/day).", status="approved", fires=True),
        Example(
            "a table",
            text="| Drug | Dose | How often | Daily total |\n|---|---|---|---|\n| Lumafen | 250 mg | twice a day | 750 mg |\n| Bexolin | 10 mg | once a day | 10 mg |",
            fires=True,
        ),
        Example("right", text="Adults take 150 mg three times a day (450 mg daily)."),
        Example("a range", text="Take 500 mg to 1 g every 6 hours. The maximum daily dose is 4 g.", status="approved"),
        Example(
            "as needed",
            text="Take 2 tablets every 4 hours as needed, at most 8 tablets in 24 hours.",
            status="approved",
        ),
        Example(
            "other people",
            text="Adults take 400 mg three times a day. Children must not take more than 600 mg a day.",
            status="approved",
        ),
        Example("a loading dose", text="Give 600 mg twice on the first day, then 75 mg daily.", status="approved"),
        Example("titration", text="Start with 300 mg twice a day, increasing to 1,200 mg a day.", status="approved"),
        Example(
            "another drug",
            text="Amoxicillin 1 g is given three times a day with ibuprofen, of which 1,200 mg a day is the maximum.",
            status="approved",
        ),
    ),
)

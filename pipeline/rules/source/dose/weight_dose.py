"""A dose by body weight or surface must agree with the dose for a person whose weight or surface the text gives.

15 mg/kg are 300 mg for a child of 20 kg. Where the text says 400 mg, the parent who reads the example gives a third too
much. Doses are rounded to what can be measured, so a tenth more or less passes. Rates of infusion are worked out too.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import Amount, amounts, fold
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# A dose by surface is given more exactly than one by weight.
_ROOM = {"kg": Decimal("0.12"), "m2": Decimal("0.08")}
_WEIGHS = compiled(
    r"\b(?:weigh\w*|child|patient|person|adult|infant|baby|boy|girl|woman|man|participant|body ?weight|someone|subject|example)\b[^.;]{0,40}$|(?:^|[.;:(,]\s*)(?:at|for|with|i\.e\.|e\.g\.) $|\(\s*$|^\s*(?:child|patient|person|adult|infant|baby|boy|girl|body ?weight|man|woman)\b"
)
_SURFACE = compiled(rf"(?<![/\w])(?P<n>{DIGITS})\s*m2(?![a-z0-9])")
_CAPPED = compiled(r"\b(?:max\w*|up to|cap(?:ped)?|at most|no more than|not exceed\w*|limit\w*|load\w*|round\w*)\b")
_ANOTHER_STEP = compiled(r"\b(?:then|also|together|plus|load\w*)\b")
_IN_STEPS = compiled(r"[^.;]{0,12} for (?:the |each |every )?(?:first|next|rest|remain\w*|additional|further)\b")
_SO = compiled(
    r"\b(?:so|therefore|thus|that is|which is|i\.e|hence|makes|equals|needs?|gets?|receives?|requires?|(?:is|are|be) given)\b|=|\("
)
_SENTENCE_END = compiled(r"[.;!?](?:\s|$)")


@record
class _Size:
    """The weight or surface of a person at a place of a text; `per` is kg or m2."""

    start: int
    end: int
    value: Decimal
    per: str


def check(prose: Prose) -> Iterator[Problem]:
    """Work out every dose by size for the people whose size stands beside it."""
    for passage in passages(prose):
        folded = fold(passage.text)
        if "kg" not in folded and "kilo" not in folded and "m2" not in folded:
            continue
        sizes = tuple(_sizes(passage.text, folded))
        if sizes:
            yield from _each_time(passage, folded, sizes)
            yield from _by_the_hour(passage, sizes)


def _sizes(text: str, folded: str) -> Iterator[_Size]:
    for amount in amounts(text):
        if amount.unit == "kg" and not amount.pers and not amount.is_range and not amount.comparator:
            before, after = folded[max(0, amount.start - 60) : amount.start], folded[amount.end :]
            if _WEIGHS.search(before) or _WEIGHS.match(after):
                yield _Size(amount.start, amount.end, amount.low, "kg")
    for match in _SURFACE.finditer(folded):
        yield _Size(match.start(), match.end(), number(match["n"]), "m2")


def _each_time(passage: Passage, folded: str, sizes: tuple[_Size, ...]) -> Iterator[Problem]:
    found = doses(passage.text)
    for size in sizes:
        dose = next((d for d in found if "/" not in d.kind and _is_example(folded, d, size)), None)
        if dose is None and len(sizes) == 1:
            dose = _after_rate(folded, found, size)
        if dose is None:
            continue
        # "50 mL/kg for the next 10 kg": a formula in steps
        rates = [
            d
            for d in found
            if not _IN_STEPS.match(folded, d.end)
            and d.kind == f"{dose.kind}/{size.per}"
            and d.start < dose.start
            and _for_all(d, dose)
        ]
        if rates and not any(_fits(rate, size, dose) for rate in rates):
            sentence = folded[dose.sentence :][: dose.end - dose.sentence + 40]
            if any(dose.high < r.low * size.value for r in rates) and _CAPPED.search(_SENTENCE_END.split(sentence)[0]):
                continue
            yield _problem(passage, rates[-1].start, rates[-1].end, (rates[-1].low, rates[-1].high), size, dose)


def _after_rate(folded: str, found: tuple[DoseSaid, ...], size: _Size) -> DoseSaid | None:
    """The dose of "she weighs 18 kg. The dose is 15 mg/kg, so give 270 mg"."""
    for rate, dose in pairwise(found):
        if rate.kind == f"{dose.kind}/{size.per}" and rate.sentence == dose.sentence and rate.start > size.end:
            between = folded[rate.end : dose.start]
            if _SO.search(between) and not _ANOTHER_STEP.search(between) and not dose.roles & {"maximum", "strength"}:
                return dose
    return None


def _is_example(folded: str, dose: DoseSaid, size: _Size) -> bool:
    between = folded[min(dose.end, size.end) : max(dose.start, size.start)]
    if dose.roles & {"strength"} or _SENTENCE_END.search(between):
        return False
    return not (dose.start > size.end and _ANOTHER_STEP.search(between))


def _for_all(rate: DoseSaid, dose: DoseSaid) -> bool:
    """Whether what is said by weight holds for the person who gets the dose."""
    alike = not rate.drugs or not dose.drugs or bool(rate.drugs & dose.drugs)
    return alike and rate.people - {"weight"} <= dose.people


def _fits(rate: DoseSaid, size: _Size, dose: DoseSaid) -> bool:
    low, high = rate.low * size.value, rate.high * size.value
    readings = [(dose.low, dose.high)]
    if rate.days and not dose.days:
        if a_day := dose.per_period(rate.days):
            readings = [a_day]
        elif rate.schedule:
            # "10 mg/kg/day in two divided doses; a child of 20 kg takes 100 mg": each time, or in all.
            times = rate.schedule.high
            readings.append((dose.low, dose.high * times.numerator / times.denominator))
    elif dose.days and not rate.days and (a_day := rate.per_period(dose.days)):
        low, high = min(low, a_day[0] * size.value), max(high, a_day[1] * size.value)
    room, most_only = _ROOM[size.per], "maximum" in rate.roles
    return any(a <= high * (1 + room) and (most_only or b >= low * (1 - room)) for a, b in readings)


def _by_the_hour(passage: Passage, sizes: tuple[_Size, ...]) -> Iterator[Problem]:
    """ "18 units/kg/h; for 70 kg, 1,260 units an hour"."""
    if len(sizes) != 1:
        return
    size = sizes[0]
    timed = [a for a in amounts(passage.text) if set(a.pers) & {"h", "min"} and a.unit != "kg"]
    rates = [a for a in timed if size.per in a.pers]
    for said in timed:
        if size.per in said.pers or said.start < size.end:
            continue
        alike = [r for r in rates if set(r.pers) - {size.per} == set(said.pers) and _in_one_unit(r, said)]
        room = _ROOM[size.per]
        if alike and not any(
            _base(said, said.low) <= _base(r, r.high) * size.value * (1 + room)
            and _base(said, said.high) >= _base(r, r.low) * size.value * (1 - room)
            for r in alike
        ):
            rate = alike[-1]
            yield _problem(passage, rate.start, rate.end, (_base(rate, rate.low), _base(rate, rate.high)), size, said)


def _in_one_unit(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit or (a.unit in MASSES and b.unit in MASSES)


def _base(amount: Amount, value: Decimal) -> Decimal:
    return value * MASSES.get(amount.unit, Decimal(1))


def _problem(
    passage: Passage, start: int, end: int, ends: tuple[Decimal, Decimal], size: _Size, said: DoseSaid | Amount
) -> Problem:
    words = passage.words(said.start, said.end)
    unit = said.kind if isinstance(said, DoseSaid) else "mg" if said.unit in MASSES else said.unit
    amounts_ = " to ".join(f"{(n * size.value).normalize():,f}" for n in dict.fromkeys(ends))
    return Problem(
        passage.pointer(said.start),
        f"“{passage.words(start, end)}” for {size.value.normalize():f} {size.per} is {amounts_} {unit}, and the text says “{words}”",
        needle=words,
        also=(passage.pointer(start),),
    )


RULE = Rule(
    code="DOS025",
    name="weight-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Work the example out again, and look the dose by weight up at its source.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a child", text="The dose is 10 mg/kg. A child of 15 kg receives 300 mg.", status="approved", fires=True
        ),
        Example(
            "weighing",
            text="Participants received 0.5 mg/kg once daily; for a patient weighing 60 kg this is 60 mg.",
            fires=True,
        ),
        Example(
            "per day",
            text="Give 40 mg/kg/day in two divided doses. A 20 kg child takes 800 mg twice a day.",
            status="approved",
            fires=True,
        ),
        Example(
            "a most",
            text="Do not exceed 5 mg/kg a day. A person of 60 kg takes 400 mg a day.",
            status="approved",
            fires=True,
        ),
        Example(
            "by surface",
            text="Docetaxel 75 mg/m²: with a surface of 1.8 m² the patient receives 180 mg.",
            status="approved",
            fires=True,
        ),
        Example(
            "by the hour",
            text="Infuse 12 units/kg/h. A patient of 70 kg receives 8,400 units per hour.",
            status="approved",
            fires=True,
        ),
        Example(
            "she needs", text="The girl weighs 20 kg. At 15 mg/kg she needs 3,000 mg.", status="approved", fires=True
        ),
        Example("by the hour, right", text="Infuse 12 units/kg/h. A patient of 70 kg receives 840 units per hour."),
        Example("right", text="The dose is 10 mg/kg. A child of 15 kg receives 150 mg.", status="approved"),
        Example("rounded", text="The dose is 10 mg/kg. A child of 17 kg receives 160 mg.", status="approved"),
        Example(
            "capped",
            text="The dose is 10 mg/kg. A child of 60 kg receives 500 mg, the maximum dose.",
            status="approved",
        ),
        Example("per day, in two doses", text="The dose is 10 mg/kg/day. A patient of 60 kg takes 300 mg twice a day."),
        Example(
            "a limit of weight", text="Adults over 60 kg take 500 mg. Children receive 15 mg/kg.", status="approved"
        ),
    ),
)

"""An amount, the time over which it is infused, and the rate must fit, and no rate may be above the fastest one stated.

250 mL over 100 minutes are 150 mL an hour. A nurse who sets the pump to the 250 mL an hour of the same sentence gives the
drug in an hour; potassium given too fast stops the heart. Source: ISMP, high-alert medicines given by infusion.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold
from pipeline.rules.english.amounts import COUNTED, MASSES, TIMES
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.1")
_OVER = compiled(r"\b(?:over|in|during|within|for)\s+(?:about |the (?:first|next) |at least )?$")
_VOLUMES = {"mL": Decimal(1), "L": Decimal(1000)}
_HOURS = {"h": Decimal(1), "min": Decimal(60)}
_FASTEST = compiled(
    r"\b(?:exceed\w*|(?:no|not) (?:\w+ )?(?:more|faster|quicker) than|never (?:\w+ )?(?:more|faster) than|max(?:imum)?|at most|fastest|limit)\b[^.;]{0,60}$"
)
_RUN = compiled(r"\binfus\w*|\bpump\b|\bdrip\b|\brate\b|\brun(?:s|ning)?\b|\bgive[ns]?\b|\badminister\w*")
_STEPS = compiled(
    r"\b(?:then|start\w*|increas\w*|rais\w*|first|initial\w*|bolus|load\w*|after|if|remain\w*|rest|reduc\w*|slow\w*|half)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Work out the rate of every amount that is given over a time."""
    for passage in passages(prose):
        folded = fold(passage.text)
        if not _RUN.search(folded):
            continue
        found = amounts(passage.text)
        rates = [a for a in found if len(a.pers) == 1 and a.pers[0] in _HOURS and a.unit not in TIMES]
        if rates:
            yield from _of_passage(passage, folded, found, rates)


def _of_passage(passage: Passage, folded: str, found: tuple[Amount, ...], rates: list[Amount]) -> Iterator[Problem]:
    for index, time in enumerate(found):
        if time.unit not in ("min", "h") or time.is_range or time.low <= 0 or not _OVER.search(folded[: time.start]):
            continue
        sentence = max((m.end() for m in re.finditer(r"[.;!?](?:\s|$)", folded[: time.start])), default=0)
        given = [
            a
            for a in found[:index]
            if a.start >= sentence and not a.pers and not a.is_range and a.unit not in TIMES and a.unit not in COUNTED
        ]
        if not given:
            continue
        hours = time.low * TIMES[time.unit]
        for rate in rates:
            fastest = (
                _FASTEST.search(folded[max(0, rate.start - 80) : rate.start]) is not None
                or rate.comparator == "at_most"
            )
            alike = [a for a in given if _alike(a, rate)]
            if len(alike) != 1:
                continue
            each = _base(alike[0], alike[0].low) / hours
            low, high = (_base(rate, n) * _HOURS[rate.pers[0]] for n in (rate.low, rate.high))
            wrong = (
                each > high * (1 + _ROOM)
                if fastest
                else _beside(folded, time, rate) and not low * (1 - _ROOM) <= each <= high * (1 + _ROOM)
            )
            if wrong:
                words, said = passage.words(alike[0].start, time.end), passage.words(rate.start, rate.end)
                yield Problem(
                    passage.pointer(time.start if fastest else rate.start),
                    f"“{words}” is {each.quantize(Decimal('0.01')).normalize():,f} {'mg' if rate.unit in MASSES else rate.unit} an hour, and the text "
                    f"{'allows at most' if fastest else 'says'} “{said}”",
                    needle=passage.words(time.start, time.end) if fastest else said,
                    also=(passage.pointer(rate.start),),
                )


def _alike(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit or any(a.unit in sizes and b.unit in sizes for sizes in (MASSES, _VOLUMES))


def _base(amount: Amount, value: Decimal) -> Decimal:
    return value * (MASSES | _VOLUMES).get(amount.unit, Decimal(1))


def _beside(folded: str, time: Amount, rate: Amount) -> bool:
    """Whether a rate is the rate of this infusion: close behind, in the same sentence, and of no further step."""
    if rate.start < time.end:
        return False
    between = folded[time.end : rate.start]
    return len(between) < 80 and not re.search(r"[.;]\s", between) and not _STEPS.search(between)


RULE = Rule(
    code="DOS035",
    name="infusion-rate",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Work the rate out again from the amount and the time, and look all three up at their source.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a pump", text="Infuse 500 mL over 4 hours, that is, at 250 mL/h.", status="approved", fires=True),
        Example(
            "milligrams",
            text="The dose of 600 mg is given over 2 hours (rate 200 mg per hour).",
            status="approved",
            fires=True,
        ),
        Example(
            "too fast",
            text="Give 20 mmol over 30 minutes by pump. Never exceed 20 mmol per hour.",
            status="approved",
            fires=True,
        ),
        Example(
            "by the minute",
            text="1 g runs over 60 minutes. The maximum rate is 10 mg/min.",
            status="approved",
            fires=True,
        ),
        Example("right", text="Infuse 500 mL over 4 hours, that is, at 125 mL/h.", status="approved"),
        Example(
            "slow enough", text="Give 20 mmol over 2 hours by pump. Never exceed 10 mmol per hour.", status="approved"
        ),
        Example("a next step", text="Infuse 100 mL over 30 minutes, then continue at 50 mL/h.", status="approved"),
        Example(
            "another unit",
            text="1 g in 250 mL is infused over 100 minutes, no faster than 10 mg/min.",
            status="approved",
        ),
    ),
)

"""An amount, the time over which it is infused, and the rate must fit, and no rate may be above the fastest one stated.

A rate in mL is also compared with the rate of the drug beside it, at the concentration that the text gives. 250 mL over 100 minutes are 150 mL an hour. A nurse who sets the pump to the 250 mL an hour of the same sentence gives the
drug in an hour; potassium given too fast stops the heart. Source: ISMP, high-alert medicines given by infusion.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold
from pipeline.rules.english.amounts import COUNTED, MASSES, TIMES
from pipeline.rules.english.contents import Concentration, concentrations
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.1")
_OVER = compiled(r"\b(?:over|in|during|within|for)\s+(?:about |the (?:first|next) |at least )?$")
_VOLUMES = {"mL": Decimal(1), "L": Decimal(1000)}
_HOURS = {"h": Decimal(1), "min": Decimal(60)}
_FASTEST = compiled(
    r"\b(?:exceed\w*|(?:no|not) (?:\w+ )?(?:more|faster|quicker) than|never (?:\w+ )?(?:more|faster) than|max(?:imum)?|at most|fastest|limit)\b[^.;]{0,60}$"
)
_RUN = compiled(
    r"\binfus\w*|\bbag\b|ml\s?/\s?h|ml per hour|\bpump\b|\bdrip\b|\brate\b|\brun(?:s|ning)?\b|\bgive[ns]?\b|\badminister\w*"
)
_LASTS = compiled(r"\b(?:over|in|within|for|after|last\w*|finish\w*|complet\w*|empty|end\w*|tak\w+|through)\b")
_EQUAL = compiled(
    r"[(=]|\b(?:deliver\w*|giv(?:e|es|ing)|provid\w*|is|are|that is|i\.e|equals?|equal to|correspond\w*|makes?|making|which|needs?|requires?|so|means?|contains?|for)\b"
)
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
            yield from _of_bag(passage, folded, found, rates)
            yield from _by_concentration(
                passage, folded, rates, [c for p in passages(prose) for c in concentrations(p.text)]
            )


def _of_passage(passage: Passage, folded: str, found: tuple[Amount, ...], rates: list[Amount]) -> Iterator[Problem]:
    for index, time in enumerate(found):
        if time.unit not in ("min", "h") or time.is_range or time.low <= 0 or not _OVER.search(folded[: time.start]):
            continue
        sentence = max((m.end() for m in compiled(r"[.;!?](?:\s|$)").finditer(folded[: time.start])), default=0)
        given = [
            a
            for b in found[:index]
            for a in (b, *_in_volume(b))
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


def _in_volume(amount: Amount) -> tuple[Amount, ...]:
    """The volume of "1 g in 250 mL", and the 1 g."""
    if amount.pers != ("mL",) or amount.per_count <= 1:
        return ()
    start, end, size = amount.start, amount.end, amount.per_count
    return Amount(start, end, size, size, "mL"), Amount(start, end, amount.low, amount.high, amount.unit)


def _of_bag(passage: Passage, folded: str, found: tuple[Amount, ...], rates: list[Amount]) -> Iterator[Problem]:
    """ "The 500 mL bag runs at 100 mL/h and lasts 4 hours": a rate between the volume and the time."""
    for volume, rate, time in zip(found, found[1:], found[2:], strict=False):
        if (
            volume.unit not in _VOLUMES
            or volume.pers
            or rate not in rates
            or rate.unit not in _VOLUMES
            or time.unit not in ("h", "min")
        ):
            continue
        between = folded[volume.end : rate.start], folded[rate.end : time.start]
        if any(a.is_range or a.low <= 0 for a in (volume, rate, time)) or any(
            compiled(r"[.;]\s").search(b) for b in between
        ):
            continue
        if (
            _STEPS.search(" ".join(between))
            or not _LASTS.search(between[1])
            or rate.comparator
            or time.comparator == "at_least"
        ):
            continue
        hours = time.low * TIMES[time.unit]
        given = _base(rate, rate.low) * _HOURS[rate.pers[0]] * hours
        if abs(given - _base(volume, volume.low)) > _base(volume, volume.low) * _ROOM:
            words = passage.words(time.start, time.end)
            yield Problem(
                passage.pointer(time.start),
                f"“{passage.words(rate.start, rate.end)}” gives {given.normalize():,f} mL in {words}, not “{passage.words(volume.start, volume.end)}”",
                needle=words,
            )


def _by_concentration(
    passage: Passage, folded: str, rates: list[Amount], held: list[Concentration]
) -> Iterator[Problem]:
    """ "2 mg/mL at 5 mL/h gives 20 mg/h": a rate in mL beside the rate of the drug."""
    for first, second in pairwise(rates):
        volume, drug = (first, second) if first.unit in _VOLUMES else (second, first)
        kind = "IU" if drug.unit == "IU" else "mg" if drug.unit in MASSES else ""
        sizes = {c.value for c in held if c.kind == kind}
        between = folded[first.end : second.start]
        if (
            volume.unit not in _VOLUMES
            or not kind
            or not sizes
            or compiled(r"[.;]\s").search(between)
            or not _EQUAL.search(between)
        ):
            continue
        if volume.is_range != drug.is_range or _STEPS.search(between) or first.comparator or second.comparator:
            continue
        flow = [_base(volume, n) * _HOURS[volume.pers[0]] for n in (volume.low, volume.high)]
        said = [_base(drug, n) * _HOURS[drug.pers[0]] for n in (drug.low, drug.high)]
        if any(abs(flow[i] * size - said[i]) <= said[i] * _ROOM for size in sizes for i in (0, 1)):
            continue
        words = passage.words(second.start, second.end)
        size = min(sizes, key=lambda s: abs(flow[0] * s - said[0]))
        yield Problem(
            passage.pointer(second.start),
            f"“{passage.words(volume.start, volume.end)}” at {size.normalize():,f} {kind}/mL is {(flow[0] * size).normalize():,f} {kind} an hour, "
            f"and the text says “{passage.words(drug.start, drug.end)}”",
            needle=words,
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
    return len(between) < 80 and not compiled(r"[.;]\s").search(between) and not _STEPS.search(between)


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
        Example("a bag", text="A 500 mL bag set to 50 mL/h lasts 5 hours.", status="approved", fires=True),
        Example(
            "in a volume", text="1 g in 200 mL is infused over 2 hours at 200 mL/h.", status="approved", fires=True
        ),
        Example(
            "at a concentration",
            text="The syringe holds 2 mg/mL. Run it at 3 mL/h, which gives 12 mg/h.",
            status="approved",
            fires=True,
        ),
        Example(
            "at a concentration, right",
            text="The syringe holds 2 mg/mL. Run it at 3 mL/h, which gives 6 mg/h.",
            status="approved",
        ),
        Example("a bag, right", text="A 500 mL bag set to 50 mL/h lasts 10 hours.", status="approved"),
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

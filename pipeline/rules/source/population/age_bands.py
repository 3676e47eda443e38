"""Bands of age that have doses of their own meet, and neither overlap nor leave a gap.

“2 to 6 years: 5 mL; 5 to 12 years: 10 mL” gives a child of five and a half two doses; “2 to 5 years” and “8 to 11 years”
give one of six none. Bands of one list, table or text are compared, and the ages of typed populations whose doses differ.
Two forms or two medicines are two lists.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Duration, DurationRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import amounts, fold
from pipeline.rules.english.amounts import COUNTED, MASSES
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.people import NO_LIMIT, ages
from pipeline.rules.prose import Prose, ReaderText, lists
from pipeline.rules.subject import Subject

_GROWN = Decimal(18 * 12)
_MONTHS = {"a": Decimal(12), "mo": Decimal(1), "wk": Decimal(12) / 52, "d": Decimal(12) / 365}
_FORMS = r"\b(drops|syrup|suspension|solution|tablet|capsule|suppositor|sachet|granule|injection|chewable|spray)"


@record
class _Ages:
    """A band in months: `through` is the first age after it. `shown` and `pointer` say where it stands."""

    low: Decimal
    high: Decimal
    through: Decimal
    shown: str
    pointer: Pointer


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the typed populations, then the bands of every table, list and text."""
    if isinstance(prose, Subject):
        yield from _compare(_typed(prose), typed=True)
    for group in lists(prose.texts):
        found = [
            _Ages(a.low, a.high, a.through, t.shown[a.start : a.end].strip(), t.pointer)
            for t in group
            for a in ages(t.shown)
        ]
        # A band that runs backwards is reported by DOS026.
        if len(found) > 1 and all(band.low <= band.high for band in found) and _doses_differ(group):
            yield from _compare(found, typed=False)


def _typed(subject: Subject) -> list[_Ages]:
    """The ages of the populations that have a regimen, if these regimens differ in their dose."""
    monograph = subject.monograph
    regimens = [r for r in monograph.dosing.regimens if any(p.id == r.population for p in monograph.populations)]
    if len({(r.dose, r.frequency) for r in regimens}) < 2 or len({r.route for r in regimens}) > 1:
        return []
    found = []
    for index, population in enumerate(monograph.populations):
        if any(r.population == population.id for r in regimens) and (band := _months(population.ages)):
            found.append(_Ages(*band, population.name, ("populations", index, "ages")))
    return found


def _months(value: object) -> tuple[Decimal, Decimal, Decimal] | None:
    if isinstance(value, DurationRange) and value.unit in _MONTHS:
        unit = _MONTHS[value.unit]
        return value.low * unit, value.high * unit, (value.high + 1) * unit
    if isinstance(value, Duration) and value.unit in _MONTHS:
        months = value.value * _MONTHS[value.unit]
        if value.comparator in ("at_least", "more_than"):
            return months, NO_LIMIT, NO_LIMIT
        if value.comparator in ("at_most", "less_than"):
            return Decimal(0), months, months + (_MONTHS[value.unit] if value.comparator == "at_most" else 0)
    return None


def _doses_differ(group: list[ReaderText]) -> bool:
    """Whether a list gives at least two doses, of one medicine in one form."""
    whole = " ".join(text.shown for text in group)
    doses = {
        (a.low, a.high, a.unit)
        for a in amounts(whole)
        if a.unit in MASSES or a.unit == "mL" or (a.unit in COUNTED and a.unit != "dose")
    }
    return len(doses) > 1 and len(medicines(whole)) < 2 and len(set(compiled(_FORMS).findall(fold(whole)))) < 2


def _compare(found: list[_Ages], *, typed: bool) -> Iterator[Problem]:
    distinct = {(band.low, band.through): band for band in found}
    for lower, upper in pairwise(distinct[key] for key in sorted(distinct)):
        # A band inside another is a part of it; single ages ("a child of 7") are examples.
        if (
            upper.through <= lower.through
            or lower.low == upper.low
            or lower.low == lower.high
            or upper.low == upper.high
        ):
            continue
        overlap, gap = lower.high > upper.low, upper.low > lower.through and upper.low < _GROWN
        if overlap or gap:
            yield Problem(
                upper.pointer,
                f"the ages of “{lower.shown}” and “{upper.shown}” {'overlap' if overlap else 'leave a gap'}, and their doses differ",
                needle="" if typed else upper.shown,
                also=(lower.pointer,) if lower.pointer != upper.pointer else (),
            )
            return


_CHILDREN = {"id": "children", "name": "Children", "ages": {"low": 6, "high": 20, "unit": "a"}}
_REGIMEN = {
    "id": "child", "population": "children", "route": "oral", "dose": {"value": 50, "unit": "mg", "per": "dose"}, "starting_dose": "not_stated",
    "frequency": {"times": 2, "per": "day"}, "interval": "not_stated", "daily_maximum": "not_stated", "food": "with_food", "swallow_whole": True,
    "course": "not_stated",
}  # fmt: skip

RULE = Rule(
    code="POP002",
    name="age-bands",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give bands that meet (“2 to 5 years”, “6 to 11 years”), and say if no dose is known for an age.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("typed, overlapping", {"populations.+": _CHILDREN, "dosing.regimens.+": _REGIMEN}, ("populations.adults.ages",)),
        Example("typed, meeting", {"populations.+": {**_CHILDREN, "ages": {"low": 6, "high": 17, "unit": "a"}}, "dosing.regimens.+": _REGIMEN}),
        Example("overlapping", text="Children 2 to 6 years: 5 mL. Children 5 to 12 years: 10 mL.", status="approved", fires=True),
        Example("a gap", text="- Aged 2 to 5 years: 60 mg\n- Aged 8 to 11 years: 120 mg", status="approved", fires=True),
        Example("a table", text="| Age | Dose |\n|---|---|\n| 3 to 11 months | 2.5 mL |\n| 6 months to 5 years | 5 mL |", status="approved", fires=True),
        Example("bands that meet", text="Children 2 to 5 years: 5 mL. Children 6 to 11 years: 10 mL. Over 12 years: 15 mL.", status="approved"),
        Example("a shared end", text="Children aged 2 to 6 years take 5 mL, those aged 6 to 12 years 10 mL.", status="approved"),
        Example("two forms", text="Drops: children aged 3 months to 3 years, 1 mL. Syrup: children aged 2 to 6 years, 5 mL.", status="approved"),
        Example("no doses", text="Adults aged 18 to 75 years took part; 30 of them were aged 60 to 80 years.", audience="professional"),
        Example("a part", text="Adults aged 18 years or over take 10 mg; those aged 75 years or over take 5 mg.", status="approved"),
    ),
)  # fmt: skip

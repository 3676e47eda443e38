"""The dose in impairment is not above the normal one, not higher in worse impairment, and leaves no band out.

“Reduce the dose to 750 mg” where 500 mg is normal, a smaller reduction in severe than in moderate impairment, or bands of
kidney function that overlap (“30 to 60” and “50 to 80”) or leave a gap (“60–89”, “30–49”): each is a wrong number, and the
people at that place get it. Doses of a regimen and of its typed adjustments are compared by DOS010.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Dose, DoseRange, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.record import record, replaced
from pipeline.rules.english import amounts, fold, is_negated, schedules, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.clearance import names_clearance
from pipeline.rules.english.impairment import SEVERITIES, Change, Impairment, Organ, impairments, organs
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose
from pipeline.rules.source.organ.severity_matrix import CELLS
from pipeline.rules.subject import Subject

_REDUCING = ("reduc", "decreas", "lower", "cut ", "adjust")
_NORMAL = (
    "normal",
    "usual",
    "standard",
    "recommended",
    "starting",
    "full dose",
    "treatment dose",
    "otherwise",
    "start",
    "dose is",
)


@record
class _Cell:
    """What is done in one severity: `rank` orders it from "no change" to "avoid"; amounts only compare within `unit`."""

    low: Decimal
    high: Decimal
    unit: str
    kind: str


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the typed matrices and at every sentence about impairment."""
    if isinstance(prose, Subject):
        yield from _typed(prose)
    several = len(frozenset[str]().union(*(medicines(t.shown) for t in prose.texts if t.role != "id"))) > 1
    found = [x for x in impairments(prose.texts) if not x.kinetics]
    if not several:
        yield from _worse_gets_more(found)
    yield from _above_normal(prose, found, several=several)


def _typed(subject: Subject) -> Iterator[Problem]:
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        cells = {
            name: cell for name in CELLS[organ] if (cell := _typed_cell(getattr(matrix, name))) and name != "dialysis"
        }
        for milder, worse in combinations(cells, 2):
            if message := _milder_in_worse(cells[milder], cells[worse]):
                at: Pointer = ("dosing", organ, worse)
                yield Problem(
                    at, f"{worse} {organ} impairment {message} in {milder}", also=(("dosing", organ, milder),)
                )
                break


def _typed_cell(value: object) -> _Cell | None:
    if value in ("no_change", "avoid"):
        return _Cell(Decimal(0), Decimal(0), "", str(value))
    if not isinstance(value, Adjustment):
        return None
    if value.reduce_by is not None:
        share = value.reduce_by
        ends = (share.low, share.high) if isinstance(share, PercentRange) else (share.value, share.value)
        return _Cell(*ends, "%", "reduce")
    if isinstance(value.dose, DoseRange):
        ends = (value.dose.low, value.dose.high)
    elif isinstance(value.dose, Dose):
        ends = (value.dose.value, value.dose.value)
    else:
        return None
    size = UNITS[value.dose.unit].size or Decimal(1)
    return _Cell(ends[0] * size, ends[1] * size, f"{UNITS[value.dose.unit].dimension}/{value.dose.per}", "dose")


def _milder_in_worse(milder: _Cell, worse: _Cell) -> str:
    """What is wrong if worse impairment is treated as `worse`; empty if nothing is."""
    if milder.kind == "avoid" and worse.kind in ("reduce", "dose", "no_change"):
        return "has a dose although it is to be avoided"
    if milder.kind == "reduce" and worse.kind == "no_change":
        return "needs no change although the dose is reduced"
    if milder.kind == worse.kind == "reduce" and worse.high < milder.low:
        return "has a smaller reduction than"
    if milder.kind == worse.kind == "dose" and milder.unit == worse.unit and worse.low > milder.high:
        return "has a higher dose than"
    return ""


def _worse_gets_more(found: list[Impairment]) -> Iterator[Problem]:
    said: dict[tuple[Organ, str], tuple[Impairment, Change]] = {}
    for one in found:
        if len(one.organs) != 1:
            continue
        organ = next(iter(one.organs))
        for group, change in one.paired:
            for level in group:
                if len(group) == 1 and level != "dialysis":
                    said.setdefault((organ, level), (one, change))
    for organ in ("hepatic", "renal"):
        levels = [level for level in SEVERITIES if (organ, level) in said]
        for milder, worse in combinations(levels, 2):
            (one, first), (two, second) = said[organ, milder], said[organ, worse]
            same_sentence = one.text is two.text and one.start == two.start
            if same_sentence and (first.daily is None) != (second.daily is None):
                first, second = replaced(first, daily=None), replaced(second, daily=None)
            message = _milder_in_worse(_cell(first), _cell(second))
            if message and (first.daily is None) == (second.daily is None):
                yield Problem(
                    two.text.pointer,
                    f"{worse} impairment (“{two.words(second)}”) {message} in {milder} (“{one.words(first)}”)",
                    needle=two.words(second),
                    also=(one.text.pointer,) if one.text.pointer != two.text.pointer else (),
                )
                break


def _cell(change: Change) -> _Cell:
    times = change.daily or Decimal(1)
    low, high = (change.low or Decimal(0)) * times, (change.high or Decimal(0)) * times
    unit, _, per = change.unit.partition("/")
    size = MASSES.get(unit, Decimal(1))
    return _Cell(low * size, high * size, f"{'mass' if unit in MASSES else unit}/{per}", change.kind)


@record
class _Normal:
    """A dose that is given without impairment, in the units of `_Cell`."""

    cell: _Cell
    shown: str
    pointer: Pointer
    daily: bool
    named: bool


def _above_normal(prose: Prose, found: list[Impairment], *, several: bool) -> Iterator[Problem]:
    normal = list(_normal_doses(prose)) if not several else []
    for one in found:
        folded = fold(one.text.shown[one.start : one.end])
        row = _row_head(prose, one)
        reducing = any(word in folded or word in row for word in _REDUCING)
        for change in one.changes:
            if change.kind == "increase" and one.groups and not is_negated(folded, change.start - one.start):
                words = one.words(change)
                yield Problem(one.text.pointer, f"“{words}”: impairment is no reason for a higher dose", needle=words)
                break
            if change.kind != "dose" or not (one.groups or names_clearance(folded + row) or organs(folded)):
                continue
            adjusted = _cell(change)
            same = [n for n in normal if n.cell.unit == adjusted.unit and n.daily == (change.daily is not None)]
            same = [n for n in same if n.named or reducing]
            if same and adjusted.low > max(n.cell.high for n in same):
                words, top = one.words(change), max(same, key=lambda n: n.cell.high)
                yield Problem(
                    one.text.pointer,
                    f"“{words}” in impairment is above the normal dose, “{top.shown}”",
                    needle=words,
                    also=(top.pointer,) if top.pointer != one.text.pointer else (),
                )
                break


def _row_head(prose: Prose, one: Impairment) -> str:
    at = prose.texts.index(one.text)
    return fold(prose.texts[at - 1].shown) if at and one.text.role == "cell" else ""


def _normal_doses(prose: Prose) -> Iterator[_Normal]:
    """The doses in sentences and table rows that are not about impairment."""
    impaired = {(x.text.pointer, x.start) for x in impairments(prose.texts) if x.groups or _impaired(x)}
    for index, text in enumerate(prose.texts):
        if text.role in ("id", "title"):
            continue
        head = prose.texts[index - 1].shown if index and text.role == "cell" else ""
        for start, sentence in sentences(text.shown):
            if (text.pointer, start) in impaired:
                # "Give 5 mg daily; in renal impairment ...": the part before may be about everybody.
                sentence, parted, _ = sentence.partition(";")
                if not parted or organs(sentence) or names_clearance(sentence):
                    continue
            folded = fold(sentence)
            if "max" in folded or "not exceed" in folded:
                continue
            rates = schedules(sentence)
            for amount in amounts(sentence):
                if amount.unit not in (*MASSES, "IU") or {"mL", "dL", "L"} & set(amount.pers):
                    continue
                rate = next((s for s in rates if 0 <= s.start - amount.end < 25), None)
                daily = Decimal(rate.high.numerator) / Decimal(rate.high.denominator) if rate else None
                change = Change(0, 0, "dose", amount.low, amount.high, "/".join((amount.unit, *amount.pers)), daily)
                named = any(word in folded for word in _NORMAL) or bool(
                    head and (names_clearance(head) or "normal" in fold(head))
                )
                yield _Normal(
                    _cell(change), sentence[amount.start : amount.end], text.pointer, daily is not None, named
                )


def _impaired(said: Impairment) -> bool:
    """Whether a sentence about an organ is about one that is impaired: "normal kidney function" is not."""
    folded = fold(said.text.shown[said.start : said.end])
    return "normal" not in folded and (names_clearance(folded) or bool(organs(folded)))


def _dose(value: int, unit: str = "mg") -> dict[str, object]:
    return {"dose": {"value": value, "unit": unit, "per": "dose"}}


def _by(value: int) -> dict[str, object]:
    return {"reduce_by": {"value": value, "unit": "%"}}


RULE = Rule(
    code="ORG006",
    name="adjusted-dose-order",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the numbers up at their source; do not guess which of the two is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("less reduced in severe", {"dosing.hepatic.moderate": _by(50), "dosing.hepatic.severe": _by(25)}, ("dosing.hepatic.severe",)),
        Example("more in severe", {"dosing.renal.moderate": _dose(50), "dosing.renal.severe": _dose(75)}, ("dosing.renal.severe",)),
        Example("avoided, then unchanged", {"dosing.renal.moderate": "avoid", "dosing.renal.severe": "no_change"}, ("dosing.renal.severe",)),
        Example("in order", {"dosing.renal.moderate": _dose(75), "dosing.renal.severe": _dose(50)}),
        Example("above the normal dose", text="The usual dose is 100 mg once daily. In severe renal impairment, give 150 mg once daily.", status="approved", audience="professional", fires=True),
        Example("reduced upwards", text="Adults take 20 mg a day. With a creatinine clearance below 30 mL/min, the dose is lowered to 40 mg a day.", status="approved", audience="professional", fires=True),
        Example("words of a patient", text="If your kidney disease is severe, your doctor will increase the dose.", status="approved", fires=True),
        Example("less reduced, in words", text="In moderate hepatic impairment reduce the dose by 50%. In severe hepatic impairment reduce the dose by 25%.", status="approved", audience="professional", fires=True),
        Example("in a table", text="| Liver disease | Dose |\n|---|---|\n| Moderate | 10 mg once daily |\n| Severe | 20 mg once daily |", audience="professional", fires=True),
        Example("reduced", text="The usual dose is 100 mg once daily. In severe renal impairment, give 50 mg once daily.", status="approved", audience="professional"),
        Example("less often", text="The usual dose is 100 mg twice daily. In severe renal impairment, give 150 mg once daily.", status="approved", audience="professional"),
        Example("a dose per weight", text="Give 1 mg/kg every 12 hours. Below 30 mL/min give 1 mg/kg every 24 hours.", status="approved", audience="professional"),
        Example("not increased", text="In severe renal impairment do not increase the dose.", status="approved", audience="professional"),
        Example("two medicines", text="The usual dose of apixaban is 5 mg twice daily. In renal impairment, give edoxaban 30 mg once daily.", status="approved", audience="professional"),
    ),
)  # fmt: skip

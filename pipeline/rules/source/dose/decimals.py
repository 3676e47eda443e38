"""A quantity must not have more than three decimals.

0.30000000000000004 mg is what a spreadsheet makes of 0.3 mg; 0.0625 mg is 62.5 micrograms with one more chance to lose a
zero. Source: ISMP, avoid decimals where another unit gives a whole number.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_MOST = 3
_LONG = compiled(rf"\d*\.\d{{{_MOST + 1},}}")
_SMALLER = {"g": "mg", "mg": "micrograms", "ug": "nanograms"}


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the numbers of typed values, and at numbers with a unit in the texts."""
    if isinstance(prose, Subject):
        for fact in prose.facts.by_name.values():
            if fact.part or not isinstance(fact.value, (Single, Range)):
                continue
            value = fact.value
            for number in (value.low, value.high) if isinstance(value, Range) else (value.value,):
                if _decimals(number) > _MOST:
                    yield Problem(
                        fact.pointer,
                        f"{fact.name}: {number} {value.unit} has more than {_MOST} decimals",
                        _advice(number, value.unit),
                    )
    for text in prose.texts:
        if text.role == "id" or not _LONG.search(text.source):
            continue
        for amount in amounts(text.source):
            words = text.source[amount.start : amount.end]
            if _LONG.search(words):
                yield Problem(
                    text.pointer,
                    f"“{words}” has more than {_MOST} decimals",
                    _advice(amount.low, amount.unit),
                    needle=words,
                )


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _advice(number: Decimal, unit: str) -> str:
    if _decimals(number) > 6:
        return "The digits come from a calculation; write the number of the source."
    if unit in MASSES and unit in _SMALLER and number < 1:
        return f"Write it in {_SMALLER[unit]}: {(number * 1000).normalize():f} {_SMALLER[unit]}."
    return ""


RULE = Rule(
    code="DOS016",
    name="decimals",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Round as the source does, or use the next smaller unit.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "from a calculation",
            {"dosing.regimens.oral.starting_dose": {"value": 50.00000000001, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.starting_dose",),
        ),
        Example("in prose", text="Participants received 0.30000000000000004 mg once daily.", fires=True),
        Example("four decimals", text="The infusion runs at 0.0125 mg/kg/h.", fires=True),
        Example("a smaller unit is better", text="Take 0.0625 mg each morning.", status="approved", fires=True),
        Example(
            "three decimals", {"dosing.regimens.oral.starting_dose": {"value": 62.125, "unit": "mg", "per": "dose"}}
        ),
        Example("in prose, three", text="The dose was 0.125 mg once daily."),
        Example("no quantity", text="The difference was significant (p = 0.0003)."),
    ),
)

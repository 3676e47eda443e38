"""A reduction leaves a dose, and a dose in impairment is one.

"Reduce by 100 %" is a way to say that the drug is to be avoided which a reader, and a program, takes for a dose of
nothing; by more than 100 % is a slip. An adjustment to zero is the same.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.quantity import Range
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.source.organ.severity_matrix import CELLS
from pipeline.rules.subject import Subject

_WHOLE = 100


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every typed adjustment."""
    for organ, cells in CELLS.items():
        matrix = getattr(subject.monograph.dosing, organ)
        for cell in cells:
            adjustment = getattr(matrix, cell)
            if not isinstance(adjustment, Adjustment):
                continue
            cut, dose = adjustment.reduce_by, adjustment.dose
            most = None if cut is None else cut.high if isinstance(cut, Range) else cut.value
            least = None if dose is None else dose.low if isinstance(dose, Range) else dose.value
            if most is not None and most >= _WHOLE:
                yield Problem(
                    ("dosing", organ, cell), f"a reduction by {most} % in {cell} {organ} impairment leaves no dose"
                )
            if least is not None and least <= 0:
                yield Problem(("dosing", organ, cell), f"the dose in {cell} {organ} impairment is {least}")


RULE = Rule(
    code="ORG010",
    name="no-dose-left",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write `avoid`, or the reduction that is meant.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("by all of it", {"dosing.hepatic.moderate": {"reduce_by": {"value": 100, "unit": "%"}}}, ("dosing.hepatic.moderate",)),
        Example("by more", {"dosing.renal.severe": {"reduce_by": {"value": 150, "unit": "%"}}}, ("dosing.renal.severe",)),
        Example("by half", {"dosing.hepatic.moderate": {"reduce_by": {"value": 50, "unit": "%"}}}),
        Example("avoid", {"dosing.renal.severe": "avoid"}),
    ),
)  # fmt: skip

"""The scale by which impairment is called mild, moderate or severe is named.

“Moderate liver damage” is Child-Pugh B to one doctor and a laboratory value to the next, and the two do not agree. A typed
dose for a severity needs its scale.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Adjustment
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.source.organ.severity_matrix import CELLS
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the scale of every matrix that says what to do in a severity."""
    dosing = subject.monograph.dosing
    for organ, matrix in (("hepatic", dosing.hepatic), ("renal", dosing.renal)):
        said = [
            cell
            for cell in CELLS[organ]
            if cell != "dialysis"
            and (isinstance(getattr(matrix, cell), Adjustment) or getattr(matrix, cell) in ("no_change", "avoid"))
        ]
        if said and matrix.scale in ("not_stated", "not_applicable"):
            yield Problem(
                ("dosing", organ, "scale"),
                f"{organ} impairment has a dose for {', '.join(said)}, but no scale of severity",
                also=tuple(("dosing", organ, cell) for cell in said),
            )


RULE = Rule(
    code="ORG003",
    name="severity-scale",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the scale: child_pugh or nci_odwg for the liver, creatinine_clearance or egfr for the kidneys.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("liver", {"dosing.hepatic.scale": "not_stated"}, ("dosing.hepatic.scale",)),
        Example("kidneys", {"dosing.renal.scale": "not_stated"}, ("dosing.renal.scale",)),
        Example("nothing to scale", {"dosing.renal.scale": "not_stated", "dosing.renal.mild": "not_studied"}),
        Example("another scale", {"dosing.hepatic.scale": "nci_odwg"}),
    ),
)  # fmt: skip

"""For liver and kidneys, the dose in every severity of impairment is given, or is explicitly not known.

Silence reads as “safe”: a text that speaks of moderate damage only will be followed in severe damage too. `not_studied`
and `not_established` say that nobody knows; `not_stated` says nothing, and is an open question to whoever holds the data.
"""

from collections.abc import Iterator

from pipeline.model.clinical import Hepatic, Renal
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

CELLS: dict[str, tuple[str, ...]] = {
    "hepatic": ("mild", "moderate", "severe"),
    "renal": ("mild", "moderate", "severe", "dialysis"),
}
"""The severities of each organ that the typed matrix has."""


def check(subject: Subject) -> Iterator[Problem]:
    """Look for cells about which nothing is said."""
    dosing = subject.monograph.dosing
    matrices: tuple[tuple[str, Hepatic | Renal], ...] = (("hepatic", dosing.hepatic), ("renal", dosing.renal))
    for organ, matrix in matrices:
        silent = [cell for cell in CELLS[organ] if getattr(matrix, cell) == "not_stated"]
        if silent:
            yield Problem(
                ("dosing", organ),
                f"nothing is said of the dose in {organ} impairment: {', '.join(silent)}",
                also=tuple(("dosing", organ, cell) for cell in silent),
            )


RULE = Rule(
    code="ORG001",
    name="severity-matrix",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the change of dose, `avoid`, or `not_studied` if that is the case; ask if the source does not say.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("one cell", {"dosing.hepatic.severe": "not_stated"}, ("dosing.hepatic",)),
        Example("two cells", {"dosing.renal.severe": "not_stated", "dosing.renal.dialysis": "not_stated"}, ("dosing.renal",)),
        Example("both organs", {"dosing.renal.mild": "not_stated", "dosing.hepatic.mild": "not_stated"}, ("dosing.hepatic", "dosing.renal")),
        Example("not studied", {"dosing.hepatic.severe": "not_studied", "dosing.hepatic.mild": "not_established"}),
    ),
)  # fmt: skip

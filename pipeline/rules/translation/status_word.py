"""The status clause of an investigational drug says "investigational" or "not approved" in every language.

A translation that reads as "approved" turns the one sentence every reader meets into its opposite.
"""

from collections.abc import Iterator

from pipeline.language.wording import find_wording
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.unit import Unit


def check(unit: Unit) -> Iterator[Problem]:
    """Look for the words of the status in a status clause."""
    if unit.role != "clause" or "status" not in unit.kinds or unit.status != "investigational":
        return
    if find_wording(unit.target, "investigational", unit.locale.name) == ():
        yield Problem((), "the translation does not say that the drug is investigational", needle=unit.target[:40])


RULE = Rule(
    code="TDI002",
    name="status-word",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use the term of your language for an investigational drug.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "approved",
            source="{generic_name} is an investigational drug. It is not approved by the FDA.",
            target="{generic_name} es un medicamento aprobado por la FDA.",
            locale="es",
            role="clause",
            fires=True,
        ),
        Example(
            "in research",
            source="{generic_name} is an investigational drug. It is not approved by the FDA.",
            target="{generic_name} es un medicamento en investigación. No está aprobado por la FDA.",
            locale="es",
            role="clause",
        ),
    ),
)

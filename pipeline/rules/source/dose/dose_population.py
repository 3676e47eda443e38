"""A dose must say for whom it is, as soon as the monograph knows more than one group of people.

A dose for adults that stands without its group is given to a child. Where several groups are on record, each regimen names
the one it was studied or approved for.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS, Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the population of every regimen that has a dose."""
    groups = subject.monograph.populations
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        has_dose = isinstance(regimen.dose, (Dose, DoseRange)) or isinstance(regimen.starting_dose, Dose)
        if len(groups) > 1 and has_dose and regimen.population in UNKNOWNS:
            here = ("dosing", "regimens", index)
            yield Problem(
                (*here, "population"),
                f"regimen {regimen.id} has a dose and no population, and the monograph knows {len(groups)}: "
                + ", ".join(g.id for g in groups),
                also=((*here, "dose"),),
            )


RULE = Rule(
    code="DOS018",
    name="dose-population",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out for whom the dose was studied, and write one regimen for each population.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "two groups, none named",
            {
                "populations": [
                    {"id": "adults", "name": "Adults", "ages": {"low": 18, "high": 75, "unit": "a"}},
                    {"id": "children", "name": "Children", "ages": {"low": 6, "high": 17, "unit": "a"}},
                ],
                "dosing.regimens.oral.population": "not_stated",
            },
            ("dosing.regimens.oral.population",),
        ),
        Example(
            "two groups, one named",
            {
                "populations": [
                    {"id": "adults", "name": "Adults", "ages": {"low": 18, "high": 75, "unit": "a"}},
                    {"id": "children", "name": "Children", "ages": {"low": 6, "high": 17, "unit": "a"}},
                ],
            },
        ),
        Example("one group only", {"dosing.regimens.oral.population": "not_stated"}),
    ),
)

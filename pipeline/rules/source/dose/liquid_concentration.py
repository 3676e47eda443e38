"""A liquid must have a concentration, or nobody can measure a dose of it.

"An oral liquid" without milligrams per milliliter leaves the parent with a spoon and a guess; products of one drug have
come in concentrations ten times apart. Source: EDQM standard terms; ISMP, express doses of liquids in mg and mL.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Concentration
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_LIQUIDS = ("oral_solution", "oral_liquid", "oral_suspension", "solution_for_injection")


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the strength of every liquid form."""
    for index, form in enumerate(subject.monograph.identity.dose_forms):
        if form.form not in _LIQUIDS or isinstance(form.strength, Concentration):
            continue
        strength = form.strength
        said = (
            f"is “{strength.replace('_', ' ')}”"
            if isinstance(strength, str)
            else f"is {strength.value} {strength.unit}"
        )
        yield Problem(
            ("identity", "dose_forms", index, "strength"),
            f"the {form.form.replace('_', ' ')} “{form.id}” has no concentration: its strength {said}",
        )


RULE = Rule(
    code="DOS011",
    name="liquid-concentration",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the strength as a concentration, in mg/mL.",
    check=check,
    sources=("EDQM", "ISMP"),
    examples=(
        Example(
            "unknown",
            {"identity.dose_forms.+": {"id": "liquid", "form": "oral_liquid", "strength": "not_stated"}},
            ("identity.dose_forms.liquid.strength",),
        ),
        Example(
            "per dose",
            {
                "identity.dose_forms.+": {
                    "id": "liquid",
                    "form": "oral_solution",
                    "strength": {"value": 20, "unit": "mg", "per": "dose"},
                }
            },
            ("identity.dose_forms.liquid.strength",),
        ),
        Example(
            "a concentration",
            {
                "identity.dose_forms.+": {
                    "id": "liquid",
                    "form": "oral_solution",
                    "strength": {"value": 20, "unit": "mg/mL"},
                }
            },
        ),
        Example("a capsule", {"identity.dose_forms.capsule.strength": "not_stated"}),
    ),
)

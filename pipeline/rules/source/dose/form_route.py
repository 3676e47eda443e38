"""A form must fit the routes by which the drug is given.

A leaflet once told its readers of tablets "for intravenous use". Every form must have a route of the product that it can
be given by, and every route must have a form. Source: EDQM standard terms, intended sites of pharmaceutical forms.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_ORAL = frozenset(["oral"])
_FITTING: dict[str, frozenset[str]] = {
    "capsule": frozenset(["oral", "inhalation"]),  # inhalation powder, hard capsule
    "tablet": _ORAL,
    "oral_solution": _ORAL,
    "oral_liquid": _ORAL,
    "oral_suspension": _ORAL,
    "solution_for_injection": frozenset(["intravenous", "subcutaneous", "intramuscular"]),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Compare forms, routes and regimens."""
    identity = subject.monograph.identity
    routes = set(identity.routes)
    at_routes = ("identity", "routes")
    for index, form in enumerate(identity.dose_forms):
        if not _FITTING[form.form] & routes:
            yield Problem(
                ("identity", "dose_forms", index, "form"),
                f"the form {form.form} cannot be given by the routes stated: {', '.join(identity.routes)}",
                also=(at_routes,),
            )
    known = frozenset().union(*_FITTING.values())
    given = frozenset().union(*(_FITTING[f.form] for f in identity.dose_forms))
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        here = ("dosing", "regimens", index, "route")
        if regimen.route not in routes:
            yield Problem(here, f"the route {regimen.route} is not among the routes of the product", also=(at_routes,))
        elif regimen.route in known and regimen.route not in given:
            yield Problem(
                here,
                f"no form can be given by the route {regimen.route}: {', '.join(f.form for f in identity.dose_forms)}",
                also=(("identity", "dose_forms"),),
            )


RULE = Rule(
    code="DOS013",
    name="form-route",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the form or the route, whichever the source contradicts.",
    check=check,
    sources=("EDQM",),
    examples=(
        Example(
            "a tablet into a vein",
            {
                "identity.dose_forms.capsule.form": "tablet",
                "identity.routes": ["intravenous"],
                "dosing.regimens.oral.route": "intravenous",
            },
            ("identity.dose_forms.capsule.form", "dosing.regimens.oral.route"),
        ),
        Example(
            "a route that the product has not",
            {"dosing.regimens.oral.route": "subcutaneous"},
            ("dosing.regimens.oral.route",),
        ),
        Example(
            "a route without a form",
            {"identity.routes": ["oral", "intravenous"], "dosing.regimens.oral.route": "intravenous"},
            ("dosing.regimens.oral.route",),
        ),
        Example("a tablet by mouth", {"identity.dose_forms.capsule.form": "tablet"}),
    ),
)

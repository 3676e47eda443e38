"""No essential subject may be missing: who must not take it, other medicines, overdose, missed dose, storage and the like.

A reader takes silence for "nothing to be said". A monograph says of each subject where it speaks of it, or that the
matter is not established, not studied or not applicable; "not stated" is a gap that somebody must close. What is
missing on contraception, elderly people and reporting is asked by the rules about people and side effects.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

# By field of `essentials`, in the order of a package leaflet.
_NAMES = {
    "contraindications": "who must not take it",
    "interactions": "other medicines, food and drink",
    "pregnancy": "pregnancy",
    "lactation": "breast-feeding",
    "driving": "driving and machines",
    "excipients": "the other ingredients",
    "overdose": "overdose",
    "missed_dose": "a missed dose",
    "storage": "storage",
}


def check(subject: Subject) -> Iterator[Problem]:
    """List the subjects that are not stated."""
    essentials = subject.monograph.essentials
    missing = [name for field, name in _NAMES.items() if getattr(essentials, field) == "not_stated"]
    if missing:
        yield Problem(("essentials",), f"the monograph says nothing of {_listed(missing)}")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{'; '.join(names[:-1])}; and {names[-1]}"


RULE = Rule(
    code="CIW001",
    name="essential-subject",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the text and name its place ({see: sections...}), or say not_established, not_studied or not_applicable.",
    check=check,
    sources=("EMA QRD template, package leaflet", "21 CFR 201.57"),
    examples=(
        Example("one missing", {"essentials.overdose": "not_stated"}, ("essentials",)),
        Example(
            "several missing, one finding",
            {"essentials.overdose": "not_stated", "essentials.contraindications": "not_stated"},
            ("essentials",),
        ),
        Example("known to be unknown", {"essentials.overdose": "not_established"}),
        Example("it does not apply", {"essentials.driving": "not_applicable"}),
    ),
)

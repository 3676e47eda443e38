"""A dose must be one that can be made up of the strengths that exist.

37.5 mg cannot be taken in capsules of 25 mg that must be swallowed whole: somebody will open one, or round. Tablets count in
halves where they may be divided. Where there is a liquid of known concentration, every dose can be measured.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import Adjustment, Regimen
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Concentration, Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.rules.subject import Subject

_SOLID = ("capsule", "tablet")


def check(subject: Subject) -> Iterator[Problem]:
    """Make up every dose of every regimen from the strengths of the solid forms."""
    forms = [
        (i, f)
        for i, f in enumerate(subject.monograph.identity.dose_forms)
        if f.form in _SOLID and isinstance(f.strength, Dose)
    ]
    if not forms or any(isinstance(f.strength, Concentration) for f in subject.monograph.identity.dose_forms):
        return
    also = tuple(("identity", "dose_forms", i, "strength") for i, _ in forms)
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        if regimen.route != "oral":
            continue
        pieces = [
            _milligrams(f.strength) / (2 if f.form == "tablet" and regimen.swallow_whole is False else 1)
            for _, f in forms
            if isinstance(f.strength, Dose)
        ]
        shown = ", ".join(f"{f.strength.value} {f.strength.unit}" for _, f in forms if isinstance(f.strength, Dose))
        for at, number, unit in _doses(subject, regimen, index):
            if not _made_up(_size(number, unit), pieces):
                yield Problem(at, f"{number} {unit} cannot be made up of {shown} (regimen {regimen.id})", also=also)


def _doses(subject: Subject, regimen: Regimen, index: int) -> Iterator[tuple[Pointer, Decimal, str]]:
    """The single doses of a regimen, and those it is changed to, with their places."""
    here: Pointer = ("dosing", "regimens", index)
    for field in ("dose", "starting_dose", "maximum_dose"):
        yield from _ends(getattr(regimen, field), (*here, field))
    if index:
        return  # adjustments are not bound to a regimen: they are judged once
    for organ in ("hepatic", "renal"):
        matrix = getattr(subject.monograph.dosing, organ)
        for severity in type(matrix).model_fields:
            adjustment = getattr(matrix, severity)
            if isinstance(adjustment, Adjustment):
                yield from _ends(adjustment.dose, ("dosing", organ, severity))


def _ends(dose: object, at: Pointer) -> Iterator[tuple[Pointer, Decimal, str]]:
    if isinstance(dose, (Dose, DoseRange)) and dose.per == "dose" and UNITS[dose.unit].dimension == "mass":
        for number in (dose.low, dose.high) if isinstance(dose, DoseRange) else (dose.value,):
            yield at, number, dose.unit


def _milligrams(dose: Dose) -> Decimal:
    return _size(dose.value, dose.unit)


def _size(number: Decimal, unit: str) -> Decimal:
    return number * (UNITS[unit].size or Decimal(1)) * 1000


def _made_up(dose: Decimal, pieces: list[Decimal]) -> bool:
    """Whether some number of pieces add up to a dose."""
    sums = {Decimal(0)}
    for piece in pieces:
        if piece <= 0 or dose > 200 * piece:
            continue
        for base in tuple(sums):
            count = 1
            while base + piece * count <= dose:
                sums.add(base + piece * count)
                count += 1
    return dose in sums


RULE = Rule(
    code="DOS009",
    name="achievable-dose",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look the dose and the strengths up; if half tablets are meant, say that they may be divided.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "between two capsules",
            {"dosing.regimens.oral.starting_dose": {"value": 37.5, "unit": "mg", "per": "dose"}},
            ("dosing.regimens.oral.starting_dose",),
        ),
        Example(
            "an adjusted dose",
            {"dosing.hepatic.moderate": {"dose": {"value": 60, "unit": "mg", "per": "dose"}}},
            ("dosing.hepatic.moderate",),
        ),
        Example(
            "half a tablet",
            {
                "identity.dose_forms.capsule": {
                    "id": "capsule",
                    "form": "tablet",
                    "strength": {"value": 25, "unit": "mg", "per": "dose"},
                },
                "dosing.regimens.oral.swallow_whole": False,
                "dosing.regimens.oral.starting_dose": {"value": 37.5, "unit": "mg", "per": "dose"},
            },
        ),
        Example(
            "two strengths",
            {
                "identity.dose_forms.+": {
                    "id": "small",
                    "form": "capsule",
                    "strength": {"value": 10, "unit": "mg", "per": "dose"},
                },
                "dosing.regimens.oral.starting_dose": {"value": 35, "unit": "mg", "per": "dose"},
            },
        ),
        Example(
            "a liquid",
            {
                "identity.dose_forms.+": {
                    "id": "liquid",
                    "form": "oral_solution",
                    "strength": {"value": 20, "unit": "mg/mL"},
                },
                "dosing.regimens.oral.starting_dose": {"value": 37.5, "unit": "mg", "per": "dose"},
            },
        ),
    ),
)

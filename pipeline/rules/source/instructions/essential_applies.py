"""What concerns every medicine, or everybody who takes this one, cannot be "not applicable".

Every medicine can be stored wrongly, taken in too great a number or with another one, and holds other substances; only
a drug given by others has no missed dose. Pregnancy, breast-feeding and driving do not concern a drug for children alone,
nor old age; of all others they do. "Not applicable" there tells readers that nobody has to think of it.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_EVERY_MEDICINE = ("contraindications", "interactions", "overdose", "storage", "excipients", "reporting")
_ADULTS = ("pregnancy", "lactation", "contraception", "driving")
# Years from which a reader may become pregnant or drive, and from which "elderly" begins (ICH E7: 65).
_GROWN_UP, _ELDERLY = Decimal(12), Decimal(65)
_IN_YEARS = {"a": Decimal(1), "mo": Decimal(1) / 12, "wk": Decimal(7) / 365, "d": Decimal(1) / 365}


def check(subject: Subject) -> Iterator[Problem]:
    """Look for subjects that are declared not applicable although they concern the people of the monograph."""
    essentials = subject.monograph.essentials
    oldest = _oldest(subject)
    at_home = any(r.route == "oral" for r in subject.monograph.dosing.regimens)
    concerned = [
        *_EVERY_MEDICINE,
        *(("missed_dose",) if at_home else ()),
        *(_ADULTS if oldest is None or oldest > _GROWN_UP else ()),
        *(("elderly",) if oldest is None or oldest >= _ELDERLY else ()),
    ]
    for field in concerned:
        if getattr(essentials, field) == "not_applicable":
            name = field.replace("_", " ")
            yield Problem(("essentials", field), f"{name} is declared not applicable, but it concerns this medicine")


def _oldest(subject: Subject) -> Decimal | None:
    """The greatest age in years that a population has; None if one has no upper end."""
    ends: list[Decimal] = []
    for population in subject.monograph.populations:
        ages = population.ages
        if isinstance(ages, Range):
            ends.append(ages.high * _IN_YEARS.get(ages.unit, Decimal(1)))
        elif isinstance(ages, Single) and ages.comparator in ("at_most", "less_than"):
            ends.append(ages.value * _IN_YEARS.get(ages.unit, Decimal(1)))
        else:
            return None
    return max(ends, default=None)


RULE = Rule(
    code="CIW013",
    name="essential-applies",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the text, or say not_established or not_studied if nobody knows.",
    check=check,
    sources=("EMA QRD template, package leaflet", "ICH E7"),
    examples=(
        Example("storage", {"essentials.storage": "not_applicable"}, ("essentials.storage",)),
        Example("adults drive", {"essentials.driving": "not_applicable"}, ("essentials.driving",)),
        Example("a drug for children", {"essentials.driving": "not_applicable", "populations.adults.ages": {"low": 1, "high": 11, "unit": "a"}}),
        Example("nobody knows", {"essentials.driving": "not_established"}),
    ),
)  # fmt: skip

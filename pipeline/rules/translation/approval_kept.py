"""A translation says "approved" only where the English does, and denies it where the English does.

"No está aprobado" without its "no", or "aprobado" for "investigational", tells a patient that an untested drug is a
medicine. Every text is read, headings, summaries and the words of the page included.
"""

from collections.abc import Iterator

from pipeline.language.wording import find_wording
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.unit import Unit


def check(unit: Unit) -> Iterator[Problem]:
    """Compare the words of approval, and whether anything denies them, on both sides."""
    claims = find_wording(unit.target, "approved", unit.locale.name)
    if not claims:
        return  # none, or a language without a lexicon, which is reported once for the catalog (LNG001)
    if not find_wording(unit.source, "approved", "en"):
        yield Problem((), f"“{claims[0]}” speaks of an approval; the English does not", needle=claims[0])
        return
    denied = find_wording(unit.source, "negations", "en")
    if denied and not find_wording(unit.target, "negations", unit.locale.name):
        yield Problem((), f"the English denies an approval; “{claims[0]}” stands undenied here", needle=claims[0])


RULE = Rule(
    code="TDI004",
    name="approval-kept",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate the denial; use the term of your language for an investigational drug.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example(
            "a lost no",
            source="It is not approved by the FDA.",
            target="Está aprobado por la FDA.",
            locale="es",
            fires=True,
        ),
        Example("approved for investigational", source="Investigational.", target="Aprobado.", locale="es", fires=True),
        Example("Japanese", source="It is not approved.", target="承認されています。", locale="ja", fires=True),
        Example("denied", source="It is not approved by the FDA.", target="No está aprobado por la FDA.", locale="es"),
        Example(
            "an approved trial", source="Only in approved trials.", target="Solo en ensayos aprobados.", locale="es"
        ),
        Example("Japanese, denied", source="It is not approved.", target="承認されていません。", locale="ja"),
    ),
)

"""A don't stays a don't, and a clause that denies stays a denial.

"No deje de tomar" without its "no" tells a patient to stop. The rule looks for a word of negation or prohibition in
every translation of a don't and of a negated clause of a statement; a language without such a list is reported as not
checked.
"""

from collections.abc import Iterator

from pipeline.language.wording import find_wording
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.unit import Unit

_NEGATED = compiled(r"\b(?:not|never|no|don't|do not|cannot|must not|avoid)\b|n't\b")


def applies(unit: Unit) -> bool:
    """Whether the source forbids or denies, so that the translation must."""
    return unit.role == "dont" or (unit.role == "clause" and _NEGATED.search(fold(unit.source)) is not None)


def check(unit: Unit) -> Iterator[Problem]:
    """Look for a negation in the target."""
    if not applies(unit):
        return
    found = _denials(unit.target, unit.locale.name)
    if found is None:
        return  # the language has no lexicon, which is reported once for the whole catalog (LNG001)
    wanted = _denials(unit.source, "en") or 1
    if found < wanted:
        times = "once" if wanted == 1 else f"{wanted} times"
        yield Problem(
            (),
            f"the source forbids or denies {times}, the translation {found or 'not at all'}",
            needle=unit.target[:40],
        )


def _denials(text: str, locale: str) -> int | None:
    """How many words of a text negate or forbid ("without" counts too), or None where nobody can tell."""
    negations = find_wording(text, "negations", locale)
    prohibitions = find_wording(text, "prohibitions", locale)
    if negations is None or prohibitions is None:
        return None
    return len(negations) + len(prohibitions)


RULE = Rule(
    code="TNE001",
    name="prohibition-kept",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate the prohibition so that nobody can miss it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a lost no",
            source="Don’t stop taking it suddenly.",
            target="Deje de tomarlo de repente.",
            locale="es",
            role="dont",
            fires=True,
        ),
        Example(
            "only the without is left",
            source="Don’t stop without advice.",
            target="Deje de tomarlo sin consejo.",
            locale="es",
            role="dont",
            fires=True,
        ),
        Example("Japanese", source="Don’t drive.", target="運転してください。", locale="ja", role="dont", fires=True),
        Example("Arabic", source="Don’t drive.", target="قد السيارة.", locale="ar", role="dont", fires=True),
        Example(
            "kept",
            source="Don’t stop taking it suddenly.",
            target="No deje de tomarlo de repente.",
            locale="es",
            role="dont",
        ),
        Example("kept in Japanese", source="Don’t drive.", target="運転しないでください。", locale="ja", role="dont"),
        Example("another word for it", source="Don’t drive.", target="Evite conducir.", locale="es", role="dont"),
        Example("kept in Arabic", source="Don’t drive.", target="لا تقد السيارة.", locale="ar", role="dont"),
    ),
)

"""A translation that is the source itself has not been translated.

Names and codes stay as they are; a sentence does not.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import Hole, split
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.unit import Unit

_WORD = compiled(r"[^\W\d_]{2,}")


def check(unit: Unit) -> Iterator[Problem]:
    """Compare source and target."""
    if unit.target != unit.source or unit.locale.name.split("_")[0] == "en":
        return
    # Two words written in lower case make a text; "Fatigue" or "MAPK" alone may be the same in two languages.
    literal = " ".join(part for part in split(unit.source) if not isinstance(part, Hole))
    words = [w for w in _WORD.findall(literal) if w != w.upper()]
    if len(words) >= 2:
        yield Problem((), "the translation is the English text", needle=unit.target[:40])


RULE = Rule(
    code="TPL002",
    name="untranslated",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate it, or leave it empty: an empty text is shown as a gap, not as a translation.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a sentence", source="Do not drive.", target="Do not drive.", locale="es", fires=True),
        Example("a name", source="MAPK", target="MAPK", locale="es"),
        Example("a word that is the same", source="Diarrhea", target="Diarrhea", locale="nl"),
        Example("placeholders only", source="{name} ({term})", target="{name} ({term})", locale="es"),
        Example("translated", source="Do not drive.", target="No conduzca.", locale="es"),
    ),
)

"""No full stop stands behind the sign of a unit within a sentence.

The point in "5 mg. daily" is read as a 1. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import marked, masked
from pipeline.rules.prose import Prose

_POINT = r"(?<=[\d\0])(?P<space>\s?)(?P<unit>m[gG]|mcg|[µμ]g|kg|gm?|m[lL]|cc)\.(?=,| (?:[a-z(]|\d))(?! ?(?:[a-z]\.){2})(?! [a-z]+[A-Z])"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a unit, a point, and a sentence that goes on."""
    for text in prose.texts:
        if text.role == "id" or "." not in text.source:
            continue
        for match in compiled(_POINT).finditer(masked(text.source)):
            unit = match["unit"]
            needle, fix = marked(text.source, match.start("unit"), match.end(), unit)
            yield Problem(text.pointer, f"the point in “{unit}.” can be read as a 1", needle=needle, fix=fix)


RULE = Rule(
    code="ABB014",
    name="unit-point",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write 5 mg without a point.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a dose", text="Take 5 mg. daily.", fires=True),
        Example("a volume", text="Give 2.5 mL. with a spoon.", fires=True),
        Example("before a comma", text="At 10 mg., the effect was small.", audience="professional", fires=True),
        Example("by weight", text="A dose of 5 kg. to 6 kg is no dose.", fires=True),
        Example("the end of a sentence", text="Take 5 mg. Do not take more. The bottle holds 50 mL."),
        Example("the end of a text", text="The dose is 5 mg."),
        Example("another abbreviation", text="Take it e.g. in the morning, approx. 5 mg a day."),
    ),
)

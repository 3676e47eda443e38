"""A dose must have its unit.

"Take 5 to 10 once daily": milligrams, milliliters, tablets? The reader fills the gap with what he has at hand. Small whole
numbers ("take 2 twice a day") mean pieces and pass.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.prose import Prose

_SCHEDULE = (
    r"(?:once|twice|thrice|(?:two|three|four|five|six|\d) times|every (?:\d|other|morning|evening|night|two|three|four|six|eight|twelve|day|week)|daily|weekly|nightly|a day|per day|each (?:day|morning|"
    r"evening|night)|in the (?:morning|evening)|at (?:night|bedtime)|by (?:slow |continuous )?(?:intravenous|subcutaneous|intramuscular|mouth|injection|infusion|iv)|intravenous\w*|orally|"
    r"subcutaneous\w*|intramuscular\w*|bid|tid|qid|b\.i\.d|t\.i\.d)\b"
)
_DOSE = compiled(
    rf"\b(?:take|takes|taking|took|given?|gives|receive[sd]?|inject(?:ed|s)?|use|swallow|administer(?:ed)?|(?:doses?|dosage) (?:of|is|was|are|were)(?: between| from)?|start(?:ed|s)? (?:with|at|on)|"
    rf"begin(?:s)? with|(?:increased?|raised?|reduced?|lowered) to|titrated? to)\s+(?:about |between |from )?"
    rf"(?P<low>{DIGITS})(?:\s*(?:-|to|or|and)\s*(?P<high>{DIGITS}))?\s+{_SCHEDULE}"
)
# Numbers of pieces ("take 2 twice a day"), and what is counted otherwise: visits, breaths, carbohydrates.
_PIECES = Decimal(4)
_COUNTED = compiled(
    r"\b(?:mg|mcg|micrograms?|grams?|ml|units?|tablets?|capsules?|puffs?|drops?|portions?|breaths?|steps|minutes|hours?)\s+(?:\w+\s+){0,3}$"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for numbers that stand between a verb of taking and a schedule."""
    for text in prose.texts:
        if text.role == "id" or not has_digit(text.source):
            continue
        folded = fold(text.shown)
        for match in _DOSE.finditer(folded):
            ends = [number(match[g]) for g in ("low", "high") if match[g]]
            whole = all(n == n.to_integral_value() for n in ends)
            if (whole and max(ends) <= _PIECES) or _COUNTED.search(folded[: match.start()][-40:]):
                continue
            words = text.shown[match.start("low") : match.end("high") if match["high"] else match.end("low")]
            yield Problem(
                text.pointer, f"“{text.shown[match.start() : match.end()]}” is a dose without a unit", needle=words
            )


RULE = Rule(
    code="DOS038",
    name="missing-unit",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the unit behind the number, at both ends of a range.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a range", text="Adults take 10 to 20 once daily.", status="approved", fires=True),
        Example("a single number", text="The dose is 75 twice daily for a week.", status="approved", fires=True),
        Example("a decimal", text="Give 7.5 every 6 hours.", status="approved", fires=True),
        Example("a way of giving", text="Participants received 100 by intravenous infusion on day 1.", fires=True),
        Example("with its unit", text="Adults take 10 to 20 mg once daily.", status="approved"),
        Example("pieces", text="Of these tablets, take 1 or 2 every 4 hours.", status="approved"),
        Example("another count", text="Walk 5,000 to 10,000 steps a day. Use 5 mg once daily.", status="approved"),
        Example("days", text="It is given on days 1, 8 and 15 every 4 weeks.", status="approved"),
    ),
)

"""A reworded text keeps its negations, its "only" and "unless", and how certain it is of what.

One lost "not" turns an instruction round, and the sentence still reads well. The text is held against the one of the last
extraction; "never" for "do not" is no change, nor is a sentence that was moved or split.
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV001",
    name="negation-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds("negation", "certainty", "extent"),
    examples=(
        Example("lost", source="Do not drive until you know.", target="Drive until you know.", fires=True),
        Example("gained", source="Metformin may be taken with food.", target="Metformin may not be taken with food.", fires=True),
        Example("moved to the other sentence", source="Do not shake it. Swirl it.", target="Shake it. Do not swirl it.", fires=True),
        Example("only", source="Use it even if you feel well.", target="Use it only if you feel well.", fires=True),
        Example("certain for unknown", source="It is not known whether it passes into milk.", target="It is certain that none passes into milk.", fires=True),
        Example("a ban turned round", source="Don’t stop without asking.", target="Don’t hesitate to stop without asking.", fires=True),
        Example("another word for it", source="Do not take a double dose.", target="Never take a double dose."),
        Example("contracted", source="It is not for children.", target="It isn’t for children."),
        Example("split", source="Shake it, but do not heat it.", target="Shake it. Do not heat it."),
    ),
    sources=("house rule",),
)  # fmt: skip

"""A reworded instruction keeps what to do, when and how fast.

"After a meal" for "before", "at your next visit" for "at once", "keep taking" for "stop taking", the freezer for the
refrigerator: the sentence stays fluent and the reader does the opposite.
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV003",
    name="instruction-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds("modality", "time", "urgency", "manner", "meal", "handling", "constancy", "action", "storage", "route"),
    examples=(
        Example("after for before", source="Take it before a meal.", target="Take it after a meal.", fires=True),
        Example("later", source="Call a doctor at once.", target="Call a doctor at your next visit.", fires=True),
        Example("go on for stop", source="Stop taking it and call us.", target="Keep taking it and call us.", fires=True),
        Example("crushed", source="Swallow the tablet whole.", target="Swallow the tablet crushed.", fires=True),
        Example("freezer", source="Store it in the refrigerator.", target="Store it in the freezer.", fires=True),
        Example("may for must", source="You must tell your doctor.", target="You may tell your doctor.", fires=True),
        Example("another word", source="Call a doctor immediately.", target="Call a doctor at once."),
        Example("reworded", source="Begin the course today.", target="Start the course today."),
    ),
    sources=("house rule",),
)  # fmt: skip

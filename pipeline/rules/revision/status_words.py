"""A reworded text keeps its words about approval: approved, licensed, on the market; investigational, experimental.

A word that says more, or less, about what an authority has decided needs the eyes of a regulatory affairs officer.
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV006",
    name="status-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds("status"),
    examples=(
        Example("approved for investigational", source="It is an investigational drug.", target="It is an approved drug.", fires=True),
        Example("gone", source="an experimental antibody", target="an antibody", fires=True),
        Example("added sentence", source="It blocks a receptor.", target="It blocks a receptor. It is licensed in Japan.", fires=True),
        Example("same sense", source="It is being tested in clinical trials.", target="It is under study in clinical trials."),
        Example("harmless sentence", source="It blocks a receptor.", target="It blocks a receptor. Keep the carton."),
    ),
    sources=("house rule",),
)  # fmt: skip

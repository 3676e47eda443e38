"""A reworded text keeps its values, their comparisons and how often they apply.

A placeholder exchanged for another, "up to" for "at least", "weekly" for "daily": each makes a wrong dose of right figures.
The order counts where all else stays: "{a} for adults and {b} for children".
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV002",
    name="value-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds("number", "placeholder", "comparison", "limit", "frequency", "period", "time of day", "amount", "dose step"),
    examples=(
        Example("another placeholder", source="Take {oral.low} a day.", target="Take {oral.high} a day.", fires=True),
        Example("two exchanged", source="{a} for men and {b} for women.", target="{b} for men and {a} for women.", fires=True),
        Example("comparison", source="Drink about {water} a day.", target="Drink at most {water} a day.", fires=True),
        Example("weekly for daily", source="The tablet is taken daily.", target="The tablet is taken weekly.", fires=True),
        Example("a word for a number", source="Wait two hours.", target="Wait three hours.", fires=True),
        Example("a double dose", source="Take the next dose as usual.", target="Take the next dose doubled.", fires=True),
        Example("same sense", source="about {x} in all, each day", target="roughly {x} in all, daily"),
        Example("number in figures", source="Wait two hours.", target="Wait 2 hours."),
    ),
    sources=("house rule",),
)  # fmt: skip

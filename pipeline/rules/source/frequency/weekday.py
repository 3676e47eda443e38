"""Weekly dosing should come with the advice to choose a day of the week and keep to it.

“Once a week” alone is misread as once a day more often than with a day beside it; the ISMP asks for the day on
prescriptions of weekly methotrexate. A notice: the rule looks for a weekday, or “the same day each week”.
"""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.intake import intakes
from pipeline.rules.prose import Prose

_DAY = compiled(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bsame (?:week)?day\b|\bday of (?:the|each) week\b|\bday each week\b|\bday you choose\b|\bweekday\b"
)
_STAFF = compiled(r"\binfus|\bintravenous|\bclinic\b|\bhospital\b|\bnurse\b|\bvisit")


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the day in texts about medicines that patients take once a week."""
    if not prose.for_patients:
        return
    weekly = [x for x in intakes(prose.texts) if x.schedule.low == x.schedule.high == Fraction(1, 7)]
    if not weekly:
        return
    folded = [fold(text.shown) for text in prose.texts]
    if any(_DAY.search(words) for words in folded) or any(_STAFF.search(words) for words in folded):
        return
    first = weekly[0]
    yield Problem(first.text.pointer, f"“{first.words}” has no day of the week with it", needle=first.words)


RULE = Rule(
    code="FRQ012",
    name="weekday",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Add “on the same day each week; not every day”.",
    check=check,
    sources=("ISMP",),
    waivable=True,
    examples=(
        Example("no day", text="Take methotrexate once a week.", status="approved", fires=True),
        Example("weekly", text="The patch is changed weekly. Stick it on dry skin.", status="approved", fires=True),
        Example("a day", text="Take methotrexate once a week, every Monday.", status="approved"),
        Example("the same day", text="Inject it once a week, on the same day each week.", status="approved"),
        Example("daily", text="Take one tablet once a day.", status="approved"),
        Example("given by staff", text="A nurse gives you the infusion once a week.", status="approved"),
    ),
)  # fmt: skip

"""A reworded text speaks of the same people, organs and sides.

Children for adults, the kidney for the liver, the left eye for the right: values that are true of one are false of the
other. A text may name them once more or once less, but not one for another.
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV005",
    name="people-or-organ-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds("people", "who was studied", "organ", "side", "earlier treatment", "code"),
    examples=(
        Example("adults for children", source="the dose for children", target="the dose for adults", fires=True),
        Example("kidney for liver", source="in patients with liver disease", target="in patients with kidney disease", fires=True),
        Example("another enzyme", source="It is broken down by CYP3A4.", target="It is broken down by CYP2D6.", fires=True),
        Example("another word", source="in hepatic impairment", target="in impairment of the liver"),
        Example("named once more", source="Your kidneys remove it.", target="Your kidneys, and the kidneys alone, remove it."),
    ),
    sources=("house rule",),
)  # fmt: skip

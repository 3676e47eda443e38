"""A reworded text keeps its directions and degrees: more or less, mild or severe, common or rare, harmful or harmless.

"Lower the dose" and "raise the dose" differ in one word; so do hypo- and hyperglycaemia.
"""

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, of_kinds

RULE: Rule[Revision] = Rule(
    code="REV004",
    name="degree-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=of_kinds(
        "change", "direction", "width", "severity", "how common", "harm", "effect", "mechanism", "laboratory", "cause", "alarm sign"
    ),
    examples=(
        Example("raise for lower", source="Your doctor may reduce the dose.", target="Your doctor may increase the dose.", fires=True),
        Example("mild for severe", source="in severe heart failure", target="in mild heart failure", fires=True),
        Example("rare for common", source="Nausea is common.", target="Nausea is rare.", fires=True),
        Example("hyper for hypo", source="It can cause hypokalaemia.", target="It can cause hyperkalaemia.", fires=True),
        Example("same sense", source="It can raise the blood level.", target="It can increase the blood level."),
        Example("named once more", source="The liver may be harmed.", target="The liver may be harmed; watch for harm."),
    ),
    sources=("house rule",),
)  # fmt: skip

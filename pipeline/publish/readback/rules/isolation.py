"""Every value is marked as a value and isolated in the direction of its own text.

In a right-to-left sentence "50–150 mg" turns into "mg 150–50" unless it is set apart; "12 ساعة" turns round if it is
set apart the wrong way. The mark also ties the printed value to the typed one: a number without it belongs to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Shown, shown


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the names of the values in each text, in order, and their directions."""
    for file, spot, _, said in proof.unequal:
        if said is not None and spot.parts is not None and said.parts is not None:
            for message in _faults(spot.shown, shown(said.parts)):
                yield Problem((file.path, spot.context), message)
    for path, misled in ((proof.page.path, proof.page.misled), (proof.data.path, proof.data.misled)):
        for context in misled:
            yield Problem((path, context), "a name or code is isolated in another direction than its own")


def _faults(found: tuple[Shown, ...], wanted: tuple[Shown, ...]) -> Iterator[str]:
    names = [value.name for value in wanted]
    if [value.name for value in found] != names:
        yield f"the values in the text are {_list([value.name for value in found])}, not {_list(names)}"
        return
    for value, other in zip(found, wanted, strict=True):
        if value.direction != other.direction:
            yield f"{value.name} is isolated as {value.direction or 'nothing'}, not {other.direction}"


def _list(names: list[str]) -> str:
    return ", ".join(names) if names else "none"


_LOW = '<bdi dir="ltr" data-value="oral.dose.low">50\u00a0mg</bdi>'

RULE = Rule(
    code="RBK016",
    name="value-isolated",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of a renderer. Values reach a page through `markup.inline` alone.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("not marked", text="html", change={_LOW: "50\u00a0mg"}, fires=True),
        Example("no direction", text="html", change={_LOW: _LOW.replace(' dir="ltr"', "")}, fires=True),
        Example("the wrong direction", text="html", change={_LOW: _LOW.replace("ltr", "rtl")}, fires=True),
        Example(
            "the name of another value",
            text="html",
            change={_LOW: _LOW.replace("dose.low", "daily_maximum")},
            fires=True,
        ),
    ),
)

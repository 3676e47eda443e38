"""The name of a value must be unique in the monograph.

Two records with the same id would give two values one name, and a text could print the wrong one.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Report every value whose name is taken."""
    for name, pointer in subject.facts.collisions:
        other = subject.facts.by_name[name]
        yield Problem(pointer, f"the name {name} is taken: {'.'.join(map(str, other.pointer))} has it already")


RULE = Rule(
    code="VAL004",
    name="value-name-taken",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give one of the two records another id.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "two records of one id", {"adverse_reactions.frequent.id": "oral"}, ("dosing.regimens.oral.frequency",)
        ),
        Example("ids of their own", {"adverse_reactions.frequent.id": "often"}),
    ),
)

"""A value spelled in words that the program cannot read needs a human.

Without knowledge of the language nobody has compared "12 hours" with what stands there.
"""

from collections.abc import Iterator

from pipeline.language.phrases import phrase_agrees
from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.rules.unit import Unit


def check(unit: Unit) -> Iterator[Problem]:
    """Report the phrases that cannot be decided."""
    if unit.fact is not None and phrase_agrees(unit.target, unit.fact.value, unit.locale.formatting) is None:
        yield Problem((), f"cannot decide whether “{unit.target}” says “{unit.source}”", needle=unit.target)


RULE = Rule(
    code="TFR002",
    name="phrase-undecided",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Compare number, unit and frequency with the source yourself.",
    check=check,
    sources=("house rule",),
)

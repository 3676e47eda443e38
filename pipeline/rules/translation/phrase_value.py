"""A value spelled in words says the same number, unit and frequency in every language.

"Twice a day" became "once" in real leaflets, and hours became days. The words are read back and compared with the
typed value. In a language that the program cannot read this is a matter for a human, and is reported as such.
"""

from collections.abc import Iterator

from pipeline.language.phrases import phrase_agrees
from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.rules.unit import Unit


def check(unit: Unit) -> Iterator[Problem]:
    """Read the phrase back and compare it with its value."""
    if unit.fact is None or phrase_agrees(unit.target, unit.fact.value, unit.locale.formatting) is not False:
        return
    yield Problem((), f"“{unit.target}” does not say “{unit.source}”", needle=unit.target)


RULE = Rule(
    code="TFR001",
    name="phrase-value",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the number and the unit of the source, inflected for your sentence.",
    check=check,
    sources=("house rule",),
)

"""A value that was typed for children is not printed in a sentence about adults, nor the other way round.

“Adults take {child.dose}” gives adults the dose of children. The rule looks at the placeholders of regimens, results and
dose forms that have a population, and at the words of their sentence, its label or the first cell of its row.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import names
from pipeline.model.quantity import Duration, DurationRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import sentences
from pipeline.rules.english.people import people
from pipeline.rules.subject import Subject

_YOUNG = frozenset(["children", "adolescents"])
_MONTHS = {"a": Decimal(12), "mo": Decimal(1), "wk": Decimal(12) / 52, "d": Decimal(12) / 365}
_GROWN = Decimal(18 * 12)


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the population of every printed value with the people that its sentence names."""
    groups = dict(_groups(subject.monograph))
    if not groups:
        return
    around = ""
    for index, text in enumerate(subject.texts):
        before = subject.texts[index - 1] if index else None
        near = before is not None and (before.role == "label" or (before.role == text.role == "cell"))
        around = before.source if before is not None and near else ""
        for _, sentence in sentences(text.source):
            who = people(sentence) & (_YOUNG | {"adults"}) or people(around) & (_YOUNG | {"adults"})
            for name in names(sentence):
                found = groups.get(name.split(".")[0])
                if found is None or not who:
                    continue
                young, population = found
                wrong = "adults" in who and not who & _YOUNG if young else "adults" not in who
                if wrong:
                    hole = "{" + name + "}"
                    yield Problem(
                        text.pointer,
                        f"{hole} was typed for {population}, but the sentence is about {' and '.join(sorted(who))}",
                        needle=hole,
                    )
                    break


def _groups(monograph: Monograph) -> Iterator[tuple[str, tuple[bool, str]]]:
    """The ids of records whose population is one of children (True) or of adults (False), with its name."""
    known: dict[str, tuple[bool, str]] = {}
    for population in monograph.populations:
        young = _is_young(population.ages, population.name)
        if young is not None:
            known[population.id] = young, population.name
    named: list[tuple[str, str]] = [(r.id, r.population) for r in monograph.dosing.regimens]
    named += [(outcome.id, outcome.population) for outcome in monograph.efficacy]
    named += [(form.id, form.population) for form in monograph.identity.dose_forms]
    yield from ((record, known[population]) for record, population in named if population in known)
    yield from known.items()


def _is_young(ages: object, name: str) -> bool | None:
    """True for children, False for adults, None for both or neither."""
    if isinstance(ages, DurationRange) and ages.unit in _MONTHS:
        if ages.high * _MONTHS[ages.unit] <= _GROWN:
            return True
        return False if ages.low * _MONTHS[ages.unit] >= _GROWN else None
    if isinstance(ages, Duration) and ages.unit in _MONTHS:
        months = ages.value * _MONTHS[ages.unit]
        if ages.comparator in ("at_least", "more_than") and months >= _GROWN:
            return False
        return True if ages.comparator in ("at_most", "less_than") and months <= _GROWN else None
    who = people(name)
    if who & _YOUNG and "adults" not in who:
        return True
    return False if "adults" in who and not who & _YOUNG else None


_TEXT = "sections.dosing.blocks.missed.text"
_BABIES = {"populations.adults": {"id": "adults", "name": "Infants", "ages": {"low": 1, "high": 11, "unit": "mo"}}}

RULE = Rule(
    code="POP006",
    name="population-in-prose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Print the value of the population that the sentence is about.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("children, by the value of adults", {_TEXT: "Children took {oral.dose.low} to {oral.dose.high} per dose."}, (_TEXT,)),
        Example("adults, by the value of infants", {**_BABIES, _TEXT: "Adults took {oral.dose.low} to {oral.dose.high} per dose."}, (_TEXT,)),
        Example("a result", {_TEXT: "In children, {response.value} responded."}, (_TEXT,)),
        Example("a row", {"sections.dosing.blocks.doses.table.rows.dose.cells.feature": "Dose in infants"}, ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",)),
        Example("adults", {_TEXT: "Adults took {oral.dose.low} to {oral.dose.high} per dose."}),
        Example("both", {_TEXT: "Adults took {oral.dose.low} to {oral.dose.high} per dose; children were not studied."}),
        Example("nobody named", {_TEXT: "Take {oral.dose.low} to {oral.dose.high} per dose."}),
    ),
)  # fmt: skip

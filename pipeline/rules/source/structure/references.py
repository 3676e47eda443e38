"""Every reference inside the monograph leads somewhere.

A population, a reference, or a "see ..." that does not exist leaves a fact without the people it is about, or a
subject that looks covered and is not.
"""

from collections.abc import Iterator

from pipeline.model.declared import Frozen
from pipeline.model.essentials import Stated
from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look up populations, references and the places that essentials point at."""
    m = subject.monograph
    populations = {p.id for p in m.populations}
    groups: tuple[tuple[Pointer, tuple[Frozen, ...]], ...] = (
        (("dosing", "regimens"), m.dosing.regimens),
        (("identity", "dose_forms"), m.identity.dose_forms),
        (("efficacy",), m.efficacy),
    )
    for base, records in groups:
        for index, record in enumerate(records):
            name = getattr(record, "population", "not_stated")
            if name not in UNKNOWNS and name not in populations:
                yield Problem((*base, index, "population"), f"there is no population {name}")
    references = {r.id for r in m.references} if isinstance(m.references, tuple) else set()
    for index, outcome in enumerate(m.efficacy):
        if outcome.source not in UNKNOWNS and outcome.source not in references:
            yield Problem(("efficacy", index, "source"), f"there is no reference {outcome.source}")
    contexts = {t.context for t in subject.texts}
    for field in type(m.essentials).model_fields:
        value = getattr(m.essentials, field)
        if isinstance(value, Stated) and not any(c == value.see or c.startswith(value.see + ".") for c in contexts):
            yield Problem(("essentials", field, "see"), f"there is no text at {value.see}")


RULE = Rule(
    code="STR002",
    name="dangling-reference",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the id; `check` prints the id path of a place in every finding.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a population", {"dosing.regimens.oral.population": "children"}, ("dosing.regimens.oral.population",)),
        Example(
            "a place",
            {"essentials.pregnancy": {"see": "sections.advice.blocks.nowhere"}},
            ("essentials.pregnancy.see",),
        ),
        Example("unknown is a value", {"dosing.regimens.oral.population": "not_stated"}),
    ),
)

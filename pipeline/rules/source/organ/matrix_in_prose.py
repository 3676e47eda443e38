"""What the text says of the dose in impairment must agree with the typed matrix: organ, severity, direction and number.

The matrix is what the tables and bundles show; a sentence that reduces the dose in mild impairment where the matrix does so
in moderate, that speaks of the kidneys with the number of the liver, or that raises what the matrix lowers, is the other
half of a contradiction, and readers meet both.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.clinical import Adjustment, Hepatic, Renal
from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.quantity import UNKNOWNS, Dose, DoseRange, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import sentences
from pipeline.rules.english.impairment import SEVERITIES, Change, Impairment, Organ, impairments, organs, severities
from pipeline.rules.prose import ReaderText
from pipeline.rules.source.organ.severity_matrix import CELLS
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare placeholders with the words around them, then every statement with the cells that it names."""
    swapped = set()
    for text in subject.texts:
        for problem in _placeholders(text):
            swapped.add(problem.pointer)
            yield problem
    for said in impairments(subject.texts):
        if said.text.pointer in swapped or said.kinetics or len(said.organs) != 1:
            continue
        organ = next(iter(said.organs))
        yield from _compare(subject, said, organ)


def _placeholders(text: ReaderText) -> Iterator[Problem]:
    """Values of one organ or severity printed in a sentence about another."""
    if "{hepatic." not in text.source and "{renal." not in text.source:
        return
    for _, sentence in sentences(text.source):
        printed = [parts for name in names(sentence) if (parts := name.split("."))[0] in CELLS and len(parts) > 1]
        about = organs(sentence)
        named = {level for group in severities(sentence, known=True) for level in group}
        for organ, level, *_ in printed:
            hole = f"{{{organ}.{level}"
            if about and organ not in about:
                yield Problem(
                    text.pointer,
                    f"{hole}…}} stands in a sentence about {' and '.join(sorted(about))} impairment",
                    needle=hole,
                )
                return
            if named and level in SEVERITIES and level not in named:
                yield Problem(
                    text.pointer,
                    f"{hole}…}} stands in a sentence about {' and '.join(sorted(named))} impairment",
                    needle=hole,
                )
                return


def _compare(subject: Subject, said: Impairment, organ: Organ) -> Iterator[Problem]:
    dosing = subject.monograph.dosing
    matrix: Hepatic | Renal = dosing.hepatic if organ == "hepatic" else dosing.renal
    for group, change in said.paired:
        for level in group:
            if level not in CELLS[organ]:
                continue
            typed = getattr(matrix, level)
            if wrong := _contradiction(change, typed):
                words = said.words(change)
                yield Problem(
                    said.text.pointer,
                    f"“{words}” for {level} {organ} impairment, but {wrong}",
                    needle=words,
                    also=(("dosing", organ, level),),
                )
                return


def _contradiction(change: Change, typed: Adjustment | str) -> str:
    """What the typed cell says instead; empty if both agree or cannot be compared."""
    shown = _shown(typed)
    if change.kind == "not_studied":
        return "" if isinstance(typed, str) and typed in UNKNOWNS else shown
    if change.kind in ("no_change", "avoid"):
        return "" if typed == change.kind else shown
    if change.kind == "increase":
        return shown
    if not isinstance(typed, Adjustment):
        return shown
    if change.kind == "reduce" and typed.reduce_by is not None and change.low is not None:
        share = typed.reduce_by
        ends = {share.low, share.high} if isinstance(share, PercentRange) else {share.value}
        return "" if {change.low, change.high} <= ends else shown
    if change.kind == "dose" and typed.dose is not None and change.unit.split("/")[0] == typed.dose.unit:
        return "" if {change.low, change.high} <= _ends(typed.dose) else shown
    return ""


def _ends(dose: Dose | DoseRange) -> set[Decimal]:
    return {dose.low, dose.high} if isinstance(dose, DoseRange) else {dose.value}


def _shown(typed: Adjustment | str) -> str:
    if isinstance(typed, str):
        return f"the typed value is {typed}"
    if typed.reduce_by is not None:
        share = typed.reduce_by
        number = f"{share.low} to {share.high}" if isinstance(share, PercentRange) else f"{share.value}"
        return f"the typed value is a reduction by {number} %"
    dose = typed.dose
    if isinstance(dose, DoseRange):
        return f"the typed dose is {dose.low} to {dose.high} {dose.unit}"
    return f"the typed dose is {dose.value} {dose.unit}" if dose is not None else "nothing is typed"


_TEXT = "sections.dosing.blocks.missed.text"

RULE = Rule(
    code="ORG007",
    name="matrix-in-prose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which is right at the source; print the number with its placeholder, {hepatic.moderate.dose}.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another severity", {_TEXT: "In mild liver disease the dose is reduced to 50 mg."}, (_TEXT,)),
        Example("another organ", {_TEXT: "With moderate kidney disease take {hepatic.moderate.dose} per dose."}, (_TEXT,)),
        Example("another cell", {_TEXT: "In severe liver damage take {hepatic.moderate.dose} per dose."}, (_TEXT,)),
        Example("raised", {_TEXT: "In moderate hepatic impairment the dose is increased."}, (_TEXT,)),
        Example("unchanged", {_TEXT: "No dose adjustment is needed in severe hepatic impairment."}, (_TEXT,)),
        Example("avoided", {_TEXT: "Avoid it in mild renal impairment."}, (_TEXT,)),
        Example("studied after all", {_TEXT: "In severe renal impairment take 50 mg per dose."}, (_TEXT,)),
        Example("agreeing", {_TEXT: "In moderate liver damage take {hepatic.moderate.dose} per dose; in severe liver damage do not take it."}),
        Example("not studied", {_TEXT: "It has not been studied in severe kidney disease."}),
        Example("a side effect", {_TEXT: "If you have severe nausea, your doctor may reduce the dose."}),
        Example("unchanged, as typed", {_TEXT: "In mild kidney disease the dose does not need to be changed."}),
    ),
)  # fmt: skip

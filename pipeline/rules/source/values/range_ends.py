"""In prose a range is written with both its ends, low before high.

Every language says "from ... to ..." in its own way, so a translator needs the two ends apart. One end alone is half
a fact; the ends exchanged are another one. A printed range ("50–150 mg") is for tables of values.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.quantity import Range
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import sentences
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every sentence that prints a range or one of its ends."""
    for text in subject.texts:
        for _, sentence in sentences(text.source):
            printed = names(sentence)
            for name in dict.fromkeys(printed):
                fact = subject.facts.by_name.get(name)
                if fact is None or not isinstance(fact.value, Range) or fact.spelled:
                    continue
                whole = name.removesuffix(".low").removesuffix(".high")
                low, high = f"{whole}.low", f"{whole}.high"
                hole = "{" + name + "}"
                if not fact.part:
                    yield Problem(
                        text.pointer, f"{hole} prints a range; prose needs {{{low}}} and {{{high}}}", needle=hole
                    )
                elif low not in printed or high not in printed:
                    missing = high if fact.part == "low" else low
                    yield Problem(text.pointer, f"{hole} stands without {{{missing}}} in its sentence", needle=hole)
                elif fact.part == "high" and printed.index(high) < printed.index(low):
                    yield Problem(text.pointer, f"{hole} stands before {{{low}}}", needle=hole)


RULE = Rule(
    code="VAL003",
    name="range-ends",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “{x.low} to {x.high}”, in this order, in one sentence.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "one end",
            {"sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} per dose."},
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "exchanged",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.high} to {oral.dose.low} per dose."
            },
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "the range as one",
            {"sections.dosing.blocks.doses.table.rows.dose.cells.detail": "{oral.dose} per dose."},
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "both ends",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "{oral.dose.low} to {oral.dose.high} per dose."
            },
        ),
    ),
)

"""Where the prose prints a dose, the same sentence must say whether it is per dose or per day, as the typed value
does.

"50 mg to 150 mg" alone is read as the amount for a day by one reader and as the amount each time by another: with two
doses a day a factor of two. Source: ISMP, safe presentation of doses.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.quantity import Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold, sentences
from pipeline.rules.subject import Subject

_SAYS = {
    "dose": re.compile(r"\b(?:per|each|every|a single|one|single) dose\b|\bat a time\b|\beach time\b"),
    "day": re.compile(r"\b(?:per|a|each|every) day\b|\bdaily\b|\bin 24 hours\b"),
}
_IN_WORDS = {"dose": "per dose", "day": "per day"}


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every sentence that prints a dose."""
    for text in subject.texts:
        for _, sentence in sentences(text.source):
            for name in dict.fromkeys(names(sentence)):
                fact = subject.facts.by_name.get(name)
                if fact is None or not isinstance(fact.value, (Dose, DoseRange)):
                    continue
                per = fact.value.per
                if not _SAYS[per].search(fold(sentence)):
                    yield Problem(
                        text.pointer,
                        f"{{{name}}} is an amount {_IN_WORDS[per]}, and the sentence does not say so",
                        needle="{" + name + "}",
                    )
                    break


RULE = Rule(
    code="DOS004",
    name="per-dose-or-day",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “per dose” or “per day” beside the amount, as the typed value says.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "neither said",
            {"sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} to {oral.dose.high}."},
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "the other one said",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} to {oral.dose.high} per day."
            },
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "each dose",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "Each dose is {oral.dose.low} to {oral.dose.high}."
            },
        ),
    ),
)

"""The text that an essential subject points at must speak of that subject.

"Storage: see the paragraph on food" looks covered and is not. The rule looks for the words that no text on the subject
can do without.
"""

import re
from collections.abc import Iterator

from pipeline.model.essentials import Essentials, Stated
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.subject_signs import SIGNS
from pipeline.rules.subject import Subject


def _pattern(field: str) -> re.Pattern[str]:
    return compiled(SIGNS[field])


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every text that `essentials` points at, with all below it and the heading above it."""
    essentials = subject.monograph.essentials
    for field in Essentials.model_fields:
        stated = getattr(essentials, field)
        if not isinstance(stated, Stated):
            continue
        below = stated.see + "."
        title = stated.see.rpartition(".blocks.")[0] + ".title" if ".blocks." in stated.see else below + "title"
        texts = [
            t.shown
            for t in subject.texts
            if t.role != "id" and (t.context in (stated.see, title) or t.context.startswith(below))
        ]
        if texts and not any(_pattern(field).search(fold(text)) for text in texts):
            yield Problem(
                ("essentials", field, "see"), f"the text at {stated.see} does not speak of {field.replace('_', ' ')}"
            )


RULE = Rule(
    code="CIW012",
    name="essential-text",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Point at the text that covers the subject; if there is none, write it, or say that it is not stated.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "another text",
            {"essentials.pregnancy": {"see": "sections.overview.blocks.introduction"}},
            ("essentials.pregnancy.see",),
        ),
        Example(
            "a text that was emptied of it",
            {"sections.dosing.blocks.missed.text": "Ask your doctor.", "sections.dosing.title": "Doses"},
            ("essentials.missed_dose.see",),
        ),
        Example(
            "in other words",
            {"sections.dosing.blocks.missed.text": "If you forget to take it, wait for the next time."},
        ),
    ),
)

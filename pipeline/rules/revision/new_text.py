"""A new text with a value or a word about approval is read by a second person.

It has never stood in a template, so nobody but its writer has seen it as far as the project can tell.
"""

from collections.abc import Iterator

from pipeline.language.meaning import marks
from pipeline.language.revision import ADDED
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY


def check(revision: Revision) -> Iterator[Problem]:
    """Find texts that the last extraction did not have and that hold a value, a code or a word of status."""
    for text in revision.new:
        found = next((mark for mark in marks(text.text) if mark.kind in ADDED), None)
        if found is not None:
            words = text.text[found.start : found.end]
            yield Problem(text.pointer, f"new since the last extraction, with {found.kind}: “{words}”", needle=words)


RULE: Rule[Revision] = Rule(
    code="REV009",
    name="new-text",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=check,
    examples=(
        Example("approval", source="", target="It is licensed in Japan.", fires=True),
        Example("value", source="", target="Take {oral.low} at night.", fires=True),
        Example("neither", source="", target="Keep the carton."),
    ),
    sources=("house rule",),
    waivable=True,
)

"""An instruction, a clause, or a text with a warning, a value or a status does not vanish unnoticed.

A deleted list item leaves no gap that a reader could see. Texts that went to another place, or another id, word by word
are not lost.
"""

from collections.abc import Iterator

from pipeline.language.meaning import marks
from pipeline.language.revision import COUNTED
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, quoted

_WEIGHTY = COUNTED | {"modality", "harm", "organ", "route", "time"}
# The ids of such lists in a context; nothing else there is called so by the schema.
_INSTRUCTIONS = frozenset(("do", "dont", "clauses"))


def check(revision: Revision) -> Iterator[Problem]:
    """Find texts of the last extraction that stand nowhere any more and held words that matter."""
    for text in revision.lost:
        told = not _INSTRUCTIONS.isdisjoint(text.context.split("."))
        if told or any(mark.kind in _WEIGHTY for mark in marks(text.text)):
            message = f"the text {text.context} is gone: {quoted(text.text)}"
            yield Problem(text.pointer, message)


RULE: Rule[Revision] = Rule(
    code="REV008",
    name="text-gone",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=check,
    examples=(
        Example("warning gone", source="Do not take it with grapefruit.", target="", fires=True),
        Example("no word that matters", source="A word from the editors", target=""),
    ),
    sources=("house rule",),
)

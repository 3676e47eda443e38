"""A banner or disclaimer that was reworded is read by a second person, whatever changed.

A legal text has no neutral words: a clause without its "or delay in seeking it" is another clause. Typography is free. The
digest in `source/statements.yaml` pins the wording too, but whoever edits the text can record that anew in the same file.
"""

from collections.abc import Iterator

from pipeline.language.meaning import tokens
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revised_kinds import REMEDY, quoted


def check(revision: Revision) -> Iterator[Problem]:
    """Find clauses of statements whose words changed in a way that no other rule of revision reports."""
    for text in revision.revised:
        changed = [t.word for t in tokens(text.before)] != [t.word for t in tokens(text.text)]
        if text.legal and changed and not text.differences:
            yield Problem(text.pointer, f"reworded; when last extracted the clause was {quoted(text.before)}")


RULE: Rule[Revision] = Rule(
    code="REV010",
    name="statement-revised",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy=REMEDY,
    check=check,
    examples=(
        Example("words left out", source="Ask a doctor, or another professional.", target="Ask a doctor.", role="clause", fires=True),
        Example("typography", source="Ask a doctor - always.", target="Ask a doctor – always.", role="clause"),
        Example("no legal text", source="Ask a doctor, or another professional.", target="Ask a doctor.", role="text"),
    ),
    sources=("house rule",),
)  # fmt: skip

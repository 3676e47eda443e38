"""What the prose says of the trials' phase must be the typed phase; "advanced" and "late-stage" belong to phase 3.

Phase 1 and 2 look for a dose and for signs of effect. To call them advanced lends an untested drug the weight of a
nearly approved one. A phase written out in prose is a second copy of a typed value.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold, sentences
from pipeline.rules.subject import Subject

_LATE = re.compile(
    r"\b(advanced|late[- ]stage|late[- ]phase|final[- ]stage|pivotal)\s+(?:\w+\s+){0,2}(?:trials?|stud(?:y|ies)|development|testing)\b"
)
_LITERAL = re.compile(r"\bphase\s+(?:[ivx]+(?:[/-][ivx]+)?|one|two|three|four)\b")


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every text."""
    phases = {phase for s in subject.monograph.status if isinstance(s.phases, tuple) for phase in s.phases}
    for text in subject.texts:
        for start, sentence in sentences(text.source):
            folded = fold(sentence)
            if (match := _LATE.search(folded)) and not phases & {3, 4}:
                words = text.source[start + match.start() : start + match.end()]
                known = "/".join(map(str, sorted(phases))) or "not stated"
                yield Problem(text.pointer, f"“{words}”: the phase of the trials is {known}", needle=match.group(1))
            if match := _LITERAL.search(folded):
                words = text.source[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer,
                    f"“{words}” is written out; the phase is a typed value",
                    "Write “Phase {us.phases}” with the id of the status.",
                    needle=words,
                )


RULE = Rule(
    code="REG004",
    name="phase-wording",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the phase and leave the adjective out.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "advanced", {"sections.overview.title": "Now in advanced clinical trials"}, ("sections.overview.title",)
        ),
        Example("written out", {"sections.overview.title": "A Phase III trial"}, ("sections.overview.title",)),
        Example("phase 3", {"status.us.phases": [3], "sections.overview.title": "Now in advanced clinical trials"}),
        Example("an advanced tumor", {"sections.overview.title": "People with advanced tumors"}),
    ),
)

"""“Regular” or “frequent” tests say nothing; an interval does.

Everybody fills in an interval of their own for “regular blood tests”. A notice, not a fault: where the interval depends on
the patient, say on what. Texts that give an interval in the same sentence or the next are accepted.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, schedules, sentences
from pipeline.rules.prose import Prose

_TESTS = (
    r"(?:blood|liver|kidney|renal|urine|eye|heart|thyroid|hearing|lung|vision|laboratory|lab|skin|bone|clinical|medical)[- ]"
    r"(?:\w+[- ]){0,2}?(?:tests?|checks?|check-ups?|counts?|monitoring|exams?|examinations?|controls?|samples?)|"
    r"tests?|check-ups?|checks|monitoring|ecgs?|electrocardiograms?|scans?|examinations?"
)
_VAGUE = r"regular|frequent|periodic(?:al)?|routine|occasional|repeated|ongoing|continuous|close"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence about tests."""
    for text in prose.texts:
        if text.role in ("id", "heading", "title"):
            continue
        parts = list(sentences(text.shown))
        for index, (_, sentence) in enumerate(parts):
            match = _pattern().search(fold(sentence))
            if match is None:
                continue
            if any(
                schedules(s) or compiled(r"\bevery\b|\bonce\b|\bdepend").search(fold(s))
                for _, s in parts[index : index + 2]
            ):
                continue
            words = sentence[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}” leaves open how often", needle=words)


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:{_VAGUE})\s+(?:{_TESTS})\b"
        rf"|\b(?:{_TESTS})\b(?:\s+(?:are|is|will be|should be|must be|to be))?(?:\s+(?:done|checked|taken|carried out|performed|repeated|monitored))?\s+"
        rf"(?:regularly|frequently|periodically|routinely|repeatedly|closely|often)\b"
    )


RULE = Rule(
    code="FRQ013",
    name="vague-monitoring",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Say “every 4 weeks”, or on what the interval depends.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("regular", text="You will need regular blood tests.", status="approved", fires=True),
        Example("frequently", text="Liver function tests should be done frequently.", status="approved", audience="professional", fires=True),
        Example("periodic", text="Periodic eye examinations are part of the study.", fires=True),
        Example("close monitoring", text="Close monitoring is needed.", status="approved", audience="professional", fires=True),
        Example("an interval", text="You will need regular blood tests, every 2 weeks at first.", status="approved"),
        Example("in the next sentence", text="You will need regular blood tests. They are done once a month.", status="approved"),
        Example("meals", text="Eat regular meals and take regular exercise.", status="approved"),
        Example("it depends", text="Regular blood tests are done; how often depends on your INR.", status="approved"),
    ),
)  # fmt: skip

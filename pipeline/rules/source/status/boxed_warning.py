"""A drug without an approved label has no boxed warning to report, present or absent.

"Boxed warning: none" reassures; but there is no label on which one could stand. For an investigational drug the entry
is "not applicable".
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_ABSENT = re.compile(
    r"\b(?:no|not have|without)\b[^.;]{0,40}\b(?:black box|boxed) warnings?\b|\b(?:black box|boxed) warnings?\W{1,4}none\b"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the typed entries and at every text."""
    for index, status in enumerate(subject.monograph.status):
        if status.status != "approved" and status.boxed_warning in ("present", "none"):
            yield Problem(
                ("status", index, "boxed_warning"),
                f"boxed_warning is “{status.boxed_warning}”, but {status.authority} has approved no label",
            )
    if not subject.monograph.investigational:
        return
    for text in subject.texts:
        if match := _ABSENT.search(fold(text.shown)):
            words = text.shown[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}” reassures about a label that does not exist", needle=words)


RULE = Rule(
    code="REG009",
    name="boxed-warning",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write that a boxed warning is not applicable because there is no approved label.",
    check=check,
    sources=("SPL",),
    examples=(
        Example("typed", {"status.us.boxed_warning": "none"}, ("status.us.boxed_warning",)),
        Example("in prose", {"sections.overview.title": "There is no FDA boxed warning"}, ("sections.overview.title",)),
        Example("explained", {"sections.overview.title": "Boxed warning: not applicable"}),
    ),
)

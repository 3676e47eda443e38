"""Words such as "yet", "awaiting" or "soon" predict an approval; they need an application that was filed.

"Not yet approved" tells a patient that approval will come. Unless a status says that an application was submitted,
nobody knows that.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose

PREDICTION = re.compile(
    r"\b(?:not|n't)\s+(?:been\s+)?yet\b(?=.*\bapprov)|\bapprov\w+\s+(?:is\s+)?(?:expected|pending|imminent)\b"
    r"|\b(?:awaiting|pending|soon to be|close to|on track for|about to be)\s+(?:\w+\s+)?approv\w+|\bsoon be approved\b"
    r"|\bnot yet\b(?=.*\b(?:approv|licen[sc]|authori[sz]))"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational monograph for which no application was submitted."""
    if not prose.investigational or prose.applied:
        return
    for text in prose.texts:
        for start, sentence in sentences(text.shown):
            if match := PREDICTION.search(fold(sentence)):
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer, f"“{words}” predicts an approval, and no application is on record", needle=words
                )


RULE = Rule(
    code="REG003",
    name="predicted-approval",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write “not approved”, or record the application in `status`.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("not yet", {"sections.overview.title": "Examplinib is not yet approved"}, ("sections.overview.title",)),
        Example(
            "awaiting", {"sections.overview.title": "Examplinib is awaiting FDA approval"}, ("sections.overview.title",)
        ),
        Example(
            "filed",
            {"status.us.status": "application_submitted", "sections.overview.title": "Examplinib is not yet approved"},
        ),
        Example("plain", {"sections.overview.title": "Examplinib is not approved"}),
    ),
)

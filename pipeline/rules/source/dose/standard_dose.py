"""An investigational drug has doses studied, never a standard, recommended or usual dose.

A "standard dose" of a drug that is not approved invites people to take it. What a trial gave is no recommendation.
Source: 21 CFR 312.7(a) as house rule: an investigational drug is not represented as safe or effective for its use.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import unnegated
from pipeline.rules.prose import Prose

_CLAIM = re.compile(
    r"\b(?:standard|recommended|usual|normal|typical|approved|labell?ed|indicated|effective|correct|right)\s+"
    r"(?:(?:adult|pediatric|daily|single|oral|starting|maintenance)\s+)*(?:dose|doses|dosage|dosages|dosing|regimen)\b"
    r"|\b(?:typically|usually|normally)\s+(?:ranges?|doses?|dosed|takes?|taken|given)\b"
    r"|\b(?:dose|dosage) (?:recommended|should be)\b|\brecommended to take\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational drug."""
    if not prose.investigational:
        return
    for text in prose.texts:
        for words in unnegated(_CLAIM, text.shown):
            yield Problem(
                text.pointer, f"“{words}” presents the doses of an investigational drug as established", needle=words
            )


RULE = Rule(
    code="DOS005",
    name="standard-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what was studied: “doses studied”, “participants received”.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example("a heading", {"sections.dosing.title": "Standard dosage"}, ("sections.dosing.title",)),
        Example(
            "a sentence",
            {"sections.overview.blocks.introduction.text": "The usual daily dose is given by a team."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example(
            "denied",
            {
                "sections.overview.blocks.introduction.text": "There is no recommended dose of this investigational drug."
            },
        ),
    ),
)

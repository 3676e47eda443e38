"""What is only temporary or mild does not stand in the group of serious side effects.

"Serious" has a definition (ICH E2A): death, danger to life, hospital, lasting harm, a birth defect. Temporary muscle pain
among them makes readers doubt the rest of the list.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_SLIGHT = compiled(
    r"\b(?:mild|minor|slight|temporary|transient|passing|short-lived|harmless|trivial|brief|self-limiting)(?:ly)?\b"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look for such words in the names of serious reactions."""
    for i, group in enumerate(subject.monograph.adverse_reactions):
        if group.label != "serious":
            continue
        for j, reaction in enumerate(group.reactions):
            for name in (reaction.name, reaction.term or ""):
                if match := _SLIGHT.search(fold(name)):
                    at = ("adverse_reactions", i, "reactions", j)
                    yield Problem(at, f"“{name}” stands among serious side effects and is called {match.group()}")
                    break


_SERIOUS = {
    "id": "serious",
    "label": "serious",
    "frequency": "not_established",
    "reactions": [{"id": "pain", "name": "Temporary muscle pain", "organ_class": "Musculoskeletal disorders"}],
}

RULE = Rule(
    code="ADR005",
    name="serious-by-definition",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Move it to the band of its frequency, or say what made it serious.",
    check=check,
    sources=("ICH E2A",),
    examples=(
        Example("temporary", {"adverse_reactions.+": _SERIOUS}, ("adverse_reactions.serious.reactions.pain",)),
        Example(
            "mild",
            {"adverse_reactions.+": {**_SERIOUS, "reactions": [{"id": "rash", "name": "Rash, usually mild"}]}},
            ("adverse_reactions.serious.reactions.rash",),
        ),
        Example(
            "serious",
            {"adverse_reactions.+": {**_SERIOUS, "reactions": [{"id": "liver", "name": "Liver failure"}]}},
        ),
        Example("temporary, and common", {"adverse_reactions.frequent.reactions.nausea.name": "Temporary nausea"}),
    ),
)

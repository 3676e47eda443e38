"""A result of fewer than 50 people is from a small study, and readers must be told so.

10 of 29 is 34 %, with an interval from 18 % to 54 %: a reader who sees "34 %" alone takes it for known.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_SMALL = 50


def check(subject: Subject) -> Iterator[Problem]:
    """Look for a word on the size of every small study."""
    small = [
        (i, o)
        for i, o in enumerate(subject.monograph.efficacy)
        if isinstance(o.evaluable, int) and o.evaluable < _SMALL
    ]
    if not small or said_small(subject):
        return
    for index, outcome in small:
        yield Problem(
            ("efficacy", index, "evaluable"),
            f"{outcome.id} comes from {outcome.evaluable} people, and no text says that the study was small",
        )


def said_small(prose: Prose) -> bool:
    """Whether a text says that a study was small."""
    return any(_said().search(fold(t.shown)) for t in prose.texts)


@cache
def _said() -> re.Pattern[str]:
    return compiled(
        r"\b(?:small|very few|few|limited|low) (?:\w+ ){0,2}?(?:stud(?:y|ies)|trials?|numbers?|groups?|samples?"
        r"|patients|people|participants|children|adults)\b"
        r"|\bonly (?:a few|\d+|\w+) (?:\w+ )?(?:patients|people|participants|children|adults)\b|\b(?:stud(?:y|ies)"
        r"|trials?|groups?|numbers?) (?:was|were|is|are) (?:very |too )?(?:small|limited)\b"
    )


RULE = Rule(
    code="EFF007",
    name="small-study",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say so beside the result: “in 29 people, a small early study”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "not a word",
            {
                "efficacy.response.responders": 10,
                "efficacy.response.evaluable": 29,
                "efficacy.response.value": {"value": 34, "unit": "%"},
            },
            ("efficacy.response.evaluable",),
        ),
        Example(
            "said",
            {
                "efficacy.response.evaluable": 29,
                "sections.results.blocks.response.text": "The tumor became smaller in {response.value} of 29 people, in a small early study.",
            },
        ),
        Example("large enough", {"efficacy.response.evaluable": 50}),
    ),
)

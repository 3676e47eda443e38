"""A drug that is said to be broken down by the liver has something said of its interactions.

“Processed by the liver” (CYP3A4 and others) means that other medicines raise or lower its level. Whoever reads the first
half without the second combines them. `not_established` is a statement, `not_stated` is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.subject import Subject

_CLAIM = (
    r"\b(?:metaboli[sz]ed|processed|broken down|eliminated|cleared|degraded|inactivated|removed)\b[^.;]{0,60}?\b(?:liver|hepatic\w*|enzymes?|cyp\w*|cytochrome)\b"
    r"|\b(?:liver|hepatic\w*|cyp ?\d\w*|cytochrome p ?450)\b[^.;]{0,40}?\b(?:metaboli[sz]es|processes|breaks down|breaks it down|clears|metabolism)\b"
    r"|\b(?:substrate|inhibitor|inducer) of (?:the enzyme )?cyp\w*"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the claim where nothing is said of interactions."""
    said = subject.monograph.essentials.interactions
    if said not in ("not_stated", "not_applicable"):
        return
    for text in subject.texts:
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _claim().search(folded)
            if match and not is_negated(folded.replace("if ", "   "), match.start()):
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer,
                    f"“{words}”, but interactions are {said}",
                    needle=words,
                    also=(("essentials", "interactions"),),
                )
                return


@cache
def _claim() -> re.Pattern[str]:
    return compiled(_CLAIM)


_TEXT = "sections.overview.blocks.introduction.text"

RULE = Rule(
    code="ORG005",
    name="metabolism-without-interactions",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Add a section on interactions and point to it in `essentials.interactions`.",
    check=check,
    sources=("SPL 7",),
    examples=(
        Example("enzyme", {"essentials.interactions": "not_stated"}, (_TEXT,)),
        Example("liver", {"essentials.interactions": "not_stated", _TEXT: "Examplinib is processed by the liver."}, (_TEXT,)),
        Example("noun", {"essentials.interactions": "not_stated", _TEXT: "Hepatic metabolism is the main route."}, (_TEXT,)),
        Example("said", {"essentials.interactions": "not_established"}),
        Example("no claim", {"essentials.interactions": "not_stated", _TEXT: "Examplinib is taken by mouth."}),
        Example("not so", {"essentials.interactions": "not_stated", _TEXT: "Examplinib is not metabolized by the liver."}),
    ),
)  # fmt: skip

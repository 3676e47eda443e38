"""A text that gives a response rate of fewer than 50 people should say that the study was small.

"8 of 26 people responded (31 %)" is as likely 15 % as 50 %; few readers see that in the numbers.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.shares import shares
from pipeline.rules.prose import Prose
from pipeline.rules.source.efficacy.small_study import said_small

_SMALL = 50
_RESULT = compiled(
    r"\b(?:respon(?:se|ses|ded|ders)|remissions?|improve[ds]|improvement|shr[aiu]nk|cured|recovered|relief"
    r"|survived|became smaller)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a count of few people beside a result, unless a text calls the study small."""
    if said_small(prose):
        return
    for text in prose.texts:
        if not _early().search(fold(text.shown)):
            for start, sentence in sentences(text.shown):
                if _RESULT.search(fold(sentence)):
                    share = next(
                        (
                            s
                            for s in shares(sentence)
                            if s.kind in ("count", "slash") and s.whole and s.whole < _SMALL and s.people
                        ),
                        None,
                    )
                    if share is not None:
                        words = text.shown[start + share.start : start + share.end]
                        if words in text.source:
                            yield Problem(
                                text.pointer,
                                f"“{words}” is the result of a small study, and no text says so",
                                needle=words,
                            )
                        break


@cache
def _early() -> re.Pattern[str]:
    return compiled(
        r"\b(?:early|preliminary|pilot|exploratory|first-in-human|phase (?:1|i)\b|cannot be sure|uncertain)"
    )


RULE = Rule(
    code="EFF025",
    name="small-study-in-text",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Say so beside the result: “in 26 people, a small study”.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("not a word", text="8 of 26 people responded (31 %).", fires=True),
        Example("remission", text="Remission was reached in 12 of 40 patients.", audience="professional", fires=True),
        Example("children", text="The rash improved in 5 of 11 children.", fires=True),
        Example("improved", text="Pain improved in 20 out of 30 people.", fires=True),
        Example("said", text="In a small study, 8 of 26 people responded (31 %)."),
        Example("early", text="In an early study 8 of 26 people responded."),
        Example("large", text="80 of 260 people responded (31 %)."),
        Example("side effects", text="Nausea was seen in 8 of 26 people."),
    ),
)

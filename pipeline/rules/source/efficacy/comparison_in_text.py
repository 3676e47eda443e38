"""In a text, a comparison must agree with its two percentages: which is more.

"Less often than with placebo (34 % versus 28 %)" says the opposite of its numbers. The first number in brackets belongs to
what is compared.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import is_negated, sentences
from pipeline.rules.english.inference import without_levels
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.prose import Prose, ReaderText


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the words of every sentence with its two percentages."""
    for text in prose.texts:
        if text.shown.count("%") + text.shown.count("cent") < 2:
            continue
        for _, sentence in sentences(text.shown):
            folded = without_levels(sentence)
            yield from _direction(text, sentence, folded)


def _direction(text: ReaderText, sentence: str, folded: str) -> Iterator[Problem]:
    for match in _than().finditer(folded):
        first, second = number(match["first"]), number(match["second"])
        less = match["less"] is not None
        if first != second and (first > second) == less and not is_negated(folded, match.start("word")):
            words = sentence[match.start("first") : match.end()]
            if words in text.source:
                word = sentence[match.start("word") : match.end("word")]
                yield Problem(text.pointer, f"“{word} ... than” does not agree with {words}", needle=words)


@cache
def _than() -> re.Pattern[str]:
    percent = r"\s?(?:%|percent|per cent)"
    return compiled(
        r"\b(?P<word>(?P<less>less (?:often|frequently|common\w*|likely)|fewer|lower|rarer|smaller|lesser)"
        r"|(?:more (?:often|frequently|common\w*|likely)|more|higher|greater"
        r"|larger))\b[^.;()%]{0,70}?\bthan\b[^.;()%]{0,50}?"
        rf"[(,]\s?(?P<first>{DIGITS})(?:{percent})?\s?(?:,\s)?(?:versus|vs\.?|v|against|compared with"
        rf"|compared to)\s(?P<second>{DIGITS}){percent}"
    )


RULE = Rule(
    code="EFF027",
    name="comparison-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the numbers up; turn the word or correct the number.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("less often", text="Constipation was seen less often than with placebo (34% versus 28%).", fires=True),
        Example("more", text="More patients improved than with placebo (21% vs 45%).", fires=True),
        Example("lower", text="The rate of falls was lower than in the other group (12 % v 9 %).", fires=True),
        Example("agreeing", text="Constipation was seen more often than with placebo (34% versus 28%)."),
        Example("denied", text="Headache was not more common than with placebo (11% versus 12%)."),
        Example("named in brackets", text="Fewer fell than with placebo (12 % with placebo and 9 % with the drug)."),
        Example("another scale", text="Pain fell by 2 points in 30 % and by 4 points in 20 %."),
    ),
)

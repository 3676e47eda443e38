"""A text that says that nobody died or had a side effect may not tell of somebody who did.

"There were no deaths. Two participants died of pneumonia": deaths count whatever caused them (ICH E2A). "Nobody had a side
effect" before "three had a rash" leaves the reader with the first.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.numbers import NUMBER
from pipeline.rules.english.shares import PEOPLE
from pipeline.rules.english.symptoms import symptoms
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# A denial that is limited to some people, some causes or some time may be true beside the other sentence.
_LIMITED = compiled(
    r"\b(?:serious|severe|related|due to|because of|attribut\w+|caused by|from (?:the )?(?:drug|treatment"
    r"|medicine)|placebo|control|group|arm|cohort|part|new|further|unexpected|fatal"
    r"|on (?:the )?(?:drug|treatment)|(?:first|second|previous|earlier) (?:study|trial|cohort)|grade|except"
    r"|apart from|other than|if)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look, below each heading, for a denial and for what it denies."""
    sections: dict[int, list[Passage]] = {}
    for passage in passages(prose):
        sections.setdefault(passage.section, []).append(passage)
    for section in sections.values():
        said = [(p, start, s, fold(s)) for p in section for start, s in sentences(p.text)]
        for none, some in ((_no_deaths(), _death), (_no_effects(), _effect)):
            for passage, start, sentence, folded in said:
                match = none.search(folded)
                if match is None or _LIMITED.search(folded):
                    continue
                told = next((words for p, s, _, f in said if (p, s) != (passage, start) and (words := some(f))), None)
                if told is not None:
                    words = sentence[match.start() : match.end()]
                    text = passage.place(start)
                    if words in text.shown:
                        yield Problem(text.pointer, f"“{words}”, and further on “{told}”", needle=words)
                    break


def _death(folded: str) -> str | None:
    match = _died().search(folded)
    return match.group() if match and not is_negated(folded, match.start()) and not _ELSEWHERE.search(folded) else None


def _effect(folded: str) -> str | None:
    match = _had().search(folded)
    if match is None or is_negated(folded, match.start()) or _ELSEWHERE.search(folded):
        return None
    return match.group() if symptoms(folded[match.start() :]) else None


_ELSEWHERE = compiled(
    r"\b(?:placebo|control|before|other (?:drugs?|medicines?|trials?|studies)|worldwide|each year|mice|rats?"
    r"|animals?|may|might|could|can)\b"
)


@cache
def _no_deaths() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:no deaths?|nobody died|no one died|(?:no|none of the) (?:[a-z]+ )?{PEOPLE} died"
        rf"|without any deaths?)\b"
    )


@cache
def _no_effects() -> re.Pattern[str]:
    effect = r"(?:side[- ]effects?|adverse (?:events?|effects?|reactions?))"
    return compiled(
        rf"\b(?:nobody|no one|none of (?:them|the (?:[a-z]+ )?{PEOPLE})|no {PEOPLE}) (?:had|has had|reported|got"
        rf"|experienced) (?:an? |any )?{effect}"
        rf"|\b(?:there were )?no {effect} (?:were |was |have been )?(?:seen|reported|observed|noted|recorded)\b"
        rf"|\bthere (?:were|have been) no {effect}\b"
    )


@cache
def _died() -> re.Pattern[str]:
    return compiled(rf"\b{NUMBER} (?:of the (?:{NUMBER} )?)?(?:[a-z]+ )?(?:{PEOPLE} )?(?:died|deaths?)\b")


@cache
def _had() -> re.Pattern[str]:
    return compiled(
        rf"\b{NUMBER} (?:of (?:the )?(?:them|{NUMBER}) )?(?:[a-z]+ )?(?:{PEOPLE} )?(?:had|got|reported|developed"
        rf"|experienced) (?:an? |some )?"
    )


RULE = Rule(
    code="ADR016",
    name="none-then-some",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Count again, and say whom and what time “none” is about.",
    check=check,
    sources=("ICH E2A",),
    examples=(
        Example(
            "deaths",
            text="There were no deaths on study. Two participants died of pneumonia, judged unrelated to the drug.",
            audience="professional",
            fires=True,
        ),
        Example(
            "side effects", text="Nobody had a side effect. In week two, three of the thirty had a rash.", fires=True
        ),
        Example(
            "adverse events",
            text="No adverse events were reported. Four patients had nausea and one had a headache.",
            fires=True,
        ),
        Example("nobody died", text="Nobody died in the study. After a month, one patient died at home.", fires=True),
        Example("related", text="There were no deaths related to the drug. Two participants died of pneumonia."),
        Example("serious", text="No serious side effects were reported. Three people had a rash."),
        Example("groups", text="No deaths were seen with the drug. Two participants on placebo died."),
        Example("the disease", text="Two people in 100 may die of it. There were no deaths."),
        Example("one only", text="Nobody had a side effect. Thirty people took part."),
    ),
)

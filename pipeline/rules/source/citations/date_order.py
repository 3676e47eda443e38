"""What begins ends later, the next review follows the last, and a paper appears after its data were cut.

"From September 2023 to March 2023" has one date wrong, and nobody knows which: the follow-up, the trial or the check.
Dates are compared as exactly as both are written; in the same year or month nothing is said.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.moments import MOMENT, moment
from pipeline.rules.prose import Prose, ReaderText

_BEGAN = r"(?:began|begun|started|starts|opened|opens|enroll?ed|first (?:patient|participant|visit)|launched|start(?: date)?)"
_ENDED = r"(?:ended|ends|closed|closes|completed|finished|stopped|terminated|last (?:patient|participant|visit)|end(?: date)?|completion)"
_LAST = r"(?:last (?:medical |full )?(?:review(?:ed)?|updated?|checked|revised|revision)|(?:reviewed|updated|revised) (?:on|in)|date of (?:last )?(?:review|revision))"
_NEXT = r"(?:next (?:medical |full |planned )?(?:review|revision|update)|review (?:is )?due|due for (?:review|revision)|to be reviewed)"
_CUT = r"(?:data (?:were |was )?(?:\w+ )?(?:up to|until|to|through|cut[- ]?off|cut)|cut-?off|collected (?:up to|until|to|through|between)|followed (?:up )?(?:until|to|through))"
_PUBLISHED = r"(?:published|appeared|printed|presented|reported|publication)"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at each sentence for spans, at each text for data and paper, at all texts for the two reviews."""
    reviews: dict[str, tuple[ReaderText, str]] = {}
    for text in prose.texts:
        if "19" not in text.shown and "20" not in text.shown:
            continue
        folded = fold(text.shown)
        yield from _spans(text)
        yield from _paper(text, folded)
        for kind, pattern in (("next", _next()), ("last", _last())):
            if (match := pattern.search(folded)) and kind not in reviews:
                reviews[kind] = (text, match["date"])
    if len(reviews) == 2:
        text, following = reviews["next"]
        before = reviews["last"][1]
        if moment(following).before(moment(before)):
            yield Problem(
                text.pointer,
                f"the next review ({following}) is before the last one ({before})",
                needle=_written(text.shown, following),
                also=(reviews["last"][0].pointer,),
            )


def _spans(text: ReaderText) -> Iterator[Problem]:
    for start, sentence in sentences(text.shown):
        folded = fold(sentence)
        for match in (*_from_to().finditer(folded), *_began_ended().finditer(folded)):
            if moment(match["end"]).before(moment(match["start"])):
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(text.pointer, f"“{words}” ends before it begins", needle=words)
                break


def _paper(text: ReaderText, folded: str) -> Iterator[Problem]:
    published, cut = _published().search(folded) or _paper_of().search(folded), _cut().search(folded)
    if published and cut and moment(published["date"]).before(moment(cut["date"])):
        yield Problem(
            text.pointer,
            f"published {published['date']}, before the data were cut ({cut['date']})",
            needle=_written(text.shown, cut["date"]),
        )


def _written(shown: str, folded: str) -> str:
    at = fold(shown).find(folded)
    return shown[at : at + len(folded)]


@cache
def _from_to() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:from|between) (?P<start>{MOMENT}) (?:to|until|till|through|and|up to) (?:the end of )?(?P<end>{MOMENT})"
    )


@cache
def _began_ended() -> re.Pattern[str]:
    return compiled(
        rf"\b{_BEGAN} (?:\w+ ){{0,3}}?(?:in|on|:)? ?(?P<start>{MOMENT})[^.;]{{1,40}}?\b{_ENDED} (?:\w+ ){{0,3}}?(?:in|on|:)? ?(?P<end>{MOMENT})"
    )


@cache
def _next() -> re.Pattern[str]:
    return compiled(rf"\b{_NEXT}[^.;\d]{{0,20}}?(?P<date>{MOMENT})")


@cache
def _last() -> re.Pattern[str]:
    return compiled(rf"\b{_LAST}[^.;\d]{{0,20}}?(?P<date>{MOMENT})")


@cache
def _published() -> re.Pattern[str]:
    return compiled(rf"\b{_PUBLISHED}\b[^.;\d]{{0,30}}?(?P<date>{MOMENT})")


@cache
def _paper_of() -> re.Pattern[str]:
    return compiled(rf"\b(?:the|a|its|their) (?P<date>{MOMENT}) (?:paper|article|report|publication|abstract|poster)\b")


@cache
def _cut() -> re.Pattern[str]:
    return compiled(rf"\b{_CUT}\b[^.;\d]{{0,20}}?(?P<date>{MOMENT})")


RULE = Rule(
    code="CIT014",
    name="date-order",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up both dates and correct the wrong one.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a span", text="Participants were followed from September 2023 to March 2023.", fires=True),
        Example("a trial", text="The trial began in May 2024 and ended in 2022.", fires=True),
        Example(
            "two reviews", text="Last reviewed: 3 May 2026.\n\nNext review: 3 May 2025.", status="approved", fires=True
        ),
        Example(
            "a paper", text="The paper, published in June 2021, uses data collected up to December 2021.", fires=True
        ),
        Example("the year of a paper", text="The 2018 paper reports data collected up to 2021.", fires=True),
        Example("in order", text="Participants were followed from March 2023 to September 2023."),
        Example("the same year", text="The trial began in May 2024 and ended in 2024."),
        Example("reviews in order", text="Last reviewed: 3 May 2026. Next review: 3 November 2026.", status="approved"),
        Example("two trials", text="The first trial ended in 2022. The second began in 2024."),
    ),
)

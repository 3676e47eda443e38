"""In a text, a reduction or increase in percent must be what the two numbers beside it give.

From 10 % to 5 % is half (50 %), or 5 percentage points; it is not 75 %. The larger figure is the one that stays in the
mind of a reader. Percentages, levels and "halved" or "doubled" are read.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import sentences
from pipeline.rules.english.inference import without_levels
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.prose import Prose, ReaderText

_DOWN = (
    r"reduc\w+|decreas\w+|drop(?:s|ped)?|declin\w+|fall(?:s|en|ing)?|fell|cuts?|lower\w*|fewer|less"
    r"|shr[aiu]nk\w*|smaller|sav\w+"
)
_UP = r"increas\w+|rise[sn]?|rising|rose|gain\w*|higher|more|grew|growth|improve\w*|better"
# Words that stand for a relative change, in percent (negative: down).
_WORDS = {
    "halved": -50,
    "halving": -50,
    "halves": -50,
    "cut in half": -50,
    "doubled": 100,
    "doubling": 100,
    "doubles": 100,
    "tripled": 200,
    "trebled": 200,
}
# What the words beside a change say that it is.
_KIND = compiled(r"\b(?:relative|absolute)\b")
_POINTS = compiled(r"\b(?:points?|absolute)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Recompute every change that stands beside its two numbers."""
    for text in prose.texts:
        if sum(c.isdigit() for c in text.shown) < 2:
            continue
        for _, sentence in sentences(text.shown):
            folded = without_levels(sentence)
            if "from " in folded or " vs" in folded or "versus" in folded or "compared with" in folded:
                problem = next(_problems(text, sentence, folded), None)
                if problem is not None:
                    yield problem


def _problems(text: ReaderText, sentence: str, folded: str) -> Iterator[Problem]:
    ends = [*_from_to().finditer(folded), *_versus().finditer(folded)]
    if len(ends) != 1:
        return
    first, second = number(ends[0]["first"]), number(ends[0]["second"])
    if ends[0].re.pattern == _versus().pattern:
        # "5 % with the drug versus 10 % with placebo": the second is what the first is compared with.
        first, second = second, first
    if first == 0 or first == second:
        return
    for start, said, points, words in _changes(sentence, folded):
        if ends[0].start() <= start < ends[0].end():
            continue
        slack_first, slack_second = _half(ends[0]["first"]), _half(ends[0]["second"])
        if said == 0 or (said > 0) != (second > first):
            continue  # a change of something else
        relative = sorted(
            100 * (b - a) / a
            for a in (first - slack_first, first + slack_first)
            for b in (second - slack_second, second + slack_second)
            if a
        )
        absolute = second - first
        percent = ends[0]["unit"] is not None and ends[0]["unit"].startswith(("%", "per"))
        fits = relative[0] - 1 <= said <= relative[-1] + 1
        kind = _KIND.search(folded, max(0, start - 40), start + len(words) + 20)
        relative_only = kind is not None and kind.group() == "relative"
        points = points or (percent and kind is not None and kind.group() == "absolute")
        fits_absolute = percent and not relative_only and abs(said - absolute) <= slack_first + slack_second
        if not (fits_absolute if points else fits or fits_absolute):
            true = f"{abs(absolute):f} percentage points" if points else f"{abs(100 * absolute / first):.0f} %"
            yield Problem(
                text.pointer, f"from {first:f} to {second:f} is a change by {true}, not “{words}”", needle=words
            )


def _changes(sentence: str, folded: str) -> Iterator[tuple[int, Decimal, bool, str]]:
    """The changes that a sentence states: place, size in percent with its sign, whether in points, words."""
    for match in _change().finditer(folded):
        words = match.group()
        size = number(match["a"] or match["b"])
        down = match["down"] or match["down2"]
        yield match.start(), -size if down else size, bool(_POINTS.search(words)), sentence[match.start() : match.end()]
    for word, percent in _WORDS.items():
        at = folded.find(word)
        if at >= 0 and not compiled(r"\s+(?:dose|the dose|your dose|times?)\b").match(folded[at + len(word) :]):
            yield at, Decimal(percent), False, sentence[at : at + len(word)]


def _half(digits: str) -> Decimal:
    """Half of the last printed place of a number: how far it may have been rounded."""
    return Decimal(1).scaleb(-len(digits.partition(".")[2])) / 2


_UNIT = r"%|percent|per cent|mmhg|mmol/l|mmol/mol|mg/dl|kg|points?|attacks?|seizures?|episodes?|days?|hours?|months?"


@cache
def _from_to() -> re.Pattern[str]:
    return compiled(
        rf"\bfrom\s(?:an?\s\w+\sof\s|about\s"
        rf"|around\s)?(?P<first>{DIGITS})(?:\sin\s[\d,]+)?\s?(?:{_UNIT})?(?:\s[^.;\d]{{0,40}}?)?\s?\bto\s(?:about\s"
        rf"|around\s|only\s"
        rf"|just\s)?"
        rf"(?P<second>{DIGITS})\s?(?P<unit>{_UNIT})?"
    )


@cache
def _versus() -> re.Pattern[str]:
    percent = r"\s?(?:%|percent|per cent)"
    return compiled(
        rf"(?P<first>{DIGITS}){percent}(?:\s[^.;\d%]{{0,60}}?)?,?\s\(?(?:versus|vs\.?|compared with"
        rf"|compared to)\s(?P<second>{DIGITS})\s?(?P<unit>%|percent|per cent)"
    )


@cache
def _change() -> re.Pattern[str]:
    percent = r"\s?(?:%|percentage|percent|per cent)"
    more = r"(?:\s(?:relative|absolute|overall|percentage|points?|risk))*"
    return compiled(
        rf"(?P<a>{DIGITS}){percent}{more}\s(?:(?P<down>{_DOWN})|(?P<up>{_UP}))\b"
        rf"|\b(?:(?P<down2>{_DOWN})|(?P<up2>{_UP}))\b(?:\s(?!from\b|to\b)[a-z]+){{0,6}}?\s(?:by|of)\s(?:about\s"
        rf"|around\s|approximately\s|some\s|an?\s)?"
        rf"(?P<b>{DIGITS}){percent}(?:\spoints?)?"
    )


RULE = Rule(
    code="EFF023",
    name="change-arithmetic",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Recompute the change, and say whether it is relative or in percentage points; give both numbers.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("too much", text="The risk of stroke fell from 10 % to 5 %, a 75 % reduction.", fires=True),
        Example("by", text="It reduced the number of attacks by 80 %, from 8 to 4 attacks a month.", fires=True),
        Example(
            "against placebo",
            text="Fractures: 6 % versus 8 % with placebo, a relative risk reduction of 60 %.",
            audience="professional",
            fires=True,
        ),
        Example("points", text="Deaths fell from 20 % to 15 %, a reduction of 25 percentage points.", fires=True),
        Example("not halved", text="The risk was halved, from 10 % to 8 %.", fires=True),
        Example("relative", text="The risk of stroke fell from 10 % to 5 %, a 50 % reduction."),
        Example("absolute", text="Deaths fell from 20 % to 15 %, an absolute reduction of 5 %."),
        Example("rounded", text="Seizures fell by 67 %, from 3 to 1 a week."),
        Example("another thing", text="LDL fell from 160 to 120 mg/dL, and 30 % more people reached their goal."),
        Example("a dose", text="Your doctor may lower the dose from 100 mg to 50 mg."),
        Example("halved", text="The risk was halved, from 10 % to 5 %."),
    ),
)

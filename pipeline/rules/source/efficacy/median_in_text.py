"""In a text, a median is one number; a range after it must say what it is.

"A median of 6 to 10 months" cannot be: two groups were joined, or a confidence interval was taken for the result. A
reader takes the better end. "A median of 8 months (range 6 to 10)" says both.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold, sentences
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose

_MEDIAN = compiled(r"\b(?:median|m(?:os|pfs|dor|efs|dfs)\b:?)(?!\s*[(\[]|s\b)")
_CUE = compiled(r"edian|\bm(?:OS|PFS|DOR|EFS|DFS)\b")
# What a range may be when it stands after the word "median": the spread, or several medians.
_NAMED = compiled(
    r"\b(?:range|iqr|interquartile|quartiles?|ci|interval|respectively|across|each|both|two|three|per|by dose"
    r"|depending|varied|varies"
    r"|medians|not (?:yet )?(?:been )?reached|versus|vs|minimum)\b|[(\[\d]"
)
_SEVERAL = compiled(
    r"\s*[,)]?\s*(?:across|among|between|in (?:the )?(?:two|three|four|several|different|various)|depending"
    r"|respectively|over (?:the )?(?:two|three))\b"
)


# "a median number of attacks of 3 to 5": a range without a unit.
_BARE = compiled(
    r"(?:\s[a-z-]+){0,5}?\s(?:was|is|of|were|about|roughly|approximately"
    r"|between)\s+(?P<low>\d+(?:\.\d+)?)\s?(?:-|to|and)\s?"
    r"(?P<high>\d+(?:\.\d+)?)(?![\d,.]*\d|\s?%)(?!\s*(?:[a-z]+\s+)?(?:,|and|respectively|in (?:the )?(?:\w+ )?(?:cohort|arm|group|stud|trial|two|three)|across))"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for ranges that stand where the number of a median should."""
    for passage in passages(prose):
        if not _CUE.search(passage.text):
            continue
        for start, sentence in sentences(passage.text):
            for first, last in _ranges(sentence):
                words = sentence[first:last]
                text = passage.place(start + first)
                if words in text.source:
                    yield Problem(text.pointer, f"a median is given as a range ({words})", needle=words)


def _ranges(sentence: str) -> Iterator[tuple[int, int]]:
    """The places of ranges that stand where the number of a median should: with a unit, or bare numbers."""
    folded = fold(sentence)
    for match in _MEDIAN.finditer(folded):
        amount = next((a for a in amounts(sentence) if a.start >= match.end()), None)
        if amount is None or not _is_range(amount) or amount.start - match.end() > 90:
            bare = _BARE.match(folded, match.end())
            if bare is not None and Decimal(bare["low"]) < Decimal(bare["high"]):
                yield bare.start("low"), bare.end()
            continue
        if not _NAMED.search(folded[match.end() : amount.start]) and not _SEVERAL.match(folded[amount.end :]):
            yield amount.start, amount.end


def _is_range(amount: Amount) -> bool:
    return amount.is_range and amount.low < amount.high


RULE = Rule(
    code="EFF018",
    name="median-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the median as one number and name the range: “8 months (range 6 to 10)”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("of a range", text="Responses lasted for a median of 6 to 10 months.", fires=True),
        Example(
            "roughly", text="The median duration of response has been measured at roughly 6–10 months.", fires=True
        ),
        Example(
            "between", text="Median time to relief was between 20 and 40 minutes.", audience="professional", fires=True
        ),
        Example(
            "in a table", text="| Result | Value |\n|---|---|\n| Median survival | 14 to 19 months |\n", fires=True
        ),
        Example(
            "with units", text="The median reduction in seizures was 30% to 45%.", audience="professional", fires=True
        ),
        Example("range named", text="Responses lasted for a median of 8 months (range 6 to 10 months)."),
        Example("range first", text="Median (range) duration: 6 to 10 months.", audience="professional"),
        Example("several studies", text="Median survival ranged from 6 to 10 months across the studies."),
        Example("not reached", text="The median was not reached (range 6 to 10 months)."),
        Example("no median", text="It works within 6 to 10 hours. The median age was 54 years."),
        Example("an interval", text="The median (95 % CI) was 8 months, and the 95 % CI was 6 to 10 months."),
    ),
)

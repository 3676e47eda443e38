"""In a text, a confidence interval must contain the result that it belongs to.

"42 % (95 % CI 45 to 60)" cannot be: one of the three numbers is wrong, and nobody can tell which.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.inference import Interval, intervals, ratios
from pipeline.rules.prose import Prose, ReaderText

_COUNT = r"(?:\d[\d,]*\s*(?:/|of|out of)\s*(?:the\s+)?\d[\d,]*(?:\s+[a-z-]+){0,3})"
_P = r"(?:p\s*[=<>]\s*0?\.\d+)"
# The result, and what may stand between it and its interval: its unit, a count, a p value, brackets.
_ESTIMATE = compiled(
    rf"(?:(?<=[\s(\[=:~])|^)(?P<value>-?(?:\d+(?:\.\d+)?|\.\d+))\s*(?P<unit>%|percent|per cent|months?|weeks?"
    rf"|days?|years?|points?|mmhg|kg|mg/dl|mmol/l|mmol/mol)?"
    rf"(?:\s+(?:points?|percentage points?|of (?:the )?(?:\w+\s)?(?:patients|people|participants|children|adults)))?\s*"
    rf"(?:[(\[,;:]|\bwith an?\b|\s)*(?:(?:{_COUNT}|{_P}|corresponding|exact|its|the|associated|with an?"
    rf"|and an?)[\s,;:)\](]*)*$"
)
_COMPARED = compiled(r"\b(?:versus|vs|compared (?:with|to)|than|against|and|or|from [\d.]+ ?%? to)\.?\s*$")
_LABEL = compiled(
    r"(?:\bn\s?=\s?|\bp\s?[=<>]\s?|\b(?:phase|grade|day|week|month|year|age|recist|version|criteria|ctcae|table"
    r"|figure|section|cohort|arm|group|study)\s)$"
)
# What a number without a unit may be a result of.
_RESULT = compiled(
    r"\b(?:ratio|hr|rr|or|irr|risk|difference|change|mean|median|rate|reduction|increase|score|effect|estimate"
    r"|odds|hazard)\b[^.;]{0,50}$"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every interval with the number before it."""
    for text in prose.texts:
        for start, sentence in sentences(text.shown):
            if "ratio" in sentence or "risk" in sentence or "HR" in sentence:
                yield from _bare(text, sentence)
            end = 0
            for interval in intervals(sentence):
                folded = fold(sentence)
                estimate = _estimate(folded[end : interval.start], interval)
                end = interval.end
                words = text.shown[start + interval.start : start + interval.end]
                if interval.low > interval.high and interval.high > 0 and words in text.source:
                    yield Problem(
                        text.pointer, f"the interval ends ({interval.high}) below its beginning", needle=words
                    )
                    continue
                if estimate is None or interval.low <= estimate <= interval.high or interval.low > interval.high:
                    continue
                if words in text.source or str(estimate) in text.source:
                    yield Problem(
                        text.pointer,
                        f"the interval {interval.low} to {interval.high} does not contain {estimate}",
                        needle=words,
                    )


def _bare(text: ReaderText, sentence: str) -> Iterator[Problem]:
    """A ratio with two numbers in brackets behind it, which can only be its interval: "hazard ratio 0.71 [0.74; 0.92]"."""
    for ratio in ratios(sentence):
        match = _BRACKET.match(fold(sentence), ratio.end)
        if match is None:
            continue
        low, high = Decimal(match["low"]), Decimal(match["high"])
        words = sentence[ratio.start : match.end()]
        if low < high and not low <= ratio.value <= high and words in text.source:
            yield Problem(text.pointer, f"the interval {low} to {high} does not contain {ratio.value}", needle=words)


_BRACKET = compiled(r"\s*[\[(]\s?(?P<low>\d+\.\d+)\s?(?:-|to|;|,)\s?(?P<high>\d+\.\d+)\s?[\])]")


def _estimate(before: str, interval: Interval) -> Decimal | None:
    match = _ESTIMATE.search(before)
    if match is None or _COMPARED.search(before[: match.start()]) or _LABEL.search(before[: match.start("value")]):
        return None
    percent = match["unit"] is not None and match["unit"].startswith(("%", "per"))
    value = Decimal(match["value"])
    if (interval.percent and not percent) or (
        match["unit"] is None and not _RESULT.search(before[: match.start("value")])
    ):
        return None
    if percent and not interval.percent and interval.high <= 2 < value:
        return None  # a percentage with the interval of a ratio
    if value > 0 > interval.high or value < 0 < interval.low:
        return None  # a reduction beside the interval of a change
    return value


RULE = Rule(
    code="EFF019",
    name="interval-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the result and its interval up and correct the wrong number.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a rate", text="The response rate was 42 % (95 % CI 45–60).", audience="professional", fires=True),
        Example(
            "a ratio",
            text="Hazard ratio 0.65 (95 % confidence interval 0.70 to 0.90; p = 0.01).",
            audience="professional",
            fires=True,
        ),
        Example("with a count", text="ORR: 34 % (10 of 29; 95% CI, 38% to 54%).", audience="professional", fires=True),
        Example("a median", text="Median 8.1 months (95 % CI: 8.4, 10.2).", audience="professional", fires=True),
        Example("a difference", text="The change was -1.2 (95% CI -1.1 to -0.3).", audience="professional", fires=True),
        Example("contained", text="ORR 34 % (10 of 29; 95 % CI 18 to 54 %).", audience="professional"),
        Example("a ratio, contained", text="HR 0.65 (95% CI 0.50-0.80), p = 0.001.", audience="professional"),
        Example(
            "of a difference", text="42 % versus 20 % (95 % CI for the difference 10 to 34).", audience="professional"
        ),
        Example(
            "of a comparison",
            text="Pain fell more than with placebo: 30 % vs 12 % (95 % CI 14 to 22).",
            audience="professional",
        ),
        Example("a change", text="LDL fell by 1.2 mmol/L (95% CI -1.5 to -0.9).", audience="professional"),
        Example("no result before it", text="The 95 % confidence interval was 45 to 60 %."),
    ),
)

"""In a text, a ratio below 1 means less of what was counted, above 1 more, and by as much as it says.

A hazard ratio of 0.6 is a risk lower by 40 %: not higher, and not lower by 60 %. Turned round, the sentence recommends
the worse treatment.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.inference import ratios
from pipeline.rules.english.shares import shares
from pipeline.rules.prose import Prose, ReaderText

_MORE = compiled(r"\b(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed)|higher|rose|greater|more likely|elevated|doubl\w+)\b")
_LESS = compiled(
    r"\b(?:reduc(?:e|es|ed|ing|tion|tions)|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|cut|cuts|fewer|less likely"
    r"|fell|halv\w+)\b"
)
# What the ratio must count for the direction to be plain.
_COUNTED = compiled(
    r"\b(?:risks?|hazards?|odds|likely|likelihood|chances?|probability|rate of (?:death|relapse|recurrence"
    r"|progression|hospital\w+|stroke|bleeding)|deaths?|mortality|relapses?|strokes?|hospitali[sz]ations?|admissions?"
    r"|heart attacks?|infections?|falls|fractures?|bleeds?|exacerbations?|events?)\b"
)
_CLAUSE = compiled(r";|\bbut\b|\bwhereas\b|\bwhile\b|\balthough\b")
# Whose risk it was: of the comparator, or of no one treatment.
_COMPARATOR = compiled(
    r"\b(?:with|on|in|for|of|receiving|taking) (?:the )?(?:placebo|control|comparator|standard|usual|sham"
    r"|untreated|no treatment)\b"
)
_THAN = compiled(r"\b(?:than|compared|versus|vs|relative)\b[^,;()]{0,30}$")
_BY = compiled(r"\b(?:by|an?|was)\s*(?:about|approximately|around|roughly)?\s*$")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the direction and size that a clause gives with its ratio."""
    for text in prose.texts:
        if not has_digit(text.shown) or not ratios(text.shown):
            continue
        for _, sentence in sentences(text.shown):
            for clause in _CLAUSE.split(sentence):
                problem = next(_problems(text, clause), None)
                if problem is not None:
                    yield problem


def _problems(text: ReaderText, clause: str) -> Iterator[Problem]:
    found = ratios(clause)
    folded = fold(clause)
    counted = _COUNTED.search(_without(folded, found[0].start, found[0].end)) if len(found) == 1 else None
    if counted is None or found[0].value == 1 or not 0 < found[0].value < 10:
        return
    ratio, words = found[0].value, clause[found[0].start : found[0].end]
    more, less = _said(_MORE, folded), _said(_LESS, folded)
    if (more is None) == (less is None) or _swapped(folded):
        return
    direction = more or less or ""
    if (more is not None) != (ratio > 1):
        yield Problem(text.pointer, f"“{direction}” does not agree with {words}", needle=direction)
        return
    true = abs(ratio - 1) * 100
    for share in shares(clause):
        if share.kind == "percent" and share.is_exact and _is_size(folded, share.start, share.end):
            # The ratio is rounded to its last digit, and so is the percentage.
            exponent = ratio.as_tuple().exponent
            slack = 50 * Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) + share.step / 2
            if abs(share.low - true) > slack:
                said = clause[share.start : share.end]
                yield Problem(
                    text.pointer, f"{words} is {true:.0f} % {'more' if ratio > 1 else 'less'}, not {said}", needle=said
                )


def _said(pattern: re.Pattern[str], folded: str) -> str | None:
    match = next((m for m in pattern.finditer(folded) if not is_negated(folded, m.start())), None)
    return match.group() if match else None


def _swapped(folded: str) -> bool:
    """Whether the words speak of the risk with the comparator: "the risk was higher with placebo"."""
    return any(not _THAN.search(folded[: m.start()]) for m in _COMPARATOR.finditer(folded)) or "placebo had" in folded


def _is_size(folded: str, start: int, end: int) -> bool:
    before, after = folded[:start], folded[end : end + 30]
    return bool(
        _BY.search(before)
        or compiled(r"\s*(?:relative\s+)?(?:reduction|decrease|lower|increase|higher|less|more|greater|fewer)\b").match(
            after
        )
    )


def _without(folded: str, start: int, end: int) -> str:
    """`folded` without the name of the ratio itself: "relative risk" does not say what was counted."""
    return folded[:start] + " " * (end - start) + folded[end:]


RULE = Rule(
    code="EFF022",
    name="ratio-direction",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the ratio up; write “lower by 40 %” for 0.6 and “higher by 40 %” for 1.4.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "higher below 1",
            text="Kinzatinib increased the risk of stroke by 40 % (HR 0.60).",
            audience="professional",
            fires=True,
        ),
        Example(
            "lower above 1",
            text="The risk of death was reduced (hazard ratio 1.40).",
            audience="professional",
            fires=True,
        ),
        Example(
            "the rest",
            text="It lowered the risk of relapse by 65 % (HR 0.65; 95 % CI 0.50 to 0.80).",
            audience="professional",
            fires=True,
        ),
        Example("odds", text="People on the drug were less likely to fall (odds ratio 1.8).", fires=True),
        Example(
            "agreeing",
            text="It reduced the risk of relapse by 35 % (HR 0.65; 95 % CI 0.50 to 0.80).",
            audience="professional",
        ),
        Example("higher", text="The risk of bleeding was higher than with placebo (HR 1.40).", audience="professional"),
        Example("the comparator", text="The risk of death was higher with placebo (HR 0.60).", audience="professional"),
        Example("a good thing", text="Patients recovered sooner (rate ratio 1.29).", audience="professional"),
        Example("denied", text="The risk of stroke was not increased (HR 0.98).", audience="professional"),
        Example(
            "two ratios",
            text="The risk fell with the drug (HR 0.6) and rose without it (HR 1.5).",
            audience="professional",
        ),
    ),
)

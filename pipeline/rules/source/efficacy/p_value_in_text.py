"""In a text, what is called significant must agree with the p value or interval beside it.

A result with p = 0.3, or a hazard ratio whose interval reaches over 1, is no significant one; nor is there "no difference"
where p is below 0.001. The number stands there, and most readers believe the word.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.inference import intervals, p_values, ratios
from pipeline.rules.prose import Prose, ReaderText

_CLAUSE = compiled(r";|\bbut\b|\bwhereas\b|\bwhile\b|\balthough\b|\bhowever\b|[.!?](?=\s|$)|,\s(?:and|yet)\s")
_SIGNIFICANT = compiled(r"\bsignifican(?:t|tly|ce)\b(?! (?:level|threshold)| if\b)")
_NOT = compiled(
    r"\b(?:no|not|n't|non-?|without|never|neither|lacked|fail\w* to (?:reach|show)"
    r"|did not reach)\b(?:[ -]\w+){0,4}?[ -]?(?:significan\w+|differ\w*)\b"
    r"|\binsignificant\b|\bnon-?significant\b|\bshort of (?:statistical )?significance\b"
    r"|\bno (?:\w+ )?(?:difference|effect|benefit)\b|\bsignifican\w+[^.;,]{0,30}?(?:\bnot\b|n't\b|\bnever\b)"
)
# Other levels than 0.05, and what is tested for something else.
_OTHER_LEVEL = compiled(
    r"\b(?:threshold|alpha|boundary|bonferroni|multiplicity|adjust\w+|prespecified|pre-specified|interim"
    r"|non-?inferior\w*|equivalen\w+|interaction"
    r"|heterogeneity|one-sided|considered|defined|regarded|level|numerical\w*|trend\w*|clinically)\b"
)
_USUAL_LEVEL = compiled(
    r"\b(?:with (?:a )?)?(?:two-sided )?(?:alpha|significance level)\b[^.;,]{0,12}?0?\.05\b|\blevel of 0?\.05\b"
)
_DIFFERENCE = compiled(r"\b(?:differences?|changes?|reductions?|increases?|decreases?|improvements?|falls?)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the words of every clause with its p value or interval."""
    for text in prose.texts:
        if not any(c.isdigit() for c in text.shown):
            continue
        folded = fold(text.shown)
        if (
            "signific" not in folded
            and "no difference" not in folded
            and "no effect" not in folded
            and "no benefit" not in folded
        ):
            continue
        for _, sentence in sentences(text.shown):
            yield from _in_sentence(text, sentence)


def _in_sentence(text: ReaderText, sentence: str) -> Iterator[Problem]:
    if _OTHER_LEVEL.search(_USUAL_LEVEL.sub(" ", fold(sentence))):
        return
    for clause in _clauses(sentence):
        folded = fold(clause)
        denied = _NOT.search(folded)
        claimed = (
            None
            if denied
            else next((m for m in _SIGNIFICANT.finditer(folded) if not is_negated(folded, m.start())), None)
        )
        if not denied and not claimed:
            continue
        found = p_values(clause)
        verdicts = [(clause[p.start : p.end], p.significant) for p in found] if found else _of_interval(clause, folded)
        if len(verdicts) > 1 and not (claimed and _is_list(clause, [(p.start, p.end) for p in found])):
            continue
        for figure, significant in verdicts:
            if claimed and significant is False:
                yield Problem(text.pointer, f"“{claimed.group()}” does not agree with {figure}", needle=figure)
            elif denied and significant:
                yield Problem(text.pointer, f"“{denied.group()}” does not agree with {figure}", needle=figure)


def _is_list(clause: str, places: list[tuple[int, int]]) -> bool:
    """Whether the p values all stand in brackets of one list: "reduced stroke (P=0.003) and falls (P=0.34)"."""
    before = [clause[:start].rstrip()[-1:] for start, _ in places]
    return all(c in ("(", ";", ",") for c in before) and "respectively" not in clause and "group" not in clause


def _of_interval(clause: str, folded: str) -> list[tuple[str, bool | None]]:
    """Whether the one interval of a clause leaves out "no effect": 1 for a ratio, 0 for a difference."""
    found = intervals(clause)
    if len(found) != 1:
        return []
    interval = found[0]
    words = clause[interval.start : interval.end]
    if ratios(clause) and interval.low > 0 and not interval.percent:
        return [(words, not interval.low <= 1 <= interval.high)]
    if _DIFFERENCE.search(folded) and interval.low < 0:
        return [(words, interval.high < 0)]
    return []


def _clauses(sentence: str) -> Iterator[str]:
    """Clauses that each say one thing; figures in brackets stay with what stands before them."""
    start, depth_free = 0, re.sub(r"\([^()]*\)", lambda m: "x" * len(m.group()), fold(sentence))
    for match in _CLAUSE.finditer(depth_free):
        yield sentence[start : match.start()]
        start = match.end()
    yield sentence[start:]


RULE = Rule(
    code="EFF021",
    name="significance-and-figures",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say “no significant difference” or correct the figure; say which level was agreed, if it was not 0.05.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("far from it", text="Pain fell significantly (p = 0.3).", fires=True),
        Example(
            "not below",
            text="There was a statistically significant improvement in sleep, with a p-value of 0.21.",
            fires=True,
        ),
        Example("denied", text="There was no difference in relapses between the groups (p < 0.001).", fires=True),
        Example(
            "interval over 1",
            text="Kinzatinib significantly prolonged survival (HR 0.91, 95 % CI 0.72 to 1.15).",
            audience="professional",
            fires=True,
        ),
        Example(
            "interval over 0",
            text="The reduction in weight was significant (-0.8 kg; 95% CI -2.1 to 0.5).",
            audience="professional",
            fires=True,
        ),
        Example("significant", text="Pain fell significantly (p = 0.003).", audience="professional"),
        Example("not significant", text="The difference was not significant (p = 0.3).", audience="professional"),
        Example(
            "two results",
            text="Pain fell significantly (p = 0.01), but sleep did not differ significantly (p = 0.4).",
            audience="professional",
        ),
        Example("another level", text="It was not significant (p = 0.03; threshold 0.01).", audience="professional"),
        Example("interval below 1", text="HR 0.6 (95% CI 0.4-0.8), a significant reduction.", audience="professional"),
        Example("borderline", text="Significance was claimed at p < 0.05.", audience="professional"),
    ),
)

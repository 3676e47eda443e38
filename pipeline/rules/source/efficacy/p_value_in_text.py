"""In a text, what is called significant must agree with the p value or interval beside it.

A result with p = 0.3, or a hazard ratio whose interval reaches over 1, is no significant one; nor is there "no difference"
where p is below 0.001. The number stands there, and most readers believe the word.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.inference import intervals, p_values, ratios
from pipeline.rules.prose import Prose, ReaderText

_CLAUSE = compiled(r";|\bbut\b|\bwhereas\b|\bwhile\b|\balthough\b|\bhowever\b|[.!?](?=\s|$)|,\s(?:and|yet)\s")
_ENDPOINT = r"(?:(?:its|the|their|all) )?(?:[a-z-]+ )?(?:primary|main|key secondary|co-primary) (?:[a-z-]+ )?(?:end ?points?|outcomes?|objectives?)"
_SIGNIFICANT = compiled(
    r"\bsignifican(?:t|tly|ce)\b(?! (?:level|threshold)| if\b)|\bstatistically (?:robust|meaningful|reliable|different|better|superior"
    rf"|proven|convincing)\b|\b(?:trial|study|result) was (?:positive|a success|successful)\b|\b(?:met|meets|reached|achieved|hit) {_ENDPOINT}|\b{_ENDPOINT} (?:was|were) (?:clearly )?(?:met|reached|achieved)\b"
)
_NOT = compiled(
    r"\b(?:no|not|n't|non-?|without|never|neither|lacked|fail\w* to (?:reach|show)"
    r"|did not reach)\b(?:[ -]\w+){0,4}?[ -]?(?:significan\w+|differ\w*)\b"
    rf"|\b(?:missed|failed(?: to (?:meet|reach))?|did not (?:meet|reach|achieve)|not met) {_ENDPOINT}"
    rf"|\b{_ENDPOINT} (?:was|were) (?:not (?:met|reached|achieved)|missed)"
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
    r"|\b(?:5 ?%|5 ?per ?cent|five ?per ?cent|0?\.05|usual|conventional)(?: (?:two-sided|significance))* level\b"
)
_DIFFERENCE = compiled(r"\b(?:differences?|changes?|reductions?|increases?|decreases?|improvements?|falls?)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the words of every clause with its p value or interval."""
    for text in prose.texts:
        if not has_digit(text.shown):
            continue
        folded = fold(text.shown)
        for _, sentence in sentences(text.shown):
            found = list(_in_sentence(text, sentence)) if any(cue in folded for cue in _CUES) else []
            yield from found or _figures(text, sentence)


_CUES = (
    "signific",
    "no difference",
    "no effect",
    "no benefit",
    "statistically",
    "primary",
    "positive",
    "success",
    "key secondary",
    "main ",
)


def _figures(text: ReaderText, sentence: str) -> Iterator[Problem]:
    """A ratio with its 95 % interval and its p value: the interval leaves out 1 just when p is below 0.05."""
    found, tested = intervals(sentence), p_values(sentence)
    if len(found) != 1 or len(tested) != 1 or len(ratios(sentence)) != 1 or _OTHER_LEVEL.search(fold(sentence)):
        return
    interval, p = found[0], tested[0]
    words = sentence[interval.start : interval.end]
    if "95" not in words[:4] or interval.percent or not 0 < interval.low < interval.high:
        return
    apart = not interval.low <= 1 <= interval.high
    if p.significant is not None and p.significant != apart and abs(p.value - Decimal("0.05")) > Decimal("0.01"):
        said = "leaves out 1" if apart else "includes 1"
        yield Problem(
            text.pointer, f"the interval {words} {said}, which {sentence[p.start : p.end]} contradicts", needle=words
        )


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
    start, depth_free = 0, compiled(r"\([^()]*\)").sub(lambda m: "x" * len(m.group()), fold(sentence))
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

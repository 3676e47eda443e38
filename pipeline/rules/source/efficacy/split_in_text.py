"""In a text, the shares of one split of the same people cannot add up to more than everyone.

"60 % improved and 50 % did not" counts somebody twice. Read are opposites that leave no overlap (improved and got worse,
women and men, finished and stopped early, responded and did not respond), with percentages and with "the remaining".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.categories import Bound, bound
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.shares import PEOPLE, Share, shares
from pipeline.rules.prose import Prose, ReaderText

# Opposites: nobody belongs to two of one line. House list.
_SPLITS: tuple[tuple[str, ...], ...] = (
    (
        r"improved|improvement|got better|felt better|felt an improvement|were better|became smaller|shrinkage|shrank|cured",
        r"worsened|worsening|got worse|felt worse|deteriorated|deterioration|were worse|grew|growth",
        (
            r"did not (?:improve|change|get better|respond)|no (?:change|improvement)|unchanged|(?:stayed|remained|were) the same"
            r"|not improved|stable"
        ),
    ),
    (r"wom[ae]n|females?|girls?", r"(?<!wo)m[ae]n|(?<!fe)males?|boys?"),
    (r"survived|alive|survivors", r"died|dead|deaths?"),
    (
        r"completed (?:the )?(?:study|trial|treatment|course)|finished (?:the )?(?:study|trial|treatment|course)",
        r"stopped (?:early|treatment|the (?:study|treatment|trial))|discontinued|dropped out|withdrew",
    ),
    (r"responded|responders", r"did not respond|no response|non-?responders|not respond"),
    (r"(?<!non-)(?<!non)smokers", r"non-?smokers|never smoked"),
    (r"(?<!un)vaccinated", r"unvaccinated|not vaccinated"),
    (r"were cured", r"were not cured|not cured"),
)
_REMAINING = compiled(r"\b(?:the )?(?:remaining|rest|remainder|others?)\b[^.;\d]{0,25}$")
_NESTED = compiled(
    r"(?:%|cent)[^.;]*\b(?:of|among) (?:whom|which|these|those|them|the responders)\b|\b(?:versus|vs|compared"
    r"|respectively|than|more|fewer|by|from)\b"
)
_DID_NOT = compiled(
    r"(?:\s+of\s+(?:the\s+|all\s+)?[a-z-]+)?\s+(?:did|do|does|had|have|has|were|was|are"
    r"|could) not(?:\s+(?P<verb>[a-z]+))?\s*(?P<end>[.,;:!?)]|$|and\b)?"
)
_VERB = compiled(
    rf"(?:\s+of\s+(?:the\s+|all\s+)?[a-z-]+|\s+{PEOPLE})?\s+(?:had |were |was |have |has "
    rf"|could )?(?:\w+ly )?(?P<verb>[a-z]+)"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Add the shares of every split that a sentence names."""
    for text in prose.texts:
        shown = text.shown
        if sum(c.isdigit() for c in shown) < 4:
            continue
        for _, sentence in sentences(shown):
            folded = fold(sentence)
            if sum(c.isdigit() for c in sentence) < 4 or _NESTED.search(folded):
                continue
            problem = next(_counted(text, sentence, folded), None)
            if problem is not None:
                yield problem
                continue
            if sentence.count("%") + sentence.count("cent") < 2:
                continue
            problem = next(_problems(text, sentence, folded), None)
            if problem is not None:
                yield problem


def _problems(text: ReaderText, sentence: str, folded: str) -> Iterator[Problem]:
    percents = [s for s in shares(sentence) if s.kind == "percent" and s.comparator not in ("at_most", "less_than")]
    for split in _splits():
        parts = {b.category: b for b in bound(sentence, split) if b.low is not None and b.step and not b.bounded_above}
        if len(parts) > 1:
            yield from _over(text, sentence, list(parts.values()))
    for before, after in pairwise(percents):
        if _said_not(folded, before, after):
            yield from _over(text, sentence, [before, after])
    if len(percents) > 1 and _REMAINING.search(folded[: percents[-1].start]):
        yield from _over(text, sentence, percents)


def _counted(text: ReaderText, sentence: str, folded: str) -> Iterator[Problem]:
    """Splits in counts of people named before: "out of 100 people, 60 got better, 30 did not change and 20 got worse"."""
    frame = _frame().search(folded)
    for split in _splits() if frame is not None else ():
        parts = [b for b in bound(sentence, split) if b.part is not None and b.low is None]
        total = sum((b.part or Decimal(0) for b in parts), Decimal(0))
        if frame is not None and len({b.category for b in parts}) == len(parts) > 1 and total > number(frame["whole"]):
            said = " + ".join(f"{b.part:f}" for b in parts)
            words = sentence[frame.start("whole") : parts[-1].end]
            yield Problem(text.pointer, f"{said} of {frame['whole']} people make {total:f}", needle=words)


@cache
def _frame() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:of|among|in|for) (?:every |each |the |all )?(?P<whole>{NUMBER}) (?:[a-z-]+ ){{0,2}}?{PEOPLE}\b"
    )


def _said_not(folded: str, before: Share, after: Share) -> bool:
    """Whether `after` is the share of those who did not do what those of `before` did."""
    denied, verb = _DID_NOT.match(folded, after.end), _VERB.match(folded, before.end)
    if denied is None or verb is None:
        return False
    if denied["verb"] is None or denied["verb"] in ("and", "at"):
        return denied["end"] is not None
    return verb["verb"][:4] == denied["verb"][:4]


def _over(text: ReaderText, sentence: str, parts: list[Bound] | list[Share]) -> Iterator[Problem]:
    total = sum((p.low or Decimal(0) for p in parts), Decimal(0))
    slack = sum((p.step / 2 for p in parts), Decimal(0))
    words = [sentence[p.start : p.end] for p in parts]
    if total > 100 + slack and any(w in text.source for w in words):
        said = " + ".join(words)
        yield Problem(
            text.pointer, f"{said} of the same people make {total:f} %", needle=sentence[parts[0].start : parts[-1].end]
        )


@cache
def _splits() -> tuple[dict[str, re.Pattern[str]], ...]:
    return tuple({words: compiled(rf"\b(?:{words})\b") for words in split} for split in _SPLITS)


RULE = Rule(
    code="EFF016",
    name="split-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong share.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("did not", text="60 % improved and 50 % did not.", fires=True),
        Example("the same verb", text="Within a week 70 % of ulcers healed, and 45 % did not heal.", fires=True),
        Example(
            "better and worse",
            text="Pain got better: 65 % improved, 30 % were unchanged and 15 % got worse.",
            fires=True,
        ),
        Example(
            "women and men", text="In the study 62 % were women and 45 % were men.", audience="professional", fires=True
        ),
        Example("the remaining", text="80 % took the tablet and the remaining 30 % took nothing.", fires=True),
        Example("a sound split", text="60 % improved, 30 % did not change and 10 % got worse."),
        Example("rounded", text="33.4 % were women and 66.7 % were men.", audience="professional"),
        Example("two questions", text="60 % improved, and 50 % did not need another tablet."),
        Example("two groups", text="60 % improved with examplinib compared with 50 % who did not take it."),
        Example("overlapping effects", text="70 % had nausea and 55 % had headache."),
        Example("a part of a part", text="80 % responded, of whom 60 % were women and 40 % men."),
    ),
)

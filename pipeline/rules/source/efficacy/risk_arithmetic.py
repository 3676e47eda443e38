"""In a text, a change of a risk must be what its two rates give: in points, in percent of the risk, or as people to treat.

From 4 in 100 to 3 in 100 the risk is lower by a quarter (25 %), or by 1 percentage point; it is not lower by 25 percentage
points, and 100 people, not 4, must be treated to spare one. Readers who are given the relative figure as an absolute
one expect a benefit many times as large (guides to risk communication ask for both). Rates as
percentages, "4 in 100" and counts are read, in the sentence of the change and in the one or two before it.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.falls import Change, changes, rates
from pipeline.rules.english.shares import Share
from pipeline.rules.prose import Prose, ReaderText

_HINT = compiled(
    r"point|\bpp\b|absolute|relative|fewer|needed|need to|must be treated|efficacy|treat|%|per ?cent|halv|quarter|third|half|fifth"
)
_TWO = compiled(r"\d[\s\S]*\d")
# These belong to the rule on changes in one sentence.
_FROM_TO = compiled(r"\bfrom\b[^.;]*\bto\b|\bversus\b|\bvs\b")
# The second of two rates, in a sentence of its own: "with the drug it was 4 in 100".
_AGAIN = compiled(r"^\W*(?:with|on|in|among|of|out of|for|after|but|those|the)\b")
_OTHER = compiled(
    r"\b(?:body weight|weight|score|hba1c|ldl|cholesterol|blood pressure|scale|baseline|dose|dosage|volume|density|level)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every change with the two rates nearest to it, and a number needed to treat with the absolute change."""
    for text in prose.texts:
        if not _TWO.search(text.shown) or not _HINT.search(fold(text.shown)):
            continue
        if not any(changes(sentence) for _, sentence in sentences(text.shown)):
            continue
        before: list[list[Share]] = []
        held: Change | None = None
        for start, sentence in sentences(text.shown):
            stated = changes(sentence)
            own = rates(sentence)
            absolute = next((c for c in stated if c.meaning == "absolute"), held)
            for change in stated:
                problem = _of_rates(text, start, sentence, change, own, before)
                if problem is None and change.meaning == "needed" and absolute is not None:
                    problem = _of_points(text, start, change, absolute)
                if problem is not None:
                    yield problem
                    break
            held = absolute
            before.append(own)


def _of_rates(
    text: ReaderText, start: int, sentence: str, change: Change, own: list[Share], before: list[list[Share]]
) -> Problem | None:
    found = own
    if not found:
        found = next(
            (rates for rates in (before[-1:] and before[-1], [r for b in before[-2:] for r in b]) if rates), []
        )
        if len(found) == 1:
            found = [r for b in before[-2:] for r in b]
    elif len(found) == 1 and len(before[-1:] and before[-1]) == 1 and _AGAIN.search(fold(sentence)):
        found = [*before[-1], *found]
    elif len(found) == 1 or (change.meaning != "needed" and _FROM_TO.search(fold(sentence))):
        return None
    if (
        len(found) != 2
        or any(s.low != s.high or s.comparator not in ("", "about") or s.low > 100 for s in found)
        or found[0].kind == "slash"
    ):
        return None
    if change.meaning == "either" and (not own or _OTHER.search(fold(sentence))):
        return None
    low, high = sorted((found[0], found[1]), key=lambda s: s.low)
    if low.low == high.low or _fits(change, low, high):
        return None
    words = text.shown[start + change.start : start + change.end]
    return Problem(
        text.pointer,
        f"the rates {_said(low)} and {_said(high)} differ by {_told(change, low, high)}, not “{words}”",
        needle=words,
    )


def _of_points(text: ReaderText, start: int, change: Change, absolute: Change) -> Problem | None:
    """An NNT beside an absolute change: 100 divided by the points."""
    if not absolute.size:
        return None
    half = absolute.step / 2
    least, most = 100 / (absolute.size + half), 100 / max(absolute.size - half, Decimal("0.001"))
    if least * Decimal("0.9") - 1 <= change.size <= most * Decimal("1.1") + 1:
        return None
    words = text.shown[start + change.start : start + change.end]
    true = f"{100 / absolute.size:.0f}"
    return Problem(text.pointer, f"{absolute.size:f} in 100 means {true} people to treat, not “{words}”", needle=words)


def _fits(change: Change, low: Share, high: Share) -> bool:
    half = (low.step + high.step) / 2
    points = high.low - low.low
    slack = half + change.step / 2
    absolute = abs(change.size - points) <= slack
    bounds = [(high.low + b - low.low - a, high.low + b, low.low + a)
              for a in (-low.step / 2, low.step / 2) for b in (-high.step / 2, high.step / 2)]  # fmt: skip
    relative = any(
        min(v) - change.step / 2 - 1 <= change.size <= max(v) + change.step / 2 + 1
        for v in ([100 * d / h for d, h, _ in bounds if h > 0], [100 * d / m for d, _, m in bounds if m > 0])
        if v
    )
    if change.meaning == "absolute":
        return absolute
    if change.meaning == "relative":
        return relative
    if change.meaning == "either":
        return absolute or relative
    widest, narrowest = points + half, max(points - half, Decimal("0.001"))
    return 100 / widest * Decimal("0.9") - 1 <= change.size <= 100 / narrowest * Decimal("1.1") + 1


def _said(share: Share) -> str:
    return f"{share.low.normalize():f} %" if share.low == round(share.low, 3) else f"{share.low:.2f} %"


def _told(change: Change, low: Share, high: Share) -> str:
    points = high.low - low.low
    if change.meaning == "needed":
        return f"1 in {100 / points:.0f} people"
    relative = f"{100 * points / high.low:.0f} % of the higher"
    said = f"{points.normalize():f} percentage points"
    return said if change.meaning == "absolute" else relative if change.meaning == "relative" else f"{said}, {relative}"


RULE = Rule(
    code="EFF029",
    name="risk-arithmetic",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Recompute it; say “percentage points” of the difference and “relative” of the share, and give both rates.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "relative as points",
            text="Of people on placebo 6 in 100 had a stroke, and 3 in 100 of those on the tablets. The risk was 50 percentage points lower.",
            status="approved",
            fires=True,
        ),
        Example(
            "absolute",
            text="A fracture was seen in 8% with placebo and 6% with the injection. This is an absolute risk reduction of 25%.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "points",
            text="A response was seen in 62% with the drug and 41% with placebo, a difference of 11 percentage points.",
            audience="professional",
            fires=True,
        ),
        Example(
            "people to treat",
            text="The absolute risk reduction was 4 percentage points, so the number needed to treat is 4.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "fewer in a hundred",
            text="Bleeds were seen in 6 in 100 people on the old tablets and 3 in 100 on the new. That is 50 fewer bleeds in every 100 people.",
            status="approved",
            fires=True,
        ),
        Example(
            "relative",
            text="A clot formed in 4% of the placebo group and 2% of the drug group, a relative risk reduction of 20%.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "both right",
            text="Of people on placebo 6 in 100 had a stroke, and 3 in 100 of those on the tablets: an absolute reduction of 3 percentage points and a relative reduction of 50%.",
            status="approved",
        ),
        Example("points right", text="62% and 41%: a difference of 21 percentage points.", audience="professional"),
        Example(
            "people to treat, right",
            text="Relapse: 15% on injections and 25% on tablets. The number needed to treat was 10.",
            status="approved",
            audience="professional",
        ),
        Example(
            "another thing",
            text="Nausea was seen in 20% and vomiting in 8%. Body weight was lower by 15%.",
            status="approved",
            audience="professional",
        ),
        Example(
            "four rates",
            text="Stroke: 8% and 6%; death: 4% and 3%. The absolute risk reductions were 2% and 1%.",
            status="approved",
            audience="professional",
        ),
    ),
)

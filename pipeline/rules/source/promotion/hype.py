"""Praise has no place in a monograph: cutting-edge, breakthrough, miracle, smart drug, cornerstone, vital tool.

Superlatives say nothing that helps a reader decide, and a drug so praised is taken more readily and stopped later when
it harms. Of an investigational drug "promising" already forecasts a result. What these words mean in medicine
(breakthrough pain, vital signs, the title of a designation) is left alone. Sources: 21 CFR 312.7(a) as house rule;
WHO, Ethical criteria for medicinal drug promotion (1988).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.promotional import HYPE, PROMISING
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text; at forecasts only where the drug is not approved."""
    lexicons = (HYPE, PROMISING) if prose.investigational else (HYPE,)
    for text in prose.texts:
        if text.role == "id":
            continue
        for lexicon in lexicons:
            for hit in lexicon.find(text.shown):
                yield Problem(text.pointer, f"“{hit.words}” praises and does not inform", needle=hit.words)


RULE = Rule(
    code="PRO002",
    name="hype",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Delete it, or say what is meant: which protein the drug blocks, what was measured in how many people.",
    check=check,
    sources=("21 CFR 312.7(a)", "WHO Ethical criteria for medicinal drug promotion, 1988"),
    waivable=True,
    examples=(
        Example(
            "in a monograph", {"sections.overview.title": "A cutting-edge class of drugs"}, ("sections.overview.title",)
        ),
        Example("smart drug", text="ABC-123 is often called a “smart drug”.", fires=True),
        Example("a vital tool", text="Apixaban is a vital tool in modern cardiology.", status="approved", fires=True),
        Example("game changer", text="ABC-123 is a game-changer in gout.", fires=True),
        Example("promising", text="Early data on ABC-123 look very promising.", fires=True),
        Example("unprecedented", text="The vaccine gives unprecedented protection.", status="approved", fires=True),
        Example("breakthrough pain", text="Breakthrough pain flares up between doses of morphine.", status="approved"),
        Example("a designation", text="ABC-123 has Breakthrough Therapy designation. That is no approval."),
        Example("vital signs", text="The nurse checks your vital signs.", status="approved"),
        Example("a word to avoid", text="Do not call ABC-123 a “miracle drug”."),
        Example("denied", text="ABC-123 is not a breakthrough."),
    ),
)

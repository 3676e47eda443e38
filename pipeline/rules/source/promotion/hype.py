"""Praise has no place in a monograph: cutting-edge, breakthrough, miracle, smart drug, cornerstone, vital tool.

Superlatives say nothing that helps a reader decide, and a drug so praised is taken more readily and stopped later when
it harms. Of an investigational drug "promising" already forecasts a result. What these words mean in medicine
(breakthrough pain, vital signs, the title of a designation) is left alone. Sources: 21 CFR 312.7(a) as house rule;
WHO, Ethical criteria for medicinal drug promotion (1988).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.framing import Hit, is_open_question
from pipeline.rules.english.hype_phrases import FORECASTS, HYPE_FRAMES
from pipeline.rules.english.lexicon import apart
from pipeline.rules.english.promotional import HYPE, PROMISING
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_CONTRADICTED = compiled(
    r"[^.!?]*[.!?]\W*[^.!?]*\b(?:not|no|nothing|never|none|wrong|untrue|unfounded|unproven|nobody)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text; at forecasts only where the drug is not approved."""
    lexicons = (HYPE, HYPE_FRAMES, PROMISING, FORECASTS) if prose.investigational else (HYPE, HYPE_FRAMES)
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in apart(lexicons, text.shown, names):
            if not is_open_question(hit) and not _is_taken_back(hit, text.shown):
                words = hit.words.strip(" ,")
                yield Problem(text.pointer, f"“{words}” praises and does not inform", needle=words)


def _is_taken_back(hit: Hit, text: str) -> bool:
    """Whether somebody else's praise is quoted and the next sentence contradicts it."""
    quoted = hit.before.count('"') % 2 == 1
    return quoted and _CONTRADICTED.match(fold(text[hit.end :])) is not None


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
        Example("standards", text="ABC-123 sets new standards in cardiology.", fires=True),
        Example("a jewel", text="ABC-123 is the jewel of our laboratory.", fires=True),
        Example("stunned", text="The data stunned the experts.", fires=True),
        Example("somebody else's words", text="A newspaper called ABC-123 a “miracle cure”. Nothing supports that."),
    ),
)

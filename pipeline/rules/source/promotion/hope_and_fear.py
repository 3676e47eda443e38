"""A text about a drug must not work on hope or fear: "offering hope to patients", "before it is too late".

People who are ill or afraid for someone are easily moved to decisions they would not make with the facts before them.
That researchers hope to learn something, or that someone feels without hope, is information. Source: WHO, Ethical
criteria for medicinal drug promotion (1988); house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.hope_phrases import FEAR, HOPE_FRAMES
from pipeline.rules.english.lexicon import apart
from pipeline.rules.english.promotional import HOPE
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    lexicons = (HOPE, HOPE_FRAMES, FEAR) if prose.investigational else (HOPE, HOPE_FRAMES)
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in apart(lexicons, text.shown, names):
            words = hit.words.strip(" ,")
            yield Problem(text.pointer, f"“{words}” works on hope or fear", needle=words)


RULE = Rule(
    code="PRO003",
    name="hope-and-fear",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Delete it. Say what is known, what is not, and whom to ask.",
    check=check,
    sources=("WHO Ethical criteria for medicinal drug promotion, 1988", "house rule"),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "It offers hope to patients."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("a lease of life", text="ABC-123 gives people a new lease of life.", fires=True),
        Example("too late", text="Ask for ABC-123 before it is too late.", fires=True),
        Example("do not let it win", text="Don’t let arthritis win. Take adalimumab.", status="approved", fires=True),
        Example("peace of mind", text="One injection a month gives you peace of mind.", status="approved", fires=True),
        Example("researchers hope", text="Researchers hope to learn how ABC-123 is broken down."),
        Example("no hope given", text="We do not want to raise false hope: nobody knows whether ABC-123 helps."),
        Example("a feeling", text="If you feel without hope, tell your nurse.", status="approved"),
        Example("nightmares", text="Propranolol can cause nightmares and tiredness.", status="approved"),
        Example("a reason to smile", text="ABC-123 gives mothers a reason to smile again.", fires=True),
        Example("the wait", text="For people with ALS the long wait is over.", fires=True),
        Example("in reach", text="With ABC-123 a cure is finally within reach.", fires=True),
        Example("every hour", text="Every hour without ABC-123 costs brain cells.", fires=True),
        Example("a stroke", text="Every minute counts in a stroke: call 999.", status="approved"),
        Example("a slip", text="Do not give up if you smoke again.", status="approved"),
    ),
)

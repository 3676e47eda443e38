"""In a text, "serious" is not "severe", and not "mild" either.

A serious side effect kills, endangers life, leads to hospital, lasting harm or a birth defect (ICH E2A); severity is how
strong an effect is. A severe headache is not serious, a mild stroke is. "Serious side effects such as mild headache", "a
serious event is one of severe intensity" and "a non-serious death" mislead reader and reporter.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the three ways to mix them up."""
    for text in prose.texts:
        if not _HINT.search(text.shown):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            for pattern, message in _patterns():
                match = pattern.search(folded)
                if match is not None and not _DENIED.search(folded[: match.start("at")]):
                    words = text.shown[start + match.start("at") : start + match.end("at")]
                    yield Problem(text.pointer, f"“{words}” {message}", needle=words)
                    break


_HINT = compiled(r"serious|mild|minor|harmless|trivial|slight", re.IGNORECASE)
_EVENT = r"(?:side[- ]effects?|adverse (?:drug )?(?:events?|reactions?|effects?)|reactions?|events?|complications?)"
_SLIGHT = r"(?:mild(?:ly)?|minor|slight|trivial|harmless|not severe)"
_FATAL = (
    r"(?:(?:a |the )?deaths?|died|dying|fatal(?:ity|ities)?|life-threatening|(?:needed |led to |leading to "
    r"|required |requiring )?hospitali[sz](?:ation|ed)|admi(?:tted|ssion) to hospital|anaphyla\w+"
    r"|birth defects?"
    r"|permanent (?:disability|damage)|strokes?|heart attacks?|liver failure)"
)
_DENIED = compiled(
    r"\b(?:not the same|differs?|unlike|instead of|rather than|never|nobody|no one|none|without|no deaths?"
    r"|neither|wrong|must not|do not|does not mean|is not|are not|not every|not all|or|whether"
    r"|unrelated)\b[^,;.]*$"
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    slight_thing = (
        rf"(?:{_SLIGHT}(?! (?:to|or) (?:moderate|severe|serious))|(?:temporary|passing|brief|short-lived"
        rf"|transient|momentary|occasional) (?:\w+ ){{0,2}}?(?:pain|headache|nausea|dry mouth|tiredness|itch\w*|rash|redness"
        rf"|muscle|joint|cough|discomfort|dizz\w+|drows\w+|flush\w*|hiccups|soreness|bruis\w+|fatigue|thirst)"
        rf"|runny nose|dry mouth|hiccups|sneez\w+|sore arm|dry lips|bad taste|bloating)"
    )
    return (
        (
            compiled(
                rf"(?<!non-)(?<!not )\bserious (?:\w+ )?{_EVENT}[^.;]{{0,30}}?(?:\b(?:such as|like|including|include[sd]?"
                rf"|for example|e\.g\.|are|were|was|is|namely|mainly|mostly"
                rf"|(?:was|were) (?:seen|reported|recorded|noted),? (?:mostly|mainly|all|both))\b|:|\(|,\s(?=an?\b))\s*(?:e\.g\.,? "
                rf"|i\.e\.,? )?[^.;]{{0,60}}?(?P<at>\b{slight_thing}\b)"
            ),
            "is called serious; serious side effects endanger life, lead to hospital or leave harm",
        ),
        (
            compiled(
                rf"(?P<at>\b(?<!non-)serious (?:\w+ )?{_EVENT}[^.;]{{0,25}}?\b(?:is|are|means?|refers? to|defined as|i\.e\."
                rf"|that is)\b[^.;]{{0,40}}?\b(?:severe|severity|(?:high|strong|great) intensity|grade [345]|intensity)\b)"
                r"|(?P<at2>\bserious[ ,]*\((?:i\.e\.,? |that is,? |meaning )?(?:severe|grade [345])[^)]*\))".replace(
                    "?P<at2>", "?:"
                )
            ),
            "mixes up serious (what comes of it) and severe (how strong it is)",
        ),
        (
            compiled(
                rf"(?P<at>\b(?:non-?serious|not serious|minor|mild|harmless"
                rf"|trivial) (?:\w+ )?{_EVENT}[^.;]{{0,30}}?\b(?:such as|like|including|include[sd]?|e\.g\.|for example"
                rf"|were|are)\b[^.;]{{0,50}}?\b{_FATAL}\b)"
            ),
            "is serious by definition",
        ),
        (
            compiled(
                rf"(?P<at>\b{_FATAL}\b[^.;]{{0,40}}?\b(?:is|are|was|were|be|counts?|counted|recorded|reported|classified"
                rf"|classed|graded|coded|treated|regarded|considered)\b[^.;,]{{0,25}}?\b(?:non-?serious|not serious"
                rf"|as minor|as mild|as harmless)\b)"
            ),
            "is serious by definition",
        ),
        (
            compiled(
                r"(?P<at>\b(?:mild|minor|slight|harmless|trivial)(?:,)? (?:but|yet|though|although|and yet|but sometimes"
                r"|but possibly)(?: \w+){0,3}? (?:life-threatening|fatal|deadly|lethal|can kill)\b)"
            ),
            "contradicts itself",
        ),
    )


RULE = Rule(
    code="ADR013",
    name="serious-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use “serious” for what kills, endangers life, leads to hospital or leaves harm, and a grade for how strong an effect is.",
    check=check,
    sources=("ICH E2A",),
    examples=(
        Example(
            "mild examples", text="Serious side effects such as mild headache or a runny nose go away.", fires=True
        ),
        Example(
            "were mild",
            text="All serious adverse events were mild events that met no criterion.",
            audience="professional",
            fires=True,
        ),
        Example(
            "defined by severity",
            text="A serious adverse event is any event of severe intensity.",
            audience="professional",
            fires=True,
        ),
        Example(
            "a death",
            text="A death is recorded as a non-serious adverse event if it was expected.",
            audience="professional",
            fires=True,
        ),
        Example("mild but fatal", text="The rash is mild but sometimes fatal.", fires=True),
        Example("temporary", text="Serious side effects include temporary joint pain.", fires=True),
        Example(
            "by definition",
            text="A serious adverse event is one that is fatal, endangers life or leads to hospital.",
            audience="professional",
        ),
        Example(
            "told apart",
            text="Serious is not the same as severe: a severe headache is not a serious adverse event.",
            audience="professional",
        ),
        Example("a range", text="Side effects ranged from mild to life-threatening."),
        Example("serious ones", text="Serious side effects include liver failure and fits. Mild headache is common."),
        Example("none", text="There were no serious side effects. Two patients had a mild rash."),
    ),
)

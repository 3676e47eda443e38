"""Stable disease is neither a response nor a standstill, and no cure.

By RECIST 1.1 a tumor with stable disease may have grown by up to a fifth or shrunk by up to three tenths. "The cancer
stopped growing" or "responded with stable disease" promises what was not measured.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose

_HINT = compiled(r"stable|stabili[sz]", re.IGNORECASE)
# What says that the limits are meant: "neither grew much nor shrank enough", "by less than 20 %".
_LIMITED = compiled(
    r"\bneither\b|\bnor\b|\benough\b|\bmuch\b|\bless than\b|\bup to\b|\bat least\b|\bnot the same\b"
    r"|\bnot count\b|\bonly slightly\b|\bsubstantial"
)
_DENIED = compiled(
    r"\b(?:does not mean|do not mean|doesn't mean|is not|are not|was not|were not|isn't|not mean(?:ing)?"
    r"|rather than|without|instead of|but not|not an?|no)\b[^,;.]*$"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for stable disease told as something better."""
    for text in prose.texts:
        if not _HINT.search(text.shown):
            continue
        held = ""
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _told(folded, held)
            held = folded
            if match is not None:
                words = text.shown[start + match.start("told") : start + match.end("told")]
                yield Problem(text.pointer, f"“{words}” is not what stable disease means", needle=words)


def _told(folded: str, before: str) -> re.Match[str] | None:
    if _LIMITED.search(folded):
        return None
    patterns = list(_patterns()) if "stab" in folded else []
    if "stable disease" in before:
        patterns.append(_this_means())
    for pattern in patterns:
        for match in pattern.finditer(folded):
            if not _DENIED.search(folded[: match.start("told")]) or pattern is _patterns()[1]:
                return match
    return None


_STANDSTILL = (
    r"(?:the |their |his |her )?(?:cancers?|tumou?rs?|diseases?|growths?|lesions?|it|they)?\s?(?:had |has "
    r"|have |was |were |is |are |been )*(?:completely |fully |totally )?"
    r"(?:stopp?ed (?:growing|spreading|progressing)|(?:stopping|halted|halting|arrested|frozen"
    r"|no (?:further )?growth|no longer (?:grew|growing|grows?))"
    r"|did not grow(?: at all)?|not growing|shr[aiu]nk\w*|disappeared|gone|went away|cured?|in remission"
    r"|remission|responded|responding|a response|under control|beaten|defeated)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    stable = r"\b(?:stable disease|disease stabili[sz]ation|stabili[sz]ation of (?:the )?disease)\b"
    means = (
        r"(?:\(|meaning|means?|which means?|i\.e\.,?|that is,?|in other words,?|so|showing|indicating|a sign|=|:|where"
        r"|when|because)"
    )
    return (
        compiled(
            rf"{stable}\W{{0,5}}(?:[a-z ]{{0,25}}?[ ,(\"]+)?{means}\s*(?:that\s+)?(?:[a-z]+\s){{0,3}}?(?P<told>{_STANDSTILL})\b"
        ),
        compiled(
            rf"(?P<told>\b(?:responded|responding|responses?|responders?|remissions?|cures?"
            rf"|cured)\b(?<!best response)(?<!best overall response)"
            rf"[^.;]{{0,25}}?\b(?:including|with|in the form of|such as|namely|i\.e\.|as)\W+(?:a |an )?{stable})"
        ),
        compiled(rf"(?P<told>{stable}\W{{0,5}}\s*(?:response|remission|cure)s?\b)"),
        compiled(rf"{stable}[^.;]{{0,20}}?,\s(?:a|an)\s(?:\w+\s)?(?P<told>(?:response|cure|remission|success))\b"),
        compiled(
            rf"(?P<told>\b(?:stopped growing|shr[au]nk|were cured|was cured|responded))\b[^.;]{{0,20}}?[(\"]+{stable}"
        ),
        compiled(
            rf"{stable}[^.;]{{0,25}}?\b(?:is|was|are|were|counts?|counted|qualif\w+|regarded|considered"
            rf"|seen)\s+(?:as\s+)?(?:a|an|the)?\s?(?P<told>(?:\w+\s)?(?:response|cure|remission))\b"
        ),
    )


@cache
def _this_means() -> re.Pattern[str]:
    return compiled(
        rf"^\W*(?:this|that|it|in other words|in these people|in these patients|here)[, ]+(?:means?|shows?|tells us"
        rf"|is when)?\s*(?:that\s+)?(?:in these (?:people|patients) )?(?P<told>{_STANDSTILL})\b"
    )


RULE = Rule(
    code="EFF011",
    name="stable-disease",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say “the cancer neither grew much nor shrank enough to count as a response”, and count it apart from responses.",
    check=check,
    sources=("RECIST 1.1",),
    waivable=True,
    examples=(
        Example("stopped", text="Many achieved “Stable Disease,” meaning the cancer stopped growing.", fires=True),
        Example("with it", text="In all, 60 % responded with stable disease.", fires=True),
        Example(
            "in the next sentence",
            text="Half of the patients had stable disease. This means that their cancer is under control.",
            fires=True,
        ),
        Example("counted", text="Stable disease was counted as a response.", audience="professional", fires=True),
        Example(
            "including",
            text="There were 12 responses, including stable disease in 7.",
            audience="professional",
            fires=True,
        ),
        Example("explained", text="36 % had stable disease: the cancer neither grew much nor shrank enough to count."),
        Example("apart", text="CR, PR and stable disease were seen in 2, 10 and 14 patients.", audience="professional"),
        Example("denied", text="Stable disease is not a response and does not mean that the cancer was cured."),
        Example("best response", text="The best response was stable disease.", audience="professional"),
        Example("another stability", text="Your dose stays the same once your disease is stable."),
    ),
)

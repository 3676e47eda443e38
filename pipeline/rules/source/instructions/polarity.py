"""A do says what to do, a don't says what not to do, and each sentence says so by itself.

A list heading is lost on a phone, in a translation memory, in a search result. "Stop taking the medication suddenly"
under the heading "Don't" is the opposite of what is meant. The list states the polarity as data; the sentence must
agree.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose

_LEAD = r"^\W*(?:(?:if|when|while|unless|until|before|after|during|even if|as long as|once|in|on|with|for) [^,]+, )?(?:please |also |and |but )?"
_PROHIBITION = (
    _LEAD + r"(?:do not|don't|never|avoid|refrain from|stay away from|keep away from|no [a-z]+|not to\b|cannot\b"
    r"|(?:under no circumstances|on no account|at no time)\b"
    r"|(?:[a-z]+ ){1,6}?(?:must|should|may|can) (?:not|never)\b|(?:[a-z]+ ){1,6}?(?:cannot|can't|mustn't|shouldn't)\b"
    r"|it is (?:not safe|unsafe|dangerous|not allowed|forbidden|important not)\b|you are not (?:allowed|supposed) to\b"
    r"|(?:always )?(?:be careful|make sure|take care|remember) (?:that you do )?not to\b)"
)
_NEGATIVE = (
    _LEAD + r"(?:do not|don't|never|avoid|refrain|under no circumstances|on no account"
    r"|(?:you|patients|people|it|this [a-z]+|the [a-z]+) (?:must|should|may|can) (?:not|never)\b|you (?:cannot|can't|mustn't|shouldn't))\b"
    # What one must not put off, forget or shy away from is to be done.
    r"(?! (?:\w+ )?(?:hesitate|forget|delay|wait|be afraid|be embarrassed|worry|fail|put off|ignore|miss|skip|leave it too late|rely))"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every instruction with its list, and look for the same sentence in both."""
    seen: dict[str, tuple[str, Pointer]] = {}
    for text in prose.texts:
        if text.role not in ("do", "dont"):
            continue
        folded = fold(text.source)
        if text.role == "dont" and not compiled(_PROHIBITION).search(folded):
            yield Problem(
                text.pointer, "stands under “don't”, and the sentence does not forbid anything", needle=text.source
            )
        if text.role == "do" and compiled(_NEGATIVE).search(folded):
            yield Problem(text.pointer, "stands under “do”, and the sentence forbids something", needle=text.source)
        core = re.sub(r"^\W*(?:do not|don't|do|never|please|always)\s+", "", folded)
        if core in seen and seen[core][0] != text.role:
            yield Problem(text.pointer, "the same instruction stands under “do” and under “don't”", needle=text.source)
        seen.setdefault(core, (text.role, text.pointer))


RULE = Rule(
    code="CIW003",
    name="instruction-polarity",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Begin a don't with “Don't”, “Do not”, “Never” or “Avoid”; move the sentence if it stands in the wrong list.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a lost don't",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "Become pregnant while you take this drug."},
            ("sections.advice.blocks.dont.dont.pregnancy.text",),
        ),
        Example(
            "a don't among the dos",
            {"sections.advice.blocks.do.do.doctor.text": "Don’t tell your doctor."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example(
            "never",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "Never become pregnant while you take this drug."},
        ),
        Example(
            "with a condition first",
            {"sections.advice.blocks.dont.dont.pregnancy.text": "If you feel dizzy, do not drive."},
        ),
        Example("a lost not in a draft", text="## Don't\n\n- Take two doses at once.", fires=True),
        Example("a prohibition under do", text="## Do\n\n- You should not drive.", fires=True),
        Example("of the thing", text="## Don't\n\n- The tablets must not be crushed."),
        Example("not to hesitate", text="## Do\n\n- Do not hesitate to call your doctor."),
        Example("stop and call", text="## Do\n\n- Stop taking it and call your doctor if a rash appears."),
    ),
)

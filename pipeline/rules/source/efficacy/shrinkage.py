"""How much tumors shrank is worth nothing without how many people, by what criteria.

"Tumors shrank by over 50 % in a subset of participants" is an anecdote with a number: nobody knows of how many, and a
figure of one's own choice replaces the 30 % that RECIST 1.1 calls a partial response.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.shares import PEOPLE, shares
from pipeline.rules.prose import Prose

_VAGUE = compiled(
    rf"\b(?:a |the )?(?:subset|subgroup|handful|number|minority|proportion|fraction|portion)\b(?! of (?:\d"
    rf"|\w+ of \d))|\b(?:some|several|certain|many|most|selected|individual|few|various|multiple|other)\b"
    rf"(?: \w+){{0,2}}? (?:{PEOPLE}|cases|tumou?rs|cancers|lesions)|\bas (?:much|many) as\b|\bup to\b"
    rf"|\bsome (?:had|saw|experienced)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for shrinkage in percent without a count of people near it."""
    for text in prose.texts:
        if "%" not in text.shown and "cent" not in text.shown and "half" not in text.shown:
            continue
        found = [(start, sentence, fold(sentence)) for start, sentence in sentences(text.shown)]
        for index, (start, sentence, folded) in enumerate(found):
            match = next((m for pattern in _shrunk() if (m := pattern.search(folded))), None)
            if match is None or not _VAGUE.search(folded):
                continue
            near = found[max(0, index - 1) : index + 2]
            if any(s.kind != "percent" and s.whole for _, other, _ in near for s in shares(other)) or any(
                "recist" in n[2] for n in near
            ):
                continue
            words = sentence[match.start() : match.end()]
            yield Problem(
                text.pointer,
                f"“{words}” does not say in how many of how many people",
                needle=text.shown[start + match.start() : start + match.end()],
            )


@cache
def _shrunk() -> tuple[re.Pattern[str], ...]:
    tumor = r"(?:tumou?rs?|lesions?|cancers?|metastas[ie]s|masses|mass)"
    size = (
        r"(?:\d+(?:\.\d+)?\s?(?:%|percent|per cent)|half|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety) per ?cent)"
    )
    change = r"(?:shr[aiu]nk\w*|reduc\w+|decreas\w+|smaller|regress\w+|became smaller)"
    return (
        compiled(rf"\b{tumor}\b[^.;]{{0,40}}?\b{change}\b[^.;]{{0,30}}?\b{size}"),
        compiled(rf"\b{change}\b[^.;]{{0,30}}?\b{tumor}\b[^.;]{{0,30}}?\b{size}"),
        compiled(rf"{size}[^.;]{{0,25}}?\b{change}\b[^.;]{{0,30}}?\b{tumor}\b"),
        compiled(rf"{size}[^.;]{{0,25}}?\b{tumor}\b[^.;]{{0,15}}?\b{change}\b"),
    )


RULE = Rule(
    code="EFF010",
    name="shrinkage",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give n of N and the criteria: “in 3 of 5 children the tumor shrank by at least 30 % (RECIST 1.1)”.",
    check=check,
    sources=("RECIST 1.1",),
    examples=(
        Example(
            "a subset", text="Researchers saw a tumor reduction of over 50% in a subset of participants.", fires=True
        ),
        Example("some", text="In some patients the tumours shrank by 70 percent.", fires=True),
        Example("up to", text="Tumor shrinkage of up to 90 % was seen.", fires=True),
        Example(
            "several",
            text="A 60 % decrease in lesion size was observed in several cases.",
            audience="professional",
            fires=True,
        ),
        Example("half", text="Several people saw their tumors shrink by half.", fires=True),
        Example("counted", text="The tumor shrank by more than 50 % in 3 of 5 children; some children felt better."),
        Example(
            "criteria", text="In some patients the tumor shrank by at least 30 %, a partial response by RECIST 1.1."
        ),
        Example("a rate", text="The tumor became smaller in 30 % of the people in the study."),
        Example("no tumor", text="In some patients the dose was reduced by 50 %."),
    ),
)

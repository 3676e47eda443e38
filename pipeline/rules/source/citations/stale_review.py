"""A page that says when it was last reviewed was reviewed within the last three years.

"Last checked: 4 March 2019" on a page that sends readers to a trial "open today" has outlived what it says: trials have
ended, warnings have been added. The newest of the dates counts, in whole years against the year of today. The date of a
label, a guideline or a law that the text speaks of is not that of the page. House rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.framing import hits
from pipeline.rules.prose import Prose

_YEARS = 3
_REVIEWED = ("review", "updat", "check", "revis", "edited", "prepar", "written", "correct")
_OTHER = compiled(
    r"\b(?:labels?|labell?ing|guidelines?|guidance|protocols?|smpc|prescribing information|product information|registry|registers?|law|directive"
    r"|you|your|doctors?|nurses?|patients?|formulary|criteria|dose|blood|was first|next|studies|study|by the (?:fda|ema|mhra|who|agency))\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Find the newest date of review."""
    newest: tuple[int, Problem] | None = None
    for text in prose.texts:
        if text.role == "id" or ("20" not in text.shown and "19" not in text.shown):
            continue
        folded = fold(text.shown)
        if not any(word in folded for word in _REVIEWED):
            continue
        for hit in hits(_last(), text.shown):
            if hit.negated or _OTHER.search(hit.sentence.lower()):
                continue
            year = int(compiled(r"(?:19|20)\d\d").findall(hit.words)[-1])
            if newest is None or year > newest[0]:
                message = f"“{hit.words.strip()}” is {prose.today.year - year} years ago: nobody has looked at it since"
                newest = year, Problem(text.pointer, message, needle=hit.words.strip())
    if newest is not None and prose.today.year - newest[0] >= _YEARS:
        yield newest[1]


@cache
def _last() -> re.Pattern[str]:
    done = r"(?:reviewed|updated|checked|revised|edited|review|update|check|revision|corrected)"
    page = r"(?:last|latest|most recent|page|leaflet|text|site|website|article|guide|information|document|sheet|content|handout|version|monograph|summary|booklet|fact sheet)"
    return compiled(
        rf"\b{page}\b[^.;\n]{{0,25}}?\b{done}\b[^.;\n]{{0,40}}?\b(?:19|20)\d\d\b"
        rf"|(?:^|(?<=[.!?]\s)|(?<=\n))\W*(?:reviewed|updated|checked|revised|edited|written|prepared)\b[^.;\n]{{0,40}}?\b(?:19|20)\d\d\b"
        r"|\bdate of (?:last |the last )?(?:review|revision|preparation|update)\b[^.;\n]{0,25}?\b(?:19|20)\d\d\b"
    )


RULE = Rule(
    code="CIT018",
    name="stale-review",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Have the page reviewed, correct what has changed, and give the new date.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("a page", text="This page was last updated on 3 May 2015.", status="approved", fires=True),
        Example("a line", text="Keep warm.\n\nReviewed: June 2018", status="approved", fires=True),
        Example("in figures", text="Date of last revision: 02/2016", status="approved", fires=True),
        Example("last year", text="Page last reviewed: 2 December 2025.", status="approved"),
        Example("the newest counts", text="Last updated: May 2016.\n\nLast reviewed: May 2026.", status="approved"),
        Example("a label", text="The label was last revised in 2014.", status="approved"),
    ),
)

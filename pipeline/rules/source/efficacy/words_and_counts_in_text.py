"""In a text, "half", "two thirds" or "most" must agree with the count beside it.

"Two-thirds of participants (41 of 90)" and "more than half of them, 23 of 58" are not; the word is what readers keep. A word
for a share may be off by a few people in a hundred, "more than half" and "most" by none.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.shares import PEOPLE, shares
from pipeline.rules.prose import Prose

_SLACK = Decimal(6)
_WORDS: dict[str, Decimal] = {
    r"(?:a|one)[ -]?fifth": Decimal(20),
    r"(?:a|one)[ -]?quarter": Decimal(25),
    r"(?:a|one)[ -]?third": Decimal(100) / 3,
    r"two[ -]fifths": Decimal(40),
    r"(?:a |one[ -])?half": Decimal(50),
    r"three[ -]fifths": Decimal(60),
    r"two[ -]thirds": Decimal(200) / 3,
    r"three[ -]quarters": Decimal(75),
    r"four[ -]fifths": Decimal(80),
}
_MORE = ("more than", "over", "well over", "at least")
_LESS = ("less than", "fewer than", "under", "almost", "nearly", "up to", "not quite", "at most")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every such word with the count that follows it."""
    for text in prose.texts:
        folded = fold(text.shown)
        if not _HINT.search(folded):
            continue
        found = shares(text.shown)
        for match in _share().finditer(folded):
            count = next((s for s in found if s.start == match.end() and s.kind in ("count", "slash")), None)
            percent = count.low if count is not None else _of_them(folded, match)
            said = _said(match)
            if percent is not None and said is not None and not said[0] <= percent <= said[1]:
                end = count.end if count is not None else match.end()
                words = text.shown[match.start("word") : end]
                if words in text.source:
                    yield Problem(text.pointer, f"“{words}” is {percent:.0f} %", needle=words)


_HINT = compiled(r"\b(?:half|third|thirds|quarters?|fifths?|most|majority)\b")


def _said(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """The shares that the words allow, in percent."""
    if match["most"]:
        return Decimal(50), Decimal(100)
    share = next((v for word, v in _WORDS.items() if re.fullmatch(word, match["fraction"])), None)
    if share is None:
        return None
    how = (match["how"] or "").strip()
    if how in _MORE:
        return share - Decimal("0.5"), Decimal(100)
    return (Decimal(0) if how in ("less than", "fewer than", "under", "up to", "at most") else share - _SLACK), (
        share + Decimal("0.5") if how in _LESS else share + _SLACK
    )


def _of_them(folded: str, match: re.Match[str]) -> Decimal | None:
    """The share of "more than half of them, 23 people," in the number of people named before."""
    part = _part().match(folded, match.end())
    groups = [number(m["whole"]) for m in _group().finditer(folded, 0, match.start())]
    if part is None or not groups or groups[-1] < number(part["part"]):
        return None
    return 100 * number(part["part"]) / groups[-1]


@cache
def _share() -> re.Pattern[str]:
    how = "|".join((*_MORE, *_LESS, "about", "around", "approximately", "roughly", "some", "exactly"))
    fraction = "|".join(_WORDS)
    return compiled(
        rf"\b(?P<word>(?:(?P<how>{how}) )?(?:(?P<fraction>{fraction})|(?P<most>most(?= (?:of )?(?:the "
        rf"|our )?(?:[a-z-]+ )?{PEOPLE}\b| of them)|the (?:great |vast )?majority)))\b"
        rf"(?: of (?:the |our |these |those |all )?(?:them|(?:[a-z-]+ ){{0,2}}?{PEOPLE})| (?:[a-z-]+ )?{PEOPLE})?"
        r"(?: (?:[a-z]+ ){0,3}?[a-z]+)?\s?(?:[(,]|, that is,?|-)\s?(?:n\s?=\s?|that is,? )?"
    )


@cache
def _part() -> re.Pattern[str]:
    return compiled(rf"(?P<part>{NUMBER})(?: {PEOPLE})?\s?[,)]")


@cache
def _group() -> re.Pattern[str]:
    return compiled(rf"(?P<whole>{NUMBER}) (?:[a-z-]+ ){{0,2}}?{PEOPLE}\b")


RULE = Rule(
    code="EFF026",
    name="words-and-counts-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up; write “fewer than half (41 of 90)”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("two thirds", text="Two-thirds of participants (41 of 90) had no attacks.", fires=True),
        Example("half", text="Half of the patients (12 of 40) slept better.", audience="professional", fires=True),
        Example("most", text="Most people (20 of 58) felt better.", fires=True),
        Example("of them", text="58 people finished. More than half of them, 23 people, woke less often.", fires=True),
        Example("a quarter", text="A quarter of the children (18 out of 40) had a rash.", fires=True),
        Example("about a third", text="About a third of patients (34 of 99) had nausea."),
        Example("more than half", text="More than half of the people (31 of 58) felt better."),
        Example("nearly half", text="Nearly half of the women (27 of 60) had a headache."),
        Example("half a tablet", text="Take half a tablet (25 mg). 10 of 29 people responded."),
        Example("the most common", text="The most common effects were nausea (12 of 40) and rash (4 of 40)."),
        Example("another count", text="Half of the tablets (20 of 40 mg tablets) were left."),
    ),
)

"""In a text, a percentage must be what the count beside it gives: 10 of 29 is 34 %, not 45 %.

The percentage may be rounded to the digits it is printed with, no further; "about" gives it room. "n of N", "n out of N",
"n/N", "1 in 5", numbers in words and neighbouring cells of a table are read.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.lone_counts import lone_counts
from pipeline.rules.english.numbers import DIGITS, NUMBER, number
from pipeline.rules.english.shares import PEOPLE, Share, shares
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose, ReaderText

_ABOUT = Decimal(3)
# What may stand between a count and its percentage, and the other way round; either speaks of one thing only.
_COUNT_FIRST = compiled(
    r"(?:\s+[a-z'-]+){0,6}\s*(?:[(\[=|]|,\s*(?:so|giving|for|yielding|making|equal to|equivalent to|corresponding to|a|an|i\.e\.,?)\s(?:that )?(?:the )?(?=(?:an? )?[^,;()]{0,40}?(?:rate|orr|share|proportion|about|\d))(?:[a-z-]+ ){0,5}|,\s*(?:or|i\.e\.,?|that is,?|which is|a rate of)\s|\s-\s|\sor\s|\smeaning\s)\s*"
    r"(?:(?:orr|dcr|rr|(?:response|remission|cure|success|event|relapse|control) rate|rate|an? (?:\w+ ){0,3}?(?:rate|orr) of|about|approximately|around|roughly|over|more than|nearly|almost|at least"
    r"|only|a|the|=|:|>|≥|~|i\.e\.,?)\s*)*"
)
# "61 of 122 patients, 55 %, ...": a percentage between commas.
_INSERTED = compiled(rf"(?:\s(?:[a-z-]+\s){{0,2}}?{PEOPLE})?,\s*")
_PERCENT_FIRST = compiled(
    r"\s?:\s|\),\s|"
    rf"(?:\s+of\s+(?:the\s+|all\s+)?(?:[a-z-]+\s+){{0,2}}?{PEOPLE})?(?:,\s*(?:or|i\.e\.,?|that is,?|which is"
    rf"|meaning)?\s*|\s-\s|\sor\s)\s*(?:only\s+)?"
    r"|(?:\s+[a-z'-]+){0,6}\s*[(\[=|]\s*(?:(?:n|or|that is,?|i\.e\.,?|only|about|=)\s*)*"
)
_APART = compiled(r"\b(?:versus|vs|compared|than|while|whereas|but|and|against|respectively)\b")
_OTHERS = compiled(r"\s*(?:of|in|among) (?:those|whom|which|these|them|responders)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Recompute every percentage that stands beside a count."""
    for text in prose.texts:
        if "%" in text.shown or "cent" in text.shown:
            for count, share in _pairs(text.shown):
                yield from _problem(text, text, count, share)
            yield from _lone(text)
    for passage in passages(prose):
        if passage.role == "cell" and "%" in passage.text and "=" in passage.text:
            yield from _in_columns(passage)
        if passage.role == "cell" and "%" in passage.text:
            cells = [text for _, text in passage.parts]
            for left, right in pairwise(cells):
                yield from _neighbors(left, right)


def _lone(text: ReaderText) -> Iterator[Problem]:
    """A count whose whole stands elsewhere in the text, if none of the numbers of people there gives its percentage."""
    paired = [(count.start, share.end) for count, share in _pairs(text.shown)]
    for found in lone_counts(text.shown):
        words = text.shown[found.start : found.end]
        if not found.fits and words in text.source and not any(a < found.end and found.start < b for a, b in paired):
            said = " or ".join(f"{w:f}" for w in found.wholes)
            yield Problem(text.pointer, f"“{words}” is no share of {said} people", needle=words)


def _in_columns(passage: Passage) -> Iterator[Problem]:
    """Cells such as "24 (22 %)" below a title with "N = 200"."""
    for match in _titled().finditer(fold(passage.text)):
        count, whole, share = number(match["count"]), number(match["whole"]), number(match["share"] or match["next"])
        step = Decimal(1).scaleb(-len((match["share"] or match["next"]).partition(".")[2]))
        if whole and count <= whole and abs(100 * count / whole - share) > step / 2 + Decimal("0.01"):
            text = passage.place(match.start("count"))
            words = passage.words(match.start("count"), match.end("count") + 1).strip(" ,(:")
            true = 100 * count / whole
            yield Problem(text.pointer, f"{count:f} of {whole:f} is {true:.1f} %, not {share:f} %", needle=words)


@cache
def _titled() -> re.Pattern[str]:
    return compiled(
        rf"n ?= ?(?P<whole>\d[\d,]*)\)[^:|]{{0,15}}: (?P<count>\d[\d,]*)(?: \((?P<share>{DIGITS}) ?%?\)|, %: (?P<next>{DIGITS})(?= ?%?(?:,|$)))"
    )


def _neighbors(left: ReaderText, right: ReaderText) -> Iterator[Problem]:
    """Two cells of a row, one of them nothing but a count, the other nothing but a percentage."""
    pair = [(text, share) for text in (left, right) for share in _only(text.shown)]
    if [share.kind == "percent" for _, share in pair].count(True) == 1 and len(pair) == 2:
        (counted, count), (text, share) = sorted(pair, key=lambda p: p[1].kind == "percent")
        if count.kind in ("count", "slash"):
            yield from _problem(text, counted, count, share)


def _problem(text: ReaderText, other: ReaderText, count: Share, share: Share) -> Iterator[Problem]:
    words, counted = text.shown[share.start : share.end], other.shown[count.start : count.end]
    if (text.source.find(words) < 0 and other.source.find(counted) < 0) or _agree(count, share):
        return
    also = () if other is text else (other.pointer,)
    yield Problem(
        text.pointer, f"{count.part:f} of {count.whole:f} is {count.low:.1f} %, not {words}", needle=words, also=also
    )


def _agree(count: Share, share: Share) -> bool:
    if count.comparator or count.low != count.high or count.part is None or count.whole is None:
        return True
    true, said = count.low, share.low
    if count.part > count.whole or share.comparator in ("at_most", "less_than") or share.low != share.high:
        return True  # other rules; no single number to compare
    slack = share.step / 2
    if count.kind == "ratio":
        # "1 in 3" is rounded itself: to the nearest whole number of people.
        half = Decimal("0.5")
        return 100 * count.part / (count.whole + half) <= said + slack and said - slack <= 100 * count.part / (
            count.whole - half
        )
    if share.comparator in ("at_least", "more_than"):
        return true + slack >= said
    return abs(true - said) <= max(slack, _ABOUT if share.comparator == "about" else Decimal(0))


def _only(words: str) -> list[Share]:
    """The share that is all of a cell."""
    found = shares(words)
    if len(found) == 1 and compiled(r"\W*").fullmatch(words[: found[0].start] + words[found[0].end :]):
        return list(found)
    return []


def _pairs(text: str) -> Iterator[tuple[Share, Share]]:
    for start, sentence in sentences(text):
        folded = fold(sentence)
        found = list(shares(sentence))
        for first, second in pairwise(found):
            between = folded[first.end : second.start]
            if _APART.search(between) or _OTHERS.match(folded[second.end :]):
                continue
            inserted = _INSERTED.fullmatch(between) and compiled(r"\s*[,.;)]|\s*$").match(folded[second.end :])
            if first.kind != "percent" and second.kind == "percent" and (inserted or _COUNT_FIRST.fullmatch(between)):
                yield _moved(first, start), _moved(second, start)
            elif first.kind == "percent" and second.kind != "percent" and _PERCENT_FIRST.fullmatch(between):
                yield _moved(second, start), _moved(first, start)
        percents = {s.start: s for s in found if s.kind == "percent"}
        for pattern in _around() if percents else ():
            for match in pattern.finditer(folded):
                part, whole, share = number(match["part"]), number(match["whole"]), percents.get(match.start("share"))
                if whole > 0 and share is not None:
                    true = 100 * part / whole
                    at = start + min(match.start("part"), match.start("whole"))
                    yield (
                        Share(at, start + match.end(), true, true, "count", part=part, whole=whole),
                        _moved(share, start),
                    )


def _moved(share: Share, by: int) -> Share:
    return Share(
        share.start + by, share.end + by, share.low, share.high, share.kind, share.comparator, share.step, share.part, share.whole, share.people
    )  # fmt: skip


@cache
def _around() -> tuple[re.Pattern[str], ...]:
    """A count with its percentage inside ("10 (34 %) of 29") or after its whole ("of 29 patients, 10 (34 %)")."""
    percent = rf"\((?P<share>{DIGITS})\s?(?:%|percent|per cent)"
    people = rf"(?:[a-z-]+\s){{0,3}}?{PEOPLE}"
    return (
        compiled(
            rf"(?P<part>{NUMBER})(?:\s{people})?\s?{percent}\)\s(?:out )?of\s(?:the\s"
            rf"|all\s)?(?P<whole>{NUMBER})(?:\s{people}|(?=\s(?:who|that|treated|given|on|in|with|randomi|evaluable|enrol|dosed|versus|vs|compared|and|or)|[.,;)]|$))"
        ),
        compiled(
            rf"\b(?:of|among|out of)\s(?:the\s|all\s)?(?P<whole>{NUMBER})\s{people}[^.;,()]{{0,40}},\s"
            rf"(?P<part>{NUMBER})\s(?:[a-z-]+\s){{0,4}}?{percent}"
        ),
    )


RULE = Rule(
    code="EFF015",
    name="rate-and-counts-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong number.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another rate", text="Ten of 29 patients (45 %) responded.", fires=True),
        Example("percent first", text="The response rate was 60 % (18 of 40 patients).", fires=True),
        Example("a fraction", text="Nausea: 12/80 (25%).", audience="professional", fires=True),
        Example("out of", text="Headache was reported by 9 out of 60 people, or 25 %.", fires=True),
        Example("in a frame", text="Of the 120 participants, 30 (35 %) stopped early.", fires=True),
        Example("inside", text="Fever was seen in 10 (52 %) of 29 children.", fires=True),
        Example(
            "in a table", text="| Effect | n of N | Share |\n|---|---|---|\n| Rash | 8 of 40 | 12 % |\n", fires=True
        ),
        Example("one in five", text="About one thing is known: it affects 1 in 5 people (35 %).", fires=True),
        Example("rounded", text="10 of 29 patients (34 %) responded, and 2 of 3 children (66.7 %)."),
        Example("in words", text="Three of ten people (30 %) had a headache."),
        Example("a third", text="It affects 1 in 3 people (35 %)."),
        Example("about", text="About 35 % of people (10 of 29) felt better."),
        Example("two things", text="12 of 40 patients responded and 20 % had nausea."),
        Example("two groups", text="Response was seen in 12 of 40 patients versus 10 % with placebo."),
        Example("an interval", text="10 of 29 (34 %; 95 % CI 18 to 54 %)."),
        Example("a day of a cycle", text="On day 8 of 21 the dose was reduced by 25 %."),
    ),
)

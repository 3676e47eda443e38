"""How much less or more often something happened: absolute and relative changes, and numbers needed to treat."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.inference import without_levels
from pipeline.rules.english.numbers import DIGITS, NUMBER, number
from pipeline.rules.english.shares import PEOPLE, Share, shares

Meaning = Literal["absolute", "relative", "either", "needed"]

_CHANGE = (
    r"(?:reductions?|decreases?|drops?|differences?|falls?|declines?|benefits?|gaps?|increases?|improvements?|rises?|changes?"
    r"|gains?)"
)
_LOWER = (
    r"(?:lower|fewer|less|smaller|higher|more|greater|reduced|reduction|decrease|drop|fall|fell|decline|increase|rise|cut"
    r"|better|worse|apart)"
)
_PERCENT = r"\s?(?:%|percent|per cent)"
_SOME = r"(?:about |around |approximately |roughly |some |only |just |an? )*"


@record
class Change:
    """A change at a place of a text: its size in percent or points (for ``needed`` the people), and what it means."""

    start: int
    end: int
    size: Decimal
    step: Decimal
    meaning: Meaning


@lru_cache(maxsize=1024)
def changes(sentence: str) -> tuple[Change, ...]:
    """Every change that a sentence states, in order; none twice."""
    folded = without_levels(sentence)
    if not _CUE.search(folded):
        return ()
    found: list[Change] = []
    for meaning, pattern in _patterns():
        for match in pattern.finditer(folded):
            if any(c.start < match.end() and match.start() < c.end for c in found):
                continue
            groups = match.groupdict()
            if part := groups.get("part") or groups.get("part2"):
                found.append(Change(match.start(), match.end(), _PARTS[part], Decimal(5), meaning))
                continue
            size = number(match["n"])
            if groups.get("whole"):
                whole = number(match["whole"])
                size, step = (100 * size / whole, Decimal(0)) if whole else (size, Decimal(0))
            else:
                step = Decimal(1).scaleb(-len(match["n"].partition(".")[2]))
            found.append(Change(match.start(), match.end(), size, step, meaning))
    return tuple(sorted(found, key=lambda c: c.start))


_PARTS = {
    "halved": Decimal(50), "half": Decimal(50), "third": Decimal(33), "quarter": Decimal(25), "fifth": Decimal(20), "tenth": Decimal(10),
    "two thirds": Decimal(67), "two-thirds": Decimal(67), "three quarters": Decimal(75), "three-quarters": Decimal(75),
}  # fmt: skip
# A figure, and a word of one of the kinds of change.
_CUE = compiled(
    r"\d[^\n]*(?:%|per ?cent|point|\bpp\b|needed|need|must|treat|fewer|less|more|additional)|(?:%|point|nnt|needed|need|treat|every|prevent|spare|save|avoid|stops)[^\n]*\d"
    r"|\b(?:risk|chance|rate|odds|likelihood)[^\n]*(?:halved|half|third|quarter|fifth|tenth)"
)


def rates(sentence: str) -> list[Share]:
    """The shares of people or cases of a sentence that are no changes; a count with its percentage is one."""
    folded = without_levels(sentence)
    spans = [(c.start, c.end) for c in changes(sentence)]
    found = list(shares(sentence))
    for match in _among().finditer(folded):
        part, whole = number(match["part"]), number(match["whole"])
        if whole and part <= whole and not any(s.start < match.end() and match.start() < s.end for s in found):
            low = 100 * part / whole
            found.append(Share(match.start(), match.end(), low, low, "count", part=part, whole=whole))
    frame = _frame().search(folded)
    if frame is not None and not found and number(frame["whole"]) >= 10:
        whole = number(frame["whole"])
        for match in _bare().finditer(folded, frame.end()):
            part = number(match.group())
            if part <= whole and not any(a <= match.start() < b for a, b in spans):
                low = 100 * part / whole
                found.append(Share(match.start(), match.end(), low, low, "count", part=part, whole=whole))
    found = [s for s in sorted(found, key=lambda s: s.start) if not any(a < s.end and s.start < b for a, b in spans)]
    merged: list[Share] = []
    for share in found:
        before = merged[-1] if merged else None
        if before is not None and before.kind != share.kind and share.start - before.end < 70:
            said = re.fullmatch(rf"(?:\s{PEOPLE})?\s?[(\[,:]\s?[^()]*", folded[before.end : share.start])
            if said or abs(before.low - share.low) <= Decimal("0.6"):
                merged[-1] = share if share.kind == "percent" else before
                continue
        merged.append(share)
    return merged


@cache
def _patterns() -> tuple[tuple[Meaning, re.Pattern[str]], ...]:
    n = rf"(?P<n>{DIGITS})"
    points = r"(?:\s?(?:%|percentage|percent|per cent)[- ]?points?\b|\s?pp\b)"
    needed = r"(?:number[- ]needed[- ]to[- ]treat|nnt)"
    one = r"(?:one|1|a single|an?)"
    return (
        (
            "needed",
            compiled(
                rf"\b{needed}(?: \(nnt\))?(?: to [^.;,\d]{{0,40}}?)?(?: was| is| of| equals|:| =|,)*\s{_SOME}{n}(?!{_PERCENT})(?!\d)"
            ),
        ),
        (
            "needed",
            compiled(
                rf"\b{n} (?:more )?{PEOPLE} (?:would |will )?(?:(?:must|should) (?:be )?|(?:need|needs|needed|have|has) (?:to be |to ))(?:treated|given|take|taking|get|vaccinated|receive)[^.;\d]{{0,50}}?\b(?:{one} |avoid|prevent|spare)"
            ),
        ),
        (
            "needed",
            compiled(
                rf"\b(?:treat(?:ing)?|for every|vaccinating) {n} {PEOPLE}[^.;\d]{{0,50}}?\b(?:prevents?|avoids?|saves?|spares?|to (?:prevent|avoid|save)) {one}\b"
            ),
        ),
        (
            "absolute",
            compiled(
                rf"\b{n}{points}(?! (?:on|of) (?:the|a) (?:scale|score))"
            ),
        ),
        (
            "absolute",
            compiled(
                rf"\babsolute (?:[a-z]+ )?{_CHANGE}(?: \(arr\))?(?: in [^.;,\d]{{0,30}}?)?(?: of| was| is| by|:| =)*\s{_SOME}{n}{_PERCENT}"
            ),
        ),
        ("absolute", compiled(rf"\b{n}{_PERCENT} absolute\b")),
        ("absolute", compiled(rf"\barr\b(?: of| was| is|:| =|,)*\s?{_SOME}{n}{_PERCENT}")),
        (
            "absolute",
            compiled(
                rf"\b(?:prevents?|prevented|spares?|avoids?|avoided|saves?|saved|stops?|protects?) {_SOME}(?P<n>{NUMBER}) (?:[a-z-]+ ){{1,3}}?(?:in|per|for|out of|among) (?:every |each )?(?P<whole>{NUMBER})\b"
            ),
        ),
        (
            "needed",
            compiled(
                rf"\b{one} [^.;,\d]{{1,30}}? (?:is |was |will be )?(?:prevented|avoided|saved|averted|spared) for every {n} {PEOPLE}"
            ),
        ),
        (
            "needed",
            compiled(rf"\bto (?:prevent|avoid|save|spare) {one} [^.;,\d]{{1,40}}?,? {n} {PEOPLE} (?:must|need|have|should|would)\b"),
        ),
        (
            "absolute",
            compiled(
                rf"\b(?P<n>{NUMBER}) (?:fewer|less|more|additional)(?: [a-z-]+){{0,3}}? (?:in|per|for|out of|among|of) (?:every |each )?(?P<whole>{NUMBER})\b"
            ),
        ),
        (
            "relative",
            compiled(
                rf"\brelative (?:[a-z]+ )?{_CHANGE}(?: \(rrr\))?(?: in [^.;,\d]{{0,30}}?)?(?: of| was| is| by|:| =)*\s{_SOME}{n}{_PERCENT}"
            ),
        ),
        (
            "relative",
            compiled(
                rf"\b(?:risk|chance|rate|odds|likelihood) (?:[a-z]+ ){{0,6}}?(?:(?P<part>halved)\b|(?:was |were |is )?(?:{_LOWER}|lowered|cut) (?:down )?by "
                r"(?:about |around |roughly |some |nearly |almost |an? |one |over )*(?P<part2>half|third|quarter|fifth|tenth|two[ -]thirds|three[ -]quarters)\b)"
            ),
        ),
        ("relative", compiled(rf"\b{n}{_PERCENT}(?:,)? (?:in )?relative\b")),
        ("relative", compiled(rf"\bvaccine (?:efficacy|effectiveness)(?: was| of| is|:)*\s{_SOME}{n}{_PERCENT}")),
        ("either", compiled(rf"\b{n}{_PERCENT} (?:[a-z]+ )?{_LOWER}\b")),
        ("either", compiled(rf"\b{_LOWER}\b (?:[a-z]+ ){{0,4}}?by {_SOME}{n}{_PERCENT}")),
        ("either", compiled(rf"\b{_CHANGE} (?:in [^.;,\d]{{0,30}}? )?(?:of|was) {_SOME}{n}{_PERCENT}")),
    )  # fmt: skip


@cache
def _frame() -> re.Pattern[str]:
    """ "Out of 1,000 people, ...": the counts that follow are counts of them."""
    return compiled(
        rf"(?:^|[;:]\s)\W*(?:out of|of|among|in|for) (?:every |each )?(?P<whole>{NUMBER}) (?:{PEOPLE}|who|with|without|on|taking|given)\b"
    )


@cache
def _bare() -> re.Pattern[str]:
    return compiled(
        rf"(?<![\w.,/(-]){DIGITS}(?!\s?(?:%|percent|per cent|-|/|mg|ml|days?|weeks?|months?|years?|hours?|times)|\w)"
    )


@cache
def _among() -> re.Pattern[str]:
    return compiled(
        rf"(?P<part>{NUMBER}) (?:[a-z-]+ ){{0,3}}?(?:among|in|out of|per) (?:the )?(?P<whole>{NUMBER})\b(?!{_PERCENT})"
    )

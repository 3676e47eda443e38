"""How a group of people was divided: "412 were randomized: 206 to the drug and 206 to placebo", "drug (n = 95)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.shares import PEOPLE

_DIVIDED = r"(?:randomi[sz]\w*|assign\w*|allocat\w*|divid\w*|split)"
_TAKEN_IN = (
    rf"(?:{_DIVIDED}|enrol\w*|recruit\w*|took part|participat\w+|entered|treated|dosed|includ\w+|in total|in all"
    r"|a total of|joined|were studied|vaccinated)"
)
_UNIT = r"(?!\s?-?(?:%|percent|per cent|mg|mcg|g|kg|ml|units?|micrograms?|weeks?|months?|days?|years?|hours?|doses?|times|sites?|centres?|centers?|countries|arms?|groups?|cohorts?)\b|\s?%|[\d.,]*\d|-)"
_N = rf"(?<![\w.,/:=-])(?P<n>{NUMBER}){_UNIT}"
_OUT_OF = rf"(?: of the {NUMBER}(?: [a-z-]+)? {PEOPLE})?"
_THEM = rf"(?: (?:[a-z-]+ ){{0,2}}?{PEOPLE})?"
_NO_NUMBER = (
    r"(?! (?:\d+\b(?! ?(?:mg|micrograms?|ml|g|units?|mcg)\b)|the (?:first|last)|weeks?|months?|addition|total|each))"
)
_SMALLEST = 3


@record
class Division:
    """A group and the parts that exclude each other, at a place of a text.

    `complete` says that the words leave nobody over, so that the parts must add up to the whole.
    """

    start: int
    end: int
    whole: Decimal
    parts: tuple[Decimal, ...]
    complete: bool


def divisions(text: str) -> Iterator[Division]:
    """Every division in `text`, in order."""
    folded = fold(text)
    if not _hint().search(folded):
        return
    total: Decimal | None = None
    divided = False
    for start, sentence in sentences(text):
        inside = fold(sentence)
        divided = divided or _divided().search(inside) is not None
        for at, clause in _clauses(inside):
            wholes = list(_wholes(clause))
            for parts, first, last in _lists(clause, [place for place, _ in wholes], divided=divided):
                before = [w for place, w in wholes if place <= first] or [w for _, w in wholes if w > max(parts)]
                whole = before[-1] if before else total
                if whole is None or len(parts) < 2 or whole in parts[:1]:
                    continue
                rest = clause[last:]
                complete = (
                    divided
                    and bool(_divided().search(inside))
                    and not _left_over().search(inside)
                    and not _later().search(rest)
                    and (" and " in clause[first:last] or " or " in clause[first:last] or "," in clause[first:last])
                )
                yield Division(start + at + first, start + at + last, whole, tuple(parts), complete)
            if wholes:
                total = wholes[-1][1]
    yield from _labelled(folded)


def _clauses(sentence: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in re.finditer(r";", sentence):
        yield start, sentence[start : match.start()]
        start = match.end()
    yield start, sentence[start:]


def _wholes(clause: str) -> Iterator[tuple[int, Decimal]]:
    """The numbers of people that a clause says were taken in, each with its place."""
    for match in _whole().finditer(clause):
        value = number(match["a"] or match["b"] or match["c"] or match["d"])
        if value >= _SMALLEST:
            yield match.start(next(name for name in "abcd" if match[name])), value


def _lists(clause: str, wholes: list[int], *, divided: bool) -> Iterator[tuple[list[Decimal], int, int]]:
    """The lists of parts in a clause: arms, people who finished and who did not, women and men; with their places."""
    kinds = [_sizes(), _sexes(), _ends()]
    if divided:
        kinds += [_arms(), _brackets()]
    elif _grouped().search(clause):
        kinds.append(_arms())
    for pattern in kinds:
        found = [m for m in pattern.finditer(clause) if number(m["n"]) >= _SMALLEST and m.start("n") not in wholes]
        if pattern is _ends() and len({_class(m.group()) for m in found}) < 2:
            continue
        if pattern is _sexes() and len({m["sex"][0] == "m" or m["sex"][0] == "b" for m in found}) < 2:
            continue
        if pattern is _arms() and found:
            found = _continued(clause, found)
        if len(found) > 1 and not any(" each" in clause[m.start() : m.end() + 12] for m in found):
            yield [number(m["n"]) for m in found], found[0].start(), found[-1].end()
    for match in _several().finditer(clause):
        yield [number(n) for n in re.findall(r"\d[\d,]*\d|\d", match["all"])], match.start(), match.end()


def _class(words: str) -> bool:
    return "complet" in words or "finish" in words


def _continued(clause: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """With the arm that has no verb of its own: "600 were given letrozole and 610 tamoxifen"."""
    more = [
        m
        for m in _bare_arm().finditer(clause, found[0].end())
        if not any(f.start() <= m.start("n") < f.end() for f in found)
    ]
    return sorted([*found, *more], key=lambda m: m.start("n"))


def _labelled(folded: str) -> Iterator[Division]:
    """ "Participants: 150. Arm 1: 75. Arm 2: 85." """
    parts = list(_arm_label().finditer(folded))
    wholes = {number(m["a"] or m["b"] or m["c"] or m["d"]) for m in _whole().finditer(folded)}
    if len(parts) > 1 and len(wholes) == 1:
        values = tuple(number(m["n"]) for m in parts)
        yield Division(parts[0].start(), parts[-1].end(), wholes.pop(), values, complete=True)


@cache
def _hint() -> re.Pattern[str]:
    return compiled(
        r"randomi|assign|allocat|divid|split|cohort|\barms?\b|\bgroup|complet|finish|wom[ae]n|female|girls|placebo|dummy|sham|dose|\bn ?="
    )


@cache
def _divided() -> re.Pattern[str]:
    return compiled(rf"\b{_DIVIDED}\b")


@cache
def _grouped() -> re.Pattern[str]:
    return compiled(
        r"\b(?:cohorts?|arms?|groups?|placebo|dummy|sham|dose levels?|control|at \d+ ?(?:mg|micrograms?|mcg|ml|units?)|standard care|no treatment)\b"
    )


@cache
def _whole() -> re.Pattern[str]:
    people = rf"(?:[a-z-]+ ){{0,3}}?{PEOPLE}"
    return compiled(
        rf"(?<![\w.,/:=-])(?P<a>{NUMBER}) {people}[^.;:\d]{{0,60}}?\b{_TAKEN_IN}"
        rf"|\b{_TAKEN_IN}\b[^.;\d]{{0,40}}?(?<![\w.,/:=-])(?P<b>{NUMBER}){_UNIT} {people}\b"
        rf"|(?:^\W*|\b)(?:(?:out )?of (?:the |all )?|n ?= ?)(?P<c>{NUMBER}){_UNIT} {people}\b(?: {_TAKEN_IN})?"
        rf"|(?:^|[.;] )(?:total )?(?:enrolled|enrolment|enrollment|randomi[sz]ed|participants|patients|total): (?P<d>{NUMBER})(?=[.;,]|$)"
    )


@cache
def _arms() -> re.Pattern[str]:
    verb = (
        r"(?: (?:were|was|had been|who))?(?: [a-z]+ly)? (?:(?:given|assigned|allocated|randomi[sz]ed|placed|put|treated"
        r"|entered|went)(?: to| on| in| into| with)?|received|got|took|to|on|in|at)"
    )
    return compiled(rf"{_N}{_OUT_OF}{_THEM}(?:{verb}\b{_NO_NUMBER}| placebo\b| [a-z]{{2,5}}-\d+\b)")


@cache
def _bare_arm() -> re.Pattern[str]:
    return compiled(
        rf"(?:,|, and|and|or|, or|plus) {_N} (?!(?:[a-z-]+ )?{PEOPLE}\b|were|was|had|of\b|did|with\b|in\b|completed)(?:the )?[a-z][a-z0-9-]{{3,}}\b"
    )


@cache
def _sizes() -> re.Pattern[str]:
    return compiled(r"[(\[]n ?= ?(?P<n>\d[\d,]*\d|\d)[)\],;]")


@cache
def _brackets() -> re.Pattern[str]:
    return compiled(
        r"(?<=[a-z\d]) \((?P<n>\d{1,3}(?:,\d{3})+|\d{2,5})(?: (?:patients|participants|people|adults|children))?\)"
    )


@cache
def _sexes() -> re.Pattern[str]:
    return compiled(rf"{_N}(?: (?:were|was|are))?(?: [a-z-]+)? (?P<sex>wom[ae]n|m[ae]n|females?|males?|girls?|boys?)\b")


@cache
def _ends() -> re.Pattern[str]:
    return compiled(
        rf"{_N}{_THEM}(?: (?:have|had))? (?:completed|finished|withdrew|discontinued|dropped out|stopped|left|did not (?:complete|finish))\b"
    )


@cache
def _several() -> re.Pattern[str]:
    return compiled(r"[(\[]n ?= ?(?P<all>\d[\d,]*(?:(?:, | and |, and |; | vs\.? |/)\d+)+)[)\]]")


@cache
def _arm_label() -> re.Pattern[str]:
    return compiled(
        r"\b(?:(?:arm|group|cohort) [\w-]{1,3}(?: \([^)]*\))?|(?:randomi[sz]ed|assigned|allocated) to [^:.;\d]{0,20}[\w-]{2,12}): (?P<n>\d[\d,]*\d|\d)\b(?! ?(?:%|mg|ml|g|weeks|days|mcg|microgram))"
    )


@cache
def _left_over() -> re.Pattern[str]:
    return compiled(
        r"\b(?:remaining|rest|others?|third|also|not (?:treated|dosed|assigned)|never|screen\w*|at least|about|approximately|around"
        r"|more than|over|planned|so far|to date|by then|evaluable|analy[sz]ed|first \d+|of whom|include[sd]?|including)\b"
    )


@cache
def _later() -> re.Pattern[str]:
    return compiled(
        r"\b(?:completed|were (?:treated|dosed|analy[sz]ed|evaluable|included)|had (?:data|results)|received (?:at least|the)|third)\b"
    )

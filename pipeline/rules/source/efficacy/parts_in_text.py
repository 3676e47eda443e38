"""In a text, a part of a group of people cannot be larger than the group.

"45 of 40 patients", "120 were enrolled, of whom 130", "110 % of people" and groups that add up to more than were enrolled
are slips of the pen in the one place where a reader cannot look anything up.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.numbers import DIGITS, NUMBER, number
from pipeline.rules.english.shares import PEOPLE, shares
from pipeline.rules.english.tallies import divisions
from pipeline.rules.prose import Prose, ReaderText


def check(prose: Prose) -> Iterator[Problem]:
    """Look for parts that are larger than their whole."""
    for text in prose.texts:
        if not has_digit(text.shown) and " of " not in text.shown:
            continue
        for _, sentence in sentences(text.shown):
            problem = next(_problems(text, sentence), None)
            if problem is not None:
                yield problem
        yield from _sums(text)


def _problems(text: ReaderText, sentence: str) -> Iterator[Problem]:
    folded = fold(sentence)
    for share in shares(sentence):
        words = sentence[share.start : share.end]
        if share.kind == "percent":
            if (
                share.low > 100
                and _of_people().match(folded, share.end)
                and not _change().search(folded[: share.start])
            ):
                yield _problem(text, words, f"{words} of people are more than everyone")
        elif share.kind != "slash" and share.people and share.part is not None and share.whole is not None:
            if share.part > share.whole and share.kind == "count":
                yield _problem(text, words, f"{words}: the part is larger than the whole")
        elif share.kind == "slash" and _of_people(of=False).match(folded, share.end) and share.low > 100:
            yield _problem(text, words, f"{words}: the part is larger than the whole")


def _sums(text: ReaderText) -> Iterator[Problem]:
    if not has_digit(text.shown):
        return
    folded = fold(text.shown)
    for hint, pattern in _parts():
        for match in pattern.finditer(folded) if hint.search(folded) else ():
            part, whole = number(match["a"]), number(match["whole"])
            if part > whole:
                words = text.shown[match.start() : match.end()]
                yield _problem(text, words, f"{part:f} people out of {whole:f} cannot be")
                return
    yield from _divided(text)
    stated = {m["who"]: number(m["n"]) for m in _stated().finditer(folded)}
    for match in _of_group().finditer(folded) if stated else ():
        whole = stated.get(match["who"], Decimal("Infinity"))
        if number(match["whole"]) > whole:
            words = text.shown[match.start() : match.end()]
            yield _problem(text, words, f"{words}: the text counts {whole:f} {match['who']}")
            return


def _divided(text: ReaderText) -> Iterator[Problem]:
    """Arms and other parts that exclude each other and do not add up."""
    for found in divisions(text.shown):
        total = sum(found.parts, Decimal(0))
        if total > found.whole or (found.complete and total != found.whole):
            words = text.shown[found.start : found.end]
            said = " + ".join(f"{p:f}" for p in found.parts)
            yield _problem(text, words, f"{said} make {total:f}, not the {found.whole:f} that the text speaks of")
            return


_WHO = r"(?P<who>men|women|boys|girls|males?|females?|children|adults)\b"


@cache
def _stated() -> re.Pattern[str]:
    """ "36 were men": how many there are of a group."""
    return compiled(rf"(?P<n>{DIGITS})\s(?:were|are)\s{_WHO}")


@cache
def _of_group() -> re.Pattern[str]:
    return compiled(rf"{DIGITS}\s(?:out )?of\s(?:the\s)?(?P<whole>{DIGITS})\s{_WHO}")


def _problem(text: ReaderText, words: str, message: str) -> Problem:
    return Problem(text.pointer, message, needle=words)


@cache
def _of_people(*, of: bool = True) -> re.Pattern[str]:
    first = r"\s+of\s+(?:the\s+|all\s+|our\s+)?" if of else r"\s+"
    return compiled(rf"{first}(?:[a-z-]+\s){{0,2}}?{PEOPLE}\b")


@cache
def _change() -> re.Pattern[str]:
    return compiled(r"\b(?:increas\w+|rose|rise|higher|more|grew|growth)\b[^.;]{0,30}$")


_COUNTED = rf"(?<![\w.,/-])(?P<whole>{NUMBER})\s(?:[a-z-]+\s){{0,3}}?{PEOPLE}"
_NO_UNIT = r"(?!\s?(?:%|percent|per cent|mg|ml|years?|months?|weeks?|days?|hours?)|[\d.,]*\d)"


@cache
def _parts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Groups of people with a part: `whole` and `a`; each after a cheap hint."""
    patterns = (
        # "120 were enrolled, of whom 130 ...", "We enrolled 120 patients. 130 of them ..."
        compiled(
            rf"{_COUNTED}[^.;:\d]{{0,60}}?,?\s\(?(?:of whom|of these|of which|of them|among whom"
            rf"|including)\s(?P<a>{NUMBER}){_NO_UNIT}"
        ),
        compiled(rf"{_COUNTED}[^;:\d]{{0,80}}?[.,;]\s(?P<a>{NUMBER}) of (?:them|these|those|whom)\b"),
    )
    hints = (r"whom|of these|of which|of them|including", r"[.,;] \w+ of (?:them|these|those|whom)")
    return tuple((compiled(hint), pattern) for hint, pattern in zip(hints, patterns, strict=True))


RULE = Rule(
    code="EFF017",
    name="parts-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the counts up and correct the wrong one.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "more than counted",
            text="36 were men and 36 were women; 31 of 40 men and 20 of 32 women improved.",
            fires=True,
        ),
        Example("n above N", text="Side effects were seen in 45 of 40 patients.", fires=True),
        Example("of whom", text="The study enrolled 120 people, of whom 130 finished it.", fires=True),
        Example("in the next sentence", text="We treated 24 children. 26 of them had a fever.", fires=True),
        Example("more than all", text="The rash went away in 120 % of patients.", fires=True),
        Example("women and men", text="In all, 80 adults (50 women and 40 men) took the tablets.", fires=True),
        Example(
            "arms",
            text="120 patients were randomised: 70 to examplinib and 60 to placebo.",
            audience="professional",
            fires=True,
        ),
        Example(
            "a part", text="The study enrolled 120 people, of whom 90 finished it; 45 of 60 patients slept better."
        ),
        Example("sound groups", text="120 patients were randomised: 60 to examplinib and 60 to placebo."),
        Example("an increase", text="The level rose by 150 % in 12 of 20 patients."),
        Example("doses", text="Eight patients took 10 tablets of 50 mg; 4 of 2 mg tablets were left."),
        Example("ages", text="The study enrolled 30 patients, including 40 year olds."),
    ),
)

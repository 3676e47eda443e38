"""Which share of people a text gives to which outcome: "5 % had a complete response", "stable disease: 12 of 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.numbers import DIGITS, WORDS, number
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.shares import NUMBER_HINT, PEOPLE, Share, shares


@record
class Bound:
    """A share that a text gives to a category, at the place of the number.

    `low` and `high` are in percent; for a bare count without a whole they are None and `part` is the count. `step` is
    the place value of the last printed digit, 0 for counts. `exact` says that it is one number without "about" or "over".
    """

    category: str
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    part: Decimal | None
    whole: Decimal | None
    step: Decimal
    exact: bool
    bounded_above: bool = False


# Words between a category and its number: "the objective response rate (ORR) was approximately 34 %".
_LEFT = compiled(
    r"(?:\s+rates?)?(?:\s*[(\[][a-z0-9 .]{1,8}[)\]])?(?:\s*[:=|]|\s+-|,\s[^.;:%]{1,40}:)?\s*(?:(?:was|were|is"
    r"|are|of|in|for|at|by|with|occurred|observed|seen"
    r"|reported|recorded|noted|found|achieved|reached|stood|has|had|been|approximately|about|around|roughly"
    r"|over|more than|nearly"
    r"|almost|at least|up to|less than|under|a|an|the|only|another|just|to be|confirmed|n|\d+ \(|=|>|≥|~|≤"
    r"|<)\s*)*[(\[|]?\s*"
)
# Words between a number and its category: "34 % of the patients achieved a partial response".
_RIGHT = compiled(
    rf"(?:\s*[(\[]\s*(?:n\s*=\s*)?[\d.]+\s*%?\s*[)\]])?\s*(?:of\s+(?:the\s+|all\s+"
    rf"|these\s+)?(?:\w+\s+){{0,2}}?{PEOPLE}|{PEOPLE}|of them)?\s*"
    r"(?:(?:who|had|have|has|having|achieved?|achieving|showed|shown|showing|experienced|experiencing|with"
    r"|reached|obtained|attained"
    r"|displayed|demonstrated|developed|were|was|are|a|an|the|as|their|best|confirmed|only|got|in|further"
    r"|additional|also|for|being|felt|on"
    r"|rated themselves|reported|reporting|said they|because)\s+)*[\"'(]*"
)
_BARE = rf"(?<![\w.,/(-])(?:{DIGITS}|(?!one\b|half|a |[a-z ]+quarter){WORDS})(?!\s?(?:%|percent|per cent|-|/|[a-z]*\s?mg|mg|ml|days?|weeks?|months?|years?|hours?)|\w)"


def bound(text: str, categories: Mapping[str, re.Pattern[str]]) -> tuple[Bound, ...]:
    """Every number of people that `text` gives to one of `categories` (patterns for folded text), in order."""
    return tuple(b for start, sentence in sentences(text) for b in _in_sentence(start, sentence, categories))


def _in_sentence(start: int, sentence: str, categories: Mapping[str, re.Pattern[str]]) -> Iterator[Bound]:
    if not NUMBER_HINT.search(sentence):
        return
    folded = fold(sentence)
    names = _names(folded, categories)
    if not names:
        return
    # By the place of the name: a percentage that follows replaces a bare count ("4 complete responses (10 %)").
    found: dict[int, Bound] = {}
    for value in _values(sentence, folded):

        def is_free(name: tuple[int, int, str] | None, value: Share = value) -> bool:
            return name is not None and (name[0] not in found or (found[name[0]].low is None and value.low >= 0))

        left = max((n for n in names if n[1] <= value.start), key=lambda n: n[1], default=None)
        right = min((n for n in names if n[0] >= value.end), key=lambda n: n[0], default=None)
        before = _LEFT.fullmatch(folded[left[1] : value.start]) if left and is_free(left) else None
        after = _RIGHT.fullmatch(folded[value.end : right[0]]) if right and is_free(right) else None
        # "Disease control: 70 % achieved stable disease": a mere label gives way to a verb.
        label = before is not None and before.group().lstrip().startswith((":", "|"))
        name = right if after and (not before or (label and after.group().strip())) else left if before else None
        if name is not None:
            found[name[0]] = _placed(name[2], start, value)
    yield from found.values()


def _names(folded: str, categories: Mapping[str, re.Pattern[str]]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for category, pattern in categories.items():
        found.extend((m.start(), m.end(), category) for m in pattern.finditer(folded))
    # Of names within each other ("objective response" in "no objective response") the longest counts.
    return [
        n
        for n in found
        if not any(o[0] <= n[0] and n[1] <= o[1] and o != n and o[1] - o[0] > n[1] - n[0] for o in found)
    ]


def _values(sentence: str, folded: str) -> list[Share]:
    """The shares of a sentence and its bare counts; "10 of 29 (34 %)" is one value, the count."""
    found = list(shares(sentence))
    for match in _bare().finditer(folded):
        if not any(s.start <= match.start() < s.end for s in found):
            count = number(match.group())
            if count == count.to_integral_value():
                found.append(Share(match.start(), match.end(), Decimal(-1), Decimal(-1), "count", part=count))
    found.sort(key=lambda s: s.start)
    merged: list[Share] = []
    for value in found:
        before = merged[-1] if merged else None
        if before is not None and compiled(rf"\s*(?:{PEOPLE}\s*)?[(\[,;]\s*(?:n\s*=\s*)?").fullmatch(
            folded[before.end : value.start]
        ):
            close = compiled(r"\s*[)\]]").match(folded[value.end :])
            if close:
                best = value if before.low < 0 else before
                merged[-1] = Share(
                    before.start, value.end + close.end(), best.low, best.high, best.kind, best.comparator, best.step, best.part or value.part
                    or before.part, best.whole or value.whole, best.people,
                )  # fmt: skip
                continue
        merged.append(value)
    return merged


def _placed(category: str, start: int, value: Share) -> Bound:
    known = value.low >= 0
    return Bound(
        category,
        start + value.start,
        start + value.end,
        value.low if known else None,
        value.high if known else None,
        value.part,
        value.whole,
        value.step,
        known and value.is_exact,
        value.comparator in ("at_most", "less_than"),
    )


@cache
def _bare() -> re.Pattern[str]:
    return compiled(_BARE)

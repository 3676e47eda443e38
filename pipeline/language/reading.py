"""Reading a value out of words: "twice a day", "من أسبوعين إلى 4 أسابيع", "1日2回".

The text is cut into tokens by the lexicon of the language, then the whole row of tokens must fit one of a few
sentences. Nothing is skipped but the fillers that the lexicon names: a word or number too many spoils the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from types import MappingProxyType
from typing import ClassVar

from pipeline.language.folding import fold
from pipeline.language.lexicon import Lexicon, lexicon_of
from pipeline.language.numbers import parse_number
from pipeline.patterns import compiled
from pipeline.record import record


@record
class Span:
    """A length of time, or a range of lengths: numbers and a time unit of `UNITS` (h, d, wk, ...)."""

    low: Decimal
    high: Decimal
    unit: str


@record
class Rate:
    """So many times (a range of times) in each period: ``day``, ``week``, ``month``, or another such as ``2 d``."""

    low: Decimal
    high: Decimal
    per: str


Reading = Span | Rate


@record
class Parsed:
    """What reading a text gave.

    `readings` are the ways to read it whole; `numbers` and `units` all that stand in it, read or not (a unit is a
    code of `UNITS`, a period by its unit); `unread` the words and digits that say nothing to the lexicon; `wrong` those
    of them that no translation of a value can hold: digits that are no number in this language, negations, and English
    words left standing ("once al giorno").
    """

    readings: frozenset[Reading]
    numbers: frozenset[Decimal]
    units: frozenset[str]
    unread: tuple[str, ...]
    wrong: tuple[str, ...]


@record
class _Token:
    """`kind`: N number, U unit, Q quantity, C "times", M multiple, P period, E every, R to, F from, L until, B between,
    A and, X filler, ? unread."""

    kind: str
    number: Decimal = Decimal(0)
    unit: str = ""


PERIOD_UNITS: Mapping[str, str] = MappingProxyType({"day": "d", "week": "wk", "month": "mo"})
_PERIOD_OF = {unit: period for period, unit in PERIOD_UNITS.items()}
_NUMERAL = compiled(r"\d(?:[\d.,'٫٬\u00a0\u202f\u2009 ]*\d)?")
_HAN = compiled(r"[一二三四五六七八九十百]+")
_HAN_NUMBER = compiled(r"(?:([一二三四五六七八九])?(百))?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?")
_HAN_DIGITS = "〇一二三四五六七八九"
_WORD = compiled(r"[^\W\d_]+")
_SPACES = compiled(r"\s+")
_MOST_AMBIGUOUS = 6

_ONE = "(?:NU|Q)"
_COUNT = "(?P<count>F?NRNC|BNANC|NC|M)"
# Every sentence that is read, as a row of token kinds.
_SENTENCES = tuple(
    compiled(sentence)
    for sentence in (
        f"E?(?P<span>{_ONE})E?",
        "E(?P<span>U)",
        f"E?(?P<span>F?(?:{_ONE}|N)R{_ONE}L?|B(?:{_ONE}|N)A{_ONE})E?",
        f"{_COUNT}(?P<per>P)",
        f"(?P<per>P){_COUNT}",
        f"{_COUNT}E(?P<per>{_ONE}|U)",
        f"(?P<per>{_ONE})E?{_COUNT}",
        f"E(?P<per>{_ONE}|U){_COUNT}",
    )
)


def parse(text: str, locale: str) -> Parsed | None:
    """Read `text`, a whole phrase. None where the language has no lexicon or nothing stands there.

    Raises `UnknownLocale`.
    """
    lexicon = lexicon_of(locale)
    if lexicon is None:
        return None
    slots, unread = _Lexer.of(lexicon).tokens(fold(text), locale)
    if not slots and not unread:
        return None
    readings: frozenset[Reading] = frozenset()
    # Few words have two senses; a text with many of them is no phrase, and stays unread.
    if not unread and sum(len(slot) > 1 for slot in slots) <= _MOST_AMBIGUOUS:
        readings = frozenset(r for row in product(*slots) for r in _read([t for t in row if t.kind != "X"]))
    certain = [slot[0] for slot in slots if len(slot) == 1]
    return Parsed(
        readings,
        frozenset(t.number for t in certain if t.kind in "NMQ"),
        frozenset(t.unit for t in certain if t.unit),
        tuple(unread),
        tuple(word for word in unread if _is_wrong(word, lexicon)),
    )


def _is_wrong(word: str, lexicon: Lexicon) -> bool:
    if any(c.isdecimal() for c in word) or word in map(fold, lexicon.negations):
        return True
    english = lexicon_of("en")
    return english is not None and len(word) > 2 and _Lexer.of(english).knows(word)


def _read(row: list[_Token]) -> Iterator[Reading]:
    kinds = "".join(t.kind for t in row)
    for sentence in _SENTENCES:
        match = sentence.fullmatch(kinds)
        if match is None:
            continue
        parts = {name: row[slice(*match.span(name))] for name in match.groupdict()}
        span = _span(parts.get("span") or parts["per"])
        if span is None:
            continue
        if "count" not in parts:
            yield span
            continue
        counts = [t.number for t in parts["count"] if t.kind in "NM"]
        one = span.low == span.high == 1
        per = _PERIOD_OF[span.unit] if one and span.unit in _PERIOD_OF else f"{span.low} {span.unit}"
        yield Rate(counts[0], counts[-1], per)


def _span(row: list[_Token]) -> Span | None:
    """The one or two quantities in `row`. A unit or period without a number is one; both ends must have one unit."""
    ends: list[tuple[Decimal, str]] = []
    for token in row:
        if token.kind in "NQ":
            ends.append((token.number, token.unit))
        elif token.kind in "UP":
            number = ends.pop()[0] if ends and not ends[-1][1] else Decimal(1)
            ends.append((number, token.unit))
    (low, low_unit), (high, unit) = ends[0], ends[-1]
    return Span(low, high, unit) if low_unit in ("", unit) else None


class _Lexer:
    """Cuts folded text into slots: for each word or number the tokens it may be."""

    _made: ClassVar[dict[str, _Lexer]] = {}

    @classmethod
    def of(cls, lexicon: Lexicon) -> _Lexer:
        """The lexer for `lexicon`, made once."""
        if lexicon.language not in cls._made:
            cls._made[lexicon.language] = cls(lexicon)
        return cls._made[lexicon.language]

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._forms: dict[str, tuple[_Token, ...]] = {}
        for form, token in _form_tokens(lexicon):
            known = self._forms.get(fold(form), ())
            self._forms[fold(form)] = known if token in known else (*known, token)
        longest_first = sorted(self._forms, key=lambda form: (-len(form), form))
        self._pattern = compiled("|".join(_form_pattern(form, spaced=lexicon.spaced) for form in longest_first))

    def knows(self, word: str) -> bool:
        """Whether the folded `word` is a form of the language."""
        return word in self._forms

    def tokens(self, text: str, locale: str) -> tuple[list[tuple[_Token, ...]], list[str]]:
        """The slots of `text`, and what says nothing."""
        slots: list[tuple[_Token, ...]] = []
        unread: list[str] = []
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            if written_on := self._proclitic(text, at):
                slots.append((written_on,))
                # Blanked, not skipped: what follows is a word of its own now.
                text = f"{text[:at]} {text[at + 1 :]}"
                continue
            length, slot = self._next(text, at, locale)
            if slot:
                slots.append(slot)
            else:
                unread.append(text[at : at + length])
            at += length
        return slots, unread

    def _next(self, text: str, at: int, locale: str) -> tuple[int, tuple[_Token, ...]]:
        """The length of what stands at `at` and the tokens it may be; none if it is not understood."""
        if match := self._pattern.match(text, at):
            return len(match.group()), self._forms[_SPACES.sub(" ", match.group())]
        if match := _NUMERAL.match(text, at):
            number = parse_number(match.group(), locale)
            return len(match.group()), () if number is None else (_Token("N", number),)
        if self._lexicon.han and (match := _HAN.match(text, at)):
            han = _han_number(match.group())
            return len(match.group()), () if han is None else (_Token("N", Decimal(han)),)
        match = _WORD.match(text, at)
        return len(match.group()) if match else 1, ()

    def _proclitic(self, text: str, at: int) -> _Token | None:
        """The word that the letter at `at` is, where it is written onto a number or a form and begins none itself."""
        field = self._lexicon.proclitics.get(text[at])
        if field is None or text[at - 1 : at].isalpha() or self._pattern.match(text, at):
            return None
        rest = text[at + 1 :]
        if rest[:1].isdecimal() or self._pattern.match(rest):
            return _Token("A" if field == "both" else "X")
        return None


def _form_tokens(lexicon: Lexicon) -> Iterator[tuple[str, _Token]]:
    for number, forms in lexicon.numbers.items():
        yield from ((form, _Token("N", Decimal(number))) for form in forms)
    for number, forms in lexicon.multiples.items():
        yield from ((form, _Token("M", Decimal(number))) for form in forms)
    for table, number in ((lexicon.ones, 1), (lexicon.twos, 2), (lexicon.alternate, 2)):
        for unit, forms in table.items():
            yield from ((form, _Token("Q", Decimal(number), unit)) for form in forms)
    for unit, forms in lexicon.units.items():
        yield from ((form, _Token("U", unit=unit)) for form in forms)
    for period, forms in lexicon.periods.items():
        yield from ((form, _Token("P", unit=PERIOD_UNITS[period])) for form in forms)
    for kind, forms in (
        ("C", lexicon.times),
        ("E", lexicon.every),
        ("R", lexicon.to),
        ("F", lexicon.start),
        ("L", lexicon.end),
        ("B", lexicon.between),
        ("A", lexicon.both),
        ("X", lexicon.fillers),
    ):
        yield from ((form, _Token(kind)) for form in forms)


def _form_pattern(form: str, *, spaced: bool) -> str:
    """A form as a regular expression: a whole word where words are set off; a digit may touch it in front (2mal)."""
    pattern = r"\s+".join(map(re.escape, form.split(" ")))
    if not spaced:
        return pattern
    before = r"(?<![^\W\d_])" if form[0].isalpha() else ""
    after = r"(?!\w)" if form[-1].isalnum() else ""
    return before + pattern + after


def _han_number(text: str) -> int | None:
    """The value of a number written 十二 or 二十; None for 二三, which is "two or three"."""
    match = _HAN_NUMBER.fullmatch(text)
    if match is None:
        return None
    hundreds, hundred, tens, ten, ones = match.groups()
    total = 0
    for digit, present, size in ((hundreds, hundred, 100), (tens, ten, 10), (ones, ones, 1)):
        if present:
            total += size * (_HAN_DIGITS.index(digit) if digit else 1)
    return total

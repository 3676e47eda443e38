"""Numbers in English prose: digits with separators, number words, and fractions."""

from __future__ import annotations

from decimal import Decimal

from pipeline.patterns import compiled

_ONES = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WORD = "|".join(sorted((*_ONES, *_TENS, *_SCALES), key=len, reverse=True))
_VULGAR: dict[str, Decimal] = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_HALVES: dict[str, Decimal] = {
    "half": Decimal("0.5"),
    "one half": Decimal("0.5"),
    "one-half": Decimal("0.5"),
    "a half": Decimal("0.5"),
    "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"),
    "one-quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
    "three-quarters": Decimal("0.75"),
}

DIGITS = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})* 000|\d+(?:\.\d+)?|\.\d+)(?![\d]|[.,]\d)"
"""A number in digits, as a regular expression for folded text: 50, 1,500, 10 000, 0.5, .5.

A space parts thousands only before three zeros: "2 500 mg tablets" are two tablets.
"""

WORDS = (
    rf"\b(?:{'|'.join(_HALVES)}|(?:{_WORD})(?:(?:-| and | )(?:{_WORD}))*(?: and a half)?"
    r"|a (?:hundred|thousand|million|billion))\b"
)
"""A number in words, as a regular expression for folded text: five hundred, twenty-five, one and a half."""

_FRACTION = r"(?<![\d.,/])(?:\d{1,2} )?(?:1/2|1/4|3/4)(?![\d/]|[.,]\d)|(?<![\d.,])\d{0,2}[½¼¾]"
_SCALED = rf"{DIGITS}(?: (?:hundred|thousand|million|billion)\b)?"

NUMBER = rf"(?:{_FRACTION}|{_SCALED}|{WORDS})"
"""A number in digits or words, as a regular expression for folded text: also 1 1/2, 2½ and 1.5 million."""


def number(text: str) -> Decimal:
    """The number that a match of `NUMBER` says. Raises ValueError for text that is none."""
    text = text.strip()
    if text in _HALVES:
        return _HALVES[text]
    if text[-1:] in _VULGAR:
        return Decimal(text[:-1] or 0) + _VULGAR[text[-1]]
    if text[:1].isdigit() or text[:1] == ".":
        return _in_digits(text)
    half = Decimal("0.5") if text.endswith(" and a half") else Decimal(0)
    total, group = 0, 0
    words = compiled(r"[a-z]+").findall(text.removesuffix(" and a half"))
    if not words:
        raise ValueError(f"{text!r} is no number")
    for word in words:
        if word in _ONES:
            group += _ONES[word]
        elif word in _TENS:
            group += _TENS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALES:
            total += (group or 1) * _SCALES[word]
            group = 0
        elif word not in ("and", "a"):
            raise ValueError(f"{text!r} is no number")
    return Decimal(total + group) + half


def _in_digits(text: str) -> Decimal:
    if "/" in text:
        whole, _, share = text.rpartition(" ")
        upper, _, lower = share.partition("/")
        return Decimal(whole or 0) + Decimal(upper) / Decimal(lower)
    digits, _, scale = text.rpartition(" ")
    if scale in _SCALES:
        return Decimal(digits.replace(",", "").replace(" ", "")) * _SCALES[scale]
    return Decimal(text.replace(",", "").replace(" ", ""))

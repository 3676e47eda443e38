"""Numbers in English prose: digits with separators, and number words."""

from __future__ import annotations

import re
from decimal import Decimal

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
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORD = "|".join(sorted((*_ONES, *_TENS, *_SCALES), key=len, reverse=True))

DIGITS = r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d]|[.,]\d)"
"""A number in digits, as a regular expression for folded text: 50, 1,500, 0.5, .5."""

WORDS = rf"\b(?:(?:{_WORD})(?:(?:-| and | )(?:{_WORD}))*(?: and a half)?|half|a hundred|a thousand)\b"
"""A number in words, as a regular expression for folded text: five hundred, twenty-five, one and a half."""

NUMBER = rf"(?:{DIGITS}|{WORDS})"
"""A number in digits or words."""

_VULGAR = re.compile(r"(\d*)([½¼¾])")


def number(text: str) -> Decimal:
    """The number that a match of `NUMBER` says. Raises ValueError for text that is none."""
    if text[0].isdigit() or text[0] == ".":
        return Decimal(text.replace(",", ""))
    if text == "half":
        return Decimal("0.5")
    total, group = 0, 0
    half = Decimal("0.5") if text.endswith(" and a half") else Decimal(0)
    for word in re.findall(r"[a-z]+", text.removesuffix(" and a half")):
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

"""The shape of a lexicon: the words of one language that carry numbers, times, negation and status."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pipeline.model.units import TimeUnit
from pipeline.record import record

Forms = tuple[str, ...]
Period = Literal["day", "week", "month"]


@record
class Lexicon:
    """What the checks know of one language. Draft knowledge: `reviewed` says whether a linguist has confirmed it.

    Forms are written as in running text; reading folds case, width and Arabic vowel signs away (see `folding`).

    Reading values in words:
    `numbers` number words, inflected; `units` a time unit after a number; `ones` a form that alone says "one" ("an
    hour"); `twos` a dual; `alternate` "every other day", which is every two; `times` the word "times";
    `multiples` "once", "twice"; `periods` "a day", "daily"; `every`; `to`, `start` ("from"); `end` (まで after one);
    `between` and `both` (its "and"); `fillers` words that change nothing; `proclitics` letters written onto the next
    word, with the field they belong to; `spaced` whether words are set off by spaces; `han` whether 二十四 is a number.

    Suggesting phrases:
    `span` the range, `rate` the order of its parts, `counts` the count by exact number ("1") or CLDR plural category,
    `rates` the period; `joined` removes the space between number and unit.

    Wordings of statements: forms ending in ``-`` are stems; the others are whole words.
    `negations` and, to be taken out before looking for them, `not_negations` ("not only"); `prohibitions` words
    that forbid without a negation ("avoid"); `investigational` and `approved` words for the status of a drug;
    `prefixes` a regular expression of what may be written onto the front of a form.
    """

    language: str
    source: str
    numbers: Mapping[int, Forms]
    units: Mapping[TimeUnit, Forms]
    times: Forms
    multiples: Mapping[int, Forms]
    periods: Mapping[Period, Forms]
    every: Forms
    to: Forms
    span: str
    rate: str
    counts: Mapping[str, str]
    rates: Mapping[str, str]
    negations: Forms
    prohibitions: Forms
    investigational: Forms
    approved: Forms
    ones: Mapping[TimeUnit, Forms] = MappingProxyType({})
    twos: Mapping[TimeUnit, Forms] = MappingProxyType({})
    alternate: Mapping[TimeUnit, Forms] = MappingProxyType({})
    start: Forms = ()
    end: Forms = ()
    between: Forms = ()
    both: Forms = ()
    fillers: Forms = ()
    proclitics: Mapping[str, Literal["both", "fillers"]] = MappingProxyType({})
    not_negations: Forms = ()
    prefixes: str = ""
    spaced: bool = True
    han: bool = False
    joined: bool = False
    reviewed: bool = False

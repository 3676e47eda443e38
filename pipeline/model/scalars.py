"""Bare scalars: what a word without quotes means. One table for YAML and JSON."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from pipeline.model.loading import MAX_NUMBER_DIGITS, quoted
from pipeline.patterns import compiled

_NUMBER = compiled(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\Z")
# Only a word that begins with one of these can be anything but text. Most do not, and need no closer look.
_SUSPECT = frozenset(["", *"0123456789+-.~=<yYnNtTfFoO"])
_MINUS_ZERO = compiled(r"-0(?:\.0*)?\Z")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "": None}
# What a YAML 1.1 reader would take for something other than a string (yaml.org/type, 1.1 repository). Days are left
# out on purpose: 2026-11-25 is the same day to everyone who reads it.
_TRAP = compiled(
    r"""(?: ~ | (?i:null|y|yes|n|no|on|off|true|false)
      | [-+]?\.(?i:inf) | \.(?i:nan)
      | [-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
      | [-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?
      | [-+]?0(?:b[01_]+|x[0-9a-fA-F_]+|o[0-7_]+)
      | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
      | = | << )\Z""",
    re.VERBOSE,
)


class Ambiguous(ValueError):
    """A bare word that two readers may read differently. Its text says how."""


def read_bare(word: str) -> Any:
    """The value of a word without quotes: true, false, null, an exact number, or the word itself.

    Integers become int, decimals become Decimal with all their digits ("0.50" keeps its zero). Raises Ambiguous for
    what YAML 1.1 and 1.2 read differently.
    """
    if word[:1] not in _SUSPECT:
        return word
    if word in _WORDS:
        return _WORDS[word]
    if _NUMBER.match(word):
        if len(word) > MAX_NUMBER_DIGITS:
            raise Ambiguous(f"a number may have at most {MAX_NUMBER_DIGITS} digits; this one has {len(word)}")
        if _MINUS_ZERO.match(word):
            raise Ambiguous("minus zero is no value")
        return Decimal(word) if "." in word else int(word)
    if _TRAP.match(word):
        raise Ambiguous(f"{quoted(word)} is read as {_reading(word)} by some tools and as text by others")
    return word


def _reading(word: str) -> str:
    lowered = word.lower()
    if lowered in ("y", "yes", "on", "true"):
        return "true"
    if lowered in ("n", "no", "off", "false"):
        return "false"
    if lowered in ("~", "null"):
        return "null"
    if ":" in word:
        return "a number in base 60"
    return "a number"

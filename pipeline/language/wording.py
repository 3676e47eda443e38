"""Finding the words of a text that decide its safety: negations, prohibitions, the status of a drug.

These find words; they judge nothing. What a sentence means with them is for the rules, and in doubt for a human.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from pipeline.language.folding import fold, fold_mapped
from pipeline.language.lexicon import Lexicon, lexicon_of
from pipeline.patterns import compiled

Wording = Literal["negations", "prohibitions", "investigational", "approved"]


def find_wording(text: str, wording: Wording, locale: str) -> tuple[str, ...] | None:
    """The words of that kind in `text`, in order, as they stand there (in NFC).

    "Not only", 必ず and the like are no negations. An approval word is found whether or not something negates it:
    未承認 yields 承認 here and 未 among the negations. None where the language has no lexicon.
    Raises `UnknownLocale`.
    """
    lexicon = lexicon_of(locale)
    if lexicon is None:
        return None
    folded, origin = fold_mapped(text)
    if wording == "negations" and lexicon.not_negations:
        folded = _pattern(lexicon, "not_negations").sub(lambda match: "\0" * len(match.group()), folded)
    composed = unicodedata.normalize("NFC", text)
    found = _pattern(lexicon, wording).finditer(folded)
    return tuple(composed[origin[m.start()] : origin[m.end() - 1] + 1] for m in found)


# Keyed by the language: a lexicon holds tables, which do not hash.
_PATTERNS: dict[tuple[str, str], re.Pattern[str]] = {}


def _pattern(lexicon: Lexicon, field: Wording | Literal["not_negations"]) -> re.Pattern[str]:
    key = (lexicon.language, field)
    if key not in _PATTERNS:
        forms: tuple[str, ...] = getattr(lexicon, field)
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        _PATTERNS[key] = compiled("|".join(_form_pattern(form, lexicon) for form in longest_first))
    return _PATTERNS[key]


def _form_pattern(form: str, lexicon: Lexicon) -> str:
    folded = fold(form.removesuffix("-"))
    words = r"\s+".join(map(re.escape, folded.split(" ")))
    if not lexicon.spaced:
        return words
    if form.endswith("-"):
        return rf"\b{lexicon.prefixes}{words}\w*"
    return rf"\b{lexicon.prefixes}{words}" + (r"\b" if folded[-1].isalnum() else "")

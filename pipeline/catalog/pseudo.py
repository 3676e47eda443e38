"""Pseudo-locales: fake translations that show what breaks, made from the source, never from a file.

``en_XA`` is accented and about a third longer: clipped text and hard-coded English become visible. ``ar_XB`` is
written in Arabic letters and right to left: unmirrored layout and unisolated values become visible. Neither is
language.
"""

from __future__ import annotations

from pipeline.model.placeholders import Hole, split

_ACCENTED = str.maketrans(
    "aAbBcCdDeEfFgGhHiIjJkKlLnNoOpPrRsStTuUwWyYzZ",
    "áÁƀɃçÇđĐéÉƒƑğĞĥĤíÍĵĴķĶļĻñÑóÓƥƤŕŔšŠťŤúÚŵŴýÝžŽ",
)
_MIRRORED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابكدهفغحيجكلمنوبقرستعفوخيزابكدهفغحيجكلمنوبقرستعفوخيز",
)
_FILLER = " lorem ipsum dolor sit amet consectetur adipiscing elit"


def _mapped(text: str, table: dict[int, int]) -> str:
    return "".join("{" + p.name + "}" if isinstance(p, Hole) else p.translate(table) for p in split(text))


def accented(text: str) -> str:
    """English with accents, brackets and a third more length. Placeholders stay as they are."""
    extra = max(1, len(text) // 3)
    filler = (_FILLER * (extra // len(_FILLER) + 1))[:extra].rstrip()
    return f"[{_mapped(text, _ACCENTED)}{filler.translate(_ACCENTED)}]"


def mirrored(text: str) -> str:
    """English in Arabic letters. Placeholders stay as they are."""
    return _mapped(text, _MIRRORED)


PSEUDO = {"en_XA": accented, "ar_XB": mirrored}

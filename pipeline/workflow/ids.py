"""Ids for what a writer has not named yet: made of its first words, unique among its neighbours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pipeline.model.pointer import Pointer

_HOLE = re.compile(r"\{[^}]*\}")
_WORD = re.compile(r"[a-z0-9]+")
# Words that tell nothing of what an entry is about.
_SMALL = (
    " a an and are as at be by can do dont for from has have how if in is it its may must no not of on or our please s"
    " should t that the their them they this to was we what when which who will with you your "
)
_WORDS = 3
_LONGEST = 40
# The lists whose entries have ids, and what an entry without words is called.
_LISTS = {"items": "item", "do": "do", "dont": "dont", "rows": "row", "blocks": "block", "sections": "section"}


def missing_ids(data: dict[str, Any]) -> list[tuple[Pointer, str]]:
    """The sections, blocks, items, instructions and rows without an id in document order, each with a new one.

    Columns are left out: the cells of every row are named by them.
    """
    return list(_in_list(data["sections"], ("sections",), "section"))


def _in_list(entries: Any, at: Pointer, kind: str) -> Iterator[tuple[Pointer, str]]:
    if not isinstance(entries, list):
        return
    taken = {entry["id"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("id"), str)}
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        here = (*at, index)
        if "id" not in entry:
            name = _free(slug(_words(entry, kind), _LISTS.get(kind, kind)), taken)
            taken.add(name)
            yield here, name
        for key, inner in entry.items():
            if key == "table" and isinstance(inner, dict):
                yield from _in_list(inner.get("rows"), (*here, "table", "rows"), "row")
            elif key in _LISTS:
                yield from _in_list(inner, (*here, key), _LISTS[key])


def _words(entry: dict[str, Any], kind: str) -> str:
    """The words that name an entry best."""
    if kind == "block":
        for key in ("items", "table", "do", "dont"):
            if key in entry:
                return "list" if key == "items" else key
    if kind == "row":
        cells = entry.get("cells")
        return next((v for v in cells.values() if isinstance(v, str)), "") if isinstance(cells, dict) else ""
    return next((entry[key] for key in ("title", "label", "text") if isinstance(entry.get(key), str)), "")


def slug(words: str, otherwise: str) -> str:
    """An id of the first words that say something: "Don't drive if you feel dizzy" is drive_feel_dizzy."""
    if words in ("list", "table", "do", "dont"):
        return words
    plain = unicodedata.normalize("NFKD", _HOLE.sub(" ", words)).encode("ascii", "ignore").decode().lower()
    found = [w for w in _WORD.findall(plain.replace("'", "")) if f" {w} " not in _SMALL][:_WORDS]
    while found and len("_".join(found)) > _LONGEST:
        found.pop()
    name = "_".join(found)
    if not name:
        return otherwise
    return name if name[0].isalpha() else f"{otherwise}_{name}"


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"

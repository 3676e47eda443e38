"""Texts that stand together under one heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.model.pointer import Pointer
from pipeline.rules.prose import ReaderText


def heading_groups(texts: Iterable[ReaderText]) -> Iterator[tuple[ReaderText, ...]]:
    """Group texts: those of a monograph by their main section (ids included), those of a draft from heading to heading.

    What stands outside sections, such as title and summary, forms a group of its own.
    """
    group: list[ReaderText] = []
    section: Pointer = ()
    for text in texts:
        here = text.pointer[: 2 if text.pointer[:1] == ("sections",) else 1]
        begins = text.role == "heading" if here == ("blocks",) else here != section
        if begins and group:
            yield tuple(group)
            group = []
        section = here
        group.append(text)
    if group:
        yield tuple(group)

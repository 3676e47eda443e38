"""Places: where in a document's data (Pointer, id path) and where in its text (Span)."""

from __future__ import annotations

from typing import Any, NamedTuple

Pointer = tuple[str | int, ...]


class Span(NamedTuple):
    """A stretch of text. Lines and columns count from 1, columns in code points; the end is exclusive.

    A tuple, because readers make thousands: a frozen dataclass costs three times as much to build.
    """

    line: int
    column: int
    end_line: int
    end_column: int


def json_pointer(pointer: Pointer) -> str:
    """Write a pointer as RFC 6901 does: ``("a/b", 0)`` is ``/a~1b/0``; the whole document is the empty string."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in pointer)


def id_path(data: Any, pointer: Pointer) -> str:
    """Name a place by ids, so that it survives reordering: ``sections.uses.title``.

    A list item is named by its ``id``; an item without one by its position in brackets, which no stable reference
    may use.
    """
    parts: list[str] = []
    node = data
    for part in pointer:
        try:
            node = node[part]
        except (KeyError, IndexError, TypeError):
            node = None
        if isinstance(part, int):
            own = node.get("id") if isinstance(node, dict) else None
            parts.append(own if isinstance(own, str) else f"[{part}]")
        else:
            parts.append(part)
    return ".".join(parts)


def resolve_id_path(data: Any, path: str) -> Pointer | None:
    """Find the pointer that `path` names (see `id_path`), or None if there is no such place."""
    pointer: list[str | int] = []
    node = data
    for part in path.split("."):
        if isinstance(node, dict) and part in node:
            pointer.append(part)
            node = node[part]
        elif isinstance(node, list):
            for index, item in enumerate(node):
                if isinstance(item, dict) and item.get("id") == part:
                    pointer.append(index)
                    node = item
                    break
            else:
                return None
        else:
            return None
    return tuple(pointer)

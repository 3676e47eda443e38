"""A JSON bundle as it was read back: its data, and its texts wherever they stand in it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from pipeline.publish.readback.spot import Shown, Spot, Spots, direction_of, merged
from pipeline.publish.readback.strict import Malformed


@dataclass(slots=True)
class Data:
    """A JSON bundle in pieces. `misled` are the contexts of names and codes in another direction than their own."""

    path: str
    document: dict[str, Any]
    spots: Spots = field(init=False)
    misled: list[str] = field(default_factory=list)

    def at(self, *keys: str) -> Any:
        """What stands there, or None."""
        node: Any = self.document
        for key in keys:
            node = node.get(key) if isinstance(node, dict) else None
        return node


def read_data(path: str, content: bytes) -> Data:
    """Read a JSON bundle. Raises Malformed."""
    try:
        document = json.loads(content.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"the file is not JSON: {error}") from None
    if not isinstance(document, dict):
        raise Malformed("the file holds no object")
    data = Data(path, document)
    found: list[Spot] = []
    try:
        _collect(data, document, "", found)
    except (KeyError, TypeError, AttributeError) as error:
        raise Malformed(f"a text is not in the shape of one ({type(error).__name__}: {error})") from None
    data.spots = Spots(path, tuple(found))
    return data


def _collect(data: Data, node: Any, polarity: str, found: list[Spot]) -> None:
    """Add the texts in a part of the document to `found`, in order."""
    if isinstance(node, list):
        for item in node:
            if isinstance(item, (dict, list)):
                _collect(data, item, polarity, found)
    elif "context" in node and "state" in node:
        found.append(_spot(data, node, polarity))
    else:
        if node.get("kind") in ("do", "dont"):
            polarity = node["kind"]
        for value in node.values():
            if isinstance(value, (dict, list)):
                _collect(data, value, polarity, found)


def _spot(data: Data, node: dict[str, Any], polarity: str) -> Spot:
    text, parts = node.get("text"), node.get("parts")
    if text is None:
        return Spot(node["context"], None, node["state"], polarity)
    if parts is None:
        return Spot(node["context"], (text,) if text else (), node["state"], polarity)
    shown = merged(Shown(p["value"], p["text"], p["direction"] or "") if p.get("value") else p["text"] for p in parts)
    spot = Spot(node["context"], shown, node["state"], polarity)
    for part in parts:
        if part["direction"] is not None and part["direction"] != direction_of(part["text"]):
            data.misled.append(spot.context)
    if spot.plain != text:
        raise Malformed(f"{spot.context}: the parts of the text are not the text")
    return spot


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(f"a key stands twice among {', '.join(key for key, _ in pairs)}")
    return found


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is no JSON number")

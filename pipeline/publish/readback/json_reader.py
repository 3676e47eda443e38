"""A JSON bundle as it was read back: its data, and its texts wherever they stand in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pipeline.publish.readback.spot import Shown, Spot, Spots, direction_of, merged, plain
from pipeline.publish.readback.strict import Malformed


@dataclass(slots=True)
class Data:
    """A JSON bundle in pieces. `misled` are the contexts of names and codes in another direction than their own."""

    path: str
    document: dict[str, Any]
    spots: Spots
    misled: list[str]

    def at(self, *keys: str) -> Any:
        """What stands there, or None."""
        node: Any = self.document
        for key in keys:
            node = node.get(key) if isinstance(node, dict) else None
        return node


def read_data(path: str, content: bytes) -> Data:
    """Read a JSON bundle. Raises Malformed."""
    reader = _Reader()
    try:
        document = json.loads(content.decode("utf-8"), object_pairs_hook=reader.read, parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise Malformed(f"the file is not JSON: {error}") from None
    except (KeyError, TypeError, AttributeError) as error:
        raise Malformed(f"a text is not in the shape of one ({type(error).__name__}: {error})") from None
    if not isinstance(document, dict):
        raise Malformed("the file holds no object")
    return Data(path, document, Spots(path, tuple(reader.spots)), reader.misled)


class _Reader:
    """Takes the texts out of a document while it is parsed. A text holds no other, so their order is kept."""

    def __init__(self) -> None:
        self.spots: list[Spot] = []
        self.misled: list[str] = []

    def read(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """One object of the document, complete with all that stands in it."""
        node = dict(pairs)
        if len(node) < len(pairs):
            raise ValueError(f"a key stands twice among {', '.join(key for key, _ in pairs)}")
        if "state" in node and "context" in node:
            self.spots.append(self._spot(node))
        elif node.get("kind") in ("do", "dont"):
            count = sum(1 if item["label"] is None else 2 for item in node["items"])
            own = self.spots[len(self.spots) - count :]
            self.spots[len(self.spots) - count :] = [spot._replace(polarity=node["kind"]) for spot in own]
        return node

    def _spot(self, node: dict[str, Any]) -> Spot:
        text, parts = node["text"], node.get("parts")
        if text is None:
            return Spot(node["context"], None, node["state"], marked=True)
        if parts is None:
            return Spot(node["context"], (text,) if text else (), node["state"], marked=True)
        shown: list[str | Shown] = []
        for part in parts:
            words, name, direction = part["text"], part["value"], part["direction"]
            shown.append(words if name is None else Shown(name, words, direction or ""))
            if direction is not None and direction != direction_of(words):
                self.misled.append(node["context"])
        if plain(tuple(shown)) != text:
            raise Malformed(f"{node['context']}: the parts of the text are not the text")
        return Spot(node["context"], merged(shown), node["state"], marked=True)


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is no JSON number")

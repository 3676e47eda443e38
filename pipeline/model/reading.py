"""From bytes to a Document: one door for YAML and JSON."""

from __future__ import annotations

from pipeline.model.document import Document
from pipeline.model.json_reader import read_json
from pipeline.model.loading import decode
from pipeline.model.yaml_reader import read_yaml


def read_document(path: str, content: bytes) -> Document:
    """Read a file's bytes into data with positions; ``.json`` is JSON, everything else YAML. Raises Refusal."""
    text = decode(path, content)
    if path.lower().endswith(".json"):
        return read_json(path, text)
    return read_yaml(path, text)

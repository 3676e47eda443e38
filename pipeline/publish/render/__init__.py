"""Renderers: from a bundle to one file each. A new format is one module and one row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.publish.bundle import Artifact, Bundle
from pipeline.publish.render.html_page import html_page
from pipeline.publish.render.json_bundle import json_bundle

Renderer = Callable[[Bundle], Artifact]

RENDERERS: Mapping[str, Renderer] = MappingProxyType({"json": json_bundle, "html": html_page})
"""The renderers by kind of file."""

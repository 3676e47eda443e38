"""The schemas of what goes out. Exporting them is the same as for the schemas of the source."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pipeline.publish.shapes.bundle import BundleDocument
from pipeline.publish.shapes.folder import IndexDocument, ManifestDocument

PUBLISHED_SCHEMAS: Mapping[str, tuple[Any, str]] = MappingProxyType(
    {
        "bundle": (BundleDocument, "Bundle"),
        "index": (IndexDocument, "Index of bundles"),
        "manifest": (ManifestDocument, "Manifest"),
    }
)
"""Model and title by the name of the schema: ``schemas/<name>.schema.json``."""

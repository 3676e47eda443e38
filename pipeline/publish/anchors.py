"""Anchors: the addresses of sections within a page, made from their id paths."""

from __future__ import annotations

from pipeline.catalog.localize import LocalText
from pipeline.catalog.walk import SectionNode

Sections = tuple[SectionNode[LocalText], ...]


def anchor(context: str) -> str:
    """The anchor of a section: ``sections.dosing.sections.adjustments`` is ``dosing-adjustments``.

    Ids hold no hyphen, so two sections never share an anchor; and none begins with ``_``, as the page's own anchors do.
    """
    return "-".join(context.split(".")[1::2])


def section_of(id_path: str, sections: Sections) -> SectionNode[LocalText] | None:
    """The innermost section that the place `id_path` lies in, or None."""
    parts = id_path.split(".")
    found: SectionNode[LocalText] | None = None
    while len(parts) >= 2 and parts[0] == "sections":
        section = next((s for s in sections if s.id == parts[1]), None)
        if section is None:
            break
        found, sections, parts = section, section.sections, parts[2:]
    return found

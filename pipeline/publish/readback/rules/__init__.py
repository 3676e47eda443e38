"""The rules of the read-back, each a module; here in their order."""

from __future__ import annotations

from typing import Any

from pipeline.model.rule import Rule
from pipeline.publish.readback.proof import Proof, Sheet
from pipeline.publish.readback.rules import (
    added,
    banner,
    cell,
    changed,
    contained,
    data,
    disclaimer,
    draft,
    head,
    headings,
    index,
    isolation,
    language,
    lost,
    placeholder,
    polarity,
    preview,
    status,
    structure,
    tables,
    unit_id,
    unreadable,
    value,
)

PAGE_RULES: tuple[Rule[Sheet], ...] = (
    language.RULE,
    preview.RULE,
    contained.RULE,
    headings.RULE,
    tables.RULE,
    head.RULE,
)
"""What holds for every page."""

BUNDLE_RULES: tuple[Rule[Proof], ...] = (
    banner.RULE,
    disclaimer.RULE,
    lost.RULE,
    changed.RULE,
    added.RULE,
    placeholder.RULE,
    isolation.RULE,
    value.RULE,
    unit_id.RULE,
    draft.RULE,
    polarity.RULE,
    status.RULE,
    cell.RULE,
    data.RULE,
    structure.RULE,
)
"""What holds for the two files of a bundle."""

READBACK_RULES: tuple[Rule[Any], ...] = (unreadable.RULE, *PAGE_RULES, *BUNDLE_RULES, index.RULE)
"""All rules of the read-back."""

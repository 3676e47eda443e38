"""The JSON bundle: typed values and localized texts side by side, for programs. Its shape is a versioned promise.

See `pipeline.publish.shapes` for the meaning of every field; ``schemas/bundle.schema.json`` is made from there.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from pipeline.catalog.localize import LocalText
from pipeline.catalog.walk import BlockNode, SectionNode
from pipeline.publish.bundle import Artifact, Bundle, Provenance, Source, texts_of
from pipeline.publish.render.json_values import plain, records, statement_json, text_json, values_json
from pipeline.publish.tables import Table

VERSION = 1

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_JURISDICTION = ("id", "jurisdiction", "authority", "status", "as_of", "phases", "authorization", "boxed_warning")
_IDENTITY = ("generic_name", "inn_status", "other_names", "atc", "cas", "unii", "routes")
_TRIAL = ("id", "registry", "phases", "recruitment", "checked_on", "start", "end")
_REVIEW = ("authors", "reviewers", "last_reviewed", "next_review")
_QUESTION = ("id", "rule", "at", "owner", "question", "asked")


def json_bundle(bundle: Bundle) -> Artifact:
    """Render a bundle as JSON."""
    return Artifact(bundle.path("json"), canonical(_document(bundle)).encode())


def canonical(document: dict[str, Any]) -> str:
    """JSON with one line per member of the document: small, the same each time, and fit for line-by-line comparison."""
    return "{\n" + ",\n".join(f"{_encode(k)}:{_encode(v)}" for k, v in document.items()) + "\n}\n"


def _document(bundle: Bundle) -> dict[str, Any]:
    localized, page = bundle.localized, bundle.page
    monograph, translator = localized.monograph, localized.translator
    return {
        "bundle": VERSION,
        "key": bundle.key._asdict(),
        "language": localized.locale.bcp47,
        "direction": localized.locale.direction,
        "version": monograph.version,
        "preview": bundle.preview,
        "marks": {name: text_json(translator.interface(name)) for name in ("preview", "draft")},
        "statements": {
            "banner": statement_json(localized.banner),
            "disclaimer": statement_json(localized.disclaimer),
        },
        "title": text_json(page.title),
        "summary": text_json(page.summary),
        "status": {
            "investigational": monograph.investigational,
            "jurisdictions": list(records(monograph.status, _JURISDICTION)),
        },
        "identity": {field: plain(getattr(monograph.identity, field)) for field in _IDENTITY},
        "trials": monograph.trials if isinstance(monograph.trials, str) else list(records(monograph.trials, _TRIAL)),
        "review": {
            "reviewed": not bundle.preview,
            "texts": text_counts(bundle),
        }
        | {field: plain(getattr(monograph.review, field)) for field in _REVIEW},
        "values": values_json(localized),
        "sections": [_section(s) for s in page.sections],
        "tables": [_table(t) for t in bundle.tables],
        "questions": {
            "count": len(monograph.questions),
            "open": list(records(monograph.questions, _QUESTION)),
        },
        "provenance": _provenance(bundle.provenance),
    }


def text_counts(bundle: Bundle) -> dict[str, int]:
    """How many texts of the bundle are in which state, sorted by state."""
    counts = Counter(text.state for text in texts_of(bundle))
    return dict(sorted(counts.items()))


def _section(s: SectionNode[LocalText]) -> dict[str, Any]:
    return {
        "id": s.id,
        "context": s.context,
        "code": s.code,
        "title": text_json(s.title),
        "blocks": [_block(b) for b in s.blocks],
        "sections": [_section(c) for c in s.sections],
    }


def _block(b: BlockNode[LocalText]) -> dict[str, Any]:
    block: dict[str, Any] = {"id": b.id, "kind": b.kind}
    if b.text is not None:
        block["text"] = text_json(b.text)
    elif b.table is not None:
        block["table"] = {
            "caption": text_json(b.table.caption),
            "columns": [{"id": i, "title": text_json(title)} for i, title in b.table.columns],
            "rows": [{"id": i, "cells": [text_json(cell) for cell in cells]} for i, cells in b.table.rows],
        }
    else:
        block["items"] = [
            {"id": i.id, "label": None if i.label is None else text_json(i.label), "text": text_json(i.text)}
            for i in b.items
        ]
    return block


def _table(t: Table) -> dict[str, Any]:
    return {
        "id": t.id,
        "part": t.part,
        "caption": text_json(t.caption),
        "note": None if t.note is None else {"label": text_json(t.note[0]), "value": text_json(t.note[1])},
        "columns": [text_json(c) for c in t.columns],
        "rows": [
            {
                "id": r.id,
                "cells": [{"lines": [text_json(x) for x in c.lines], "section": c.target or None} for c in r.cells],
            }
            for r in t.rows
        ],
    }


def _provenance(p: Provenance) -> dict[str, Any]:
    return {
        "tool": p.tool,
        "source": _source(p.source),
        "statements": _source(p.statements),
        "catalogs": [_source(c) for c in p.catalogs],
    }


def _source(s: Source) -> dict[str, str]:
    return {"path": s.path, "sha256": s.sha256}

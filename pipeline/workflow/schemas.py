"""The generated schemas: ``schemas/*.schema.json`` follow the models, and are committed so that editors find them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.model.schema_export import EXPORTED, export_text, schema_of
from pipeline.project import write_text
from pipeline.publish.schemas import PUBLISHED_SCHEMAS
from pipeline.report.shapes import REPORT_SCHEMAS

# Each room that has models of its own names them in a table: model and title by the name of the schema.
_TABLES: tuple[Mapping[str, tuple[Any, str]], ...] = (EXPORTED, PUBLISHED_SCHEMAS, REPORT_SCHEMAS)


def schema_files() -> Iterator[tuple[str, str]]:
    """Every schema by name, with the text that its file must have."""
    for table in _TABLES:
        for name, (model, title) in table.items():
            yield name, export_text(schema_of(model, name=name, title=title))


def stale_schemas(folder: Path) -> list[str]:
    """The names of the files in `folder` that are missing or do not follow the models."""
    stale = []
    for name, text in schema_files():
        path = folder / f"{name}.schema.json"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
    return stale


def write_schemas(folder: Path) -> None:
    """Write the schemas to `folder`; files that are current are left alone."""
    for name, text in schema_files():
        write_text(folder / f"{name}.schema.json", text)

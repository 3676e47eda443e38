"""``monograph init``: a new content project with an annotated example, ready to check and build."""

from __future__ import annotations

from pathlib import Path

from pipeline.model.loading import UNREADABLE
from pipeline.project import REGISTERS, write_text
from pipeline.report import Report
from pipeline.resources import schema_text, starter

_SCHEMAS = ("monograph", *REGISTERS)


def init(folder: Path) -> tuple[Report, list[str]]:
    """Write a new project into `folder`, which must be new or empty. Returns the report and the files written."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = "this folder is not empty" if folder.is_dir() else "there is a file of this name"
        remedy = "Choose a new folder; nothing was written."
        return Report((UNREADABLE.finding(message, folder.as_posix(), help=remedy, failure=True),), ()), []
    written = []
    root = starter()
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        name = path.relative_to(root).as_posix()
        write_text(folder / _visible(name), path.read_text(encoding="utf-8"))
        written.append(_visible(name))
    for name in _SCHEMAS:
        # Beside the sources, so that an editor completes and explains without a network.
        write_text(folder / "schemas" / f"{name}.schema.json", schema_text(name))
        written.append(f"schemas/{name}.schema.json")
    (folder / "locales").mkdir(exist_ok=True)
    return Report((), ()), sorted(written)


def _visible(name: str) -> str:
    """Files that must not be read as ours inside the package carry another name there."""
    return ".gitignore" if name == "gitignore" else name

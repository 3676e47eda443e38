"""Finds what ships with the program: schemas, templates, the starter project, the interface catalogs.

Works in a wheel, in an editable install and in a checkout. A missing resource raises; nothing is ever skipped.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """The packaged folder `name`, or in a checkout the folder of that name beside the package."""
    packaged = _PACKAGE / name
    beside = _PACKAGE.parent / name
    # In a checkout the repository is the truth: an earlier build may have left a stale copy in the package.
    if (_PACKAGE.parent / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    if packaged.is_dir():
        return packaged
    raise FileNotFoundError(f"monograph is not installed completely: the folder {name!r} is missing")


@cache
def schema_text(name: str) -> str:
    """The text of ``schemas/<name>.schema.json``."""
    return (_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")


def templates() -> Path:
    """The folder of the HTML templates and style sheets."""
    return _PACKAGE / "publish" / "render" / "templates"


def starter() -> Path:
    """The content project that ``monograph init`` copies."""
    return _PACKAGE / "starter"


def shipped_catalog(locale: str, domain: str) -> Path | None:
    """The catalog of `domain` that ships for `locale`, or None. Only the interface ships with the program."""
    path = _folder("locales") / locale / "LC_MESSAGES" / f"{domain}.po"
    return path if path.is_file() else None

"""What ships: every resource is in the list of the wheel, and the pinned requirements cover what is declared."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pipeline.catalog.po_reader import read_po
from pipeline.resources import schema_text, shipped_catalog, starter

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_interface_catalog_ships() -> None:
    listed = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    catalogs = {p.relative_to(ROOT).as_posix() for p in (ROOT / "locales").glob("*/LC_MESSAGES/interface.po")}
    assert catalogs == {path for path in listed if path.startswith("locales/")}
    assert all(listed[path] == f"pipeline/{path}" for path in catalogs)


def test_a_shipped_interface_catalog_is_found_and_a_foreign_one_is_not() -> None:
    path = shipped_catalog("es", "interface")
    assert path is not None
    assert read_po(path.name, path.read_bytes()).language == "es"
    assert shipped_catalog("xx", "interface") is None


def test_a_missing_resource_raises() -> None:
    with pytest.raises(FileNotFoundError):
        schema_text("nosuch")
    assert (starter() / "source" / "examplinib.yaml").is_file()


@pytest.mark.parametrize("group", ["base", "build", "tests", "lint", "types"])
def test_the_pinned_requirements_cover_what_is_declared(group: str) -> None:
    declared = PROJECT["project"]["dependencies"] if group == "base" else PROJECT["dependency-groups"][group]
    pinned = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
    names = {re.split(r"[<>=~\[ ]", line, maxsplit=1)[0].lower().replace("_", "-") for line in declared}
    found = set(re.findall(r"^([a-z0-9.-]+)==", pinned, flags=re.MULTILINE))
    assert names <= found
    for requirement in re.findall(r"^[a-z0-9.-]+==.*(?:\n    --hash=.*)*", pinned, flags=re.MULTILINE):
        assert "--hash=sha256:" in requirement, requirement
    assert "://" not in pinned, "no host names in pinned files"


def test_the_version_is_written_once() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]

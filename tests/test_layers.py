"""The house is in order: imports go down only, modules stay small, every room is in the map."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PIPELINE = Path(__file__).parent.parent / "pipeline"
# From the top: a room may import the rooms of later rows. Rooms of one row never import each other.
LAYERS = (
    {"__main__"},
    {"cli"},
    {"workflow"},
    {"project"},
    {"report", "release", "publish", "rules"},
    {"catalog"},
    {"language"},
    {"model"},
    {"resources", "patterns", "record"},
    {"__init__"},
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
MODULES = sorted(PIPELINE.rglob("*.py"))


def room_of(path: Path) -> str:
    parts = path.relative_to(PIPELINE).parts
    return parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """Every room of ours that the module imports, anywhere in it (lazy imports included)."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module or ""]
            if node.module == "pipeline":
                names = [f"pipeline.{alias.name}" for alias in node.names]
        for name in names:
            if name.split(".")[0] == "pipeline":
                rooms.add(name.split(".")[1] if "." in name and not name.endswith("__version__") else "__init__")
    return rooms


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PIPELINE)))
def test_imports_go_down_only(path: Path) -> None:
    own = room_of(path)
    for room in imported_rooms(path):
        if room == own:
            continue
        assert LEVEL[room] > LEVEL[own], f"{path.relative_to(PIPELINE)} imports the room {room}"


def test_a_module_that_imports_upwards_is_noticed(tmp_path: Path) -> None:
    """The check itself can fail."""
    wrong = tmp_path / "wrong.py"
    wrong.write_text("def f():\n    from pipeline.cli import main\n", encoding="utf-8")
    assert imported_rooms(wrong) == {"cli"}


def test_every_room_is_in_the_map() -> None:
    assert {room_of(path) for path in MODULES} <= set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PIPELINE)))
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PIPELINE)))
def test_only_the_command_line_prints_exits_and_reads_the_clock(path: Path) -> None:
    if room_of(path) in ("cli", "__main__"):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in (
                "print",
                "exit",
                "sys.exit",
                "date.today",
                "datetime.now",
                "time.time",
                "os.getenv",
            ), called
        if isinstance(node, ast.Attribute):
            assert ast.unparse(node) != "os.environ"

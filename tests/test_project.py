"""Files: found from anywhere below, written whole or not at all, folders exchanged or left as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model.finding import Refusal
from pipeline.project import Project, files_below, find_project, read_bytes, replaced_folder, write_text
from tests.command import run


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "statements.yaml").write_text("x", encoding="utf-8")
    return Project(tmp_path)


def test_a_project_is_found_from_every_folder_in_it(project: Project) -> None:
    deep = project.root / "locales" / "es" / "LC_MESSAGES"
    deep.mkdir(parents=True)
    assert find_project(deep) == find_project(project.root) == project
    assert find_project(project.root.parent) is None


def test_registers_are_no_monographs(project: Project) -> None:
    for name in ("b.yaml", "a.json", "substances.yaml", ".hidden.yaml", "notes.txt"):
        (project.root / "source" / name).write_text("x", encoding="utf-8")
    assert [p.name for p in project.monographs()] == ["a.json", "b.yaml"]


def test_an_equal_text_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.po"
    assert write_text(path, "one\n")
    before = path.stat()
    assert not write_text(path, "one\n")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert write_text(path, "two\n")
    assert [p.name for p in path.parent.iterdir()] == ["a.po"]


def test_a_failed_write_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.po"
    write_text(path, "old\n")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_text(path, "new\n")
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.po"]


def test_a_folder_is_exchanged_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "preview"
    with replaced_folder(target) as folder:
        (folder / "a").write_text("1", encoding="utf-8")
    with replaced_folder(target) as folder:
        (folder / "b").write_text("2", encoding="utf-8")
    assert [p.name for p in target.iterdir()] == ["b"]
    assert [p.name for p in tmp_path.iterdir()] == ["preview"]


def interrupt(target: Path) -> None:
    with replaced_folder(target) as folder:
        (folder / "b").write_text("2", encoding="utf-8")
        raise KeyboardInterrupt


def test_a_folder_whose_making_fails_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "preview"
    with replaced_folder(target) as folder:
        (folder / "a").write_text("1", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        interrupt(target)
    assert [p.name for p in target.iterdir()] == ["a"]
    assert [p.name for p in tmp_path.iterdir()] == ["preview"]


def test_a_folder_lost_between_the_two_renames_is_put_back(tmp_path: Path) -> None:
    """What a process leaves that died in the instant between the renames: the old folder, under its hidden name."""
    old = tmp_path / ".preview.old"
    old.mkdir()
    (old / "a").write_text("1", encoding="utf-8")
    with pytest.raises(ValueError, match="later"), replaced_folder(tmp_path / "preview"):
        raise ValueError("later")
    assert [p.name for p in (tmp_path / "preview").iterdir()] == ["a"]


def test_reading_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 11)
    assert read_bytes(path, "a", 11) == b"x" * 11
    with pytest.raises(Refusal, match="larger"):
        read_bytes(path, "a", 10)


def test_outputs_and_hidden_folders_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.yaml", "preview/b.yaml", ".git/c.yaml", "sub/d.po", "sub/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [p.relative_to(tmp_path).as_posix() for p in files_below(tmp_path)] == ["a.yaml", "sub/d.po"]


def test_files_of_another_project_are_named_and_quoted_where_they_lie(tmp_path: Path) -> None:
    for name in ("home", "home/inner", "outer"):
        assert run("init", str(tmp_path / name)).code == 0
    for name in ("home/inner", "outer"):
        source = tmp_path / name / "source" / "examplinib.yaml"
        text = source.read_text(encoding="utf-8")
        source.write_text(text.replace("Do not take a double dose.", "Take a double dose."), encoding="utf-8")
    inner, outer = (str(tmp_path / name / "source") for name in ("home/inner", "outer"))
    result = run("-C", str(tmp_path / "home"), "check", str(tmp_path / "home"), inner, outer)
    heads = [line.split(": ")[0] for line in result.stdout.splitlines() if "DOS028" in line]
    line = next(i for i, t in enumerate(text.splitlines(), 1) if "double dose" in t)
    assert {head.rpartition(":")[0] for head in heads} == {
        f"inner/source/examplinib.yaml:{line}",
        f"{outer}/examplinib.yaml:{line}",
    }
    assert result.stdout.count('Take a double dose."') == 2
    assert "12 files checked" in result.stdout

"""A content project on disk: finding it, listing it, reading files within bounds, writing them whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.model.loading import MAX_BYTES, TOO_LARGE, UNREADABLE, refuse
from pipeline.record import record

STATEMENTS = "statements"
SUBSTANCES = "substances"
REFERENCE = "reference"
INTERFACE = "interface"
REGISTERS = (STATEMENTS, SUBSTANCES, REFERENCE)
SOURCE_SUFFIXES = (".yaml", ".yml", ".json")
MAX_CATALOG_BYTES = 2 * MAX_BYTES


@record
class Project:
    """A folder with ``source/`` in it. `shown` stands before the names of its files: where it lies for the reader."""

    root: Path
    shown: str = ""

    def name(self, path: Path) -> str:
        """`path` relative to the root with ``/`` behind `shown`, or as it is if it lies elsewhere."""
        absolute = path if path.is_absolute() else Path.cwd() / path
        normal = Path(os.path.normpath(absolute))
        try:
            return self.shown + normal.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def monographs(self) -> list[Path]:
        """The monographs, sorted by name."""
        folder = self.root / "source"
        found = folder.iterdir() if folder.is_dir() else ()
        return sorted(
            p for p in found if p.suffix in SOURCE_SUFFIXES and p.stem not in REGISTERS and not p.name.startswith(".")
        )

    def register(self, name: str) -> Path:
        """The file of the register `name` (statements, substances)."""
        return self.root / "source" / f"{name}.yaml"

    def locales(self) -> list[str]:
        """The locales that have a folder, sorted."""
        folder = self.root / "locales"
        found = folder.iterdir() if folder.is_dir() else ()
        return sorted(p.name for p in found if (p / "LC_MESSAGES").is_dir() and not p.name.startswith("."))

    def template(self, domain: str) -> Path:
        """The template of `domain`."""
        return self.root / "locales" / f"{domain}.pot"

    def catalog(self, locale: str, domain: str) -> Path:
        """The catalog of `domain` in `locale`."""
        return self.root / "locales" / locale / "LC_MESSAGES" / f"{domain}.po"


def find_project(start: Path) -> Project | None:
    """The project that `start` lies in: the nearest folder upwards that holds ``source/`` with a register of
    statements.
    """
    # Not resolve(): a link that leads nowhere must become a finding of its reader, not an error here.
    here = Path(os.path.abspath(start))
    for folder in (here, *here.parents):
        if (folder / "source" / f"{STATEMENTS}.yaml").is_file():
            return Project(folder)
    return None


def project_around(path: Path, home: Project) -> Project:
    """The project that `path` lies in, seen from `home`: files of another one are named by the way to them."""
    found = find_project(path)
    if found is None or found.root == home.root:
        return home
    if found.root.is_relative_to(home.root):
        return Project(found.root, f"{home.shown}{found.root.relative_to(home.root).as_posix()}/")
    return Project(found.root, f"{found.root.as_posix()}/")


def read_bytes(path: Path, name: str, limit: int = MAX_BYTES) -> bytes:
    """Read a file, at most `limit` bytes and one more. Raises Refusal if it cannot be read, or is no ordinary file."""
    try:
        if path.is_dir():
            raise refuse(UNREADABLE, name, "this is a folder, not a file", failure=True)
        if path.exists() and not path.is_file():
            raise refuse(UNREADABLE, name, "this is no ordinary file", failure=True)
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        why = (
            "there is no such file"
            if isinstance(error, FileNotFoundError)
            else (error.strerror or "it cannot be read").lower()
        )
        raise refuse(UNREADABLE, name, why, failure=True) from None
    if len(content) > limit:
        raise refuse(TOO_LARGE, name, f"the file is larger than {limit // 1_000_000} MB")
    return content


def write_text(path: Path, text: str) -> bool:
    """Write a file whole or not at all. Returns whether anything changed; an equal file is left alone."""
    import tempfile

    content = text.encode("utf-8")
    try:
        if path.read_bytes() == content:
            return False
    except OSError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        # mkstemp makes files for the owner alone; a published text is for everyone the umask allows.
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True


@contextmanager
def replaced_folder(target: Path) -> Iterator[Path]:
    """A new folder that takes the place of `target` when the block ends well; else `target` stays as it was.

    The swap is two renames; between them lies an instant without `target`. If the process dies there, the old folder
    is found beside it and put back the next time.
    """
    import shutil
    import tempfile

    old = target.with_name(f".{target.name}.old")
    target.parent.mkdir(parents=True, exist_ok=True)
    if old.exists():
        if target.exists():
            shutil.rmtree(old)
        else:
            old.rename(target)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.new.", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(0o777 & ~_umask())
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        if old.exists() and not target.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def is_catalog(path: Path) -> bool:
    """Whether the file is a catalog by its name."""
    return path.suffix in (".po", ".pot")


def is_source(path: Path) -> bool:
    """Whether the file is a source document by its name."""
    return path.suffix in SOURCE_SUFFIXES


def files_below(path: Path) -> list[Path]:
    """The source documents and catalogs in a folder and below it, sorted, without hidden folders and outputs."""
    found: list[Path] = []
    for folder, names, files in os.walk(path):
        names[:] = sorted(
            n for n in names if not n.startswith(".") and n not in ("preview", "dist", "node_modules", "schemas")
        )
        found.extend(
            Path(folder) / f
            for f in sorted(files)
            if Path(f).suffix in (*SOURCE_SUFFIXES, ".po") and not f.startswith(".")
        )
    return found

"""The manifest of an output folder: every file with its hash and size, and the check that they are still the same."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.publish.bundle import Artifact

VERSION = 1
MANIFEST = "manifest.json"


class BadManifest(ValueError):
    """A text is no manifest of this version. The message says what is wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A file: its path below the folder of the manifest, with ``/`` between folders, SHA-256, size in bytes."""

    path: str
    sha256: str
    size: int


def entry_of(artifact: Artifact) -> Entry:
    """The entry of a file that is about to be written."""
    return Entry(artifact.path, hashlib.sha256(artifact.content).hexdigest(), len(artifact.content))


def manifest_text(entries: Iterable[Entry]) -> str:
    """The manifest as JSON, sorted by path, one file to a line. Raises BadManifest for a path that is there twice."""
    files = sorted(entries)
    paths = [entry.path for entry in files]
    for path, following in itertools.pairwise(paths):
        if path == following:
            raise BadManifest(f"{path} is there twice")
    rows = ",\n".join(json.dumps(_row(e), ensure_ascii=False, separators=(",", ":")) for e in files)
    return f'{{\n"manifest":{VERSION},\n"files":[\n{rows}\n]\n}}\n'


def read_manifest(text: str) -> tuple[Entry, ...]:
    """Read a manifest. Raises BadManifest."""
    try:
        document = json.loads(text)
    except ValueError as error:
        raise BadManifest(f"this is not JSON: {error}") from None
    if not isinstance(document, dict) or document.get("manifest") != VERSION or set(document) != {"manifest", "files"}:
        raise BadManifest(f"this is no manifest of version {VERSION}")
    files = document["files"]
    if not isinstance(files, list):
        raise BadManifest("`files` is no list")
    entries = tuple(_entry(row) for row in files)
    if sorted({e.path for e in entries}) != [e.path for e in entries]:
        raise BadManifest("the files are not sorted by path, or one is there twice")
    return entries


def verify(entries: Iterable[Entry], read: Callable[[str], bytes], found: Iterable[str] = ()) -> list[str]:
    """What is wrong with the files of a manifest, sorted by path: gone, unreadable, of another size, changed.

    `read` gives the bytes of a path and raises OSError; `found` are the paths that are there, of which those that the
    manifest does not name are reported too (give none to leave that out). The manifest itself is no part of it.
    """
    problems: list[tuple[str, str]] = []
    named = set()
    for entry in entries:
        named.add(entry.path)
        try:
            content = read(entry.path)
        except OSError as error:
            gone = isinstance(error, FileNotFoundError)
            problems.append((entry.path, "is missing" if gone else f"cannot be read ({error.strerror})"))
            continue
        if len(content) != entry.size:
            problems.append((entry.path, f"has {len(content)} bytes, not {entry.size}"))
        elif hashlib.sha256(content).hexdigest() != entry.sha256:
            problems.append((entry.path, "has been changed: its SHA-256 is another"))
    problems.extend((path, "is not in the manifest") for path in set(found) - named - {MANIFEST})
    return [f"{path} {what}" for path, what in sorted(problems)]


def _row(entry: Entry) -> dict[str, str | int]:
    return {"path": entry.path, "sha256": entry.sha256, "size": entry.size}


def _entry(row: object) -> Entry:
    if not isinstance(row, dict) or set(row) != {"path", "sha256", "size"}:
        raise BadManifest(f"{row!r} is no file with path, sha256 and size")
    path, sha256, size = row["path"], row["sha256"], row["size"]
    if not isinstance(path, str) or not _is_inside(path):
        raise BadManifest(f"{path!r} is no path below the folder of the manifest")
    if not isinstance(sha256, str) or len(sha256) != 64 or set(sha256) - set("0123456789abcdef"):
        raise BadManifest(f"{path}: {sha256!r} is no SHA-256 in lower-case hex digits")
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise BadManifest(f"{path}: {size!r} is no size in bytes")
    return Entry(path, sha256, size)


def _is_inside(path: str) -> bool:
    """Whether a path stays below its folder on every system: a manifest from elsewhere must not read other files."""
    parts = path.split("/")
    return not ("\\" in path or ":" in path or "\0" in path) and all(p not in ("", ".", "..") for p in parts)

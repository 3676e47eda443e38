"""The manifest: written, read and verified; whatever is changed is noticed."""

from __future__ import annotations

import hashlib
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publish.bundle import Artifact
from pipeline.publish.manifest import BadManifest, Entry, entry_of, manifest_text, read_manifest, verify
from tests.published import ROOT

FILES = {"en/a/index.html": b"<p>a</p>", "en/a/monograph.json": b"{}", "index.json": b"", "en/b/index.html": b"b"}
ENTRIES = [entry_of(Artifact(path, content)) for path, content in FILES.items()]

NAMES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="/\\:\0"), min_size=1, max_size=8).filter(
    lambda name: name not in (".", "..")
)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
DIGESTS = st.binary(max_size=4).map(lambda b: hashlib.sha256(b).hexdigest())


@given(st.lists(st.builds(Entry, PATHS, DIGESTS, st.integers(0, 10**12)), unique_by=lambda e: e.path))
def test_round_trip(entries: list[Entry]) -> None:
    text = manifest_text(entries)
    assert read_manifest(text) == tuple(sorted(entries))
    assert manifest_text(reversed(entries)) == text
    schema = json.loads((ROOT / "schemas" / "manifest.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))


def test_one_file_to_a_line() -> None:
    text = manifest_text(ENTRIES)
    assert text.startswith('{\n"manifest":1,\n"files":[\n{"path":"en/a/index.html","sha256":"')
    assert text.endswith('"size":0}\n]\n}\n')
    assert [line for line in text.split("\n") if line.startswith('{"path"')] == sorted(
        line for line in text.split("\n") if line.startswith('{"path"')
    )


def test_a_path_twice_is_refused() -> None:
    with pytest.raises(BadManifest, match=r"index\.json is there twice"):
        manifest_text([*ENTRIES, ENTRIES[2]])


def row(path: object = "a", sha256: object = "0" * 64, size: object = 1) -> str:
    return json.dumps({"path": path, "sha256": sha256, "size": size})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "this is not JSON"),
        ("[]", "no manifest of version 1"),
        ('{"manifest": 2, "files": []}', "no manifest of version 1"),
        ('{"manifest": 1, "files": [], "x": 1}', "no manifest of version 1"),
        ('{"manifest": 1, "files": {}}', "no list"),
        ('{"manifest": 1, "files": [1]}', "no file with path"),
        (f'{{"manifest": 1, "files": [{row("../a")}]}}', "no path below"),
        (f'{{"manifest": 1, "files": [{row("/a")}]}}', "no path below"),
        (f'{{"manifest": 1, "files": [{row("a//b")}]}}', "no path below"),
        (f'{{"manifest": 1, "files": [{row("c:a")}]}}', "no path below"),
        (f'{{"manifest": 1, "files": [{row("a" + chr(92) + "b")}]}}', "no path below"),
        (f'{{"manifest": 1, "files": [{row(sha256="0")}]}}', "no SHA-256"),
        (f'{{"manifest": 1, "files": [{row(sha256="A" * 64)}]}}', "no SHA-256"),
        (f'{{"manifest": 1, "files": [{row(size=-1)}]}}', "no size"),
        (f'{{"manifest": 1, "files": [{row(size=True)}]}}', "no size"),
        (f'{{"manifest": 1, "files": [{row("b")}, {row("a")}]}}', "not sorted"),
        (f'{{"manifest": 1, "files": [{row()}, {row()}]}}', "there twice"),
    ],
)  # fmt: skip
def test_what_is_no_manifest(text: str, message: str) -> None:
    with pytest.raises(BadManifest, match=message):
        read_manifest(text)


def read(files: dict[str, bytes]) -> object:
    def one(path: str) -> bytes:
        if path not in files:
            raise FileNotFoundError(path)
        return files[path]

    return one


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"index.json": None}, ["index.json is missing"]),
        ({"index.json": b"x"}, ["index.json has 1 bytes, not 0"]),
        ({"en/a/monograph.json": b"[]"}, ["en/a/monograph.json has been changed: its SHA-256 is another"]),
        ({"more": b""}, ["more is not in the manifest"]),
        ({"manifest.json": b""}, []),
    ],
)
def test_verifying(change: dict[str, bytes | None], found: list[str]) -> None:
    files = {path: content for path, content in (FILES | change).items() if content is not None}
    assert verify(ENTRIES, read(files), files) == found  # type: ignore[arg-type]


def test_a_file_that_cannot_be_read_is_a_problem() -> None:
    def refuse(path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    assert verify(ENTRIES[:1], refuse) == ["en/a/index.html cannot be read (Permission denied)"]

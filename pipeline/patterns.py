"""Regular expressions, compiled once for all runs.

Compiling the word lists of the rules takes Python longer than all the rest of a check. What it compiles them to is a
row of numbers, which is kept beside Python's own compiled modules, under the same conditions: it belongs to one version
of Python and one text of the pattern, may be deleted at any time, and is not written where bytecode is not. With any
doubt about it the pattern is compiled anew. A run looks at a part of what is kept; only that is made a pattern again.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar, cast

_MOST_BYTES = 32_000_000
_Kept = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_Value = TypeVar("_Value")
_Key = tuple[str, int]


class _Store:
    """What was kept by earlier runs, and what this run had to compile.

    The file: eight bytes that say how long the index is, the index, and one part for each entry of it.
    """

    def __init__(self) -> None:
        self.loaded = False
        self.places: dict[_Key, tuple[int, int]] = {}
        self.body: memoryview = memoryview(b"")
        self.fresh: dict[_Key, bytes] = {}

    def load(self) -> None:
        """Read the file, once, and its index."""
        if self.loaded:
            return
        self.loaded = True
        try:
            content = memoryview(_place().read_bytes())
            start = 8 + int.from_bytes(content[:8], "big")
            version, length, places = marshal.loads(content[8:start])  # noqa: S302 - as trusted as bytecode
            if version == _version() and length == len(content) - start:
                self.places, self.body = places, content[start:]
        except (OSError, ValueError, EOFError, TypeError, NotImplementedError):
            pass

    def holds(self, key: _Key) -> bool:
        """Whether anything is kept under `key`."""
        self.load()
        return key in self.places or key in self.fresh

    def part(self, key: _Key) -> bytes | memoryview | None:
        """What is kept under `key`."""
        self.load()
        if key in self.fresh:
            return self.fresh[key]
        if key not in self.places:
            return None
        start, end = self.places[key]
        return self.body[start:end]

    def content(self) -> bytes:
        """What to keep: all there is; or, should that grow too much, what is new."""
        parts: dict[_Key, bytes | memoryview] = {key: self.body[start:end] for key, (start, end) in self.places.items()}
        parts.update(self.fresh)
        if sum(map(len, parts.values())) > _MOST_BYTES:
            parts = dict(self.fresh)
        places, length = {}, 0
        for key, part in parts.items():
            places[key] = (length, length + len(part))
            length += len(part)
        index = marshal.dumps((_version(), length, places))
        return b"".join((len(index).to_bytes(8, "big"), index, *parts.values()))


_STORE = _Store()


class _Sleeping:
    """A kept pattern that becomes one when it is first used. From then on its methods are those of the pattern."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._given = flags
        self._made: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._made is None:
            self._made = _awake(self.pattern, self._given)
        method = self.__dict__[name] = getattr(self._made, name)
        return method


@lru_cache(maxsize=8192)
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, from what an earlier run kept if there is such. Raises `re.error` as that does."""
    if _STORE.holds((source, int(flags))):
        return cast("re.Pattern[str]", _Sleeping(source, int(flags)))
    return _compiled(source, int(flags))


def _awake(source: str, flags: int) -> re.Pattern[str]:
    part = _STORE.part((source, flags))
    made = _make(source, marshal.loads(part)) if part is not None else None  # noqa: S302
    return made if made is not None else _compiled(source, flags)


def _compiled(source: str, flags: int) -> re.Pattern[str]:
    fresh, parts = _compile(source, flags)
    if parts is not None:
        _STORE.fresh[source, flags] = marshal.dumps(parts)
    return fresh


def remembered(maker: str, source: str, make: Callable[[], _Value]) -> _Value:
    """`make()`, a value of plain data that follows from the text `source` alone, or what an earlier run made of it.

    `maker` names the code that makes it, with its version: another code makes it anew.
    """
    key = (maker + "\0" + source, -1)
    part = _STORE.part(key)
    if part is not None:
        return cast("_Value", marshal.loads(part))  # noqa: S302
    value = make()
    _STORE.fresh[key] = marshal.dumps(cast("Any", value))
    return value


def keep() -> None:
    """Keep what this run compiled for the next. A place that cannot be written is no error."""
    if not _STORE.fresh or sys.dont_write_bytecode:
        return
    import tempfile

    content = _STORE.content()
    try:
        place = _place()
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(temporary, place)
    except (OSError, NotImplementedError):
        return


def _place() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _version() -> str:
    return f"{sys.implementation.cache_tag} {sys.version} {_sre().MAGIC}"


@lru_cache(maxsize=1)
def _sre() -> Any:
    return import_module("_sre")


def _make(source: str, parts: _Kept) -> re.Pattern[str] | None:
    try:
        flags, code, groups, index, names = parts
        numbers = array("I")
        numbers.frombytes(code)
        made: re.Pattern[str] = _sre().compile(source, flags, numbers.tolist(), groups, index, names)
    except (ValueError, RuntimeError, TypeError, OverflowError):
        return None
    return made


def _compile(source: str, flags: int) -> tuple[re.Pattern[str], _Kept | None]:
    """Compile as the standard library does, and take hold of the numbers on the way."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(source, flags)
        code = _compiler._code(parsed, flags)
        index = dict(parsed.state.groupdict)
        names: list[str | None] = [None] * parsed.state.groups
        for name, number in index.items():
            names[number] = name
        parts = (flags | parsed.state.flags, array("I", code).tobytes(), parsed.state.groups - 1, index, tuple(names))
    except (ImportError, AttributeError, OverflowError):
        # Another version of Python keeps these elsewhere: compile in the ordinary way.
        return re.compile(source, flags), None
    made = _make(source, parts)
    return (made, parts) if made is not None else (re.compile(source, flags), None)

"""Regular expressions, compiled once for all runs.

Compiling the word lists of the rules takes Python longer than all the rest of a check. What it compiles them to is a
row of numbers, which is kept beside Python's own compiled modules, under the same conditions: it belongs to one version
of Python and one text of the pattern, may be deleted at any time, and is not written where bytecode is not. With any
doubt about it the pattern is compiled anew.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import tempfile
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


class _Store:
    """What was kept by earlier runs, and what this run had to compile."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, int], Any] | None = None
        self.learned = False

    def load(self) -> dict[tuple[str, int], Any]:
        if self.kept is None:
            self.kept = {}
            try:
                content = _place().read_bytes()
                version, kept = marshal.loads(content)  # noqa: S302 - as trusted as the bytecode beside it
                if version == _version():
                    self.kept = kept
            except (OSError, ValueError, EOFError, TypeError, NotImplementedError):
                pass
        return self.kept


_STORE = _Store()


@lru_cache(maxsize=4096)
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, from what an earlier run kept if there is such. Raises `re.error` as that does."""
    kept = _STORE.load()
    key = (source, int(flags))
    if key in kept:
        made = _make(source, kept[key])
        if made is not None:
            return made
    fresh, parts = _compile(source, int(flags))
    if parts is not None:
        kept[key] = parts
        _STORE.learned = True
    return fresh


def remembered(maker: str, source: str, make: Callable[[], _Value]) -> _Value:
    """`make()`, a value of plain data that follows from the text `source` alone, or what an earlier run made of it.

    `maker` names the code that makes it, with its version: another code makes it anew.
    """
    kept = _STORE.load()
    key = (maker + "\0" + source, -1)
    if key in kept:
        return cast("_Value", kept[key])
    value = make()
    kept[key] = value
    _STORE.learned = True
    return value


def keep() -> None:
    """Keep what this run compiled for the next. A place that cannot be written is no error."""
    if not _STORE.learned or sys.dont_write_bytecode or _STORE.kept is None:
        return
    content = marshal.dumps((_version(), _STORE.kept))
    if len(content) > _MOST_BYTES:
        return
    try:
        place = _place()
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(temporary, place)
    except (OSError, NotImplementedError):
        return
    _STORE.learned = False


def _place() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _version() -> str:
    return f"{sys.implementation.cache_tag} {sys.version} {_sre().MAGIC}"


def _sre() -> Any:
    return import_module("_sre")


def _make(source: str, parts: _Kept) -> re.Pattern[str] | None:
    flags, code, groups, index, names = parts
    try:
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

"""Real tools that some tests need: found, or the test says what it skipped (and fails where nothing may be skipped)."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def require(name: str) -> str:
    """The path of the program `name`. Without it the test is skipped; with REQUIRE_ALL=1 it fails."""
    path = shutil.which(name)
    if path is None:
        missing(f"{name} is not installed")
    return path


def missing(reason: str) -> NoReturn:
    """Skip the running test because of `reason`, or fail it when REQUIRE_ALL=1."""
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(f"REQUIRE_ALL is set and {reason}")
    pytest.skip(reason)

"""Patterns kept between runs are the patterns that Python would have compiled."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.patterns import compiled

ROOT = Path(__file__).parent.parent
SOURCES = [
    r"\bnot\b",
    r"(?P<a>x+)|(?P<b>[yzé]{2,3})",
    r"(?<!a)b(?=c)",
    r"(?i:ab)\s*(\d+)\1?",
    r"[^\W\d_]+",
    r"(?:on|off)$",
]
CODE = """
import sys
from pipeline import patterns
found = patterns.compiled(r"(?P<word>not|never)\\s+approved", 2)
match = found.search("It is NEVER  approved")
print(match["word"], match.span(), bool(patterns._STORE.fresh))
patterns.keep()
"""


@given(
    st.sampled_from(SOURCES),
    st.sampled_from([0, re.IGNORECASE, re.MULTILINE | re.IGNORECASE]),
    st.text("abcxyzé1 not", max_size=30),
)
def test_it_matches_what_re_matches(source: str, flags: int, text: str) -> None:
    ours, theirs = compiled(source, flags), re.compile(source, flags)
    assert ours.pattern == theirs.pattern
    assert ours.flags == theirs.flags
    assert ours.groupindex == theirs.groupindex
    assert [(m.span(), m.groups()) for m in ours.finditer(text)] == [
        (m.span(), m.groups()) for m in theirs.finditer(text)
    ]


def test_a_bad_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        compiled("(")


def test_the_second_run_compiles_nothing(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {
        "PYTHONPYCACHEPREFIX": str(tmp_path)
    }

    def run() -> str:
        result = subprocess.run(
            [sys.executable, "-c", CODE],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return result.stdout.strip()

    assert run() == "NEVER (6, 21) True"
    assert run() == "NEVER (6, 21) False"
    kept = next(tmp_path.rglob("*.patterns"))
    kept.write_bytes(kept.read_bytes()[:-20])
    assert run() == "NEVER (6, 21) True"
    kept.write_bytes(b"nothing of ours")
    assert run() == "NEVER (6, 21) True"


def test_nothing_is_kept_where_no_bytecode_is(tmp_path: Path) -> None:
    env = dict(os.environ) | {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", CODE], cwd=ROOT, env=env, capture_output=True, check=True)
    assert list(tmp_path.rglob("*.patterns")) == []

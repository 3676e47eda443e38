"""Edits written by hand, by somebody who had seen neither the rules nor their word lists: `written.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import yaml

from tests.mutation.sheet import Edit, Kind, Mutator, Sheet
from tests.mutation.sources import Splice

_FILE = Path(__file__).parent / "written.yaml"


@cache
def rows() -> tuple[dict[str, str], ...]:
    """The edits: `case`, `old` (stands once in the file), `new`, `label` (dangerous, harmless) and `kind` in words."""
    return tuple(yaml.safe_load(_FILE.read_text(encoding="utf-8")))


def _labelled(label: str) -> Mutator:
    def make(sheet: Sheet, random: Random) -> Iterator[Edit]:
        for row in rows():
            if row["case"] == sheet.name and row["label"] == label:
                start = sheet.main.text.find(row["old"])
                if start < 0 or sheet.main.text.count(row["old"]) > 1:
                    raise ValueError(f"written.yaml: this does not stand once in {sheet.name}: {row['old']}")
                splice = Splice(start, start + len(row["old"]), row["new"])
                yield Edit(sheet.name, f"written_{label}", sheet.name, row["kind"], row["old"], row["new"], (splice,))

    return make


KINDS = (
    Kind("written_dangerous", "written by hand, without knowledge of the rules", _labelled("dangerous"), 400),
    Kind(
        "written_harmless", "written by hand, without knowledge of the rules", _labelled("harmless"), 400, benign=True
    ),
)

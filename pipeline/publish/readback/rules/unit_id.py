"""No unit appears by its technical id.

A well-known library prints "12 duration-hour" in Japanese and many other languages. No reader knows what that means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.publish.readback.proof import Proof

_IDS = frozenset(part for unit in UNITS.values() for part in unit.cldr.split("/") if "-" in part)
_ID = re.compile("|".join(re.escape(unit) for unit in sorted(_IDS)))


def check(proof: Proof) -> Iterator[Problem]:
    """Look for the ids of units in all texts."""
    for file, spot, _, _ in proof.distinct:
        for part in spot.parts or ():
            words = part if isinstance(part, str) else part.text
            found = _ID.search(words) if "-" in words else None
            if found:
                yield Problem((file.path, spot.context), f"“{found.group()}” is the id of a unit, not a word")


RULE = Rule(
    code="RBK018",
    name="unit-id",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the unit to the tables of the language (pipeline/language/symbols.py), or correct the translation.",
    check=check,
    sources=("house rule",),
    examples=(Example("an id", text="html", change={">12 hours<": ">12 duration-hour<"}, fires=True),),
)

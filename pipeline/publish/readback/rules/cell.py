"""Every cell of a table of values stands under its own headings, and holds its value.

A row out of place puts the dose of severe impairment under mild. A translation of "about {amount}" that lost its
amount leaves a row of words without a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.expected import Expected
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Spot


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the headings of each cell and the values in it with what the field of the source calls for."""
    page = proof.page.spots
    for file, spot, expected, _ in proof.pairs:
        if expected is not None and expected.role == "field":
            for message in _faults(spot, expected):
                yield Problem((file.path, spot.context), message)
            for message in _headings(spot, expected) if file is page else ():
                yield Problem((file.path, spot.context), message)


def _faults(spot: Spot, expected: Expected) -> Iterator[str]:
    if spot.parts is None or not expected.values:
        return
    names = {value.name for value in spot.shown}
    for name in expected.values:
        if name not in names:
            yield f"the cell does not hold its value {name}"


def _headings(spot: Spot, expected: Expected) -> Iterator[str]:
    if spot.heads != expected.heads:
        yield f"the cell stands under {_list(spot.heads)}, not {_list(expected.heads)}"
    if expected.caption and spot.caption != expected.caption:
        yield f"the cell stands in the table {spot.caption or 'without caption'}, not {expected.caption}"


def _list(contexts: frozenset[str]) -> str:
    return " and ".join(sorted(contexts)) or "no heading"


RULE = Rule(
    code="RBK022",
    name="table-cell",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="See whether the translation of the interface text kept its placeholder; else report a defect.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "rows exchanged",
            text="html",
            change={
                "dosing.hepatic.mild": "kept",
                "dosing.hepatic.severe": "dosing.hepatic.mild",
                "kept": "dosing.hepatic.severe",
            },
            fires=True,
        ),
        Example(
            "under another heading",
            text="html",
            change={'data-context="interface.daily_maximum"': 'data-context="interface.dose"'},
            fires=True,
        ),
        Example(
            "in another table",
            text="html",
            change={'data-context="interface.renal"': 'data-context="interface.hepatic"'},
            fires=True,
        ),
    ),
)

"""Every text for these readers is there, once, in the order of the source.

A paragraph that was dropped leaves no gap for the eye. A caution that moved behind the dose it belongs to is read too
late.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Spots


def check(proof: Proof) -> Iterator[Problem]:
    """Count the texts, and compare the order of the sections."""
    for file in proof.files:
        yield from _counted(proof, file)
        yield from _ordered(proof, file)


def _counted(proof: Proof, file: Spots) -> Iterator[Problem]:
    for context in proof.demand.texts:
        times = len(file.by_context.get(context, ()))
        if times == 0:
            yield Problem((file.path, context), "the text is missing")
        elif times > 1:
            yield Problem((file.path, context), f"the text is there {times} times")


def _ordered(proof: Proof, file: Spots) -> Iterator[Problem]:
    order = tuple(spot.context for spot in file.ordered if spot.context.startswith("sections."))
    if order == proof.demand.prose or sorted(order) != sorted(proof.demand.prose):
        return
    found, wanted = next((f, w) for f, w in zip(order, proof.demand.prose, strict=True) if f != w)
    yield Problem((file.path, found), f"the text stands where {wanted} belongs")


_FIRST = '<p data-context="sections.overview.blocks.introduction.text">'

RULE = Rule(
    code="RBK012",
    name="text-lost",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of a template or renderer. Build again; if it stays, report it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a place without its text", text="html", change={_FIRST: "<p>"}, fires=True),
        Example("a text twice", text="html", change={_FIRST: f"{_FIRST}Twice.</p>{_FIRST}"}, fires=True),
        Example(
            "two texts exchanged",
            text="html",
            change={
                "blocks.do.do.doctor.text": "kept",
                "blocks.dont.dont.pregnancy.text": "blocks.do.do.doctor.text",
                "kept": "blocks.dont.dont.pregnancy.text",
            },
            fires=True,
        ),
    ),
)

"""The disclaimer is on every page and in every file: every clause, in the approved words, in their order.

A disclaimer without its sentence about emergencies is no disclaimer.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.rules.banner import same_statement, verbatim


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the clauses in both files with the statement."""
    wanted = proof.demand.disclaimer
    for file in proof.files:
        yield from verbatim(proof, file, wanted)
        order = [spot.context for spot in file.ordered if spot.context in wanted]
        if order != list(wanted) and sorted(order) == sorted(wanted):
            yield Problem((file.path, wanted[0]), "the clauses of the disclaimer are not in their order")
    yield from same_statement(proof, "disclaimer", proof.bundle.localized.disclaimer)


RULE = Rule(
    code="RBK011",
    name="disclaimer-shown",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate every clause of it in the catalog `statements`; if that is done, the template is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a clause cut short",
            text="html",
            change={"call your local emergency number at once": "call a number"},
            fires=True,
        ),
        Example(
            "a clause lost in the file",
            text="json",
            change={"statements.investigational_disclaimer.clauses.no_delay.text": "title"},
            fires=True,
        ),
    ),
)

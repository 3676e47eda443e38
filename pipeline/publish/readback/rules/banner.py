"""The status banner is the first thing on every page and in every file: whole, in the approved words, visible.

Whoever reads only the beginning must learn that the drug is not approved. A banner that is missing, cut short,
untranslated or behind other text has not been read.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalog.localize import LocalStatement
from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Spots

_BEFORE = ("interface.preview", "interface.skip")


def check(proof: Proof) -> Iterator[Problem]:
    """Look at the first texts of the page, and at the banner of the JSON file."""
    wanted = proof.demand.banner
    page = proof.page.spots
    first = [spot for spot in page.ordered if spot.context not in _BEFORE][: len(wanted)]
    if tuple(spot.context for spot in first) != wanted:
        yield Problem((page.path, wanted[0]), "the page does not begin with the status banner")
    yield from verbatim(proof, page, wanted)
    yield from verbatim(proof, proof.data.spots, wanted)
    yield from same_statement(proof, "banner", proof.bundle.localized.banner)
    if proof.source.localized.monograph.investigational and not _states_status(proof.bundle.localized.banner):
        yield Problem((page.path, wanted[0]), "the banner of an investigational drug does not state its status")


def verbatim(proof: Proof, file: Spots, contexts: tuple[str, ...]) -> Iterator[Problem]:
    """Each clause is there once, shown, in the very words of the statement."""
    for context in contexts:
        spots, said = file.by_context.get(context, ()), proof.demand.texts[context].said
        if len(spots) != 1:
            yield Problem((file.path, context), f"the clause is there {len(spots)} times")
        elif said.parts is None or spots[0].parts is None:
            yield Problem((file.path, context), "the clause has no words in this language")
        elif spots[0].parts != said.parts:
            yield Problem((file.path, context), f"the clause reads “{spots[0].plain}”, not “{said.plain}”")


def same_statement(proof: Proof, kind: str, statement: LocalStatement) -> Iterator[Problem]:
    """The JSON file names the statement and what each clause says."""
    found = proof.data.at("statements", kind) or {}
    clauses = found.get("clauses") or []
    told = (found.get("id"), found.get("kind"), [(c.get("id"), tuple(c.get("kinds", ()))) for c in clauses])
    if told != (statement.id, kind, [(c.id, c.kinds) for c in statement.clauses]):
        yield Problem(
            (proof.data.path,), f"the {kind} is not the statement {statement.id} with its clauses", needle=f'"{kind}"'
        )


def _states_status(statement: LocalStatement) -> bool:
    return any("status" in clause.kinds for clause in statement.clauses)


RULE = Rule(
    code="RBK010",
    name="banner-shown",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Translate every clause of the banner in the catalog `statements`; if that is done, the template is wrong.",
    check=check,
    sources=("21 CFR 312.7",),
    examples=(
        Example(
            "a word lost",
            text="html",
            change={"It is not approved by the FDA.</p>": "It is approved by the FDA.</p>"},
            fires=True,
        ),
        Example(
            "after the title",
            text="html",
            change={'<section class="banner"': '<p data-context="title">Examplinib</p><section class="banner"'},
            fires=True,
        ),
        Example(
            "another statement",
            text="json",
            change={'"id":"investigational_banner"': '"id":"approved_banner"'},
            fires=True,
        ),
    ),
)

"""A side effect is best given by a word that everyone knows and by its medical term.

"Pins and needles (paresthesia)" can be understood by a patient and looked up by a doctor. The rule lists the reactions of
each group that have a lay name and no term.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for names of several words without a term: these describe, one word is usually the term itself."""
    if "patient" not in subject.audiences:
        return
    for i, group in enumerate(subject.monograph.adverse_reactions):
        names = [r.name for r in group.reactions if r.term is None and len(r.name.split()) > 2]
        if names:
            yield Problem(("adverse_reactions", i), f"{group.id}: no medical term for {', '.join(names)}")


RULE = Rule(
    code="ADR006",
    name="lay-and-medical",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Add the MedDRA term in `term`.",
    check=check,
    sources=("EMA, QRD templates",),
    waivable=True,
    examples=(
        Example(
            "no term",
            {"adverse_reactions.frequent.reactions.+": {"id": "tingling", "name": "Tingling in hands or feet"}},
            ("adverse_reactions.frequent",),
        ),
        Example(
            "with its term",
            {
                "adverse_reactions.frequent.reactions.+": {
                    "id": "tingling",
                    "name": "Tingling in hands or feet",
                    "term": "Paresthesia",
                }
            },
        ),
        Example("one word", {"adverse_reactions.frequent.reactions.+": {"id": "rash", "name": "Rash"}}),
    ),
)

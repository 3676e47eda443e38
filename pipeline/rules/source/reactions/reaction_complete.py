"""Each side effect says how often it occurs, or that nobody knows, and which organ system it belongs to.

"Serious" is no frequency: a reader cannot tell one in three from one in ten thousand. The organ class (MedDRA) keeps the
lists of two sources comparable.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for groups without a frequency, and list the reactions of each group that have no organ class."""
    for i, group in enumerate(subject.monograph.adverse_reactions):
        missing = []
        if group.label == "serious" and group.frequency in UNKNOWNS and group.frequency != "not_established":
            missing.append("no frequency (write not_established if nobody knows it)")
        names = [r.name for r in group.reactions if r.organ_class in UNKNOWNS and r.organ_class != "not_applicable"]
        if names:
            missing.append(f"no organ class for {', '.join(names)}")
        if missing:
            yield Problem(("adverse_reactions", i), f"{group.id}: {'; '.join(missing)}")


RULE = Rule(
    code="ADR003",
    name="reaction-complete",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the frequency and the MedDRA system organ class from the source of the data.",
    check=check,
    sources=("MedDRA", "European Commission, guideline on summary of product characteristics"),
    examples=(
        Example(
            "no organ class",
            {"adverse_reactions.frequent.reactions.nausea": {"id": "nausea", "name": "Nausea"}},
            ("adverse_reactions.frequent",),
        ),
        Example(
            "serious, how often?",
            {"adverse_reactions.frequent.label": "serious", "adverse_reactions.frequent.frequency": "not_stated"},
            ("adverse_reactions.frequent",),
        ),
        Example(
            "nobody knows",
            {"adverse_reactions.frequent.label": "serious", "adverse_reactions.frequent.frequency": "not_established"},
        ),
        Example(
            "not known",
            {
                "adverse_reactions.frequent.label": "not_known",
                "adverse_reactions.frequent.frequency": "not_established",
            },
        ),
    ),
)

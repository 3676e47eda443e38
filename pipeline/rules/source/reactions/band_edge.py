"""At the edge of a band "10 % or more" and "more than 10 %" are different bands for those at 10 %.

"Very common" begins at 10 % (CIOMS III). A typed share of "more than 10 %" leaves out an effect seen in exactly one of ten,
and the band below leaves it out too.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Percent
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for comparators that shut out the edge of a band."""
    edges = {band.at_least for band in subject.reference.frequency_bands.entries if band.at_least}
    for index, group in enumerate(subject.monograph.adverse_reactions):
        value = group.frequency
        if isinstance(value, Percent) and value.value in edges and value.comparator == "more_than":
            yield Problem(
                ("adverse_reactions", index, "frequency"), f"{group.id}: bands begin at {value.value} %, not above it"
            )


RULE = Rule(
    code="ADR010",
    name="band-edge",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write `comparator: at_least` if the source means the band.",
    check=check,
    sources=("CIOMS III",),
    waivable=True,
    examples=(
        Example(
            "more than ten",
            {"adverse_reactions.frequent.frequency": {"value": 10, "unit": "%", "comparator": "more_than"}},
            ("adverse_reactions.frequent.frequency",),
        ),
        Example(
            "more than one",
            {
                "adverse_reactions.frequent.label": "common",
                "adverse_reactions.frequent.frequency": {"value": 1, "unit": "%", "comparator": "more_than"},
            },
            ("adverse_reactions.frequent.frequency",),
        ),
        Example(
            "at least ten",
            {"adverse_reactions.frequent.frequency": {"value": 10, "unit": "%", "comparator": "at_least"}},
        ),
        Example(
            "no edge", {"adverse_reactions.frequent.frequency": {"value": 15, "unit": "%", "comparator": "more_than"}}
        ),
    ),
)

"""The name of a frequency band must agree with its numbers.

In product information "common" means 1 to 10 in 100, and 10 in 100 or more is "very common" (CIOMS III, SmPC
guideline). A reader who knows the terms takes "common (>10 %)" for a tenth of the risk. The bands are those of
``source/reference.yaml``.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Percent, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.bands import contradicts, described
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the label of every group with its share."""
    bands = {band.label: band for band in subject.reference.frequency_bands.entries}
    for index, group in enumerate(subject.monograph.adverse_reactions):
        value = group.frequency
        band = next((b for label, b in bands.items() if label == group.label), None)
        if band is None or not isinstance(value, (Percent, PercentRange)):
            continue
        low, high = (value.low, value.high) if isinstance(value, PercentRange) else (value.value, value.value)
        # A typed value is exact: 10 % itself is "very common".
        edge = value.comparator is None and isinstance(value, Percent) and high == band.below < 100
        if edge or contradicts(band, low, high, value.comparator):
            yield Problem(
                ("adverse_reactions", index),
                f"“{group.label.replace('_', ' ')}” means {described(band)}, not {_shown(value)}",
            )


def _shown(value: Percent | PercentRange) -> str:
    number = f"{value.low} to {value.high} %" if isinstance(value, PercentRange) else f"{value.value} %"
    return f"{value.comparator.replace('_', ' ')} {number}" if value.comparator else number


RULE = Rule(
    code="ADR001",
    name="frequency-band",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use the band that the numbers give, or look the numbers up.",
    check=check,
    sources=("CIOMS III", "European Commission, guideline on summary of product characteristics"),
    examples=(
        Example(
            "common above ten",
            {"adverse_reactions.frequent.label": "common"},
            ("adverse_reactions.frequent",),
        ),
        Example(
            "rare in one of five",
            {"adverse_reactions.frequent.label": "rare"},
            ("adverse_reactions.frequent",),
        ),
        Example(
            "ten percent itself",
            {
                "adverse_reactions.frequent.label": "common",
                "adverse_reactions.frequent.frequency": {"value": 10, "unit": "%"},
            },
            ("adverse_reactions.frequent",),
        ),
        Example(
            "common",
            {
                "adverse_reactions.frequent.label": "common",
                "adverse_reactions.frequent.frequency": {"low": 1, "high": 10, "unit": "%"},
            },
        ),
    ),
)

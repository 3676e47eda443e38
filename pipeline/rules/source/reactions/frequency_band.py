"""The name of a frequency band must agree with its numbers.

In product information "common" means 1 to 10 in 100, and 10 in 100 or more is "very common" (CIOMS III, SmPC
guideline). A reader who knows the terms takes "common (>10 %)" for a tenth of the risk.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.quantity import Percent, PercentRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

# Lower bound (inclusive) and upper bound (exclusive) in percent.
BANDS: dict[str, tuple[Decimal, Decimal]] = {
    "very_common": (Decimal(10), Decimal(101)),
    "common": (Decimal(1), Decimal(10)),
    "uncommon": (Decimal("0.1"), Decimal(1)),
    "rare": (Decimal("0.01"), Decimal("0.1")),
    "very_rare": (Decimal(0), Decimal("0.01")),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the label of every group with its share."""
    for index, group in enumerate(subject.monograph.adverse_reactions):
        if group.label not in BANDS or not isinstance(group.frequency, (Percent, PercentRange)):
            continue
        least, below = BANDS[group.label]
        value = group.frequency
        low, high = (value.low, value.high) if isinstance(value, PercentRange) else (value.value, value.value)
        # "Less than 10 %" and "up to 10 %" bound the share from above, the other comparators from below.
        bounded_above = value.comparator in ("less_than", "at_most")
        outside = (high > below or high <= least) if bounded_above else (low < least or high >= below)
        if outside:
            yield Problem(
                ("adverse_reactions", index),
                f"“{group.label.replace('_', ' ')}” means {_band(group.label)}, not {_shown(value)}",
            )


def _band(label: str) -> str:
    least, below = BANDS[label]
    return f"{least} % or more" if below > 100 else f"{least} % to less than {below} %"


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
    sources=("CIOMS III",),
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
            "common",
            {
                "adverse_reactions.frequent.label": "common",
                "adverse_reactions.frequent.frequency": {"low": 1, "high": 9, "unit": "%"},
            },
        ),
    ),
)

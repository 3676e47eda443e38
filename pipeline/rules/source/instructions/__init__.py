"""Rules about warnings, instructions and what may not be missing."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "baseline_tests",
        "essential_applies",
        "essential_text",
        "essentials",
        "typed_handling",
        "withdrawal",
    ),
    prose=(
        "absolute_safety",
        "actor",
        "contradiction",
        "dangerous_companions",
        "interaction_detail",
        "opposite_advice",
        "polarity",
        "stop_conflict",
    ),
)

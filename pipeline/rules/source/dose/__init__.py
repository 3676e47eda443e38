"""Rules about doses."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "adjusted_dose",
        "daily_total",
        "dose_basis",
        "dose_outlier",
        "dose_range",
        "per_dose",
        "unbound_number",
    ),
    prose=("standard_dose",),
)

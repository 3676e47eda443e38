"""Rules about results of studies."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "rate_counts",
        "rate_range",
        "response_sum",
    ),
)

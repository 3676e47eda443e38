"""Rules about frequencies and intervals."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "interval",
        "prose_frequency",
    ),
)

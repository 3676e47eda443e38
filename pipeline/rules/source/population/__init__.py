"""Rules about populations."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
)

"""Rules about citations and dates."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
)

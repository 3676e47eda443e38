"""Rules about readability and form."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
)

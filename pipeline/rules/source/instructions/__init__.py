"""Rules about warnings, instructions and what may not be missing."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    prose=("polarity",),
)

"""Rules about impairment of organs."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=("severity_values",),
)

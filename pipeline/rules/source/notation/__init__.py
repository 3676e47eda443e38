"""Rules about error-prone notation."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
)

"""Rules about adverse reactions."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=("frequency_band",),
)

"""Rules about identity."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "known_substance",
        "name_spelling",
    ),
)

"""Rules about typed values and their placeholders."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "comparator",
        "placeholder",
        "range_ends",
        "value_names",
    ),
)

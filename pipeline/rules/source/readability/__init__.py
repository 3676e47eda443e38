"""Rules about readability and form."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=("section_order",),
    prose=(
        "long_sentence",
        "metaphor",
        "reading_level",
        "two_audiences",
    ),
)

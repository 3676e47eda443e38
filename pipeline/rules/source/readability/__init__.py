"""Rules about readability and form."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=("section_order",),
    prose=(
        "clinical_jargon",
        "heading_fits",
        "long_sentence",
        "metaphor",
        "nobody_acts",
        "overlong_sentence",
        "reading_level",
        "two_audiences",
    ),
)

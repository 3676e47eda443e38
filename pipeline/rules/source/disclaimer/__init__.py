"""Rules about the statements every page carries."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "summary",
        "used_statement",
    ),
    prose=(
        "cut_off",
        "turned_round",
    ),
)

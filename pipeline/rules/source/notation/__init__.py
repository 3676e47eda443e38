"""Rules about error-prone notation."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=("typed_zero",),
    prose=(
        "comparison_sign",
        "dose_slash",
        "error_prone",
        "fraction",
        "glued",
        "latin",
        "microgram",
        "naked_decimal",
        "range_dash",
        "thousands",
        "trailing_zero",
        "undefined_abbreviation",
        "unexplained_test",
        "unit_letter",
        "unit_point",
    ),
)

"""Rules about identity: names, numbers and codes, and the age of what they are compared with."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "identity_numbers",
        "known_substance",
        "reference_age",
    ),
    prose=(
        "brand_style",
        "check_digits",
        "composition",
        "known_class",
        "look_alikes",
        "name_spelling",
        "other_product",
        "stem_class",
        "unknown_trial",
    ),
)

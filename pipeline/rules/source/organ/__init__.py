"""Rules about impairment of organs."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "matrix_in_prose",
        "metabolism",
        "severity_matrix",
        "severity_scale",
    ),
    prose=(
        "adjusted_order",
        "clearance_bands",
        "scale_in_prose",
        "severity_values",
        "unsourced_no_change",
    ),
)

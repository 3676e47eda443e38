"""Rules about impairment of organs."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "matrix_in_prose",
        "metabolism",
        "no_dose_left",
        "severity_matrix",
        "severity_scale",
    ),
    prose=(
        "adjusted_order",
        "clearance_bands",
        "forbidden_and_dosed",
        "scale_in_prose",
        "scale_mismatch",
        "severity_values",
        "unsourced_no_change",
        "worse_gets_more",
        "wrong_direction",
    ),
)

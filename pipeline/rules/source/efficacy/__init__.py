"""Rules about results of studies."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "response_sum",
        "response_arithmetic",
        "outcome_complete",
        "rate_counts",
        "rate_range",
        "median_range",
        "small_study",
        "outcome_dates",
        "interval_contains",
        "uncontrolled_claim",
    ),
    prose=(
        "significance",
        "single_arm",
        "shrinkage",
        "stable_disease",
        "response_sum_in_text",
        "response_arithmetic_in_text",
        "counts_in_text",
        "split_in_text",
        "parts_in_text",
        "median_in_text",
        "rate_range_in_text",
        "interval_in_text",
        "observed_not_caused",
        "p_value_in_text",
        "hazard_in_text",
        "risk_arithmetic",
        "risk_change_in_text",
        "small_study_in_text",
        "words_and_counts_in_text",
        "comparison_in_text",
        "surrogate",
        "survival_in_text",
    ),
)

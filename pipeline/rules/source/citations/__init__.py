"""Rules about citations and dates."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "future_date",
        "orphan_reference",
        "references_stated",
        "registry_check",
        "responsible_people",
        "review_dates",
        "running_trial",
        "trial_named",
    ),
    prose=(
        "ambiguous_date",
        "date_order",
        "doi_form",
        "impossible_date",
        "landscape",
        "reference_numbers",
        "relative_time",
        "stale_review",
        "stale_year",
        "unsourced_result",
    ),
)

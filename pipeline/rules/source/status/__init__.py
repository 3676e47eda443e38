"""Rules about regulatory status."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "authority_known",
        "authorization",
        "jurisdictions",
        "phase_trials",
        "section_code",
        "status_age",
        "status_stated",
    ),
    prose=(
        "access",
        "approval_claim",
        "authority_region",
        "boxed_warning",
        "designation",
        "invented_concept",
        "phase_wording",
        "predicted_approval",
        "status_denied",
        "trial_state",
    ),
)

"""Rules about regulatory status."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "authority_known",
        "authorization",
        "boxed_warning",
        "phase_wording",
        "section_code",
        "status_stated",
    ),
    prose=(
        "approval_claim",
        "invented_concept",
        "predicted_approval",
    ),
)

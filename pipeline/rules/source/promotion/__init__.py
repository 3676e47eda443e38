"""Rules about promotion."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    prose=(
        "absolutes",
        "authority",
        "brand_voice",
        "comparison",
        "efficacy_claim",
        "hope_and_fear",
        "hype",
        "minimised_risk",
        "offer",
        "other_uses",
    ),
)

"""Rules about populations."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "ages_known",
        "contraception",
        "elderly",
        "population_in_prose",
    ),
    prose=(
        "age_bands",
        "age_limit",
        "biomarker",
        "contraception_in_prose",
        "known_harm",
        "outside_population",
        "prior_treatment",
    ),
)

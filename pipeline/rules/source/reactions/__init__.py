"""Rules about adverse reactions."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "frequency_band",
        "one_band",
        "reaction_complete",
        "effects_listed",
        "serious_typed",
        "lay_and_medical",
        "reporting_route",
        "band_edge",
    ),
    prose=(
        "red_flag",
        "band_in_text",
        "one_band_in_text",
        "serious_in_text",
        "edge_in_text",
        "grade_in_text",
        "none_then_some",
        "serious_share_in_text",
        "words_and_shares",
        "complete_list",
    ),
)

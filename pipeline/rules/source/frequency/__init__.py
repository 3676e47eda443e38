"""Rules about frequencies and intervals."""

from pipeline.rules.family import family

FAMILY = family(
    __name__,
    typed=(
        "interval",
        "monitoring_interval",
        "prose_frequency",
    ),
    prose=(
        "ambiguous_word",
        "as_needed",
        "count_in_period",
        "count_interval",
        "food",
        "missed_dose",
        "no_interval",
        "patch_wear",
        "same_time",
        "two_schedules",
        "vague_monitoring",
        "weekday",
        "weekly_drug",
    ),
)

"""Reading English prose for the source rules: folded letters, sentences, negation, amounts and schedules."""

from pipeline.rules.english.amounts import Amount, amounts
from pipeline.rules.english.folding import fold
from pipeline.rules.english.schedules import Schedule, schedules
from pipeline.rules.english.sentences import is_negated, sentences, unnegated
from pipeline.rules.english.spelling import edit_distance

__all__ = [
    "Amount",
    "Schedule",
    "amounts",
    "edit_distance",
    "fold",
    "is_negated",
    "schedules",
    "sentences",
    "unnegated",
]

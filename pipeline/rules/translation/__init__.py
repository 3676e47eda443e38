"""The translation rules, in the order in which they run and are documented."""

from pipeline.model.rule import Rule
from pipeline.rules.translation import (
    approval_kept,
    hidden_characters,
    literal_numbers,
    phrase_undecided,
    phrase_value,
    placeholders,
    prohibition,
    status_word,
    untranslated,
)
from pipeline.rules.unit import Unit

TRANSLATION_RULES: tuple[Rule[Unit], ...] = (
    placeholders.RULE,
    literal_numbers.RULE,
    phrase_value.RULE,
    phrase_undecided.RULE,
    prohibition.RULE,
    status_word.RULE,
    approval_kept.RULE,
    hidden_characters.RULE,
    untranslated.RULE,
)

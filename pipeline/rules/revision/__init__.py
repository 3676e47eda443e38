"""What a revision changed in meaning since the template was last extracted, in the order of documentation."""

from pipeline.model.rule import Rule
from pipeline.rules.revised import Revision
from pipeline.rules.revision import (
    degree,
    instruction,
    lost_text,
    name,
    negation,
    new_text,
    statement,
    status_words,
    subject_matter,
    value,
)

REVISION_RULES: tuple[Rule[Revision], ...] = (
    negation.RULE,
    value.RULE,
    instruction.RULE,
    degree.RULE,
    subject_matter.RULE,
    status_words.RULE,
    name.RULE,
    lost_text.RULE,
    new_text.RULE,
    statement.RULE,
)

"""The source rules, in the order in which they run and are documented."""

from pipeline.model.rule import Rule
from pipeline.model.statements import Statements
from pipeline.rules.source.disclaimer import clauses, statement_claims, summary, used_statement, wording
from pipeline.rules.source.dose import (
    adjusted_dose,
    daily_total,
    dose_outlier,
    dose_range,
    per_dose,
    standard_dose,
    unbound_number,
)
from pipeline.rules.source.efficacy import rate_counts, rate_range, response_sum
from pipeline.rules.source.frequency import interval, prose_frequency
from pipeline.rules.source.identity import known_substance, name_spelling
from pipeline.rules.source.instructions import polarity
from pipeline.rules.source.organ import severity_values
from pipeline.rules.source.reactions import frequency_band
from pipeline.rules.source.status import (
    approval_claim,
    authority_known,
    authorization,
    boxed_warning,
    invented_concept,
    phase_wording,
    predicted_approval,
    section_code,
    status_stated,
)
from pipeline.rules.source.structure import file_name, hidden_characters, readers, references, table_cells, unique_ids
from pipeline.rules.source.values import comparator, placeholder, range_ends, value_names
from pipeline.rules.subject import Subject

SOURCE_RULES: tuple[Rule[Subject], ...] = (
    unique_ids.RULE,
    references.RULE,
    table_cells.RULE,
    file_name.RULE,
    hidden_characters.RULE,
    readers.RULE,
    placeholder.RULE,
    comparator.RULE,
    range_ends.RULE,
    value_names.RULE,
    dose_range.RULE,
    unbound_number.RULE,
    daily_total.RULE,
    per_dose.RULE,
    standard_dose.RULE,
    dose_outlier.RULE,
    adjusted_dose.RULE,
    interval.RULE,
    prose_frequency.RULE,
    severity_values.RULE,
    response_sum.RULE,
    rate_counts.RULE,
    rate_range.RULE,
    frequency_band.RULE,
    known_substance.RULE,
    name_spelling.RULE,
    approval_claim.RULE,
    status_stated.RULE,
    predicted_approval.RULE,
    phase_wording.RULE,
    invented_concept.RULE,
    boxed_warning.RULE,
    authorization.RULE,
    section_code.RULE,
    authority_known.RULE,
    summary.RULE,
    used_statement.RULE,
    polarity.RULE,
)

STATEMENT_RULES: tuple[Rule[Statements], ...] = (wording.RULE, clauses.RULE, statement_claims.RULE)

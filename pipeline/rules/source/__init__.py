"""The source rules, family by family, in the order in which they are documented."""

from typing import Any

from pipeline.model.rule import Rule
from pipeline.model.statements import Statements
from pipeline.rules.family import Family
from pipeline.rules.prose import Prose
from pipeline.rules.source import (
    citations,
    disclaimer,
    dose,
    efficacy,
    frequency,
    identity,
    instructions,
    notation,
    organ,
    population,
    promotion,
    reactions,
    readability,
    status,
    structure,
    values,
)
from pipeline.rules.source.disclaimer import clauses, statement_claims, wording
from pipeline.rules.subject import Subject

SOURCE_FAMILIES: tuple[Family, ...] = (
    structure.FAMILY,
    values.FAMILY,
    dose.FAMILY,
    frequency.FAMILY,
    organ.FAMILY,
    efficacy.FAMILY,
    reactions.FAMILY,
    identity.FAMILY,
    status.FAMILY,
    disclaimer.FAMILY,
    instructions.FAMILY,
    population.FAMILY,
    promotion.FAMILY,
    notation.FAMILY,
    citations.FAMILY,
    readability.FAMILY,
)
TYPED_RULES: tuple[Rule[Subject], ...] = tuple(rule for family in SOURCE_FAMILIES for rule in family.typed)
PROSE_RULES: tuple[Rule[Prose], ...] = tuple(rule for family in SOURCE_FAMILIES for rule in family.prose)
SOURCE_RULES: tuple[Rule[Any], ...] = tuple(rule for family in SOURCE_FAMILIES for rule in family.rules)

STATEMENT_RULES: tuple[Rule[Statements], ...] = (wording.RULE, clauses.RULE, statement_claims.RULE)

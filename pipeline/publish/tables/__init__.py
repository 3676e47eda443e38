"""The typed values of a monograph as tables of localized text, for every renderer alike."""

from __future__ import annotations

from pipeline.catalog.localize import Localized
from pipeline.publish.tables.about import about_tables
from pipeline.publish.tables.dosing import dosing_tables
from pipeline.publish.tables.identity import identity_tables
from pipeline.publish.tables.results import result_tables
from pipeline.publish.tables.table import Cell, Row, Table
from pipeline.publish.tables.words import Words

__all__ = ["Cell", "Row", "Table", "fact_tables"]


def fact_tables(localized: Localized) -> tuple[Table, ...]:
    """All tables of a monograph in one language, in the order of the page. Unknowns are there, each as a sentence."""
    words = Words(localized)
    return (*identity_tables(words), *dosing_tables(words), *result_tables(words), *about_tables(words))

"""Units: what a monograph may measure in. Spelled as UCUM spells them where it has a case-sensitive code we can type.

Source: The Unified Code for Units of Measure (UCUM), case-sensitive codes. Two are written as writers write them and
mapped to UCUM in `Unit.ucum`: ``IU`` ([iU]) and ``mo`` is a mean Gregorian month there (mo_g) but a calendar month
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from pipeline.record import record

Dimension = Literal["mass", "mass_per_weight", "mass_per_area", "volume", "concentration", "activity", "share", "time"]

DoseUnit = Literal["g", "mg", "ug", "ng", "mg/kg", "ug/kg", "mg/m2", "mL", "IU"]
ConcentrationUnit = Literal["mg/mL", "ug/mL", "g/L", "mg/L"]
ShareUnit = Literal["%"]
TimeUnit = Literal["min", "h", "d", "wk", "mo", "a"]
OutcomeUnit = Literal["%", "d", "wk", "mo", "a"]


@record
class Unit:
    """A unit: its dimension, its size in that dimension's base unit, its CLDR identifier and how it prints.

    `size` is exact, or None where there is no fixed size (a calendar month). A `spelled` unit prints as a word that
    inflects ("12 hours") and therefore goes through the catalogs; the others print as a symbol.
    """

    code: str
    dimension: Dimension
    size: Decimal | None
    cldr: str
    english: str
    spelled: bool = False
    ucum: str = ""


def _units(*units: Unit) -> Mapping[str, Unit]:
    return MappingProxyType({unit.code: unit for unit in units})


UNITS: Mapping[str, Unit] = _units(
    Unit("g", "mass", Decimal(1), "mass-gram", "gram"),
    Unit("mg", "mass", Decimal("0.001"), "mass-milligram", "milligram"),
    Unit("ug", "mass", Decimal("0.000001"), "mass-microgram", "microgram"),
    Unit("ng", "mass", Decimal("0.000000001"), "", "nanogram"),
    Unit("mg/kg", "mass_per_weight", Decimal("0.001"), "mass-milligram/mass-kilogram", "milligram per kilogram"),
    Unit("ug/kg", "mass_per_weight", Decimal("0.000001"), "mass-microgram/mass-kilogram", "microgram per kilogram"),
    Unit("mg/m2", "mass_per_area", Decimal("0.001"), "mass-milligram/area-square-meter", "milligram per square meter"),
    Unit("mL", "volume", Decimal(1), "volume-milliliter", "milliliter"),
    Unit("IU", "activity", Decimal(1), "", "international unit", ucum="[iU]"),
    Unit("mg/mL", "concentration", Decimal("0.001"), "mass-milligram/volume-milliliter", "milligram per milliliter"),
    Unit("ug/mL", "concentration", Decimal("0.000001"), "mass-microgram/volume-milliliter", "microgram per milliliter"),
    Unit("g/L", "concentration", Decimal("0.001"), "mass-gram/volume-liter", "gram per liter"),
    Unit("mg/L", "concentration", Decimal("0.000001"), "mass-milligram/volume-liter", "milligram per liter"),
    Unit("%", "share", Decimal("0.01"), "percent", "percent"),
    Unit("min", "time", Decimal(1), "duration-minute", "minute", spelled=True),
    Unit("h", "time", Decimal(60), "duration-hour", "hour", spelled=True),
    Unit("d", "time", Decimal(1440), "duration-day", "day", spelled=True),
    Unit("wk", "time", Decimal(10080), "duration-week", "week", spelled=True),
    Unit("mo", "time", None, "duration-month", "month", spelled=True),
    Unit("a", "time", None, "duration-year", "year", spelled=True),
)

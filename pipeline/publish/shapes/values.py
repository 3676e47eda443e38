"""The shape of typed values in a JSON bundle. Numbers are texts: a JSON number may lose some of its digits."""

from __future__ import annotations

from typing import Annotated, Literal

from pipeline.model.clinical import Phase
from pipeline.model.declared import Field, Frozen, StringConstraints
from pipeline.model.quantity import Comparator, Per, Unknown
from pipeline.model.sections import IdPath
from pipeline.publish.shapes.texts import Direction, TextState

Exact = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]
Phases = Annotated[tuple[Phase, ...], Field(strict=False)]


class Shown(Frozen):
    """How a value is shown in this language."""

    display: str | None = Field(description="The value as a table shows it; null where the words may not be shown.")
    direction: Direction | None = Field(description="The direction to isolate it in.")
    state: TextState = Field(description="State of the translation, for values spelled in words.")


class Measured(Shown):
    """What quantities have in common."""

    unit: str = Field(description="Unit as the source writes it.")
    ucum: str = Field(description="Unit as UCUM writes it (case-sensitive).")
    comparator: Comparator | None = Field(description="How the number is qualified wherever it is shown.")
    per: Per | None = Field(description="Whether a dose is counted per single dose or per day; null for others.")


class AmountValue(Measured):
    """One number with its unit."""

    type: Literal["amount"] = Field(description="Kind of value.")
    number: Exact = Field(description="The number, exact, in plain digits.")


class RangeValue(Measured):
    """A range."""

    type: Literal["range"] = Field(description="Kind of value.")
    low: Exact = Field(description="The lower end, exact.")
    high: Exact = Field(description="The upper end, exact.")


class EndValue(Measured):
    """One end of a range."""

    type: Literal["end"] = Field(description="Kind of value.")
    end: Literal["low", "high"] = Field(description="Which end.")
    range: IdPath = Field(description="The name of the range.")
    number: Exact = Field(description="The number, exact.")


class FrequencyValue(Shown):
    """How often."""

    type: Literal["frequency"] = Field(description="Kind of value.")
    times: int = Field(description="How many times in each period.")
    per: Literal["day", "week", "month"] = Field(description="The period.")


class YearValue(Shown):
    """A calendar year."""

    type: Literal["year"] = Field(description="Kind of value.")
    year: int = Field(description="The year, four digits.")


class PhasesValue(Shown):
    """Phases of clinical trials."""

    type: Literal["phases"] = Field(description="Kind of value.")
    phases: Phases = Field(description="The phases, 1 to 4.")


class CountValue(Shown):
    """A number of people."""

    type: Literal["count"] = Field(description="Kind of value.")
    count: int = Field(description="The number.")


class NameValue(Shown):
    """A name."""

    type: Literal["name"] = Field(description="Kind of value.")
    name: str = Field(description="The name.")


class UnknownValue(Shown):
    """A value that is explicitly unknown."""

    type: Literal["unknown"] = Field(description="Kind of value.")
    unknown: Unknown = Field(description="In what way it is unknown.")


BundleValue = Annotated[
    AmountValue
    | RangeValue
    | EndValue
    | FrequencyValue
    | YearValue
    | PhasesValue
    | CountValue
    | NameValue
    | UnknownValue,
    Field(discriminator="type"),
]

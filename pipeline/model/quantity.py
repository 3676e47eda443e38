"""Typed values: numbers with units, ranges, frequencies, phases, years. Each is written once, in the source."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pipeline.model.declared import BeforeValidator, ConfigDict, Field, Frozen, WithJsonSchema
from pipeline.model.units import ConcentrationUnit, DoseUnit, OutcomeUnit, ShareUnit, TimeUnit


def _exact(value: Any) -> Any:
    """Take integers for exact numbers; leave everything else for pydantic to refuse."""
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[
    Decimal,
    BeforeValidator(_exact),
    Field(allow_inf_nan=False),
    WithJsonSchema({"type": "number", "description": "An exact number, written in plain digits: 50 or 0.5."}),
]
Unknown = Literal["not_stated", "not_established", "not_studied", "not_applicable"]
UNKNOWNS: tuple[str, ...] = ("not_stated", "not_established", "not_studied", "not_applicable")
Comparator = Literal["about", "at_least", "more_than", "at_most", "less_than"]
Per = Literal["dose", "day"]


class Single(Frozen):
    """One number with its unit. Each subclass says which units it takes."""

    value: Number = Field(description="The number, exactly as the source of the data gives it.")
    unit: str = Field(description="The unit of the number.")
    comparator: Comparator | None = Field(
        default=None,
        description="How the prose must qualify the number: about, at_least, more_than, at_most or less_than.",
    )


class Range(Frozen):
    """A lower and an upper number with one unit. Each subclass says which units it takes."""

    low: Number = Field(description="The lower end of the range.")
    high: Number = Field(description="The upper end of the range.")
    unit: str = Field(description="The unit of both numbers.")
    comparator: Comparator | None = Field(
        default=None,
        description="How the prose must qualify the range: about, at_least, more_than, at_most or less_than.",
    )


class Dose(Single):
    """One dose amount, per dose or per day."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"value": 50, "unit": "mg", "per": "dose"}]})

    unit: DoseUnit = Field(description="The unit of the number.")

    per: Per = Field(description="Whether the amount is given per single dose or per day.")


class DoseRange(Range):
    """A range of dose amounts, per dose or per day."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"low": 50, "high": 150, "unit": "mg", "per": "dose"}]})

    unit: DoseUnit = Field(description="The unit of both numbers.")

    per: Per = Field(description="Whether the amounts are given per single dose or per day.")


class Percent(Single):
    """A share of people or of a dose."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"value": 25, "unit": "%"}]})

    unit: ShareUnit = Field(description="The unit of the number.")


class PercentRange(Range):
    """A range of shares."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"low": 25, "high": 50, "unit": "%"}]})

    unit: ShareUnit = Field(description="The unit of both numbers.")


class Duration(Single):
    """A length of time."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"value": 12, "unit": "h"}]})

    unit: TimeUnit = Field(description="The unit of the number.")


class DurationRange(Range):
    """A range of lengths of time."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"low": 2, "high": 4, "unit": "wk"}]})

    unit: TimeUnit = Field(description="The unit of both numbers.")


class Concentration(Single):
    """An amount of drug per volume of liquid."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"value": 20, "unit": "mg/mL"}]})

    unit: ConcentrationUnit = Field(description="The unit of the number.")


class Outcome(Single):
    """A result of a study: a share of people, or a length of time."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"value": 40, "unit": "%"}]})

    unit: OutcomeUnit = Field(description="The unit of the number.")


class OutcomeRange(Range):
    """A result given as a range."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"low": 34, "high": 45, "unit": "%"}]})

    unit: OutcomeUnit = Field(description="The unit of both numbers.")


class Frequency(Frozen):
    """How often: so many times per period."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"times": 2, "per": "day"}]})

    times: int = Field(ge=1, le=24, description="How many times in each period.")
    per: Literal["day", "week", "month"] = Field(description="The period.")


class Year(Frozen):
    """A calendar year."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"year": 2026}]})

    year: int = Field(ge=1900, le=2100, description="The year, four digits.")


Quantity = Single | Range
Value = Quantity | Frequency | Year

"""Forms that texts and counts of a monograph must have: days, countries, codes and numbers of registries."""

from __future__ import annotations

from typing import Annotated, Literal

from pipeline.model.declared import AfterValidator, BeforeValidator, Field, StringConstraints
from pipeline.model.shape import existing_day, in_words, whole_number

# The year is held to 1000-2999 because the validators do not agree on whether there was a year 0.
IsoDate = Annotated[
    str,
    StringConstraints(pattern=r"^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(existing_day),
    Field(json_schema_extra={"format": "date"}),
    in_words("a day written as year-month-day: 2026-11-25"),
]
Jurisdiction = Annotated[
    str, StringConstraints(pattern=r"^[A-Z]{2}$"), in_words("two capital letters: a country of ISO 3166-1, or EU")
]
Count = Annotated[int, Field(ge=0)]
SchemaVersion = Annotated[Literal[1], BeforeValidator(whole_number)]
AtcCode = Annotated[
    str, StringConstraints(pattern=r"^[A-V][0-9]{2}[A-Z]{2}[0-9]{2}$"), in_words("an ATC code of 7 characters: L01EX12")
]
CasNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,7}-[0-9]{2}-[0-9]$"), in_words("a CAS number: 50-78-2")]
Unii = Annotated[
    str, StringConstraints(pattern=r"^[A-Z0-9]{10}$"), in_words("10 capital letters and digits: R16CO5Y76E")
]
Authority = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Z][A-Za-z-]{1,19}$"),
    in_words("2 to 20 letters without spaces, beginning with a capital: FDA"),
]
TrialNumber = Annotated[
    str,
    StringConstraints(pattern=r"^(NCT[0-9]{8}|[0-9]{4}-[0-9]{6}-[0-9]{2})$"),
    in_words("NCT and 8 digits, or a EudraCT number: 2017-004246-20"),
]

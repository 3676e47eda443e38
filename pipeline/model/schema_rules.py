"""What may be wrong with the shape of a source document: the rules, as the readers of a finding look them up."""

from __future__ import annotations

from typing import Any

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Rule


def _rule(code: str, name: str, prose: str, remedy: str, *examples: Example) -> Rule[Any]:
    return Rule(code, name, Severity.ERROR, prose, remedy, examples=examples)


UNKNOWN_FIELD = _rule(
    "SCH001",
    "unknown-field",
    """A document holds the fields of the schema and no others.

A misspelled field would be passed over without a word: `maximun: 200 mg` sets no maximum, and nobody would see that
none is checked.""",
    "Correct the spelling of the field, or remove it.",
    Example("a misspelled field", {"dosing.regimens.oral.doze": "not_stated"}, ("dosing.regimens.oral.doze",)),
    Example("a field that may be left out", {"codes": None}),
)
MISSING_FIELD = _rule(
    "SCH002",
    "missing-field",
    """A field that the schema requires must be there, even if its value is an explicit unknown.

Silence reads as "nothing to say". Whether nobody stated the dose in liver damage, or nobody studied it, is something
readers must be told.""",
    "Add the field. Where the source does not say, write not_stated, not_established, not_studied or not_applicable.",
    Example("no maximum", {"dosing.regimens.oral.daily_maximum": None}, ("dosing.regimens.oral",)),
    Example("a maximum that is not known", {"dosing.regimens.oral.daily_maximum": "not_established"}),
)
UNKNOWN_WORD = _rule(
    "SCH003",
    "unknown-word",
    """Where the schema lists the words that may stand, no other may.

Units, routes, statuses and the like decide what is checked and printed. A word that the program does not know would be
checked by no rule.""",
    "Choose one of the words of the schema; an editor lists them while you type.",
    Example("an unknown unit", {"dosing.regimens.oral.interval.unit": "hrs"}, ("dosing.regimens.oral.interval.unit",)),
    Example("an unknown status", {"status.us.status": "aproved"}, ("status.us.status",)),
    Example("a known unit", {"dosing.regimens.oral.interval.unit": "min"}),
)
WRONG_TYPE = _rule(
    "SCH004",
    "wrong-type",
    """A value must be of the kind that the schema asks for: a text, a number, a list, a value with its unit.

`dose: 50 mg` is a text to a computer. Nothing can compare it with a maximum or print it in another language.""",
    "Write the value in the form given.",
    Example("a dose as text", {"dosing.regimens.oral.dose": "50 mg"}, ("dosing.regimens.oral.dose",)),
    Example("one word where a list belongs", {"identity.routes": "oral"}, ("identity.routes",)),
    Example("a dose as a value", {"dosing.regimens.oral.dose": {"low": 50, "high": 75, "unit": "mg", "per": "dose"}}),
)
BAD_FORM = _rule(
    "SCH005",
    "bad-form",
    """Names, codes, days and texts must have the form and the length that the schema asks for.

Names become parts of page addresses and of the translators' context; a day that does not exist is a typing error in a
date that somebody relies on.""",
    "Write it in the form given.",
    Example(
        "a name with capitals", {"dosing.regimens.oral.population": "Adults"}, ("dosing.regimens.oral.population",)
    ),
    Example("no such day", {"status.us.as_of": "2026-02-31"}, ("status.us.as_of",)),
    Example("an empty text", {"title": ""}, ("title",)),
    Example("a day", {"status.us.as_of": "2026-02-28"}),
)
OUT_OF_BOUNDS = _rule(
    "SCH006",
    "out-of-bounds",
    """A number must lie within the bounds of the schema.

The bounds are wide: what lies outside is a typing error, such as 22 times a day become 222.""",
    "Correct the number.",
    Example("too often", {"dosing.regimens.oral.frequency.times": 222}, ("dosing.regimens.oral.frequency.times",)),
    Example("once", {"dosing.regimens.oral.frequency.times": 1}),
)
ONE_OF_SEVERAL = _rule(
    "SCH007",
    "one-of-several",
    """Of fields that exclude each other exactly one set may stand.

A block is a text or a list, not both; a dose is one number or two ends. With both, every reader would pick another.""",
    "Keep one of them; make a second entry for the other if both are meant.",
    Example(
        "two kinds",
        {"sections.dosing.blocks.missed.items": [{"id": "a", "text": "A."}]},
        ("sections.dosing.blocks.missed.items",),
    ),
    Example("none", {"dosing.hepatic.moderate": {}}, ("dosing.hepatic.moderate",)),
    Example("a number and an end", {"dosing.regimens.oral.dose.value": 50}, ("dosing.regimens.oral.dose",)),
    Example("one", {"dosing.hepatic.moderate": {"reduce_by": {"value": 25, "unit": "%"}}}),
)

SCHEMA_RULES: tuple[Rule[Any], ...] = (
    UNKNOWN_FIELD,
    MISSING_FIELD,
    UNKNOWN_WORD,
    WRONG_TYPE,
    BAD_FORM,
    OUT_OF_BOUNDS,
    ONE_OF_SEVERAL,
)

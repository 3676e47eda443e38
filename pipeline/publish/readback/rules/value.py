"""Every value shows exactly its typed number and unit; a value in words shows the phrase of the catalog.

The numbers are read back out of what is shown, by the rules of the language, and compared with the source digit for
digit. A point that became a comma is a thousandfold dose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pipeline.language.numbers import parse_number
from pipeline.model.facts import Fact
from pipeline.model.finding import Severity
from pipeline.model.quantity import Range, Single, Year
from pipeline.model.rule import Example, Problem, Rule
from pipeline.publish.readback.proof import Proof
from pipeline.publish.readback.spot import Shown, shown

_NUMERAL = re.compile(r"\d(?:[\d.,'’٫٬\u00a0\u202f\u2009 ]*\d)?")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def check(proof: Proof) -> Iterator[Problem]:
    """Look at every value in every text: its numbers, and all of what it shows."""
    read: dict[Shown, str] = {}
    for file, spot, _, _ in proof.distinct:
        for value in spot.shown if spot.parts else ():
            if value not in read:
                read[value] = _misread(proof, value)
            if read[value]:
                yield Problem((file.path, spot.context), read[value])
    for file, spot, _, said in proof.unequal:
        wanted = shown(said.parts) if said is not None and said.parts is not None else ()
        if [value.name for value in spot.shown] == [value.name for value in wanted]:
            for value, other in zip(spot.shown, wanted, strict=True):
                if value.text != other.text:
                    message = f"{value.name} shows “{value.text}”, not “{other.text}”"
                    yield Problem((file.path, spot.context), message)


def _misread(proof: Proof, value: Shown) -> str:
    """What is wrong with the numbers of a value as it is shown; nothing for values in words."""
    fact = proof.source.localized.facts.by_name.get(value.name)
    if fact is None:
        return f"there is no value {value.name}"
    if isinstance(fact.value, str):
        return "" if value.text.casefold() == fact.value.casefold() else f"{value.name} shows “{value.text}”"
    if fact.spelled:
        return ""
    wanted, found = _typed(fact), _read(fact.value, value.text, proof.source.localized.locale.formatting)
    return "" if found == wanted else f"{value.name} reads {_list(found)} in “{value.text}”, and is {_list(wanted)}"


def _typed(fact: Fact) -> list[Decimal | None]:
    value: Any = fact.value
    if isinstance(value, Range):
        ends = {"low": [value.low], "high": [value.high]}.get(fact.part, [value.low, value.high])
        return list(ends)
    if isinstance(value, Single):
        return [value.value]
    if isinstance(value, Year):
        return [Decimal(value.year)]
    return [Decimal(n) for n in (value if isinstance(value, tuple) else (value,))]


def _read(value: Any, text: str, locale: str) -> list[Decimal | None]:
    if isinstance(value, tuple):
        return [Decimal(_ROMAN[n]) if n in _ROMAN else None for n in text.split("/")]
    return [parse_number(match.group(), locale) for match in _NUMERAL.finditer(text)]


def _list(numbers: list[Decimal | None]) -> str:
    return " and ".join("?" if n is None else str(n) for n in numbers) or "no number"


RULE = Rule(
    code="RBK017",
    name="value-changed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of the formatting, or the file was changed after it was written. Do not publish it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a digit more",
            text="html",
            change={'data-value="oral.dose.low">50': 'data-value="oral.dose.low">500'},
            fires=True,
        ),
        Example(
            "another unit",
            text="html",
            change={'data-value="oral.dose.low">50\u00a0mg': 'data-value="oral.dose.low">50\u00a0g'},
            fires=True,
        ),
        Example(
            "ends exchanged",
            text="html",
            change={'dose.low">50': 'dose.low">100', 'dose.high">100': 'dose.high">50'},
            fires=True,
        ),
        Example("another frequency", text="html", change={">Twice a day<": ">Once a day<"}, fires=True),
        Example(
            "another number in the file",
            text="json",
            change={
                '"text":"50\u00a0mg","value":"oral.dose.low"': '"text":"5\u00a0mg","value":"oral.dose.low"',
                "From 50\u00a0mg": "From 5\u00a0mg",
            },
            fires=True,
        ),
    ),
)

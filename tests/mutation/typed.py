"""Faults in typed values: digits, tenfolds, units, ranges, comparators, frequencies, words of the schema."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from random import Random

from pipeline.model.pointer import Pointer
from tests.mutation.sheet import Edit, Kind, Sheet

_OTHER_UNITS = {
    "mg": ("g", "ug", "mg/kg"), "g": ("mg",), "ug": ("mg", "ng"), "mg/kg": ("mg", "ug/kg", "mg/m2"),
    "mg/m2": ("mg", "mg/kg"), "mg/mL": ("ug/mL", "g/L", "mg/L"), "h": ("d", "min"), "d": ("h", "wk"),
    "wk": ("d", "mo"), "mo": ("wk", "a"), "a": ("mo", "d"), "%": ("mo",),
}  # fmt: skip
_COMPARATORS = ("about", "at_least", "more_than", "at_most", "less_than")


def digit(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.numbers():
        digits = str(value)
        at = random.choice([i for i, c in enumerate(digits) if c.isdigit()])
        others = [c for c in "0123456789" if c != digits[at] and not (at == 0 and c == "0")]
        for other in random.sample(others, 2):
            yield sheet.put("digit", pointer, digits[:at] + other + digits[at + 1 :])


def tenfold(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.numbers():
        for factor in (Decimal(10), Decimal("0.1")):
            new = (value * factor).normalize()
            if pointer[-1] not in ("times", "year", "responders", "evaluable") or new == new.to_integral():
                yield sheet.put("tenfold", pointer, f"{new:f}")


def point(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.numbers():
        whole = str(value)
        if pointer[-1] in ("times", "year", "responders", "evaluable"):
            continue
        if "." in whole:
            yield sheet.put("point", pointer, f"{(value * 100).normalize():f}")
            yield sheet.put("point", pointer, f"{(value / 10).normalize():f}")
        elif len(whole) > 1 and not whole.endswith("0"):
            yield sheet.put("point", pointer, f"{whole[:-1]}.{whole[-1]}")
        else:
            yield sheet.put("point", pointer, f"{(value / 100).normalize():f}")


def unit(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.named("unit"):
        for other in _OTHER_UNITS.get(str(value), ()):
            yield sheet.put("unit", pointer, other)


def per(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.named("per"):
        if value in ("dose", "day") and "frequency" not in pointer:
            other = "day" if value == "dose" else "dose"
            yield sheet.put("per", pointer, other, contradicts=sheet.printed(pointer[:-1]))


def _ranges(sheet: Sheet) -> Iterator[Pointer]:
    yield from (pointer[:-1] for pointer, _ in sheet.named("low"))


def range_swapped(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for at in _ranges(sheet):
        low, high = (*at, "low"), (*at, "high")
        splices = sheet.main.swap(low, high)
        shown = (f"{sheet.main.raw(low)} to {sheet.main.raw(high)}", f"{sheet.main.raw(high)} to {sheet.main.raw(low)}")
        yield sheet.change("range_swapped", at, *shown, *splices)


def range_end(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for at in _ranges(sheet):
        low, high = (Decimal(str(sheet.main.document.at((*at, k)))) for k in ("low", "high"))
        yield sheet.put("range_end", (*at, "low"), f"{(high * 2).normalize():f}", contradicts=True)
        yield sheet.put("range_end", (*at, "high"), f"{(low / 2).normalize():f}", contradicts=True)
        yield sheet.put("range_end", (*at, "high"), f"{low.normalize():f}", contradicts=True)


def comparator(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.named("comparator"):
        shown = sheet.printed(pointer[:-1])
        for other in random.sample([c for c in _COMPARATORS if c != value], 3):
            yield sheet.put("comparator", pointer, other, contradicts=shown)
        splice = sheet.main.remove(pointer)
        yield sheet.change("comparator", pointer, str(value), "(none)", splice, contradicts=shown)
    for pointer, _ in sheet.named("unit"):
        at = pointer[:-1]
        if "comparator" not in sheet.main.document.at(at) and sheet.printed(at) and sheet.main.in_brackets(pointer):
            raw = f"{sheet.main.raw(pointer)}, comparator: {random.choice(_COMPARATORS)}"
            yield sheet.put("comparator", pointer, raw, contradicts=True)


def frequency(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, value in sheet.named("times"):
        for other in random.sample([n for n in (1, 2, 3, 4, 6) if n != value], 3):
            yield sheet.put("frequency", pointer, str(other), contradicts=True)
        for other_per in ("week", "month"):
            yield sheet.put("frequency", (*pointer[:-1], "per"), other_per, contradicts=True)


def interval(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for index, regimen in enumerate(sheet.data["dosing"]["regimens"]):
        if isinstance(regimen["interval"], dict) and isinstance(regimen["frequency"], dict):
            right = 24 // regimen["frequency"]["times"]
            for other in (n for n in (4, 6, 8, 12, 16, 24, 48) if n != right):
                yield sheet.put(
                    "interval", ("dosing", "regimens", index, "interval", "value"), str(other), contradicts=True
                )


# Words of the schema that the prose contradicts if they change, with a word by which the prose speaks of them.
_WORDS: dict[str, tuple[dict[str, tuple[str, ...]], str]] = {
    "food": ({"with_or_without_food": ("with_food", "without_food"), "with_food": ("without_food",)}, "food"),
    "swallow_whole": ({"true": ("false",)}, "whole"),
    "route": ({"oral": ("intravenous", "topical", "subcutaneous")}, ""),
    "form": ({"tablet": ("solution_for_injection", "oral_solution"), "capsule": ("tablet", "solution_for_injection"),
              "oral_suspension": ("tablet", "solution_for_injection"), "oral_liquid": ("tablet",)}, ""),
    "label": ({"very_common": ("common", "rare"), "common": ("uncommon", "rare", "very_rare"), "rare": ("common", "very_common"), "serious": ("common",)}, ""),
    "measure": ({"objective_response_rate": ("complete_response", "stable_disease"), "stable_disease": ("objective_response_rate", "progressive_disease")}, ""),
    "when": ({"before": ("during",), "during": ("before",)}, ""),
    "basis": ({"studied": ("approved_label",), "approved_label": ("studied",)}, ""),
    "action": ({"pause": ("stop", "reduce")}, ""),
    "recruitment": ({"completed": ("recruiting", "terminated"), "recruiting": ("completed", "withdrawn")}, ""),
    "boxed_warning": ({"none": ("present",), "not_applicable": ("none", "present")}, ""),
    "design": ({"randomized": ("single_arm",)}, "randomi"),
}  # fmt: skip
# Those that contradict another typed value or the prose in every document here.
_ALWAYS = frozenset(("route", "label", "basis", "boxed_warning", "recruitment"))


def schema_word(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for name, (others, spoken) in _WORDS.items():
        for pointer, _ in sheet.named(name):
            raw = sheet.main.raw(pointer)
            said = name in _ALWAYS or bool(spoken and spoken in sheet.words)
            # An approved label may well have a boxed warning that the text does not speak of.
            said = said and (name != "boxed_warning" or sheet.investigational)
            for other in others.get(raw, ()):
                yield sheet.put("schema_word", pointer, other, contradicts=said)


def severity(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The rows of the matrices of liver and kidney: exchanged, or upside down."""
    for organ in ("hepatic", "renal"):
        at = ("dosing", organ)
        grades = [g for g in ("mild", "moderate", "severe") if g in sheet.main.document.at(at)]
        for one, other in pairwise(grades):
            if sheet.main.raw((*at, one)) != sheet.main.raw((*at, other)):
                shown = (f"{one}: {sheet.main.raw((*at, one))}", f"{one}: {sheet.main.raw((*at, other))}")
                yield sheet.change("severity", (*at, one), *shown, *sheet.main.swap((*at, one), (*at, other)))
        raw = [sheet.main.raw((*at, g)) for g in grades]
        if raw[0] == "no_change":
            yield sheet.put("severity", (*at, "mild"), "avoid", contradicts=True)
        if raw[-1] != "no_change":
            yield sheet.put("severity", (*at, grades[-1]), "no_change", contradicts=not raw[-1].startswith("not_"))
        for grade in grades:
            text = sheet.main.raw((*at, grade))
            if "reduce_by: {value: 50" in text:
                for share in (100, 150, 0):
                    new = text.replace("value: 50", f"value: {share}")
                    yield sheet.put("severity", (*at, grade), new, contradicts=True)


def population(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The population of a regimen, form or outcome becomes another one."""
    known = [p["id"] for p in sheet.data["populations"]]
    for pointer, value in sheet.named("population"):
        for other in [*(k for k in known if k != value), "elderly"]:
            yield sheet.put("population", pointer, other, contradicts=other not in known)


KINDS = (
    Kind("digit", "a digit of a typed value", digit, 30),
    Kind("tenfold", "a typed value ten times as much or as little", tenfold, 30),
    Kind("point", "the decimal point of a typed value moved", point),
    Kind("unit", "the unit of a typed value", unit, 30, whole=True),
    Kind("per", "per dose for per day", per),
    Kind("range_swapped", "the ends of a range exchanged", range_swapped),
    Kind("range_end", "one end of a range beyond the other", range_end),
    Kind("comparator", "the comparator of a typed value", comparator),
    Kind("frequency", "the typed frequency", frequency, whole=True),
    Kind("interval", "the typed interval", interval),
    Kind("schema_word", "a word of the typed data (food, form, route, label ...)", schema_word, 30),
    Kind("severity", "the matrix of liver and kidney", severity),
    Kind("population", "the population of a regimen, form or outcome", population),
)

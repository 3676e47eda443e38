"""Faults of arithmetic and of dates: numbers that do not go together, days that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any

from pipeline.model.pointer import Pointer
from tests.mutation.sheet import Edit, Kind, Sheet


def _number(value: Any) -> Decimal | None:
    if isinstance(value, dict):
        return Decimal(value["value"] if "value" in value else value["high"])
    return None


def doses(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Maxima below what the doses add up to, a start above the dose, a window as long as the interval."""
    for index, regimen in enumerate(sheet.data["dosing"]["regimens"]):
        at: Pointer = ("dosing", "regimens", index)
        dose, most = _number(regimen["dose"]), _number(regimen["daily_maximum"])
        if dose is None:
            continue
        unit = regimen["dose"]["unit"]
        for share in ("0.25", "0.5", "0.9"):
            if most is not None:
                yield sheet.put(
                    "dose_sum",
                    (*at, "daily_maximum", "value"),
                    f"{(most * Decimal(share)).normalize():f}",
                    contradicts=True,
                )
            else:
                raw = f"{{value: {(dose * Decimal(share)).normalize():f}, unit: {unit}, per: day}}"
                yield sheet.put("dose_sum", (*at, "daily_maximum"), raw, contradicts=True)
        for times in ("1.5", "4"):
            raw = f"{{value: {(dose * Decimal(times)).normalize():f}, unit: {unit}, per: dose}}"
            yield sheet.put("dose_sum", (*at, "starting_dose"), raw, contradicts=True)
        if _number(regimen.get("maximum_dose")) is not None and regimen["maximum_dose"]["unit"] == unit:
            yield sheet.put("dose_sum", (*at, "maximum_dose", "value"), f"{(dose / 2).normalize():f}", contradicts=True)
            yield sheet.put("dose_sum", (*at, "maximum_dose", "value"), f"{(dose * 3).normalize():f}", contradicts=True)
        gap = _number(regimen["interval"])
        if gap is not None and _number(regimen.get("missed_dose_window")) is not None:
            for window in (gap, gap * 2):
                yield sheet.put("dose_sum", (*at, "missed_dose_window", "value"), f"{window}", contradicts=True)
    for organ in ("hepatic", "renal"):
        for grade, change in sheet.data["dosing"][organ].items():
            if isinstance(change, dict) and "dose" in change:
                for high in (500, 1000):
                    yield sheet.put("dose_sum", ("dosing", organ, grade, "dose", "value"), str(high), contradicts=True)


def results(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """n of N against percent, intervals that miss their value, shares that are more than everyone."""
    for index, outcome in enumerate(sheet.data["efficacy"]):
        at: Pointer = ("efficacy", index)
        if isinstance(outcome["evaluable"], int):
            many, of = outcome["responders"], outcome["evaluable"]
            for wrong in (of + 1, of * 2, many // 2, many + of // 10, many - of // 10):
                yield sheet.put("result_sum", (*at, "responders"), str(wrong), contradicts=True)
            for wrong in (many - 1, of * 2, of // 2, of + of // 4):
                yield sheet.put("result_sum", (*at, "evaluable"), str(wrong), contradicts=True)
            percent = outcome["value"]["value"]
            for wrong in (percent + 5, percent - 5, percent + 2, 100 - percent, percent // 2):
                yield sheet.put("result_sum", (*at, "value", "value"), str(wrong), contradicts=True)
        if "interval" in outcome:
            percent = outcome["value"]["value"]
            yield sheet.put("result_sum", (*at, "interval", "low"), str(percent + 2), contradicts=True)
            yield sheet.put("result_sum", (*at, "interval", "high"), str(percent - 2), contradicts=True)
        if outcome["measure"] in ("objective_response_rate", "stable_disease"):
            people = outcome["population"]
            for name, measure, share in (
                ("controlled", "disease_control_rate", 10), ("stable", "stable_disease", 95), ("worse", "progressive_disease", 90),
                ("complete", "complete_response", 88), ("partial", "partial_response", 97),
            ):  # fmt: skip
                raw = (
                    f'{{id: {name}, measure: {measure}, population: {people}, value: {{value: {share}, unit: "%"}}, responders: not_stated, '
                    "evaluable: not_stated, criteria: not_stated, data_cutoff: not_stated, source: not_stated}"
                )
                splice = sheet.main.append(at, raw)
                yield sheet.change("result_sum", at, "(nothing)", f"{measure} {share} %", splice)
        if isinstance(outcome["value"], dict) and outcome["value"]["unit"] == "%":
            last = "value" if "value" in outcome["value"] else "high"
            for wrong in ("101", "140"):
                yield sheet.put("result_sum", (*at, "value", last), wrong, contradicts=True)
    for index, group in enumerate(sheet.data["adverse_reactions"]):
        if isinstance(group["frequency"], dict):
            last = "value" if "value" in group["frequency"] else "high"
            for wrong in ("30", "110", "0.005"):
                if wrong != "30" or group["label"] != "very_common":
                    yield sheet.put(
                        "result_sum", ("adverse_reactions", index, "frequency", last), wrong, contradicts=True
                    )
    for index, person in enumerate(sheet.data["populations"]):
        if isinstance(person["ages"], dict):
            yield sheet.put("result_sum", ("populations", index, "ages", "low"), "130", contradicts=True)


def dates(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Days in the future, too long ago, in the wrong order, or that no calendar has."""
    ahead, ago, none = '"2027-03-14"', '"2019-05-02"', '"2026-02-30"'
    review = sheet.data["review"]
    at: Pointer
    for name in ("last_reviewed", "next_review"):
        at = ("review", name)
        for wrong in (ahead, ago, none) if name == "last_reviewed" else (ago, none, '"2026-11-01"', '"2036-01-01"'):
            if sheet.main.raw(at) != "not_stated" or wrong != '"2036-01-01"':
                yield sheet.put("date", at, wrong, contradicts=True)
    if review["next_review"] != "not_stated":
        for name in ("authors", "reviewers", "last_reviewed"):
            yield sheet.put("date", ("review", name), "not_stated", contradicts=True)
    for index, entry in enumerate(sheet.data["status"]):
        if entry["as_of"] != "not_stated":
            for wrong in (ahead, ago, none, "not_stated"):
                yield sheet.put("date", ("status", index, "as_of"), wrong, contradicts=True)
    trials = sheet.data["trials"]
    for index, trial in enumerate(trials if isinstance(trials, list) else []):
        at = ("trials", index)
        for wrong in (ahead, ago, none):
            yield sheet.put("date", (*at, "checked_on"), wrong, contradicts=True)
        yield sheet.put("date", (*at, "end"), '"2018-01-01"', contradicts=True)
        yield sheet.put(
            "date", (*at, "start"), '"2025-12-31"' if trial["end"] != "not_applicable" else ahead, contradicts=True
        )
    for index, outcome in enumerate(sheet.data["efficacy"]):
        if outcome["data_cutoff"] != "not_stated":
            for wrong in (ahead, '"2015-01-31"', none):
                yield sheet.put("date", ("efficacy", index, "data_cutoff"), wrong, contradicts=True)
    for index, period in enumerate(sheet.data.get("periods", [])):
        for wrong in ("2031", "1931"):
            yield sheet.put("date", ("periods", index, "start", "year"), wrong, contradicts=True)
        if "end" in period:
            yield sheet.put(
                "date", ("periods", index, "end", "year"), str(period["start"]["year"] - 1), contradicts=True
            )
    for index, entry in enumerate(sheet.files["substances"].data["substances"]):
        if entry["name"] == sheet.drug:
            yield sheet.put("date", ("substances", index, "checked"), ahead, contradicts=True, file="substances")
    for name in ("section_codes", "frequency_bands"):
        for wrong in (ahead, '"2011-01-01"'):
            yield sheet.put("date", (name, "checked"), wrong, contradicts=True, file="reference")
    for index, known in enumerate(sheet.files["reference"].data["trials"]):
        if known["substance"] == sheet.drug:
            at = ("trials", index)
            for wrong in (ahead, ago):
                yield sheet.put("date", (*at, "checked"), wrong, contradicts=True, file="reference")
            other = "terminated" if known["recruitment"] != "terminated" else "recruiting"
            yield sheet.put("date", (*at, "recruitment"), other, contradicts=True, file="reference")


KINDS = (
    Kind("dose_sum", "doses that do not add up", doses, 30),
    Kind("result_sum", "results that do not add up (n of N, percent, response sums, bands)", results, 50),
    Kind("date", "a day in the future, too old, out of order or impossible", dates, 40),
)

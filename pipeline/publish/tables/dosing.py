"""Tables of dosing: one for each regimen, the matrices of liver and kidney impairment, doses in toxicity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.catalog.localize import LocalText
from pipeline.model.clinical import Adjustment, Hepatic, Regimen, Renal
from pipeline.publish.tables.identity import population_of
from pipeline.publish.tables.table import Cell, Row, Table
from pipeline.publish.tables.words import SYMBOLS, Words, row

_AMOUNTS = ("dose", "starting_dose", "frequency", "interval", "daily_maximum", "maximum_dose", "missed_dose_window")


def dosing_tables(words: Words) -> Iterator[Table]:
    """Regimens, liver, kidney, toxicities."""
    dosing = words.localized.monograph.dosing
    caption = words.say("doses_studied" if dosing.basis == "studied" else "doses_approved")
    for regimen in dosing.regimens:
        yield Table(f"doses_{regimen.id}", "facts", caption, (), tuple(_regimen(words, regimen)))
    yield _matrix(words, "hepatic", dosing.hepatic, ("mild", "moderate", "severe"))
    yield _matrix(words, "renal", dosing.renal, ("mild", "moderate", "severe", "dialysis"))
    if dosing.toxicities:
        columns = (words.say("effect"), words.say("adjustment"), words.say("decided_by"))
        yield Table("toxicities", "facts", words.say("toxicities"), columns, tuple(_toxicities(words)))


def _regimen(words: Words, regimen: Regimen) -> Iterator[Row]:
    at = f"dosing.regimens.{regimen.id}"
    yield row("population", words.say("population"), population_of(words, f"{at}.population", regimen.population))
    yield row("route", words.say("routes"), words.choice(f"{at}.route", "route", regimen.route))
    for name in _AMOUNTS:
        value = words.amount(f"{at}.{name}", f"{regimen.id}.{name}", getattr(regimen, name))
        yield row(name, words.say(name), value)
    yield row("food", words.say("food"), words.choice(f"{at}.food", "food", regimen.food))
    swallow = words.choice(f"{at}.swallow_whole", "swallow_whole", regimen.swallow_whole)
    yield row("swallow_whole", words.say("swallow_whole"), swallow)
    if isinstance(regimen.course, str):
        course = words.choice(f"{at}.course", "course", regimen.course)
    else:
        course = words.amount(f"{at}.course", f"{regimen.id}.course", regimen.course)
    yield row("course", words.say("course"), course)


def _matrix(words: Words, organ: str, matrix: Hepatic | Renal, severities: tuple[str, ...]) -> Table:
    scale = words.name(f"dosing.{organ}.scale", SYMBOLS.get(matrix.scale, matrix.scale))
    rows = tuple(
        Row(severity, (Cell((words.say(severity),)), Cell(tuple(_adjustment(words, organ, severity, matrix)))))
        for severity in severities
    )
    columns = (words.say("severity"), words.say("adjustment"))
    return Table(organ, "facts", words.say(organ), columns, rows, (words.labeled("scale"), scale))


def _adjustment(words: Words, organ: str, severity: str, matrix: Hepatic | Renal) -> Iterator[LocalText]:
    at, name = f"dosing.{organ}.{severity}", f"{organ}.{severity}"
    change: Any = getattr(matrix, severity)
    if not isinstance(change, Adjustment):
        yield words.say(change, at)
        return
    if change.reduce_by is not None:
        amount = words.amount(f"{at}.reduce_by", f"{name}.reduce_by", change.reduce_by)
        yield words.fill(f"{at}.reduce_by", "reduce_by", amount=amount)
    if change.dose is not None:
        amount = words.amount(f"{at}.dose", f"{name}.dose", change.dose)
        yield words.fill(f"{at}.dose", "reduce_to", amount=amount)


def _toxicities(words: Words) -> Iterator[Row]:
    effects = dict(words.localized.page.toxicities)
    for toxicity in words.localized.monograph.dosing.toxicities:
        at = f"dosing.toxicities.{toxicity.id}"
        yield row(
            toxicity.id,
            effects[toxicity.id],
            words.choice(f"{at}.action", "action", toxicity.action),
            words.choice(f"{at}.decided_by", "decided_by", toxicity.decided_by),
        )

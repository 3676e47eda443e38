"""The data of the JSON file are the data of the source: its key, its numbers digit for digit, its open questions, its
origin.

Programs read the numbers, not the words. A dose that passed through a binary fraction is no longer the dose that was
reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.model.facts import Fact
from pipeline.model.finding import Severity
from pipeline.model.quantity import Frequency, Range, Single, Year
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.publish.readback.proof import Proof

_IDENTITY = ("generic_name", "inn_status", "other_names", "atc", "cas", "unii", "routes")
_TRIAL = ("id", "registry", "phases", "recruitment", "checked_on", "start", "end")
_REVIEW = ("authors", "reviewers", "last_reviewed", "next_review")
_QUESTION = ("id", "rule", "at", "owner", "question", "asked")


def check(proof: Proof) -> Iterator[Problem]:
    """Compare the head, the records, the values, the questions and the origin."""
    bundle, data = proof.bundle, proof.data
    localized, origin = bundle.localized, bundle.provenance
    monograph = localized.monograph
    wanted = {
        "bundle": 1,
        "key": dict(zip(("id", "locale", "audience", "market"), bundle.key, strict=True)),
        "language": localized.locale.bcp47,
        "direction": localized.locale.direction,
        "version": monograph.version,
        "preview": bundle.preview,
        "identity": _record(monograph.identity, _IDENTITY),
        "trials": monograph.trials
        if isinstance(monograph.trials, str)
        else [_record(t, _TRIAL) for t in monograph.trials],
        # The numbers of texts by state are a summary; each state is compared at its text.
        "review": _record(monograph.review, _REVIEW)
        | {"reviewed": not bundle.preview, "texts": data.at("review", "texts")},
        "questions": {"count": len(monograph.questions), "open": [_record(q, _QUESTION) for q in monograph.questions]},
        "provenance": {
            "tool": origin.tool,
            "source": {"path": origin.source.path, "sha256": origin.source.sha256},
            "statements": {"path": origin.statements.path, "sha256": origin.statements.sha256},
            "catalogs": [{"path": c.path, "sha256": c.sha256} for c in origin.catalogs],
        },
    }
    for name, value in wanted.items():
        if data.at(name) != value or type(data.at(name)) is not type(value):
            yield Problem((data.path,), f"`{name}` is not what the source says", needle=f'"{name}"')
    yield from _values(proof)


def _record(record: Any, fields: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in fields}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _values(proof: Proof) -> Iterator[Problem]:
    data, facts = proof.data, proof.source.localized.facts
    values: dict[str, Any] = data.at("values") or {}
    for name in sorted(values.keys() ^ (facts.by_name.keys() | facts.unknown.keys())):
        what = "not in the source" if name in values else "missing"
        yield Problem((data.path,), f"the value {name} is {what}", needle=f'"{name}"')
    for name, told in values.items():
        if name in facts.by_name:
            wanted, said = _typed(facts.by_name[name]), proof.source.cell(name)
            direction = said.parts[0].direction if said.parts and not isinstance(said.parts[0], str) else None
        elif name in facts.unknown:
            wanted, said = (
                {"type": "unknown", "unknown": facts.unknown[name]},
                proof.source.interface(facts.unknown[name]),
            )
            direction = proof.source.localized.locale.direction
        else:
            continue
        wanted |= {"display": None if said.parts is None else said.plain, "direction": direction, "state": said.state}
        if told != wanted:
            wrong = sorted(key for key in told.keys() | wanted.keys() if told.get(key) != wanted.get(key))
            yield Problem((data.path,), f"the value {name} is wrong in {', '.join(wrong)}", needle=f'"{name}"')


def _typed(fact: Fact) -> dict[str, Any]:
    """What the file must say about a value, numbers as text so that no digit is lost."""
    value = fact.value
    if isinstance(value, (Single, Range)):
        told: dict[str, Any] = {
            "unit": value.unit,
            "ucum": UNITS[value.unit].ucum or value.unit,
            "comparator": value.comparator,
            "per": getattr(value, "per", None),
        }
        if isinstance(value, Single):
            return told | {"type": "amount", "number": f"{value.value:f}"}
        if fact.part:
            whole = fact.name.rpartition(".")[0]
            number = f"{getattr(value, fact.part):f}"
            return told | {"type": "end", "range": whole, "end": fact.part, "number": number}
        return told | {"type": "range", "low": f"{value.low:f}", "high": f"{value.high:f}"}
    if isinstance(value, Frequency):
        return {"type": "frequency", "times": value.times, "per": value.per}
    if isinstance(value, Year):
        return {"type": "year", "year": value.year}
    if isinstance(value, tuple):
        return {"type": "phases", "phases": list(value)}
    return {"type": "name", "name": value} if isinstance(value, str) else {"type": "count", "count": value}


RULE = Rule(
    code="RBK023",
    name="data-changed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="This is a defect of the renderer, or the file was changed after it was written. Build it again.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another number", text="json", change={'"low":"50"': '"low":"5"'}, fires=True),
        Example("another unit", text="json", change={'"unit":"mg"': '"unit":"g"'}, fires=True),
        Example("no comparator", text="json", change={'"comparator":"about"': '"comparator":null'}, fires=True),
        Example("another language", text="json", change={'"language":"en"': '"language":"es"'}, fires=True),
        Example("not a preview", text="json", change={'"preview":true': '"preview":false'}, fires=True),
    ),
)

"""The JSON bundle and the index: true to their schemas, exact to the digit, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from typing import Any

import jsonschema
import pytest

from pipeline.model.monograph import Monograph
from pipeline.model.schema_export import export_text, schema_of
from pipeline.publish.bundle import Bundle
from pipeline.publish.index_pages import IndexEntry, bundle_index
from pipeline.publish.readback import read_back
from pipeline.publish.schemas import PUBLISHED_SCHEMAS
from tests.example import changed, starter_document
from tests.published import ROOT, bundle_of, example, handmade, real, rendered


def schema(name: str) -> Any:
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


def valid(name: str, document: Any) -> None:
    jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker()).validate(document)
    PUBLISHED_SCHEMAS[name][0].model_validate(document)


@pytest.mark.parametrize("name", sorted(PUBLISHED_SCHEMAS))
def test_the_schemas_are_current_and_sound(name: str) -> None:
    model, title = PUBLISHED_SCHEMAS[name]
    committed = (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == export_text(schema_of(model, name=name, title=title))
    jsonschema.Draft202012Validator.check_schema(json.loads(committed))


BUNDLES: dict[str, Any] = {
    "real": lambda: bundle_of(real()),
    "example": lambda: bundle_of(example()),
    "accented": lambda: bundle_of(real(), "en_XA"),
    "mirrored": lambda: bundle_of(real(), "ar_XB"),
    "drafts and gaps": lambda: bundle_of(
        real(), handmade(real(), "ja", drafts=("sections",), gaps=("monitoring", "values"))
    ),
    "a market and a question": lambda: bundle_of(
        Monograph.model_validate(
            changed(
                starter_document("examplinib").data,
                {
                    "market": "US",
                    "questions": [
                        {
                            "id": "who",
                            "rule": "DOS003",
                            "at": "dosing.regimens.oral.dose",
                            "digest": "0123456789abcdef",
                            "owner": "medical",
                            "question": "Is it so?",
                            "asked": "2026-11-25",
                        }
                    ],
                    "trials": [
                        {
                            "id": "first",
                            "registry": "NCT03215511",
                            "phases": [1],
                            "recruitment": "completed",
                            "checked_on": "2026-11-01",
                        }
                    ],
                    "references": [{"id": "one", "citation": "Somebody, Something, 2026."}],
                },
            )
        )
    ),
}


@pytest.mark.parametrize("name", sorted(BUNDLES))
def test_bundles_follow_their_schema(name: str) -> None:
    bundle = BUNDLES[name]()
    files = rendered(bundle)
    valid("bundle", json.loads(files["json"].content))
    assert read_back(bundle, files.values()) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("bundle",), 2),
        (("more",), 1),
        (("key", "locale"), "en_US"),
        (("values", "oral.dose", "low"), 50),
        (("values", "oral.dose", "type"), "amount"),
        (("title", "state"), "reviewed"),
        (("direction",), "up"),
    ],
)
def test_the_schema_refuses(path: tuple[str, ...], value: Any) -> None:
    document = json.loads(rendered(bundle_of(example()))["json"].content)
    node = document
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    assert not jsonschema.Draft202012Validator(schema("bundle")).is_valid(document)


def test_numbers_keep_every_digit() -> None:
    data = changed(
        starter_document("examplinib").data,
        {
            "dosing.regimens.oral.starting_dose": {"value": 0.50, "unit": "mg", "per": "dose"},
            "dosing.regimens.oral.daily_maximum": {"value": 1, "unit": "mg", "per": "day"},
        },
    )
    from decimal import Decimal

    data["dosing"]["regimens"][0]["starting_dose"]["value"] = Decimal("0.50")
    data["dosing"]["regimens"][0]["daily_maximum"]["value"] = Decimal("12345678901234567890.0123456789")
    bundle = bundle_of(Monograph.model_validate(data))
    files = rendered(bundle)
    values = json.loads(files["json"].content)["values"]
    assert values["oral.starting_dose"]["number"] == "0.50"
    assert values["oral.starting_dose"]["display"] == "0.50\u00a0mg"
    assert values["oral.daily_maximum"]["number"] == "12345678901234567890.0123456789"
    assert "12,345,678,901,234,567,890.0123456789\u00a0mg" in files["html"].content.decode()
    assert read_back(bundle, files.values()) == []


def test_values_say_what_they_are() -> None:
    values = json.loads(rendered(bundle_of(real()))["json"].content)["values"]
    assert list(values) == sorted(values)
    assert values["oral.dose"] == {
        "type": "range",
        "low": "50",
        "high": "150",
        "unit": "mg",
        "ucum": "mg",
        "comparator": None,
        "per": "dose",
        "display": "50–150\u00a0mg",
        "direction": "ltr",
        "state": "translated",
    }
    assert values["oral.dose.low"]["range"] == "oral.dose"
    assert values["oral.frequency"] | {"display": ""} == {
        "type": "frequency",
        "times": 2,
        "per": "day",
        "display": "",
        "direction": "ltr",
        "state": "translated",
    }
    assert values["us.phases"]["phases"] == [1, 2]
    assert values["research.start"]["year"] == 2020
    assert values["capsule.strength"]["unknown"] == "not_stated"
    assert {v["type"] for v in values.values()} == {
        "range",
        "end",
        "amount",
        "frequency",
        "year",
        "phases",
        "name",
        "unknown",
    }


def test_texts_and_their_values_stand_side_by_side() -> None:
    document = json.loads(rendered(bundle_of(real()))["json"].content)
    dosing = next(s for s in document["sections"] if s["id"] == "dosing")
    cell = dosing["blocks"][1]["table"]["rows"][0]["cells"][1]
    assert cell["context"] == "sections.dosing.blocks.protocol.table.rows.dose.cells.detail"
    assert [p["value"] for p in cell["parts"]] == [None, "oral.dose.low", None, "oral.dose.high", None]
    assert "".join(p["text"] for p in cell["parts"]) == cell["text"]
    assert document["statements"]["disclaimer"]["clauses"][-1]["kinds"] == ["emergency"]


def test_states_are_told_and_counted() -> None:
    bundle = bundle_of(real(), handmade(real(), "ja", drafts=("title",), gaps=("summary",)))
    document = json.loads(rendered(bundle)["json"].content)
    assert document["title"]["state"] == "draft"
    assert document["summary"] == {"context": "summary", "state": "missing", "text": None}
    counts = document["review"]["texts"]
    assert (counts["draft"], counts["missing"]) == (1, 1)
    assert document["review"]["reviewed"] is False


def digests(bundle: Bundle) -> dict[str, str]:
    return {kind: hashlib.sha256(file.content).hexdigest() for kind, file in rendered(bundle).items()}


_PROGRAM = """
import hashlib, json
from tests.published import bundle_of, real, rendered
files = rendered(bundle_of(real(), "ar_XB"))
print(json.dumps({kind: hashlib.sha256(file.content).hexdigest() for kind, file in files.items()}))
"""


@pytest.mark.parametrize(("seed", "zone", "language"), [("0", "UTC", "C"), ("1", "Asia/Tokyo", "ar_EG.UTF-8")])
def test_the_same_bytes_anywhere(seed: str, zone: str, language: str) -> None:
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LANG": language, "LC_ALL": language}
    run = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert json.loads(run.stdout) == digests(bundle_of(real(), "ar_XB"))


def test_the_index_of_all_bundles() -> None:
    bundles = [bundle_of(real(), "en_XA"), bundle_of(example()), bundle_of(real())]
    entries = [IndexEntry.of(b, rendered(b).values()) for b in bundles]
    index = bundle_index(entries)
    document = json.loads(index.content)
    valid("index", document)
    assert index.path == "index.json"
    assert index == bundle_index(reversed(entries))
    assert [(b["key"]["locale"], b["key"]["id"]) for b in document["bundles"]] == [
        ("en", "examplinib"),
        ("en", "utatrectinib"),
        ("en-XA", "utatrectinib"),
    ]
    first = document["bundles"][0]
    assert first["files"][0]["path"] == "en/examplinib/index.html"
    assert first["investigational"] is True
    assert document["preview"] is True

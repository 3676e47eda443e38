"""The schema: generated from the models, at one with them about every document, and explained in a writer's words."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, Field, ValidationError

from pipeline.model import schema, schema_explain
from pipeline.model.authority import pydantic_model
from pipeline.model.declared import Frozen
from pipeline.model.document import Document
from pipeline.model.finding import Finding
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer
from pipeline.model.reading import read_document
from pipeline.model.reference import ReferenceData
from pipeline.model.rule import Example, Rule
from pipeline.model.schema import SCHEMA_RULES, ShapeError, build_model, validate
from pipeline.model.schema_export import EXPORTED, export_text, schema_of
from pipeline.model.statements import Statements
from pipeline.model.substances import Substances
from pipeline.workflow.schemas import schema_files, stale_schemas, write_schemas
from tests.example import changed, starter_document

ROOT = Path(__file__).parent.parent
SCHEMAS = {
    name: json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")) for name in EXPORTED
}
MINIMAL = read_document("minimal.yaml", (ROOT / "tests" / "data" / "minimal.yaml").read_bytes())
MODELS: dict[str, type[Frozen]] = {
    "monograph": Monograph,
    "statements": Statements,
    "substances": Substances,
    "reference": ReferenceData,
}
DOCUMENTS = {
    "monograph": MINIMAL,
    "statements": starter_document("statements"),
    "substances": starter_document("substances"),
    "reference": starter_document("reference"),
}


def document_of(data: Any) -> Document:
    """Data without places, for tests that look at words only."""
    return Document("x.yaml", data, "", {}, {})


def accepts(model: type[Frozen], data: Any) -> bool:
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


# The committed files.


def test_the_committed_schemas_are_current() -> None:
    assert stale_schemas(ROOT / "schemas") == [], "run `nox -s docs`"


def test_stale_schemas_are_found_and_written(tmp_path: Path) -> None:
    everything = [f"{name}.schema.json" for name, _ in schema_files()]
    assert set(EXPORTED) < {name for name, _ in schema_files()}
    assert stale_schemas(tmp_path) == everything
    write_schemas(tmp_path)
    assert stale_schemas(tmp_path) == []
    (tmp_path / "monograph.schema.json").write_text("{}\n", encoding="utf-8")
    assert stale_schemas(tmp_path) == ["monograph.schema.json"]
    assert dict(schema_files())["substances"] == (tmp_path / "substances.schema.json").read_text(encoding="utf-8")


def subschemas(whole: Any, at: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema in a schema, with its place."""
    yield at, whole
    for key in ("properties", "$defs", "patternProperties"):
        for name, inner in whole.get(key, {}).items():
            yield from subschemas(inner, f"{at}/{key}/{name}")
    for key in ("items", "additionalProperties", "propertyNames", "if", "then", "else", "not"):
        if isinstance(whole.get(key), dict):
            yield from subschemas(whole[key], f"{at}/{key}")
    for key in ("anyOf", "oneOf", "allOf"):
        for index, inner in enumerate(whole.get(key, ())):
            yield from subschemas(inner, f"{at}/{key}/{index}")


@pytest.mark.parametrize("name", EXPORTED)
def test_a_schema_is_fit_for_editors(name: str) -> None:
    whole = SCHEMAS[name]
    Draft202012Validator.check_schema(whole)
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert whole["$id"] == f"https://monograph.invalid/schemas/{name}/1"
    assert all(re.fullmatch(r"[A-Z][A-Za-z]+", definition) for definition in whole.get("$defs", {}))
    for at, inner in subschemas(whole):
        own = "/oneOf/" not in at and not at.endswith("/if")
        if own and "properties" in inner:
            assert inner["additionalProperties"] is False, at
            assert inner["title"], at
            assert inner["description"], at
            for key, field in inner["properties"].items():
                assert field["title"], f"{at}/{key}"
                assert len(field["description"]) > 3, f"{at}/{key}"
        assert inner.get("$ref", "#/$defs/").startswith("#/$defs/"), at
        assert "anyOf" not in inner, f"{at}: a union that no message could explain"
        if "pattern" in inner:
            assert inner["patternErrorMessage"], at
            # The explaining validator reads $ as the end of the text, which only holds for a $ that is an anchor.
            assert re.fullmatch(r"(\^[^$]*\$\|?)+", inner["pattern"]), at


def test_the_minimal_monograph_holds_every_field() -> None:
    """Else the sweep below would not break it."""
    seen = set()
    for pointer in pointers(MINIMAL.data):
        value = MINIMAL.at(pointer)
        for option in schema_explain.options_at(SCHEMAS["monograph"], pointer):
            if isinstance(value, dict) and set(value) <= set(option.get("properties", {})):
                seen |= {(option["title"], key) for key in value}
    declared = {
        (inner["title"], key)
        for at, inner in subschemas(SCHEMAS["monograph"])
        if "additionalProperties" in inner and "properties" in inner
        for key in inner["properties"]
    }
    optional = {(title, "comparator") for title, _ in declared if title not in ("Duration",)}
    assert declared - seen <= optional


@pytest.mark.parametrize("name", EXPORTED)
def test_good_documents_pass(name: str) -> None:
    assert validate(DOCUMENTS[name], name) == []
    assert isinstance(build_model(DOCUMENTS[name], MODELS[name]), MODELS[name])


# One verdict: every field broken in every way.

WRONG: tuple[Any, ...] = (
    None, True, 5, -1, 10**25, Decimal("1.5"), Decimal("1.0"), "", "x", "not_stated", "2026-02-31", "2026-03-01\n",
    "X Y", "z" * 5000, [], ["x"], [None], {}, {"x": 1}, {"value": 5}, {"see": "a.b"},
)  # fmt: skip


def pointers(data: Any, at: Pointer = ()) -> Iterator[Pointer]:
    yield at
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from pointers(inner, (*at, key))


def replaced(data: Any, pointer: Pointer, value: Any) -> Any:
    """`data` with another value at `pointer`; what lies beside it is shared."""
    if not pointer:
        return value
    copy = data.copy()
    copy[pointer[0]] = replaced(data[pointer[0]], pointer[1:], value) if pointer[1:] else value
    return copy


def without(data: Any, pointer: Pointer) -> Any:
    smaller = data_at(data, pointer[:-1]).copy()
    del smaller[pointer[-1]]
    return replaced(data, pointer[:-1], smaller)


def mutations(data: Any) -> Iterator[tuple[str, Pointer, Any, Any]]:
    """Every field left out, of the wrong kind, or with a stranger beside it: what, where, with which value, the data.

    Of the entries of a list that have the same fields only the first is broken.
    """
    broken = set()
    for pointer in pointers(data):
        value = data_at(data, pointer)
        shape = tuple(value) if isinstance(value, dict) else type(value)
        place = (tuple(part if isinstance(part, str) else "*" for part in pointer), shape)
        if place in broken:
            continue
        broken.add(place)
        if pointer:
            yield f"{pointer} left out", pointer, "", without(data, pointer)
            for wrong in WRONG:
                yield f"{pointer} = {str(wrong)[:20]!r}", pointer, wrong, replaced(data, pointer, wrong)
        if isinstance(value, dict):
            at = (*pointer, "stranger")
            yield f"a stranger in {pointer}", at, 1, replaced(data, at, 1)


def data_at(data: Any, pointer: Pointer) -> Any:
    for part in pointer:
        data = data[part]
    return data


def explained(name: str, data: Any, field: Any) -> list[Finding]:
    """What is wrong with one field of a document.

    Only that field is looked at: the explaining validator takes 15 ms for the whole.
    """
    whole = SCHEMAS[name]
    if isinstance(data, dict) and field in data and field in whole["properties"]:
        data = {field: data[field]}
        whole = {**whole, "properties": {field: whole["properties"][field]}, "required": []}
    return schema_explain.explain(document_of(data), whole)


LIBRARY_WORDS = re.compile(
    r"is a required property|Additional propert|does not match|is not of type|is not one of|is not valid|Decimal|None"
)
# What several mistakes are made with at once: fields and entries that are both unknown and missing, or too few.
SEVERAL = ([], ["x"], [None], {}, {"x": 1}, {"value": 5}, {"see": "a.b"})


@pytest.mark.parametrize("name", EXPORTED)
def test_the_validators_and_the_models_agree(name: str) -> None:
    """jsonschema_rs, jsonschema and pydantic give one verdict on each, and one mistake is one finding."""
    fast = schema._validator(name)
    problems: list[tuple[str, object]] = []
    verdicts = set()
    for what, pointer, value, data in mutations(DOCUMENTS[name].data):
        modelled = accepts(MODELS[name], data)
        findings = explained(name, data, pointer[0] if pointer else "")
        messages = [finding.message for finding in findings]
        verdicts.add(modelled)
        if not modelled == fast.is_valid(data) == (not findings):
            problems.append((what, f"pydantic {modelled}, jsonschema_rs {fast.is_valid(data)}, jsonschema: {messages}"))
        if len(findings) > 1 and value not in SEVERAL:
            problems.append((what, messages))
        if any(LIBRARY_WORDS.search(m) or len(m) > 300 for m in messages) or not all(f.help for f in findings):
            problems.append((what, messages))
    assert problems == []
    assert verdicts == {True, False}


@settings(deadline=None, derandomize=True, max_examples=60)
@given(data=st.data())
def test_several_mistakes_at_once(data: st.DataObject) -> None:
    """Through the public door: an empty list of findings means that the model can be built, and only that."""
    broken = MINIMAL.data
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.sampled_from(list(pointers(broken))[1:]))
        choice = data.draw(st.sampled_from((*WRONG, "left out")))
        broken = without(broken, place) if choice == "left out" else replaced(broken, place, choice)
        if not isinstance(broken, dict) or not broken:
            break
    document = document_of(broken)
    findings = validate(document, "monograph")
    assert (not findings) == accepts(Monograph, broken)
    if not findings:
        assert isinstance(build_model(document, Monograph), Monograph)
    assert len({(f.pointer, f.message) for f in findings}) == len(findings)


def test_numbers_are_exact_and_of_their_kind() -> None:
    dose = ("dosing", "regimens", 0, "dose", "low")
    for good in (50, Decimal("0.50"), Decimal("12345678901234567890.123456789"), 10**29):
        document = document_of(replaced(MINIMAL.data, dose, good))
        assert validate(document, "monograph") == []
        low = build_model(document, Monograph).dosing.regimens[0].dose.low  # type: ignore[union-attr]
        assert isinstance(low, Decimal)
        assert str(low) == str(good)
    for bad in (True, "50", None):
        assert validate(document_of(replaced(MINIMAL.data, dose, bad)), "monograph")


# Words: what a writer reads.

ORAL = "dosing.regimens.oral"
WORDS: list[tuple[dict[str, Any], str, str, str]] = [
    ({f"{ORAL}.dose.unit": "mgg"}, "SCH003", f"{ORAL}.dose.unit", "unit: 'mgg' is not a known unit; did you mean 'mg'?"),
    ({f"{ORAL}.dose.unit": "MG"}, "SCH003", f"{ORAL}.dose.unit", "unit: 'MG' is not a known unit; did you mean 'mg'?"),
    ({f"{ORAL}.dose.unit": "mcg"}, "SCH003", f"{ORAL}.dose.unit", "unit: 'mcg' is not a known unit; did you mean 'ug'?"),
    ({f"{ORAL}.dose.unit": "µg"}, "SCH003", f"{ORAL}.dose.unit", "unit: 'µg' is not a known unit; did you mean 'ug'?"),
    (
        {f"{ORAL}.dose.unit": "kg"}, "SCH003", f"{ORAL}.dose.unit",
        "unit: 'kg' is not a known unit; known are g, mg, ug, ng, mg/kg, ug/kg, mg/m2, mL, IU",
    ),
    ({f"{ORAL}.interval.unit": "hours"}, "SCH003", f"{ORAL}.interval.unit", "unit: 'hours' is not a known unit; did you mean 'h'?"),
    (
        {"identity.dose_forms.solution.strength.unit": "mg/ml"}, "SCH003", "identity.dose_forms.solution.strength.unit",
        "unit: 'mg/ml' is not a known unit; did you mean 'mg/mL'?",
    ),
    ({f"{ORAL}.food": "with food"}, "SCH003", f"{ORAL}.food", "food: 'with food' is not a known word; did you mean 'with_food'?"),
    ({f"{ORAL}.dose": "not_statd"}, "SCH003", f"{ORAL}.dose", "dose: 'not_statd' is not a known word; did you mean 'not_stated'?"),
    ({"identity.routes": ["orl"]}, "SCH003", "identity.routes.[0]", "entry 1 of routes: 'orl' is not a known route; did you mean 'oral'?"),
    ({"status.us.phases": [5]}, "SCH003", "status.us.phases.[0]", "entry 1 of phases: 5 is not a known phase; known are 1, 2, 3, 4"),
    ({"language": "de"}, "SCH003", "language", "language: 'de' is not a known language; the only one is en"),
    (
        {f"{ORAL}.dose": "50 mg"}, "SCH004", f"{ORAL}.dose",
        ("dose: expected a value with unit ({value, unit, per} or {low, high, unit, per}), or one of not_stated, "
         "not_established, not_studied, not_applicable; found the text '50 mg'"),
    ),
    (
        {f"{ORAL}.frequency": 2}, "SCH004", f"{ORAL}.frequency",
        ("frequency: expected the fields {times, per}, or one of not_stated, not_established, not_studied, "
         "not_applicable; found the number 2"),
    ),
    (
        {f"{ORAL}.swallow_whole": "yes"}, "SCH004", f"{ORAL}.swallow_whole",
        ("swallow_whole: expected true or false, or one of not_stated, not_established, not_studied, not_applicable; "
         "found the text 'yes'"),
    ),
    ({f"{ORAL}.frequency.times": "2"}, "SCH004", f"{ORAL}.frequency.times", "times: expected a whole number; found the text '2'"),
    ({f"{ORAL}.frequency.times": 1.5}, "SCH004", f"{ORAL}.frequency.times", "times: expected a whole number; found the number 1.5"),
    ({"identity.routes": "oral"}, "SCH004", "identity.routes", "routes: expected a list; found the text 'oral'"),
    ({"title": {"oral.dose": None}}, "SCH004", "title", "title: expected a text; found the fields oral.dose"),
    ({"sections.overview": "x"}, "SCH004", "sections.[0]", "entry 1 of sections: expected a section ({id, title}); found the text 'x'"),
    ({f"{ORAL}.doze": 1}, "SCH001", f"{ORAL}.doze", "'doze' is not a field of a regimen"),
    ({f"{ORAL}.dose": None, f"{ORAL}.doze": 1}, "SCH001", f"{ORAL}.doze", "'doze' is not a field of a regimen; did you mean 'dose'?"),
    ({f"{ORAL}.dose": None, f"{ORAL}.Dose": 1}, "SCH001", f"{ORAL}.Dose", "'Dose' is not a field of a regimen; did you mean 'dose'?"),
    ({"dosing.hepatic.sevre": 1}, "SCH001", "dosing.hepatic.sevre", "'sevre' is not a field of 'hepatic'"),
    (
        {f"{ORAL}.dose": {"valeu": 50, "unit": "mg", "per": "dose"}}, "SCH001", f"{ORAL}.dose.valeu",
        "'valeu' is not a field of a dose range; did you mean 'value'?",
    ),
    (
        {"sections.overview.blocks.missed": {"id": "missed", "txt": "x"}}, "SCH001", "sections.overview.blocks.missed.txt",
        "'txt' is not a field of a block; did you mean 'text'?",
    ),
    ({f"{ORAL}.frequency": None}, "SCH002", ORAL, "'frequency' is missing"),
    ({f"{ORAL}.dose": {"low": 5, "unit": "mg", "per": "dose"}}, "SCH002", f"{ORAL}.dose", "'high' is missing"),
    (
        {f"{ORAL}.dose": {"unit": "mg", "per": "dose"}}, "SCH002", f"{ORAL}.dose",
        "'value', or 'low' and 'high', is missing",
    ),
    ({"id": "Oral-Dose"}, "SCH005", "id",
     ("id: 'Oral-Dose' does not have the right form: only lower-case letters, digits and _, beginning with a letter; "
      "did you mean 'oral_dose'?")),
    (
        {"status.us.jurisdiction": "us"}, "SCH005", "status.us.jurisdiction",
        ("jurisdiction: 'us' does not have the right form: two capital letters: a country of ISO 3166-1, or EU; "
         "did you mean 'US'?"),
    ),
    ({"status.us.as_of": "2026-02-31"}, "SCH005", "status.us.as_of", "as_of: '2026-02-31' is no day of the calendar"),
    (
        {"status.us.as_of": "last week"}, "SCH005", "status.us.as_of",
        "as_of: 'last week' does not have the right form: a day written as year-month-day: 2026-11-25",
    ),
    ({"title": ""}, "SCH005", "title", "title: the text is empty"),
    ({"title": "x" * 301}, "SCH005", "title", "title: the text is 301 characters long; at most 300 are allowed"),
    ({"status": []}, "SCH005", "status", "status: the list is empty; it needs at least 1 entry"),
    (
        {"sections.overview.blocks.doses.table.rows.dose.cells": {"Feature 1": "x"}}, "SCH005",
        "sections.overview.blocks.doses.table.rows.dose.cells.Feature 1",
        "'Feature 1' cannot be a name here: only lower-case letters, digits and _, beginning with a letter",
    ),
    ({f"{ORAL}.frequency.times": 0}, "SCH006", f"{ORAL}.frequency.times", "times: 0 is less than 1, the least allowed"),
    ({f"{ORAL}.frequency.times": 222}, "SCH006", f"{ORAL}.frequency.times", "times: 222 is more than 24, the most allowed"),
    (
        {"sections.overview.blocks.missed.items": [{"id": "a", "text": "A."}]}, "SCH007",
        "sections.overview.blocks.missed.items",
        "a block holds exactly one of text, items, table, do, dont; this one holds text and items",
    ),
    (
        {"sections.overview.blocks.missed.text": None}, "SCH007", "sections.overview.blocks.missed",
        "a block holds exactly one of text, items, table, do, dont; this one holds none of them",
    ),
    ({"dosing.hepatic.moderate": {}}, "SCH007", "dosing.hepatic.moderate",
     "an adjustment holds exactly one of reduce_by, dose; this one holds none of them"),
    (
        {f"{ORAL}.dose": {"value": 5, "high": 9, "unit": "mg", "per": "dose"}}, "SCH007", f"{ORAL}.dose",
        "'value' and 'high' do not go together; give {value, unit, per} or {low, high, unit, per}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "rule", "pointer", "message"), WORDS, ids=[case[3][:50] for case in WORDS])
def test_messages(change: dict[str, Any], rule: str, pointer: str, message: str) -> None:
    (finding,) = validate(document_of(changed(MINIMAL.data, change)), "monograph")
    assert (finding.rule, finding.pointer, finding.message) == (rule, pointer, message)


def test_help_says_what_the_field_is_for_and_what_to_do() -> None:
    def remedy(change: dict[str, Any]) -> str:
        (finding,) = validate(document_of(changed(MINIMAL.data, change)), "monograph")
        return finding.help

    assert remedy({f"{ORAL}.frequency": None}) == (
        "frequency: How often a dose is taken. Add the field. Where the source does not say, write not_stated, "
        "not_established, not_studied or not_applicable."
    )
    assert remedy({f"{ORAL}.route": None}) == "route: The route. Add the field."
    assert remedy({f"{ORAL}.frequency.times": "2"}).endswith("Remove the quotes around the number.")
    assert remedy({"title": 5}).endswith("If it is meant as text, put quotes around it.")
    assert remedy({"title": {"oral.dose": None}}).endswith(
        "A text that begins with a placeholder needs quotes around all of it."
    )
    assert "in brackets" in remedy({"identity.routes": "oral"})
    assert remedy({f"{ORAL}.starting_dose.compartor": 1}) == "Correct the spelling of the field, or remove it."
    assert remedy({f"{ORAL}.starting_dose.xyz": 1}) == "What may still stand here: comparator."
    assert remedy({"review.xyz": 1}) == "Remove it."


@pytest.mark.parametrize(
    "example", [(r, e) for r in SCHEMA_RULES for e in r.examples], ids=lambda c: f"{c[0].code} {c[1].title}"
)
def test_examples_of_the_rules(example: tuple[Rule[Any], Example]) -> None:
    rule, case = example
    data = changed(starter_document("examplinib").data, case.change)
    findings = validate(document_of(data), "monograph")
    assert [f.pointer for f in findings] == list(case.at)
    assert all(f.rule == rule.code for f in findings)


@pytest.mark.parametrize("rule", SCHEMA_RULES, ids=lambda rule: rule.code)
def test_every_rule_has_good_and_bad_examples(rule: Rule[Any]) -> None:
    assert {bool(example.at) for example in rule.examples} == {True, False}


# Places.

PLACES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("unit: mg, per: dose}\n      starting", "unit: mgg, per: dose}\n      starting", [("SCH003", "mgg")]),
    ("      food: with_food\n", "      foood: with_food\n", [("SCH001", "foood")]),
    ("      food: with_food\n", "", [("SCH002", "- id: oral")]),
    ("dose: {low: 50, high: 100, unit: mg, per: dose}", 'dose: "50 mg"', [("SCH004", '"50 mg"')]),
    ("title: Examplinib\n", "title:\n", [("SCH004", "title:")]),
    ("  basis: studied\n", "  basis: studied\n  “µ😀”: 1\n", [("SCH001", "“µ😀”")]),
    ("cells: {feature: Dose", "cells: {“😀”: x, Feature: Dose", [("SCH005", "“😀”"), ("SCH005", "Feature: Dose")]),
    ('as_of: "2026-11-01"', 'as_of: "2026-11-31"', [("SCH005", '"2026-11-31"')]),
    ("routes: [oral]", "routes: [oral, orl]", [("SCH003", "orl]")]),
    ("atc: L01EX99\n  cas: not_stated", "atc: L01\n  cas: 5", [("SCH005", "L01"), ("SCH004", "5\n  unii")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), PLACES, ids=[case[1].strip()[:30] for case in PLACES])
def test_findings_are_placed(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    """Findings come in the order of the text, each where the words stand (in code points)."""
    assert MINIMAL.text.count(old) == 1
    document = read_document("x.yaml", MINIMAL.text.replace(old, new).encode())
    text, findings = document.text, validate(document, "monograph")
    places = []
    for rule, words in expected:
        at = text.index(words) + (2 if words.startswith("- ") else 6 if words == "title:" else 0)
        places.append((rule, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
    assert [(f.rule, f.span.line, f.span.column) for f in findings] == places


# The doors.


def test_a_valid_document_does_not_import_the_explaining_validator() -> None:
    program = (
        "import sys; from pathlib import Path; from pipeline.model.reading import read_document;"
        "from pipeline.model.schema import validate;"
        "print(validate(read_document('x.yaml', Path('tests/data/minimal.yaml').read_bytes()), 'monograph'));"
        "print(sorted(set(sys.modules) & {'pydantic', 'jsonschema', 'jinja2', 'babel', 'difflib', 'pipeline.model.schema_explain'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["[]", "[]"]


def test_a_model_that_refuses_what_the_schema_accepts_is_a_defect() -> None:
    with pytest.raises(ShapeError, match="the schema accepts what Monograph refuses"):
        build_model(document_of({"schema": 1}), Monograph)


def test_validators_that_disagree_are_a_fatal_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema_explain, "explain", lambda *_: [])
    (finding,) = validate(document_of({}), "monograph")
    assert (finding.rule, finding.failure, finding.gates) == ("RUN001", True, True)


# Building: without pydantic, the same as with it.


def plain(value: Any) -> Any:
    """A model of ours or of pydantic as plain data, with the names of its classes."""
    if hasattr(type(value), "model_fields"):
        return type(value).__name__, {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return type(value).__name__, str(value)


@pytest.mark.parametrize("path", sorted(ROOT.glob("**/source/*.yaml")), ids=lambda p: str(p.relative_to(ROOT)))
def test_what_is_built_is_what_pydantic_builds(path: Path) -> None:
    model = MODELS.get(path.stem, Monograph)
    document = read_document(path.name, path.read_bytes())
    built = build_model(document, model)
    assert plain(built) == plain(pydantic_model(model).model_validate(document.data))
    assert built == model.model_validate(document.data)


# The export: what other rooms may hand to it.

Kind = TypeVar("Kind")


class Leaf(BaseModel):
    """A leaf."""

    kind: Literal["leaf"] = Field(description="What it is.")
    size: float = Field(description="How large it is.")


class Tree(BaseModel):
    """A tree, which may hold trees."""

    kind: Literal["tree"] = Field(description="What it is.")
    parts: list[Annotated[Leaf | Tree, Field(discriminator="kind")]] = Field(description="What it holds.")
    names: dict[str, str] | None = Field(default=None, description="Its names by language.")
    either: Leaf | Literal["none"] | int | None = Field(description="Many things.")


class Undescribed(BaseModel):
    """A class with a field that says nothing."""

    name: str


class Box(BaseModel, Generic[Kind]):
    """A generic class."""

    inside: Kind = Field(description="What it holds.")


class Shelf(BaseModel):
    """A class that holds an instance of a generic one."""

    box: Box[int] = Field(description="A box.")


def test_recursive_and_discriminated_models_are_exported() -> None:
    exported = schema_of(Tree, name="tree", title="Tree")
    Draft202012Validator.check_schema(exported)
    assert "anyOf" not in export_text(exported)
    check = Draft202012Validator(exported)
    leaf = {"kind": "leaf", "size": 1}
    assert check.is_valid(
        {"kind": "tree", "parts": [leaf, {"kind": "tree", "parts": [], "either": 5}], "either": "none"}
    )
    (error,) = check.iter_errors({"kind": "tree", "parts": [{"kind": "leaf", "size": "1"}], "either": None})
    assert list(error.absolute_path) == ["parts", 0, "size"]
    (error,) = check.iter_errors({"kind": "tree", "parts": [], "either": {"kind": "leaf", "size": "1"}})
    assert list(error.absolute_path) == ["either", "size"]


def test_models_unfit_for_readers_are_refused() -> None:
    with pytest.raises(ValueError, match=r"Undescribed\.name has no description|x\.name has no description"):
        schema_of(Undescribed, name="x", title="X")
    with pytest.raises(ValueError, match="needs a class of its own"):
        schema_of(Shelf, name="x", title="X")


@pytest.mark.parametrize("name", EXPORTED)
def test_the_text_of_a_schema_is_stable(name: str) -> None:
    model, title = EXPORTED[name]
    text = export_text(schema_of(model, name=name, title=title))
    assert text.endswith("}\n")
    assert json.loads(text) == SCHEMAS[name]
    assert text == export_text(schema_of(model, name=name, title=title))

"""Tables of values: every word of the interface is used and every choice of the model has one; what they print is right."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

import pytest

from pipeline.catalog.interface import INTERFACE_BY_ID
from pipeline.catalog.localize import LocalText, Translator
from pipeline.language.locales import locale_info
from pipeline.model import clinical
from pipeline.model.declared import Frozen
from pipeline.model.monograph import Monograph
from pipeline.model.quantity import UNKNOWNS, Comparator, Per
from pipeline.publish.index_pages import IndexEntry, locale_index
from pipeline.publish.readback import read_back
from pipeline.publish.readback.records import RECORDS
from pipeline.publish.tables import Table
from pipeline.publish.tables.words import COMPARATORS, PER, SYMBOLS
from tests.example import changed, starter_document
from tests.published import LOCALES, bundle_of, example, handmade, real, rendered, translator

# The choices of the model and the beginning of the ids of their words.
CHOICES = {
    ("DoseForm", "form"): "form",
    ("Identity", "routes"): "route",
    ("Status", "status"): "status",
    ("Status", "boxed_warning"): "boxed_warning",
    ("Regimen", "route"): "route",
    ("Regimen", "food"): "food",
    ("Regimen", "swallow_whole"): "swallow_whole",
    ("Regimen", "course"): "course",
    ("Toxicity", "action"): "action",
    ("Toxicity", "decided_by"): "decided_by",
    ("EfficacyOutcome", "measure"): "measure",
    ("ReactionGroup", "label"): "band",
    ("Monitoring", "when"): "when",
    ("Hepatic", "mild"): "",
    ("Hepatic", "moderate"): "",
    ("Hepatic", "severe"): "",
    ("Renal", "mild"): "",
    ("Renal", "moderate"): "",
    ("Renal", "severe"): "",
    ("Renal", "dialysis"): "",
}
# Choices that no page shows in words: symbols, data for programs, and what decides a heading.
NOT_IN_WORDS = {
    ("Hepatic", "scale"): "a name",
    ("Renal", "scale"): "a name",
    ("Identity", "inn_status"): "in the JSON file alone",
    ("Trial", "recruitment"): "in the JSON file alone",
    ("EfficacyOutcome", "design"): "for the rules alone",
    ("OutcomeInterval", "comparator"): "where the prose prints it",
    ("OutcomeInterval", "unit"): "a symbol",
    ("OutcomeInterval", "kind"): "for the rules alone",
    ("Dosing", "basis"): "the captions doses_studied and doses_approved",
}
# Fields of records that no table shows.
NOT_IN_TABLES = {
    ("Status", "authorization"): "in the JSON file alone",
    ("EfficacyOutcome", "evaluable"): "shown with responders",
    ("EfficacyOutcome", "source"): "in the JSON file alone",
    ("EfficacyOutcome", "interval"): "where the prose prints it, and in the JSON file",
    ("EfficacyOutcome", "design"): "for the rules alone",
    ("EfficacyOutcome", "trial"): "for the rules alone",
    ("Regimen", "source"): "for the rules alone",
    ("ReactionGroup", "reactions"): "shown as a list",
}
MODELS = [
    m
    for m in vars(clinical).values()
    if isinstance(m, type) and issubclass(m, Frozen) and m.__module__ == clinical.__name__
]


def words_of(annotation: Any) -> Iterator[Any]:
    """The words that a field of this type may hold, explicit unknowns left out."""
    if typing.get_origin(annotation) is typing.Literal:
        yield from (w for w in typing.get_args(annotation) if isinstance(w, str) and w not in UNKNOWNS)
    elif annotation is bool:
        yield from ("true", "false")
    else:
        for argument in typing.get_args(annotation):
            yield from words_of(argument)


def choices() -> Iterator[tuple[str, str, list[str]]]:
    for model in MODELS:
        for field, info in model.model_fields.items():
            words = list(words_of(info.annotation))
            if words:
                yield model.__name__, field, words


@pytest.mark.parametrize(("model", "field", "words"), list(choices()))
def test_every_choice_of_the_model_has_its_words(model: str, field: str, words: list[str]) -> None:
    if (model, field) in NOT_IN_WORDS:
        return
    prefix = CHOICES[model, field]
    for word in words:
        assert (f"{prefix}_{word}" if prefix else word) in INTERFACE_BY_ID


def test_every_scale_has_its_symbol() -> None:
    scales = {w for m, f, words in choices() if f == "scale" for w in words}
    assert scales == set(SYMBOLS)


def test_every_qualifier_and_unknown_has_its_words() -> None:
    assert set(COMPARATORS) == set(typing.get_args(Comparator))
    assert set(PER) == set(typing.get_args(Per))
    assert {*COMPARATORS.values(), *PER.values(), *UNKNOWNS} <= set(INTERFACE_BY_ID)


def test_every_field_of_a_record_is_in_a_table() -> None:
    models = {
        "identity.dose_forms": clinical.DoseForm,
        "status": clinical.Status,
        "dosing.regimens": clinical.Regimen,
        "dosing.toxicities": clinical.Toxicity,
        "efficacy": clinical.EfficacyOutcome,
        "adverse_reactions": clinical.ReactionGroup,
        "monitoring": clinical.Monitoring,
    }
    assert set(models) == {table.path for table in RECORDS}
    for table in RECORDS:
        model = models[table.path]
        shown = set(table.headings) | {f for m, f in NOT_IN_TABLES if m == model.__name__} | {"id"}
        assert set(model.model_fields) == shown


def everything() -> Iterator[Monograph]:
    """Monographs that between them hold every choice of the model."""
    data = starter_document("examplinib").data
    lists: dict[str, tuple[str, Any]] = {
        "identity.dose_forms": ("form", clinical.DoseForm),
        "status": ("status", clinical.Status),
        "dosing.regimens": ("route", clinical.Regimen),
        "efficacy": ("measure", clinical.EfficacyOutcome),
        "adverse_reactions": ("label", clinical.ReactionGroup),
        "monitoring": ("when", clinical.Monitoring),
    }
    singles = {
        "status.us.boxed_warning": ["present", "none", *UNKNOWNS],
        "dosing.regimens.oral.food": list(words_of(clinical.Regimen.model_fields["food"].annotation)),
        "dosing.regimens.oral.swallow_whole": [True, False],
        "dosing.regimens.oral.course": ["until_no_benefit"],
        "dosing.basis": ["studied", "approved_label"],
        "dosing.hepatic.mild": ["no_change", "avoid", {"reduce_by": {"value": 25, "unit": "%"}}],
        "dosing.regimens.oral.dose": [
            {"low": 5, "high": 9, "unit": "mg", "per": "dose", "comparator": c} for c in typing.get_args(Comparator)
        ],
        "identity.brand_names.us.names": [["One"], ["One", "Two"]],
        "adverse_reactions.frequent.reactions.nausea.term": ["Nausea"],
        "dosing.toxicities": [
            [{"id": "t", "effect": "Rash", "action": a, "decided_by": d}]
            for a, d in (("pause", "treating_team"), ("reduce", "patient"), ("stop", "not_stated"))
        ],
    }
    for path, values in singles.items():
        for value in values:
            yield Monograph.model_validate(changed(data, {path: value}))
    for path, (field, model) in lists.items():
        first = data
        for step in path.split("."):
            first = first[step]
        for word in words_of(model.model_fields[field].annotation):
            yield Monograph.model_validate(changed(data, {f"{path}.{first[0]['id']}.{field}": word}))


def test_every_text_of_the_interface_is_used_and_every_choice_is_read_back() -> None:
    used: set[str] = set()

    def recording(words: Translator) -> Translator:
        def lookup(context: str, source: str) -> Any:
            if context.startswith("interface."):
                used.add(context.removeprefix("interface."))
            return words.lookup(context, source)

        return Translator(words.locale, lookup)

    count = 0
    for monograph in (real(), *everything()):
        bundle = bundle_of(monograph, recording(translator("en")))
        assert read_back(bundle, rendered(bundle).values()) == []
        count += 1
    assert count > 50
    entry = IndexEntry.of(bundle, rendered(bundle).values())
    locale_index(recording(translator("en")), [entry], LOCALES)
    drafted = bundle_of(real(), recording(handmade(real(), "es", drafts=("title",), gaps=("sections.uses",))))
    rendered(drafted)
    assert used == set(INTERFACE_BY_ID)


def table(tables: tuple[Table, ...], name: str) -> Table:
    return next(t for t in tables if t.id == name)


def cells(t: Table) -> list[list[str]]:
    return [[" | ".join(line.plain for line in cell.lines) for cell in row.cells] for row in t.rows]


def test_the_doses_of_the_example() -> None:
    tables = bundle_of(example()).tables
    assert cells(table(tables, "doses_oral")) == [
        ["People", "Adults"],
        ["Route of administration", "by mouth"],
        ["Dose", "50–100\u00a0mg per dose"],
        ["Starting dose", "50\u00a0mg per dose"],
        ["Frequency", "twice a day"],
        ["Time between doses", "about 12 hours"],
        ["Maximum per day", "200\u00a0mg per day"],
        ["Maximum single dose", "100\u00a0mg per dose"],
        ["How late a missed dose may be taken", "6 hours"],
        ["Food", "With food."],
        ["How to swallow it", "Must be swallowed whole."],
        ["Length of treatment", "28 days"],
    ]
    assert cells(table(tables, "hepatic")) == [
        ["Mild", "No change of dose."],
        ["Moderate", "Dose: 50\u00a0mg per dose."],
        ["Severe", "Must not be used."],
    ]
    assert [t.plain for t in table(tables, "hepatic").note or ()] == ["Scale of severity:", "Child-Pugh"]


def test_the_results_of_the_real_monograph() -> None:
    tables = bundle_of(real()).tables
    unknown = "Not stated in the source document."
    shown = cells(table(tables, "efficacy"))
    assert shown[0][:3] == [
        "Objective response rate",
        "about 34%\u00a0–\u00a045%",
        "Patients who had failed previous TRK therapy",
    ]
    assert shown[1][1] == "more than 50%"
    assert shown[2][1] == "about 6 to 10 months"
    assert {text for row in shown for text in row[3:]} == {unknown}
    assert cells(table(tables, "renal"))[2:] == [["Severe", unknown], ["Dialysis", unknown]]
    assert cells(table(tables, "essentials"))[1] == [
        "Other medicines, food and drink",
        "See “Precautions During Treatment”.",
    ]


def test_counts_are_said_with_what_they_count() -> None:
    tables = bundle_of(example()).tables
    assert cells(table(tables, "efficacy"))[0][3] == "30 of 100 people"
    data = starter_document("examplinib").data
    without = Monograph.model_validate(changed(data, {"efficacy.response.evaluable": "not_stated"}))
    assert cells(table(bundle_of(without).tables, "efficacy"))[0][3] == "30"


def test_values_stay_pieces_of_their_own() -> None:
    """A value within a word order of another language is still isolated, and found by its name."""

    def lookup(context: str, source: str) -> Any:
        found, state = handmade_words.lookup(context, source)
        return ("pro Dosis {amount} !", state) if context == "interface.per_dose" else (found, state)

    handmade_words = handmade(example(), "de")
    tables = bundle_of(example(), Translator(locale_info("de"), lookup)).tables
    dose: LocalText = table(tables, "doses_oral").rows[2].cells[1].lines[0]
    assert [(p.text, p.name, p.direction) for p in dose.pieces] == [
        ("pro Dosis ", "", ""),
        ("50–100\u00a0mg", "oral.dose", "ltr"),
        (" !", "", ""),
    ]


def test_a_cell_with_an_untranslated_word_shows_nothing() -> None:
    tables = bundle_of(example(), handmade(example(), "de", gaps=("interface.per_dose",))).tables
    doses = cells(table(tables, "doses_oral"))
    assert doses[2] == ["«Dose»", ""]
    assert doses[5] == ["«Time between doses»", "«about «12 hours»»"]

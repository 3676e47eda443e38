"""The table of well-known medicines is whole: every row can be read, and says nothing that cannot be."""

from collections import Counter

import pytest

from pipeline.rules.known_medicine_classes import COMPANIONS
from pipeline.rules.known_medicines import (
    KnownMedicine,
    by_name,
    class_words,
    classes,
    danger_together,
    known,
    known_medicines,
    mentions,
)
from pipeline.rules.known_medicines_more import OTHERS
from pipeline.rules.known_medicines_table import HEART_AND_NERVES

_UNITS = {"mg", "micrograms", "units", "dose"}
_ROUTES = {"oral", "intravenous", "intramuscular", "subcutaneous", "intrathecal"}
_TOKENS = {"days", "never", "preg", "late", "milk", "age", "live", "alcohol", "slow"}


def test_a_name_stands_for_one_medicine() -> None:
    counts = Counter(name for medicine in known_medicines() for name in medicine.names)
    assert [name for name, times in counts.items() if times > 1] == []
    assert len(known_medicines()) > 200


@pytest.mark.parametrize("medicine", known_medicines(), ids=lambda m: m.name)
def test_a_row_is_possible(medicine: KnownMedicine) -> None:
    assert medicine.classes
    assert set(medicine.classes) <= set(classes())
    assert medicine.unit in _UNITS
    assert set(medicine.never_routes) <= _ROUTES
    assert medicine.least_days == 0 or 1 < medicine.least_days <= 200
    assert 0 <= medicine.age <= 18
    if medicine.most_single is not None:
        assert "oral" not in medicine.never_routes
        assert 0 < medicine.most_single <= 10_000
    if medicine.unit == "micrograms" and medicine.most_daily is not None:
        assert medicine.most_daily < 50  # in mg
    assert all(name == name.lower() for name in medicine.names)


def test_rows_hold_only_known_remarks() -> None:
    for line in (HEART_AND_NERVES.strip() + OTHERS.rstrip()).splitlines():
        assert {token.partition("=")[0] for token in line.split("|")[4].split()} <= _TOKENS, line


def test_companions_are_known() -> None:
    for line in COMPANIONS.strip().splitlines():
        for word in " ".join(line.split("|")[:2]).split():
            assert word in classes() or word in by_name(), word


def test_words_of_a_class_are_folded_and_singular() -> None:
    assert all(word == word.lower().strip() for word in class_words())
    assert "vka" in class_words()["anticoagulant"]
    assert "xa" in class_words()["anticoagulant"]


def test_names_are_found_in_a_text() -> None:
    found = mentions("Give Sodium Valproate with warfarin; not the potassium chloride.")
    assert [(m.said, m.medicine.name) for m in found] == [
        ("sodium valproate", "valproate"),
        ("warfarin", "warfarin"),
        ("potassium chloride", "potassium"),
    ]
    assert mentions("A text about nothing in particular.") == ()
    assert mentions("warfarinoid") == ()


@pytest.mark.parametrize(
    ("one", "other", "dangerous"),
    [
        ("phenelzine", "fluoxetine", True),
        ("Viagra", "nitroglycerin", True),
        ("ibuprofen", "warfarin", True),
        ("spironolactone", "ramipril", True),
        ("morphine", "diazepam", True),
        ("paracetamol", "warfarin", False),
        ("metformin", "gliclazide", False),
        ("warfarin", "coumadin", False),
    ],
)
def test_dangers_of_two(one: str, other: str, dangerous: bool) -> None:
    first, second = known(one), known(other)
    assert first is not None
    assert second is not None
    assert bool(danger_together(first, second)) is dangerous
    assert danger_together(first, second) == danger_together(second, first)

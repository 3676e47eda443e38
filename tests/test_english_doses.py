"""Doses in English prose, and texts joined into the passages that they are read from."""

from __future__ import annotations

import pytest

from pipeline.model.rule import Example
from pipeline.rules.english.doses import doses
from pipeline.rules.passages import passages
from tests.example import prose_for, starter_document, subject_for

# The text; for each dose its amount in its kind, the days it is for (0: each time), times a day, and its roles.
DOSES: list[tuple[str, list[tuple[str, str, int, str, str]]]] = [
    ("Take 150 mg three times a day.", [("150", "mg", 0, "3", "")]),
    ("Take two 25 mg tablets every 12 hours.", [("50", "mg", 0, "2", "")]),
    ("Take 2 tablets of 500 mg at night.", [("1000", "mg", 0, "1", "")]),
    ("It is 0.5 g twice daily.", [("500", "mg", 0, "2", "")]),
    ("The maximum daily dose is 4 g.", [("4000", "mg", 1, "", "maximum")]),
    ("Never take more than 3 g of paracetamol a day.", [("3000", "mg", 1, "", "maximum")]),
    ("Do not take more than 8 tablets in 24 hours.", [("8", "tablet", 1, "", "maximum")]),
    ("A total of 300 mg a day is given.", [("300", "mg", 1, "", "total")]),
    ("The starting dose is 5 mg/kg once a week.", [("5", "mg/kg", 0, "1/7", "start")]),
    ("Each tablet contains 40 mg.", [("40", "mg", 0, "", "strength")]),
    ("The level was 20 mg/L at 60 mL/min.", []),
    ("Co-trimoxazole 160/800 mg was given.", []),
    ("600 mg as a loading dose, then 75 mg daily.", [("600", "mg", 0, "", ""), ("75", "mg", 1, "", "")]),
]


@pytest.mark.parametrize(("text", "expected"), DOSES)
def test_doses(text: str, expected: list[tuple[str, str, int, str, str]]) -> None:
    found = [
        (
            str(d.low.normalize().__format__("f")),
            d.kind,
            d.days,
            str(d.schedule.low) if d.schedule else "",
            "".join(sorted(d.roles)),
        )
        for d in doses(text)
    ]
    assert [(*f[:4],) for f in found] == [(*e[:4],) for e in expected]
    assert all(e[4] in f[4] for f, e in zip(found, expected, strict=True))


def test_people_and_drugs_go_with_their_dose() -> None:
    adults, children = doses("Adults take amoxicillin 500 mg. Children take 250 mg twice a day.")
    assert (adults.people, children.people) == ({"adults"}, {"children"})
    assert adults.drugs == children.drugs == {"amoxicillin"}
    assert not adults.is_about(children)
    first, second = doses("Take digoxin 250 micrograms and amoxicillin 250 mg.")
    assert (first.drugs, second.drugs) == ({"digoxin"}, {"amoxicillin"})


def test_amounts_of_a_period() -> None:
    (dose,) = doses("Take 100 to 200 mg every 8 to 12 hours.")
    assert dose.per_period(1) == (200, 600)
    (dose,) = doses("Take 2 mg a day.")
    assert dose.per_period(7) == (14, 14)
    (dose,) = doses("Take 2 mg with water.")
    assert dose.per_period(1) is None


def shown(text: str) -> list[str]:
    return [p.text for p in passages(prose_for(Example("x", text=text)))]


def test_a_row_is_read_with_its_titles() -> None:
    table = "| Drug | Single dose | How often |\n|---|---|---|\n| A | 50 mg | twice a day |\n| B | 10 mg | once a day |"
    assert shown(table)[3:] == [
        "A, Single dose: 50 mg, How often: twice a day",
        "B, Single dose: 10 mg, How often: once a day",
    ]


def test_two_columns_are_label_and_value() -> None:
    table = "| Feature | Detail |\n|---|---|\n| Dose | 50 mg |\n| Half-life | 12 hours |"
    assert shown(table)[2:] == ["Dose: 50 mg", "Half-life: 12 hours"]


def test_every_place_is_in_its_text() -> None:
    subject = subject_for(starter_document("examplinib").data)
    for passage in passages(subject):
        for start, part in passage.parts:
            words = part.shown.rstrip(" .:,")
            assert passage.text[start : start + len(words)] == words
            assert passage.place(start) is part
            assert passage.pointer(start) == part.pointer


def test_sections_are_counted_from_heading_to_heading() -> None:
    found = passages(prose_for(Example("x", text="First.\n\n# One\n\nSecond.\n\n# Two\n\nThird.")))
    assert [(p.section, p.heading) for p in found] == [(0, ""), (1, "One"), (1, "One"), (2, "Two"), (2, "Two")]

"""Reading who, what and where the dose changes: ages, medicines, statements of intake, impairment, kidney function."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.english.clearance import UNBOUNDED, bands
from pipeline.rules.english.impairment import impairments
from pipeline.rules.english.intake import intakes
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.people import NO_LIMIT, ages, people
from pipeline.rules.prose import ReaderText


def texts(*shown: str, role: str = "paragraph") -> tuple[ReaderText, ...]:
    return tuple(ReaderText((index,), "", role, words, words) for index, words in enumerate(shown))


# The text, and each band in it in months: its low end, its high end as written, and the first age after it.
AGES: list[tuple[str, list[tuple[float, float, float]]]] = [
    ("children 2 to 6 years", [(24, 72, 84)]),
    ("aged 6–11 years", [(72, 132, 144)]),
    ("aged 6 to 11", [(72, 132, 144)]),
    ("children under 12", [(0, 144, 144)]),
    ("adults aged 18 years or older", [(216, float(NO_LIMIT), float(NO_LIMIT))]),
    ("adults (18 years and above)", [(216, float(NO_LIMIT), float(NO_LIMIT))]),
    ("6 months to 2 years: 5 mL", [(6, 24, 36)]),
    ("12 to less than 18 years of age", [(144, 216, 216)]),
    ("a 6-year-old", [(72, 72, 84)]),
    ("a child of 7", [(84, 84, 96)]),
    ("children of 5 to 9 years", [(60, 108, 120)]),
    ("patients younger than 18", [(0, 216, 216)]),
    ("nobody under 16 can join", [(0, 192, 192)]),
    ("children aged 11 to 6 years", [(132, 72, 84)]),
    ("for 2 to 4 years of treatment", []),
    ("followed for at least 2 years", []),
    ("take it for up to 2 years", []),
    ("children under 40 kg", []),
    ("a response after 3 to 6 months", []),
    ("under 50 mg", []),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages(text: str, expected: list[tuple[float, float, float]]) -> None:
    assert [(float(a.low), float(a.high), float(a.through)) for a in ages(text)] == expected


@given(st.integers(1, 60), st.integers(1, 30), st.sampled_from(["years", "months"]))
def test_ages_round_trip(low: int, more: int, unit: str) -> None:
    (band,) = ages(f"Children aged {low} to {low + more} {unit} take 5 mL.")
    size = 12 if unit == "years" else 1
    assert (band.low, band.high, band.through) == (low * size, (low + more) * size, (low + more + 1) * size)


def test_people() -> None:
    assert people("Adults and children under 12") == {"adults", "children", "0-144"}
    assert people("in severe kidney disease") == {"kidney", "severe"}
    assert people("Take one tablet.") == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take apixaban, not Metoprolol.", {"apixaban", "metoprolol"}),
        ("Methotrexate with folic acid", {"methotrexate", "folic acid"}),
        ("KRN-118 in trial NCT99000123", {"krn-118"}),
        ("a person with high cholesterol, for one reason", set()),
    ],
)
def test_medicines(text: str, expected: set[str]) -> None:
    assert medicines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take one tablet twice a day.", ["twice a day"]),
        ("The capsules (TID).", ["TID"]),
        ("Your blood is tested once a week.", []),
        ("You come to the clinic every 4 weeks.", []),
        ("Take one tablet daily, and have your blood pressure measured once a week.", ["daily"]),
        ("Take it once a week, not every day.", ["once a week"]),
        ("The daily dose is 50 mg.", []),
        ("Never write “daily” for “weekly”.", []),
        ("The committee meets every 3 months.", []),
        ("Inject 5 units with each meal, three times a day.", ["three times a day"]),
    ],
)
def test_statements_of_intake(text: str, expected: list[str]) -> None:
    assert [x.words for x in intakes(texts(text))] == expected


def test_a_statement_of_intake_knows_what_and_whom_it_is_about() -> None:
    heading = ReaderText((0,), "", "heading", "Children", "Children")
    (said,) = intakes((heading, *texts("Give amoxicillin syrup. Start with one dose twice a day.")))
    assert said.drugs == {"amoxicillin"}
    assert said.people == {"children"}
    assert said.step


def test_a_bare_cell_is_read_with_its_row() -> None:
    assert [x.words for x in intakes(texts("Frequency", "Twice daily", role="cell"))] == ["Twice daily"]
    assert intakes(texts("Blood tests", "Twice daily", role="cell")) == ()


@pytest.mark.parametrize(
    ("text", "organ", "groups", "changes"),
    [
        (
            "Reduce the dose by 25% to 50% in moderate to severe liver damage.",
            "hepatic",
            [("moderate", "severe")],
            [("reduce", 25, 50)],
        ),
        (
            "In mild to severe renal impairment give 20 mg.",
            "renal",
            [("mild", "moderate", "severe")],
            [("dose", 20, 20)],
        ),
        (
            "Moderate (Child-Pugh B): 50 mg; severe (Child-Pugh C): avoid.",
            "hepatic",
            [("moderate",), ("severe",)],
            [("dose", 50, 50), ("avoid", None, None)],
        ),
        ("No dose adjustment is needed in mild kidney disease.", "renal", [("mild",)], [("no_change", None, None)]),
        ("People on dialysis can take the full dose.", "renal", [("dialysis",)], [("no_change", None, None)]),
        ("It has not been studied in hepatic impairment.", "hepatic", [], [("not_studied", None, None)]),
        ("Halve the dose in severe renal impairment.", "renal", [("severe",)], [("reduce", 50, 50)]),
        ("In severe hepatic impairment the dose should not be increased.", "hepatic", [("severe",)], []),
    ],
)
def test_impairment(
    text: str, organ: str, groups: list[tuple[str, ...]], changes: list[tuple[str, int | None, int | None]]
) -> None:
    (said,) = impairments(texts(text))
    assert said.organs == {organ}
    assert list(said.groups) == groups
    assert [(c.kind, c.low, c.high) for c in said.changes] == changes


def test_a_severe_side_effect_is_no_severity_of_impairment() -> None:
    heading = ReaderText((0,), "", "heading", "Liver", "Liver")
    (said,) = impairments((heading, *texts("Severe dizziness may need a dose of 10 mg.")))
    assert said.groups == ()


def test_changes_belong_to_severities_in_their_order() -> None:
    (said,) = impairments(texts("Reduce by 25% in moderate and by 50% in severe hepatic impairment."))
    assert [(group, change.low) for group, change in said.paired] == [(("moderate",), 25), (("severe",), 50)]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("30–59 mL/min", False, [(30, 59)]),
        ("below 30 mL/min", False, [(0, 30)]),
        ("≥ 90 mL/min/1.73 m²", False, [(90, UNBOUNDED)]),
        ("30 mL/min or more", False, [(30, UNBOUNDED)]),
        ("an eGFR of 30 to 59", True, [(30, 59)]),
        ("30 to 59", False, []),
        ("20 to 40 mg every 24 to 48 hours", True, []),
        ("CrCl 80 to 51 mL/min", False, [(51, 80)]),
    ],
)
def test_bands_of_kidney_function(text: str, known: bool, expected: list[tuple[Decimal, Decimal]]) -> None:
    assert [(b.low, b.high) for b in bands(text, known=known)] == expected


@given(st.text(alphabet="aged 6to12years-children<≥ mL/min.severe", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for found in (*ages(text), *bands(text, known=True)):
        assert 0 <= found.start < found.end <= len(text)
    assert all(x.start < x.end <= len(text) for x in impairments(texts(text)))
    assert all(x.start < x.end <= len(text) for x in intakes(texts(text)))

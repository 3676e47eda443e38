"""Reading English for the source rules: folding, sentences, negation; and the grammar of placeholders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.placeholders import Hole, glued, names, split, stray
from pipeline.rules.english import edit_distance, fold, is_negated, sentences

NEGATED = [
    ("It has not been approved", True),
    ("It is not yet approved", True),
    ("It isn’t approved", True),
    ("It has never been approved", True),
    ("It lacks approved labeling", True),
    ("It has not, so far, been approved", True),
    ("Not a cure, it is approved", False),
    ("It is not only approved", False),
    ("There is no doubt that it is approved", False),
    ("It was studied but is approved", False),
    ("Although not cheap, it is approved", False),
    ("It is approved", False),
    ("If approved", True),
    ("before it is approved", True),
]


@pytest.mark.parametrize(("text", "expected"), NEGATED)
def test_negation_and_its_scope(text: str, expected: bool) -> None:
    folded = fold(text)
    assert is_negated(folded, folded.index("approved")) is expected


def test_sentences_keep_their_places() -> None:
    text = "One. Two (2.5 mg)? “Three.” Four"
    found = list(sentences(text))
    assert [part.strip() for _, part in found] == ["One.", "Two (2.5 mg)?", "“Three.”", "Four"]
    assert all(text[start : start + len(part)] == part for start, part in found)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_edit_distance_is_a_distance(a: str, b: str) -> None:
    distance = edit_distance(a, b, 6)
    assert distance == edit_distance(b, a, 6)
    assert (distance == 0) == (a == b)
    assert edit_distance(a, b, 1) == min(distance, 2)


NAME = st.from_regex(r"[a-z][a-z0-9_]{0,5}(\.[a-z][a-z0-9_]{0,5}){0,2}", fullmatch=True)
LITERAL = st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=("Cs",)), min_size=1)


@given(st.lists(NAME.map(Hole) | LITERAL))
def test_splitting_loses_nothing(parts: list[str | Hole]) -> None:
    text = "".join("{" + p.name + "}" if isinstance(p, Hole) else p for p in parts)
    again = "".join("{" + p.name + "}" if isinstance(p, Hole) else p for p in split(text))
    assert again == text
    assert list(names(text)) == [p.name for p in parts if isinstance(p, Hole)]
    assert list(stray(text)) == []


@given(st.text(alphabet="{}a.b-1 "))
def test_every_brace_is_a_placeholder_or_stray(text: str) -> None:
    rest = text
    for name in names(text):
        rest = rest.replace("{" + name + "}", "", 1)
    assert bool(list(stray(text))) == any(c in rest for c in "{}")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{a}te", True),
        ("x{a}", True),
        ("{a}{b}", True),
        ("{a} te", False),
        ("({a})", False),
        ("{a}.", False),
        ("5{a}", True),
    ],
)
def test_glued_placeholders(text: str, wrong: bool) -> None:
    assert bool(list(glued(text))) is wrong

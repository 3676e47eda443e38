"""The mutators: repeatable, every class alive, every edit well made; a small run goes through the whole machinery."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from pipeline.model.finding import Refusal
from pipeline.model.reading import read_document
from tests.mutation.judge import BROKEN, CAUGHT, SURVIVED, UNREADABLE, VALUE, Bench
from tests.mutation.plan import BENIGN, FAULTS, KINDS, edits, plan
from tests.mutation.report import outcome, page
from tests.mutation.run import run
from tests.mutation.sheet import Edit, Sheet, sheets
from tests.mutation.sources import Source, Splice, apply

PACKAGE = Path(__file__).parent / "mutation"


@cache
def documents() -> tuple[Sheet, ...]:
    return tuple(sheets())


def sheet(name: str) -> Sheet:
    return next(s for s in documents() if s.name == name)


@cache
def whole() -> tuple[Edit, ...]:
    return tuple(plan(list(documents()), 1))


def test_every_monograph_but_the_one_as_received_is_edited() -> None:
    assert [s.name for s in documents()] == ["utatrectinib", "examplinib", "exampicillin", "exampsartan"]


def test_the_same_seed_makes_the_same_edits_and_another_seed_others() -> None:
    again = plan(sheets(), 1)
    assert tuple(again) == whole()
    assert tuple(plan(list(documents()), 2)) != whole()


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda k: k.name)
def test_every_class_has_edits(kind) -> None:
    made = [len(edits(s, kind, 1)) for s in documents()]
    assert sum(made) >= 5
    assert max(made) <= kind.most


def test_there_are_thousands_of_both_sorts() -> None:
    count = Counter(KINDS[e.kind].benign for e in whole())
    assert count[False] > 3000
    assert count[True] > 1800


def test_every_edit_is_a_change_and_what_it_says_stands_there() -> None:
    by_name = {s.name: s for s in documents()}
    unreadable = []
    # A part of them, a different one of each class; a whole run counts those that are not well made.
    for edit in whole()[::7]:
        before = by_name[edit.case].files[edit.file].text
        after = apply(before, edit.splices)
        assert after != before
        try:
            document = read_document("source/x.yaml", after.encode())
        except Refusal as refusal:
            if edit.kind not in UNREADABLE:
                unreadable.append((edit, refusal.findings[0].message))
            continue
        if edit.expect is not None:
            assert document.at(edit.pointer) == edit.expect, edit
    assert unreadable == []


def test_a_small_run_goes_through_every_part() -> None:
    verdicts = run(seed=3, sample=150, workers=1)
    assert len(verdicts) == 150
    assert not [v for v in verdicts if v.outcome == BROKEN]
    assert {v.edit.case for v in verdicts} == {s.name for s in documents()}
    benign = [v for v in verdicts if KINDS[v.edit.kind].benign]
    assert benign
    assert {outcome(v) for v in benign} <= {"quiet", "alarmed", "visible"}
    text = page(verdicts, 3)
    assert all(f"`{k.name}`" in text for k in (*FAULTS, *BENIGN))


def test_the_judge_tells_the_columns_apart(tmp_path: Path) -> None:
    example = sheet("examplinib")
    bench = Bench(example, tmp_path / "examplinib")
    regimen = ("dosing", "regimens", 0)
    plausible = example.put("x", ("monitoring", 0, "every", "value"), "5")
    assert bench.judge(plausible).outcome == VALUE
    assert bench.judge(example.put("x", plausible.pointer, "5", contradicts=True)).outcome == SURVIVED
    assert bench.judge(example.put("x", (*regimen, "frequency", "times"), "banana")).outcome == CAUGHT
    statement = example.put("x", ("statements", 0, "kind"), "disclaimer", file="statements")
    assert bench.judge(statement).outcome == CAUGHT
    title = next(p for p in example.prose if p.role == "title")
    assert bench.judge(example.reword("x", title, "Examplinib, a text")).outcome == SURVIVED
    broken = example.put("x", ("id",), "'no end")
    assert bench.judge(broken).outcome == BROKEN
    # After all that, the copy is as it was.
    assert bench.judge(plausible).outcome == VALUE


def test_a_question_that_lost_its_text_is_not_counted_as_caught(tmp_path: Path) -> None:
    real = sheet("utatrectinib")
    bench = Bench(real, tmp_path / "utatrectinib")
    prose = next(p for p in real.prose if p.text.startswith("As an investigational agent"))
    verdict = bench.judge(real.reword("x", prose, prose.text.replace("very specific", "particular")))
    assert verdict.outcome == "visible"
    assert verdict.questions


SAMPLE = """\
a:
  - {id: one, text: Take it, label: "He said: \\"yes\\""}
  - id: two
    text: >-
      First line of a text
      and its second line.
  - id: three
    text: 'it''s quoted'
b: [uno, due, tre]
"""


def changed(source: Source, *splices: Splice):
    return read_document("source/s.yaml", apply(source.text, splices).encode()).data


def test_texts_are_written_in_place() -> None:
    source = Source("s", SAMPLE)
    for pointer, new in [
        (("a", 0, "text"), "Take that"),
        (("a", 0, "text"), "Take it, or: leave it"),
        (("a", 0, "text"), "No"),
        (("a", 0, "label"), 'He said: "no"'),
        (("a", 1, "text"), "First line of text and its second line."),
        (("a", 1, "text"), "First line of a text # and its second: line."),
        (("a", 2, "text"), "it's not quoted"),
    ]:
        data = changed(source, source.write(pointer, new))
        assert data["a"][pointer[1]][pointer[2]] == new
    kept = apply(SAMPLE, (source.write(("a", 1, "text"), "First line of a text and its last line."),))
    assert "\n      and its last line." in kept


def test_entries_are_removed_added_and_exchanged() -> None:
    source = Source("s", SAMPLE)
    assert [x["id"] for x in changed(source, source.remove(("a", 1)))["a"]] == ["one", "three"]
    assert [x["id"] for x in changed(source, source.remove(("a", 2)))["a"]] == ["one", "two"]
    assert "id" not in changed(source, source.remove(("a", 1, "id")))["a"][1]
    assert list(changed(source, source.remove(("a", 0, "text")))["a"][0]) == ["id", "label"]
    assert changed(source, source.remove(("b", 0)))["b"] == ["due", "tre"]
    assert "b" not in changed(source, source.remove(("b",)))
    assert [x["id"] for x in changed(source, source.append(("a", 1), "{id: new}"))["a"]] == [
        "one",
        "two",
        "new",
        "three",
    ]
    assert [x["id"] for x in changed(source, *source.swap(("a", 0), ("a", 1)))["a"]] == ["two", "one", "three"]


def test_mutators_share_nothing_with_the_rules() -> None:
    for module in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not [n for n in names if n.startswith(("pipeline.rules", "pipeline.language"))], module.name

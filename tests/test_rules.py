"""Every rule is tested by its own examples, and the tables, the modules and the documentation agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.catalog.messages import Message
from pipeline.language.locales import locale_info
from pipeline.model.pointer import id_path
from pipeline.model.rule import Example, Rule, run
from pipeline.rules.prose import Prose
from pipeline.rules.revised import Revision, revision_of
from pipeline.rules.revision import REVISION_RULES
from pipeline.rules.source import PROSE_RULES, SOURCE_RULES, STATEMENT_RULES, TYPED_RULES
from pipeline.rules.subject import Subject
from pipeline.rules.translation import TRANSLATION_RULES
from pipeline.rules.unit import Unit
from pipeline.workflow.rulebook import FAMILIES, all_rules, explain, find_rule, rules_page
from tests.example import changed, prose_for, starter_document, subject_for

ROOT = Path(__file__).parent.parent
SOURCE_CASES = [(rule, example) for rule in SOURCE_RULES for example in rule.examples if not example.text]
PROSE_CASES = [(rule, example) for rule in PROSE_RULES for example in rule.examples if example.text]
REVISION_CASES = [(rule, example) for rule in REVISION_RULES for example in rule.examples]
TRANSLATION_CASES = [(rule, example) for rule in TRANSLATION_RULES for example in rule.examples]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else value.title if isinstance(value, Example) else str(value)


@pytest.mark.parametrize(("rule", "example"), SOURCE_CASES, ids=name)
def test_source_examples(rule: Rule[Subject], example: Example) -> None:
    data = changed(starter_document("examplinib").data, example.change)
    assert rule.check is not None
    found = [id_path(data, problem.pointer) for problem in rule.check(subject_for(data))]
    assert sorted(found) == sorted(example.at)


@pytest.mark.parametrize(("rule", "example"), PROSE_CASES, ids=name)
def test_prose_examples(rule: Rule[Prose], example: Example) -> None:
    assert rule.check is not None
    found = list(rule.check(prose_for(example)))
    assert bool(found) == example.fires, found


def test_only_rules_for_prose_have_drafts_as_examples() -> None:
    assert [r.code for r in TYPED_RULES if any(e.text for e in r.examples)] == []


@pytest.mark.parametrize("rule", SOURCE_RULES, ids=name)
def test_the_example_monograph_passes(rule: Rule[Subject]) -> None:
    assert rule.check is not None
    assert list(rule.check(subject_for(starter_document("examplinib").data))) == []


@pytest.mark.parametrize(("rule", "example"), TRANSLATION_CASES, ids=name)
def test_translation_examples(rule: Rule[Unit], example: Example) -> None:
    unit = Unit(
        context="x",
        source=example.source,
        target=example.target,
        locale=locale_info(example.locale),
        role=example.role,
        kinds=("status",) if example.role == "clause" else (),
        status="investigational" if example.role == "clause" else "",
    )
    assert rule.check is not None
    assert bool(list(rule.check(unit))) == example.fires


@pytest.mark.parametrize(("rule", "example"), REVISION_CASES, ids=name)
def test_revision_examples(rule: Rule[Revision], example: Example) -> None:
    role = "clause" if example.role == "clause" else "text"
    today = [Message("text", example.target, ("text",), role, (), safety=False, notes=())] if example.target else []  # type: ignore[arg-type]
    earlier = {"text": example.source} if example.source else {}
    assert rule.check is not None
    found = list(rule.check(revision_of(today, earlier, frozenset(("examplinib", "ritonavir")))))
    assert bool(found) == example.fires, found


@pytest.mark.parametrize(
    "rule",
    [r for r in (*SOURCE_RULES, *REVISION_RULES, *TRANSLATION_RULES) if r.code not in ("TFR001", "TFR002")],
    ids=name,
)
def test_every_rule_shows_what_fires_it_and_what_does_not(rule: Rule[object]) -> None:
    assert any(e.at or e.fires for e in rule.examples)
    assert any(not (e.at or e.fires) for e in rule.examples)


def test_codes_and_names_are_unique() -> None:
    rules = list(all_rules())
    assert len({r.code for r in rules}) == len(rules)
    assert len({r.name for r in rules}) == len(rules)
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", r.code) and re.fullmatch(r"[a-z][a-z0-9-]+", r.name) for r in rules)


@pytest.mark.parametrize(
    ("folder", "table"),
    [("source", (*SOURCE_RULES, *STATEMENT_RULES)), ("revision", REVISION_RULES), ("translation", TRANSLATION_RULES)],
)
def test_every_rule_module_is_in_its_table(folder: str, table: tuple[Rule[object], ...]) -> None:
    modules = [p for p in (ROOT / "pipeline" / "rules" / folder).rglob("*.py") if p.name != "__init__.py"]
    declared = {re.search(r'code="([A-Z]{3}\d{3})"', p.read_text(encoding="utf-8")).group(1) for p in modules}  # type: ignore[union-attr]
    assert declared == {rule.code for rule in table}


def test_a_rule_that_crashes_is_a_fatal_finding() -> None:
    def crash(_subject: object) -> object:
        raise ZeroDivisionError("no")

    rule: Rule[object] = Rule("XXX001", "crash", SOURCE_RULES[0].severity, "Crashes.", "", check=crash)  # type: ignore[arg-type]
    findings = run([rule], object(), lambda r, p: r.finding(p.message, "x"), "x.yaml")
    assert [(f.rule, f.failure) for f in findings] == [("RUN001", True)]


def test_a_rule_without_prose_is_refused() -> None:
    with pytest.raises(ValueError, match="no prose"):
        Rule("XXX001", "x", SOURCE_RULES[0].severity, " ", "")


def test_the_documentation_is_current() -> None:
    committed = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert committed == rules_page(), "run `nox -s docs`"


@pytest.mark.parametrize("rule", list(all_rules()), ids=name)
def test_explain_shows_every_rule(rule: Rule[object]) -> None:
    text = explain(rule)
    assert rule.code in text
    assert rule.remedy in text
    assert find_rule(rule.code.lower()) is rule
    assert find_rule(rule.name) is rule


def test_every_family_has_rules() -> None:
    assert all(rules for _, _, rules in FAMILIES)

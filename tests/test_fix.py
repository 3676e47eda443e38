"""`monograph check --fix` through the command line: what it corrects, what it leaves alone, what is left on disk."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.model.reading import read_document
from pipeline.workflow.ids import slug
from tests.command import Result, run

DAY = ("--as-of", "2026-11-25")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    assert run("init", str(folder)).code == 0
    return folder


def monograph(project: Path) -> Path:
    return project / "source" / "examplinib.yaml"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode("utf-8")
    assert old in text, old
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def fix(project: Path, *more: str) -> Result:
    return run("-C", str(project), "check", "--fix", *more, *DAY)


def data_of(path: Path) -> object:
    return read_document(path.name, path.read_bytes()).data


def mended(result: Result) -> list[tuple[int, str, str]]:
    """The corrections that were printed: line, old, new."""
    found = re.findall(r"^\S+?:(\d+): (.*) → (.*)$", result.stdout, re.MULTILINE)
    return [(int(line), old, new) for line, old, new in found]


MISSED = 'text: "If you miss a dose, take the next one as planned. Do not take a double dose."'


def test_a_clean_project_is_left_alone(project: Path) -> None:
    before = {p: p.read_bytes() for p in project.rglob("*") if p.is_file()}
    result = fix(project)
    assert (result.code, mended(result)) == (0, [])
    assert {p: p.read_bytes() for p in project.rglob("*") if p.is_file()} == before


STYLES = {
    "double quotes": ('text: "{}"', "Take “5mg” or .5 mg, 50.0 mg."),
    "double quotes with escapes": ('text: "A \\"late\\" dose is 5mg\\u002e It\'s {}"', ".5 mg and 50.0 mg."),
    "single quotes": ("text: '{}'", "It''s late: 5mg, .5 mg, 50.0 mg."),
    "no quotes": ("text: {}", "Take 5mg or .5 mg or 50.0 mg."),
    "folded": ("text: >-\n          {}", "Take 5mg or\n          .5 mg or 50.0\n          mg."),
    "literal": ("text: |-\n          {}", "Take 5mg\n          or .5 mg or 50.0 mg."),
}


@pytest.mark.parametrize("style", STYLES)
def test_every_style_of_text(project: Path, style: str) -> None:
    path = monograph(project)
    form, words = STYLES[style]
    edit(path, MISSED, form.format(words) + "  # as asked" * (">" not in form and "|" not in form))
    before = path.read_bytes().decode("utf-8")
    result = fix(project)
    after = path.read_bytes().decode("utf-8")
    expected = before.replace("5mg", "5 mg").replace(".5 mg", "0.5 mg").replace("50.0", "50")
    assert after == expected
    assert len(mended(result)) == 3
    again = fix(project)
    assert mended(again) == []
    assert path.read_bytes().decode("utf-8") == after


def test_text_within_brackets_gets_quotes_only_where_it_needs_them(project: Path) -> None:
    path = monograph(project)
    edit(path, "{id: nausea, text: Nausea.}", "{id: nausea, text: Nausea in 100000 people}")
    fix(project)
    assert '{id: nausea, text: "Nausea in 100,000 people"}' in path.read_text(encoding="utf-8")


def test_an_innocent_twin_is_left_alone(project: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 0.5 mg, then .5 mg, from a 15mg-pack of 5mg."')
    fix(project)
    assert 'text: "Take 0.5 mg, then 0.5 mg, from a' in path.read_text(encoding="utf-8")
    assert "00.5" not in path.read_text(encoding="utf-8")


def test_typed_numbers(project: Path) -> None:
    path = monograph(project)
    edit(path, "starting_dose: {value: 50, unit: mg", "starting_dose: {value: 50.0, unit: mg")
    edit(path, "dose: {low: 50, high: 100,", "dose: {low: 50, high: 100.00,   ")
    before = path.read_text(encoding="utf-8")
    result = fix(project)
    assert path.read_text(encoding="utf-8") == before.replace("50.0", "50").replace("100.00", "100")
    assert sorted(old for _, old, _ in mended(result)) == ["100.00", "50.0"]
    assert "ABB012" not in result.stdout


def test_line_ends_marks_and_comments_are_kept(project: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 5mg."   # a comment about 5mg and .5 mg')
    text = path.read_text(encoding="utf-8")
    before = ("\ufeff" + text.replace("\n", "\r\n")).encode("utf-8")
    path.write_bytes(before)
    path.chmod(0o640)
    fix(project)
    assert path.read_bytes() == before.replace(b'"Take 5mg."', b'"Take 5 mg."')
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(project: Path, tmp_path: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 5mg."')
    real = tmp_path / "elsewhere.yaml"
    path.rename(real)
    path.symlink_to(real)
    fix(project)
    assert path.is_symlink()
    assert "Take 5 mg." in real.read_text(encoding="utf-8")


def test_what_a_question_holds_is_not_touched(project: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 5mg."')
    found = json.loads(run("-C", str(project), "check", "--format", "json", *DAY).stdout)["findings"]
    digest = next(f["digest"] for f in found if f["rule"] == "ABB006")
    edit(
        path,
        "references:\n",
        "questions:\n  - {id: q, rule: ABB006, at: sections.dosing.blocks.missed.text, "
        f'digest: "{digest}", owner: medical, question: Is it 5 mg or mL?, asked: "2026-11-01"}}\nreferences:\n',
    )
    before = path.read_bytes()
    result = fix(project)
    assert path.read_bytes() == before
    assert mended(result) == []
    assert "FIX001" in result.stdout
    assert "QST003" not in result.stdout


def test_catalogs_registers_json_and_broken_files_are_never_touched(project: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 5mg."')
    broken = project / "source" / "broken.yaml"
    broken.write_text('title: "Take 5mg\n', encoding="utf-8")
    catalog = project / "locales" / "es" / "LC_MESSAGES" / "examplinib.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text('msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "Take 5mg"\nmsgstr "Tome 5mg"\n', encoding="utf-8")
    statements = project / "source" / "statements.yaml"
    edit(statements, "\n", "\n# 5mg\n")
    document = project / "other.json"
    document.write_text('{"text": "Take 5mg."}', encoding="utf-8")
    kept = {p: p.read_bytes() for p in (broken, catalog, statements, document)}
    result = fix(project, str(project), str(document))
    assert {p: p.read_bytes() for p in kept} == kept
    assert "Take 5 mg." in path.read_text(encoding="utf-8")
    assert result.code in (1, 2)


def test_a_file_that_may_not_be_written(project: Path) -> None:
    path = monograph(project)
    edit(path, MISSED, 'text: "Take 5mg."')
    before = path.read_bytes()
    path.chmod(0o444)
    result = fix(project)
    path.chmod(0o644)
    assert result.code == 2
    assert "FIX002" in result.stdout
    assert mended(result) == []
    assert path.read_bytes() == before


def test_the_report_for_programs_stays_one_document(project: Path) -> None:
    edit(monograph(project), MISSED, 'text: "Take 5mg."')
    result = fix(project, "--format", "json")
    assert json.loads(result.stdout)["findings"] is not None
    assert "5mg → 5 mg" in result.stderr


DRAFT = """# Taking it

- Take 5mg **twice** a day, then 0.5 mg, then .5 mg.
- [5mg](https://example.org/5mg) is <b>too much</b>; use 10 µg BID.

| morning | evening |
|---------|---------|
| 0.5 mg  | .5 mg   |
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_draft(tmp_path: Path, end: str) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(DRAFT.replace("\n", end).encode("utf-8"))
    result = run("check", "--fix", str(path), "--status", "approved", *DAY)
    wanted = (
        DRAFT.replace("Take 5mg", "Take 5 mg")
        .replace("then .5", "then 0.5")
        .replace("[5mg]", "[5 mg]")
        .replace("10 µg BID", "10 micrograms twice a day")
        .replace("| .5 mg ", "| 0.5 mg ")
    )
    assert path.read_bytes().decode("utf-8") == wanted.replace("\n", end)
    assert len(mended(result)) == 6
    assert mended(run("check", "--fix", str(path), "--status", "approved", *DAY)) == []


def test_a_plain_text_for_professionals(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Patients received 50.0 mg BID or 5µg/kg QD.\n", encoding="utf-8")
    run("check", "--fix", str(path), "--audience", "professional", *DAY)
    assert path.read_text(encoding="utf-8") == "Patients received 50 mg BID or 5 micrograms/kg once a day.\n"


def test_ids_in_block_and_flow_style(project: Path) -> None:
    path = monograph(project)
    complete = path.read_text(encoding="utf-8")
    edit(path, "      - id: introduction\n        text: >-", "      - text: >-")
    edit(
        path,
        "          - id: research\n            label: Research",
        "          -   # the label\n            label: Research",
    )
    edit(path, "          - {id: nausea, text: Nausea.}", "          - {text: Nausea.}\n          - {text: Nausea!}")
    edit(path, "{id: doctor, text: Tell", "{ text: Tell")
    edit(path, "  - id: results\n    title:", "  - title:")
    edit(path, "            - id: frequency\n              cells:", "            - cells:")
    before = path.read_text(encoding="utf-8")
    result = fix(project)
    after = path.read_text(encoding="utf-8")
    assert "      - id: examplinib_investigational_kinase\n        text: >-" in after
    assert "          -   # the label\n            id: research\n            label: Research" in after
    assert "- {id: nausea, text: Nausea.}\n          - {id: nausea_2, text: Nausea!}" in after
    assert "{id: tell_doctor_about,  text: Tell" in after
    assert "  - id: studies_found\n    title:" in after
    assert "            - id: frequency\n              cells:" in after
    # Without the ids that were put in, the file is what it was.
    undone = re.sub(r"id: (?:examplinib_investigational_kinase|research|studies_found|frequency)\n +", "", after)
    undone = re.sub(r"id: (?:nausea(?:_2)?|tell_doctor_about), ", "", undone)
    gone = re.sub(r"id: (?:research|frequency)\n +", "", before)
    assert re.sub(r"id: nausea, ", "", undone) == re.sub(r"id: nausea, ", "", gone)
    assert len(mended(result)) == 7
    assert "SCH" not in result.stdout
    assert mended(fix(project)) == []
    assert path.read_text(encoding="utf-8") == after
    assert complete != after


def test_an_id_that_cannot_be_put_in_is_reported(project: Path) -> None:
    path = monograph(project)
    edit(path, "          - {id: nausea, text: Nausea.}", "          - text: Nausea.\n          - [text: Vomiting.]")
    before = path.read_text(encoding="utf-8")
    result = fix(project)
    assert path.read_text(encoding="utf-8") == before.replace(
        "          - text: Nausea.", "          - id: nausea\n            text: Nausea."
    )
    assert result.code == 1


def test_a_file_that_is_no_monograph_gets_no_ids(project: Path) -> None:
    path = project / "notes.yaml"
    path.write_text("sections:\n  - title: 5mg\n", encoding="utf-8")
    fix(project, str(path))
    assert path.read_text(encoding="utf-8") == "sections:\n  - title: 5mg\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Don’t drive if you feel dizzy.", "drive_feel_dizzy"),
        ("50 mg twice a day", "item_50_mg_twice"),
        ("{oral.dose.low} per dose", "per_dose"),
        ("Läkemedel på svenska", "lakemedel_pa_svenska"),
        ("", "item"),
        ("日本語", "item"),
    ],
)
def test_ids_are_made_of_words(words: str, name: str) -> None:
    assert slug(words, "item") == name


PIECES = st.sampled_from(
    ["take", "it’s", "5mg", "5 mg", ".5 mg", "0.5 mg", "50.0 mg", "10–20 mg", "10U", "100000 units", "BID", "5 µg,", "a: b",
     "“x”", "#5", "{oral.dose.low}", "once", "per dose", "2.50 mL.", "say \"no\"", "and"]
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(PIECES, min_size=1, max_size=12), style=st.sampled_from(["double", "single", "folded", "literal"])
)
def test_a_fixed_file_differs_only_where_it_was_fixed(project: Path, words: list[str], style: str) -> None:
    path = monograph(project)
    clean = path.read_text(encoding="utf-8")
    text = " ".join(words)
    scalars = {
        "double": json.dumps(text, ensure_ascii=False),
        "single": "'" + text.replace("'", "''") + "'",
        "folded": ">-\n" + "\n".join(f"          {word}" for word in words),
        "literal": "|-\n" + "\n".join(f"          {word}" for word in words),
    }
    path.write_text(
        clean.replace(
            MISSED, f"text: {scalars[style]}  # 5mg" if "\n" not in scalars[style] else f"text: {scalars[style]}"
        ),
        encoding="utf-8",
    )
    try:
        before, was = path.read_text(encoding="utf-8"), data_of(path)
        result = fix(project)
        after, now = path.read_text(encoding="utf-8"), data_of(path)
        assert len(before.split("\n")) == len(after.split("\n"))
        reported: dict[int, list[tuple[str, str]]] = {}
        for line, one, other in mended(result):
            reported.setdefault(line, []).append((one, other))
        for number, (old, new) in enumerate(zip(before.split("\n"), after.split("\n"), strict=True), 1):
            assert new in reachable(old, reported.get(number, []))
        where = ["sections", 1, "blocks", 1, "text"]
        assert without(was, where) == without(now, where)
        assert mended(fix(project)) == []
        assert path.read_text(encoding="utf-8") == after
    finally:
        path.write_text(clean, encoding="utf-8")


def reachable(line: str, corrections: list[tuple[str, str]]) -> set[str]:
    """What the line may have become by the corrections that were printed, one after the other."""
    lines = {line}
    for old, new in corrections:
        forms = {
            (old, new),
            (old.replace('"', '\\"'), new.replace('"', '\\"')),
            (old.replace("'", "''"), new.replace("'", "''")),
        }
        lines = {
            one[: m.start()] + n + one[m.end() :]
            for one in lines
            for o, n in forms
            for m in re.finditer(re.escape(o), one)
        }
    return lines


def without(data: object, where: list[object]) -> str:
    """The data as text, but for the value at `where`."""
    node = data
    for part in where[:-1]:
        node = node[part]  # type: ignore[index]
    rest = {key: value for key, value in node.items() if key != where[-1]}  # type: ignore[attr-defined]
    return re.sub(re.escape(repr(node)), repr(rest), repr(data))

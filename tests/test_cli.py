"""The verbs through the command line: what users type, what they read, how it ends, what is left on disk."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.catalog.po_reader import read_po
from tests.command import run

ROOT = Path(__file__).parent.parent
DAY = ("--as-of", "2026-11-25")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    assert run("init", str(folder)).code == 0
    return folder


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder with its hash."""
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_new_project_is_clean_and_builds(project: Path) -> None:
    checked = run("-C", str(project), "check", "--strict", *DAY)
    assert (checked.code, checked.stdout) == (
        0,
        "4 files checked: 0 errors, 0 warnings, 0 open questions, 0 notes.\n",
    )
    built = run("-C", str(project), "build", *DAY)
    assert built.code == 0
    made = files(project / "preview")
    assert {
        "en/index.html",
        "en/examplinib/index.html",
        "en/examplinib/monograph.json",
        "index.json",
        "manifest.json",
    } <= set(made)
    assert {"en-XA/examplinib/index.html", "ar-XB/examplinib/index.html"} <= set(made)
    manifest = json.loads((project / "preview" / "manifest.json").read_text(encoding="utf-8"))
    listed = {e["path"]: e["sha256"] for e in manifest["files"]}
    assert listed == {path: digest for path, digest in made.items() if path != "manifest.json"}
    assert list(listed) == sorted(listed)


def test_init_never_writes_into_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = run("init", str(tmp_path))
    assert result.code == 2
    assert "not empty" in result.stderr
    assert files(tmp_path) == {"mine.txt": hashlib.sha256(b"mine").hexdigest()}


def test_a_finding_says_where_what_and_how_to_mend_it(project: Path) -> None:
    source = project / "source" / "examplinib.yaml"
    edit(source, "It has not been\n          approved by the FDA.", "It has been\n          approved by the FDA.")
    result = run("-C", str(project), "check", str(source), *DAY)
    assert result.code == 1
    assert "error REG001 approval-claim: the paragraph says “approved” of a drug that is not approved" in result.stdout
    assert "source/examplinib.yaml:" in result.stdout
    assert "^^^^^^^^" in result.stdout
    assert "help: Say what is true" in result.stdout


def test_a_source_with_an_error_leaves_the_previews_as_they_were(project: Path) -> None:
    assert run("-C", str(project), "build", *DAY).code == 0
    before = files(project / "preview")
    edit(project / "source" / "examplinib.yaml", "{low: 50, high: 100,", "{low: 500, high: 100,")
    result = run("-C", str(project), "build", *DAY)
    assert result.code == 1
    assert "Nothing was built" in result.stdout
    assert files(project / "preview") == before
    assert sorted(p.name for p in project.iterdir() if p.name.startswith(".preview")) == []


def test_a_language_with_an_error_is_left_out_with_its_reasons(project: Path) -> None:
    assert run("-C", str(project), "update", "es").code == 0
    catalog = project / "locales" / "es" / "LC_MESSAGES" / "examplinib.po"
    text = catalog.read_text(encoding="utf-8")
    wanted = 'msgid "In {response.value}'
    source = 'msgid "The tumor became smaller in {response.value} of the people in the study."\nmsgstr ""'
    assert source in text, wanted
    catalog.write_text(text.replace(source, source[:-2] + '"El tumor se redujo."'), encoding="utf-8")
    result = run("-C", str(project), "build", *DAY)
    assert result.code == 1
    assert "Left out: examplinib in es (" in result.stdout
    assert "TPL001" in result.stdout
    made = files(project / "preview")
    assert not any(path.startswith("es/") for path in made)
    assert 'hreflang="es"' not in (project / "preview" / "en" / "examplinib" / "index.html").read_text(encoding="utf-8")


def test_update_is_idempotent_and_check_mode_sees_it(project: Path) -> None:
    assert run("-C", str(project), "update", "--check", "de").code == 1
    assert run("-C", str(project), "update", "de").code == 0
    before = files(project / "locales")
    assert run("-C", str(project), "update").code == 0
    assert files(project / "locales") == before
    assert run("-C", str(project), "update", "--check").code == 0
    edit(project / "source" / "examplinib.yaml", "label: Research", "label: Studies")
    result = run("-C", str(project), "update", "--check")
    assert result.code == 1
    assert "CAT002" in result.stderr
    assert files(project / "locales") == before


def test_a_damaged_catalog_is_refused_and_kept(project: Path) -> None:
    assert run("-C", str(project), "update", "es").code == 0
    catalog = project / "locales" / "es" / "LC_MESSAGES" / "examplinib.po"
    damaged = catalog.read_text(encoding="utf-8") + '\nmsgid "unclosed\n'
    catalog.write_text(damaged, encoding="utf-8")
    result = run("-C", str(project), "update", "es")
    assert result.code == 1
    assert "locales/es/LC_MESSAGES/examplinib.po" in result.stderr
    assert catalog.read_text(encoding="utf-8") == damaged


def test_a_catalog_from_anywhere_is_checked_by_its_header(tmp_path: Path) -> None:
    catalog = tmp_path / "from-a-colleague.po"
    catalog.write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\nmsgid "Take {dose}."\nmsgstr "Tome."\n',
        encoding="utf-8",
    )
    result = run("-C", str(tmp_path), "check", str(catalog), "--format", "json")
    assert result.code == 1
    report = json.loads(result.stdout)
    assert [(f["rule"], f["line"], f["locale"]) for f in report["findings"]] == [
        ("CAT005", 1, "es"),
        ("TPL001", 9, "es"),
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("explain", "DOS03"), "Did you mean"),
        (("check", "--as-of", "yesterday"), "is not a day"),
        (("status", "es-MX"), "es_MX"),
        (("chekc",), "check"),
        (("values",), "monograph init"),
    ],
)
def test_misuse_ends_with_2_and_a_remedy(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    folder = ("-C", str(ROOT)) if arguments[0] == "status" else ("-C", str(tmp_path))
    result = run(*folder, *arguments)
    assert result.code == 2
    assert words in result.stderr


def test_an_unreadable_path_is_a_finding_and_2(tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    result = run("check", str(missing), "--format", "json")
    assert result.code == 2
    assert [f["rule"] for f in json.loads(result.stdout)["findings"]] == ["SYN001"]


def test_the_output_folder_must_be_ours(project: Path) -> None:
    result = run("-C", str(project), "build", "-o", str(project / "source"), *DAY)
    assert result.code == 2
    assert "no build made" in result.stderr
    assert (project / "source" / "examplinib.yaml").is_file()


def test_values_shows_what_a_name_prints(project: Path) -> None:
    result = run("-C", str(project), "values", "--locale", "es", "--locale", "ja")
    assert result.code == 0
    assert "{oral.dose.low}  en: 50 mg  es: 50 mg  ja: 50 mg" in result.stdout.replace("\u00a0", " ")
    assert "{oral.frequency}  en: twice a day  es: dos veces al día  ja: 1日2回" in result.stdout


def test_status_counts_every_text_once(project: Path) -> None:
    assert run("-C", str(project), "update", "es").code == 0
    rows = json.loads(run("-C", str(project), "status", "--format", "json").stdout)
    for row in rows:
        catalog = project / "locales" / "es" / "LC_MESSAGES" / f"{row['domain']}.po"
        live = read_po(catalog.name, catalog.read_bytes()).live
        states = ("translated", "draft", "stale", "withheld", "missing")
        assert sum(row[s] for s in states) == row["total"] == len(live)


def test_the_same_inputs_give_the_same_bytes_anywhere(project: Path, tmp_path: Path) -> None:
    """Another folder, time zone, language of the machine and hash seed change nothing."""
    results = []
    for number, (zone, language, seed) in enumerate([("UTC", "C", "1"), ("Asia/Kathmandu", "tr_TR.UTF-8", "4242")]):
        copy = tmp_path / ("deeper/" * number) / f"copy{number}"
        copy.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-r", str(project), str(copy)], check=True)
        environment = {**os.environ, "TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        environment["PYTHONPATH"] = str(ROOT)
        command = [sys.executable, "-m", "pipeline", "-C", str(copy), "build", *DAY]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, cwd=tmp_path)
        results.append(files(copy / "preview"))
    assert results[0] == results[1]
    assert len(results[0]) > 5


def test_python_dash_m_is_the_same_program() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pipeline", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert result.stdout.startswith("monograph, version ")


def test_help_teaches() -> None:
    text = run("--help").stdout
    assert "Medical writers" in text
    assert "Exit codes" in text

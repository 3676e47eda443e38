"""Single edits of the real content: each dangerous one is found, or is a change of one typed value and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.messages import monograph_messages, statement_messages
from pipeline.catalog.po_reader import read_po
from pipeline.language.locales import locale_info
from pipeline.model.document import Document
from pipeline.model.facts import facts_of
from pipeline.model.finding import Finding, Refusal
from pipeline.model.monograph import Monograph
from pipeline.model.placeholders import names
from pipeline.model.reading import read_document
from pipeline.model.rule import run
from pipeline.model.schema import build_model, validate
from pipeline.model.statements import Statements
from pipeline.project import Project
from pipeline.rules.catalogs import check_catalog, check_statement_wordings
from pipeline.rules.exemptions import settle
from pipeline.rules.source import STATEMENT_RULES
from pipeline.workflow.check import clause_units
from pipeline.workflow.load import (
    Loaded,
    LoadedMonograph,
    Registers,
    check_monograph,
    load_monograph,
    load_registers,
    stamp,
)
from tests.example import TODAY

ROOT = Path(__file__).parent.parent
PROJECT = Project(ROOT)
SOURCE = (ROOT / "source" / "utatrectinib.yaml").read_text(encoding="utf-8")
# The content ends where the desk's own notes begin: questions are bound by digest, and a digit there is no content.
CONTENT_END = SOURCE.index("# What needs a decision by an expert")
LOCALES = ("ar", "es", "ja")


@lru_cache(maxsize=1)
def registers() -> Registers:
    return load_registers(PROJECT)


def check_text(text: str) -> tuple[list[Finding], Any]:
    """The findings of a changed source, and its data."""
    try:
        document = read_document("source/utatrectinib.yaml", text.encode())
    except Refusal as refusal:
        return list(refusal.findings), None
    findings = validate(document, "monograph")
    if findings:
        return findings, document.data
    monograph = build_model(document, Monograph)
    facts = facts_of(monograph)
    loaded = Loaded(document.path, "", document, ())
    source = LoadedMonograph(loaded, monograph, facts, monograph_messages(monograph, facts))
    return check_monograph(source, registers(), TODAY), document.data


def leaves(node: Any, at: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], Any]:
    if isinstance(node, dict):
        return {k: v for key, value in node.items() for k, v in leaves(value, (*at, key)).items()}
    if isinstance(node, list):
        return {k: v for i, value in enumerate(node) for k, v in leaves(value, (*at, i)).items()}
    return {at: node}


@lru_cache(maxsize=1)
def original() -> dict[tuple[str | int, ...], Any]:
    findings, data = check_text(SOURCE)
    assert not any(f.gates for f in findings)
    return leaves(data)


def is_one_typed_value(data: Any) -> bool:
    """Whether the data differ from the original in one value, and that value is no text of the page."""
    before, after = original(), leaves(data)
    changed = [at for at in before.keys() | after.keys() if before.get(at) != after.get(at)]
    return len(changed) == 1 and changed[0][0] not in ("sections", "title", "summary") and changed[0][-1] != "name"


def verdict(text: str) -> str:
    findings, data = check_text(text)
    if any(f.gates for f in findings):
        return "found"
    return "typed" if is_one_typed_value(data) else "missed"


def digits() -> Iterator[int]:
    """Where the digits of the content stand, without its comments."""
    for match in re.finditer(r"[0-9]", SOURCE[:CONTENT_END]):
        line = SOURCE[SOURCE.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not line.lstrip().startswith("#"):
            yield match.start()


def test_every_digit_of_the_source() -> None:
    verdicts = {}
    for at in digits():
        changed = str((int(SOURCE[at]) + 1) % 10)
        verdicts[at] = verdict(SOURCE[:at] + changed + SOURCE[at + 1 :])
    missed = [SOURCE[at - 40 : at + 20] for at, what in verdicts.items() if what == "missed"]
    assert missed == []
    assert sum(what == "typed" for what in verdicts.values()) > 20, "typed values must be editable"


UNITS = [
    ("unit: mg,", "unit: g,"),
    ("unit: h,", "unit: d,"),
    ('unit: "%"', "unit: mo"),
    ("unit: mo,", "unit: wk,"),
    ("unit: wk}", "unit: d}"),
]


@pytest.mark.parametrize(("old", "new"), UNITS)
def test_every_unit_of_the_source(old: str, new: str) -> None:
    for match in re.finditer(re.escape(old), SOURCE):
        assert verdict(SOURCE[: match.start()] + new + SOURCE[match.end() :]) in ("found", "typed")


WORDS = [
    # status
    (r"Investigational\. It is", "Approved. It is"),
    (r"Currently an investigational drug", "Currently an approved drug"),
    (r"\(Not FDA-Approved\)", "(FDA-Approved)"),
    (r"does not yet have", "does have"),
    (r"It is not approved by the FDA", "It is approved by the FDA"),
    (r"summary: Utatrectinib is an investigational TRK inhibitor studied in clinical trials\. It is not approved by the FDA\.",
     "summary: Utatrectinib is a TRK inhibitor."),
    # polarity
    (r"DON’T stop", "DO stop"), (r"DON’T stop", "Stop"), (r"DON’T get pregnant", "Get pregnant"), (r"DON’T drive", "Drive"),
    (r"DO take", "DON’T take"), (r"DO report", "Never report"),
    # the words around a value
    (r" per dose \(Dose", " per day (Dose"), (r" per dose \(Dose", " (Dose"), (r"approximately every", "every"),
    (r"approximately \{orr", "{orr"), (r"of over \{shrink", "of under {shrink"), (r"Over \{stable", "Up to {stable"),
    (r"\(>\{common", "(<{common"), (r"roughly\n", "over\n"), (r"\(BID\)", "(TID)"), (r"\{oral\.dose\.low\} to \{oral\.dose\.high\}", "{oral.dose.high} to {oral.dose.low}"),
    # the statements
    (r"banner: investigational_banner", "banner: approved_banner"), (r"disclaimer: investigational_disclaimer", "disclaimer: approved_disclaimer"),
    (r"statements: \{banner: investigational_banner, ", "statements: {"), (r", disclaimer: investigational_disclaimer", ""),
    # the status as data
    (r"    status: investigational\n", "    status: approved\n"), (r"basis: studied", "basis: approved_label"),
    (r"boxed_warning: not_applicable", "boxed_warning: none"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), WORDS)
def test_words_of_the_source(old: str, new: str) -> None:
    # The list of changes since the received text quotes it; the page does not.
    start, end = SOURCE.index("\nreceived:"), SOURCE.index("\nidentity:")
    head, tail = SOURCE[:start], SOURCE[end:]
    assert re.search(old, head + tail)
    in_head = re.search(old, head) is not None
    head = re.sub(old, new, head, count=1)
    tail = tail if in_head else re.sub(old, new, tail, count=1)
    assert verdict(head + SOURCE[start:end] + tail) == "found"


def check_statements(text: str) -> list[Finding]:
    document: Document = read_document("source/statements.yaml", text.encode())
    findings = validate(document, "statements")
    if findings:
        return findings
    statements = build_model(document, Statements)
    found = run(STATEMENT_RULES, statements, lambda r, p: stamp(document, r, p), document.path)
    return settle(found, document, statements.questions)


def test_every_word_of_every_statement() -> None:
    text = (ROOT / "source" / "statements.yaml").read_text(encoding="utf-8")
    assert not any(f.gates for f in check_statements(text))
    statements = registers().statements
    assert statements is not None
    tried = 0
    for clause in (c for s in statements.statements for c in s.clauses):
        for word in re.findall(r"[A-Za-z]{2,}", clause.text):
            for match in re.finditer(rf"\b{word}\b", text):
                line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
                if re.match(r"\s*(#|- id:|kinds:|status:|kind:|audiences:|rule:|at:|owner:)", line):
                    continue
                tried += 1
                changed = text[: match.start()] + "x" + text[match.start() :]
                if text.index("questions:") < match.start():
                    continue
                assert any(f.gates for f in check_statements(changed)), text[match.start() - 30 : match.end() + 30]
            break  # one word of each clause in every place it stands; the digest covers the rest alike
    assert tried > 10


@cache
def catalog(locale: str, domain: str) -> Catalog:
    path = PROJECT.catalog(locale, domain)
    return read_po(PROJECT.name(path), path.read_bytes())


def gates(locale: str, domain: str, changed: Entry) -> bool:
    """Whether checking the catalog with one entry changed has a finding that gates."""
    info = locale_info(locale)
    whole = catalog(locale, domain)
    statements = registers().statements
    assert statements is not None
    if domain == "statements":
        entries = tuple(changed if e.msgctxt == changed.msgctxt else e for e in whole.entries)
        one = replace(whole, entries=entries)
        messages = {m.context: m for m in statement_messages(statements)}
        findings = check_catalog(one, info, messages, clause_units(statements, info))
        findings.extend(check_statement_wordings(one, info, statements))
    else:
        _, source = load()
        messages = {m.context: m for m in source.messages if m.context == changed.msgctxt}
        findings = check_catalog(replace(whole, entries=(changed,)), info, messages)
    return any(f.gates for f in findings)


@lru_cache(maxsize=1)
def load() -> tuple[Loaded, LoadedMonograph]:
    loaded, source = load_monograph(PROJECT, ROOT / "source" / "utatrectinib.yaml")
    assert source is not None
    return loaded, source


@pytest.mark.parametrize("locale", LOCALES)
def test_every_placeholder_of_every_translation(locale: str) -> None:
    tried = 0
    for entry in catalog(locale, "utatrectinib").live:
        for name in dict.fromkeys(names(entry.msgstr)):
            hole = "{" + name + "}"
            for damage in ("", hole + " " + hole, "{" + name + "x}", hole[1:], "{" + name.replace(".", "-") + "}"):
                tried += 1
                assert gates(locale, "utatrectinib", replace(entry, msgstr=entry.msgstr.replace(hole, damage, 1))), (
                    entry.msgctxt
                )
    assert tried > 50


@pytest.mark.parametrize("locale", LOCALES)
def test_every_literal_digit_of_every_translation(locale: str) -> None:
    tried = 0
    for entry in catalog(locale, "utatrectinib").live:
        for match in re.finditer(r"\d", re.sub(r"\{[^}]*\}", lambda m: "x" * len(m.group()), entry.msgstr)):
            tried += 1
            changed = str((int(match.group()) + 1) % 10)
            damaged = entry.msgstr[: match.start()] + changed + entry.msgstr[match.end() :]
            assert gates(locale, "utatrectinib", replace(entry, msgstr=damaged)), damaged
    assert tried > 15


@pytest.mark.parametrize("locale", LOCALES)
def test_every_character_of_every_translated_statement(locale: str) -> None:
    """Any other wording is found: here a character taken out, at a few places of every clause, and the whole clause."""
    for entry in catalog(locale, "statements").live:
        text = entry.msgstr
        for at in range(0, len(text), max(1, len(text) // 5)):
            assert gates(locale, "statements", replace(entry, msgstr=text[:at] + text[at + 1 :])), entry.msgctxt
        assert gates(locale, "statements", replace(entry, msgstr="")), entry.msgctxt


APPROVED = {
    "es": [
        ("summary", "No está", "Está"),
        ("sections.overview.blocks.identity.items.status.text", "En investigación", "Aprobado"),
    ],
    "ja": [("summary", "承認されていません", "承認されています")],
    "ar": [("summary", "غير معتمد", "معتمد")],
}


@pytest.mark.parametrize("locale", LOCALES)
def test_an_approval_that_is_not_true_in_every_language(locale: str) -> None:
    entries = catalog(locale, "utatrectinib").by_context()
    for context, old, new in APPROVED[locale]:
        entry = entries[context]
        assert old in entry.msgstr
        assert gates(locale, "utatrectinib", replace(entry, msgstr=entry.msgstr.replace(old, new))), context


@pytest.mark.parametrize("locale", LOCALES)
def test_a_dont_without_its_negation_in_every_language(locale: str) -> None:
    negation = {
        "es": (r"(?i)\b(?:no|ni)\b", "sí"),
        "ja": (r"(?:し)?ないでください", "てください"),
        "ar": (r"\bو?لا\b", ""),
    }[locale]
    donts = [
        e
        for e in catalog(locale, "utatrectinib").live
        if ".dont." in (e.msgctxt or "") and (e.msgctxt or "").endswith(".text")
    ]
    assert len(donts) == 3
    for entry in donts:
        damaged = re.sub(negation[0], negation[1], entry.msgstr)
        assert damaged != entry.msgstr, entry.msgstr
        assert gates(locale, "utatrectinib", replace(entry, msgstr=damaged)), damaged

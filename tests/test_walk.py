"""The one walk: every text is extracted, and every text is put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.catalog.localize import localize, pseudo_translator, source_translator
from pipeline.catalog.messages import interface_messages, monograph_messages, statement_messages
from pipeline.catalog.walk import Place, walk
from pipeline.language.locales import locale_info
from pipeline.model.facts import facts_of
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import id_path, resolve_id_path
from pipeline.model.reading import read_document
from pipeline.model.statements import Statements
from pipeline.resources import starter
from pipeline.rules.subject import printed

ROOT = Path(__file__).parent.parent
SOURCES = [ROOT / "source" / "utatrectinib.yaml", starter() / "source" / "examplinib.yaml"]
# Fields whose strings are no human text of the page: names, codes, references to other places, and the desk's own notes.
NOT_TEXT = {
    "id", "version", "language", "market", "generic_name", "other_names", "names", "jurisdiction", "authority", "see", "code", "codes",
    "banner", "disclaimer", "document", "sha256", "at", "received", "reason", "digest", "owner", "question", "asked", "rule",
    "as_of", "authorization", "data_cutoff", "criteria", "source", "registry", "checked_on", "unit", "per", "comparator", "measure", "label",
    "form", "route", "routes", "status", "boxed_warning", "basis", "food", "course", "scale", "action", "decided_by", "when", "audiences",
    "inn_status", "atc", "cas", "unii", "strength", "population", "ages", "phases", "trials", "last_reviewed", "next_review", "authors",
    "reviewers", "references", "citation", "organ_class", "until",
}  # fmt: skip


def read(path: Path) -> tuple[Any, Monograph]:
    data = read_document(path.name, path.read_bytes()).data
    return data, Monograph.model_validate(data)


def texts(node: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every string of plain data, with its pointer."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value, (*at, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, (*at, index))
    elif isinstance(node, str):
        yield at, node


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_no_human_text_escapes_the_walk(path: Path) -> None:
    data, monograph = read(path)
    places: list[Place] = []
    walk(monograph, places.append)
    walked = {p.pointer for p in places}
    for pointer, text in texts(data):
        named = next((part for part in reversed(pointer) if isinstance(part, str)), "")
        in_list_labels = named == "label" and "items" in pointer
        if " " in text and (named not in NOT_TEXT or in_list_labels):
            assert pointer in walked, f"{id_path(data, pointer)}: {text}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_contexts_are_the_id_paths_of_the_texts(path: Path) -> None:
    data, monograph = read(path)
    places: list[Place] = []
    walk(monograph, places.append)
    assert len({p.context for p in places}) == len(places)
    for place in places:
        assert id_path(data, place.pointer) == place.context
        assert resolve_id_path(data, place.context) == place.pointer


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_what_is_extracted_is_put_back(path: Path) -> None:
    _, monograph = read(path)
    facts = facts_of(monograph)
    statements = Statements.model_validate(read_document("s.yaml", (path.parent / "statements.yaml").read_bytes()).data)
    page = localize(monograph, facts, statements, source_translator(locale_info("en"))).page
    put_back: dict[str, str] = {}
    walk_tree(page, put_back)
    expected = {m.context: printed(m.text, facts) for m in monograph_messages(monograph, facts) if m.fact is None}
    assert put_back == expected


def walk_tree(node: Any, found: dict[str, str]) -> None:
    """Collect every localized text of a page, by reflection, independently of the walk."""
    if hasattr(node, "pieces"):
        assert node.context not in found
        found[node.context] = node.plain
    elif isinstance(node, tuple):
        for child in node:
            walk_tree(child, found)
    elif hasattr(node, "__match_args__"):
        for name in node.__match_args__:
            walk_tree(getattr(node, name), found)


def test_message_contexts_are_unique_over_all_catalogs() -> None:
    _, monograph = read(SOURCES[0])
    statements = Statements.model_validate(
        read_document("s.yaml", (ROOT / "source" / "statements.yaml").read_bytes()).data
    )
    for messages in (
        monograph_messages(monograph, facts_of(monograph)),
        statement_messages(statements),
        interface_messages(),
    ):
        assert len({m.context for m in messages}) == len(messages)


def test_a_value_in_words_follows_the_text_it_stands_in() -> None:
    _, monograph = read(SOURCES[0])
    messages = monograph_messages(monograph, facts_of(monograph))
    contexts = [m.context for m in messages]
    cell = "sections.dosing.blocks.protocol.table.rows.frequency.cells.detail"
    at = contexts.index(cell)
    assert contexts[at + 1 : at + 3] == [f"{cell}#oral.frequency", f"{cell}#oral.interval"]
    assert [m.text for m in messages[at + 1 : at + 3]] == ["Twice a day", "12 hours"]


@pytest.mark.parametrize("name", ["en_XA", "ar_XB"])
def test_pseudo_locales_keep_every_value(name: str) -> None:
    _, monograph = read(SOURCES[0])
    facts = facts_of(monograph)
    statements = Statements.model_validate(
        read_document("s.yaml", (ROOT / "source" / "statements.yaml").read_bytes()).data
    )
    source = localize(monograph, facts, statements, source_translator(locale_info("en"))).page
    pseudo = localize(monograph, facts, statements, pseudo_translator(locale_info(name))).page
    english: dict[str, str] = {}
    fake: dict[str, str] = {}
    walk_tree(source, english)
    walk_tree(pseudo, fake)
    assert english.keys() == fake.keys()
    assert all(fake[c] != english[c] for c in english if any(x.isalpha() for x in english[c]))

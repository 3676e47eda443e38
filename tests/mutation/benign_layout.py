"""Harmless edits of the file and of its structure: order, folding, quotes, comments, new correct entries."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from random import Random

from pipeline.model.pointer import Pointer
from tests.mutation.benign_tables import GENERAL
from tests.mutation.sheet import Edit, Kind, Sheet
from tests.mutation.sources import Splice


def order(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Two neighbours exchanged: entries of a list in the prose or the data."""
    for pointer in sheet.main.document.values:
        last = pointer[-1] if pointer else ""
        if (
            isinstance(last, int)
            and last
            and pointer[0] not in ("received", "status", "questions")
            and isinstance(sheet.main.document.at(pointer), dict)
        ):
            before = (*pointer[:-1], last - 1)
            if pointer[-2] in ("columns",) or (pointer[-2] == "sections" and len(pointer) == 2):
                continue
            # A sentence that introduces a list stays before it.
            if pointer[-2] == "blocks" and str(sheet.main.document.at((*before, "text"))).endswith(":"):
                continue
            shown = (sheet.main.path(before), sheet.main.path(pointer))
            yield sheet.change("order", pointer, *shown, *sheet.main.swap(before, pointer))


def sections(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Two neighbouring sections exchanged."""
    for index in range(1, len(sheet.data["sections"])):
        one, other = ("sections", index - 1), ("sections", index)
        shown = (sheet.main.path(one), sheet.main.path(other))
        yield sheet.change("section_order", other, *shown, *sheet.main.swap(one, other))


def folding(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The same text folded elsewhere, or in quotes of another kind."""
    for prose in sheet.prose:
        raw = sheet.main.raw(prose.pointer)
        if raw.startswith(">-"):
            indent = re.search(r"\n( +)", raw)
            assert indent is not None
            for width in (70, 95):
                lines = textwrap.wrap(prose.text, width, break_long_words=False, break_on_hyphens=False)
                new = ">-" + "".join(f"\n{indent.group(1)}{line}" for line in lines)
                yield sheet.put("folding", prose.pointer, new, expect=prose.text)
        elif raw[0] not in "\"'":
            yield sheet.put("folding", prose.pointer, json.dumps(prose.text, ensure_ascii=False), expect=prose.text)
            yield sheet.put("folding", prose.pointer, "'" + prose.text.replace("'", "''") + "'", expect=prose.text)


def comment(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer in random.sample([p for p in sheet.main.keys_of_blocks() if p], 30):
        start = sheet.main.key_start(pointer)
        line = sheet.main.text.rfind("\n", 0, start) + 1
        indent = sheet.main.text[line:start]
        if not indent.strip():
            words = random.choice(
                (
                    "checked with the pharmacist",
                    "see the notes of the meeting",
                    "to be looked at again: 50 mg?",
                    "was approved in the last meeting",
                )
            )
            yield sheet.change("comment", pointer, "", f"# {words}", Splice(line, line, f"{indent}# {words}\n"))
            yield sheet.change("comment", pointer, "", "(blank line)", Splice(line, line, "\n"))


def entry(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A new item with an id of its own and harmless words, in lists and as a paragraph; a new section."""
    seen: set[Pointer] = set()
    for prose in sheet.prose:
        holder = prose.pointer[:-2]
        if prose.role in ("item", "do") and holder not in seen:
            seen.add(holder)
            last = (*holder, len(sheet.main.document.at(holder)) - 1)
            label = "label: More, " if "label" in sheet.main.document.at(last) else ""
            words = (
                random.choice(GENERAL)
                if prose.role == "item"
                else random.choice(
                    (
                        "Ask your pharmacist if anything is unclear.",
                        "Keep this text so that you can read it later.",
                        "Bring a list of your questions to the next visit.",
                    )
                )
            )
            raw = f"{{id: {random.choice(('more', 'also', 'note_2'))}, {label}text: {json.dumps(words)}}}"
            yield sheet.change("entry", last, "", words, sheet.main.append(last, raw))
        elif prose.role == "text" and isinstance(prose.pointer[-2], int):
            block = prose.pointer[:-1]
            words = random.choice(GENERAL)
            raw = f"{{id: further_note, text: {json.dumps(words)}}}"
            yield sheet.change("entry", block, "", words, sheet.main.append(block, raw))
    last = ("sections", len(sheet.data["sections"]) - 1)
    for title, words in (
        ("Where to ask", "Your pharmacist can answer questions about this text."),
        ("About this text", "You can read this text again at any time."),
        ("Words in this text", "A receptor is a protein that receives signals."),
    ):
        raw = f"{{id: further, title: {title}, blocks: [{{id: lead, text: {json.dumps(words)}}}]}}"
        yield sheet.change("entry", last, "", title, sheet.main.append(last, raw))


def record(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Correct additions to the record: a reference, a reviewer, a newer day, a version, a code, a reaction, a test."""
    main = sheet.main
    last: Pointer
    for version in (
        ("0.1.1", "0.2.0")
        if sheet.data["version"].startswith("0.1")
        else ("3.0.0", "2.1.1" if sheet.data["version"].startswith("2") else "1.0.4")
    ):
        yield sheet.put("record", ("version",), version, expect=version)
    if isinstance(sheet.data["references"], list):
        last = ("references", len(sheet.data["references"]) - 1)
        for words in ("A second made-up report, for this test.", "A made-up review article, 2026."):
            # A source that nothing rests on would be a fault of its own.
            raw = f'{{id: second_report, citation: "{words}"}}'
            cited = main.put(("dosing", random.choice(("hepatic", "renal")), "source"), "second_report")
            yield sheet.change("record", last, "", words, main.append(last, raw), cited)
    if isinstance(sheet.data["review"]["reviewers"], list):
        for name in ("authors", "reviewers"):
            yield sheet.change(
                "record",
                ("review", name),
                "",
                "another name",
                main.append(("review", name, 0), "Another made-up person"),
            )
        for name, days in (
            ("last_reviewed", ("2026-11-20", "2026-11-24")),
            ("next_review", ("2027-04-15", "2027-08-30")),
        ):
            for day in days:
                yield sheet.put("record", ("review", name), f'"{day}"', expect=day)
        for index, status in enumerate(sheet.data["status"]):
            if status["as_of"] != "not_stated":
                for day in ("2026-11-19", "2026-11-23"):
                    yield sheet.put("record", ("status", index, "as_of"), f'"{day}"', expect=day)
    if isinstance(sheet.data["trials"], list):
        yield sheet.put("record", ("trials", 0, "checked_on"), '"2026-11-21"', expect="2026-11-21")
    group = ("adverse_reactions", 0, "reactions")
    last = (*group, len(main.document.at(group)) - 1)
    for name, organ in (
        ("Headache", "Nervous system disorders"),
        ("Dry mouth", "Gastrointestinal disorders"),
        ("Itching", "Skin and subcutaneous tissue disorders"),
    ):
        raw = f"{{id: added_effect, name: {name}, organ_class: {organ}}}"
        yield sheet.change("record", last, "", name, main.append(last, raw))
    if sheet.data["monitoring"]:
        last = ("monitoring", len(sheet.data["monitoring"]) - 1)
        raw = "{id: weight_check, name: Check of the body weight, when: before, every: not_applicable}"
        yield sheet.change("record", last, "", "a test", main.append(last, raw))
    for register, at in (("substances", ("substances", 0)), ("reference", ("look_alikes", "entries", 0))):
        source = sheet.files[register]
        raw = (
            '{name: madeupinib, codes: [MU-77], source: made up, checked: "2026-11-20"}'
            if register == "substances"
            else "{names: [madeupone, madeuptwo]}"
        )
        yield sheet.change("record", at, "", "a new entry", source.append(at, raw), file=register)


KINDS = (
    Kind("order", "entries, paragraphs and rows in another order", order, 40, benign=True),
    Kind("section_order", "sections in another order", sections, 10, benign=True),
    Kind("folding", "lines folded elsewhere, other YAML quotes", folding, 50, benign=True),
    Kind("comment", "a comment or blank line in the YAML", comment, 24, benign=True),
    Kind("entry", "a new item, paragraph or section", entry, 30, benign=True),
    Kind("record", "a reference, reviewer, day, version or typed fact added", record, 30, benign=True),
)

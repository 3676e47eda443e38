"""Faults in what every page must carry: banners, disclaimers, essential subjects and the sections that hold them."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from random import Random
from typing import Any

from pipeline.model.digest import digest_of
from pipeline.model.pointer import Pointer
from tests.mutation.sheet import Edit, Kind, Sheet

_FILE = "statements"
# Weakened wordings, by words that a clause holds.
_WEAKER = {
    "is not approved": "is approved", "is not yet approved": "is already approved", "has not been approved": "has been approved",
    "an investigational drug": "a drug", "does not constitute": "may constitute", "informational purposes only": "informational purposes",
    "Always consult": "Consult", "Always": "If you like,", "Never disregard": "Do not lightly disregard", "or delay in seeking it": "",
    "Never": "Rarely", "at once": "when you can", "In a medical emergency, call": "In a medical emergency, do not call",
    "only available": "available", "approved clinical trials": "a pharmacy", "qualified healthcare professional": "friend or relative",
    "local emergency number": "pharmacist during opening hours", ", diagnosis, or treatment": "", "is authoritative": "is not authoritative",
    "Read the leaflet": "You need not read the leaflet", "and does not": "and does", "an approved medicine": "a proven medicine",
}  # fmt: skip


def _clauses(sheet: Sheet) -> Iterator[tuple[Pointer, Any]]:
    used = set(sheet.data["statements"].values())
    for index, statement in enumerate(sheet.files[_FILE].data["statements"]):
        if statement["id"] in used:
            for number, clause in enumerate(statement["clauses"]):
                yield ("statements", index, "clauses", number), clause


def _reworded(text: str, random: Random) -> Iterator[str]:
    for old, new in _WEAKER.items():
        if old in text:
            yield re.sub(r" {2,}", " ", text.replace(old, new, 1)).replace(" ,", ",").replace(" .", ".").strip()
    words = text.split()
    if len(words) > 7:
        yield " ".join(words[: len(words) // 2]) + "..."
        yield " ".join(words[: len(words) // 2]).rstrip(",") + "."
        at = random.randrange(1, len(words) - 1)
        yield " ".join(words[:at] + words[at + 1 :])


def _edit(sheet: Sheet, kind: str, at: Pointer, old: str, new: str, *, recorded: bool) -> Edit:
    """A clause with another text, or without any (empty `new`); with `recorded` the digest is recorded anew."""
    source = sheet.files[_FILE]
    statement = source.document.at(at[:2])
    clauses = [[c["id"], c["text"]] for c in copy.deepcopy(statement["clauses"])]
    if new:
        splices = [source.write((*at, "text"), new)]
        clauses[int(at[3])][1] = new
    else:
        splices = [source.remove(at)]
        del clauses[int(at[3])]
    if recorded:
        splices.append(source.put((*at[:2], "wordings", "en"), f'"{digest_of(clauses)}"'))
    return sheet.change(kind, at, old, new or "(deleted)", *splices, file=_FILE)


def clause(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A clause shortened, weakened, reworded or deleted, and nothing else changed."""
    for at, found in _clauses(sheet):
        for new in _reworded(found["text"], random):
            yield _edit(sheet, "clause", at, found["text"], new, recorded=False)
        if len(sheet.files[_FILE].document.at(at[:3])) > 1:
            yield _edit(sheet, "clause", at, found["text"], "", recorded=False)


def clause_recorded(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The same, and the new wording recorded with it, as somebody does who wants the error to go away."""
    for at, found in _clauses(sheet):
        for old, weaker in _WEAKER.items():
            if old in found["text"]:
                new = re.sub(r" {2,}", " ", found["text"].replace(old, weaker, 1)).replace(" ,", ",").strip()
                yield _edit(sheet, "clause_recorded", at, found["text"], new, recorded=True)
        if len(sheet.files[_FILE].document.at(at[:3])) > 1:
            yield _edit(sheet, "clause_recorded", at, found["text"], "", recorded=True)


def reference(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The banner or disclaimer of another status, of another kind, or none."""
    known = [s["id"] for s in sheet.files[_FILE].data["statements"]]
    for kind, value in sheet.data["statements"].items():
        for other in [*(k for k in known if k != value), "none", "short_note"]:
            yield sheet.put("statement_reference", ("statements", kind), other, contradicts=True)
        splice = sheet.main.remove(("statements", kind))
        yield sheet.change("statement_reference", ("statements", kind), str(value), "(deleted)", splice)
    index = known.index(sheet.data["statements"]["disclaimer"])
    at = ("statements", index)
    other = "approved" if sheet.investigational else "investigational"
    yield sheet.put("statement_reference", (*at, "status"), other, contradicts=True, file=_FILE)
    yield sheet.put("statement_reference", (*at, "kind"), "banner", contradicts=True, file=_FILE)
    yield sheet.put("statement_reference", (*at, "id"), "disclaimer_2", contradicts=True, file=_FILE)
    splice = sheet.files[_FILE].remove(at)
    yield sheet.change("statement_reference", at, "the statement", "(deleted)", splice, file=_FILE)


def essential(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A subject that may not be passed over: its entry deleted, emptied though the text speaks of it, or misdirected."""
    entries = sheet.data["essentials"]
    stated = [k for k, v in entries.items() if isinstance(v, dict)]
    for name, value in entries.items():
        at = ("essentials", name)
        yield sheet.change("essential", at, name, "(deleted)", sheet.main.remove(at))
        if name in stated:
            for word in ("not_stated", "not_applicable"):
                yield sheet.put("essential", at, word, contradicts=True)
            yield sheet.put("essential", (*at, "see"), value["see"] + "_x", contradicts=True)
            for other in random.sample([s for s in stated if s != name], min(2, len(stated) - 1)):
                yield sheet.put("essential", (*at, "see"), entries[other]["see"], contradicts=True)


def section(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A section, a block, an entry or a row deleted that an essential subject rests on, or that prints a typed value."""
    source = sheet.main
    wanted = {v["see"] for v in sheet.data["essentials"].values() if isinstance(v, dict)}
    for pointer in source.document.values:
        if pointer[:1] != ("sections",) or not pointer or not isinstance(pointer[-1], int):
            continue
        path = source.path(pointer)
        if any(see == path or see.startswith(path + ".") for see in wanted):
            title = source.document.at(pointer)
            yield sheet.change(
                "section", pointer, str(title.get("title", title["id"])), "(deleted)", source.remove(pointer)
            )
    for prose in sheet.prose:
        # The last place that says a typed word or how a value is to be taken.
        if prose.role in ("cell", "text", "item") and "{" in prose.text and len(prose.pointer) > 3:
            row = prose.pointer[:-2] if prose.role == "cell" else prose.pointer[:-1]
            names = set(re.findall(r"\{([a-z_.]+)\}", source.raw(row)))
            elsewhere = sheet.words.replace(prose.text.lower(), "")
            if any("{" + n + "}" not in elsewhere for n in names) and isinstance(row[-1], int):
                yield sheet.change("section", row, prose.text[:60], "(deleted)", source.remove(row))


def top_level(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A field that every monograph must have."""
    for name in (
        "status",
        "statements",
        "essentials",
        "review",
        "references",
        "summary",
        "dosing",
        "language",
        "audiences",
    ):
        yield sheet.change("field", (name,), name, "(deleted)", sheet.main.remove((name,)))
    for index in range(len(sheet.data["dosing"]["regimens"])):
        for name in ("frequency", "interval", "daily_maximum", "population", "route"):
            at: Pointer = ("dosing", "regimens", index, name)
            yield sheet.change("field", at, name, "(deleted)", sheet.main.remove(at))
    for organ, grade in (("hepatic", "severe"), ("hepatic", "mild"), ("renal", "dialysis"), ("renal", "severe")):
        at = ("dosing", organ, grade)
        yield sheet.change("field", at, grade, "(deleted)", sheet.main.remove(at))


KINDS = (
    Kind("clause", "a clause of banner or disclaimer shortened, weakened or deleted", clause, 24, whole=True),
    Kind("clause_recorded", "the same, with its digest recorded anew", clause_recorded, 24),
    Kind("statement_reference", "the choice of banner and disclaimer", reference, whole=True),
    Kind("essential", "an essential subject deleted, emptied or misdirected", essential, 30),
    Kind("section", "a section or entry deleted that something rests on", section),
    Kind("field", "a field deleted that must be there", top_level),
)

"""Negations taken away or added, and instructions whose polarity changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from random import Random

from tests.mutation.sheet import SENTENCE, Edit, Kind, Mutator, Prose, Sheet
from tests.mutation.sources import Splice
from tests.mutation.wording import cased, tidy

# What stands there, and what is left of it without the negation.
_TAKEN = (
    (re.compile(r"\bdo not\b", re.I), ("", "do", "always")),
    (re.compile(r"\bdon['’]t\b", re.I), ("", "do", "always")),
    (re.compile(r"\b(is|are|was|were|has|have|had|may|must|should|can|could|will|would|does|did) not\b", re.I), (r"\1",)),
    (re.compile(r"\bcannot\b", re.I), ("can",)),
    (re.compile(r"\bnever\b", re.I), ("", "always")),
    (re.compile(r"\bnot (?=for|to|only|with|everybody|known|yet|more|FDA)", re.I), ("",)),
    (re.compile(r"\bno (?!longer)(?=[a-z])", re.I), ("some ", "")),
    (re.compile(r"\bnone\b", re.I), ("some", "one")),
    (re.compile(r"\bwithout\b", re.I), ("with",)),
    (re.compile(r"\bnon-", re.I), ("",)),
    (re.compile(r"\bunless\b", re.I), ("if",)),
    (re.compile(r"\bneither\b", re.I), ("either",)),
)  # fmt: skip
_ADDED = (
    (
        re.compile(r"\b(is|are|was|were|has been|have been|may|must|should|can|could|will|does)\b(?! not| no )"),
        r"\1 not",
    ),
    (re.compile(r"\b(needs|requires|contains|treats|blocks|works|harms)\b"), r"never \1"),
)
_IMPERATIVE = re.compile(
    r"(?:(?<=^)|(?<=[.!?] ))(?:DO |Do |Always )?(take|tell|give|keep|call|contact|shake|swallow|read|report|leave|talk|use|ask|store|measure|check|stop)\b",
    re.IGNORECASE,
)


# A sentence that tells somebody what to do or not, or speaks of dose, approval, harm or who may take it.
_WEIGHTY = re.compile(
    r"\b(?:do not|don['’]t|never|must|may|should|take|taken|give|giv\w+|use|used|swallow\w*|keep|store|stop\w*|call|contact|tell|report|drive"
    r"|pregnan\w+|breast\w*|contraception|allerg\w+|dose|doses|adjustments|doctor|pause\w*|approv\w+|investigational|impairment|harm\w*|children)\b",
    re.IGNORECASE,
)


def _places(sheet: Sheet) -> Iterator[Prose]:
    yield from (p for p in sheet.prose if p.role not in ("column", "caption"))


def _by_weight(name: str, make: Mutator) -> tuple[Mutator, Mutator]:
    """Two mutators of one: in sentences that matter for safety or status, and in the background."""

    def pick(sheet: Sheet, random: Random, *, weighty: bool) -> Iterator[Edit]:
        for edit in make(sheet, random):
            text, at = sheet.main.document.at(edit.pointer), 0
            changed = next((i for i, (a, b) in enumerate(zip(text, edit.expect, strict=False)) if a != b), len(text))
            sentence = ""
            for sentence in SENTENCE.split(text):
                at = text.index(sentence, at) + len(sentence)
                if changed <= at:
                    break
            if bool(_WEIGHTY.search(sentence)) is weighty:
                yield replace(edit, kind=name if weighty else f"{name}_background")

    return partial(pick, weighty=True), partial(pick, weighty=False)


def taken(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for prose in _places(sheet):
        for pattern, substitutes in _TAKEN:
            for match in pattern.finditer(prose.text):
                for new in substitutes:
                    word = match.expand(new) if "\\" in new else new
                    text = prose.text[: match.start()] + cased(match.group(), word) + prose.text[match.end() :]
                    start = not prose.text[: match.start()].strip() or prose.text[: match.start()].rstrip()[-1] in ".!?"
                    text = tidy(text)
                    if start and not word:
                        at = len(tidy(prose.text[: match.start()])) + (1 if match.start() else 0)
                        text = text[:at] + text[at : at + 1].upper() + text[at + 1 :]
                    yield sheet.reword("negation_taken", prose, text)


def added(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for prose in _places(sheet):
        for pattern, new in _ADDED:
            for match in pattern.finditer(prose.text):
                text = prose.text[: match.start()] + match.expand(new) + prose.text[match.end() :]
                yield sheet.reword("negation_added", prose, text)
        for match in _IMPERATIVE.finditer(prose.text):
            for word in ("Do not", "Never"):
                text = prose.text[: match.start()] + f"{word} {match.group(1).lower()}" + prose.text[match.end() :]
                yield sheet.reword("negation_added", prose, text)


def _instructions(sheet: Sheet, role: str) -> list[Prose]:
    return [p for p in sheet.prose if p.role == role]


def dont_lost(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A don't that reads as a do."""
    for prose in _instructions(sheet, "dont"):
        rest = re.sub(r"^(?:do not|don['’]t|never|avoid)\s+", "", prose.text, flags=re.IGNORECASE)
        for lead in ("", "DO ", "Do ", "Always ", "You should ", "It is fine to ", "Please "):
            yield sheet.reword("dont_lost", prose, lead + (rest[:1].upper() + rest[1:] if not lead else rest))


def do_negated(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A do that reads as a don't."""
    for prose in _instructions(sheet, "do"):
        rest = re.sub(r"^do\s+", "", prose.text, flags=re.IGNORECASE)
        rest = rest[:1].lower() + rest[1:]
        for lead in ("Do not ", "Don’t ", "DON’T ", "Never ", "You need not ", "Avoid: ", "You should not "):
            yield sheet.reword("do_negated", prose, lead + rest)


def moved(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """An instruction in the other list."""
    for role, other in (("do", "dont"), ("dont", "do")):
        hosts = _instructions(sheet, other)
        for prose in _instructions(sheet, role):
            item = prose.pointer[:-1]
            here = sheet.main.document.at(item[:-1])
            host = random.choice(hosts).pointer[:-1]
            entry = "{" + f"id: {here[item[-1]]['id']}_moved, text: {json.dumps(prose.text, ensure_ascii=False)}" + "}"
            splices = [sheet.main.append(host, entry)]
            if len(here) > 1:
                splices.append(sheet.main.remove(item))
            yield sheet.change("moved", item, f"{role}: {prose.text[:50]}", f"{other}: {prose.text[:50]}", *splices)


def lists_exchanged(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The names of the two lists exchanged, or one of them changed."""
    for role, other in (("do", "dont"), ("dont", "do")):
        for prose in _instructions(sheet, role)[:1]:
            start = sheet.main.key_start(prose.pointer[:-2])
            yield sheet.change(
                "moved", prose.pointer[:-2], f"{role}:", f"{other}:", Splice(start, start + len(role), other)
            )


def moves(sheet: Sheet, random: Random) -> Iterator[Edit]:
    yield from moved(sheet, random)
    yield from lists_exchanged(sheet, random)


_TAKEN_OUT, _TAKEN_BACKGROUND = _by_weight("negation_taken", taken)
_PUT_IN, _PUT_BACKGROUND = _by_weight("negation_added", added)

KINDS = (
    Kind(
        "negation_taken",
        "a negation taken out of an instruction, or of words on dose, approval, harm",
        _TAKEN_OUT,
        60,
        whole=True,
    ),
    Kind("negation_taken_background", "a negation taken out of any other sentence", _TAKEN_BACKGROUND, 30, whole=True),
    Kind(
        "negation_added",
        "a negation put into an instruction, or into words on dose, approval, harm",
        _PUT_IN,
        60,
        whole=True,
    ),
    Kind("negation_added_background", "a negation put into any other sentence", _PUT_BACKGROUND, 30, whole=True),
    Kind("dont_lost", "a don't that reads as a do", dont_lost, 30, whole=True),
    Kind("do_negated", "a do that reads as a don't", do_negated, 30, whole=True),
    Kind("moved", "an instruction or a list on the other side", moves),
)

"""Harmless edits of the prose: synonyms, rewritten sentences, added sentences, spelling and typography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.benign_tables import BACKGROUND, GENERAL, PHRASES, SPELLING, SYNONYMS
from tests.mutation.sheet import Edit, Kind, Prose, Sheet
from tests.mutation.status import fill
from tests.mutation.wording import exchanges


def _texts(sheet: Sheet) -> list[Prose]:
    return [p for p in sheet.prose if p.role in ("text", "item", "cell", "do", "dont")]


def rewritten(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for prose in sheet.prose:
        for old, new in PHRASES:
            if old in prose.text:
                yield sheet.reword("rewritten", prose, prose.text.replace(old, new, 1))


def sentence(sheet: Sheet, random: Random) -> Iterator[Edit]:
    hosts = [p for p in sheet.prose if p.role == "text" and p.text.endswith(".")]
    # What is said of taking it at home does not fit a drug that only a trial gives.
    general = (*GENERAL, *BACKGROUND)
    for words in general:
        for prose in random.sample(hosts, 3):
            parts = prose.sentences
            at = random.choice((0, len(parts), len(parts)))
            yield sheet.reword("sentence", prose, " ".join([*parts[:at], fill(words, sheet), *parts[at:]]))


def lead_in(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A few neutral words in front of a statement."""
    for prose in _texts(sheet):
        if re.match(r"(?:It|You|The|In|If|This|These|Once|When) ", prose.text):
            for lead in ("Please note: ", "In addition, ", "As a reminder, ", "To repeat: ", "Also, "):
                rest = prose.text if lead.endswith(": ") else prose.text[:1].lower() + prose.text[1:]
                yield sheet.reword("lead_in", prose, lead + rest)


def contraction(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for prose in _texts(sheet):
        for old, new in ((r"\bDo not\b", "Don't"), (r"\bDon't\b", "Do not"), (r"\bDON’T\b", "DO NOT"), (r"\bcannot\b", "can't"),
                         (r"\bDon’t\b", "Do not"), (r"\bis not\b", "isn't"), (r"\bIt is\b", "It’s"), (r"\bdo not\b", "don’t"), (r"\bhas not\b", "hasn’t")):  # fmt: skip
            for match in re.finditer(old, prose.text):
                yield sheet.reword("contraction", prose, prose.text[: match.start()] + new + prose.text[match.end() :])


def typography(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Quotes and apostrophes of the other kind, other dashes, a no-break space, a bracket for a comma."""
    for prose in sheet.prose:
        for old, new in (("“", '"'), ("”", '"'), ("’", "'"), ("'", "’"), ("—", " – "), ("—", " - "), (" - ", " – ")):
            if old in prose.text:
                text = prose.text.replace("“", '"').replace("”", '"') if old in "“”" else prose.text.replace(old, new)
                yield sheet.reword("typography", prose, text)
        for match in re.finditer(r"(?<=\w)-(?=[a-z])", prose.text):
            if not prose.text[: match.start()].endswith(("non", "FDA")):
                yield sheet.reword(
                    "typography", prose, prose.text[: match.start()] + "\u2011" + prose.text[match.end() :]
                )
        if prose.role in ("text", "item") and (spot := re.search(r"(?<=[a-z]{4}) (?=[a-z]{4})", prose.text)):
            yield sheet.reword("typography", prose, prose.text[: spot.start()] + "\u00a0" + prose.text[spot.end() :])


KINDS = (
    Kind("synonym", "a synonym of a neutral word", exchanges("synonym", SYNONYMS), 50, benign=True),
    Kind("rewritten", "a sentence with the same meaning", rewritten, 80, benign=True),
    Kind("lead_in", "neutral words in front of a statement", lead_in, 40, benign=True),
    Kind("sentence", "a harmless sentence added", sentence, 210, benign=True),
    Kind("contraction", "do not, don't; is not, isn't", contraction, 30, benign=True),
    Kind("typography", "quotes, dashes, spaces", typography, 40, benign=True),
    Kind("spelling", "US and UK spelling", exchanges("spelling", SPELLING), 30, benign=True),
)

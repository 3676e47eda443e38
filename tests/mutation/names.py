"""Wrong codes and names, ids that are missing or stand twice, letters that are not what they seem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from pipeline.model.pointer import Pointer
from tests.mutation.sheet import Edit, Kind, Sheet
from tests.mutation.sources import Splice

_TAKEN_FOR = {
    "utatrectinib": ("larotrectinib", "selitrectinib", "repotrectinib"), "examplinib": ("imatinib", "erlotinib", "sunitinib"),
    "exampsartan": ("valsartan", "losartan", "candesartan"), "exampicillin": ("amoxicillin", "ampicillin", "cefalexin"),
}  # fmt: skip
_OTHER_CODES = ("LOXO-195", "BAY 2731954", "LOXO-101", "RXDX-101", "PF-06463922")
_WORD = r"(?<![{.\w])[A-Za-z]{5,}(?![^{]*\})"
_TWINS = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і", "x": "х"}


def _misspelled(name: str, random: Random) -> list[str]:
    at = random.randrange(2, len(name) - 3)
    vowel = random.choice([i for i, c in enumerate(name) if c in "aeiou" and i])
    other = random.choice([c for c in "aeiou" if c != name[vowel]])
    return [
        name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if name[at] != name[at + 1]
        else name[:at] + name[at + 1 :],
        name[:at] + name[at + 1 :],
        name[:vowel] + other + name[vowel + 1 :],
        name[:at] + name[at] + name[at:],
    ]


def drug_name(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The name of the drug misspelled, or another drug's name in its place."""
    pattern = re.compile(rf"\b{sheet.drug}\b", re.IGNORECASE)
    for prose in sheet.prose:
        for match in pattern.finditer(prose.text):
            found = match.group()
            for new in (random.choice(_misspelled(found, random)), random.choice(_TAKEN_FOR[sheet.drug])):
                new = new.capitalize() if found[0].isupper() else new
                yield sheet.reword("drug_name", prose, prose.text[: match.start()] + new + prose.text[match.end() :])
    for new in (*_misspelled(sheet.drug, random), *_TAKEN_FOR[sheet.drug]):
        yield sheet.put("drug_name", ("identity", "generic_name"), new, contradicts=True)


def code(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Section codes, trial numbers, substance codes, ATC, CAS and UNII with a wrong digit or of something else."""
    for pointer, value in sheet.main.leaves.items():
        if pointer[-1] == "code" and pointer[0] == "sections":
            text = str(value)
            wrong = [text[:-1] + str((int(text[-1]) + n) % 10) for n in (1, 5)] + [text[1] + text[0] + text[2:]]
            for new in wrong:
                if new != text:
                    yield sheet.put("code", pointer, f'"{new}"', contradicts=True, expect=new)
    trials = sheet.data["trials"]
    for index, trial in enumerate(trials if isinstance(trials, list) else []):
        number = trial["registry"]
        for new in (number[:-2] + "0" + number[-1], number[:-1], number.replace("NCT", "NTC"), "NCT03215511"):
            yield sheet.put("code", ("trials", index, "registry"), new, contradicts=True)
    names = sheet.data["identity"]["other_names"]
    for new in _OTHER_CODES[:2] if not names else ():
        yield sheet.put("code", ("identity", "other_names"), f"[{new}]", contradicts=True)
    for index, name in enumerate(names):
        digits = re.sub(r"(\d)(\d)(?=\D*$)", r"\2\1", name)
        for new in {digits, name + "1", random.choice(_OTHER_CODES[2:])} - {name}:
            yield sheet.put("code", ("identity", "other_names", index), new, contradicts=True)
    for name, wrongs in (
        ("atc", ("L01EX", "C09CA99X", "l01ex12")), ("cas", ("1234-56-7", "50-78-3", "114798-26-5")), ("unii", ("ABC123", "R16CO5Y76O1")),
    ):  # fmt: skip
        for new in wrongs:
            yield sheet.put("code", ("identity", name), f'"{new}"', contradicts=True)
    pattern = re.compile(r"\b(?:NCT\d{8}|[A-Z]{2,5}[- ]?\d[\dA-Z]*)\b")
    for prose in sheet.prose:
        for match in pattern.finditer(prose.text):
            new = re.sub(r"\d(?=\D*$)", lambda m: str((int(m.group()) + 3) % 10), match.group())
            yield sheet.reword("code", prose, prose.text[: match.start()] + new + prose.text[match.end() :])
    yield sheet.put("code", ("identity", "drug_class"), '"Factor Xa inhibitor"', contradicts=True)
    yield sheet.put("code", ("identity", "drug_class"), '"Monoclonal antibody"', contradicts=True)


def _entries(sheet: Sheet) -> Iterator[Pointer]:
    """Entries of lists that have an id."""
    for pointer in sheet.main.document.values:
        if pointer and pointer[-1] == "id" and len(pointer) > 1:
            yield pointer[:-1]


def missing_id(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for at in _entries(sheet):
        if at[0] != "questions":
            yield sheet.change("missing_id", at, "id", "(deleted)", sheet.main.remove((*at, "id")))


def twice(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The id of a neighbour."""
    for at in _entries(sheet):
        last = at[-1]
        if isinstance(last, int) and last and at[0] != "questions":
            first = sheet.main.document.at((*at[:-1], last - 1))["id"]
            yield sheet.put("duplicate_id", (*at, "id"), first, contradicts=True)


def duplicate_key(sheet: Sheet, random: Random) -> Iterator[Edit]:
    for pointer, _ in random.sample(list(sheet.named("dose", "value", "unit", "status", "times", "population")), 8):
        end = sheet.main.span(pointer)[1]
        if sheet.main.in_brackets(pointer):
            yield sheet.change(
                "duplicate_key",
                pointer,
                str(pointer[-1]),
                "twice",
                Splice(end, end, f", {pointer[-1]}: {sheet.main.raw(pointer)}"),
            )


def hidden(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Invisible characters, foreign letters that look Latin, other digits."""
    texts = [p for p in sheet.prose if len(p.text) > 20 and re.search(_WORD, p.text)]
    invisible = ("\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\u202e", "\u2066", "\u200f", "\u180e", "\u034f")
    for character in invisible:
        for prose in random.sample(texts, 2):
            at = random.choice([m.start() + 2 for m in re.finditer(_WORD, prose.text)])
            yield sheet.reword("hidden", prose, prose.text[:at] + character + prose.text[at:])
    for letter, twin in _TWINS.items():
        for prose in random.sample(texts, 1):
            spots = [m.start() for m in re.finditer(rf"(?<=[a-z]){letter}(?=[a-z])", prose.text)]
            if spots:
                at = random.choice(spots)
                yield sheet.reword("hidden", prose, prose.text[:at] + twin + prose.text[at + 1 :])
    for prose in (p for p in texts if re.search(r"\d(?![^{]*\})", p.text)):
        spot = next(re.finditer(r"\d(?![^{]*\})", prose.text))
        wide = chr(ord("０") + int(spot.group()))
        yield sheet.reword("hidden", prose, prose.text[: spot.start()] + wide + prose.text[spot.end() :])


KINDS = (
    Kind("drug_name", "the drug's name misspelled or another drug's", drug_name, 30),
    Kind("code", "a wrong code, check digit, trial number or class", code, 40),
    Kind("missing_id", "an id deleted", missing_id, 12),
    Kind("duplicate_id", "an id that stands twice", twice, 12),
    Kind("duplicate_key", "a field that stands twice", duplicate_key, 8),
    Kind("hidden", "hidden or look-alike characters", hidden, 20),
)

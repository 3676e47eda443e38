"""Faults about approval: the typed status, its words in the prose, claims put into texts, headings and ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.mutation.sheet import Edit, Kind, Sheet
from tests.mutation.wording import exchanges

_TO_APPROVED = {
    "investigational": ("approved", "FDA-approved", "licensed"), "not approved": ("approved", "fully approved"),
    "has not been approved": ("has been approved", "was recently approved"), "not fda-approved": ("FDA-approved",),
    "does not yet have": ("now has",), "being studied": ("approved for use", "prescribed"), "under investigation": ("on the market",),
    "in clinical trials": ("in pharmacies",), "currently in advanced clinical trials": ("available on prescription",),
    "clinical trial phase": ("post-approval phase",), "doses studied": ("Recommended doses", "Usual doses", "Standard doses"),
    "investigational agent": ("approved agent", "authorised medicine"), "an investigational drug": ("a prescription drug", "an approved medicine"),
    "not approved by the fda": ("cleared by the FDA", "approved by the FDA"),
}  # fmt: skip
_FROM_APPROVED = {
    "is approved": ("is not approved", "is investigational"), "approved": ("unapproved", "investigational", "experimental"),
    "is indicated for": ("is being studied for", "is not approved for"), "a prescription medicine": ("an investigational drug", "an experimental medicine"),
    "is used to treat": ("is being tested against",), "recommended dose": ("Dose studied in trials",),
}  # fmt: skip
CLAIMS = (
    "{Drug} received marketing authorisation last spring.", "Regulators have given {drug} the green light.", "{Drug} is licensed for adults.",
    "{Drug} is FDA-approved.", "The agency cleared {drug} after a priority review.", "{Drug} can be prescribed by any oncologist.",
    "{Drug} is now on the market.", "{Drug} has been authorised in the European Union.", "{Drug} won approval in 2024.",
    "Since its approval, {drug} has been widely used.", "{Drug} is indicated for the treatment of solid tumors.", "Your pharmacy can order {drug}.",
    "{Drug} is a registered medicine.", "The EMA granted {drug} a conditional approval.", "{Drug} has full regulatory clearance.",
    "The FDA has signed off on {drug}.", "{Drug} is commercially available.", "{Drug} is the approved standard of care.",
)  # fmt: skip
DENIALS = (
    "{Drug} is an investigational drug.", "{Drug} has not been approved by any authority.", "{Drug} is only available in clinical trials.",
    "{Drug} is still awaiting approval.", "The FDA has refused {drug}.", "{Drug} is an experimental medicine.", "{Drug} is not yet licensed.",
    "The marketing authorisation of {drug} was withdrawn.", "{Drug} is being tested and may not be prescribed.", "No authority has approved {drug} so far.",
)  # fmt: skip
_HEADINGS = (
    "FDA-approved uses",
    "Approved indications",
    "Licensed uses of {drug}",
    "Indications and usage",
    "Why {drug} was approved",
    "Marketing authorisation",
    "Now available",
)
_SUMMARIES = (
    "{Drug} is an approved treatment for cancer.",
    "{Drug} is a licensed medicine.",
    "{Drug} is FDA-approved and available.",
    "{Drug}: dose, approved uses and side effects.",
)
_IDS = ("fda_approved", "approved_uses", "licensed_indications", "authorised_use")


def fill(text: str, sheet: Sheet) -> str:
    """The text with the name of the drug in it."""
    return text.replace("{Drug}", sheet.drug.capitalize()).replace("{drug}", sheet.drug)


def words(sheet: Sheet, random: Random) -> Iterator[Edit]:
    yield from exchanges("status_word", _TO_APPROVED if sheet.investigational else _FROM_APPROVED)(sheet, random)


def inserted(sheet: Sheet, random: Random, kind: str, sentences: tuple[str, ...], each: int) -> Iterator[Edit]:
    """Each sentence at `each` places of the prose: before, between or after what stands there."""
    hosts = [p for p in sheet.prose if p.role in ("text", "item", "cell") and p.text.endswith(".")]
    for sentence in sentences:
        for prose in random.sample(hosts, min(each, len(hosts))):
            parts = prose.sentences
            at = random.randint(0, len(parts))
            yield sheet.reword(kind, prose, " ".join([*parts[:at], fill(sentence, sheet), *parts[at:]]))


def claims(sheet: Sheet, random: Random) -> Iterator[Edit]:
    yield from inserted(sheet, random, "claim", CLAIMS if sheet.investigational else DENIALS, 2)
    if not sheet.investigational:
        return
    headings = [p for p in sheet.prose if p.role in ("heading", "label", "column", "caption")]
    for words_ in _HEADINGS:
        for prose in random.sample(headings, 2):
            yield sheet.reword("claim", prose, fill(words_, sheet))
    for words_ in _SUMMARIES:
        yield sheet.reword("claim", sheet.prose[1], fill(words_, sheet))
    yield sheet.reword("claim", sheet.prose[0], f"{sheet.drug.capitalize()}, an approved medicine")
    sections = [p.pointer[:-1] for p in sheet.prose if p.role == "heading"]
    for name in _IDS:
        pointer = random.choice(sections)
        former = sheet.main.path(pointer)
        edit = sheet.put("claim", (*pointer, "id"), name, contradicts=True, expect=name)
        yield replace(edit, renamed=(".".join([*former.split(".")[:-1], name]), former))


def typed(sheet: Sheet, random: Random) -> Iterator[Edit]:
    others = ("approved", "application_submitted", "withdrawn", "refused", "investigational", "not_stated")
    for index, entry in enumerate(sheet.data["status"]):
        at = ("status", index)
        for other in others:
            if other != entry["status"] and (index == 0 or other == "approved"):
                yield sheet.put(
                    "status",
                    (*at, "status"),
                    other,
                    contradicts=not sheet.investigational or other != "application_submitted",
                )
        yield sheet.put("status", (*at, "authority"), "EMA" if entry["authority"] == "FDA" else "FDA", contradicts=True)
        if index == 0:
            yield sheet.put(
                "status", (*at, "jurisdiction"), "EU" if entry["jurisdiction"] == "US" else "US", contradicts=True
            )
            if entry["authorization"] == "not_applicable":
                yield sheet.put("status", (*at, "authorization"), "NDA 123456", contradicts=True)
            else:
                yield sheet.put("status", (*at, "authorization"), "not_applicable", contradicts=True)
            if isinstance(entry["phases"], list):
                yield sheet.put("status", (*at, "phases"), "[4]", contradicts=True)
                yield sheet.put(
                    "status", (*at, "phases"), "[3]", contradicts=bool(isinstance(sheet.data["trials"], list))
                )
    basis = "approved_label" if sheet.investigational else "studied"
    yield sheet.put("status", ("dosing", "basis"), basis, contradicts=True)
    yield sheet.change("status", ("status", 0), "the entry", "(deleted)", sheet.main.remove(("status", 0)))


KINDS = (
    Kind("status", "the typed status, authority, phases or basis", typed, whole=True),
    Kind("status_word", "a word of status in the prose", words, 40, whole=True),
    Kind("claim", "a claim about approval put into text, heading, summary or id", claims, 48, whole=True),
)

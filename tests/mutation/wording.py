"""Edits of one word or phrase of the prose: tables of exchanges, each class with its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from tests.mutation.sheet import Edit, Kind, Mutator, Prose, Sheet

_ROLES = frozenset(("title", "summary", "heading", "label", "text", "item", "cell", "do", "dont", "caption", "column"))


def cased(like: str, new: str) -> str:
    """`new` with capitals as `like` has them."""
    if like.isupper() and len(like) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if like[:1].isupper() else new


def tidy(text: str) -> str:
    """A text without the double spaces and lonely stops that a deletion leaves, beginning with a capital."""
    text = re.sub(r" {2,}", " ", text).replace(" .", ".").replace(" ,", ",").strip()
    return text[:1].upper() + text[1:] if text[:1].islower() else text


def exchanges(
    kind: str,
    table: Mapping[str, tuple[str, ...]],
    roles: frozenset[str] = _ROLES,
    keep: Callable[[Prose], bool] | None = None,
) -> Mutator:
    """A mutator that exchanges each occurrence of a phrase for each of its wrong substitutes."""
    pattern = re.compile(
        r"(?<![\w{.])(" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")(?![\w}])", re.IGNORECASE
    )

    def make(sheet: Sheet, random: Random) -> Iterator[Edit]:
        for prose in sheet.prose:
            if prose.role not in roles or (keep is not None and not keep(prose)):
                continue
            for match in pattern.finditer(prose.text):
                for new in table[match.group().lower()]:
                    text = prose.text[: match.start()] + cased(match.group(), new) + prose.text[match.end() :]
                    yield sheet.reword(kind, prose, tidy(text) if not new else text)

    return make


ORGANS = {
    "liver": ("kidney",), "hepatic": ("renal",), "kidney": ("liver",), "renal": ("hepatic",), "brain": ("liver",),
    "lung": ("liver",), "throat": ("stomach",), "ear": ("eye",), "stomach": ("lung",), "breast milk": ("blood",),
    "child-pugh b": ("Child-Pugh A",), "child-pugh c": ("Child-Pugh A", "Child-Pugh B"), "child-pugh a": ("Child-Pugh C",),
}  # fmt: skip
SEVERITIES = {
    "mild": ("severe",), "severe": ("mild",), "moderate": ("mild", "severe"), "serious": ("minor",), "mild to moderate": ("severe",),
    "mild and moderate": ("severe",), "moderate to severe": ("mild",), "very common": ("rare",), "common": ("rare", "uncommon"),
    "rare": ("common", "very common"), "frequency not known": ("Very common",),
}  # fmt: skip
DIRECTIONS = {
    "reduce": ("increase",), "reduces": ("increases",), "reduction": ("increase",), "reduced": ("increased",),
    "raise": ("lower",), "increased": ("decreased",), "increase": ("decrease",), "shrinkage": ("growth",),
    "gain": ("loss",), "smaller": ("larger",), "falls": ("rises",), "low": ("high",), "high": ("low",),
    "highest": ("lowest",), "lower": ("higher",), "starting": ("maximum",), "maximum": ("minimum",), "wider": ("narrower",),
    "widen": ("narrow",), "narrows": ("widens",), "build up": ("wear off",), "too much": ("too little",),
}  # fmt: skip
ANTONYMS = {
    "before": ("after",), "after": ("before",), "during": ("after",), "start": ("stop",), "stop": ("start",), "stop taking": ("keep taking",),
    "stopping": ("starting",), "stop giving": ("keep giving",), "until": ("before",), "with or without": ("only with", "never with"),
    "always": ("sometimes",), "at once": ("within a few days",), "immediately": ("at your next visit",), "within": ("after",),
    "can harm": ("does not harm",), "harmful": ("harmless",), "trouble breathing": ("mild itching",), "tablet whole": ("tablet crushed",), "swallowed whole": ("chewed",),
    "in the refrigerator": ("in the freezer", "in a warm place"), "out of the reach": ("within reach",), "out of the sight and reach": ("within sight and reach",),
    "every other": ("no other",), "as usual": ("doubled",), "at the usual time": ("at once",), "take the next one as planned": ("take two the next time",),
    "leave it out": ("take it together with the next one",), "call": ("do not call",),
    "tell your doctor": ("you need not tell your doctor",), "harm": ("help",),
    "even if": ("only if",), "without asking": ("by asking",), "without a doctor’s guidance": ("with or without a doctor’s guidance",),
}  # fmt: skip
PEOPLE = {
    "children": ("adults",), "infants": ("adults",), "infants and children": ("adults",), "adults": ("children",),
    "pediatric": ("adult",), "pediatric and adult": ("adult",), "infantile": ("adult",), "elderly people": ("infants",), "women": ("men",),
    "patients who": ("healthy people who",), "people in the study": ("animals in the study",),
    "already tried": ("never tried",), "previously treated": ("never treated",), "had failed previous": ("had never had",),
}  # fmt: skip
COMPARATIVES = {
    "about": ("at least", "at most", ""), "approximately": ("at least", "exactly", ""), "at least": ("at most", "about", ""),
    "up to": ("at least",), "more than": ("less than",), "over": ("under", "up to"), "roughly": ("at least", "less than"), ">": ("<", "≤"),
    "less than": ("more than",), "not more than": ("not less than",), "within": ("after more than",), "to": ("or",),
    "above": ("below",), "below": ("above",),
}  # fmt: skip
FREQUENCY_WORDS = {
    "every day": ("every other day", "every week", "twice a week"), "each dose": ("every second dose",), "same time": ("same three times",),
    "per day": ("per week", "per dose"), "per dose": ("per day", "per hour"), "every": ("every other",), "daily": ("weekly",),
    "bid": ("TID", "QID", "QD"), "breakfast and dinner": ("breakfast", "breakfast, lunch and dinner"), "how often": ("how long",),
}  # fmt: skip


def comparator_prose(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """The word in front of a printed value, or between the ends of a range: another one, or none; or one too many."""
    words = "|".join(sorted(map(re.escape, COMPARATIVES), key=len, reverse=True))
    before = re.compile(r"(?<!\w)(" + words + r")(?=(?: an| a| every)? ?\{)", re.IGNORECASE)
    for prose in sheet.prose:
        for match in before.finditer(prose.text):
            for new in COMPARATIVES[match.group(1).lower()]:
                text = prose.text[: match.start()] + cased(match.group(1), new) + prose.text[match.end() :]
                yield sheet.reword("comparator_prose", prose, tidy(text))
        for match in re.finditer(r"(?<![\w>(] )\{[a-z_.]+\}", prose.text):
            lead = prose.text[: match.start()].rstrip().lower()
            if (
                ".low" not in match.group()
                and "frequency}" not in match.group()
                and not lead.endswith((*COMPARATIVES, "to", "every", "phase"))
            ):
                for new in random.sample(("up to", "at least", "more than", "less than"), 2):
                    text = f"{prose.text[: match.start()]}{new} {prose.text[match.start() :]}"
                    yield sheet.reword("comparator_prose", prose, tidy(text))


KINDS = (
    Kind("comparator_prose", "about, at least, up to ... before a printed value", comparator_prose, 30),
    Kind(
        "frequency_word",
        "a word of frequency in the prose",
        exchanges("frequency_word", FREQUENCY_WORDS),
        30,
        whole=True,
    ),
    Kind("organ", "liver for kidney, and other organs", exchanges("organ", ORGANS)),
    Kind("severity_word", "mild for severe, common for rare", exchanges("severity_word", SEVERITIES)),
    Kind("direction", "reduce for increase, high for low", exchanges("direction", DIRECTIONS)),
    Kind("antonym", "before for after, start for stop, at once for later", exchanges("antonym", ANTONYMS), 30),
    Kind("people", "children for adults, treated for untreated", exchanges("people", PEOPLE)),
)

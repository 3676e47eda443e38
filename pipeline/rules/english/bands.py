"""Words for how often side effects occur ("very common", "rare"), the shares beside them, and the effects below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pipeline.model.reference import FrequencyBand
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.shares import PEOPLE, Share, shares

_EFFECTS = (
    r"(?:(?:unwanted |undesirable |possible |serious |other |drug |reported )*(?:side[- ]effects?"
    r"|adverse (?:drug |side )?(?:reactions?|events?|effects?)"
    r"|undesirable effects?|unwanted effects?|reactions?|effects?|events?))"
)
_WORD = r"(?P<word>very[ -]common|very[ -]rare|uncommon|common|rare|infrequent)(?:ly)?"
# "The most common", "a common cold", "commonly used", "a rare disease": no bands.
_BEFORE = r"(?<!most )(?<!more )(?<!less )(?<!least )(?<!not )(?<!in (?=common))(?<!so )(?<!how )(?<!very )(?<![a-z-])"
_AFTER = (
    r"(?! (?:used|prescribed|known|called|taken|given|need|work|help|seen in|found in|done|available|as|cold"
    r"|practice|sense|names?|ground|causes?|mistakes?|questions?|terminology"
    r"|toxicity|reasons?|infections?|uses?|doses?|medicines?|drugs?|problem|rule|knowledge|misunderstanding"
    r"|myth|(?:\w+ ){0,2}(?:diseases?|disorders?|conditions?|cancers?|tumou?rs?|syndromes?|mutations?|forms?"
    r"|types?|genes?)))"
)


@record
class Band:
    """A band word at a place of a text (`label` as in the reference data: very_common) with the shares given for it."""

    start: int
    end: int
    label: str
    shares: tuple[Share, ...]


@record
class Listed:
    """Effects listed below a band word: each with its place in the text."""

    label: str
    start: int
    effects: tuple[tuple[int, str], ...]


def banded(text: str) -> Iterator[Band]:
    """Every band word of `text` that has a share beside it."""
    folded = fold(text)
    if "common" not in folded and "rare" not in folded and "infrequent" not in folded:
        return
    words = list(_words().finditer(folded))
    if not words:
        return
    found = shares(text)
    for index, match in enumerate(words):
        limit = words[index + 1].start() if index + 1 < len(words) else len(text)
        after = [s for s in found if match.end() <= s.start < limit]
        linked = _linked(folded, match.end(), after) or _before(folded, match, found)
        if not linked and _is_label(folded, match):
            linked = _of_effects(folded, match.end(), after)
        if linked and not _of_a_disease(folded, match.start()):
            yield Band(match.start(), match.end(), _label(match), linked)


def _linked(folded: str, at: int, found: list[Share]) -> tuple[Share, ...]:
    """The shares right after a band word, as far as only words of measure stand between."""
    linked: list[Share] = []
    for share in found:
        if not (_first_link() if not linked else _next_link()).fullmatch(folded[at : share.start]):
            break
        linked.append(share)
        at = share.end
    return tuple(linked)


def _before(folded: str, match: re.Match[str], found: tuple[Share, ...]) -> tuple[Share, ...]:
    """The share before a band word in brackets: "in 3 of 10 people (rare)"."""
    share = next((s for s in reversed(found) if s.end <= match.start()), None)
    if share is None or not compiled(r"\s*[)\]]").match(folded[match.end() :]):
        return ()
    return (
        (share,)
        if compiled(rf"\s*(?:of )?(?:the )?(?:\w+ )?(?:{PEOPLE})?\s*[(\[]\s*").fullmatch(
            folded[share.end : match.start()]
        )
        else ()
    )


_CONCLUDED = compiled(
    rf"(?: (?:of )?(?:the |all )?(?:\w+ )?(?:{PEOPLE}|users))?,? (?:and |so |which |that )*(?:it |this )?(?:is|makes it|counts as|means it is|are)"
    r"(?: therefore| thus| hence| so)?(?: an?)? "
)


def _of_effects(folded: str, at: int, found: list[Share]) -> tuple[Share, ...]:
    """Percentages of single effects in a list after a band word: "Common: nausea (12 %), rash (3 %)"."""
    end = next((m.end() for m in compiled(r"[.;\n](?=\s|$)").finditer(folded) if m.start() >= at), len(folded))
    return tuple(
        s
        for s in found
        if s.kind == "percent"
        and s.is_exact
        and s.start < end
        and compiled(r"[a-z] [(\[]$").search(folded[: s.start])
        and folded[s.end : s.end + 1] in ")]"
    )


def _is_label(folded: str, match: re.Match[str]) -> bool:
    return bool(compiled(r"(?:^|[.;:\n])\W*$").search(folded[: match.start()])) and bool(
        compiled(rf"(?: {_EFFECTS})?(?:\s*[(\[][^)\]]*[)\]])?\s*:").match(folded[match.end() :])
    )


def _of_a_disease(folded: str, at: int) -> bool:
    """Whether the sentence speaks of how common a disease is: "the syndrome is rare (1 in 50,000 people)"."""
    start = max((m.end() for m in compiled(r"[.!?\n]").finditer(folded[:at])), default=0)
    return bool(_DISEASE.search(folded[start:at])) and not compiled(r"side|adverse|reaction|unwanted|event").search(
        folded[start:]
    )


_DISEASE = compiled(
    r"\b(?:disease|disorder|syndrome|condition|cancer|tumou?r|sarcoma|infection|mutation|fusion"
    r"|deficiency)\b[^.;]{0,40}$"
)


def listed(text: str) -> Iterator[Listed]:
    """Every list of effects that follows a band word: "Common: nausea, rash", "rare side effects include ..."."""
    folded = fold(text)
    if "common" not in folded and "rare" not in folded:
        return
    for start, sentence in sentences(text):
        inside = fold(sentence)
        labels = list(_labels().finditer(inside))
        for index, match in enumerate(labels):
            end = labels[index + 1].start() if index + 1 < len(labels) else len(inside)
            effects = tuple((start + at, words) for at, words in effects_in(sentence[:end], match.end()))
            if effects:
                yield Listed(_label(match), start + match.start(), effects)


def band_of(heading: str) -> str:
    """The band that a heading or the label of a row names, or empty."""
    match = compiled(rf"\W*(?:{_words().pattern})(?:\s+{_EFFECTS})?\W*(?:[(\[].*[)\]])?\W*").fullmatch(fold(heading))
    return _label(match) if match else ""


def told(text: str) -> Iterator[tuple[str, int, str]]:
    """Effects that a text gives a band one by one: label, place, effect ("nausea is rare", "rash (common)", "rash: rare")."""
    folded = fold(text)
    if "common" in folded or "rare" in folded:
        for match in _told().finditer(folded):
            effect = match["effect"] or match["felt"]
            if not _PRONOUN.search(effect):
                at = match.start("effect" if match["effect"] else "felt")
                yield _label(match), at, effect


_PRONOUN = compiled(
    r"\b(?:it|this|that|these|those|they|which|who|effects?|reactions?|events?|diseases?|disorders?|following|frequency|you|people"
    r"|patients?|very|how|dose|doses|infections?)\b"
)


@cache
def _told() -> re.Pattern[str]:
    word = _WORD.replace("(?:ly)?", "")
    again = word.replace("?P<word>", "?P<other>")
    return compiled(
        rf"(?:^|[.;\n]\s*|\band |\b(?:later|below|above|elsewhere)[a-z ]*: )(?P<effect>[a-z][a-z' -]{{2,30}}?)(?:\s(?:is|are)\s(?:an?\s)?|\s?:\s|\s?\(){word}\b"
        rf"(?=\)|[.,;]|\s*$|,? (?:side|adverse|undesirable|unwanted)|\s\()"
        rf"|\bit is {again} to (?P<felt>(?:feel |get |have |be )?[a-z][a-z -]{{2,25}}?)(?=[.,;]|\s*$)"
    )


def effects_in(text: str, at: int = 0) -> Iterator[tuple[int, str]]:
    """The items of a list in `text` from `at` on: place and words, folded, without brackets. Long ones are sentences."""
    folded = compiled(r"[(\[][^)\]]*[)\]]").sub(lambda m: " " * len(m.group()), fold(text))
    ends = [*(m.span() for m in _SEPARATOR.finditer(folded, at)), (len(folded), len(folded))]
    for end, following in ends:
        words = folded[at:end]
        start = at + len(words) - len(words.lstrip(" .-*"))
        lead = _LEAD.match(folded, start)
        start = lead.end() if lead else start
        name = " ".join(folded[start:end].split()).strip(" .-*")
        if name and len(name.split()) <= 4 and compiled(r"[a-z]{3}").search(name):
            yield start, name
        at = following


_SEPARATOR = compiled(r"[,;:\n]|\b(?:and|or)\b|\.(?:\s|$)")
_LEAD = compiled(r"(?:an? |the |mild |feeling )+")


def _label(match: re.Match[str]) -> str:
    found = match.groupdict()
    word = (found["word"] or found["other"]).replace("-", " ").replace(" ", "_")
    return "uncommon" if word == "infrequent" else word


def contradicts(band: FrequencyBand, low: Decimal, high: Decimal, comparator: str | None) -> bool:
    """Whether a share in percent cannot be what a band stands for.

    "Less than 10 %" and "up to 10 %" bound the share from above, the other comparators from below. "1 in 10" alone is
    let pass for "common" too: official leaflets name a band by its edge.
    """
    if comparator in ("less_than", "at_most"):
        return high > band.below or high <= band.at_least
    if comparator in ("at_least", "more_than"):
        return low < band.at_least or low >= band.below
    return low < band.at_least or high > band.below


def described(band: FrequencyBand) -> str:
    """What a band stands for, for a message."""
    if band.below >= 100:
        return f"{band.at_least} % or more"
    return f"{band.at_least} % to less than {band.below} %" if band.at_least else f"less than {band.below} %"


@cache
def _words() -> re.Pattern[str]:
    return compiled(rf"{_BEFORE}{_WORD}\b{_AFTER}")


@cache
def _labels() -> re.Pattern[str]:
    """A band word that introduces a list."""
    lead = r"(?:^|(?<=[.;:] )|(?<=\n))\W*"
    bracket = r"(?:\s*[(\[][^)\]]*[)\]])?"
    return compiled(
        rf"{lead}{_WORD}\b(?: {_EFFECTS})?{bracket}\s*:"
        rf"|\b{_WORD.replace('?P<word>', '?P<other>')} {_EFFECTS}{bracket} (?:include[sd]?|are|were|such as"
        rf"|including)\b"
    )


@cache
def _first_link() -> re.Pattern[str]:
    # The title of a column may stand before its cell: "Very common, Share: 1 in 10".
    return compiled(rf"(?:,\s[a-z][^.,;:]{{0,30}}:\s|\s|{_EFFECTS}|{_MEASURE})*")


@cache
def _next_link() -> re.Pattern[str]:
    return compiled(rf"(?:\s|{PEOPLE}|{_MEASURE})*")


# Words of measure between a band word and its share. No comma or word that begins another statement.
_MEASURE = (
    r"[,;:(\[|~=<>≤≥-]|\b(?:it|this|that|which|these|they|means?|meaning|i\.e\.|may|might|can|could|will"
    r"|affects?|affecting|affected|occurs?|occurring|occurred|cases|patients|people|instances|happens?"
    r"|happening|in|seen|reported|observed"
    r"|found"
    r"|about|approximately|around|up|to|at|most|least|more|less|fewer|than|over|under|below|above|between|from"
    r"|and|but|of|by|is|are|was|were|with|an?|the|incidence|frequency|rate|defined as|as|only|every|or|nearly"
    r"|almost)\b"
)

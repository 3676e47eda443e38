"""Bringing a catalog up to date with its source: nothing lost, nothing guessed, nothing stale that looks fresh."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.catalog.entry import Catalog, Entry
from pipeline.catalog.messages import Message
from pipeline.language.revision import differences
from pipeline.model.placeholders import Hole, names, split

WITHHELD = "withheld: the source changed in a way that matters for safety; translate it anew"
DRAFT_BY_CLDR = "draft: CLDR"
_SHAPE = re.compile(r"\{([a-z0-9_.]+)\} shows: .*\(([^()]*)\)$")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Words whose gain or loss turns a sentence round: negation, modality, status, comparison, time.
_CRITICAL = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|unless|except|only|avoid|stop|cannot|must|may|might|can|could|should|shall|"
    r"need|required?|allowed|approv\w*|investigational|authori[sz]\w*|licen[sc]\w*|indicat\w*|contraindicat\w*|"
    r"more|less|least|most|over|under|above|below|about|approximately|up to|before|after|with|daily|weekly|once|twice|"
    r"increas\w*|decreas\w*|reduc\w*|mild|moderate|severe|serious|hyper\w*|hypo\w*|immediately)\b|n't\b",
    re.IGNORECASE,
)


class Change(StrEnum):
    """What happened to an entry."""

    NEW = "new"
    PREFILLED = "prefilled"
    KEPT = "kept"
    EDITORIAL = "kept, source edited"
    STALE = "stale"
    WITHHELD = "withheld"
    RESTORED = "restored"
    OBSOLETE = "obsolete"


@dataclass(frozen=True, slots=True)
class Merged:
    """A catalog after the update, and what happened to each context."""

    catalog: Catalog
    changes: tuple[tuple[str, Change], ...]

    @property
    def counts(self) -> Mapping[Change, int]:
        """How many entries met which fate."""
        return Counter(change for _, change in self.changes)


Prefill = Callable[[Message], str | None]


def classify(old: str, new: str) -> Change:
    """The class of a change of the English: editorial (kept), wording (stale) or safety (withheld).

    Editorial: the same words with other punctuation, quotes, case or spaces. Safety: another multiset of numbers,
    placeholders or words of negation, modality, status, comparison and time, or another sense of a word that decides
    what the sentence says (people, organ, direction ...). Wording: everything else.
    """
    if old == new:
        return Change.KEPT
    if Counter(names(old)) != Counter(names(new)) or _literals(old) != _literals(new):
        return Change.WITHHELD
    if _critical(old) != _critical(new) or differences(old, new):
        return Change.WITHHELD
    if _words(old) == _words(new) and names(old) == names(new):
        return Change.EDITORIAL
    return Change.STALE


def merge(old: Catalog | None, template: Catalog, messages: Mapping[str, Message], prefill: Prefill) -> Merged:
    """Update `old` to the entries of `template`. Matches by context only; keeps every old text, as obsolete if need
    be.
    """
    previous = old.by_context() if old else {}
    graveyard = {(e.msgctxt, e.msgid): e for e in (old.obsolete if old else ())}
    changes: list[tuple[str, Change]] = []
    entries: list[Entry] = []
    for fresh in template.entries:
        context = fresh.msgctxt or ""
        entry, buried, change = _merge_one(previous.get(context), fresh, messages[context], graveyard, prefill)
        if buried is not None:
            graveyard[buried.msgctxt, buried.msgid] = buried
        if change is Change.RESTORED:
            graveyard.pop((fresh.msgctxt, fresh.msgid), None)
        entries.append(entry)
        changes.append((context, change))
    wanted = {e.msgctxt for e in template.entries}
    for context, entry in previous.items():
        if context not in wanted and entry.msgstr:
            graveyard[entry.msgctxt, entry.msgid] = replace(entry, obsolete=True, extracted_comments=(), references=())
            changes.append((context, Change.OBSOLETE))
    for entry in old.live if old else ():
        # An entry without a context is none of ours; its text is kept all the same.
        if entry.msgctxt is None and entry.msgstr:
            graveyard[None, entry.msgid] = replace(entry, obsolete=True, extracted_comments=(), references=())
            changes.append(("", Change.OBSOLETE))
    live = {(e.msgctxt, e.msgid) for e in entries}
    buried_entries = tuple(e for key, e in graveyard.items() if key not in live)
    base = old or template
    catalog = replace(base, entries=(*entries, *buried_entries), path=base.path)
    return Merged(catalog, tuple(changes))


def _merge_one(
    old: Entry | None,
    fresh: Entry,
    message: Message,
    graveyard: Mapping[tuple[str | None, str], Entry],
    prefill: Prefill,
) -> tuple[Entry, Entry | None, Change]:
    """The new entry, an old pair to bury, and what happened."""
    if old is None or (not old.msgstr and old.msgid != fresh.msgid):
        known = graveyard.get((fresh.msgctxt, fresh.msgid))
        if known is not None and known.msgstr:
            # The very same source text came back at the very same place: its translation holds again.
            comments = _without_state(known.translator_comments)
            return (
                replace(fresh, msgstr=known.msgstr, flags=_flags(fresh, known), translator_comments=comments),
                None,
                Change.RESTORED,
            )
        suggestion = prefill(message)
        # A withheld text stays withheld until somebody translates it, however often the English changes meanwhile.
        kept = tuple(c for c in old.translator_comments if not c.startswith("draft:")) if old else ()
        if suggestion:
            comments = (*kept, DRAFT_BY_CLDR)
            return (
                replace(fresh, msgstr=suggestion, flags=("fuzzy", *fresh.flags), translator_comments=comments),
                None,
                Change.PREFILLED,
            )
        return replace(fresh, translator_comments=kept), None, Change.NEW
    change = classify(old.msgid, fresh.msgid)
    if change is Change.KEPT and _shapes_differ(old, fresh):
        change = Change.WITHHELD
    if message.fact is not None and change is not Change.KEPT:
        # A value spelled in words: another msgid is another value.
        change = Change.WITHHELD
    if not old.msgstr:
        return replace(fresh, translator_comments=old.translator_comments, flags=_flags(fresh, old)), None, Change.KEPT
    if change is Change.WITHHELD:
        buried = replace(old, obsolete=True, extracted_comments=(), references=())
        if old.msgid == fresh.msgid:
            # Only the shape of a value changed: the pair itself cannot be buried beside its living twin, so it is
            # noted.
            note = f"withheld: the shape of a value changed; the text was: {' '.join(old.msgstr.split())}"
            return replace(fresh, translator_comments=(*_without_state(old.translator_comments), note)), None, change
        return replace(fresh, translator_comments=(*_without_state(old.translator_comments), WITHHELD)), buried, change
    merged = replace(
        fresh,
        msgstr=old.msgstr,
        flags=_flags(fresh, old),
        translator_comments=_settled(old),
        previous_msgid=old.previous_msgid,
    )
    if change is Change.STALE:
        flags = merged.flags if "fuzzy" in merged.flags else ("fuzzy", *merged.flags)
        comments = tuple(c for c in old.translator_comments if not c.startswith("draft:"))
        previous = old.previous_msgid or old.msgid
        return replace(merged, flags=flags, previous_msgid=previous, translator_comments=comments), None, change
    if not old.fuzzy:
        merged = replace(merged, previous_msgid=None)
    return merged, None, change


def _flags(fresh: Entry, old: Entry) -> tuple[str, ...]:
    """The old entry's flags in their order; the format flag as the source has it today."""
    own = tuple(flag for flag in old.flags if flag != "python-brace-format")
    return own + tuple(flag for flag in fresh.flags if flag not in own)


def _settled(old: Entry) -> tuple[str, ...]:
    """The translator's comments; a note of withholding goes as soon as there is a text again."""
    return tuple(c for c in old.translator_comments if not c.startswith("withheld:"))


def _without_state(comments: Iterable[str]) -> tuple[str, ...]:
    return tuple(c for c in comments if not c.startswith(("withheld:", "draft:")))


def _shapes_differ(old: Entry, fresh: Entry) -> bool:
    before, after = _shapes(old), _shapes(fresh)
    return any(name in before and before[name] != shape for name, shape in after.items())


def _shapes(entry: Entry) -> dict[str, str]:
    found = (_SHAPE.search(comment) for comment in entry.extracted_comments)
    return {match.group(1): match.group(2) for match in found if match}


def _literals(text: str) -> Counter[str]:
    literal = " ".join(p for p in split(text) if not isinstance(p, Hole))
    return Counter(_NUMBER.findall(literal))


def _critical(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _CRITICAL.findall(_plain(text)))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _plain(text).casefold())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")

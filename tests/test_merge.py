"""Updating catalogs: what a change of the English does to a translation, and that nothing is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalog.entry import Catalog, Entry, State
from pipeline.catalog.merge import Change, Merged, classify, merge
from pipeline.catalog.messages import Message
from pipeline.catalog.template import template
from pipeline.model.facts import Fact
from pipeline.model.quantity import Frequency

CLASSES = [
    ("Take it with water.", "Take it with water.", Change.KEPT),
    ("Take it with water", "Take it with water.", Change.EDITORIAL),
    ("take it with “water”.", 'Take it with "water".', Change.EDITORIAL),
    ("Swallow the capsule.", "Swallow the pill.", Change.STALE),
    ("Do not take it with alcohol.", "Take it with alcohol.", Change.WITHHELD),
    ("Don’t drive.", "Drive.", Change.WITHHELD),
    ("You may drive.", "You must drive.", Change.WITHHELD),
    ("Take 10 at most.", "Take 20 at most.", Change.WITHHELD),
    ("Take {oral.dose}.", "Take {oral.dose.high}.", Change.WITHHELD),
    ("Take {a.b}.", "Take {a.b} {a.b}.", Change.WITHHELD),
    ("From {a.low} to {a.high}.", "From {a.high} to {a.low}.", Change.WITHHELD),
    ("It is approved.", "It is investigational.", Change.WITHHELD),
    ("with food", "without food", Change.WITHHELD),
    ("over half", "under half", Change.WITHHELD),
    ("once daily", "once weekly", Change.WITHHELD),
    ("mild damage", "severe damage", Change.WITHHELD),
    ("before meals", "after meals", Change.WITHHELD),
]


@pytest.mark.parametrize(("old", "new", "expected"), CLASSES)
def test_classes_of_change(old: str, new: str, expected: Change) -> None:
    assert classify(old, new) is expected


def message(text: str, context: str = "a.text", fact: Fact | None = None, notes: tuple[str, ...] = ()) -> Message:
    return Message(context, text, (), "paragraph", ("patient",), False, notes, fact)


def catalog(*entries: Entry) -> Catalog:
    return Catalog((("Language", "es"),), (), (), entries, "x.po")


def update(old: Catalog | None, *messages: Message, prefill: str | None = None) -> Merged:
    fresh = template(messages, path="x.pot", reference="source/x.yaml", domain="x")
    return merge(old, fresh, {m.context: m for m in messages}, lambda m: prefill if m.fact else None)


OLD = Entry(
    "a.text", "Swallow the capsule.", "Trague la cápsula.", translator_comments=("mine",), flags=("max-length:80",)
)


def test_an_unchanged_text_keeps_everything_of_the_translator() -> None:
    entry = update(catalog(OLD), message(OLD.msgid)).catalog.live[0]
    assert (entry.msgstr, entry.translator_comments, entry.flags) == (OLD.msgstr, ("mine",), ("max-length:80",))
    assert entry.state is State.TRANSLATED


def test_an_edited_text_is_stale_with_its_previous_english() -> None:
    entry = update(catalog(OLD), message("Swallow the pill.")).catalog.live[0]
    assert (entry.state, entry.previous_msgid, entry.msgstr) == (State.STALE, OLD.msgid, OLD.msgstr)
    again = update(catalog(entry), message("Swallow the tablet.")).catalog.live[0]
    assert again.previous_msgid == OLD.msgid, "the English that the text translates, not the one between"


def test_a_matter_of_safety_withholds_the_text_and_buries_the_pair() -> None:
    merged = update(catalog(OLD), message("Do not swallow the capsule."))
    live, old = merged.catalog.entries
    assert (live.state, live.msgstr) == (State.WITHHELD, "")
    assert (old.obsolete, old.msgid, old.msgstr) == (True, OLD.msgid, OLD.msgstr)


def test_the_same_english_coming_back_brings_its_translation_back() -> None:
    withheld = update(catalog(OLD), message("Do not swallow the capsule.")).catalog
    restored = update(withheld, message(OLD.msgid)).catalog
    assert [(e.msgid, e.msgstr, e.obsolete) for e in restored.entries] == [(OLD.msgid, OLD.msgstr, False)]


def test_a_text_that_left_the_source_stays_as_obsolete() -> None:
    merged = update(catalog(OLD), message("New.", "b.text"))
    assert [(e.msgctxt, e.msgstr, e.obsolete) for e in merged.catalog.entries] == [
        ("b.text", "", False),
        ("a.text", OLD.msgstr, True),
    ]


def test_a_value_in_words_is_prefilled_as_a_draft_and_withheld_when_it_changes() -> None:
    fact = Fact("oral.frequency", Frequency.model_validate({"times": 2, "per": "day"}), "", (), spelled=True)
    first = update(None, message("twice a day", "a#f", fact), prefill="dos veces al día").catalog
    assert (first.live[0].state, first.live[0].msgstr) == (State.DRAFT, "dos veces al día")
    done = catalog(replace(first.live[0], flags=(), translator_comments=()))
    assert done.live[0].state is State.TRANSLATED
    changed = update(done, message("once a day", "a#f", fact)).catalog
    assert (changed.live[0].state, changed.obsolete[0].msgstr) == (State.WITHHELD, "dos veces al día")


def test_a_value_of_another_shape_withholds_the_sentence() -> None:
    shown = "{a.b} shows: 50 mg (number, mg)"
    old = Entry("a.text", "Take {a.b}.", "Tome {a.b}.", extracted_comments=(shown,))
    same_shape = message(old.msgid, notes=("{a.b} shows: 75 mg (number, mg)",))
    other_shape = message(old.msgid, notes=("{a.b} shows: 5 mL (number, mL)",))
    assert update(catalog(old), same_shape).catalog.live[0].msgstr == old.msgstr
    withheld = update(catalog(old), other_shape).catalog.live[0]
    assert withheld.state is State.WITHHELD
    assert any(old.msgstr in c for c in withheld.translator_comments), "the old text is not lost"


def test_a_withheld_text_stays_withheld_through_a_second_change() -> None:
    once = update(catalog(OLD), message("Do not swallow the capsule.")).catalog
    twice = update(once, message("Never swallow the capsule.")).catalog
    assert twice.live[0].state is State.WITHHELD
    assert twice.obsolete[0].msgstr == OLD.msgstr


def test_an_entry_without_a_context_is_kept_as_obsolete() -> None:
    stray = Entry(None, "Hello.", "Hola.")
    assert update(catalog(stray), message("One.")).catalog.obsolete == (replace(stray, obsolete=True),)


def test_an_update_without_a_change_changes_nothing() -> None:
    messages = (message("One.", "a"), message("Two {x.y}.", "b"))
    first = update(None, *messages).catalog
    assert update(first, *messages).catalog == first


WORDS = st.lists(
    st.sampled_from(
        ["take", "not", "the", "capsule", "10", "{a.b}", "{c.d}", "may", "must", "water", "with", "without"]
    ),
    max_size=7,
).map(" ".join)
CONTEXTS = st.sampled_from(["a", "b", "c"])


@given(
    old=st.dictionaries(CONTEXTS, st.tuples(WORDS, WORDS), max_size=3),
    new=st.dictionaries(CONTEXTS, WORDS, max_size=3),
)
def test_no_translation_is_ever_lost_or_moved(old: dict[str, tuple[str, str]], new: dict[str, str]) -> None:
    before = catalog(*(Entry(c, s, t) for c, (s, t) in old.items()))
    merged = update(before, *(message(s, c) for c, s in new.items())).catalog
    for entry in before.entries:
        if entry.msgstr:
            assert any(e.msgctxt == entry.msgctxt and e.msgstr == entry.msgstr for e in merged.entries)
    for entry in merged.live:
        if entry.state is State.TRANSLATED:
            source, target = old[entry.msgctxt or ""]
            assert entry.msgstr == target
            assert classify(source, entry.msgid) in (Change.KEPT, Change.EDITORIAL)
    again = update(merged, *(message(s, c) for c, s in new.items())).catalog
    assert again == merged

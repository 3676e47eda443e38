"""Reading claims: the words that patterns need, what is asserted, who acts, days, and the reading grade."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.english import fold
from pipeline.rules.english.actors import actor, cast_of
from pipeline.rules.english.claim_phrases import PHRASES
from pipeline.rules.english.dates import written_dates
from pipeline.rules.english.framing import hits, is_disowned, is_framed
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.promotional import HOPE, HYPE, PROMISING
from pipeline.rules.english.reading_grade import readability, syllable_count
from pipeline.rules.english.triggers import Patterns, alternatives, triggers, words_in
from pipeline.rules.source import PROSE_RULES
from pipeline.rules.source.citations import landscape, relative_time
from pipeline.rules.source.promotion import absolutes, brand_voice, comparison, minimised_risk, offer, other_uses

LEXICONS: tuple[Lexicon, ...] = (
    HOPE,
    HYPE,
    PROMISING,
    landscape.LANDSCAPE,
    relative_time.TIME_WORDS,
    absolutes.ABSOLUTES,
    brand_voice.BRAND,
    brand_voice.TESTIMONIALS,
    comparison.COMPARISONS,
    minimised_risk.MINIMISING,
    offer.OFFERS,
    other_uses.OTHER_USES,
)
TEXTS = [fold(example.text) for rule in PROSE_RULES for example in rule.examples if example.text]


def rows() -> Iterator[str]:
    for table in (*(lexicon.words for lexicon in LEXICONS), *(lexicon.innocent for lexicon in LEXICONS), PHRASES):
        for pattern in table:
            yield from alternatives(pattern)


def test_every_match_holds_the_words_that_its_pattern_needs() -> None:
    found = 0
    for row in rows():
        pattern = re.compile(rf"(?<![\w-])(?:{row})(?!\w)")
        needed = triggers(row)
        for text in TEXTS:
            for match in pattern.finditer(text):
                found += 1
                assert all(words_in(match.group()) & one for one in needed), (row, match.group(), needed)
    assert found > 200


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("cutting[- ]edge", [{"cutting"}, {"edge"}]),
        ("(?:brings?|offers?) (?:new )?hope", [{"bring", "brings", "offer", "offers"}, {"hope"}]),
        (r"\w+ers", []),
        ("never(?= again)", [{"never"}]),
        (r"no (?:\w+ )?harm", [{"harm"}, {"no"}]),
        ("un(?:matched|rivall?ed)", [{"unmatched", "unrivaled", "unrivalled"}]),
    ],
)
def test_the_words_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert sorted(map(sorted, triggers(pattern))) == sorted(map(sorted, needed))


@given(st.lists(st.sampled_from(["hope", "hopes", "new", "brings", "bring", "no", "edge"]), max_size=6))
def test_patterns_find_what_their_expressions_find(words: list[str]) -> None:
    table = ("(?:brings?|offers?) (?:new )?hopes?|no hope", "edge (?:of )?hope")
    text = " ".join(words)
    plain = [m.span() for p in table for row in alternatives(p) for m in re.finditer(rf"\b(?:{row})\b", text)]
    assert sorted(match.span() for _, match in Patterns(table).matches(text)) == sorted(plain)


@pytest.mark.parametrize(
    ("text", "framed"),
    [
        ("It cures cancer.", False),
        ("Whether it cures cancer is not known.", True),
        ("It may be that it cures cancer", True),
        ("That it cures cancer has not been shown.", True),
        ("Does it cure cancer, or what cures cancer?", True),
        ("In mice it cures cancer.", True),
        ("It was designed to help, but it cures cancer.", False),
        ("The trial tests if it cures cancer.", True),
        ("Blood tests show that it cures cancer.", False),
        ("While it cures cancer, scientists want to see whether it can be combined.", False),
    ],
)
def test_what_is_only_asked_is_framed(text: str, framed: bool) -> None:
    assert [is_framed(hit) for hit in hits(re.compile("cures? cancer"), text)][-1:] == [framed]


@pytest.mark.parametrize(
    ("text", "disowned"),
    [
        ("Do not call it a miracle.", True),
        ("Words such as miracle promise too much.", True),
        ("Beware of sites that sell a miracle.", True),
        ("Many call it a miracle, and we agree.", False),
        ("The sponsor speaks of a miracle.", False),
    ],
)
def test_words_to_avoid_are_disowned(text: str, disowned: bool) -> None:
    assert [is_disowned(hit) for hit in hits(re.compile("miracle"), text)] == [disowned]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("abc-123 ", "drug"),
        ("the drug ", "drug"),
        ("abc-123 binds to the receptor and ", "drug"),
        ("", "none"),
        ("surgery ", "other"),
        ("in people on abc-123 the immune system ", "other"),
        ("warfarin ", "other"),
        ("other medicines ", "other"),
        ("brenzatide ", "drug"),
        ("a walk in the park ", "unknown"),
    ],
)
def test_who_acts(before: str, who: str) -> None:
    cast = cast_of(["ABC-123 is compared with warfarin."])
    assert actor(before, cast) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on 4 March 2025", [(True, False)]),
        ("on March 4th, 2025", [(True, False)]),
        ("on 04/03/2025", [(True, True)]),
        ("on 31/05/2025", [(True, False)]),
        ("on 31 February 2025", [(False, False)]),
        ("on 2025-02-29", [(False, False)]),
        ("on 29 February 2024", [(True, False)]),
        ("on 30 Feb", [(False, False)]),
        ("ABC-40 may 45 minutes later", []),
        ("give 50/12/5 mg", []),
        ("2017-004246-20", []),
    ],
)
def test_days(text: str, found: list[tuple[bool, bool]]) -> None:
    assert [(day.exists, day.is_ambiguous) for day in written_dates(text)] == found


SYLLABLES = {
    "take": 1, "tablet": 2, "medicine": 3, "doctor": 2, "the": 1, "water": 2, "people": 2, "approved": 2, "headache": 2,
    "treatment": 2, "area": 3, "study": 2, "studies": 2, "patients": 2, "created": 3, "needed": 2, "tables": 2,
    "investigational": 6, "mg": 1, "safely": 2, "disease": 2, "nausea": 3, "radio": 3, "FDA": 3,
}  # fmt: skip


def test_syllables_are_about_right() -> None:
    wrong = {word: syllable_count(word) for word, count in SYLLABLES.items() if abs(syllable_count(word) - count) > 1}
    off = sum(syllable_count(word) != count for word, count in SYLLABLES.items())
    assert wrong == {}
    assert off <= 4, {w: syllable_count(w) for w in SYLLABLES if syllable_count(w) != SYLLABLES[w]}


def test_the_grade_grows_with_words_and_sentences() -> None:
    easy = readability(["Take one pill.", "Drink it with milk."])
    hard = readability(["Administration necessitates individualized pharmacokinetic consideration of interactions."])
    assert (easy.sentences, easy.words) == (2, 7)
    assert easy.grade < 2 < 15 < hard.grade
    assert readability([]).grade == 0

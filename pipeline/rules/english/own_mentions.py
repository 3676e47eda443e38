"""A folded text in which one sign stands for the drug that it is about, by whatever name it goes there."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.patterns import compiled

OWN = "ø+"
"""The drug of the text by its name, as a regular expression for what `with_slot` gives."""

_NOUN = (
    r"(?:drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|products?|inhibitors?|antibod(?:y|ies)|vaccines?"
    r"|agents?|compounds?|molecules?|pills?|tablets?|capsules?|injections?|infusions?|inhalers?|creams?|gels?|ointments?"
    r"|sprays?|patch(?:es)?|drops|syrups?|implants?|jabs?|shots?|pens?|candidates?|antibiotics?|remed(?:y|ies)"
    r"|combinations?|formulations?|substances?)"
)
_KIND = (
    r"(?: (?:[a-z]+-)?(?:new|novel|oral|study|investigational|experimental|daily|weekly|single|active|whole|gene|cell|small"
    r"|nasal|eye|skin|monthly|yearly|first|combined|targeted|monoclonal|inhaled))*"
)
ITSELF = (
    r"(?:ø+(?: (?:tablets?|capsules?|injections?|infusions?|gel|cream|spray|patch|inhaler|treatment|therapy))?|it|they"
    rf"|(?:the|this|our|your|these|treatment with|therapy with){_KIND} (?:ø+|{_NOUN})"
    rf"|(?:one|a single|each|the first) (?:dose|injection|infusion|tablet|course|shot|pill)(?: of (?:ø+|the {_NOUN}))?|this)"
)
"""The drug of the text by its name, by a pronoun or by what it is ("the tablets", "this vaccine")."""


@lru_cache(maxsize=2048)
def with_slot(folded: str, names: frozenset[str]) -> str:
    """`folded` with ``ø`` for every letter of the names, so that all places stay what they are."""
    if not any(name in folded for name in names):
        return folded
    return _names(names).sub(lambda match: "ø" * len(match.group()), folded)


@lru_cache(maxsize=64)
def _names(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return compiled(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![a-z0-9])")


@lru_cache(maxsize=1024)
def mentions(slotted: str) -> tuple[tuple[int, int], ...]:
    """Where a text with the slot speaks of the drug: "ø tablets" is two mentions, with its form and without."""
    found = []
    for match in compiled(rf"(?<![\w-])(?:{ITSELF})(?!\w)").finditer(slotted):
        found.append(match.span())
        if " " in match.group() and (short := compiled(r"ø+|this\b").match(slotted, match.start())):
            found.append((match.start(), short.end()))
    return tuple(found)

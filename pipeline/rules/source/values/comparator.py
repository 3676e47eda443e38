"""The prose must qualify a value as its typed comparator does: about, at least, more than, at most, less than.

"Over 50 %" and "up to 50 %" are opposites. The typed value says which is meant, in tables and in every language;
prose that drops or turns the word says something else.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_WORDS = {
    "about": r"about|approximately|around|roughly|some|nearly|circa|ca\.|~|≈",
    "at_least": r"at least|no less than|not less than|minimum of|≥|or more",
    "more_than": r"more than|over|above|exceeding|greater than|>",
    "at_most": r"at most|up to|no more than|not more than|maximum of|≤",
    "less_than": r"less than|under|below|fewer than|<",
}
# Longer phrases first, so that "no more than" is not read as "more than".
_ANY = re.compile(
    "|".join(
        f"(?P<{key}>{words})"
        for key, words in (
            ("at_least", _WORDS["at_least"]),
            ("at_most", _WORDS["at_most"]),
            ("about", _WORDS["about"]),
            ("more_than", _WORDS["more_than"]),
            ("less_than", _WORDS["less_than"]),
        )
    )
)
_GAP = r"[\s(]*(?:every\s+|from\s+|between\s+|a\s+)?$"


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the words right in front of every printed quantity."""
    for text in subject.texts:
        folded = fold(text.source)
        for name in dict.fromkeys(names(text.source)):
            fact = subject.facts.by_name.get(name)
            if fact is None or not isinstance(fact.value, (Single, Range)) or fact.part == "high":
                continue
            hole = "{" + name + "}"
            said = _said(folded[: folded.index(hole)])
            meant = fact.value.comparator
            if said == meant:
                continue
            if said is None:
                message = f"{hole} is “{_name(meant)}” in the typed value, and the text does not say so"
            elif meant is None:
                message = f"the text says “{_name(said)}” of {hole}, and the typed value does not"
            else:
                message = f"the text says “{_name(said)}” of {hole}, the typed value “{_name(meant)}”"
            yield Problem(text.pointer, message, needle=hole)


def _said(before: str) -> str | None:
    """The comparator that ends right before the value, looking past a preposition."""
    before = re.sub(_GAP, "", before)
    found = None
    for match in _ANY.finditer(before):
        if match.end() == len(before) and (match.start() == 0 or not before[match.start() - 1].isalnum()):
            found = match.lastgroup
            break
    return found


def _name(comparator: str | None) -> str:
    return (comparator or "exactly").replace("_", " ")


RULE = Rule(
    code="VAL002",
    name="comparator",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the word in front of the value, or correct the comparator of the typed value.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "dropped",
            {"sections.effects.title": "Side effects in {frequent.frequency} of people"},
            ("sections.effects.title",),
        ),
        Example(
            "turned round",
            {"sections.effects.title": "Side effects in up to {frequent.frequency} of people"},
            ("sections.effects.title",),
        ),
        Example(
            "added",
            {"sections.results.blocks.response.text": "In over {response.value} of people."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "no more than is at most",
            {"sections.effects.title": "Side effects in no more than {frequent.frequency}"},
            ("sections.effects.title",),
        ),
        Example("said", {"sections.effects.title": "Side effects in at least {frequent.frequency} of people"}),
    ),
)

"""The prose must qualify a value as its typed comparator does: about, at least, more than, at most, less than.

"Over 50 %" and "up to 50 %" are opposites. The typed value says which is meant, in tables and in every language;
prose that drops or turns the word says something else.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.quantity import Range, Single
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_WORDS = {
    "at_least": r"at least|no less than|not less than|no fewer than|not fewer than|(?:a )?minimum of|not (?:under|below)|≥|>=",
    "at_most": r"at most|up to|no(?:t|r)? (?:\w+ )?more than|never (?:\w+ )?more than|(?:a )?maximum of|(?:not|never|n't)(?: to)? exceed(?:ing)?|"
    r"no(?:t)? greater than|not (?:over|above)|as (?:much|many) as|≤|<=",
    "about": r"about|approximately|around|roughly|some|nearly|almost|close to|circa|ca\.|~|≈",
    "more_than": r"more than|over|above|exceeding|exceeds|greater than|in excess of|upwards of|beyond|>",
    "less_than": r"less than|under|below|fewer than|short of|<",
}
# Words behind a value that say the same: "{x} or more".
_BEHIND = compiled(
    r"\s*(?:(?P<at_least>(?:and|or) (?:more|over|above|older|longer|greater|higher)|at (?:the )?least|minimum)|"
    r"(?P<at_most>(?:and|or) (?:less|fewer|under|below|younger|shorter|lower)|at (?:the )?most|maximum)|(?P<about>or so|approximately))\b"
)
# Longer phrases first, so that "no more than" is not read as "more than".
_ANY = compiled("|".join(f"(?P<{key}>{words})" for key, words in _WORDS.items()))
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
            at = folded.index(hole)
            said = _said(folded[:at]) or _said_behind(folded[at + len(hole) :], fact.part)
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
    before = compiled(_GAP).sub("", before)
    found = None
    for match in _ANY.finditer(before):
        if match.end() == len(before) and (match.start() == 0 or not before[match.start() - 1].isalnum()):
            found = match.lastgroup
            break
    return found


def _said_behind(behind: str, part: str) -> str | None:
    """The comparator that follows right behind a single value."""
    found = _BEHIND.match(behind) if not part else None
    return found.lastgroup if found else None


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
        Example(
            "turned round behind it",
            {"sections.effects.title": "Side effects in {frequent.frequency} or less of people"},
            ("sections.effects.title",),
        ),
        Example(
            "a limit that is none",
            {"sections.results.blocks.response.text": "In not more than {response.value} of people."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "not exceeding is at most",
            {"sections.results.blocks.response.text": "In a share not exceeding {response.value}."},
            ("sections.results.blocks.response.text",),
        ),
        Example("said behind it", {"sections.effects.title": "Side effects in {frequent.frequency} or more of people"}),
        Example("said", {"sections.effects.title": "Side effects in at least {frequent.frequency} of people"}),
    ),
)

"""The generic name is spelled one way.

One wrong letter can be another drug: many names differ by one or two. A word that is almost the generic name, but not
quite, is a slip or another substance.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import edit_distance
from pipeline.rules.subject import Subject

_WORD = re.compile(r"[^\W\d_]{5,}")
_LIMIT = 2


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every long word with the generic name."""
    name = subject.monograph.identity.generic_name
    registered = {s.name for s in subject.substances.substances}
    for text in subject.texts:
        for word in dict.fromkeys(_WORD.findall(text.shown)):
            lowered = word.lower().removesuffix("'s")
            if lowered == name or lowered in registered or lowered[0] != name[0]:
                continue
            if edit_distance(lowered, name, _LIMIT) <= _LIMIT:
                yield Problem(text.pointer, f"“{word}” is almost {name}, but not quite", needle=word)


RULE = Rule(
    code="IDN005",
    name="name-spelling",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the spelling; if another substance is meant, add it to source/substances.yaml.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a wrong letter", {"sections.overview.title": "What exampleneb is"}, ("sections.overview.title",)),
        Example("right", {"sections.overview.title": "What Examplinib is"}),
    ),
)

"""An effect has one frequency: it may not stand in two bands, nor in one of them twice.

Nausea under "very common" and again under "common" leaves the reader to choose, and one of the two is wrong. "Serious" is
no band: an effect may be common and serious.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the names and terms of all reactions."""
    seen: dict[str, tuple[str, Pointer]] = {}
    for i, group in enumerate(subject.monograph.adverse_reactions):
        if group.label == "serious":
            continue
        for j, reaction in enumerate(group.reactions):
            at: Pointer = ("adverse_reactions", i, "reactions", j)
            names = {fold(n).strip() for n in (reaction.name, reaction.term) if n}
            known = next((seen[n] for n in sorted(names) if n in seen), None)
            if known is not None:
                where = group.label.replace("_", " ")
                yield Problem(at, f"“{reaction.name}” stands under {known[0]} and under {where}", also=(known[1],))
            for name in names:
                seen.setdefault(name, (group.label.replace("_", " "), at))


_COMMON = {
    "id": "less_frequent",
    "label": "common",
    "frequency": {"low": 1, "high": 10, "unit": "%"},
    "reactions": [
        {"id": "sickness", "name": "Feeling sick", "term": "Nausea", "organ_class": "Gastrointestinal disorders"}
    ],
}

RULE = Rule(
    code="ADR002",
    name="one-band",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Keep the effect in the band that its numbers give; name different forms differently.",
    check=check,
    sources=("European Commission, guideline on summary of product characteristics",),
    examples=(
        Example(
            "in two bands", {"adverse_reactions.+": _COMMON}, ("adverse_reactions.less_frequent.reactions.sickness",)
        ),
        Example(
            "twice in one",
            {"adverse_reactions.frequent.reactions.+": {"id": "again", "name": "nausea"}},
            ("adverse_reactions.frequent.reactions.again",),
        ),
        Example(
            "common and serious",
            {"adverse_reactions.+": {**_COMMON, "label": "serious", "frequency": "not_stated"}},
        ),
        Example(
            "another effect",
            {"adverse_reactions.+": {**_COMMON, "reactions": [{"id": "rash", "name": "Rash"}]}},
        ),
    ),
)

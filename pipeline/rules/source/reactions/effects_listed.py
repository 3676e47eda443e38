"""A side effect that changes the dose, or that a test looks for, must stand in the list of side effects.

A dose is paused for confusion that no list names: then either the list is incomplete, or the pause has no reason. Names,
medical terms and common synonyms are compared word by word.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.monograph import Monograph
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.symptoms import canonical, symptoms
from pipeline.rules.subject import Subject

# Words that say how bad or what kind, not which effect.
_FILLERS = frozenset(
    [
        "severe",
        "serious",
        "mild",
        "moderate",
        "persistent",
        "new",
        "temporary",
        "any",
        "other",
        "of",
        "in",
        "the",
        "a",
        "an",
        "or",
        "and",
        "with",
        "after",
        "stopping",
        "drug",
        "suddenly",
        "grade",
        "changes",
        "change",
        "problems",
        "problem",
        "symptoms",
        "signs",
        "feeling",
        "feelings",
        "sensation",
        "sensations",
        "low",
        "high",
        "increased",
        "decreased",
        "counts",
        "count",
    ]
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look every effect up that the dosing, the tests or the precautions name."""
    known = _known(subject.monograph)
    for index, toxicity in enumerate(subject.monograph.dosing.toxicities):
        missing = [part for part in _parts(toxicity.effect) if not _is_known(part, known)]
        if missing:
            at: Pointer = ("dosing", "toxicities", index, "effect")
            yield Problem(
                at,
                f"{' and '.join(missing)}: the dose changes for it, and no list of side effects names it",
                needle=missing[-1],
            )
    for index, test in enumerate(subject.monograph.monitoring):
        missing = [s for s in symptoms(test.name) if not _is_known(s, known)]
        if missing:
            yield Problem(
                ("monitoring", index, "name"),
                f"{' and '.join(missing)}: a test looks for it, and no list of side effects names it",
                needle=missing[0],
            )
    for text in subject.texts:
        if text.role in ("item", "paragraph", "do", "dont", "cell") and _is_precaution(text.context):
            missing = [s for s in symptoms(text.shown) if not _is_known(s, known)]
            if missing:
                yield Problem(
                    text.pointer,
                    f"{' and '.join(missing)}: named here, and no list of side effects names it",
                    needle=missing[0],
                )


def _is_precaution(context: str) -> bool:
    return compiled(r"precaution|warning|dos_and|advice").search(context) is not None


def _known(monograph: Monograph) -> frozenset[str]:
    """Every word of the listed reactions, with the common name of each synonym."""
    words: set[str] = set()
    for group in monograph.adverse_reactions:
        for reaction in group.reactions:
            for name in (reaction.name, reaction.term or "", reaction.id.replace("_", " ")):
                words.update(_words(name))
                words.update(canonical(s) for s in symptoms(name))
    return frozenset(words)


def _parts(effect: str) -> list[str]:
    """The effects of "severe dizziness or confusion"."""
    parts = compiled(r"\s*(?:,|;|/|\bor\b|\band\b)\s*").split(fold(effect))
    return [" ".join(w for w in compiled(r"[a-z-]+").findall(p) if w not in _FILLERS) or p for p in parts if p]


def _words(name: str) -> set[str]:
    return {_stem(w) for w in compiled(r"[a-z]{3,}").findall(fold(name)) if w not in _FILLERS}


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _is_known(part: str, known: frozenset[str]) -> bool:
    words = {_stem(w) for w in compiled(r"[a-z]{3,}").findall(fold(part)) if w not in _FILLERS}
    found = symptoms(part)
    return bool(words & known) or any(canonical(s) in known for s in found) or (not words and not found)


RULE = Rule(
    code="ADR004",
    name="effects-listed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the effect to the list with its frequency (or not_established), or take it out here.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a pause for nothing listed",
            {
                "dosing.toxicities": [
                    {"id": "mind", "effect": "Nausea or confusion", "action": "pause", "decided_by": "treating_team"}
                ]
            },
            ("dosing.toxicities.mind.effect",),
        ),
        Example(
            "a test for memory",
            {
                "monitoring.+": {
                    "id": "memory",
                    "name": "Test of memory",
                    "when": "during",
                    "every": {"value": 4, "unit": "wk"},
                }
            },
            ("monitoring.memory.name",),
        ),
        Example(
            "a precaution",
            {"sections.advice.blocks.do.do.doctor.text": "Tell your doctor at once if you have seizures."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example(
            "a synonym",
            {
                "dosing.toxicities": [
                    {
                        "id": "stomach",
                        "effect": "Severe vomiting or feeling sick",
                        "action": "pause",
                        "decided_by": "treating_team",
                    }
                ],
                "adverse_reactions.frequent.reactions.+": {
                    "id": "vomiting",
                    "name": "Being sick",
                    "organ_class": "Gastrointestinal disorders",
                },
            },
        ),
        Example(
            "listed",
            {
                "dosing.toxicities": [
                    {"id": "sick", "effect": "Severe nausea", "action": "pause", "decided_by": "treating_team"}
                ]
            },
        ),
    ),
)

"""Where the text promises a low starting dose or slow steps, it must say which.

"Slow dosing" is a slow infusion to a nurse and a small first dose to a patient. A text that lets a patient "start at a
lower dose" without a number leaves the number to him.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Dose
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.doses import doses
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

# The words that can mean two things, whatever the text says besides.
_UNCLEAR = compiled(r"\bslow dosing\b|\bslow(?:er)? doses?\b(?! escalat)|\bdosed slowly\b")
_PROMISE = compiled(
    r"\b(?:start\w*|begin\w*|initiat\w*)\s+(?:\w+\s+){0,3}?(?:at|with|on)\s+(?:a |the )?(?:low(?:er|est)?|small(?:er)?|reduced)\s+(?:\w+\s+)?dos(?:e|es|age|ing)\b"
    r"|\b(?:low(?:er)?|small(?:er)?|reduced)\s+(?:starting|initial|first)\s+doses?\b"
    r"|\bdoses?\b[^.;]{0,40}\b(?:gradually|slowly|step by step|in steps|stepwise) (?:increased|raised|escalated)\b"
    r"|\b(?:gradually|slowly|stepwise)\s+(?:increas\w+|rais\w+|escalat\w+|titrat\w+|build\w*)\s+(?:up\s+)?(?:the|your|a|its)?\s*dose\b"
    r"|\b(?:gradual|slow|stepwise|careful)\s+(?:dose )?(?:titration|dose increase|up-?titration|dose escalation)\b|\bdose titration\b|\btitrat(?:e|ed|ing) the dose\b"
)
_HINTS = ("low", "small", "reduced", "gradual", "step", "titrat", "careful")
# A study that escalates doses from group to group promises nothing to one patient.
_STUDY = compiled(r"\bdose[- ]escalation (?:stud|trial|phase|part|cohort|scheme)\w*")


def check(prose: Prose) -> Iterator[Problem]:
    """Look for promises of a low start in texts that give no starting dose."""
    if not any(_may_match(fold(t.shown)) for t in prose.texts):
        return
    known = _start_is_known(prose)
    for text in prose.texts:
        if text.role == "id" or not _may_match(fold(text.shown)):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not _may_match(folded):
                continue
            for pattern in (_UNCLEAR, _PROMISE):
                match = pattern.search(folded)
                if (
                    match is None
                    or is_negated(folded, match.start())
                    or (pattern is _PROMISE and (known or _says(text.shown, start)))
                ):
                    continue
                if _STUDY.search(folded):
                    continue
                words = text.shown[start + match.start() : start + match.end()]
                why = (
                    "can mean a small first dose or a slow infusion"
                    if pattern is _UNCLEAR
                    else "promises a starting dose that is nowhere stated"
                )
                yield Problem(text.pointer, f"“{words}” {why}", needle=words, also=_places(prose))
                break


def _may_match(folded: str) -> bool:
    return ("dos" in folded or "titrat" in folded) and any(word in folded for word in _HINTS)


def _start_is_known(prose: Prose) -> bool:
    if isinstance(prose, Subject):
        return any(isinstance(r.starting_dose, Dose) for r in prose.monograph.dosing.regimens)
    # A leaflet of an approved drug may leave the start to the doctor; so may a text that gives no doses at all.
    found = [d for p in passages(prose) for d in doses(p.text)]
    return not prose.investigational or not found or any(d.roles & {"start", "raise", "load"} for d in found)


def _says(text: str, start: int) -> bool:
    """Whether the sentence at `start` or the next gives the amount itself."""
    return any(d.sentence >= start and d.sentence - start < 300 for d in doses(text))


def _places(prose: Prose) -> tuple[tuple[str | int, ...], ...]:
    if not isinstance(prose, Subject):
        return ()
    return tuple(("dosing", "regimens", i, "starting_dose") for i in range(len(prose.monograph.dosing.regimens)))


RULE = Rule(
    code="DOS012",
    name="starting-dose",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="State the starting dose and the steps, or delete the promise.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "no starting dose",
            {
                "dosing.regimens.oral.starting_dose": "not_stated",
                "sections.dosing.blocks.missed.text": "Starting at a lower dose can help the body to adjust.",
            },
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "slow steps",
            {
                "dosing.regimens.oral.starting_dose": "not_stated",
                "sections.dosing.blocks.missed.text": "The team will slowly increase the dose.",
            },
            ("sections.dosing.blocks.missed.text",),
        ),
        Example("words with two meanings", text="Slow dosing helps against dizziness.", fires=True),
        Example(
            "an investigational drug",
            text="Participants took 100 mg once daily. A lower starting dose can prevent nausea.",
            fires=True,
        ),
        Example(
            "a known start",
            {"sections.dosing.blocks.missed.text": "Starting at a lower dose can help the body to adjust."},
        ),
        Example(
            "the amount beside it", text="Participants began with a low dose, 25 mg once daily, and took 100 mg later."
        ),
        Example(
            "an approved drug",
            text="The usual dose is 20 mg. Your doctor may start with a lower dose.",
            status="approved",
        ),
        Example("a study of steps", text="It was tested in dose-escalation studies at 50 mg to 150 mg."),
        Example("a slow infusion", text="It is infused slowly into a vein.", status="approved"),
    ),
)

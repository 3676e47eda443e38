"""Who changes, stops or checks a treatment is named: “your doctor may lower the dose”, not “the dose may be lowered”.

Read at home, "the dose should be halved if you feel dizzy" is an order to the reader, who then changes a dose alone, or
waits for somebody to do it. A passive of a change of treatment, in a text for patients, needs its actor: in the sentence
("by the study team"), or in a sentence of the text that says who decides. How a tablet may be taken ("may be taken with
food", "can be crushed") concerns the reader alone and is left alone. House rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose

_THING = (
    r"(?:(?:your|the|this|each|that|further|next|daily|starting|evening|morning|maintenance|study|any|initial|usual)\s+)*"
    r"(?:\w+\s+){0,2}?(?:doses?|dosage|treatments?|therapy|infusions?|course|medicines?|medication|drug|dosing|injections?|pump rate|rate|schedule|regimen)"
)
_CHANGED = (
    r"(?:reduced|lowered|cut|halved|decreased|increased|raised|doubled|stepped (?:up|down)|stopped|paused|interrupted|delayed|postponed|withheld|held|suspended|adjusted"
    r"|changed|altered|modified|restarted|resumed|discontinued|tapered|titrated|escalated|ended|put off|brought forward|slowed|skipped|omitted)"
)
_ACTOR = (
    r"\b(?:doctors?|nurses?|pharmacists?|team|clinic|physicians?|specialists?|hospital|we|gp|prescriber|dentist|midwife|investigator|staff|centre|center|consultant|surgeon|a(?:n)?(?:a)?esthetist|"
    r"oncologist|cardiologist|they|trial office|health(?:care)? professionals?|someone|you)\b"
)
_DECIDES = compiled(
    r"\b(?:doctors?|nurses?|pharmacists?|team|clinic|physicians?|specialists?|we|gp|prescriber|investigator|staff|consultant|oncologist|cardiologist)\s+"
    r"(?:(?:can|may|might|will|should|must|has|have|then|also|would|who)\s+)*(?:need(?:s)? to\s+|have to\s+|\w+ly\s+)?"
    r"(?:decides?|tells?|chang\w+|lower\w*|reduc\w+|adjust\w*|increas\w+|raise[sd]?|stops?|paus\w+|check\w*|chooses?|sets?|works? out|explains?|says?|advises?|discuss\w*|plans?|agrees?|hold|cut)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for passives without an actor in running texts."""
    if not prose.for_patients or "professional" in prose.audiences:
        return
    for text in prose.texts:
        if " be " not in text.shown or text.role in ("id", "term"):
            continue
        if _DECIDES.search(fold(text.shown)):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _passive().search(folded)
            if match is None or folded.rstrip().endswith("?"):
                continue
            rest = folded[match.end() :]
            if compiled(rf"[^.;]*?\bby {_ACTOR[2:]}|\s*(?:by (?:your|the|a)\b|without\b|unless\b)").match(rest):
                continue
            if compiled(_ACTOR).search(compiled(r"\b(?:if|when|while|once)\b.*").sub("", folded)):
                continue
            words = text.shown[start + match.start() : start + match.end()]
            yield Problem(text.pointer, f"“{words}”: by whom?", needle=words)
            break


@cache
def _passive() -> re.Pattern[str]:
    return compiled(
        rf"\b{_THING}\s+(?:may|might|should|must|will|could|has to|have to|needs? to)\s+(?:\w+\s+)?be\s+(?:\w+ly\s+|then\s+|first\s+)?{_CHANGED}\b"
    )


RULE = Rule(
    code="REA009",
    name="nobody-acts",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Name who acts: “your doctor may lower the dose”, “ask the study nurse before you stop”.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "lowered",
            text="The daily dose should be halved in hot weather.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "paused",
            text="Your treatment may be interrupted for two weeks. Drink enough water.",
            audience="patient",
            fires=True,
        ),
        Example(
            "raised",
            text="After a month the dosage might be slowly increased.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "the injections",
            text="The injections must be stopped when a fever comes.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "by somebody",
            text="The dose may be lowered by your kidney specialist.",
            status="approved",
            audience="patient",
        ),
        Example(
            "somebody decides",
            text="Your doctor will decide with you. The dose may be lowered at the next visit.",
            status="approved",
            audience="patient",
        ),
        Example("how to take it", text="The tablets may be halved or crushed.", status="approved", audience="patient"),
        Example(
            "never alone",
            text="Treatment should be stopped only with the help of the nurse.",
            status="approved",
            audience="patient",
        ),
        Example("for professionals", text="The dose should be halved in renal impairment.", audience="professional"),
    ),
)

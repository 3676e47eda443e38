"""A label that asks for an amount, a time or a frequency must be answered with one.

"Cycle length: as long as the patient benefits" is no length; "Maximum dose: twice daily" is no maximum. The reader who
looks the label up finds an answer to another question, and takes it for the one he had.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, schedules
from pipeline.rules.english.amounts import COUNTED, MASSES
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

# Labels, and what must stand beside them: a length of time, a schedule, an amount of medicine.
_LABELS: dict[str, tuple[str, str]] = {
    r"(?:treatment )?cycle(?:s)?(?: length| duration)?|(?:length|duration) of (?:a |one |each )?(?:treatment )?cycle": (
        "length of time",
        "cycle",
    ),
    r"(?:duration|length)(?: of (?:the )?(?:treatment|therapy|course|use))?|(?:treatment|course|therapy) (?:duration|length)|how long to take it": (
        "length of time",
        "course",
    ),
    r"(?:elimination )?half-life|(?:dosing |dose )?interval|time between doses|infusion time|(?:washout|wash-out)(?: period)?|shelf[- ]life": (
        "length of time",
        "time",
    ),
    r"(?:dosing |dose )?(?:frequency|schedule)(?: of (?:dosing|administration|use|doses))?|how often(?: to take it)?": (
        "frequency",
        "frequency",
    ),
    r"max(?:imum|\.)? (?:(?:daily|single|total|recommended) )?(?:dose|dosage)(?: per day| a day)?|daily maximum|highest dose": (
        "amount",
        "amount",
    ),
    r"(?:starting|initial|loading|maintenance|daily|single|total daily) (?:dose|dosage)|strengths?|concentration|dose strength": (
        "amount",
        "amount",
    ),
}
# Honest answers without a number, and answers to "how long" that name the rule for stopping.
_UNKNOWN = compiled(
    r"\b(?:not (?:\w+ )?(?:stated|established|known|applicable|studied|determined|defined|available|specified|fixed|yet|recommended|reported|given|decided)|unknown|none|no "
    r"(?:fixed|data|set|maximum|limit|dose|recommend\w*)|to be (?:determined|decided|confirmed)|tbd|n/?a|see\b|varies|variable|individual\w*|depend\w*|according to|as (?:directed|prescribed|advised|"
    r"described|decided|instructed)|by (?:your|the|a) (?:doctor|team|protocol|physician)|your (?:doctor|team|nurse)|adjusted|based on|same as|unlimited|refer to)\b|^\W*[-–—]?\W*$"
)
_STOP_RULE = compiled(
    r"\b(?:until|as long as|so long as|while|life-?long|long[- ]term|indefinite\w*|continu\w*|ongoing|permanent\w*|for life|no longer than|single dose|once|one dose|short|chronic|"
    r"throughout|course)\b"
)
_ANY_TIME = compiled(
    r"\b(?:as needed|when(?:ever)? (?:needed|required|necessary)|if needed|single|once|only one|one[- ]time|before|after|with (?:each|every)|at each|every|each|"
    r"continuous\w*|on demand|prn|common|uncommon|rare|very rare|frequent\w*|infrequent\w*|always|never|often|sometimes|daily|weekly|monthly|morning|evening|night|bedtime|days? \d+|weeks? \d+)\b|\d\s?(?:/|in|of|%)"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every item and row that begins with one of the labels."""
    for passage in passages(prose):
        label, value, at = _split(passage)
        if not label or not value.strip():
            continue
        wanted = next((w for pattern, w in _labels() if pattern.fullmatch(fold(label).strip(" \t:*-"))), None)
        if wanted is None or _answers(wanted[1], value):
            continue
        yield Problem(
            passage.pointer(at),
            f"the label “{label.strip(' :')}” asks for a{'n' if wanted[0] == 'amount' else ''} {wanted[0]}, and “{_short(value)}” is none",
            needle=value.strip() if value.strip() in passage.place(at).source else "",
            also=(passage.parts[0][1].pointer,) if len(passage.parts) > 1 else (),
        )


def _split(passage: Passage) -> tuple[str, str, int]:
    """The label of a passage, its value, and where the value stands."""
    text, parts = passage.text, passage.parts
    if len(parts) == 2:
        return parts[0][1].shown, text[parts[1][0] :], parts[1][0]
    if len(parts) == 1 and 0 < (colon := text.find(":")) <= 40:
        return text[:colon], text[colon + 1 :], 0
    return "", "", 0


def _answers(kind: str, value: str) -> bool:
    folded = fold(value)
    if _UNKNOWN.search(folded):
        return True
    found, rates = amounts(value), schedules(value)
    timed = any(a.hours is not None or a.unit in ("mo", "a") for a in found)
    if kind == "cycle":
        return timed or bool(rates) or compiled(r"\b\d+[ -](?:day|week|month)|\bcycles?\b").search(folded) is not None
    if kind == "course":
        return (
            timed
            or _STOP_RULE.search(folded) is not None
            or compiled(r"\b(?:one|two|\d+) (?:doses?|cycles?|injections?|tablets?)\b").search(folded) is not None
        )
    if kind == "time":
        return timed or bool(rates)
    if kind == "frequency":
        return bool(rates) or timed or _ANY_TIME.search(folded) is not None
    medicine = any(
        a.unit in MASSES or a.unit in COUNTED or a.unit in ("IU", "mL", "L", "mmol", "mEq", "%") for a in found
    )
    return medicine or compiled(r"\d\s?[a-z/%]").search(folded) is not None


def _short(value: str) -> str:
    words = " ".join(value.split())
    return words if len(words) <= 60 else f"{words[:57]}…"


@cache
def _labels() -> tuple[tuple[re.Pattern[str], tuple[str, str]], ...]:
    return tuple((compiled(pattern), wanted) for pattern, wanted in _LABELS.items())


RULE = Rule(
    code="DOS015",
    name="label-value",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Answer the label, or name it after what the text says (“When to stop”).",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a stopping rule for a length",
            {
                "sections.dosing.blocks.doses.table.rows.frequency.cells": {
                    "feature": "Cycle length",
                    "detail": "Continued as long as the patient benefits.",
                }
            },
            ("sections.dosing.blocks.doses.table.rows.frequency.cells.detail",),
        ),
        Example(
            "a frequency for a maximum", text="- Maximum dose: with a glass of water", status="approved", fires=True
        ),
        Example(
            "a place for a time",
            text="| Feature | Value |\n|---|---|\n| Half-life | in the liver |\n| Strength | 20 mg |",
            fires=True,
        ),
        Example("food for a frequency", text="- **Frequency:** on an empty stomach", status="approved", fires=True),
        Example(
            "a length",
            {
                "sections.dosing.blocks.doses.table.rows.frequency.cells": {
                    "feature": "Cycle length",
                    "detail": "{oral.course}.",
                }
            },
        ),
        Example("honestly unknown", text="- Maximum dose: not established\n- Half-life: unknown"),
        Example(
            "a stopping rule for a duration",
            text="- Duration of treatment: until the disease gets worse",
            status="approved",
        ),
        Example("as needed", text="- Frequency: as needed, with at least four hours between doses", status="approved"),
        Example("a frequency of side effects", text="- Frequency: very common", status="approved"),
    ),
)

"""Where the prose prints a dose, the same sentence must say whether it is per dose or per day, as the typed value
does.

"50 mg to 150 mg" alone is read as the amount for a day by one reader and as the amount each time by another: with two
doses a day a factor of two. Source: ISMP, safe presentation of doses.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Dose, DoseRange
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.subject import Subject

_SAYS = {
    "dose": compiled(
        r"\b(?:per|each|every|a single|one|single) dose\b|\bat a time\b|\beach time\b|\bat one time\b|\bper intake\b"
    ),
    "day": compiled(r"\b(?:per|a|each|every|one) day\b|\bdaily\b|\b(?:in|per) (?:any )?24 hours\b"),
}
# What may not stand right behind a value of the other kind. "Twice a day" behind an amount per day doubles it.
_TURNS = {
    "dose": compiled(r"\s*[,(]?\s*(?:(?:per|a|each|every) day\b|daily\b(?! dose)|in (?:any )?24 hours\b)"),
    "day": compiled(
        r"\s*[,(]?\s*(?:(?:per|each|every) dose\b|each time\b|at a time\b|(?:twice|two times|three times|four times|thrice)\b|every \S+ hours\b|"
        r"\{[a-z_.]*frequency\})"
    ),
}
_IN_WORDS = {"dose": "per dose", "day": "per day"}
_HOLE = "{{{}}}"


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every sentence that prints a dose, with the label or the first cell of its row."""
    labels = _labels(subject)
    for text in subject.texts:
        label = labels.get(text.pointer[:-1], "") if text.role in ("item", "cell") else ""
        for _, sentence in sentences(text.source):
            for name in dict.fromkeys(names(sentence)):
                fact = subject.facts.by_name.get(name)
                if fact is None or not isinstance(fact.value, (Dose, DoseRange)):
                    continue
                per, hole, folded = fact.value.per, _HOLE.format(name), fold(sentence)
                behind = folded[folded.index(hole) + len(hole) :]
                if fact.part != "low" and (turned := _TURNS[per].match(behind)):
                    yield Problem(
                        text.pointer,
                        f"{hole} is an amount {_IN_WORDS[per]}, and the text goes on “{turned.group().strip()}”",
                        needle=hole,
                    )
                    break
                if not _SAYS[per].search(f"{fold(label)} {folded}"):
                    yield Problem(
                        text.pointer,
                        f"{hole} is an amount {_IN_WORDS[per]}, and the sentence does not say so",
                        needle=hole,
                    )
                    break


def _labels(subject: Subject) -> dict[Pointer, str]:
    """The label of every item and the first cell of every row, by the pointer of the item or row."""
    found: dict[Pointer, str] = {}
    for text in subject.texts:
        if text.role in ("label", "cell"):
            found.setdefault(text.pointer[:-1], text.source)
    return found


RULE = Rule(
    code="DOS004",
    name="per-dose-or-day",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “per dose” or “per day” beside the amount, as the typed value says.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "neither said",
            {"sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} to {oral.dose.high}."},
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "the other one said",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} to {oral.dose.high} per day."
            },
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "both said",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "Each dose is {oral.dose.low} to {oral.dose.high} a day."
            },
            ("sections.dosing.blocks.doses.table.rows.dose.cells.detail",),
        ),
        Example(
            "an amount per day, twice a day",
            {"sections.dosing.blocks.missed.text": "At most {oral.daily_maximum} twice a day, every day."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "said in the first cell",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.feature": "Amount per dose",
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "From {oral.dose.low} to {oral.dose.high}.",
            },
        ),
        Example(
            "each dose",
            {
                "sections.dosing.blocks.doses.table.rows.dose.cells.detail": "Each dose is {oral.dose.low} to {oral.dose.high}."
            },
        ),
    ),
)

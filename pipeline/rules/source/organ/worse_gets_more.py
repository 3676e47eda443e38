"""Of two bands of kidney function the worse one must not have the higher dose.

"30 to 59 mL/min: 75 mg, 15 to 29 mL/min: 150 mg": a slip in one row of a table, and those who clear the drug worst get the
most. Rows, items and clauses that give one dose for one band are compared, by the day where all say how often. Severities in
words are ORG006.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.clearance import bands, names_clearance
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.medicines import medicines
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("1.02")
_PART = compiled(
    r";|, (?=crcl|clcr|e?gfr|creatinine|clearance|\d{1,3} ?(?:-|to) ?\d{1,3} ml)|, (?:and|but) |\band (?=\d+ ?m?c?g\b)"
)
_NOT_SO = compiled(
    r"\b(?:load\w*|dialysis|first dose|single|auc|exposure|plasma|half-life|hours? later|not|never|instead of)\b|n't\b"
)


@record
class _Row:
    """One dose for one band of clearance."""

    passage: Passage
    at: int
    low: Decimal
    high: Decimal
    dose: DoseSaid
    words: str


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the rows of every section."""
    every = passages(prose)
    if not any(names_clearance(p.text) for p in every):
        return
    sections: dict[int, list[Passage]] = {}
    for passage in every:
        sections.setdefault(passage.section, []).append(passage)
    for held in sections.values():
        if not any(names_clearance(p.text) for p in held):
            continue
        if len(frozenset[str]().union(*(medicines(p.text) for p in held))) > 1:
            continue
        rows = sorted((r for p in held for r in _rows(p)), key=lambda r: (r.high, r.low))
        for worse, better in pairwise(rows):
            if worse.high <= better.low + 1 and worse.low < better.low and _more(worse.dose, better.dose):
                yield Problem(
                    worse.passage.pointer(worse.at),
                    f"“{worse.words}” for worse kidneys is more than “{better.words}” for better ones",
                    needle=worse.words,
                    also=(better.passage.pointer(better.at),),
                )
                break


def _rows(passage: Passage) -> Iterator[_Row]:
    for start, sentence in sentences(passage.text):
        at = start
        for part in _parts(sentence):
            found = bands(part, known=True) if passage.role == "cell" else bands(part, known=names_clearance(part))
            said = [
                d
                for d in doses(part)
                if d.kind in ("mg", "IU") and not d.roles & {"maximum", "load", "too_much", "total"}
            ]
            if len(found) == 1 and len(said) == 1 and not _NOT_SO.search(fold(part)):
                dose = said[0]
                yield _Row(
                    passage,
                    at + dose.start,
                    found[0].low,
                    found[0].high,
                    dose,
                    passage.words(at + dose.start, at + dose.end),
                )
            at += len(part)


def _parts(sentence: str) -> Iterator[str]:
    """The clauses of a sentence, each with the mark at its end, so that they keep their places."""
    start = 0
    for match in _PART.finditer(fold(sentence)):
        yield sentence[start : match.end()]
        start = match.end()
    yield sentence[start:]


def _more(worse: DoseSaid, better: DoseSaid) -> bool:
    if worse.kind != better.kind or worse.days != better.days:
        return False
    daily = worse.per_period(1), better.per_period(1)
    if daily[0] is not None and daily[1] is not None:
        return daily[0][0] > daily[1][1] * _ROOM
    return daily == (None, None) and worse.low > better.high * _ROOM


RULE = Rule(
    code="ORG014",
    name="worse-gets-more",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look both rows up in the label.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("a table", text="| Creatinine clearance (mL/min) | Dose |\n|---|---|\n| 60 or more | 300 mg twice a day |\n| 30 to 59 | 150 mg twice a day |\n| 15 to 29 | 300 mg twice a day |", status="approved", audience="professional", fires=True),
        Example("a list", text="- CrCl 30–59 mL/min: 250 mg once daily\n- CrCl 15–29 mL/min: 500 mg once daily", status="approved", audience="professional", fires=True),
        Example("a sentence", text="Give 20 mg once a day if creatinine clearance is 30 to 59 mL/min; give 40 mg once a day if it is 15 to 29 mL/min by eGFR.", status="approved", audience="professional", fires=True),
        Example("falling", text="- CrCl 30–59 mL/min: 500 mg once daily\n- CrCl 15–29 mL/min: 250 mg once daily", status="approved", audience="professional"),
        Example("less often", text="- CrCl 30–59 mL/min: 500 mg every 12 hours\n- CrCl 15–29 mL/min: 750 mg every 48 hours", status="approved", audience="professional"),
        Example("two medicines", text="Creatinine clearance decides.\n\n- Levofloxacin, CrCl 30–59 mL/min: 250 mg once daily\n- Amoxicillin, CrCl 15–29 mL/min: 500 mg once daily", status="approved", audience="professional"),
    ),
)  # fmt: skip

"""Bands of kidney function that change the dose meet, and neither overlap nor leave a gap.

“60–89” and “30–49” leave a patient at 55 mL/min without a dose, “30 to 60” and “50 to 80” give one at 55 two. Bands of one
list, table or text are compared, if it gives doses; whole numbers that follow each other (29, 30) meet.
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.clearance import UNBOUNDED, Band, bands, names_clearance
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText, lists

_DOSE = compiled(
    r"\d\s*(?:mg|mcg|micrograms?|g|units?|%)(?![a-z])|\bdos(?:e|es|age|ing)\b|\bevery \d|\bonce\b|\btwice\b|\bavoid|\bhalf\b|contraindicated"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the bands of every table, list and text."""
    known = False
    for group in lists(prose.texts):
        about = any(names_clearance(text.shown) for text in group)
        if group[0].role in ("heading", "title"):
            known = about
            continue
        whole = " ".join(text.shown for text in group)
        if (about or known) and _DOSE.search(fold(whole)) and len(medicines(whole)) < 2:
            yield from _compare(group, known=known or about)


def _compare(group: list[ReaderText], *, known: bool) -> Iterator[Problem]:
    found: list[tuple[Band, ReaderText]] = []
    for text in group:
        # A bare number is a band only in a text about clearance, or where a cell begins with it.
        bare = names_clearance(text.shown) or (
            known and compiled(r"\W*\d{1,3}\s*(?:-|to|–)\s*\d|\s*[<>≥≤]|[a-z ]*\(?\d+\s*[-–]").match(fold(text.shown))
        )
        found.extend((band, text) for band in bands(text.shown, known=bool(bare)) if band.low < band.high)
    distinct = {(band.low, band.high): (band, text) for band, text in found}
    ordered = [distinct[key] for key in sorted(distinct)]
    for (lower, one), (upper, two) in pairwise(ordered):
        # One inside the other is a part of it; two open ends alone ("normal above 60, avoid below 30") are no list.
        if upper.high <= lower.high or lower.low == upper.low or (lower.low == 0 and upper.high == UNBOUNDED):
            continue
        gap, overlap = upper.low - lower.high > 1, lower.high > upper.low
        if gap or overlap:
            shown = one.shown[lower.start : lower.end].strip(), two.shown[upper.start : upper.end].strip()
            what = "leave a gap" if gap else "overlap"
            yield Problem(
                two.pointer,
                f"the bands of kidney function “{shown[0]}” and “{shown[1]}” {what}",
                needle=shown[1],
                also=(one.pointer,) if one.pointer != two.pointer else (),
            )
            return


RULE = Rule(
    code="ORG009",
    name="clearance-bands",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give bands that meet: 60–89, 30–59, 15–29, below 15 mL/min.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a gap", text="Creatinine clearance 60–89 mL/min: 100 mg; 30–49 mL/min: 50 mg once daily.", status="approved", audience="professional", fires=True),
        Example("an overlap", text="- eGFR 45 to 89: 20 mg\n- eGFR 15 to 50: 10 mg", status="approved", audience="professional", fires=True),
        Example("a table", text="| CrCl (mL/min) | Dose |\n|---|---|\n| > 50 | 300 mg daily |\n| 10–30 | 150 mg daily |", audience="professional", fires=True),
        Example("bands that meet", text="Creatinine clearance 60–89 mL/min: 100 mg; 30–59 mL/min: 50 mg; below 30 mL/min: avoid.", status="approved", audience="professional"),
        Example("shared ends", text="eGFR 30 to 60: 50 mg; 15 to 30: 25 mg once daily.", status="approved", audience="professional"),
        Example("no doses", text="People with an eGFR of 60 to 89 and of 15 to 44 mL/min took part.", audience="professional"),
        Example("one within the other", text="In mild to moderate impairment (CrCl 30–89 mL/min) give 50 mg; in moderate impairment (CrCl 30–59 mL/min) watch the dose.", status="approved", audience="professional"),
        Example("other numbers", text="Creatinine clearance below 30 mL/min: 20 to 40 mg every 24 to 48 hours.", status="approved", audience="professional"),
    ),
)  # fmt: skip

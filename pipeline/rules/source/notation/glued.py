"""A space stands between a name, a number and its unit.

"Inderal40 mg" has been read as 140 mg, and the m of "10mg" as two zeros. Source: ISMP, list of error-prone
abbreviations.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.folding import has_digit
from pipeline.rules.english.marking import PIECES, TIMES, marked, masked
from pipeline.rules.prose import Prose

# The letters µ and U have rules of their own, which set them apart too.
_UNIT = r"(?:[mM][gG]|MG|[mM][cC][gG]|n[gG]|kg|g|m[lL]|ML|d[lL]|L(?= (?:of|a|per)\b)|mmol|mEq|m?units?|milligram(?:me)?s?|microgram(?:me)?s?|gram(?:me)?s?|millilit(?:er|re)s?)"
_NUMBER_UNIT = rf"(?<![\w.,-])(?:\d[\d,]*\.?\d*|\.\d+)(?P<gap>)(?:{_UNIT}|{PIECES}|{TIMES})(?![A-Za-z0-9])"
_RANGE_UNIT = rf"(?<=\d[-–—])(?:\d[\d,]*\.?\d*)(?P<gap>)(?:{_UNIT}|{PIECES}|{TIMES})(?![A-Za-z0-9])"
_WORD_NUMBER = rf"(?<![\w-])(?:[a-z]{{2,}}|[A-Z][a-z]{{3,}}|[A-Z]{{5,}})(?P<gap>)\d[\d,]*\.?\d*\s?(?:{_UNIT}|[µμ]g|{PIECES})(?![A-Za-z0-9])"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for numbers that touch their unit or the word in front."""
    for text in prose.texts:
        if text.role == "id" or not has_digit(text.source):
            continue
        words = masked(text.source)
        found: dict[int, re.Match[str]] = {}
        for pattern in (_NUMBER_UNIT, _RANGE_UNIT, _WORD_NUMBER):
            for match in compiled(pattern).finditer(words):
                found.setdefault(match.start("gap"), match)
        for gap, match in sorted(found.items()):
            right = words[match.start() : gap] + " " + words[gap : match.end()]
            needle, fix = marked(text.source, match.start(), match.end(), right)
            yield Problem(text.pointer, f"“{match.group()}” lacks a space: {right}", needle=needle, fix=fix)


RULE = Rule(
    code="ABB006",
    name="number-glued",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Put a space between name, number and unit: 5 mg.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a dose", text="Take 5mg at night.", fires=True),
        Example("a volume", text="Give 2.5ml to the child.", fires=True),
        Example("by weight", text="Patients received 50mg/kg.", audience="professional", fires=True),
        Example("the name", text="Exampolol40 mg tablets are white.", fires=True),
        Example("a word", text="The dose is raised to200 mg after a week.", fires=True),
        Example("tablets and hours", text="Take 2tablets every 8hours.", fires=True),
        Example("a range", text="A dose of 5-10mg is used.", fires=True),
        Example("apart", text="Take 5 mg at night, or 2.5 mL. A 10-mg tablet is white."),
        Example("codes", text="CYP3A4, IL6, vitamin B12, H1N1 and HbA1c are codes. BRCA2 gene."),
        Example("a percentage", text="It contains 5% alcohol. Store at 25°C."),
        Example("a generation", text="The 5G network does not matter. See Section 4L."),
    ),
)

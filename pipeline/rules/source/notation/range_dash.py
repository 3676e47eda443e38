"""In running text a range is written with "to".

The dash in 5-10 mg is overlooked (510 mg) or read as a minus. Tables may hold it. Source: ISMP, list of error-prone
abbreviations.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import PIECES, TIMES, UNITS, marked, masked
from pipeline.rules.prose import Prose

_RANGE = (
    rf"(?<![\w.,/–—-])(?P<low>\d[\d,]*(?:\.\d+)?)(?P<percent>%?)\s?[-–—]\s?(?P<high>\d[\d,]*(?:\.\d+)?)"
    rf"(?=(?P<space>[\s\u00a0]?)(?P<unit>%|{UNITS}|{PIECES}|{TIMES}|percent|mm|cm|times)(?![A-Za-z]))"
)
_TIME = TIMES
_LONG = 3
# Words and signs that stand once behind both ends; others are written twice.
_ONCE = rf"(?:{PIECES}|{TIMES}|times|percent|[a-z]{{5,}})\Z"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for two numbers with a dash between them and a unit behind."""
    for text in prose.texts:
        if text.role in ("id", "cell", "column") or not any(c in text.source for c in "-–—"):
            continue
        for match in compiled(_RANGE).finditer(masked(text.source)):
            low, high, unit = match["low"], match["high"], match["unit"]
            if Decimal(low.replace(",", "")) >= Decimal(high.replace(",", "")):
                continue  # ends exchanged are for the rules on doses to report
            if compiled(_TIME).match(unit) and len(high) > _LONG:
                continue  # a telephone number
            first = low if compiled(_ONCE).match(unit) else f"{low}{'' if unit == '%' else ' '}{unit}"
            right = f"{first} to {high}"
            needle, fix = marked(text.source, match.start(), match.end(), right)
            yield Problem(
                text.pointer, f"the dash in “{match.group()}” can be overlooked: {right}", needle=needle, fix=fix
            )


RULE = Rule(
    code="ABB011",
    name="range-dash",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Write “50 mg to 150 mg”, “2 to 4 weeks”.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a dose", text="Take 50-150 mg a day.", fires=True),
        Example("a long dash", text="Doses of 50–150 mg were studied.", audience="professional", fires=True),
        Example("weeks", text="You will have blood tests every 2–4 weeks.", fires=True),
        Example("a share", text="It helps 25-50% of people.", fires=True),
        Example("with to", text="Take 50 mg to 150 mg a day for 2 to 4 weeks."),
        Example("a table", text="| dose |\n|---|\n| 50–150 mg |"),
        Example("a compound", text="A 10-mg tablet, a 14-day course, a phase 1-2 trial, section 3-4."),
        Example("a telephone number", text="Call 555-1234 days and nights, or 1-800-332-1088."),
    ),
)

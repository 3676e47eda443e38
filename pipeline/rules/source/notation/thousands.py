"""Numbers of five digits and more have separators.

100000 units is read as 10,000 or as 1,000,000. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import PIECES, UNITS, marked, masked
from pipeline.rules.prose import Prose

_COUNTED = r"people|persons?|patients?|women|men|children|adults|infants|babies|participants|subjects|volunteers|births|deaths|cases|cells|copies|platelets|times|doses|users|births|steps|calories"
_NUMBER = rf"(?<![\w.,/#-])\d{{5,9}}(?=(?:\s?(?:-|–|—|to|or|and)\s?[\d,]+)?[\s\u00a0-](?:{UNITS}|{PIECES}|(?:\w+ )?(?:{_COUNTED}))(?![A-Za-z]))"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for long numbers in front of what is counted; codes and telephone numbers count nothing."""
    for text in prose.texts:
        if text.role == "id":
            continue
        for match in compiled(_NUMBER).finditer(masked(text.source)):
            right = f"{int(match.group()):,}"
            if match.group().startswith("0"):
                continue
            needle, fix = marked(text.source, match.start(), match.end(), right)
            yield Problem(text.pointer, f"“{match.group()}” has no separator: {right}", needle=needle, fix=fix)


RULE = Rule(
    code="ABB009",
    name="no-separator",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write 100,000.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("units", text="Inject 100000 units once.", fires=True),
        Example("people", text="It affects 1 in 10000 people.", fires=True),
        Example("patients", text="The study had 12500 older patients.", audience="professional", fires=True),
        Example("a range", text="Give 25000 to 50000 units.", audience="professional", fires=True),
        Example("with separators", text="Inject 100,000 units once. It affects 1 in 10 000 people."),
        Example("a year and a code", text="In 2024 patients called 18005551234. Trial NCT01234567 had 300 patients."),
        Example("four digits", text="Take no more than 4000 mg in 24 hours."),
        Example("a postal code", text="Write to us at Suite 5, 10115 Berlin."),
    ),
)

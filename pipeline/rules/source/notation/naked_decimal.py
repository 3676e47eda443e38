"""A decimal fraction begins with a zero.

Where the point is hard to see, .5 mg is read as 5 mg: a tenfold overdose. Source: ISMP, list of error-prone
abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import PIECES, TIMES, UNITS, marked, masked, named
from pipeline.rules.prose import Prose

_NUMBER = rf"(?<![\w.,)\]])\.\d+(?![\d.]*\d)(?=(?:\s?(?:-|–|—|to|or|and)\s?[\d,.]*\d)?[\s\u00a0-]?(?:%|percent|{UNITS}|{PIECES}|{TIMES}|mm|cm)(?![A-Za-z]))"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every decimal point without a digit in front of it."""
    for text in prose.texts:
        if text.role == "id" or "." not in text.source:
            continue
        for match in compiled(_NUMBER).finditer(masked(text.source)):
            if named(text.source, *match.span()):
                continue
            right = "0" + match.group()
            needle, fix = marked(text.source, match.start(), match.end(), right)
            yield Problem(text.pointer, f"“{match.group()}” has no zero in front: {right}", needle=needle, fix=fix)


RULE = Rule(
    code="ABB002",
    name="naked-decimal",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write 0.5 mg, not .5 mg.",
    check=check,
    sources=("ISMP", "Joint Commission, Do Not Use list"),
    examples=(
        Example("a dose", text="The dose is .5 mg at night.", fires=True),
        Example("in brackets", text="A weak cream (.05%) is used.", fires=True),
        Example("a volume", text="Inject .3 mL under the skin.", fires=True),
        Example("a range", text="Give .25 to .5 mg as needed.", audience="professional", fires=True),
        Example("with a zero", text="The dose is 0.5 mg. It contains 0.05%."),
        Example("after a sentence", text="Take it at 8.30 p.m. with 5 mL of water."),
        Example("a probability", text="The difference was significant (p = .03).", audience="professional"),
        Example("a number of thousands", text="Give 1,000 mg. 5 mL is one spoon."),
    ),
)

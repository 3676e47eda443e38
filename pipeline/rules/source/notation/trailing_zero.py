"""A whole number in a dose has no decimal point and no zero behind it.

Where the point is hard to see, 1.0 mg is read as 10 mg: a tenfold overdose. Results of a laboratory, means and
concentrations in the blood may show how exactly they were measured. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import PIECES, UNITS, marked, masked, named
from pipeline.rules.prose import Prose

_NUMBER = rf"(?<![\w.,])\d[\d,]*\.\d*0(?![\d.,]\d|\d)(?=(?:\s?(?:-|–|—|to|or|and)\s?\d[\d,.]*)?[\s\u00a0-]?(?!kg)(?:{UNITS}|{PIECES})(?![A-Za-z]))"
# What is measured, not given: concentrations in body fluids, exposure.
_MEASURED = (
    r"[\d\s.,–—-]*(?:to|or|and)?[\d\s.,]*(?:[mµμun]?g|mmol|IU|m?U|mEq)\s?(?:/\s?(?:d[lL]|L|l\b)|[·*∙×x]\s?h|\s?h/)"
    r"|[\d\s.,–—-]*(?:ng|[µμ]g|mcg|pg)\s?/\s?m[lL]"
)
_STATISTIC = r"\b(?:mean|median|average|SD|CI|standard deviation|geometric)\b[^.;]{0,25}$|±\s?$"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every decimal number in front of a dose unit."""
    for text in prose.texts:
        if text.role == "id" or "." not in text.source:
            continue
        words = masked(text.source)
        for match in compiled(_NUMBER).finditer(words):
            measured = compiled(_MEASURED).match(words, match.end()) or compiled(_STATISTIC).search(
                words[: match.start()]
            )
            if measured or named(words, *match.span()):
                continue
            plain = match.group().rstrip("0").rstrip(".")
            needle, fix = marked(text.source, match.start(), match.end(), plain)
            yield Problem(
                text.pointer, f"“{match.group()}” ends in a zero that says nothing: {plain}", needle=needle, fix=fix
            )


RULE = Rule(
    code="ABB001",
    name="trailing-zero",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write 50 mg, not 50.0 mg.",
    check=check,
    sources=("ISMP", "Joint Commission, Do Not Use list"),
    examples=(
        Example("a whole number", text="Take 5.0 mg once a day.", fires=True),
        Example("a range", text="Doses of 1.0 to 2.5 mg were given.", audience="professional", fires=True),
        Example("after a digit", text="The starting dose is 2.50 mg.", fires=True),
        Example("by weight", text="Give 10.0 mg/kg every 6 hours.", audience="professional", fires=True),
        Example("tablets", text="Take 1.0 tablet in the morning.", fires=True),
        Example(
            "in a monograph",
            {"sections.dosing.blocks.missed.text": "If you miss 50.0 mg, skip it."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example("a decimal", text="Take 0.5 mg or 2.5 mg. The bottle holds 1,000 mg and 100 mL."),
        Example("criteria", text="Response was judged by RECIST 1.0 and version 2.0 of the protocol."),
        Example("a laboratory result", text="Creatinine was 1.0 mg/dL, INR 2.0, pH 7.0, weight 70.0 kg."),
        Example("a concentration in blood", text="Cmax was 20.0 ng/mL.", audience="professional"),
        Example("a mean", text="The mean dose was 50.0 mg.", audience="professional"),
    ),
)

"""Units are written in full: a U is read as a zero or as cc, IU as IV or 10.

10U of insulin has been given as 100 units. "IU" stands in concentrations and doses by weight that professionals read;
patients are told "international units". Source: ISMP, list of error-prone abbreviations; Joint Commission, Do Not Use
list.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import marked, masked, named
from pipeline.rules.prose import Prose

_SIGN = r"(?<![\w.,])(?P<number>\d[\d.,]*|\0)(?P<space>[\s\u00a0-]?)(?P<sign>IU|I\.U\.?|iu|U|u)(?![A-Za-z\d]|-[A-Za-z]|\.[A-Z]\.)"
_PER = r"\s?/\s?"
_ENZYME = r"\s?/\s?[lL]\b"
_LABORATORY = r"\s?/\s?(?:m[lL]|d[lL]|[lL])\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every number with the letter."""
    for text in prose.texts:
        if text.role == "id" or not ("U" in text.source or "u" in text.source):
            continue
        words = masked(text.source)
        for match in compiled(_SIGN).finditer(words):
            if named(words, *match.span()):
                continue
            international = match["sign"].lower().startswith("i")
            measured = _PER if international else _LABORATORY
            if not prose.for_patients and compiled(measured).match(words, match.end()):
                continue
            if not international and compiled(_ENZYME).match(words, match.end()):
                continue
            word = ("international unit" if international else "unit") + ("" if match["number"] == "1" else "s")
            apart = match["space"] not in ("", "-")
            start = match.start("sign" if apart else "space")
            needle, fix = marked(text.source, start, match.end(), word if apart else f" {word}")
            yield Problem(
                text.pointer,
                f"“{match.group()}” can be read as another number or unit: {word}".replace("\0", "…"),
                needle=needle,
                fix=fix,
            )


RULE = Rule(
    code="ABB004",
    name="unit-letter",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write units, or international units.",
    check=check,
    sources=("ISMP", "Joint Commission, Do Not Use list"),
    examples=(
        Example("glued", text="Inject 10U before breakfast.", fires=True),
        Example("apart", text="The dose was 5 U of oxytocin.", audience="professional", fires=True),
        Example("international", text="Take 800 IU of vitamin D a day.", fires=True),
        Example("a range", text="Give 4-6 u with each meal.", fires=True),
        Example("in full", text="Inject 10 units before breakfast. Take 800 international units a day."),
        Example("an enzyme", text="ALT rose to 120 U/L.", audience="professional"),
        Example("a factor by weight", text="Patients received 50 IU/kg every other day.", audience="professional"),
        Example("the country", text="Trials in 12 U.S. states and 3 UK hospitals."),
        Example("the name of a strength", text="U-100 insulin has 100 units in each mL."),
    ),
)

"""A DOI begins with "10.", a number and a slash; anything else leads nowhere.

A reader who wants to check a claim follows its DOI. One with a slip in it looks like a source and is none. Source: ISO
26324 and the DOI Handbook.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.prose import Prose

_DOI = compiled(r"(?i)\bdoi(?:\.org/|:\s?|\s(?=\d))(\S+)")
_FORM = compiled(r"10\.\d{4,9}(?:\.\d+)*/\S+")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every DOI."""
    for text in prose.texts:
        if "doi" not in text.shown.lower():
            continue
        for match in _DOI.finditer(text.shown):
            name = match.group(1).rstrip(".,;)]\"'").removeprefix("https://doi.org/").removeprefix("http://dx.doi.org/")
            if not _FORM.fullmatch(name):
                yield Problem(text.pointer, f"“{name}” is no DOI", needle=name)


RULE = Rule(
    code="CIT015",
    name="doi-form",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Copy the DOI from the paper: 10.1056/NEJMoa1107039.",
    check=check,
    sources=("ISO 26324",),
    waivable=True,
    examples=(
        Example("a wrong beginning", text="The results are published (doi:11.1056/NEJMoa1911303).", fires=True),
        Example("no slash", text="See https://doi.org/10.1056NEJMoa1107039", fires=True),
        Example("no number", text="doi: NEJMoa1107039", fires=True),
        Example("right", text="The results are published (doi:10.1056/NEJMoa1107039)."),
        Example("as an address", text="See https://doi.org/10.1016/S0140-6736(11)60000-1."),
        Example("the word", text="Every paper has a DOI."),
    ),
)

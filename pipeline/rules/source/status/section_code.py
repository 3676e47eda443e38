"""A section of an investigational drug may not carry the code of indications.

Programs that read coded sections show LOINC 34067-9 and EMA 4.1 as "Indications and usage", whatever the heading says.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.rules.subject import Subject

# LOINC "Indications & usage section"; EMA QRD 4.1 "Therapeutic indications" (system 200000029659).
_INDICATIONS = {"34067-9": "LOINC: indications", "200000029799": "EMA 4.1: therapeutic indications"}


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the code of every section."""
    if not subject.monograph.investigational:
        return
    for index, section in enumerate(subject.monograph.sections):
        yield from _in(section, ("sections", index))


def _in(section: Section, at: Pointer) -> Iterator[Problem]:
    if section.code in _INDICATIONS:
        yield Problem((*at, "code"), f"{section.code} ({_INDICATIONS[section.code]}) on a drug that is not approved")
    for index, child in enumerate(section.sections):
        yield from _in(child, (*at, "sections", index))


RULE = Rule(
    code="REG012",
    name="indications-code",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use 42229-5 (unclassified) or 34092-7 (clinical studies).",
    check=check,
    sources=("LOINC",),
    examples=(
        Example("indications", {"sections.overview.code": "34067-9"}, ("sections.overview.code",)),
        Example("unclassified", {"sections.overview.code": "42229-5"}),
    ),
)

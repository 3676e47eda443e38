"""A section of an investigational drug may not carry a code that only an approved drug can have.

Programs that read coded sections show LOINC 34067-9 and EMA 4.1 as "Indications and usage", whatever the heading says.
Which codes these are stands in source/reference.yaml (`only_approved`).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the code of every section."""
    if not subject.monograph.investigational:
        return
    barred = {entry.code: entry.name for entry in subject.reference.section_codes.entries if entry.only_approved}
    for index, section in enumerate(subject.monograph.sections):
        yield from _in(section, ("sections", index), barred)


def _in(section: Section, at: Pointer, barred: dict[str, str]) -> Iterator[Problem]:
    if section.code in barred:
        yield Problem((*at, "code"), f"{section.code} ({barred[section.code]}) on a drug that is not approved")
    for index, child in enumerate(section.sections):
        yield from _in(child, (*at, "sections", index), barred)


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
        Example("indications in Europe", {"sections.overview.code": "200000029799"}, ("sections.overview.code",)),
        Example("unclassified", {"sections.overview.code": "42229-5"}),
    ),
)

"""A section speaks of the subject that its code stands for.

Programs that read coded sections file them by the code, whatever the heading says: an overdose section under the code of
"If you forget to take" tells a poisoned patient to take the next dose as usual. What a code stands for is read from its
name in source/reference.yaml; codes of wide sections (warnings, the whole leaflet) ask for nothing.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.subject_signs import SIGNS
from pipeline.rules.subject import Subject

# Words of the name of a code, and the subjects of which the section must hold a sign of one.
_BY_NAME: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("contraindication", ("contraindications",)),
    ("interaction", ("interactions",)),
    ("overdos", ("overdose",)),
    ("more than you should", ("overdose",)),
    ("forget", ("missed_dose",)),
    ("store", ("storage",)),
    ("storage", ("storage",)),
    ("pregnancy", ("pregnancy", "lactation", "contraception")),
    ("lactation", ("pregnancy", "lactation")),
    ("drive", ("driving",)),
    ("excipient", ("excipients",)),
    ("geriatric", ("elderly",)),
    ("pediatric", ("children",)),
    ("renal", ("kidney",)),
    ("hepatic", ("liver",)),
    ("reporting", ("reporting",)),
    ("undesirable effects", ("side effects",)),
    ("adverse reactions", ("side effects",)),
    ("side effects", ("side effects",)),
    ("indications", ("indications",)),
    ("posology", ("dosage",)),
    ("dosage and administration", ("dosage",)),
    ("pharmacokinetic", ("pharmacokinetics",)),
    ("pharmacodynamic", ("pharmacodynamics",)),
    ("clinical studies", ("clinical studies",)),
)


def check(subject: Subject) -> Iterator[Problem]:
    """Look at every section with a code that stands for one subject."""
    coded = list(_coded(subject.monograph.sections, ("sections",), "sections"))
    if not coded:
        return
    names = {entry.code: entry.name for entry in subject.reference.section_codes.entries}
    for section, at, path in coded:
        name = names.get(section.code or "", "")
        wanted = next((signs for words, signs in _BY_NAME if words in name.lower()), ())
        if not wanted:
            continue
        text = "\n".join(fold(t.shown) for t in subject.texts if t.role != "id" and t.context.startswith(f"{path}."))
        if text and not any(compiled(SIGNS[one]).search(text) for one in wanted):
            yield Problem((*at, "code"), f"{section.code} stands for “{name}”, of which this section does not speak")


def _coded(sections: tuple[Section, ...], at: Pointer, path: str) -> Iterator[tuple[Section, Pointer, str]]:
    for index, section in enumerate(sections):
        here, name = (*at, index), f"{path}.{section.id}"
        if section.code is not None:
            yield section, here, name
        yield from _coded(section.sections, (*here, "sections"), f"{name}.sections")


RULE = Rule(
    code="STR007",
    name="section-code-subject",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Give the section the code of what it says, or the unclassified code of the code system.",
    check=check,
    sources=("LOINC", "EMA Substance, Product, Organisation and Referential management services"),
    examples=(
        Example("overdose on the doses", {"sections.dosing.code": "34088-5"}, ("sections.dosing.code",)),
        Example("side effects on the overview", {"sections.overview.code": "200000029816"}, ("sections.overview.code",)),
        Example("dosage", {"sections.dosing.code": "34068-7"}),
        Example("a wide section", {"sections.advice.code": "43685-7"}),
        Example("no code", {}),
    ),
)  # fmt: skip

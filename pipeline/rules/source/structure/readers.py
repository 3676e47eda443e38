"""Every section and block has a reader: its audiences are among those of the monograph.

A block for an audience that the monograph is not written for stands on no page. If it holds the don'ts, nobody learns
them.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the audiences of every section and block."""
    for index, section in enumerate(subject.monograph.sections):
        yield from _in(section, ("sections", index), subject.monograph.audiences)


def _in(section: Section, at: Pointer, readers: tuple[str, ...]) -> Iterator[Problem]:
    for audience in section.audiences or ():
        if audience not in readers:
            yield Problem((*at, "audiences"), f"{section.id} is for “{audience}”, for whom no page is made")
    for number, block in enumerate(section.blocks):
        for audience in block.audiences or ():
            if audience not in readers:
                place = (*at, "blocks", number, "audiences")
                yield Problem(place, f"{block.id} is for “{audience}”, for whom no page is made")
    for number, child in enumerate(section.sections):
        yield from _in(child, (*at, "sections", number), readers)


RULE = Rule(
    code="STR006",
    name="reader-missing",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the audience, or add it to `audiences` of the monograph.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "the don'ts hidden",
            {"sections.advice.blocks.dont.audiences": ["professional"]},
            ("sections.advice.blocks.dont.audiences",),
        ),
        Example("for patients", {"sections.advice.blocks.dont.audiences": ["patient"]}),
    ),
)

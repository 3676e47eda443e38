"""A monograph has sections on what the drug is, how it is taken and what it can do, in the order readers know.

Official leaflets and labels put the same subjects in the same order; someone who looks for the dose or for side effects
in a hurry finds them where they always are. Uses come before doses, doses before side effects, storage after both.
Sources: QRD template of the EMA (package leaflet); 21 CFR 201.57.
"""

import itertools
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

# What a section is about, by its title, in the order of the templates.
_SUBJECTS: tuple[tuple[str, str], ...] = (
    (
        "what it is",
        r"\boverview\b|\bwhat (?:is )?[\w-]+(?: is)?\b(?! (?:studies|we))|\bdescription\b|\bintroduction\b|\babout\b",
    ),
    (
        "what it is studied or used for",
        r"\buses?\b|\bindications?\b|\bused for\b|\bstudied for\b|\bunder investigation\b",
    ),
    (
        "how it is taken",
        r"\bdos(?:e|es|age|ing)\b|\bhow (?:to|it is) (?:take|taken|use|used|give|given|inject|inhale|apply)\b|\badministration\b|\bposology\b",
    ),
    ("side effects", r"\bside[- ]effects?\b|\badverse\b|\bundesirable\b|\bsafety\b"),
    ("storage", r"\bstor(?:e|age|ing)\b"),
)
_REQUIRED = ("what it is", "how it is taken", "side effects")


def check(subject: Subject) -> Iterator[Problem]:
    """Read the titles of the main sections."""
    places: dict[str, int] = {}
    for index, section in enumerate(subject.monograph.sections):
        title = fold(section.title)
        for name, pattern in _SUBJECTS:
            if name not in places and compiled(pattern).search(title):
                places[name] = index
                break
    for name in _REQUIRED:
        if name not in places:
            yield Problem(("sections",), f"no main section says by its title that it is about {name}")
    order = [name for name, _ in _SUBJECTS if name in places]
    for before, after in itertools.pairwise(order):
        if places[before] > places[after]:
            yield Problem(
                ("sections", places[before], "title"),
                f"the section on {before} stands after the one on {after}",
                also=(("sections", places[after], "title"),),
            )


RULE = Rule(
    code="REA001",
    name="section-order",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Order the sections as the leaflet does: what it is, uses, how it is taken, side effects, storage.",
    check=check,
    sources=("EMA QRD template", "21 CFR 201.57"),
    waivable=True,
    examples=(
        Example("no section on doses", {"sections.dosing.title": "Something else"}, ("sections",)),
        Example(
            "doses after side effects",
            {"sections.dosing.title": "Side effects", "sections.effects.title": "Doses studied"},
            ("sections.effects.title",),
        ),
        Example("other words", {"sections.dosing.title": "How to take it"}),
    ),
)

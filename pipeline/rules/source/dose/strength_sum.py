"""So many tablets of a strength must hold the amount that is given with them.

"Two 25 mg tablets (100 mg)": whoever counts the dose by the other of the two takes half or double.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.contents import piece_strengths
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.02")
_PAIRED = compiled(
    r"[\s-]*(?:[a-z-]+\s+){0,5}?[\s,]*(?:\(\s*(?:=|i\.e\.|that is|a total of|total|equal to|or|about|giving|for a dose of|a dose of|to give)?,?\s*"
    r"|(?:=|i\.e\.|that is|equals?|is equal to|makes?|making|gives?|giving|provid(?:es?|ing)|to make(?: up)?|for|which (?:is|makes|gives))\s+"
    r"(?:a (?:total |single |full )?(?:dose )?(?:of )?)?)"
)
_DOSE_FIRST = compiled(
    r"(?:\s+(?:dose|per dose|daily|once daily|a day|each time))?\s*(?:\(\s*(?:=|i\.e\.|that is|as|or)?,?\s*|=\s*|,?\s*(?:i\.e\.|that is|as|given as|taken as),?\s+)"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every pair of a measure and an amount with the strengths in the text."""
    every = passages(prose)
    pieces = {strength for p in every for strength in piece_strengths(p.text)}
    for passage in every:
        found = doses(passage.text)
        yield from _counted(passage, found)
        yield from _pairs(passage, found, pieces)


def _counted(passage: Passage, found: tuple[DoseSaid, ...]) -> Iterator[Problem]:
    """ "Three 5 mg tablets (30 mg)", "30 mg (three 5 mg tablets)"."""
    folded = fold(passage.text)
    for first, second in pairwise(found):
        counted, total = (first, second) if first.pieces else (second, first)
        if (
            counted.pieces is None
            or total.pieces is not None
            or first.sentence != second.sentence
            or total.kind != "mg"
            or total.days
        ):
            continue
        between = folded[first.end : second.start]
        linked = _PAIRED.fullmatch(between) if counted is first else _DOSE_FIRST.fullmatch(between)
        if (
            linked is None
            or (counted.pieces == 1 and counted is first and "(" not in between)
            or total.roles & {"maximum"}
        ):
            continue
        if not total.low * (1 - _ROOM) <= counted.low <= total.high * (1 + _ROOM):
            yield _problem(passage, counted, total, f"{counted.low.normalize():,f} mg")


def _pairs(passage: Passage, found: tuple[DoseSaid, ...], pieces: set[tuple[str, Decimal]]) -> Iterator[Problem]:
    """ "2 tablets (1 g)" against the strengths."""
    folded = fold(passage.text)
    for first, second in pairwise(found):
        measure, mass = (first, second) if second.kind == "mg" else (second, first)
        if (
            mass.kind != "mg"
            or mass.pieces
            or first.sentence != second.sentence
            or mass.roles & {"strength", "maximum"}
        ):
            continue
        if not (_PAIRED if measure is first else _DOSE_FIRST).fullmatch(folded[first.end : second.start]):
            continue
        sizes = {size for kind, size in pieces if kind == measure.kind}
        if len(sizes) == 1 and not any(_fits(measure, mass, size) for size in sizes):
            size = min(sizes, key=lambda s: abs(s * measure.low - mass.low))
            yield _problem(passage, measure, mass, f"{(measure.low * size).normalize():,f} mg")


def _fits(measure: DoseSaid, mass: DoseSaid, size: Decimal) -> bool:
    low, high = measure.low * size, measure.high * size
    return mass.low <= high * (1 + _ROOM) and mass.high >= low * (1 - _ROOM)


def _problem(passage: Passage, measure: DoseSaid, mass: DoseSaid, holds: str) -> Problem:
    words, said = passage.words(measure.start, measure.end), passage.words(mass.start, mass.end)
    return Problem(passage.pointer(mass.start), f"“{words}” holds {holds}, and the text says “{said}”", needle=said)


RULE = Rule(
    code="DOS024",
    name="strength-sum",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which number is wrong: the strength, the count or volume, or the amount.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("tablets", text="Take two 25 mg tablets (100 mg) every morning.", status="approved", fires=True),
        Example("an amount as tablets", text="The dose is 100 mg (three 25 mg tablets) once daily.", fires=True),
        Example(
            "a strength elsewhere",
            text="Each capsule contains 40 mg.\n\nTake 2 capsules (120 mg) at night.",
            status="approved",
            fires=True,
        ),
        Example("tablets that agree", text="Take two 25 mg tablets (50 mg) every morning.", status="approved"),
        Example("two strengths", text="There are 20 mg and 50 mg tablets. Take 2 tablets (100 mg).", status="approved"),
    ),
)

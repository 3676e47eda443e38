"""So many tablets of a strength, or so many mL of a concentration, must hold the amount that is given with them.

"Two 25 mg tablets (100 mg)", "10 mL (125 mg)" of a syrup with 125 mg in 5 mL: whoever measures the dose by the other of the
two takes half or double.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold
from pipeline.rules.english.amounts import COUNTED, MASSES
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
_CONTAINS = compiled(
    r"(?<![a-z])(?:each|every|one|a|per|the)\s+(?:[\w-]+\s+){0,2}?(?:contains?|holds?|has|delivers?|provides?|of)\s*$"
)
_EACH_ML = compiled(
    r"\b(?:each|every|one|a)\s+(?:ml|millilit(?:er|re))\s+(?:[a-z-]+\s+){0,4}?(?:contains?|holds?|has|provides?|delivers?)\s+$"
)
_IN_LIQUID = compiled(r"\s*(?:of\s+)?(?:[a-z-]+\s+){0,4}?(?:in|per|/)\s*(?:each\s+|every\s+)?$")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every pair of a measure and an amount with the strengths in the text."""
    every = passages(prose)
    liquids = {c for p in every for c in _concentrations(p.text)}
    pieces = _piece_strengths(every)
    for passage in every:
        found = doses(passage.text)
        yield from _counted(passage, found)
        yield from _pairs(passage, found, liquids, pieces)


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


def _pairs(
    passage: Passage, found: tuple[DoseSaid, ...], liquids: set[Decimal], pieces: set[tuple[str, Decimal]]
) -> Iterator[Problem]:
    """ "10 mL (125 mg)" against the concentrations, "2 tablets (1 g)" against the strengths."""
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
        if measure.kind == "mL":
            sizes = liquids
        elif measure.kind in COUNTED:
            sizes = {size for kind, size in pieces if kind == measure.kind}
            if len(sizes) != 1:
                continue
        else:
            continue
        if sizes and not any(_fits(measure, mass, size) for size in sizes):
            size = min(sizes, key=lambda s: abs(s * measure.low - mass.low))
            yield _problem(passage, measure, mass, f"{(measure.low * size).normalize():,f} mg")


def _fits(measure: DoseSaid, mass: DoseSaid, size: Decimal) -> bool:
    low, high = measure.low * size, measure.high * size
    return mass.low <= high * (1 + _ROOM) and mass.high >= low * (1 - _ROOM)


def _problem(passage: Passage, measure: DoseSaid, mass: DoseSaid, holds: str) -> Problem:
    words, said = passage.words(measure.start, measure.end), passage.words(mass.start, mass.end)
    return Problem(passage.pointer(mass.start), f"“{words}” holds {holds}, and the text says “{said}”", needle=said)


def _concentrations(text: str) -> Iterator[Decimal]:
    """The concentrations that a text gives, in mg per mL."""
    found = amounts(text)
    for amount in found:
        if amount.unit in MASSES and "mL" in amount.pers and not amount.is_range:
            yield amount.low * MASSES[amount.unit] / amount.per_count
    folded = fold(text)
    for amount in found:
        if amount.unit in MASSES and not amount.is_range and _EACH_ML.search(folded[: amount.start]):
            yield amount.low * MASSES[amount.unit]
    for first, second in pairwise(found):
        mass, volume = (first, second) if first.unit in MASSES else (second, first)
        if mass.unit not in MASSES or volume.unit != "mL" or mass.is_range or volume.is_range or volume.low <= 0:
            continue
        between = folded[first.end : second.start]
        each = re.search(r"\b(?:each|every|per|one)\s+$", folded[: volume.start])
        if (volume is second and _IN_LIQUID.fullmatch(between)) or (
            volume is first and re.search(r"\b(?:contain|hold|deliver)", between) and (each or "(" not in between)
        ):
            yield mass.low * MASSES[mass.unit] / volume.low


def _piece_strengths(every: tuple[Passage, ...]) -> set[tuple[str, Decimal]]:
    """The strengths of tablets, capsules and the like: "each tablet contains 250 mg", "250 mg tablets"."""
    found: set[tuple[str, Decimal]] = set()
    for passage in every:
        folded = fold(passage.text)
        for dose in doses(passage.text):
            if dose.kind != "mg" or dose.amount.is_range:
                continue
            single = dose.amount.low * MASSES[dose.amount.unit]
            after = re.match(
                r"[\s-]*(?:[a-z-]+\s+){0,2}?(tablet|capsule|caplet|puff|sachet|suppositor|patch)", folded[dose.end :]
            )
            before = re.search(
                r"\b(?:each|every|one|the|your)\s+(?:[a-z-]+\s+){0,2}?(tablet|capsule|puff|sachet|suppositor|patch)[a-z]*\s+(?:contains?|holds?|delivers?|has|releases?)\s+(?:about\s+)?$",
                folded[: dose.start],
            )
            for match in (after, before):
                if match:
                    kind = {"suppositor": "suppository", "caplet": "tablet"}.get(match[1], match[1])
                    found.add((kind, single))
    return found


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
            "syrup",
            text="The syrup contains 100 mg in 5 mL. Give 10 mL (150 mg) at bedtime.",
            status="approved",
            fires=True,
        ),
        Example("a solution", text="The solution holds 20 mg/mL. A dose of 50 mg (5 mL) was given.", fires=True),
        Example(
            "a strength elsewhere",
            text="Each capsule contains 40 mg.\n\nTake 2 capsules (120 mg) at night.",
            status="approved",
            fires=True,
        ),
        Example("tablets that agree", text="Take two 25 mg tablets (50 mg) every morning.", status="approved"),
        Example(
            "syrup that agrees",
            text="The syrup contains 100 mg in 5 mL. Give 7.5 mL (150 mg) at bedtime.",
            status="approved",
        ),
        Example(
            "two strengths", text="There are 20 mg/mL and 50 mg/mL solutions. Give 2 mL (100 mg).", status="approved"
        ),
    ),
)

"""Two names that are taken for each other stand in one text.

Cycloserine and cyclosporine have been swapped with harm. A text may well need both; this note asks for a second look
at each place. The groups of names stand in source/reference.yaml.
"""

from collections.abc import Iterator
from itertools import combinations

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose, ReaderText


def check(prose: Prose) -> Iterator[Problem]:
    """Look up the names of every group."""
    texts = [(text, fold(text.shown)) for text in prose.texts if text.role != "id"]
    everything = "\n".join(folded for _, folded in texts)
    told: set[frozenset[str]] = set()
    for group in prose.reference.look_alikes.entries:
        present = [name for name in group.names if name in everything]
        for pair in combinations(present, 2):
            # "prednisolone" does not hold "prednisone", but "esomeprazole" holds "omeprazole".
            places = [next((t for t, folded in texts if _stands(folded, name)), None) for name in pair]
            if None in places or frozenset(pair) in told:
                continue
            told.add(frozenset(pair))
            yield _problem(pair, [place for place in places if place is not None])


def _stands(folded: str, name: str) -> bool:
    at = folded.find(name)
    while at >= 0:
        if not (folded[at - 1 : at].isalpha() and at > 0) and not folded[at + len(name) : at + len(name) + 1].isalpha():
            return True
        at = folded.find(name, at + 1)
    return False


def _problem(pair: tuple[str, str], places: list[ReaderText]) -> Problem:
    second = places[1]
    at = fold(second.shown).find(pair[1])
    return Problem(
        second.pointer,
        f"{pair[1]} and {pair[0]} are taken for each other, and this text holds both",
        needle=second.shown[at : at + len(pair[1])],
        also=(places[0].pointer,),
    )


RULE = Rule(
    code="IDN007",
    name="look-alike-names",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Make sure that each name is the one that is meant; tell the two apart in so many words.",
    check=check,
    sources=("FDA and ISMP lists of look-alike drug names with recommended tall man letters",),
    waivable=True,
    examples=(
        Example(
            "two of a group",
            {"sections.overview.title": "With hydroxyzine", "sections.results.title": "With hydralazine"},
            ("sections.overview.title",),
        ),
        Example(
            "in a draft",
            text="Cycloserine is given for tuberculosis, cyclosporine after a transplant.",
            status="approved",
            fires=True,
        ),
        Example("a part of a longer name", text="Take esomeprazole 20 mg before breakfast.", status="approved"),
        Example("one alone", text="Take cycloserine twice a day.", status="approved"),
    ),
)

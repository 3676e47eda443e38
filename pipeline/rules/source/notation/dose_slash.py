"""A slash does not stand between two doses.

It is read as the digit 1: "25/10 units" has been given as 251 or 110 units. Strengths of combination tablets, inhalers and
blood pressures are written with one everywhere and are not meant. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import masked
from pipeline.rules.prose import Prose

_COUNTED = r"(?<![\w./,-])\d[\d.,]*\s?/\s?\d[\d.,]*\s?(?:units?|iu|international units?|tablets?|capsules?|drops?|puffs?|pills?|ml|teaspoons?)\b(?!\s?/)"
_MASS = r"(?<![\w./,-])\d[\d.,]*\s?(?:mg|mcg|micrograms?|g)?\s?/\s?\d[\d.,]*\s?(?:mg|mcg|micrograms?|g)\b(?!\s?/)"
# Words of combination medicines and of dose forms whose strength is meant.
_COMBINED = r"\b(?:tablets?|capsules?|inhal\w+|puffs?|actuations?|combin\w+|fixed[- ]dose|strengths?|suspension|solution|syrup|sachets?|contains?|patch(?:es)?|cream|gel|spray|vial|pens?)\b|[a-z]{4,}\s?/\s?[a-z]{4,}|\b[a-z]{5,}(?: and |-)[a-z]{5,} (?=\d)|\bco-[a-z]+|\bof [a-z]{5,} and \d"
_GIVEN = r"\b(?:take|give|given|gave|inject\w*|administer\w*|receive[sd]?|doses?|dosage|use|start\w*|begin|increas\w*|continu\w*)\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for two numbers, a slash and a unit of doses."""
    for text in prose.texts:
        if text.role == "id" or "/" not in text.source:
            continue
        for start, sentence in sentences(masked(text.source)):
            folded = fold(sentence)
            found = list(compiled(_COUNTED).finditer(folded))
            if compiled(_GIVEN).search(folded) and not compiled(_COMBINED).search(folded):
                found.extend(compiled(_MASS).finditer(folded))
            for match in found:
                words = text.source[start + match.start() : start + match.end()]
                yield Problem(text.pointer, f"the slash in “{words}” can be read as a 1", needle=words)


RULE = Rule(
    code="ABB008",
    name="dose-slash",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write “25 units and 10 units”, “5 mg or 10 mg”, “half a tablet”.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("insulin", text="Inject 25/10 units of insulin.", fires=True),
        Example("half a tablet", text="Take 1/2 tablet at night.", fires=True),
        Example("two doses", text="Patients received doses of 50/100 mg.", audience="professional", fires=True),
        Example("drops", text="Put 1/2 drops into each eye.", fires=True),
        Example("a combination", text="Take one 50/1000 mg tablet twice a day."),
        Example("two names", text="Amoxicillin/clavulanate 500/125 mg was given.", audience="professional"),
        Example("blood pressure", text="The aim is a blood pressure below 120/80 mmHg."),
        Example("per kilogram", text="Give 10 mg/kg/day in 2 doses, and 5 mL/hour after 1/10/2024."),
        Example("an inhaler", text="Use the 160/4.5 microgram inhaler twice a day."),
    ),
)

"""In a text, a word such as "common" or "rare" must agree with the number beside it.

"Common" means 1 to 10 in 100 people, "rare" 1 to 10 in 10,000 (CIOMS III, SmPC guideline). "Rare (may affect up to 1 in 10
people)" tells one reader a thousandth of what it tells another. Percentages, "1 in 100" and "≥1/100" are read, also in
the cells of a row.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.bands import banded, contradicts, described
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every band word with the shares given for it."""
    bands = {band.label: band for band in prose.reference.frequency_bands.entries}
    for passage in passages(prose):
        for found in banded(passage.text):
            band = next((b for label, b in bands.items() if label == found.label), None)
            wrong = next((s for s in found.shares if band and contradicts(band, s.low, s.high, s.comparator)), None)
            if band is None or wrong is None:
                continue
            text, words = passage.place(wrong.start), passage.words(wrong.start, wrong.end)
            word = passage.text[found.start : found.end]
            if words in text.source:
                said = wrong.comparator.replace("_", " ") + " " if wrong.comparator else ""
                yield Problem(text.pointer, f"“{word}” means {described(band)}, not {said}{words}", needle=words)


RULE = Rule(
    code="ADR011",
    name="band-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use the band that the numbers give, or look the numbers up.",
    check=check,
    sources=("CIOMS III", "European Commission, guideline on summary of product characteristics"),
    examples=(
        Example(
            "common above ten", text="Common side effects (more than 1 in 10 people): nausea, headache.", fires=True
        ),
        Example(
            "rare in one of ten", text="**Rare (may affect up to 1 in 10 people):** swelling of the face.", fires=True
        ),
        Example("in percent", text="Uncommon (1 % to 10 %): rash.", audience="professional", fires=True),
        Example("with signs", text="Uncommon (≥1/100 to <1/10): vomiting.", audience="professional", fires=True),
        Example("a heading", text="## Common side effects (>10%)\n\n- Nausea\n", fires=True),
        Example("a sentence", text="Dry mouth is a rare side effect; it affects 3 in 10 people.", fires=True),
        Example(
            "a row",
            text="| How often | Share | Effect |\n|---|---|---|\n| Very common | 1 in 1,000 | Rash |\n| Rare | 1 in 5,000 | Fits |\n",
            fires=True,
        ),
        Example("behind", text="Headache was seen in 25 % of patients (common).", audience="professional", fires=True),
        Example("one effect of a list", text="Common: nausea (32 %), rash (3 %).", audience="professional", fires=True),
        Example(
            "as in leaflets",
            text="Very common (may affect more than 1 in 10 people): headache.\n\nCommon (may affect up to 1 in 10 people): rash.\n\nUncommon (may affect up to 1 in 100 people): fits.\n\nRare (may affect up to 1 in 1,000 people): coma.",
        ),
        Example(
            "with bounds",
            text="Very common (≥1/10), common (≥1/100 to <1/10), uncommon (≥1/1,000 to <1/100), rare (≥1/10,000 to <1/1,000), very rare (<1/10,000).",
        ),
        Example(
            "old leaflets", text="Common: affects 1 to 10 users in 100. Very rare: affects less than 1 user in 10,000."
        ),
        Example(
            "most common",
            text="The most common side effect was nausea (32 %). Infections are common in winter; 1 in 10 people get one.",
        ),
        Example("a rare disease", text="Gaucher disease is rare and affects about 1 in 50,000 people."),
        Example("an edge", text="Common (1 in 10 people): nausea."),
        Example("something else", text="Headache is common. In the study 45 % of patients were women."),
    ),
)

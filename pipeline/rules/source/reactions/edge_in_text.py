"""In a text, "very common" begins at 10 %, not above it: "≥10 %", not ">10 %".

By CIOMS III each band begins at its edge; with ">10 %" an effect seen in exactly one of ten belongs nowhere. The words of
official leaflets, "may affect more than 1 in 10 people", are fine.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.bands import banded
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look for ">" and a percentage at the lower edge of the band that is named."""
    edges = {str(band.label): band.at_least for band in prose.reference.frequency_bands.entries if band.at_least}
    for passage in passages(prose):
        if ">" not in passage.text or "%" not in passage.text:
            continue
        for found in banded(passage.text):
            first = found.shares[0]
            before = compiled(r">\s*$").search(fold(passage.text[: first.start]))
            if first.kind == "percent" and before and first.low == edges.get(found.label):
                words = passage.text[before.start() : first.end]
                text = passage.place(first.start)
                if words in text.source:
                    word = passage.text[found.start : found.end]
                    yield Problem(text.pointer, f"“{word}” begins at {first.low} %, not above it", needle=words)


RULE = Rule(
    code="ADR014",
    name="edge-in-text",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write “≥10 %” or “10 % or more”.",
    check=check,
    sources=("CIOMS III",),
    waivable=True,
    examples=(
        Example("above ten", text="Very common (>10%): nausea.", audience="professional", fires=True),
        Example("above one", text="Common (> 1 % to < 10 %): rash.", audience="professional", fires=True),
        Example(
            "a heading", text="## Very common adverse reactions (>10 %)\n\nNausea", audience="professional", fires=True
        ),
        Example("uncommon", text="Uncommon (>0.1%): fits.", audience="professional", fires=True),
        Example("at least", text="Very common (≥10%): nausea.", audience="professional"),
        Example("as in leaflets", text="Very common (may affect more than 1 in 10 people): nausea."),
        Example("as in old product information", text="Very common (>1/10): nausea.", audience="professional"),
        Example("no edge", text="Very common (>15%): nausea.", audience="professional"),
    ),
)

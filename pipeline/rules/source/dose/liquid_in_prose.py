"""A text that doses a liquid in mL should say how much of the drug a mL holds.

Products of one drug come in several concentrations, so 5 mL say nothing without it. Source: ISMP, express doses of oral
liquids in mg and mL.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.amounts import MASSES, amounts
from pipeline.rules.english.doses import doses
from pipeline.rules.prose import Prose

_LIQUID = compiled(
    r"\b(?:oral (?:solution|suspension|liquid|drops)|syrup|suspension|elixir|linctus|liquid medicine|mixture)\b"
)
_NO_MEDICINE = compiled(r"\b(?:water|saline|juice|milk|rinse|flush|glass|dilut\w*)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Look for doses in mL where no text gives an amount of drug."""
    texts = [t for t in prose.texts if t.role != "id"]
    if not any(_LIQUID.search(fold(t.shown)) for t in texts):
        return
    if any(a.unit in MASSES or a.unit == "IU" for t in texts for a in amounts(t.shown)):
        return
    for text in texts:
        for dose in doses(text.shown):
            if dose.kind == "mL" and not _NO_MEDICINE.search(fold(text.shown), dose.sentence):
                words = text.shown[dose.start : dose.end]
                yield Problem(
                    text.pointer, f"“{words}” of a liquid, and no text says how much of the drug it holds", needle=words
                )
                return


RULE = Rule(
    code="DOS032",
    name="liquid-dose",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the concentration, or the dose in mg beside the mL.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("a syrup", text="Give 5 mL of the syrup three times a day.", status="approved", fires=True),
        Example(
            "two texts",
            text="The oral suspension tastes of cherries.\n\nChildren take 2.5 mL at night.",
            status="approved",
            fires=True,
        ),
        Example(
            "with its concentration", text="The syrup holds 20 mg/mL. Give 5 mL three times a day.", status="approved"
        ),
        Example("with the amount", text="Give 5 mL (100 mg) of the syrup three times a day.", status="approved"),
        Example("water", text="Swallow the oral suspension and drink 200 mL of water.", status="approved"),
    ),
)

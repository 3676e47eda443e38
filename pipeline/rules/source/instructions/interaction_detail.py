"""A drug that the liver processes has interactions with medicines, not with grapefruit alone.

Grapefruit is named because it blocks an enzyme; medicines that block or speed up the same enzyme do more. A text that
explains how the body processes the drug and then names nothing but food hides the interactions that matter most.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose

_PROCESSED = (
    r"\b(?:processed|metaboli[sz]ed|broken down|cleared|removed|eliminated|breaks? (?:it|this medicine|the drug|the medicine) down)\b"
    r"[^.;]{0,40}\b(?:liver|hepatic|enzymes?)\b|\bhow (?:the (?:drug|medicine|body)|your body|this medicine|it)\b[^.;]{0,30}\bprocess"
    r"|\bliver (?:processes|metaboli[sz]es|breaks down|clears|removes)\b|\bhepatic(?:ally)? metaboli"
)
_FOOD = r"\bgrapefruit|\bseville orange|\bst\.? john's wort\b|\bpomelo"
_DETAIL = (
    r"\bcyp\s?\d|\bcytochrome|\bp-?gp\b|\bp-?glycoprotein|\bugt\d|\boatp|\bbcrp\b|\b(?:enzyme )?(?:inhibitors? of|inducers? of)"
    r"|\b(?:strong|moderate|weak|potent) (?:\w+ )?(?:inhibitor|inducer)|\b(?:interact\w*|tak(?:e|es|ing)|with|affect\w*|combin\w*|tell|ask)\b[^.;]{0,40}\b(?:other|any|all|certain|some) (?:\w+ ){0,2}(?:medicines?|medications?|drugs)\b"
    r"|\bketoconazole|\bitraconazole|\bclarithromycin|\brifamp|\bcarbamazepine|\bphenytoin|\britonavir"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the claim, for the food, and for anything besides."""
    folded = [fold(t.shown) for t in prose.texts]
    if not any(sign in f for f in folded for sign in ("grapefruit", "seville", "john's", "pomelo")):
        return
    food = next((i for i, f in enumerate(folded) if compiled(_FOOD).search(f)), None)
    if food is None or any(compiled(_DETAIL).search(f) for f in folded):
        return
    claim = next((i for i, f in enumerate(folded) if compiled(_PROCESSED).search(f)), None)
    if claim is None:
        return
    match = compiled(_FOOD).search(folded[food])
    words = prose.texts[food].shown[match.start() : match.end()] if match else ""
    reason = compiled(_PROCESSED).search(folded[claim])
    said = prose.texts[claim].shown[reason.start() : reason.end()] if reason else ""
    yield Problem(
        prose.texts[food].pointer,
        f"“{words}” is the only interaction named, though the text says “{said}”; no enzyme and no medicine is named",
        needle=words,
        also=() if claim == food else (prose.texts[claim].pointer,),
    )


RULE = Rule(
    code="CIW002",
    name="interaction-detail",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Name the enzyme or transporter, and how strong a medicine must be to matter: strong CYP3A4 inhibitors and inducers.",
    check=check,
    sources=("21 CFR 201.57(c)(8)",),
    examples=(
        Example("food alone", text="Examplol is processed by the liver. Avoid grapefruit.", fires=True),
        Example("in one sentence", text="Grapefruit can interfere with how the drug is processed.", fires=True),
        Example(
            "an enzyme without its name",
            text="It is broken down by an enzyme.\n\nDo not eat Seville oranges.",
            fires=True,
        ),
        Example("an herb", text="The liver breaks down this medicine, so do not take St. John's wort.", fires=True),
        Example("the enzyme", text="It is broken down by CYP3A4 in the liver. Avoid grapefruit."),
        Example(
            "other medicines too",
            text="It is processed by the liver. Avoid grapefruit, and ask before you take other medicines.",
        ),
        Example("no claim", text="Do not drink grapefruit juice while you take this medicine."),
        Example("no food", text="Examplol is processed by the liver and leaves the body in the urine."),
    ),
)

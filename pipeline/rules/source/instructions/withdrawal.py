"""A warning not to stop suddenly needs the effect that it warns of in the list of side effects.

If stopping suddenly brings pain or a rebound, that is an effect of the drug, and whoever looks it up must find it.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.subject import Subject

_WARNING = (
    r"\b(?:not|n't|never|avoid|without|if you|before you)\b[^.;]{0,30}\b(?:stop|stopping|discontinu\w+|quit)\b[^.;]*?\b(?:suddenly|abruptly|all at once)\b"
    r"|\b(?:suddenly|abruptly) (?:stop|discontinu)\w*"
)
_EFFECT = r"withdraw|rebound|discontinu|stopping|flare"


def check(subject: Subject) -> Iterator[Problem]:
    """Look for the warning, and for an effect of stopping among the side effects."""
    for group in subject.monograph.adverse_reactions:
        for reaction in group.reactions:
            if compiled(_EFFECT).search(fold(f"{reaction.id} {reaction.name} {reaction.term or ''}")):
                return
    for text in subject.texts:
        for start, sentence in sentences(text.shown) if text.role != "id" else ():
            match = compiled(_WARNING).search(fold(sentence))
            if match:
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(text.pointer, f"“{words}”: no side effect of stopping is listed", needle=words)
                return


RULE = Rule(
    code="CIW004",
    name="withdrawal-effect",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="List what happens when the drug is stopped suddenly among the side effects, or say why nobody may.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "warned of and not listed",
            {"sections.dosing.blocks.missed.text": "Do not stop taking it suddenly."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "listed",
            {
                "sections.dosing.blocks.missed.text": "Do not stop taking it suddenly. If you miss a dose, skip it.",
                "adverse_reactions.frequent.reactions.nausea.name": "Pain after stopping the drug suddenly",
            },
        ),
    ),
)

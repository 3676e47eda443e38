"""A warning never to stop and an advice to stop must say which goes first.

"Do not stop taking it suddenly" and "the dose may be paused if you are dizzy" leave a dizzy reader with two answers.
The warning must name its exception ("unless your doctor tells you to"), or the pause must name who decides on it.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import has_any, listed
from pipeline.rules.prose import Prose

_SIGNS = listed("stop interrupt discontinu paus withheld suspend")
_STAFF = r"\b(?:doctor|nurse|pharmacist|oncologist|physician|specialist|prescriber|clinic|team|hospital|healthcare|health care|medical|provider|emergency|help|advice|ambulance|gp|midwife|told|advised|investigator)"
# The exception that a warning names.
_EXCEPTION = r"\bunless\b|\bexcept\b|\buntil (?:your|a|the)\b[^.;]*\b(?:tells?|says?|advis\w+)|\bwithout (?:first )?(?:asking|talking|speaking|telling|checking|consulting|discussing)"


def _never() -> re.Pattern[str]:
    return compiled(
        r"\b(?:(?:do|must|should) not|don't|mustn't|never|under no circumstances|on no account)\b[^.;:]{0,25}?\b(?:stop|interrupt|discontinue|pause)(?:ped|d)?\b"
        r"(?![^.;]{0,20}(?:feeding|driving|smoking))"
    )


def _stop() -> re.Pattern[str]:
    return compiled(
        r"\b(?:dose|treatment|therapy|medicine|medication|drug|it|[a-z]{5,}(?:ib|ab|ol|il|in|an|ne|ide|ate)) (?:may|might|can|could|should|must|will) (?:need to |have to )?(?:\w+ )?be "
        r"(?:temporarily |briefly |immediately |permanently )?(?:paused|stopped|interrupted|discontinued|withheld|suspended)\b"
        r"|^\W*(?:if [^,;]*, |when [^,;]*, |in case of [^,;]*, )?(?:please )?(?:immediately )?(?:stop|pause|interrupt|discontinue) (?:taking|using|treatment|it|the (?:medicine|drug|tablets|capsules|treatment)|this medicine|your \w+)\b"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Find the warnings, and the advice to stop that no one decides on."""
    never: tuple[Pointer, str] | None = None
    stops: list[tuple[Pointer, str]] = []
    for text in prose.texts:
        if text.role == "id" or not has_any(fold(text.shown), _SIGNS):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            ban = _never().search(folded)
            if ban:
                if never is None and not compiled(_EXCEPTION).search(folded):
                    words = text.shown[start + ban.start() : start + ban.end()]
                    never = (text.pointer, words)
                continue
            match = _stop().search(folded)
            if match and not compiled(r"\b(?:not|never)\b|n't").search(folded[: match.end()]):
                words = text.shown[start + match.start() : start + match.end()].strip()
                if not compiled(_STAFF).search(folded):
                    stops.append((text.pointer, words))
    if never is None:
        return
    for pointer, words in stops:
        yield Problem(
            pointer,
            f"“{words}” against “{never[1]}”: a reader cannot tell which of the two to follow",
            needle=words,
            also=() if pointer == never[0] else (never[0],),
        )


RULE = Rule(
    code="CIW011",
    name="stop-or-not",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="“Do not stop unless your doctor tells you to”; “your doctor may pause the dose”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a pause",
            text="- Don't stop taking it suddenly.\n- If you feel confused, the dose may be paused.",
            fires=True,
        ),
        Example("stop at once", text="Never stop taking Examplol. If you get a rash, stop taking it.", fires=True),
        Example(
            "treatment", text="Treatment should be interrupted in a fever. You must not stop it abruptly.", fires=True
        ),
        Example(
            "unless", text="Do not stop unless your doctor tells you to. The dose may be paused if you feel confused."
        ),
        Example("your doctor", text="Do not stop taking it suddenly. Your doctor may pause the dose."),
        Example(
            "and call", text="Do not stop taking it suddenly. If you get a rash, stop taking it and call your doctor."
        ),
        Example("one of them", text="If you get a rash, stop taking it."),
    ),
)

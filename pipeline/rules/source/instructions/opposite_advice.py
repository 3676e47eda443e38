"""No sentence may advise the opposite of what holds for every medicine.

"Stop taking it suddenly", "take it if you are allergic to it", "keep it within reach of children", "do not tell your
doctor": such a sentence is what is left of a warning when its "not" was lost, or what becomes of an advice when one is
added. A reader follows it. Denials, conditions ("if you stop suddenly ..."), questions and words in quotes are nobody's
advice.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.advice import Said, advised, allowed, forbidden, under_prohibition
from pipeline.rules.english.cautions import DUE, NEEDLESS, WRONG, WRONG_DONE, Safety
from pipeline.rules.english.danger_reading import dangers
from pipeline.rules.english.marking import has_any
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.subject import Subject


def _needless(act: re.Pattern[str], text: str) -> Iterator[Said]:
    return forbidden(act, text, needless=True)


_Finder = Callable[[re.Pattern[str], str], Iterator[Said]]
_NOT = ("not", "n't", "never", "no need", "unnecessary", "no reason", "needless")
# How a text can go wrong about an act: what finds it, which acts, what the text then does, and a word that it needs.
_WAYS: tuple[tuple[_Finder, tuple[Safety, ...], str, tuple[str, ...]], ...] = (
    (advised, WRONG, "advises", ("",)),
    (allowed, WRONG_DONE, "allows", (" be ",)),
    (forbidden, DUE, "forbids", _NOT),
    (_needless, NEEDLESS, "calls needless", _NOT),
)
_YOU_MAY = r"\b(?:you (?:can|may)|it(?:'s| is) (?:safe|fine|ok|okay)|feel free)\b"
_POSSIBLE = r"\b(?:may|might|can|could)\s+(?:still |also )?$"


@cache
def _pattern(act: str) -> re.Pattern[str]:
    return compiled(rf"\b(?:{act})")


@cache
def _signs() -> tuple[str, ...]:
    return tuple({sign for _, table, _, _ in _WAYS for safety in table for sign in safety.signs})


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text for every act, if a sign of it is there."""
    banned = under_prohibition((t.pointer, t.role, t.shown) for t in prose.texts)
    # A draft of one medicine names it in its heading alone; a monograph is too long to mean one matter everywhere.
    document = "" if isinstance(prose, Subject) else "\n".join(fold(t.shown) for t in prose.texts if t.role != "id")
    for text in prose.texts:
        if text.role == "id":
            continue
        folded = fold(text.shown)
        signs = {sign for sign in _signs() if sign in folded}
        forbids = text.role == "dont" or text.pointer in banned
        told: set[str] = set()
        places: list[int] = []
        for find, table, does, needed in _WAYS:
            if not signs or not has_any(folded, needed):
                continue
            for safety in table:
                if safety.rule in told or signs.isdisjoint(safety.signs) or not _pattern(safety.act).search(folded):
                    continue
                for said in find(_pattern(safety.act), text.shown):
                    if find is advised and forbids and not compiled(_YOU_MAY).search(said.before):
                        continue  # the heading forbids it; that the sentence does not is for CIW003 to say
                    if safety.happens and compiled(_POSSIBLE).search(said.before):
                        continue
                    told.add(safety.rule)
                    places.append(said.start)
                    words = text.shown[said.start : said.end]
                    yield Problem(
                        text.pointer,
                        f"the {text.role} {does} “{words}”; for every medicine it is: {safety.rule}",
                        needle=words,
                    )
                    break
        yield from _by_meaning(text, document, places, banned=forbids)


def _by_meaning(text: ReaderText, document: str, told: list[int], *, banned: bool) -> Iterator[Problem]:
    """What `english.dangers` finds besides, in sentences of which nothing was `told` yet."""
    found = dangers(text.shown, document)
    for start, sentence in sentences(text.shown) if found else ():
        end = start + len(sentence)
        here = next((f for f in found if start <= f.start < end and not (f.bare and banned)), None)
        if here is not None and not any(start <= place < end for place in told):
            words = text.shown[here.start : here.end].strip()
            yield Problem(
                text.pointer, f"the {text.role} says “{words}”; for every medicine it is: {here.rule}", needle=words
            )


RULE = Rule(
    code="CIW008",
    name="opposite-advice",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Put the “not” back where it was lost, or take out the one that was added.",
    check=check,
    sources=("EMA QRD template, package leaflet",),
    examples=(
        Example("a lost not", text="You should stop taking Examplol suddenly if you feel better.", fires=True),
        Example("permitted", text="It is safe to stop the tablets without asking your doctor.", fires=True),
        Example("said of the drug", text="Treatment can be stopped abruptly at the end of the week.", fires=True),
        Example("an allergy", text="Use this spray even if you are allergic to any of its ingredients.", fires=True),
        Example("driving", text="- Drive and use machines while you feel drowsy.", fires=True),
        Example("sharing", text="Share your tablets with family members who have the same illness.", fires=True),
        Example("children", text="Store the syrup in a cool place within the reach of children.", fires=True),
        Example("expired", text="You can use the eye drops after the expiry date on the bottle.", fires=True),
        Example("an added not", text="Do not tell your doctor about other medicines you take.", fires=True),
        Example("needless", text="There is no need to read the leaflet before you start.", fires=True),
        Example("help", text="If your face swells, do not seek medical help.", fires=True),
        Example(
            "a don't in a monograph",
            {"sections.advice.blocks.do.do.doctor.text": "Ignore side effects."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example("with another illness", text="People with liver failure can take it without asking.", fires=True),
        Example("kept in the heat", text="Leave the spray on the dashboard so that you have it with you.", fires=True),
        Example("loose needles", text="Drop used lancets straight into the kitchen bin.", fires=True),
        Example("named in the heading", text="# Buprenorphine patches\n\nYou can lay a heating pad on it.", fires=True),
        Example("away from heat", text="Do not leave the spray on the dashboard. Keep it away from the radiator."),
        Example("into their box", text="Put used lancets in the sharps box, not in the kitchen bin."),
        Example("below a ban", text="Do not:\n\n- Drive if you feel drowsy\n- Share your tablets with others"),
        Example("forbidden", text="Do not stop taking Examplol suddenly. Never share it with other people."),
        Example("a condition", text="If you stop taking it suddenly, your blood pressure may rise."),
        Example("a description", text="Some people who stop the drug suddenly have muscle pain."),
        Example("with a way out", text="You may drive unless you feel dizzy. You can drive if you do not feel drowsy."),
        Example("in quotes", text="A friend who says “share your tablets with me” means well."),
        Example("a question", text="Can I use it after the expiry date? No."),
        Example("feeling better", text="Keep taking the antibiotic even if you feel better."),
        Example(
            "to wait is forbidden", text="Do not delay seeking medical advice. Do not hesitate to call your doctor."
        ),
        Example("needless and true", text="You do not need to call your doctor if you are only a few minutes late."),
        Example("out of reach", text="Keep this medicine out of the sight and reach of children."),
        Example("coordinated", text="Do not drive or use machines when you feel dizzy."),
    ),
)

"""What a text says about meals must agree with itself, with the typed relation to food, and with its food warnings.

“With food” here and “on an empty stomach” there: one of the two gives another level in the blood. “With or without food”
needs its exception in place where the same text forbids grapefruit: who reads only the first sentence will have it for
breakfast. Advice for a case (“if it upsets your stomach, take it with food”) is no contradiction, and neither are two
forms, two medicines or meals before a test.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.subject import Subject

Relation = Literal["with_food", "without_food", "with_or_without_food"]

_MEAL = r"(?:food|meals?|eating|you eat|snack|breakfast|lunch|dinner|supper)"
_THE = r"(?:some |a |an |the |your |each |every |any |of |main |evening |morning |midday |light |small |large |fatty |high-fat )*"
_HOURS = r"(?:\d+|an?|one|two|three|half an) (?:full )?(?:hours?|minutes?)"
_EITHER = (
    rf"with or without {_THE}{_MEAL}|(?:regardless|irrespective|independent(?:ly)?) of {_THE}(?:{_MEAL}|whether)"
    rf"|without regard to {_THE}{_MEAL}|before or after {_THE}{_MEAL}|whether or not you (?:have eaten|eat)"
    r"|does not matter (?:if|whether) you (?:have eaten|eat)|food does not (?:affect|matter)"
)
_EMPTY = (
    rf"on an empty stomach|while fasting|in the fasted state|without {_THE}{_MEAL}|between {_THE}meals"
    rf"|{_HOURS} (?:before|after) {_THE}{_MEAL}|(?:just |immediately |right |always )?before {_THE}{_MEAL}|before you have eaten"
)
_FED = (
    rf"with (?:or (?:just |immediately |right |shortly )?after )?{_THE}{_MEAL}|together with {_THE}{_MEAL}"
    rf"|(?:during|in the middle of) {_THE}{_MEAL}|(?:just |immediately |right |directly |shortly )?after {_THE}{_MEAL}"
    r"|on a full stomach|in the fed state|after you have eaten"
)
# The first pattern that fits counts.
_RELATIONS: tuple[tuple[Relation, str], ...] = (
    ("with_or_without_food", _EITHER),
    ("with_food", r"(?:not|never|n't)\b(?: \w+){0,3} on an empty stomach|not before you have eaten"),
    ("without_food", rf"(?:not|never|n't)\b(?: \w+){{0,3}} (?:with|after|during) {_THE}{_MEAL}"),
    ("without_food", _EMPTY),
    ("with_food", _FED),
)
_TAKING = r"\b(?:tak(?:e|es|en|ing)|swallow\w*|giv(?:e|es|en|ing)|administ\w*|dos(?:e|es|ed|ing)|tablets?|capsules?|medicine|syrup|suspension|solution|use[ds]?|received?|chew\w*|sachets?|drops)\b"
# Pieces of words of which one stands wherever meals are spoken of.
_SIGNS = ("food", "meal", "stomach", "breakfast", "lunch", "dinner", "supper", "snack", " eat", "fasting", "fasted")
_FORMS = r"\b(tablet|capsule|syrup|suspension|solution|liquid|sachet|granule|drop|injection|film)"
# A case or a reason, not the rule; or something else than a dose.
_CASE = (
    r"\b(?:if|when|whenever|unless|may|might|can help|helps?|reduce[sd]?|less likely|to avoid|upset|prefer\w*|better tolerated|could|some people|morning dose|"
    r"evening dose|first dose|one dose|study part|cohort|group|period|compared|increas\w*|decreas\w*|bioavailab\w*|absor\w*|exposure|auc|cmax|"
    r"blood|test|scan|glucose|cholesterol|surgery|operation|procedure|alcohol|other|iron|antacids?|wait|children|instead|rather)\b"
)
_GRAPEFRUIT = r"\b(?:grapefruit|pomelo|seville orange)"
_EXCEPTION = r"\b(?:but|except|exception|apart from|other than|unless|only not|not with|avoid)\b|grapefruit"


@record
class _Said:
    """A relation to food at a place; `sentence` is where its sentence starts."""

    text: ReaderText
    block: int
    sentence: int
    words: str
    relation: Relation
    drugs: frozenset[str]
    forms: frozenset[str]
    excepted: bool


def check(prose: Prose) -> Iterator[Problem]:
    """Collect what is said about meals; compare it with the typed value, or with each other, and with grapefruit."""
    said = list(_collect(prose))
    if not said:
        return
    typed = _typed(prose) if isinstance(prose, Subject) else {}
    for index, later in enumerate(said):
        if typed:
            if later.relation not in typed:
                words = " or ".join(typed)
                message = f"“{later.words}” does not agree with the typed relation to food, {words}"
                yield Problem(later.text.pointer, message, needle=later.words, also=tuple(typed.values()))
            continue
        for earlier in said[:index]:
            if _contradict(earlier, later):
                yield Problem(
                    later.text.pointer,
                    f"“{later.words}” contradicts “{earlier.words}”",
                    needle=later.words,
                    also=(earlier.text.pointer,) if earlier.block != later.block else (),
                )
                break
    yield from _grapefruit(prose, said)


def _typed(subject: Subject) -> dict[str, Pointer]:
    return {
        str(regimen.food): ("dosing", "regimens", index, "food")
        for index, regimen in enumerate(subject.monograph.dosing.regimens)
        if regimen.food in ("with_food", "without_food", "with_or_without_food")
    }


def _collect(prose: Prose) -> Iterator[_Said]:
    for block, text in enumerate(prose.texts):
        if text.role == "id" or not any(sign in fold(text.shown) for sign in _SIGNS):
            continue
        drugs = frozenset[str]()
        parts = list(sentences(text.shown))
        for number, (at, sentence) in enumerate(parts):
            drugs = medicines(sentence) or drugs
            folded = fold(sentence)
            found = _relation(folded)
            if found is None or not (text.role == "cell" or compiled(_TAKING).search(folded)):
                continue
            relation, match = found
            if relation != "with_or_without_food" and _case().search(folded):
                continue
            following = fold(parts[number + 1][1]) if number + 1 < len(parts) else ""
            excepted = bool(
                compiled(_EXCEPTION).search(folded[match.end() :]) or compiled(_GRAPEFRUIT).search(following)
            )
            words = sentence[match.start() : match.end()]
            forms = frozenset(compiled(_FORMS).findall(folded))
            yield _Said(text, block, at, words, relation, drugs, forms, excepted)


def _relation(folded: str) -> tuple[Relation, re.Match[str]] | None:
    for relation, pattern in _patterns():
        if match := pattern.search(folded):
            return relation, match
    return None


def _contradict(one: _Said, two: _Said) -> bool:
    if one.relation == two.relation or (one.block, one.sentence) == (two.block, two.sentence):
        return False
    if one.drugs and two.drugs and not one.drugs & two.drugs:
        return False
    return not (one.forms and two.forms and not one.forms & two.forms)


def _grapefruit(prose: Prose, said: list[_Said]) -> Iterator[Problem]:
    free = [x for x in said if x.relation == "with_or_without_food" and not x.excepted]
    if not free:
        return
    warned = next(
        (
            (block, text)
            for block, text in enumerate(prose.texts)
            if text.role != "id"
            and compiled(_GRAPEFRUIT).search(fold(text.shown))
            and not compiled(r"\bno (?:effect|need)").search(fold(text.shown))
        ),
        None,
    )
    for one in free:
        if warned is not None and warned[0] != one.block:
            yield Problem(
                one.text.pointer,
                f"“{one.words}” has no exception, but another place warns of grapefruit",
                needle=one.words,
                also=(warned[1].pointer,),
            )


@cache
def _patterns() -> tuple[tuple[Relation, re.Pattern[str]], ...]:
    return tuple((relation, compiled(rf"\b(?:{words})\b")) for relation, words in _RELATIONS)


@cache
def _case() -> re.Pattern[str]:
    return compiled(_CASE)


RULE = Rule(
    code="FRQ006",
    name="food-rule",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say one thing about meals, with its exception in the same sentence: “with or without food, but no grapefruit”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("both", text="Take the tablets with food. Swallow the tablets on an empty stomach.", status="approved", fires=True),
        Example("a choice that is none", text="Take one capsule with or without food.\n\nAlways take the capsule after a meal.", status="approved", fires=True),
        Example("hours before", text="The drug is taken one hour before breakfast. Participants take it together with a meal.", audience="professional", fires=True),
        Example("grapefruit", text="| Administration | Take it regardless of meals. |\n|---|---|\n\n- Avoid grapefruit and grapefruit juice.", fires=True),
        Example("typed", {"sections.dosing.blocks.missed.text": "Take the capsules on an empty stomach."}, ("sections.dosing.blocks.missed.text",)),
        Example("one rule", text="Take the tablets with food or just after a meal. A snack is enough: take it with food.", status="approved"),
        Example("a case", text="Take it with or without food. If it upsets your stomach, take it with food.", status="approved"),
        Example("two medicines", text="Take metformin with a meal. Take levothyroxine on an empty stomach.", status="approved"),
        Example("with its exception", text="Take it with or without food, but not with grapefruit.\n\nGrapefruit raises the level in the blood.", status="approved"),
        Example("a test", text="Take the capsule with food. Come to the blood test on an empty stomach.", status="approved"),
        Example("typed and agreeing", {"sections.dosing.blocks.missed.text": "Take the capsules with a meal."}),
    ),
)  # fmt: skip

"""A medicine taken as needed has a maximum or a least time between doses.

“As needed” without either lets the reader go on until the pain stops. A most per day, a most at all, or a time between
doses in the same section is accepted. Ointments for care of the skin, artificial tears and the like need none, and words
about tests, help or a change of dose “as needed” are not about taking it.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, is_negated, schedules, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose, ReaderText

_NEEDED = (
    r"as (?:and when )?(?:it is |they are )?(?:needed|required|necessary)|as (?:often|much) as (?:you )?(?:like|want|need|wish|please|needed|necessary|required)|"
    r"(?:if|when(?:ever)?) (?:it is |they are )?(?:needed|required|necessary)|(?:only )?(?:if|when|whenever|any time|anytime|every time|each time) "
    r"(?:you |the patient |the \w+ |your \w+ )?(?:need|needs|want|wants|feel you need|returns?|comes? back|hurts?)\b(?: (?:it|them|one|relief))?|"
    r"on demand|at will|ad lib(?:itum)?|at (?:your|his|her|their|the \w+'s) (?:own )?discretion|"
    r"(?:each|every) time (?:you|they|the \w+|your \w+) (?:get|gets|have|has|feel|feels|start|starts|begin|begins|is|are)\b|"
    r"p\.?r\.?n\b\.?|after (?:each|every) (?:loose|watery|liquid) (?:stool|motion|bowel motion)|"
    r"for (?:breakthrough|rescue)|until (?:the |your )?(?:\w+ ){1,3}(?:stops?|goes away|is gone|is clear|clears)"
)
# What makes somebody take a medicine, and the ways to say that it is there.
_SYMPTOM = (
    r"pains?|aches?|aching|headaches?|migraines?|coughs?|coughing|itch\w*|nausea|nauseous|sick(?:ness)?|wheez\w*|breathless\w*|short of breath|anxi\w*|heartburn|indigestion|reflux|cramps?|"
    r"spasms?|symptoms?|attacks?|chest|tight\w*|fever\w*|temperature|flush\w*|dizz\w*|sleep\w*|awake|diarrh\w*|sneez\w*|stuffy|blocked|allerg\w*|flares?|restless\w*|agitat\w*|"
    r"discomfort|cravings?|panic\w*|hives|swelling|stiff\w*|sore|hurt\w*|nervous|tense|distress\w*|seizures?|hiccups?|bloat\w*|bowels?|constipat\w*"
)
_WHENEVER = (
    rf"(?:whenever|any ?time|at any time|(?:each|every) time|as often as|as soon as|the moment|(?:on|during) (?:any )?(?:nights?|days?) (?:when|that)|for any|at the first sign of)\b[^.;,]{{0,45}}?\b(?:{_SYMPTOM})\b|"
    rf"when (?:the |your |his |her |their |you (?:have|feel|get|are)(?: \w+)? )?(?:\w+ )?(?:{_SYMPTOM}) (?:bothers?|troubles?|gets?|is|are|comes?|strikes?|starts?|returns?|breaks?|flares?|worsens?|keeps?|becomes?)\b|"
    rf"when (?:your|the|his|her) \w+ (?:is|are|feels?|gets?|becomes?) (?:\w+ )?(?:{_SYMPTOM})\b|(?:with|for|at) (?:every|each) (?:\w+ )?(?:{_SYMPTOM})\b|(?:when|whenever|while) in (?:pain|distress)|as and when|"
    r"(?:may|can|could) be (?:taken|used|given|repeated) (?:freely|liberally|without limit\w*|at will|ad libitum)|(?:take|use|give) (?:it|them|as many|as much)? ?(?:freely|liberally|without limit\w*|as (?:many|much) as)|"
    r"as (?:many|much|often) as (?:it takes|necessary|you can|the \w+ (?:requires?|demands?|bothers?))|as (?:the )?(?:situation|circumstances|symptoms?|pain|need) (?:demands?|requires?|dictates?|arises?|warrants?)|"
    r"(?:repeat\w*|(?:keep|go) (?:on )?(?:taking|using|giving|inhaling|repeating)|again and again)\b[^.;]{0,40}?\buntil\b|for (?:agitation|anxiety|pain|nausea|sleep) as \w+ (?:demands?|requires?)"
)
_TAKE = r"tak(?:e|es|en|ing)|have|has|reach for|us(?:e|es|ed)|inhal\w*|chew\w*|suck\w*|swallow\w*|inject\w*|appl(?:y|ied)|give[ns]?|puff|spray|repeat|insert\w*"
_THING = (
    r"tablets?|capsules?|pills?|doses?|puffs?|sprays?|drops?|sachets?|patch(?:es)?|lozenges?|inhaler|medicine|suppositor\w+|injections?|"
    r"mg|ml|micrograms?|mcg|units?|g\b|painkillers?|spray|syrup|it|them|one|two"
)
# What is no taking of a medicine: its dose is changed, something else is done, as needed.
_NOT_TAKING = (
    r"adjust\w*|titrat\w*|increas\w*|rais\w*|reduc\w*|chang\w*|monitor\w*|check\w*|support|help|test\w*|contact|call|rest|interpreter|"
    r"refill|clean\w*|wash|replac\w*|measur\w*|repeat(?:ed)? (?:the )?(?:test|scan|blood)|fluids?|oxygen|moisturi[sz]\w*|emollient|"
    r"artificial tears?|sunscreen|lip balm|saline|barrier cream|lubric\w*|sex|condoms?|anti-?nausea medic\w+ are|consult\w*|crutch\w*"
)
_CAPPED = compiled(
    r"\b(?:max(?:imum)?|at most|no more than|not more than|never more than|more than|not exceed|exceeding|limit|up to|at least|single dose|once only|"
    r"only once|one dose only|a second dose|another dose|do not repeat|stop after|not (?:take|use) it again|no further)\b|≤"
)
_EVERY = compiled(r"\bevery\b|\bhourly\b|\bapart\b|\bbetween doses\b|\bq\d")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every instruction to take something as needed, and for a limit from there to the end of the section."""
    for index, text in enumerate(prose.texts):
        if text.role in ("id", "heading", "title"):
            continue
        for start, sentence in sentences(text.shown):
            words = _as_needed(sentence)
            if words and not _limited(prose.texts, index):
                at = start + fold(sentence).index(fold(words))
                shown = text.shown[at : at + len(words)]
                yield Problem(text.pointer, f"“{shown}” has neither a maximum nor a time between doses", needle=shown)
                break


def _as_needed(sentence: str) -> str:
    folded = fold(sentence)
    match = _needed().search(folded)
    if match is None or folded.rstrip().endswith("?"):
        return ""
    # "PRN: lorazepam 1 mg", "When the pain is bad, take one tablet": what is taken may stand behind.
    end = match.end() if match.start() > 12 else len(folded)
    clause = folded[folded.rfind(";", 0, match.start()) + 1 : end]
    taking = _take().search(clause) or compiled(r"\d\s*(?:mg|ml|mcg|micrograms?|puffs?|g|units?)\b").search(clause)
    anything = match.group().startswith(("as often as", "as much as")) or medicines(sentence) or _thing().search(clause)
    if not taking or not anything or _not_taking().search(folded) or is_negated(folded, match.start()):
        return ""
    if compiled(
        r"\b(?:again|once more|repeat(?:ed)?(?: (?:it|once|the dose))?),? (?:if|as|when) (?:needed|required|necessary)"
    ).search(folded):
        # One more dose, no more.
        return ""
    return sentence[match.start() : match.end()]


def _limited(texts: tuple[ReaderText, ...], index: int) -> bool:
    """Whether the text, the one before it or those up to the next heading give a maximum or an interval."""
    near = [texts[index - 1]] if index and texts[index - 1].role != "heading" else []
    for text in texts[index : index + 6]:
        if text.role in ("heading", "title"):
            break
        near.append(text)
    return any(_caps(text.shown) for text in near)


def _caps(words: str) -> bool:
    folded = fold(words)
    if any(s.kind != "daily" for s in schedules(words)):
        return True
    return any(
        # "Not for more than 3 days" caps the days, not the doses.
        a.unit not in ("d", "wk", "mo", "a")
        and (
            _CAPPED.search(folded[max(0, a.start - 40) : a.end + 25])
            or _EVERY.search(folded[max(0, a.start - 12) : a.start])
        )
        for a in amounts(words)
    ) or bool(
        compiled(
            r"\b(?:once|one|single|twice) (?:only|dose only)\b|\bas a single dose\b|\b(?:no|not|never) more (?:often )?than (?:\d|one|two|three|four|once|twice)|\bdaily maximum\b|\b(?:an|half an) hour\b|\bbetween (?:the )?doses\b"
        ).search(folded)
    )


@cache
def _needed() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_NEEDED}|{_WHENEVER})(?![a-z])")


@cache
def _take() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_TAKE})\b")


@cache
def _thing() -> re.Pattern[str]:
    return compiled(rf"(?<![a-z])(?:{_THING})(?![a-z])")


@cache
def _not_taking() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_NOT_TAKING})\b")


RULE = Rule(
    code="FRQ007",
    name="as-needed-limit",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the most per day and the time between doses: “as needed, at least 4 hours apart, at most 4 in 24 hours”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a symptom", text="Take two capsules whenever the cramps are bad.", status="approved", fires=True),
        Example("at night", text="Have one zopiclone tablet on nights when you cannot sleep.", status="approved", fires=True),
        Example("in front", text="PRN: diazepam 5 mg by mouth.", status="approved", audience="professional", fires=True),
        Example("freely", text="The tablets may be taken freely.", status="approved", fires=True),
        Example("a symptom, limited", text="Take two capsules whenever the cramps are bad, at most 6 in 24 hours.", status="approved"),
        Example("a call", text="Call us whenever the pain gets worse. Take one tablet every morning.", status="approved"),
        Example("pain", text="Take one tablet as needed for pain.", status="approved", fires=True),
        Example("PRN", text="Morphine 10 mg orally PRN.", status="approved", audience="professional", fires=True),
        Example("whenever", text="Use the inhaler whenever you need it.", status="approved", fires=True),
        Example("as often", text="You can use the spray as often as you like.", status="approved", fires=True),
        Example("each time", text="Take two capsules every time the pain comes back.", status="approved", fires=True),
        Example("a most", text="Take one tablet as needed for pain, no more than 8 tablets in 24 hours.", status="approved"),
        Example("a gap", text="Take one tablet every 6 hours as needed.", status="approved"),
        Example("in the next sentence", text="Take one sachet when needed. Wait at least 4 hours before the next one.", status="approved"),
        Example("an adjustment", text="Adjust the dose as needed. Take one tablet once a day.", status="approved", audience="professional"),
        Example("support", text="Be careful on stairs and use support when needed.", status="approved"),
        Example("emollient", text="Apply the emollient as often as you need it.", status="approved"),
        Example("not so", text="Do not take the tablets only when you need them.", status="approved"),
    ),
)  # fmt: skip

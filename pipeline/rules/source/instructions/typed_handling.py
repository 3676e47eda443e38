"""What the prose says of swallowing, meals and the route must be what the typed regimen says.

The tables of doses are made of typed values, the advice of prose. "On an empty stomach" beside a regimen with food, or
"open the capsule" beside one that is swallowed whole, gives two readers two instructions.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.marking import has_any, listed
from pipeline.rules.subject import Subject


@record
class Claim:
    """A typed value in words, and what the prose must not say beside it (a regular expression for folded text).

    One of `signs` stands in every sentence that says it.
    """

    signs: tuple[str, ...]
    said: str
    wrong: str


_EMPTY = r"\b(?:on|with) an empty stomach|(?<!or )\bwithout food\b|\b(?:at least )?[\w-]+ (?:hours?|minutes?) before (?:food|meals?|eating|you eat)|\bbetween meals\b"
_EITHER = r"\bwith or without (?:food|meals?)|\bindependent(?:ly)? of (?:food|meals?)|\bregardless of (?:food|meals?)|\bon a full or (?:an )?empty stomach"
_WITH = r"(?<!or )\b(?:with|during|after|immediately after|together with) (?:a |your |the |some )?(?:food|meals?|breakfast|dinner|lunch|snack|supper)\b"
_BROKEN = r"\b(?:can|may|should|must) (?:also )?be (?:crushed|chewed|dissolved|opened|broken|split|ground)\b|(?:^\W*|\byou (?:can|may|should) |: )(?:crush|chew|dissolve|open|break|split|grind) (?:it|them|the|this|your|each)\b"
_WHOLE = r"\b(?:swallow\w*|taken|take)\b[^.;]{0,40}\b(?:whole|intact)\b"

_MEALS = listed("food meal stomach eat snack breakfast lunch dinner supper")
_BREAKS = listed("crush chew dissolv open brok break split grind ground")
_ROUTE_SIGNS = {
    "oral": listed("mouth orally swallow"),
    "intravenous": listed("vein intravenous iv"),
    "subcutaneous": listed("skin subcutaneous"),
    "intramuscular": listed("muscle intramuscular"),
    "topical": listed("skin scalp affected"),
    "inhalation": listed("inhal"),
}
_FOOD: dict[str, Claim] = {
    "with_food": Claim(_MEALS, "with food", f"{_EMPTY}|{_EITHER}"),
    "without_food": Claim(_MEALS, "without food", f"{_WITH}|{_EITHER}"),
    "with_or_without_food": Claim(
        _MEALS,
        "with or without food",
        f"{_EMPTY}|\\b(?:must|should|always|only)\\b[^.;]{{0,30}}{_WITH}|^\\W*(?:always )?(?:take|swallow)\\b[^.;]{{0,40}}{_WITH}",
    ),
}
_SWALLOW: dict[bool, Claim] = {
    True: Claim(_BREAKS, "swallowed whole", _BROKEN),
    False: Claim(listed("whole intact"), "not swallowed whole", _WHOLE),
}
# What a text about each route says, and no text about another one.
_ROUTES: dict[str, str] = {
    "oral": r"\b(?:taken|take|given|swallowed|administered|swallow)\b[^.;]{0,25}\b(?:by mouth|orally)\b|\bswallow the (?:tablets?|capsules?|dose|medicine)",
    "intravenous": r"\b(?:given|injected|inject|infused|administered|infusion|injection|drip)\b[^.;]{0,30}\b(?:in(?:to)? (?:a|your|the) vein|intravenous(?:ly)?)\b|\bintravenous (?:infusion|injection)|\biv (?:infusion|injection|drip)\b",
    "subcutaneous": r"\b(?:given|injected|inject|administered|injection)\b[^.;]{0,30}\b(?:under (?:the|your) skin|subcutaneous(?:ly)?)\b|\bsubcutaneous injection",
    "intramuscular": r"\b(?:given|injected|inject|administered|injection)\b[^.;]{0,30}\b(?:in(?:to)? (?:a|your|the) muscle|intramuscular(?:ly)?)\b|\bintramuscular injection",
    "topical": r"\b(?:apply|applied|rub|rubbed|spread)\b[^.;]{0,30}\b(?:skin|scalp|affected area)\b",
    "inhalation": r"\binhale (?:the|this|one|two|it|your|each)\b|\b(?:taken|given|administered) by inhalation\b|\b(?:use|using) (?:the|your|this) inhaler\b",
}


def _pattern(words: str) -> re.Pattern[str]:
    return compiled(words)


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every text with what all regimens agree on."""
    regimens = subject.monograph.dosing.regimens
    claims: list[tuple[Pointer, Claim, str]] = []
    foods = {r.food for r in regimens}
    if len(foods) == 1 and (food := foods.pop()) in _FOOD:
        claims.append((("dosing", "regimens", 0, "food"), _FOOD[food], "the typed regimen is taken"))
    whole = {r.swallow_whole for r in regimens}
    if len(whole) == 1 and isinstance(value := whole.pop(), bool):
        claims.append((("dosing", "regimens", 0, "swallow_whole"), _SWALLOW[value], "by the typed regimen it is"))
    routes = {*subject.monograph.identity.routes, *(r.route for r in regimens)} - set(UNKNOWNS)
    for route, words in _ROUTES.items() if routes else ():
        if route not in routes:
            claims.append(
                (
                    ("identity", "routes"),
                    Claim(_ROUTE_SIGNS[route], ", ".join(sorted(routes)), words),
                    "the typed route is",
                )
            )
    yield from _compare(subject, claims)


def _compare(subject: Subject, claims: list[tuple[Pointer, Claim, str]]) -> Iterator[Problem]:
    for text in subject.texts:
        if text.role == "id":
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            for place, claim, words in claims:
                if not has_any(folded, claim.signs):
                    continue
                match = _pattern(claim.wrong).search(folded)
                if match is None or is_negated(folded, match.start()) or folded.rstrip("\"')” ").endswith("?"):
                    continue
                said = text.shown[start + match.start() : start + match.end()].strip()
                yield Problem(text.pointer, f"the text says “{said}”, {words} {claim.said}", needle=said, also=(place,))


RULE = Rule(
    code="CIW010",
    name="handling-as-typed",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Correct the sentence or the typed value; ask which one the source has.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "crushed",
            {"sections.dosing.blocks.missed.text": "If you miss a dose, skip it. The capsules may be opened."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "an empty stomach",
            {"sections.advice.blocks.do.do.doctor.text": "Take the capsules on an empty stomach."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example(
            "another value",
            {
                "dosing.regimens.oral.food": "without_food",
                "sections.advice.blocks.do.do.doctor.text": "Take it with a meal.",
            },
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example(
            "another route",
            {"sections.advice.blocks.do.do.doctor.text": "It is given into a vein by a nurse."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example("as typed", {"sections.advice.blocks.do.do.doctor.text": "Swallow the capsules whole with a meal."}),
        Example("forbidden", {"sections.advice.blocks.do.do.doctor.text": "Do not take it on an empty stomach."}),
    ),
)

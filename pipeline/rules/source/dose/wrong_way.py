"""A reduction must lead to less, an increase to more.

"Reduce the dose from 50 mg to 100 mg", or to 750 mg where 500 mg is the normal dose: one of the numbers or the verb is
wrong, and a patient with failing kidneys gets more than a healthy one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold, sentences
from pipeline.rules.english.amounts import MASSES, TIMES
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_DOWN = r"reduc\w*|decreas\w*|lower(?:s|ed|ing)?|cut(?:s|ting)?|taper\w*|halv\w*|drop(?:s|ped|ping)?|fell|falls?|fallen|declin\w*|de-?escalat\w*|step(?:s|ped|ping)? down|shr[aiu]nk\w*|down"
_UP = r"tripl(?:e|es|ed|ing)|trebl\w*|increas\w*|rais(?:e|es|ed|ing)|escalat\w*|up-?titrat\w*|step(?:s|ped|ping)? up|rose|rises?|risen|grew|doubl(?:e|es|ed|ing)|up"
_WAY = compiled(rf"(?<![a-z-])(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?![a-z])")
# Less often means a longer interval; a time between doses is no amount.
_INTERVAL = compiled(r"\b(?:every|interval\w*|frequen\w*|spac\w*|apart|between (?:doses|visits))\b")
_WORDS = compiled(
    r"\b(?:increas\w*|rais(?:e|ed|ing)|escalat\w*)\b[^.,;:()]{0,40}?\bto (?:a |the |an even )?(?:lower|smaller|reduced)(?: \w+)? (?:dose|dosage|amount|strength)"
    r"|\b(?:reduc\w*|decreas\w*|lower(?:ed|ing)?)\b[^.,;:()]{0,40}?\bto (?:a |the |an even )?(?:higher|larger|increased|bigger)(?: \w+)? (?:dose|dosage|amount|strength)"
)
_REDUCED_TO = compiled(
    r"\b(?:reduc\w*|decreas\w*|lower(?:ed|ing)?|cut|halv\w*)\b[^.;]{0,70}?\bto\s+(?:a\s+)?(?:\w+\s+){0,2}?(?:(?:dose|maximum) of\s+)?$"
    r"|\b(?:reduced|lower(?:ed)?)\s+(?:\w+\s+){0,2}?dos(?:e|age)\W+(?:[\w-]+\W+){0,4}?$"
)
# What makes "reduced" a verb: an auxiliary or its subject in front, an object or a preposition behind.
_VERB_BEFORE = compiled(
    r"\b(?:was|were|is|are|be|been|being|get|gets|got|has|have|had|then|and|we|they|he|she|it|you|doctors?|investigators?|team|doses?|dosages?|rates?|levels?|which|that|not|"
    r"who|patients?|participants?)\s+(?:\w+ly\s+)?$"
)
_VERB_AFTER = compiled(
    r"\s+(?:(?:\w+ly|again|further|twice|once)\s+)?(?:from|by|to|the|his|her|its|their|this|that|it|your|each|every)\b"
)
_SHARE = compiled(r"\bby\s+(?:about\s+)?$")
_ROOM = Decimal("1.02")
# Words of a change that say by how much.
_TIMES: dict[str, Decimal] = {
    r"halv\w*|(?:cut|reduc\w*) in half|by (?:a |one )?half": Decimal("0.5"),
    r"by (?:a|one) quarter": Decimal("0.75"),
    r"by (?:a|one) third": Decimal(2) / 3,
    r"doubl(?:e|es|ed|ing)": Decimal(2),
    r"tripl(?:e|es|ed|ing)|trebl\w*": Decimal(3),
}


def check(prose: Prose) -> Iterator[Problem]:
    """Read every change of an amount, and compare every reduced dose with the doses it is reduced from."""
    every = passages(prose)
    found = [(p, d) for p in every for d in doses(p.text)]
    for text in prose.texts:
        if text.role == "id":
            continue
        folded = fold(text.shown)
        for match in _WORDS.finditer(folded):
            words = text.shown[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}”: the verb and the dose go opposite ways", needle=words)
        for _, sentence in sentences(text.shown):
            if _WAY.search(fold(sentence)):
                for words, why in _changes(sentence):
                    yield Problem(text.pointer, f"“{words}” {why}", needle=words)
    yield from _reduced_above(found)


def _changes(sentence: str) -> Iterator[tuple[str, str]]:
    """The changes "from A to B" of a sentence that go the wrong way: the words and what is wrong."""
    folded = fold(sentence)
    found = amounts(sentence)
    for index, amount in enumerate(found):
        before = folded[: amount.start]
        pair = _pair(folded, found, index)
        way = _way(before)
        if pair is None or way is None:
            continue
        start, old, new, end = pair
        verb, words = folded[way[1] :].split(maxsplit=1)[0], sentence[way[1] : end]
        if old == new or (amount.unit in TIMES and _INTERVAL.search(folded[way[1] : end])):
            continue
        if (way[0] == "down") == (new > old):
            yield words, f"says “{verb.strip(',.')}”, and the amount goes {'up' if new > old else 'down'}"
        elif (factor := _factor(found, folded, way[1], start)) and abs(old * factor - new) > old * factor / 20:
            yield words, f"leads to {(old * factor).normalize():,f} by its words, not to {new.normalize():,f}"


def _pair(folded: str, found: tuple[Amount, ...], index: int) -> tuple[int, Decimal, Decimal, int] | None:
    """The old and the new number of "from A to B" at an amount, with where they start and end."""
    amount = found[index]
    if not compiled(r"\bfrom\s+(?:\w+\s+){0,3}?$").search(folded[: amount.start]):
        return None
    if amount.is_range:
        return (
            (amount.start, amount.low, amount.high, amount.end)
            if "from" in folded[: amount.start].split()[-1:]
            else None
        )
    if index + 1 < len(found):
        new = found[index + 1]
        between = folded[amount.end : new.start]
        if (
            compiled(r"\bto\s+(?:\w+\s+){0,2}$").search(between)
            and len(between) < 50
            and not compiled(r"[.;]").search(between)
        ):
            old_size, new_size = _size(amount), _size(new)
            if amount.pers == new.pers and (amount.unit == new.unit or (amount.unit in MASSES and new.unit in MASSES)):
                return amount.start, amount.low * old_size, new.low * new_size, new.end
    return None


def _size(amount: Amount) -> Decimal:
    return MASSES.get(amount.unit, Decimal(1))


def _way(before: str) -> tuple[Literal["down", "up"], int] | None:
    """Which way the verb nearest in front goes, and where it stands."""
    nearest = None
    for match in _WAY.finditer(before):
        nearest = match
    if nearest is None or len(before) - nearest.end() > 70 or compiled(r"[.;:]").search(before[nearest.end() :]):
        return None
    if compiled(r"\b(?:not|no|never|without|instead of|rather than)\s+(?:\w+\s+){0,2}$|n't\s+(?:\w+\s+)?$").search(
        before[: nearest.start()],
    ):
        return None
    if (
        nearest.group().endswith("ed")
        and not _VERB_BEFORE.search(before[: nearest.start()])
        and not _VERB_AFTER.match(before[nearest.end() :])
    ):
        return None  # "reduced doses", "an increased risk"
    between = before[nearest.end() :]
    if compiled(r"\b(?:and|but|while|which|who)\b").search(between) or compiled(r"[a-z]+ (?:risk|rate)s? of").search(
        between
    ):
        return None
    return ("down" if nearest["down"] else "up"), nearest.start()


def _factor(found: tuple[Amount, ...], folded: str, start: int, at: int) -> Decimal | None:
    """What a change multiplies by, where its words say it: "halved", "reduced by 25 %"."""
    words = folded[start:at]
    if compiled(r"\b(?:every|each|weekly|monthly|daily|repeated\w*|steps?)\b").search(words):
        return None  # doubled every week is more than doubled
    down = _way(folded[: start + len(words)]) or ("down", 0)
    for amount in found:
        if amount.unit == "%" and start <= amount.start < at and _SHARE.search(folded[: amount.start]):
            if amount.is_range or amount.comparator:
                return None
            return (100 + (-amount.low if down[0] == "down" else amount.low)) / 100
    return next((factor for pattern, factor in _factors() if pattern.search(words)), None)


@cache
def _factors() -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    return tuple((compiled(rf"\b(?:{words})\b"), factor) for words, factor in _TIMES.items())


def _reduced_above(every: list[tuple[Passage, DoseSaid]]) -> Iterator[Problem]:
    for passage, dose in every:
        before = fold(passage.text)[dose.sentence : dose.start]
        if dose.people & {"kidney", "liver"} and compiled(r"\bto\s+(?:\w+\s+){0,2}$").search(before):
            continue  # "reduce it to 750 mg" in impairment is for the rules on organs
        if not _REDUCED_TO.search(before) or compiled(r"\b(?:not|never|no)\b|\bfrom\s+(?:\w+\s+)?$|\bby\s+$").search(
            before[-60:]
        ):
            continue
        others = [
            (p, d)
            for p, d in every
            if d is not dose and d.kind == dose.kind and (not d.drugs or not dose.drugs or d.drugs & dose.drugs) and not d.roles & {"total", "too_much", "strength"}
        ]  # fmt: skip
        # Every dose that it could be reduced from is lower than the reduced one.
        if not others or not all(_above(dose, d) for _, d in others):
            continue
        at, highest = max(others, key=lambda pair: pair[1].high)
        words, other = passage.words(dose.start, dose.end), at.words(highest.start, highest.end)
        yield Problem(
            passage.pointer(dose.start),
            f"the reduced dose “{words}” is above every other dose of the text, “{other}” the highest",
            needle=words,
            also=(at.pointer(highest.start),),
        )


def _above(dose: DoseSaid, other: DoseSaid) -> bool:
    a, b = dose.per_period(1), other.per_period(1)
    if a and b:
        return a[0] > b[1] * _ROOM
    return dose.days == other.days and dose.low > other.high * _ROOM


RULE = Rule(
    code="DOS029",
    name="wrong-way",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out whether the verb or one of the amounts is wrong.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "reduced to more",
            text="In renal impairment reduce the dose from 50 mg to 100 mg once daily.",
            status="approved",
            fires=True,
        ),
        Example(
            "increased to less",
            text="The dose was increased from 200 mg twice daily to 150 mg twice daily.",
            fires=True,
        ),
        Example("a share", text="The response rate fell from 30% to 45% in the second year.", fires=True),
        Example("words", text="If it is tolerated, the team will increase the treatment to a lower dose.", fires=True),
        Example(
            "above the normal dose",
            text="The dose is 500 mg twice daily. In people over 80, lower the dose to 750 mg twice daily.",
            status="approved",
            fires=True,
        ),
        Example("by half", text="The dose was reduced by 50%, from 100 mg to 75 mg.", fires=True),
        Example(
            "a reduction",
            text="In renal impairment reduce the dose from 100 mg to 50 mg once daily.",
            status="approved",
        ),
        Example("an increase", text="The dose was increased from 150 mg to 200 mg twice daily."),
        Example("less often", text="Reduce the frequency from every 8 hours to every 12 hours.", status="approved"),
        Example(
            "a reduced dose",
            text="The dose is 500 mg twice daily. In kidney disease, reduce it to 250 mg twice daily or 500 mg once daily.",
            status="approved",
        ),
        Example("two matters", text="To reduce the risk of bleeding, the trial raised the interval from 2 to 4 weeks."),
        Example("by an amount", text="The dose was raised from 10 mg to 40 mg in steps; each reduction was by 10 mg."),
    ),
)

"""Doses in English prose: an amount of medicine with its schedule, its part in the treatment, and who takes it.

"Two 25 mg tablets twice a day" is 50 mg, twice a day; "a maximum daily dose of 4 g" is the most for a day.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.amounts import COUNTED, MASSES, Amount, amounts
from pipeline.rules.english.folding import fold
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.english.people import people
from pipeline.rules.english.schedules import Schedule, schedules
from pipeline.rules.english.sentences import sentences

# What part an amount plays, by the words in front of it in its clause, and which part may follow it.
_ROLES: dict[str, str] = {
    "maximum": r"max(?:imum|imal|imally|\.)?|the most (?:you|that|anyone|anybody|an? \w+|adults?|he|she|they|we)|(?:not|never|n't) (?:\w+ )?(?:pass|surpass|top|go past)|highest|upper limit|limit(?:ed)?|ceiling|cap|exceed(?:s|ed|ing)?|no higher than|"
    r"(?:not|never|n't|nobody|no one|none|without|avoid|nor)(?: \w+){0,4}? (?:above|over|beyond|past|higher than|greater than|in excess of)|"
    r"(?:stay|stays|keep|kept|remain|remains|held) (?:at or )?(?:under|below|within)|no(?:t|r)? more than|"
    r"not (?:\w+ )?more than|never (?:\w+ )?more than|n't (?:\w+ ){0,2}more than|at most|capped",
    "total": r"total(?:s|ling|ing)?|altogether|in all|sums?|makes?|making|that is|i\.e\.|equals?|equal to|amount(?:s|ing)? to|comes? to|in other words|add(?:s|ing)? up|giv(?:es|ing)|correspond(?:s|ing)?|results? in|resulting in|works? out|which is|so|therefore|thus|hence|=",
    "start": r"start(?:s|ed|ing)?|initial(?:ly)?|initiat\w+|begin(?:s|ning)?|began|first",
    "load": r"load(?:s|ed|ing)?|bolus|induction|attack dose",
    "keep": r"maintenance|maintain(?:s|ed)?|continu(?:e|es|ed|ing)|thereafter",
    "raise": r"increas\w+|rais(?:e|es|ed|ing)|up-?titrat\w+|titrat\w+|escalat\w+|steps?|step up",
    "reduce": r"reduc\w+|lower(?:s|ed|ing)?|decreas\w+|cut(?:s|ting)?|halv\w+|taper\w*|down-?titrat\w+|step down",
    "strength": r"contain(?:s|ed|ing)?|strength|deliver(?:s|ed|ing)?|holds?|releases|available (?:as|in)|suppl(?:y|ied) (?:as|in)",
    "too_much": r"overdos\w*|too much|toxic\w*|accident\w*|mistake\w*|fatal|lethal|poison\w*",
}
_MAXIMUM_AFTER = (
    r"\W{0,3}(?:max(?:imum|\.)?\b|at (?:the )?most\b)"
    r"|(?: (?:is|as|being) (?:the|our|your|its|an?) (?:\w+ ){0,2}?(?:max(?:imum)?|limit|ceiling|most|highest|cap)\b)"
)
# "Doses over 400 mg a day are not used": behind an amount that is the least of what is forbidden.
_FORBIDDEN_AFTER = r"[\s,]*(?:\w+ ){0,3}?(?:(?:are|is|were|was|must|should|may|can|have|has) ?(?:not|never|n't)|cannot|are (?:forbidden|prohibited))\b"
_TOTAL_AFTER = r"\W{0,3}(?:in total|altogether|in all|total)\b"
_DAILY_BEFORE = (
    r"(?<!once )(?<!twice )(?<!times )(?<!once-)(?<!twice-)\b(?:daily|24-hour|day's) (?:\w+ ){0,2}?"
    r"(?:doses?|dosage|total|amount|max(?:imum)?|limit|intake|exposure|quantity|sum|load)\b[^.;,]{0,40}$"
    r"|\b(?:doses?|dosage|total|amount|max(?:imum)?|limit|intake) (?:per|a|for (?:the|each|one)|in (?:a|one|any)) (?:day|24 hours)\b[^.;,]{0,30}$"
    r"|\bin (?:any |a )?24[ -]hours?(?: period)?,?\s(?:\w+ ){0,7}$"
)
_WEEKLY_BEFORE = r"\bweekly (?:\w+ ){0,2}?(?:doses?|dosage|total|amount|max(?:imum)?)\b[^.;,]{0,40}$"
_PIECE = "tablets?|capsules?|caplets?|pills?|sachets?|patch(?:es)?|suppositor(?:y|ies)|lozenges?|injections?|vials?|pens?|ampoules?|puffs?"
# Where the words that still belong to an amount end: "250 mg of amoxicillin, with ...".
_NEXT = compiled(r"[,;:()]|\b(?:and|or|with|plus|then|to|for|in|on|after|before|when|than|versus|instead)\b")
_NO_DOSE = frozenset(["mL", "L", "dL", "h", "min"])


@record
class DoseSaid:
    """An amount of medicine at a place of a text.

    `low` and `high` are in `kind`: mg, mg/kg, mg/m2, mL, IU, or a piece (tablet). `amount` is the words that were read;
    where pieces of a strength were counted, `pieces` is their number, `low` and `high` their sum, and `start` where the
    count stands. `days` is 1 for an amount per day, 7 per week, 0 for an amount each time. `roles` are of `_ROLES`;
    `people` and `drugs` what the sentence or those before it name; `sentence` is where its sentence starts.
    """

    start: int
    end: int
    amount: Amount
    low: Decimal
    high: Decimal
    kind: str
    pieces: Decimal | None
    days: int
    schedule: Schedule | None
    roles: frozenset[str]
    people: frozenset[str]
    drugs: frozenset[str]
    sentence: int

    def is_about(self, other: DoseSaid) -> bool:
        """Whether both may be of the same drug for the same people, as far as the text shows."""
        return self.is_of_drug_of(other) and self.people == other.people

    def is_of_drug_of(self, other: DoseSaid) -> bool:
        """Whether both may be of the same drug, as far as the text shows."""
        return not self.drugs or not other.drugs or bool(self.drugs & other.drugs)

    def holds_for(self, other: DoseSaid) -> bool:
        """Whether what is said here for all, or for some, holds for the people and the drug of another dose."""
        return self.is_of_drug_of(other) and self.people <= other.people

    def per_period(self, days: int) -> tuple[Decimal, Decimal] | None:
        """Both ends as the amount for `days` days, or None where no schedule says how often it is taken."""
        if self.days:
            return self.low * days / self.days, self.high * days / self.days
        if self.schedule is None:
            return None
        low, high = self.schedule.low * days, self.schedule.high * days
        return self.low * low.numerator / low.denominator, self.high * high.numerator / high.denominator


@lru_cache(maxsize=2048)
def doses(text: str) -> tuple[DoseSaid, ...]:
    """Every amount of medicine in `text`, in order."""
    if not any(_is_dose(a) for a in amounts(text)):
        return ()
    found: list[DoseSaid] = []
    drugs, who = frozenset[str](), frozenset[str]()
    for at, sentence in sentences(text):
        drugs, who = medicines(sentence) or drugs, people(sentence) or who
        read = [a for a in amounts(sentence) if _is_dose(a)]
        if read:
            found.extend(_of_sentence(at, sentence, read, drugs, who))
    return tuple(found)


def _is_dose(amount: Amount) -> bool:
    medicine = amount.unit in MASSES or amount.unit in COUNTED or amount.unit in ("IU", "mL", "L")
    return medicine and amount.unit != "dose" and not _NO_DOSE.intersection(amount.pers)


def _of_sentence(
    at: int, sentence: str, read: list[Amount], drugs: frozenset[str], who: frozenset[str]
) -> list[DoseSaid]:
    folded = fold(sentence)
    spans = _counted(folded, read)
    rates = [s for s in schedules(sentence) if not any(a.start <= s.start < a.end for a, _, _, _ in spans)]
    found: list[DoseSaid] = []
    named: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    for index, (amount, pieces, start, end) in enumerate(spans):
        since = spans[index - 1][3] if index else 0
        until = spans[index + 1][2] if index + 1 < len(spans) else len(folded)
        before, after = folded[since:start], folded[end:until]
        # Names in front of the first amount are for all; later ones ("adults 50 mg, children 25 mg") for what follows.
        around = sentence[since : until if index == 0 and until == len(folded) else start]
        named = (medicines(around) or named[0], people(around) or named[1])
        own_drugs = medicines(_NEXT.split(sentence[end:until], maxsplit=1)[0]) or named[0] or drugs
        if folded[max(0, start - 1) : start] == "/" or compiled(r"\s?/\s?\d").match(after):
            continue  # "50/1,000 mg": of two drugs, or no dose at all
        size = MASSES.get(amount.unit, Decimal(1000 if amount.unit == "L" else 1)) * (pieces or 1)
        schedule = _schedule(amount, folded, start, end, since, _beyond_bracket(folded, spans, index, until), rates)
        days = _days(amount, before, after, schedule)
        found.append(
            DoseSaid(
                start=at + start, end=at + end, amount=amount, low=amount.low * size, high=amount.high * size,
                kind=_kind(amount), pieces=pieces, days=days, schedule=None if days and not schedule else schedule,
                roles=_roles(amount, before, after), people=named[1] or who, drugs=own_drugs, sentence=at,
            )
        )  # fmt: skip
    return found


def _beyond_bracket(folded: str, spans: list[tuple[Amount, Decimal | None, int, int]], index: int, until: int) -> int:
    """How far a schedule may stand behind an amount: "8 tablets (40 mg) once a day" says the amount twice."""
    if index + 1 >= len(spans) or not compiled(r"[\s-]*(?:[a-z-]+ ){0,2}?\((?:a total of |total |= ?)?").fullmatch(
        folded, spans[index][3], until
    ):
        return until
    if not compiled(r"(?: in total| each)?\)").match(folded, spans[index + 1][3]):
        return until
    return spans[index + 2][2] if index + 2 < len(spans) else len(folded)


def _counted(folded: str, read: list[Amount]) -> list[tuple[Amount, Decimal | None, int, int]]:
    """The amounts of a sentence with the number of their pieces, where each starts, and where it ends."""
    found: list[tuple[Amount, Decimal | None, int, int]] = []
    for amount in read:
        previous = found[-1] if found else None
        between = folded[previous[3] : amount.start] if previous else ""
        single = amount.unit in MASSES and not amount.is_range
        if single and previous and previous[0].unit in COUNTED and previous[1] is None and not previous[0].is_range:
            each = compiled(r"\s*(?:\(\s*)?each\b").match(folded[amount.end :])
            if compiled(r"\s+of(?: the)?\s+").fullmatch(between) or (
                each and compiled(r"\s*[(,]?\s*(?:of\s+)?").fullmatch(between)
            ):
                found[-1] = (amount, previous[0].low, previous[2], amount.end)
                continue
        count = _count().search(folded[: amount.start], previous[3] if previous else 0) if single else None
        if count and _pieces().match(folded, amount.end) and number(count["n"]) <= 30:
            found.append((amount, number(count["n"]), count.start("n"), amount.end))
        else:
            found.append((amount, None, amount.start, amount.end))
    return found


def _kind(amount: Amount) -> str:
    unit = "mg" if amount.unit in MASSES else "mL" if amount.unit == "L" else amount.unit
    return unit + "".join(f"/{per}" for per in ("kg", "m2") if per in amount.pers)


def _schedule(
    amount: Amount, folded: str, start: int, end: int, since: int, until: int, rates: list[Schedule]
) -> Schedule | None:
    following = next((s for s in rates if end <= s.start < until), None)
    if following and not compiled(r"[;]|\bthen\b").search(folded[end : following.start]):
        return following
    preceding = next((s for s in reversed(rates) if since <= s.start and s.end <= start), None)
    if preceding and not compiled(r"[;,.()]|\b(?:then|but|and)\b").search(folded[preceding.end : start]):
        if preceding.kind == "daily" and "day" not in amount.pers:
            return None  # "a daily dose of"
        return preceding
    return None


def _days(amount: Amount, before: str, after: str, schedule: Schedule | None) -> int:
    if "day" in amount.pers:
        return 1
    if "week" in amount.pers:
        return 7
    # "Daily" behind the name of the drug makes the amount one per day, no schedule.
    if "dose" in amount.pers or (schedule and schedule.kind != "daily" and not _divided(schedule)):
        return 0
    if _of_drug_a_day().match(after):
        return 1
    return 1 if _daily_before().search(before) else 7 if _weekly_before().search(before) else 0


def _divided(schedule: Schedule) -> bool:
    return schedule.low > 1 and schedule.kind == "count"


def _roles(amount: Amount, before: str, after: str) -> frozenset[str]:
    # Of the words in front only those of the clause count; a bracket or a colon does not end it.
    clause = compiled(r";|(?<!i\.e)(?<!e\.g)\.(?!\S)|, (?:and|then|but)\b|\bthen\b").split(before)[-1]
    found = {name for name, pattern in _role_patterns() if pattern.search(clause)}
    sums_up = compiled(r"\badd\w* up to\s*$").search(clause)
    if (amount.comparator in ("at_most", "less_than") and not sums_up) or _after("maximum").match(after):
        found.add("maximum")
    if amount.comparator == "more_than" and _after("forbidden").match(after):
        found.add("maximum")
    if _after("total").match(after):
        found.add("total")
    return frozenset(found)


@cache
def _role_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, compiled(rf"(?<![a-z])(?:{words})(?![a-z])")) for name, words in _ROLES.items())


@cache
def _after(role: str) -> re.Pattern[str]:
    return compiled({"maximum": _MAXIMUM_AFTER, "forbidden": _FORBIDDEN_AFTER}.get(role, _TOTAL_AFTER))


@cache
def _daily_before() -> re.Pattern[str]:
    return compiled(_DAILY_BEFORE)


@cache
def _of_drug_a_day() -> re.Pattern[str]:
    """Behind an amount: "of paracetamol a day"."""
    return compiled(
        r"\s+of\s+(?:the |this )?[a-z-]+(?: [a-z-]+)?\s+(?:(?:a|per|each|every) day|daily|(?:in|per) (?:any )?24[ -]hours?)\b"
    )


@cache
def _weekly_before() -> re.Pattern[str]:
    return compiled(_WEEKLY_BEFORE)


@cache
def _count() -> re.Pattern[str]:
    return compiled(rf"(?<![a-z])(?P<n>{NUMBER})\s*(?:x|×|of (?:the|your))?\s*$")


@cache
def _pieces() -> re.Pattern[str]:
    return compiled(rf"[\s-]*(?:\([a-z ,-]+\)\s+)?(?:[a-z-]+\s+){{0,3}}?(?:{_PIECE})\b")

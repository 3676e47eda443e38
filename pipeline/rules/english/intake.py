"""Which schedules in English prose are about taking a medicine, and of what, by whom and when that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.amounts import COUNTED, MASSES, amounts
from pipeline.rules.english.folding import fold
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.people import people
from pipeline.rules.english.schedules import Schedule, schedules
from pipeline.rules.english.sentences import sentences
from pipeline.rules.prose import ReaderText

_TAKING = (
    r"tak(?:e|es|en|ing)|took|swallow\w*|chew\w*|suck\w*|inject\w*|inhal\w*|appl(?:y|ies|ied|ication)\w*|us(?:e|es|ed|ing)|"
    r"insert\w*|instil\w*|administ\w*|giv(?:e|es|en|ing)|gave|dos(?:e|es|ed|ing|age)|posology|infus\w*|receiv\w*|"
    r"prescrib\w*|start\w*|continu\w*|puts?|spray\w*|puff\w*|treat\w*|change (?:the|your) patch|regimen|schedule|frequency|how often|"
    r"medicines?|medications?|drug|routine|rhythm"
)
_FORMS = (
    r"tablet|capsule|pill|caplet|lozenge|sachet|cream|ointment|gel|lotion|drop|spray|inhaler|nebuli[sz]er|patch|injection|pen|"
    r"syrup|suspension|solution|liquid|suppositor|pessar|infusion|vaccine|enema|mouthwash|shampoo|film|granule"
)
# What is done on a schedule besides taking a medicine: tests, visits, care, daily life.
_OTHER = (
    r"blood|tests?|tested|testing|check(?:s|ed|ing|-ups?)?|monitor\w*|measur\w*|scans?|scann\w*|visits?|visited|appointment|clinic|"
    r"ecgs?|electrocardiogram|x-rays?|exam\w*|weigh(?:ed|ing|s)?|weight|assess\w*|evaluat\w*|review\w*|wash\w*|rinse|exercis\w*|"
    r"drink|meals?|snacks?|urine|temperature|pressure|pulse|follow-up|follow up|follow(?:ed|s) up|inspect\w*|sunscreen|moisturi\w*|"
    r"samples?|levels?|function|diary|questionnaire|counts?|imaging|mri|ct|walk\w*|sleep|call(?:ed|s)?|phone\w*|report(?:ed|s)?|"
    r"meet(?:s|ing)?|committee|seen|glucose|sugar|happen\w*|occur\w*|headaches?|attacks?|seizures?|clean\w*|brush\w*|"
    r"dialysis|takes? (?:place|part)|update\w*|publish\w*|rotat\w*|shake|look at"
)
# A step, a condition or a choice: what is said there is not said of the whole treatment.
_STEP = (
    r"first|initial\w*|at the start|start\w*|begin\w*|began|then|after that|afterwards|thereafter|follow(?:ed|ing) by|increas\w*|rais\w*|titrat\w*|"
    r"load\w*|maintenance|days? \d+|weeks? \d+|from (?:day|week|month)|cycles?|until|later|subsequent\w*|induction|taper\w*|"
    r"reduc\w*|lower\w*|step|next|last|final\w*|switch\w*|chang(?:e|es|ed) (?:to|from)|previous\w*|some|(?<!every )(?<!each )others?|"
    r"alternativ\w*|instead|either|may|might|can be|could|if|when|unless|in case|depending|except|compared|versus|vs|"
    r"as needed|as required|when(?:ever)? (?:needed|required|necessary)|if (?:needed|necessary|required)|prn|rescue|relief|"
    r"another|different|group [a-z0-9]|cohort|arm|part [a-z0-9]|double|extra|missed?|forg\w+|late|mistake|overdose|too much|awake|waking|day-?time|booster|in (?:the|a|one|this|that) (?:[\w-]+ ){0,2}(?:trial|study)"
)
# "With suspected resistance: 50 mg twice daily": a case in front of a colon.
_CASE_LABEL = compiled(
    r"\W*(?:with|without|in|during|after|before|for|below|above|under|over|from) [^:.;]{2,90}:"
    r"|\W*(?:in|for|with|against|during) (?!(?:adults|patients|most|all|general|the|your|this|pain|women|men|people|each|every|total|both)\b)[a-z -]{4,50}?,? (?:give|use|take|inject|start|\d)"
)
_DAILY_NOUN = (
    r"\s+(?:\w+\s+)?(?:dose|dosage|dosing|total|amount|maximum|limit|intake|requirement|life|living|activit\w*|routine|use|basis|"
    r"exercise|tasks?|diary|record|doses|need)"
)
_NOT_SO = compiled(r"(?:\b(?:not|never|rather than|instead of|cannot)|n't)\b(?:\s+\w+){0,4}\s*$")
# "With your evening meal" says when a medicine is taken, "three meals a day" something else.
_MEAL = compiled(
    r"\b(?:with|after|before|at|during) (?:\w+ ){0,3}?(?:meals?|drinks?|snacks?|washing|bathing|shower|dialysis|exercise|sleep)\b"
)
# "A single morning administration" is one of intake, whatever else its sentence is about.
_GIVEN = compiled(r"\b(?:administration|tablet|capsule|pill|injection|infusion)\b")
# A part of a study; where a text names one only, what is said of it is said of all.
_PART = compiled(r"\b(?:in )?(?:cohort|group|arm|part) (?:[a-z]|\d+)\b")
_CLAUSE = compiled(r"[;:()]|, (?:and|but|while|with|which|then|plus)\b|\b(?:while|whereas|but)\b| - ")


@record
class Intake:
    """A statement of how often a medicine is taken.

    `text` is where it stands, `block` the index of that text, `start` and `end` the place of the schedule in what is
    shown, `sentence` where its sentence starts. `drugs` and `forms` are what is taken, `people` who takes it, as far as the sentence, those before it or the
    heading say; empty: whatever the document is about. A `step` is said of a phase, a case or a choice only.
    """

    text: ReaderText
    block: int
    start: int
    end: int
    sentence: int
    schedule: Schedule
    drugs: frozenset[str]
    forms: frozenset[str]
    people: frozenset[str]
    step: bool

    @property
    def words(self) -> str:
        """The words of the schedule."""
        return self.text.shown[self.start : self.end]

    def same_matter(self, other: Intake, *, alone: bool = False) -> bool:
        """Whether both speak of the same medicine for the same people, as far as the text shows.

        Where it names one group of people `alone`, what is said of nobody in particular is said of them.
        """
        return (
            (self.drugs == other.drugs or not self.drugs or not other.drugs)
            and (bool(self.forms & other.forms) or not self.forms or not other.forms)
            and (self.people == other.people or (alone and not (self.people and other.people)))
        )


@record
class _Context:
    drugs: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    step: bool = False


@lru_cache(maxsize=64)
def intakes(texts: tuple[ReaderText, ...]) -> tuple[Intake, ...]:
    """Every statement of intake in what `texts` show, in order."""
    return tuple(_intakes(texts))


def _intakes(texts: tuple[ReaderText, ...]) -> Iterator[Intake]:
    everywhere = frozenset[str]().union(*(medicines(t.shown) for t in texts))
    only = everywhere if len(everywhere) == 1 else frozenset()
    parts = {m.group().removeprefix("in ") for t in texts for m in _PART.finditer(fold(t.shown))}
    heading, label = _Context(), _Context()
    for index, text in enumerate(texts):
        if text.role == "id":
            continue
        if text.role in ("heading", "title"):
            heading, label = _context(text.shown), _Context()
        around = _Context(
            label.drugs or heading.drugs, label.people | heading.people, heading.step and text.role != "heading"
        )
        if text.role == "cell":
            around = _row(texts, index, around)
        bare = text.role == "cell" and _bare_row(texts, index)
        yield from _of_text(index, text, around, only, bare=bare, one_part=len(parts) == 1)
        label = _context(text.shown) if text.role == "label" else _Context()


def _context(words: str) -> _Context:
    return _Context(medicines(words), people(words), _step().search(fold(words)) is not None)


def _row(texts: tuple[ReaderText, ...], index: int, around: _Context) -> _Context:
    """What the cells before a cell say of it, back to the last cell that holds a schedule itself."""
    before = []
    for text in reversed(texts[max(0, index - 4) : index]):
        if text.role != "cell" or schedules(text.shown):
            break
        before.append(_context(text.shown))
    found = around
    for cell in before:
        found = _Context(found.drugs or cell.drugs, found.people | cell.people, found.step or cell.step)
    return found


def _bare_row(texts: tuple[ReaderText, ...], index: int) -> bool:
    """Whether the cell before says that a bare schedule is one of intake, or at least not one of something else."""
    return index > 0 and texts[index - 1].role == "cell" and not _other().search(fold(texts[index - 1].shown))


def _of_text(
    index: int, text: ReaderText, around: _Context, only: frozenset[str], *, bare: bool, one_part: bool
) -> Iterator[Intake]:
    parts = list(sentences(text.shown))
    for number, (at, sentence) in enumerate(parts):
        found = schedules(sentence)
        if not found:
            continue
        folded = fold(sentence)
        everything = medicines(text.shown)
        named = _named(everything, folded)
        alone = bare and len(folded) < 80
        said = [s for s in found if _is_intake(folded, s, alone=alone, named=bool(named)) and not _denied(folded, s)]
        if not said:
            continue
        # What the sentence leaves out, those before it say.
        before = [s for _, s in reversed(parts[:number])]
        drugs = named or next((n for s in before if (n := _named(everything, fold(s)))), around.drugs) or only
        own = people(sentence) | around.people
        who = own or next((w for s in before if (w := people(s))), own)
        of_parts = _PART.sub(" ", folded) if one_part else folded
        step = around.step or _step().search(of_parts) is not None or _CASE_LABEL.match(folded) is not None
        forms = frozenset(m.group(1) for m in _form().finditer(folded))
        for schedule in said:
            yield Intake(text, index, at + schedule.start, at + schedule.end, at, schedule, drugs, forms, who, step)


def _named(medicines_of_text: frozenset[str], folded: str) -> frozenset[str]:
    return frozenset(name for name in medicines_of_text if name in folded)


def _is_intake(folded: str, schedule: Schedule, *, alone: bool, named: bool) -> bool:
    if schedule.kind == "daily" and compiled(_DAILY_NOUN).match(folded[schedule.end :]):
        return False
    if schedule.kind == "count" and _GIVEN.search(folded, schedule.start, schedule.end):
        return True
    start, end = clause(folded, schedule.start, schedule.end)
    words = folded[start:end]
    amount = any(a.unit in MASSES or a.unit in COUNTED or a.unit in ("mL", "IU") for a in amounts(words))
    if _other().search(_MEAL.sub("", words)):
        return (
            amount
            and _taking().search(words) is not None
            and not compiled(r"\btak\w+ (?:\w+ )?(?:blood|sample)").search(words)
        )
    if amount or alone or named or _taking().search(words) or _form().search(words):
        return True
    # "Frequency: twice daily" and "(twice a day)": the words around decide.
    return (_taking().search(folded) or _form().search(folded)) is not None and not _other().search(folded)


def clause(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a place of a folded sentence starts and ends."""
    first = 0
    for match in _CLAUSE.finditer(folded, 0, start):
        first = match.end()
    after = _CLAUSE.search(folded, end)
    return first, after.start() if after else len(folded)


def _denied(folded: str, schedule: Schedule) -> bool:
    if schedule.limit:
        return False
    quoted = folded[: schedule.start].rstrip()[-1:] in ('"', "'") and folded[schedule.end :].lstrip(".,")[:1] in (
        '"',
        "'",
    )
    return quoted or _NOT_SO.search(folded[: schedule.start]) is not None


@cache
def _taking() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_TAKING})\b")


@cache
def _other() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_OTHER})\b")


@cache
def _form() -> re.Pattern[str]:
    return compiled(rf"\b({_FORMS})(?:e?s|ies|y)?\b")


@cache
def _step() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_STEP})\b|^or\b|, or\b")

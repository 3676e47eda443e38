"""What the prose says of the trials' phase must be true; "advanced" and "late-stage" belong to phase 3.

Phase 1 and 2 look for a dose and for signs of effect. To call them advanced lends an untested drug the weight of a
nearly approved one. One trial has one phase throughout a text and in its registry. In a monograph a phase written out
is a second copy of a typed value.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.subject import Subject

# Words between "late-stage" and "trial" that are no disease: of a trial in late-stage lung cancer only the cancer is late.
_STAGE = (
    r"(?:(?:(?:clinical|human|drug|product|investigational|experimental|randomi[sz]ed|controlled|efficacy|global"
    r"|international|multicent(?:er|re)|phase|research|lead|main|registration|medical|company|development|oncology|its|the"
    r"|[a-z]+-\d+)\s+){0,3}"
    r"(?:trials?|stud(?:y|ies)|development|testing|candidates?|assets?|programmes?|programs?|projects?|drugs?|medicines?"
    r"|compounds?|molecules?|products?|pipeline|evaluation|research|phase)\b(?! (?:in|of|for) \w+ stage))"
)
_LITERAL = compiled(r"\bphase\s+(?:[ivx]+(?:[/-][ivx]+)?|one|two|three|four)\b")
_NUMBER = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "first": 1,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
# A later phase that is only asked about, hoped for or planned.
_OPEN = compiled(
    r"\b(?:whether|if|may|might|could|plan\w*|hop(?:es?|ed|ing)|intend\w*|before"
    r"|(?:will|would|to|should) (?:\w+ )?(?:move|enter|go|reach|begin|start|be|progress|advance|continue|follow))\b"
)
_NOT_AFTER = compiled(r"[^.;]{0,30}\b(?:not|never|no)\b")
_TRIAL_NUMBER = compiled(r"\bNCT\d{8}\b")


@cache
def _late() -> re.Pattern[str]:
    return compiled(
        rf"\b(?P<word>advanced|late[- ]stage|late[- ]phase|final[- ]stage|last[- ]stage|end-stage|pivotal"
        rf"|confirmatory|registrational)(?:,\s+(?:late|final)[- ]stage)?\s+(?P<what>{_STAGE}"
        rf"|(?:clinical\s+)?phase\b)"
        r"|\b(?P<word3>(?:last|final)\s+(?:remaining\s+)?(?:steps?|hurdles?|stage|phase|stretch|lap|mile|leg|test)\s+(?:[\w-]+\s+){0,3}?"
        r"(?:before|towards?|to|on the way to|until)\s+(?:[\w-]+\s+){0,3}?(?:approv\w+|licen[sc]\w+|the market|sold|launch\w*|pharmac\w+)"
        r"|no\s+(?:further|more|other|additional)\s+(?:trials?|studies|study)\s+(?:is|are|will be)\s+(?:needed|required|necessary))\b"
        r"|\b(?P<word2>(?:final|last|advanced|late|most advanced) (?:stages?|phases?|step|hurdle) of (?:its "
        r"|the )?(?:clinical )?(?:testing|development|trials|research|evaluation))\b"
    )


@cache
def _early() -> re.Pattern[str]:
    return compiled(
        r"\b(?P<word>early[- ]stage|early[- ]phase|first-in-human|exploratory"
        r"|dose-finding)\s+(?:clinical\s+)?(?:phase\s+(?:3|iii|three)\b)"
    )


@cache
def _phase() -> re.Pattern[str]:
    number = r"(?:[1-9]|iv|i{1,3}|vi{0,3}|one|two|three|four)"
    return compiled(
        rf"\bphase\s*-?\s*(?P<low>{number})[ab]?(?:\s*(?:/|-|to|and"
        rf"|or)\s*(?:phase\s+)?(?P<high>{number})[ab]?)?\b(?!\s*(?:mg|%|weeks|of the (?:menstrual|moon)))"
        rf"|\b(?P<human>first[- ]in[- ](?:human|man|patient)|first (?:time )?in (?:which )?humans"
        rf"|first in which humans|first[- ]time[- ]in[- ]human|dose[- ]escalation|dose[- ]finding)\b"
    )


def phases_in(folded: str) -> Iterator[tuple[int, int, frozenset[int]]]:
    """The phases that a folded sentence names, with where they stand; first-in-human counts as phase 1."""
    for match in _phase().finditer(folded):
        if match.group("human"):
            yield match.start(), match.end(), frozenset({1})
            continue
        named = {_NUMBER.get(match.group(part) or "", 0) for part in ("low", "high")}
        if match.group("low") in ("5", "6", "7", "8", "9", "v", "vi", "vii", "viii"):
            named = {5}
        yield match.start(), match.end(), frozenset(named - {0})


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    typed: set[int] = set()
    if isinstance(prose, Subject):
        trials = prose.monograph.trials if isinstance(prose.monograph.trials, tuple) else ()
        stated = [status.phases for status in prose.monograph.status] + [trial.phases for trial in trials]
        typed = {phase for phases in stated if isinstance(phases, tuple) for phase in phases}
    # A draft that names only early phases says so of its drug throughout.
    throughout = typed if isinstance(prose, Subject) else _named(prose)
    of_trial: dict[str, tuple[frozenset[int], ReaderText]] = {}
    alone = len({n for text in prose.texts if "NCT" in text.shown for n in _TRIAL_NUMBER.findall(text.shown)}) == 1
    last = ""
    for text in prose.texts:
        if text.role == "id":
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if (
                "stage" in folded
                or "phase" in folded
                or "advanced" in folded
                or "pivotal" in folded
                or "first" in folded
                or "final" in folded
                or "last" in folded
                or "no further" in folded
            ):
                yield from _stage(prose, text, start, folded, typed, throughout)
            if "phase" not in folded:
                continue
            numbers = set(_TRIAL_NUMBER.findall(sentence))
            here = (
                last
                if alone
                and not numbers
                and compiled(r"\b(?:this|the) (?:[\w-]+ ){0,2}?(?:trial|study)\b").search(folded)
                else ""
            )
            number = next(iter(numbers)) if len(numbers) == 1 else here
            last = number or last
            if number:
                yield from _one_phase(prose, text, start, folded, number, of_trial)
    if isinstance(prose, Subject):
        yield from _written_out(prose)


def _named(prose: Prose) -> set[int]:
    """The phases that any text of a draft names."""
    found: set[int] = set()
    for text in prose.texts:
        folded = fold(text.shown)
        if "phase" in folded or "human" in folded:
            found.update(phase for _, _, phases in phases_in(folded) for phase in phases)
    return found


def _stage(
    prose: Prose, text: ReaderText, start: int, folded: str, typed: set[int], throughout: set[int]
) -> Iterator[Problem]:
    found = list(phases_in(folded))
    named = {phase for _, _, phases in found for phase in phases}
    for match in _late().finditer(folded):
        word = match.group("word") or match.group("word2") or match.group("word3")
        late_enough = {1, 2} if word in ("pivotal", "confirmatory", "registrational") and not typed else set()
        said = named or throughout
        known = "/".join(map(str, sorted(said))) or "not stated"
        bad = bool(said) and not said & {3, 4} and not (late_enough and 2 in said)
        if (bad or (not said and isinstance(prose, Subject))) and not (
            is_negated(folded, match.start())
            or _OPEN.search(folded, 0, match.start())
            or _NOT_AFTER.match(folded, match.end())
        ):
            at = match.start()
            words = text.shown[start + at : start + match.end()]
            yield Problem(
                text.pointer,
                f"“{words}”: the phase of the trials is {known}",
                needle=text.shown[start + at : start + at + len(word)],
            )
            return
    if early := _early().search(folded):
        words = text.shown[start + early.start() : start + early.end()]
        yield Problem(text.pointer, f"“{words}”: phase 3 is the last before an approval", needle=words)
        return
    for at, end, phases in found:
        words = text.shown[start + at : start + end]
        if 5 in phases:
            yield Problem(text.pointer, f"“{words}”: trials have phases 1 to 4", needle=words)
        elif (
            phases == {4}
            and prose.investigational
            and not typed & {4}
            and compiled(r"\b(?:it|drug|is|are|in|a)\s+(?:\w+\s+){0,3}$").search(folded[:at])
        ):
            yield Problem(text.pointer, f"“{words}”: phase 4 follows an approval, and there is none", needle=words)


def _one_phase(
    prose: Prose,
    text: ReaderText,
    start: int,
    folded: str,
    number: str,
    of_trial: dict[str, tuple[frozenset[int], ReaderText]],
) -> Iterator[Problem]:
    known = prose.reference.trial(number)
    for at, end, phases in phases_in(folded):
        words = text.shown[start + at : start + end]
        if not phases or "phase" not in folded[at:end]:
            continue
        if known and isinstance(known.phases, tuple) and not phases <= set(known.phases):
            said = "/".join(map(str, known.phases))
            yield Problem(
                text.pointer,
                f"“{words}” of {number}, whose phase is {said} by its registry ({known.checked})",
                needle=words,
            )
            continue
        before, place = of_trial.setdefault(number, (phases, text))
        if not phases & before:
            said = "/".join(map(str, sorted(before)))
            yield Problem(
                text.pointer,
                f"“{words}” of {number}, which is called phase {said} elsewhere",
                needle=words,
                also=(place.pointer,),
            )


def _written_out(subject: Subject) -> Iterator[Problem]:
    for text in subject.texts:
        if "hase" not in text.source:
            continue
        for start, sentence in sentences(text.source):
            if match := _LITERAL.search(fold(sentence)):
                words = text.source[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer,
                    f"“{words}” is written out; the phase is a typed value",
                    "Write “Phase {us.phases}” with the id of the status.",
                    needle=words,
                )


RULE = Rule(
    code="REG004",
    name="phase-wording",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the phase and leave the adjective out.",
    check=check,
    sources=("ClinicalTrials.gov, glossary: phase", "house rule"),
    examples=(
        Example(
            "advanced", {"sections.overview.title": "Now in advanced clinical trials"}, ("sections.overview.title",)
        ),
        Example("written out", {"sections.overview.title": "A Phase III trial"}, ("sections.overview.title",)),
        Example(
            "phase 3",
            {
                "status.us.phases": [3],
                "trials.first.phases": [3],
                "sections.overview.title": "Now in advanced clinical trials",
            },
        ),
        Example("an advanced tumor", {"sections.overview.title": "People with advanced tumors"}),
        Example("late phase 1", text="ABX-204 is in a late-stage phase 1 trial.", fires=True),
        Example(
            "first in humans",
            text="In this advanced study velmotinib is given to people for the first time (first-in-human).",
            fires=True,
        ),
        Example(
            "two phases", text="NCT99000001 is a phase 2 trial. This phase 3 study had 40 participants.", fires=True
        ),
        Example("no such phase", text="Velmotinib reached phase V testing.", fires=True),
        Example("late is true", text="Velmotinib is in a late-stage, phase 3 trial."),
        Example("the disease is advanced", text="A phase 1 trial in adults with advanced, late-stage cancer."),
        Example("a pivotal phase 2", text="The pivotal phase 2 trial had one arm."),
        Example("two trials", text="NCT99000001 is a phase 2 trial; NCT99000002 is a phase 3 trial."),
        Example(
            "elsewhere in the draft",
            text="NCT99000001 is a phase 1 trial of ABX-204. This late-stage asset leads the pipeline.",
            fires=True,
        ),
        Example("the last step", text="ABX-204 is in phase 2, the last step before approval.", fires=True),
        Example("not yet late", text="ABX-204 is in phase 1. Whether late-stage trials follow is open."),
        Example("a late disease", text="The phase 1 trial is for people with late-stage kidney disease."),
    ),
)

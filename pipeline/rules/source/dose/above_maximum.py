"""A text must not tell anybody to take more than the maximum that it states.

"At most 4 tablets a day" and, further on, "take 6 tablets": the reader who follows the second sentence takes an overdose.
Only maxima without a condition are compared, with doses for the same people under the same heading.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.purposes import has_case
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("1.02")
# A maximum with one of these in front is a maximum for a case.
_CASE = compiled(
    r"\b(?:if|when|while|unless|during|with|without|together|combin\w+|concomitant\w*|concurrent\w*|who (?:take|use|are|have)|taking|"
    r"using|impair\w*|failure|disease|interact\w*)\b"
)
# The same in the clause of the maximum itself: a maximum for one dose or step.
_OWN_CASE = compiled(
    r"\b(?:first|single|initial\w*|start\w*|each injection|per (?:injection|infusion)|in (?:each|one) dose)\b"
)
# What a study found or gave, which is no limit for a reader.
_FOUND = compiled(
    r"\b(?:max(?:imum|imally)?|highest)\s+(?:dose )?(?:tolerated|administered|tested|studied|feasible|given|planned|evaluated|reached|effective)\b"
)
# Speaking of a dose, not telling anyone to take it.
_MERELY_SAID = compiled(
    r"\boverdos\w*|\btoo (?:much|many)|\bby mistake|\baccident\w*|\bmistak\w+|\btoxic\w*|\brats?\b|\bmice\b|\bdogs?\b|\bmonkeys?\b|\banimals?\b|"
    r"\bvolunteers?\b|\bswallowed\b|\bvomit\w*|\bemergency\b|\bpoison\w*|\bdied\b|\bdeaths?\b|\bunless\b|\bexcept\w*|\bspecialist\b|\bhospital\b|"
    r"\bin (?:some|rare|exceptional|certain) (?:cases|patients|people)|\bmore than\b|\bhigher than\b|\babove\b|\bdoses? (?:over|of over)\b|"
    r"\bif (?:you|your child|someone|anyone) (?:have |has )?(?:take|took|taken|swallow|use|drink|give)\w*\b|\bpack\b|\bbottle\b|\bbox\b|\bprescri(?:be|ption)\b"
)
_TOLD = compiled(
    r"\b(?:tak(?:e|es|en|ing)|took|gave|got|giv(?:e|es|en|ing)|us(?:e|es|ed|ing)|inject\w*|inhal\w*|swallow|appl(?:y|ied)|administ\w+|doses?|dosage|receiv\w+|"
    r"start\w*|continu\w*|increas\w+|rais\w+|titrat\w+|taper\w*|escalat\w+|mov(?:e|es|ed|ing)|go up|steps?|switch\w*|chew|drink|treated|need|target|up to|followed|then)\b"
)
_PLANNED = compiled(r"\b(?:days?|weeks?|months?|steps?|levels?|visits?) \d")
_NOT = compiled(
    r"\b(?:not|never|avoid|cannot|rather than|instead of|nor|neither|without (?:exceeding|taking|going|using)|no (?:one|more|need))\b|n't\b"
)
# "for migraine", "in gout": a use of its own, with its own maximum. The words after these prepositions that name none.
_USE = compiled(
    r"\b(?:for|in|against|to treat|treating|treatment of) (?:the |a |an |your |severe |acute |chronic )?(?P<use>[a-z-]{4,})"
)
_NO_USE = frozenset(
    compiled(r"\w+").findall(
        "most adults adult children child patients people those persons participants anyone everyone total case cases water food "
        "morning evening night afternoon study trial trials group cohort days weeks months hours years week month day hour time "
        "divided equal separate single doses dose response addition order example this that these them pain fever treatment "
        "therapy steps women some many other your their each every adolescents infants about between least more less several",
    )
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every dose with the maxima under the same heading, or under none."""
    every = [(p, d) for p in passages(prose) for d in doses(p.text)]
    limits = [(p, d) for p, d in every if _is_limit(p, d)]
    if not limits:
        return
    # Where a text names adults only, it is about them all along.
    alone = {d.people for _, d in every if d.people} == {frozenset(["adults"])}
    for passage, dose in every:
        over = [
            (at, limit)
            for at, limit in limits
            if limit is not dose
            and _comparable(limit, dose, alone=alone)
            and dose.high > limit.high * _ROOM
            and _near(at, passage)
        ]
        if not over or not _is_told(passage, dose):
            continue
        # Where another maximum fits the dose, the text has several, and this is not the one meant.
        if any(
            limit is not dose and _comparable(limit, dose, alone=alone) and dose.high <= limit.high * _ROOM
            for _, limit in limits
        ):
            continue
        at, limit = over[0]
        if not _uses(passage, dose) <= _uses(at, limit) | _uses_before(at, passage, limit):
            continue
        words, most = passage.words(dose.start, dose.end), at.words(limit.start, limit.end)
        yield Problem(
            passage.pointer(dose.start),
            f"“{words}” is above the maximum that the text states, “{most}”",
            needle=words,
            also=(at.pointer(limit.start),),
        )


def _is_limit(passage: Passage, dose: DoseSaid) -> bool:
    if "maximum" not in dose.roles or dose.roles & {"reduce", "too_much", "raise", "strength", "load"}:
        return False
    before = _sentence(passage, dose)[: dose.start - dose.sentence]
    if _is_goal(passage, dose) or dose.amount.comparator == "less_than":
        return False  # "less than" is a choice
    if _FOUND.search(before):
        return False
    clause = compiled(r"[,;:(]").split(before)[-1]
    own = clause if "(" in before else before
    return (
        not _CASE.search(own)
        and not _OWN_CASE.search(clause)
        and not has_case(_sentence(passage, dose))
        and not (dose.people & {"kidney", "liver"})
    )


def _comparable(limit: DoseSaid, dose: DoseSaid, *, alone: bool) -> bool:
    if limit.kind != dose.kind or not (
        limit.holds_for(dose) or (alone and not dose.people and limit.is_of_drug_of(dose))
    ):
        return False
    # A single dose above the most for a day is too much; an amount for a day says nothing on the most at one time.
    if not limit.days:
        return not dose.days
    rare = dose.schedule is not None and dose.schedule.high * limit.days <= 1
    return dose.days in (0, limit.days) and (limit.days == 1 or dose.days == 7 or rare)


def _near(at: Passage, passage: Passage) -> bool:
    return at.section == passage.section or at.section <= 1 or passage.section <= 1


def _is_told(passage: Passage, dose: DoseSaid) -> bool:
    if dose.roles & {"too_much", "strength", "total"} or ("maximum" in dose.roles and not _is_goal(passage, dose)):
        return False
    if dose.amount.comparator in ("more_than", "at_least", "less_than") or passage.role in ("dont", "heading", "title"):
        return False
    sentence = _sentence(passage, dose)
    at = dose.start - dose.sentence
    clause = compiled(r"[;:]").split(sentence[:at])[-1]
    if _MERELY_SAID.search(sentence) or _NOT.search(clause):
        return False
    return dose.schedule is not None or bool(_TOLD.search(sentence) or _PLANNED.search(sentence))


def _is_goal(passage: Passage, dose: DoseSaid) -> bool:
    """Whether "up to 150 mg" is where the dose goes, not where it must stop."""
    before = _sentence(passage, dose)[: dose.start - dose.sentence]
    return compiled(r"\bup to\s*(?:\w+\s+)?$").search(before) is not None


def _sentence(passage: Passage, dose: DoseSaid) -> str:
    """The folded sentence of a dose, up to the next full stop after it."""
    folded = fold(passage.text)
    end = compiled(r"[.!?](?:\s|$)|\n").search(folded, dose.end)
    return folded[dose.sentence : end.start() if end else len(folded)]


def _uses_before(at: Passage, passage: Passage, limit: DoseSaid) -> frozenset[str]:
    """What a text is about when it comes to a limit: the uses named in the sentences before it."""
    if at is not passage:
        return frozenset()
    return frozenset(m["use"] for m in _USE.finditer(fold(at.text), 0, limit.start)) - _NO_USE


def _uses(passage: Passage, dose: DoseSaid) -> frozenset[str]:
    found = {m["use"] for m in _USE.finditer(_sentence(passage, dose))}
    return frozenset(found - _NO_USE - dose.drugs)


RULE = Rule(
    code="DOS021",
    name="above-maximum",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up the maximum and the dose at their source; say for whom each of them holds.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "tablets",
            text="Do not take more than 4 tablets a day. When you feel worse in the evening, take 6 tablets.",
            status="approved",
            fires=True,
        ),
        Example(
            "a single dose",
            text="The maximum daily dose is 40 mg. After three weeks the dose is raised to 60 mg once daily.",
            status="approved",
            fires=True,
        ),
        Example(
            "two paragraphs",
            text="Never use more than 8 puffs in 24 hours.\n\nBefore exercise, inhale 10 puffs.",
            status="approved",
            fires=True,
        ),
        Example(
            "a protocol",
            text="The highest dose in this protocol is 100 mg twice daily. Steps of 25 mg a week lead up to 150 mg twice daily.",
            fires=True,
        ),
        Example(
            "grams and milligrams",
            text="The dose must not exceed 4 g a day. Participants took 5,000 mg daily.",
            fires=True,
        ),
        Example(
            "below it",
            text="Take 2 tablets three times a day. Do not take more than 8 tablets a day.",
            status="approved",
        ),
        Example(
            "a maximum for some",
            text="Adults take 40 mg once a day. If you also take amiodarone, do not take more than 20 mg a day.",
            status="approved",
        ),
        Example(
            "an overdose",
            text="Do not take more than 4 tablets a day. If you have taken 10 tablets, call a doctor.",
            status="approved",
        ),
        Example(
            "forbidden",
            text="The maximum dose is 40 mg once daily. Do not take 80 mg, even if the pain is bad.",
            status="approved",
        ),
        Example(
            "other people",
            text="Adults take 1 g four times a day. Children take no more than 500 mg a day.",
            status="approved",
        ),
        Example(
            "single and daily",
            text="The maximum single dose is 50 mg. A total of 200 mg a day may be taken.",
            status="approved",
        ),
    ),
)

"""The same dose must not be given twice with different amounts.

"The starting dose is 50 mg" on one page and "the starting dose is 100 mg" on the next: each reader believes the one he has
read. Starting, loading, maintenance, maximum and recommended doses are compared for the same people, use and form.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.people import people
from pipeline.rules.english.purposes import forms, has_case, steps, uses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("1.02")
_NAMED = compiled(
    r"\b(?:recommended|usual|standard|normal|typical|target|approved|prescribed|adult|regular|therapeutic)\s+(?:[a-z-]+\s+){0,3}?(?:dose|dosage)\b"
    r"|\b(?:start(?:ing)?|initial|load(?:ing)?|maintenance|max(?:imum)?|highest)\s+(?:[a-z-]+\s+){0,3}?(?:dose|dosage)\b"
    r"|\b(?:start(?:s|ed)?|begin(?:s)?|began)\s+(?:treatment\s+)?(?:at|with|on)\b|\b(?:your|the) dose (?:of \w+ )?(?:is|was)\b|^\W*(?:the )?dose\W+(?:is\b|was\b)?"
)
_START_WITH = compiled(r"\bstart with(?= (?:\d|one|two|half))")
# The roles by how much they say, and what a reader calls them.
_ROLES = {"maximum": "maximum", "load": "loading", "start": "starting", "keep": "maintenance"}
# Headings under which the doses of one drug are told, whatever else the document has.
_PLAIN_HEADING = compiled(
    r"(?:[\d.\s#:()?!,/&'-]|\b(?:dos(?:e|es|age|ing)|how|to|take|taking|taken|use|used|using|administration|administering|and|the|of|what|is|are|for|in|on|a|an|at|"
    r"summary|overview|key|facts?|points?|glance|introduction|posology|method|recommended|usual|stud(?:y|ied)|treatments?|information|about|important|"
    r"your|you|medicine|missed|miss|overdose|warnings?|precautions?|side|effects|if|start(?:ing)?|before|schedule|frequency|questions|answers|protocol|"
    r"drug|general|description|instructions?|main|maximum|adults?|quick|guide|dose-finding|trial|results?|safety|it|this|that|do|i|need|know|with|"
    r"much|often|when|should|frequently|asked|faqs?)\b)*"
)


@record
class _Stated:
    """A dose with the role that it is given in, and the limits within which it holds."""

    passage: Passage
    dose: DoseSaid
    role: str
    low: Decimal
    high: Decimal
    limits: tuple[frozenset[str], ...]


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the doses of one role."""
    every = [(p, d) for p in passages(prose) for d in doses(p.text)]
    stated = [s for p, d in every if (s := _stated(p, d))]
    told: set[int] = set()
    for (i, a), (j, b) in combinations(enumerate(stated), 2):
        if i in told or j in told or not _same(a, b) or _agree(a, b):
            continue
        told.add(j)
        yield _problem(b.passage, b.dose, a.passage, a.dose, f"two {_ROLES.get(b.role, b.role)} doses")


def _stated(passage: Passage, dose: DoseSaid) -> _Stated | None:
    # "Start with 20 mg" is no case, as "with food" is one.
    sentence = _START_WITH.sub("start at  ", passage.rest_of_sentence(dose.sentence, dose.end))
    before = sentence[: dose.start - dose.sentence]
    own = compiled(r"[;]|\bthen\b|, (?:and|followed by)\b").split(before)[-1]
    if not _NAMED.search(own) or dose.roles & {"raise", "reduce", "too_much", "total", "strength"} or has_case(own):
        return None
    if (
        passage.role in ("heading", "title", "dont")
        or compiled(r"\b(?:not|never|no)\b|n't\b").search(own.split(" not exceed")[0])
        or "?" in sentence
    ):
        return None
    # A loading dose has its place before or after something; what it is for is no case.
    if "load" not in dose.roles and has_case(sentence):
        return None
    role = next((r for r in _ROLES if r in dose.roles), "recommended")
    # Where a sentence offers several amounts ("10 mg, or 20 mg for ..."), any of them may be the dose.
    others = [
        d for d in doses(passage.text) if d.sentence == dose.sentence and d.kind == dose.kind and d.days == dose.days
    ]
    if any(d.start < dose.start for d in others) and role == "recommended":
        return None
    later = [d for d in others if d.start >= dose.start and not d.roles & {"total", "maximum"}] or [dose]
    heading = passage.heading if passage.role not in ("heading", "title") else ""
    limits = (
        dose.people | people(heading) | _row(passage), uses(sentence) | uses(heading) - medicines(heading), forms(sentence) | forms(heading), steps(sentence),
    )  # fmt: skip
    return _Stated(passage, dose, role, min(d.low for d in later), max(d.high for d in later), limits)


def _row(passage: Passage) -> frozenset[str]:
    """The first cell of a row of a table if it holds a number: "30 to 59" says for whom the row is."""
    first = passage.parts[0][1]
    numbered = first.role == "cell" and passage.parts[-1][1] is not first and any(c.isdigit() for c in first.shown)
    return frozenset([fold(first.shown)]) if numbered and not doses(first.shown) else frozenset()


def _same(a: _Stated, b: _Stated) -> bool:
    if a.role != b.role or a.dose.kind != b.dose.kind or a.limits != b.limits or not a.dose.is_about(b.dose):
        return False
    if a.passage.section != b.passage.section:
        return all(_PLAIN_HEADING.fullmatch(fold(s.passage.heading)) or s.passage.section <= 1 for s in (a, b))
    return True


def _agree(a: _Stated, b: _Stated) -> bool:
    ends = [(s.low, s.high) for s in (a, b)]
    rates = [_rate(s) for s in (a, b)]
    if all(rates):
        ends = [(low * rate[0], high * rate[1]) for (low, high), rate in zip(ends, rates, strict=True) if rate]
    elif a.dose.days != b.dose.days:
        return True
    return ends[0][0] <= ends[1][1] * _ROOM and ends[1][0] <= ends[0][1] * _ROOM


def _rate(stated: _Stated) -> tuple[Decimal, Decimal] | None:
    """How many times a day, to compare "100 mg once" with "50 mg twice a day"."""
    dose = stated.dose
    if dose.days:
        return Decimal(1) / dose.days, Decimal(1) / dose.days
    if dose.schedule is None or dose.schedule.limit:
        return None
    low, high = dose.schedule.low, dose.schedule.high
    return Decimal(low.numerator) / low.denominator, Decimal(high.numerator) / high.denominator


def _problem(passage: Passage, dose: DoseSaid, first_passage: Passage, first: DoseSaid, why: str) -> Problem:
    words, other = passage.words(dose.start, dose.end), first_passage.words(first.start, first.end)
    return Problem(
        passage.pointer(dose.start),
        f"“{words}” here and “{other}” before: {why}, with different amounts",
        needle=words,
        also=(first_passage.pointer(first.start),),
    )


RULE = Rule(
    code="DOS027",
    name="contradicting-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the dose up at its source; where both are right, say for whom or for what each is.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "a starting dose",
            text="The starting dose is 50 mg once daily.\n\nThe starting dose is 100 mg once daily, taken in the morning.",
            fires=True,
        ),
        Example(
            "two headings",
            text="# Summary\n\nThe recommended dose is 20 mg a day.\n\n# How to take it\n\nThe usual dose is 40 mg once daily with food.",
            status="approved",
            fires=True,
        ),
        Example(
            "a maximum",
            text="The maximum daily dose is 3 g. Do not worry about a missed dose. The maximum dose per day is 4 g.",
            status="approved",
            fires=True,
        ),
        Example(
            "start and maintenance",
            text="The starting dose is 50 mg once daily. The maintenance dose is 100 mg once daily.",
            status="approved",
        ),
        Example(
            "two groups",
            text="The recommended dose for adults is 20 mg a day. The recommended dose for children is 10 mg a day.",
            status="approved",
        ),
        Example(
            "two uses",
            text="The recommended dose for gout is 300 mg a day. The recommended dose for fever is 200 mg a day.",
            status="approved",
        ),
        Example(
            "the same in two schedules",
            text="The recommended dose is 100 mg once daily.\n\nThe recommended dose is 50 mg twice daily.",
            status="approved",
        ),
        Example(
            "a case",
            text="The recommended dose is 40 mg a day. If you have kidney disease, the recommended dose is 20 mg a day.",
            status="approved",
        ),
        Example(
            "a range",
            text="The starting dose is 5 to 10 mg a day. Start with 10 mg a day in the morning.",
            status="approved",
        ),
    ),
)

"""A dose that is spoken of again must have the amount that it had before.

"Your dose is 20 mg. Swallow your 40 mg tablet": where a text has given one dose only, "the", "your" or "as above" can mean
no other, and one of the two amounts is wrong.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_DEFINITE = compiled(
    r"\b(?:the|your|this|that|each)\s+(?:(?:full|whole|single|daily|weekly|usual|loading|starting|first)\s+)?$"
)
_DOSE_NOUN = compiled(
    r"[\s-]*(?:[a-z-]+\s+){0,2}?(?P<noun>doses?|tablets?|capsules?|pens?|injections?|patch(?:es)?|suppository)\b"
)
_SEVERAL = compiled(
    r"\b(?:higher|lower|other|new|next|second|than|compared|versus|vs|and|or|both|increas\w+|reduc\w+|rais\w+|switch\w*|chang\w+|group|arm|cohort|"
    r"if|instead|another|also|half|split|divid\w*|make up|strengths?|went|go(?:es)? up|mov\w+|later|then|follow\w+|until|step\w*|titrat\w*|"
    r"escalat\w*|up to|from|prescrib\w*|enough|available|too)\b"
)
_AS_ABOVE = compiled(r"[^.;]{0,40}\bas (?:above|before|stated|said|described|mentioned)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every dose that is spoken of again with the only dose before it."""
    every = [(p, d) for p in passages(prose) for d in doses(p.text)]
    if len({(d.kind, d.low) for _, d in every}) < 2:
        return
    for index, (passage, dose) in enumerate(every):
        sentence = passage.rest_of_sentence(dose.sentence, dose.end)
        at = dose.start - dose.sentence
        noun = _DOSE_NOUN.match(sentence, at + (dose.end - dose.start))
        again = noun is not None and _DEFINITE.search(sentence[:at]) is not None
        as_above = _AS_ABOVE.match(sentence, at + (dose.end - dose.start)) is not None
        around = sentence[max(0, at - 60) : (noun.end() if noun else at) + 25]
        if (
            not (again or as_above)
            or _SEVERAL.search(around)
            or dose.roles & {"maximum", "raise", "reduce", "too_much"}
        ):
            continue
        before = [
            (p, d)
            for p, d in every[:index]
            if d.kind == dose.kind and d.is_about(dose) and not d.roles & {"total", "maximum", "strength"}
            and (p.section == passage.section or p.section <= 1) and ("load" in d.roles) == ("load" in dose.roles or "loading" in sentence)
        ]  # fmt: skip
        if (
            len({(d.low, d.high) for _, d in before}) != 1
            or len({(d.low, d.high) for _, d in every if d.kind == dose.kind}) > 2
        ):
            continue
        first_passage, first = before[-1]
        if first.low <= dose.low <= first.high or first.low == 0 or dose.low == 0:
            continue
        tablet = noun is not None and not noun["noun"].startswith("dose") and not as_above
        if tablet and first.low % dose.low == 0:
            continue  # two 20 mg tablets make 40 mg
        if {"start", "keep"} & (first.roles ^ dose.roles):
            continue
        yield _problem(passage, dose, first_passage, first)


def _problem(passage: Passage, dose: DoseSaid, first_passage: Passage, first: DoseSaid) -> Problem:
    words, other = passage.words(dose.start, dose.end), first_passage.words(first.start, first.end)
    return Problem(
        passage.pointer(dose.start),
        f"“{words}” here and “{other}” before: the same dose spoken of again, with another amount",
        needle=words,
        also=(first_passage.pointer(first.start),),
    )


RULE = Rule(
    code="DOS033",
    name="dose-spoken-of-again",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the dose up at its source and write one amount; where two doses are meant, say which is which.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "the same dose again",
            text="All participants received 5 mg into a vein. The 50 mg dose was given over 4 minutes.",
            fires=True,
        ),
        Example(
            "your tablet",
            text="Your dose is 10 mg once a day. Swallow your 25 mg tablet with water.",
            status="approved",
            fires=True,
        ),
        Example(
            "as above",
            text="Give the baby 2.5 mL twice a day. Give 5 mL at bedtime, as above.",
            status="approved",
            fires=True,
        ),
        Example(
            "two tablets of half the dose",
            text="Your dose is 40 mg once a day. Take your 20 mg tablets together.",
            status="approved",
        ),
        Example(
            "the loading dose",
            text="One loading dose of 300 mg is given. Wait two hours after the 600 mg loading dose.",
            status="approved",
            fires=True,
        ),
        Example("another group", text="Group A took 10 mg once daily. The 20 mg dose was given to group B."),
        Example("a step", text="The dose was 5 mg. After four weeks participants went up to the 10 mg dose."),
        Example("the same amount", text="Participants took 30 mg once daily. The 30 mg dose was taken with water."),
    ),
)

"""Tablets of several strengths that make up one dose must add up to it.

"4 mg: two 1 mg tablets and one 3 mg tablet" are 5 mg. Doses of warfarin, levothyroxine or prednisolone are counted out like
this every day, and the patient counts tablets. The pieces of one sentence are compared with the dose that it, or the
sentence before, gives for the same medicine.
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.contents import within
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.medicines import medicines
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.02")
_JOINED = compiled(
    r"(?:\s*\([^)]*\))?[\s-]*(?:[a-z-]+\s+){0,3}?(?:tablets?|capsules?|caplets?|pills?|patch(?:es)?|sachets?|pens?|injections?|vials?)?"
    r"(?:\s*\([^)]*\))?\s*(?:,\s*(?:and|plus)?|and|plus|with|together with|\+|&|along with)\s*(?:also\s+)?"
)
_ANOTHER = compiled(
    r"\b(?:or|either|then|alternat\w*|if|instead|other days?|next day|weekdays?|weekends?|come (?:as|in)|available|suppl\w+)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Add up the pieces of every sentence that joins some, and compare them with the dose beside them."""
    for passage in passages(prose):
        found = doses(passage.text)
        if sum(d.pieces is not None for d in found) < 2:
            continue
        for pieces in _runs(passage, found):
            yield from _compare(passage, found, pieces)


def _runs(passage: Passage, found: tuple[DoseSaid, ...]) -> Iterator[list[DoseSaid]]:
    """The runs of counted pieces that "and" joins: "one 5 mg tablet and two 1 mg tablets"."""
    folded = fold(passage.text)
    run: list[DoseSaid] = []
    for dose in found:
        counted = dose.pieces is not None and dose.kind == "mg" and not dose.roles & {"too_much", "strength"}
        if run and not (counted and _JOINED.fullmatch(folded, run[-1].end, dose.start)):
            if len(run) > 1:
                yield run
            run = []
        if counted:
            run.append(dose)
    if len(run) > 1:
        yield run


def _compare(passage: Passage, found: tuple[DoseSaid, ...], pieces: list[DoseSaid]) -> Iterator[Problem]:
    first, last = pieces[0], pieces[-1]
    sentence = passage.rest_of_sentence(first.sentence, last.end)
    if _ANOTHER.search(sentence) or any(_has_moment(p) for p in pieces[:-1]):
        return
    if len(medicines(passage.text[first.sentence : first.sentence + len(sentence)])) > 1:
        return  # tablets of two medicines
    whole = [
        d for d in found if d.kind == "mg" and d.pieces is None and "maximum" not in d.roles and d.is_of_drug_of(first)
    ]
    beside = [d for d in whole if d.sentence == first.sentence]
    if not beside:
        before = [d for d in whole if d.sentence < first.sentence]
        beside = [d for d in before if d.sentence == before[-1].sentence and not d.roles & {"strength"}]
        gap = passage.text[before[-1].end : first.sentence] if before else ""
        if gap.count(". ") > 1:
            return
    total = sum((p.low for p in pieces), Decimal(0))
    if not beside or any(_fits(total, d, last) for d in beside):
        return
    words, dose = passage.words(first.start, last.end), beside[-1]
    yield Problem(
        passage.pointer(first.start),
        f"“{words}” make {total.normalize():,f} mg, and the dose in the text is “{passage.words(dose.start, dose.end)}”",
        needle=words,
    )


def _has_moment(piece: DoseSaid) -> bool:
    """Whether a time of day stands behind a piece: each piece is then for another time."""
    schedule = piece.schedule
    return schedule is not None and schedule.kind == "moment" and schedule.start + piece.sentence > piece.start


def _fits(total: Decimal, dose: DoseSaid, last: DoseSaid) -> bool:
    if within(total, total, dose.low, dose.high, _ROOM):
        return True
    times = last.schedule.high if last.schedule else dose.schedule.high if dose.schedule else None
    if times is None:
        return False
    a_day = total * times.numerator / times.denominator
    return bool(dose.days) and within(a_day, a_day, dose.low, dose.high, _ROOM)


RULE = Rule(
    code="DOS040",
    name="pieces-of-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which is wrong: the dose, a strength or a number of pieces.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("in one sentence", text="Your dose is 12 mg: two 5 mg tablets and one 1 mg tablet.", status="approved", fires=True),
        Example("to make up the dose", text="She takes 30 mg a day. To make up the dose, she swallows one 20 mg capsule plus two 10 mg capsules.", status="approved", fires=True),
        Example("micrograms", text="For 125 micrograms take one 100 microgram tablet and one 50 microgram tablet.", status="approved", fires=True),
        Example("with colors", text="Tonight's dose is 8 mg, that is, one 5 mg (pink) tablet and two 1 mg (brown) tablets.", status="approved", fires=True),
        Example("that agree", text="Your dose is 11 mg: two 5 mg tablets and one 1 mg tablet.", status="approved"),
        Example("two medicines", text="The dose is 40 mg. Take one 20 mg tablet of enalapril and one 25 mg tablet of hydrochlorothiazide.", status="approved"),
        Example("a choice", text="The dose is 40 mg. Take two 20 mg tablets or four 10 mg tablets.", status="approved"),
        Example("strengths", text="The dose is 7 mg. Tablets are available as one 5 mg tablet and two 1 mg tablets in a blister.", status="approved"),
    ),
)  # fmt: skip

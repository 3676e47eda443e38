"""A text gives one schedule for one medicine: it must not say “twice a day” here and “once a day” there.

Whoever reads only one of the two places takes half the dose or the double. Statements are compared that speak of the same
medicine, the same form and the same people; what is said of a step (first, then, from week 3), of a case (if, when, as
needed) or of a choice is left out. Weekly against daily is FRQ003, two halves of one sentence are FRQ009; in a monograph,
what contradicts the typed frequency is FRQ002.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.intake import Intake, intakes
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.source.frequency.prose_frequency import typed_rates
from pipeline.rules.subject import Subject


def check(prose: Prose) -> Iterator[Problem]:
    """Compare each statement of intake with those before it."""
    if isinstance(prose, Subject) and typed_rates(prose):
        return
    plain = [x for x in intakes(prose.texts) if not x.step and x.schedule.kind != "daily"]
    sentences = [(x.block, x.sentence) for x in plain]
    # Two times of day in one sentence add up, so that none of them is a schedule by itself.
    said = [x for x in plain if x.schedule.kind != "moment" or sentences.count((x.block, x.sentence)) == 1]
    said = _without_mixed_tables(prose, said)
    # Where a text names adults only, it is about them all along.
    alone = {x.people for x in said if x.people} == {frozenset(["adults"])}
    reported = False
    for index, later in enumerate(said):
        for earlier in said[:index]:
            if _contradict(earlier, later, alone=alone):
                reported = True
                yield Problem(
                    later.text.pointer,
                    f"“{later.words}” here, but “{earlier.words}” {_where(earlier, later)}",
                    needle=later.words,
                    also=(earlier.text.pointer,) if earlier.block != later.block else (),
                )
                break
    if not reported:
        yield from _described(prose.texts)


# "The once-daily schedule", "your single daily capsule": what the medicine is by now, not a step of it.
_DESCRIBED = compiled(r"\b(?:the|this|your|its|their|each) (?:\w+ )?$")
_NOUN = compiled(
    r"\W*(?:\w+ )?(?:dose|dosing|dosage|schedule|regimen|tablets?|capsules?|pills?|injections?|infusions?|administration|intake)\b"
)
_CONTRAST = compiled(
    r"\b(?:replac\w*|older|old|former|previous\w*|instead|than|compar\w*|versus|vs|alternativ\w*|switch\w*|chang\w*|other|both|either|or|then|next|later|"
    r"initial|first|new|not|if|when|arms?|groups?|cohorts?)\b|n't\b"
)


def _described(texts: tuple[ReaderText, ...]) -> Iterator[Problem]:
    """A schedule that describes the medicine, where no other statement of the text agrees with it."""
    every = [x for x in intakes(texts) if x.schedule.kind in ("count", "interval", "moment") and not x.schedule.limit]
    for said in every:
        shown = fold(said.text.shown)
        if said.schedule.kind != "count" or not _DESCRIBED.search(shown[max(0, said.start - 30) : said.start]):
            continue
        if not (_NOUN.match(shown, said.end) or _NOUN.search(fold(said.words))):
            continue
        others = [x for x in every if (x.block, x.sentence) != (said.block, said.sentence)]
        sentence = next(s for at, s in sentences(said.text.shown) if at == said.sentence)
        if not others or _CONTRAST.search(fold(sentence)) or len({x.schedule.low for x in others}) > 1:
            continue
        first = others[0]
        same = first.same_matter(said) and (first.schedule.high < 1) == (said.schedule.high < 1)
        if same and not first.schedule.agrees(said.schedule):
            yield Problem(
                said.text.pointer,
                f"“{said.words}” here, but “{first.words}” {_where(first, said)}",
                needle=said.words,
                also=(first.text.pointer,) if first.block != said.block else (),
            )
            return


def _without_mixed_tables(prose: Prose, said: list[Intake]) -> list[Intake]:
    """`said` without the cells of tables whose rows give different schedules: there the row decides."""
    tables: dict[int, list[Intake]] = {}
    for x in said:
        if x.text.role == "cell":
            first = x.block
            while first and prose.texts[first - 1].role in ("cell", "column"):
                first -= 1
            tables.setdefault(first, []).append(x)
    mixed = [
        x
        for cells in tables.values()
        if any(not a.schedule.agrees(b.schedule) for a in cells for b in cells)
        for x in cells
    ]
    return [x for x in said if x not in mixed]


def _contradict(one: Intake, two: Intake, *, alone: bool) -> bool:
    if (one.block, one.sentence) == (two.block, two.sentence) or not one.same_matter(two, alone=alone):
        return False
    if (one.schedule.high < 1) != (two.schedule.high < 1):
        return False
    return not one.schedule.agrees(two.schedule) and not (_gap(one) or _gap(two))


def _gap(said: Intake) -> bool:
    """A time between doses is no schedule by itself; against the number of doses FRQ009 looks at it."""
    apart = "apart" in said.words or "between" in said.words
    return said.schedule.kind == "interval" and (said.schedule.limit or (apart and said.schedule.high < 1))


def _where(earlier: Intake, later: Intake) -> str:
    return "before in the same text" if earlier.block == later.block else "in another place"


RULE = Rule(
    code="FRQ010",
    name="two-schedules",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which is right at the source of the dose; if both are, say for whom or when each is.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("two sentences", text="Take one tablet twice a day. Swallow the tablet once a day with water.", status="approved", fires=True),
        Example("heading and text", text="## Drops: three times a day\n\nPut one drop into each eye twice a day.", status="approved", fires=True),
        Example("table and text", text="| Feature | Detail |\n|---|---|\n| Dose | 50 mg |\n| Frequency | every 8 hours |\n\nParticipants take one capsule twice daily.", fires=True),
        Example("time of day", text="Warfarin is taken once a day. Take your tablets in the morning and in the evening.", status="approved", fires=True),
        Example("infusions", text="Infusions of ABC-101 are given every 3 weeks.\n\nABC-101 is given every 2 weeks, over an hour.", audience="professional", fires=True),
        Example("one and two", text="This is a once-a-day tablet. Take one in the morning and one at night.", status="approved", fires=True),
        Example("by the clock", text="LMN-40 is a once-daily capsule. Participants take it at 07:00 and again at 19:00.", fires=True),
        Example("the schedule", text="LMN-40 was taken twice daily on days 1 to 7. The once-daily schedule of LMN-40 suited most people.", audience="professional", fires=True),
        Example("an older form", text="The once-daily tablet replaces the older twice-daily capsule. Take one tablet a day.", status="approved"),
        Example("other people", text="Adults: one tablet twice a day.\n\nChildren: one tablet once a day.", status="approved"),
        Example("steps", text="Take one tablet once a day for the first week. After that, take one tablet twice a day.", status="approved"),
        Example("rows of a table", text="| CrCl | Dose | Frequency |\n|---|---|---|\n| above 50 | 400 mg | every 12 hours |\n| 10 to 50 | 200 mg | every 24 hours |", status="approved", audience="professional"),
        Example("two medicines", text="Apixaban is taken twice a day. Rivaroxaban is taken once a day.", status="approved", audience="professional"),
        Example("two forms", text="Use the cream twice a day. Take one tablet once a day.", status="approved"),
        Example("tests", text="Take one tablet twice a day. Measure your blood pressure once a day.", status="approved"),
        Example("the same in other words", text="Take one capsule every 12 hours. The capsules are taken morning and evening.", status="approved"),
        Example("kidneys", text="The dose is 1 g every 8 hours. In kidney disease it is 1 g every 12 hours.", status="approved", audience="professional"),
    ),
)  # fmt: skip

"""Every statement of how often a dose is taken must agree with the typed frequency.

"At the same time every day", said of a drug that is taken twice a day, halves the dose; "daily" for "weekly" has
killed people (methotrexate). Counts ("twice a day"), intervals ("every 8 hours", q8h), times of day ("each morning"),
alternate days and Latin abbreviations (BID, TID) count as statements; tests, visits and other medicines do not.
Frequencies in prose belong in a placeholder; what is written in words all the same is compared here.
"""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.quantity import Duration, Frequency
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import Schedule, fold, sentences
from pipeline.rules.english.intake import Intake, intakes
from pipeline.rules.prose import ReaderText
from pipeline.rules.subject import Subject

_DAYS = {"day": 1, "week": 7, "month": 30}
_SAME_TIME = compiled(
    r"\b(?:tak(?:e|es|en|ing)|swallow\w*|us(?:e|ed|ing)|given?|inject\w*)\b.*"
    r"\b(?:at )?(?P<words>(?:the |about the )?same time (?:every|each|of) (?:the )?(?:single )?day)\b"
)
_EACH_DOSE = compiled(r"\b(?:each|every|both|morning|evening|first|second) doses?\b")


@record
class TypedRate:
    """How often a regimen is taken: its rate in times per day, in words, and where it is typed."""

    rate: Schedule
    shown: str
    pointer: Pointer


def typed_rates(subject: Subject) -> tuple[TypedRate, ...]:
    """The rates of all regimens, from their frequencies, else from their intervals."""
    found = []
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        here = ("dosing", "regimens", index)
        if isinstance(regimen.frequency, Frequency):
            rate = Fraction(regimen.frequency.times, _DAYS[regimen.frequency.per])
            shown = f"{regimen.frequency.times} per {regimen.frequency.per}"
            found.append(TypedRate(_exactly(rate), shown, (*here, "frequency")))
        elif (
            isinstance(regimen.interval, Duration) and UNITS[regimen.interval.unit].size and regimen.interval.value > 0
        ):
            rate = Fraction(1440) / Fraction(regimen.interval.value * (UNITS[regimen.interval.unit].size or 1))
            shown = f"every {regimen.interval.value} {regimen.interval.unit}"
            found.append(TypedRate(_exactly(rate), shown, (*here, "interval")))
    return tuple(found)


def _exactly(rate: Fraction) -> Schedule:
    return Schedule(0, 0, rate, rate, "count")


def agrees_with(said: Schedule, typed: Schedule) -> bool:
    """Whether words agree with a typed rate. "Daily" and "every day" are true of several doses a day, too."""
    if said.kind == "daily":
        return typed.high >= 1
    return said.agrees(typed)


def same_time(text: ReaderText) -> Iterator[str]:
    """The words "same time every day", said of taking, as they stand in `text`."""
    if "same time" not in fold(text.shown):
        return
    for start, sentence in sentences(text.shown):
        match = _SAME_TIME.search(fold(sentence))
        if match and not _EACH_DOSE.search(fold(sentence)):
            yield text.shown[start + match.start("words") : start + match.end("words")].removeprefix("the ")


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every schedule in words with the frequencies of the regimens."""
    known = typed_rates(subject)
    if not known:
        return
    typed = " or ".join(rate.shown for rate in known)
    also = tuple(rate.pointer for rate in known)
    name = subject.generic_name.replace("_", " ")
    for said in intakes(subject.texts):
        other_drug = said.drugs and name not in said.drugs
        moments = said.schedule.kind == "moment" and _several_moments(said, subject)
        if other_drug or moments or any(agrees_with(said.schedule, rate.rate) for rate in known):
            continue
        yield Problem(
            said.text.pointer,
            f"“{said.words}” is {_rate(said.schedule)}; the typed frequency is {typed}",
            needle=said.words,
            also=also,
        )
    if not any(rate.rate.low <= 1 for rate in known):
        for text in subject.texts:
            for words in same_time(text):
                yield Problem(
                    text.pointer, f"“{words}” says 1 per day; the typed frequency is {typed}", needle=words, also=also
                )


def _several_moments(said: Intake, subject: Subject) -> bool:
    """Whether the sentence names more than one time of day, so that none of them is the whole schedule."""
    return sum(x.block == said.block and x.sentence == said.sentence for x in intakes(subject.texts)) > 1


def _rate(said: Schedule) -> str:
    times, period = said.high, "day"
    if times < 1:
        times, period = (times * 7, "week") if times * 7 >= 1 else (times * 30, "month")
    shown = f"{float(times):.3g} per {period}"
    return f"at most {shown}" if said.limit else shown


RULE = Rule(
    code="FRQ002",
    name="frequency-in-prose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use the placeholder of the frequency; say “at the same two times every day” for two doses.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "one time of day",
            {"sections.dosing.blocks.missed.text": "Take it at the same time every day."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "three for two",
            {"sections.dosing.blocks.missed.text": "Take the capsules three times a day."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "Latin",
            {"sections.dosing.blocks.missed.text": "The capsules (TID)."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "weekly for daily",
            {"sections.dosing.blocks.missed.text": "Doses are taken twice a week."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "an interval",
            {"sections.dosing.blocks.missed.text": "One capsule is swallowed every 8 hours (q8h)."},
            ("sections.dosing.blocks.missed.text", "sections.dosing.blocks.missed.text"),
        ),
        Example(
            "alternate days",
            {"sections.dosing.blocks.missed.text": "The capsules are taken on alternate days."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "one time of day in other words",
            {"sections.dosing.blocks.missed.text": "Take the capsule each morning with water."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "a cell",
            {"sections.dosing.blocks.doses.table.rows.frequency.cells.detail": "Nightly"},
            ("sections.dosing.blocks.doses.table.rows.frequency.cells.detail",),
        ),
        Example("agreeing", {"sections.dosing.blocks.missed.text": "Take the capsules twice daily (BID)."}),
        Example(
            "agreeing in other words",
            {"sections.dosing.blocks.missed.text": "Take one capsule in the morning and one at night, every day."},
        ),
        Example("not an intake", {"sections.dosing.blocks.missed.text": "Your blood is tested once a week."}),
        Example(
            "visits",
            {"sections.dosing.blocks.missed.text": "You take part in a visit to the clinic every 4 weeks."},
        ),
        Example(
            "another medicine",
            {"sections.dosing.blocks.missed.text": "Take folic acid once a day as well."},
        ),
        Example(
            "a most",
            {"sections.dosing.blocks.missed.text": "Do not take the capsules more than twice a day."},
        ),
    ),
)

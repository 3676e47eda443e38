"""Dangerous ways of writing numbers, values written out in the prose, placeholders exchanged or dropped, bad advice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from pipeline.model.facts import Fact
from pipeline.model.quantity import Range, Single
from tests.mutation.sheet import Edit, Kind, Prose, Sheet
from tests.mutation.status import fill, inserted
from tests.mutation.wording import tidy

_HOLE = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
_NOTATION = (
    "Take 5.0 mg in the evening.", "Take 20.00 mg.", "Take .5 mg.", "Each capsule holds .25 g.", "Take 50mg.", "Measure 5ml with the syringe.",
    "Take 50 µg.", "Take 50 μg.", "Take 100 mcg.", "Inject 10U.", "Inject 10 U under the skin.", "Give 400 IU.", "Take it qd.", "Take it QOD.",
    "Take it b.i.d.", "Take it TID with water.", "Take it q8h.", "Take it prn.", "Take it p.o. at night.", "Take it hs.", "Give it q.i.d.",
    "Take 100000 units.", "Take 25/10 mg.", "Take 50-150mg.", "Stop if platelets are <50.", "The rate was >10%.", "Take 10 cc.", "Take 50 to 150 in the morning.",
    "Take ½ tablet od.", "Give 2,5 mg.", "Give 1.000 mg.", "Take 0.50 g a day.",
)  # fmt: skip
_SCHEDULES = {  # a schedule in words, and how many doses a day it makes
    "Take it once a day.": 1, "Take one dose every morning.": 1, "Take it twice a day.": 2, "Take a dose in the morning and one in the evening.": 2,
    "Take it three times a day.": 3, "Take it every 8 hours.": 3, "Take a dose with every meal, three times daily.": 3, "Take four doses a day.": 4,
    "Take it every 6 hours.": 4, "Take it once weekly.": 0, "Take it every other day.": 0, "Take it only on Mondays.": 0, "Take it once a month.": 0,
    "Take one dose every 24 hours.": 1, "Take it at six-hour intervals.": 4, "One dose a week is enough.": 0, "Take a dose every second day.": 0,
    "Take it six times a day.": 6, "Take a single dose each day.": 1, "Take it two times per week.": 0, "Give one dose at bedtime only.": 1,
}  # fmt: skip
_DOUBLE = (
    "If you miss a dose, take two the next time.", "If you forget a dose, double the next one.", "You may take a double dose to catch up.",
    "Make up for a forgotten dose by taking twice the amount.", "Take the missed dose together with the next one.", "Two doses at once do no harm.",
    "If you forgot it, simply take both doses in the evening.", "After a missed dose, take an extra dose.",
)  # fmt: skip
_CRUSH = (
    "You may crush it and mix it with yoghurt.", "You can open the capsule and sprinkle it on food.", "The tablet may be chewed.", "Break the tablet if it is too big.",
    "Dissolve the tablet in water before you swallow it.", "Capsules can be opened and emptied into juice.", "Chew it well.", "Split it in half if you like.",
)  # fmt: skip
_FOOD = {
    "with_or_without_food": ("Take it only on an empty stomach.", "You must take it with a fatty meal.", "Never take it with food.", "Take it at least one hour before eating.", "Always take it after a meal."),
    "with_food": ("Take it on an empty stomach.", "Do not eat when you take it.", "Take it two hours after a meal.", "Food makes no difference.", "Take it with or without food."),
}  # fmt: skip
_ADVICE = (
    "You can stop taking {drug} at any time.", "If you feel better, just stop the treatment.", "You need not tell your doctor about other medicines.",
    "You may change the dose yourself.", "If it does not help, take more.", "You may share {drug} with relatives who have the same illness.",
    "There is no need to see a doctor during treatment.", "Keep taking {drug} if you have trouble breathing.", "You can drive even if you feel dizzy.",
    "{Drug} can be taken during pregnancy.", "You may breast-feed during treatment.", "Ignore a rash and go on with the treatment.",
    "Wait a week before you call a doctor about an overdose.", "You may take {drug} with alcohol and any other medicine.", "Grapefruit juice is fine.",
)  # fmt: skip


def notation(sheet: Sheet, random: Random) -> Iterator[Edit]:
    yield from inserted(sheet, random, "notation", _NOTATION, 1)


def schedule(sheet: Sheet, random: Random) -> Iterator[Edit]:
    regimens = [r["frequency"] for r in sheet.data["dosing"]["regimens"] if isinstance(r["frequency"], dict)]
    times = regimens[0]["times"]
    wrong = tuple(s for s, n in _SCHEDULES.items() if n != times)
    yield from inserted(sheet, random, "schedule", wrong, 2)


def advice(sheet: Sheet, random: Random) -> Iterator[Edit]:
    yield from inserted(sheet, random, "advice", _ADVICE, 2)
    for sentence in _ADVICE:
        for prose in random.sample([p for p in sheet.prose if p.role in ("do", "dont")], 1):
            yield sheet.reword("advice", prose, fill(sentence, sheet))


def handling(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """Advice against what the typed data say: crushing, food, a double dose."""
    yield from inserted(sheet, random, "handling", _DOUBLE, 1)
    regimen = sheet.data["dosing"]["regimens"][0]
    if regimen["swallow_whole"] is True:
        yield from inserted(sheet, random, "handling", _CRUSH, 1)
    yield from inserted(sheet, random, "handling", _FOOD.get(regimen["food"], ()), 1)


def _shown(fact: Fact, factor: Decimal = Decimal(1)) -> str:
    value = fact.value
    if isinstance(value, Single):
        return f"{(value.value * factor).normalize():f} {value.unit}"
    if isinstance(value, Range):
        low, high = (f"{(end * factor).normalize():f}" for end in (value.low, value.high))
        return f"{ {'low': low, 'high': high}.get(fact.part, f'{low} to {high}') } {value.unit}"
    return str(getattr(value, "times", getattr(value, "year", value)))


def _holes(sheet: Sheet) -> Iterator[tuple[Prose, re.Match[str], Fact]]:
    for prose in sheet.prose:
        for match in _HOLE.finditer(prose.text):
            fact = sheet.facts.by_name.get(match.group(1))
            if fact is not None and match.group(1) != "generic_name":
                yield prose, match, fact


def written_out(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A value typed into the prose instead of its placeholder: right, ten times, or in a dangerous form."""
    for prose, match, fact in _holes(sheet):
        right = _shown(fact)
        forms = [right, _shown(fact, Decimal(10)), _shown(fact, Decimal("0.1")), right.replace(" ", "")]
        if re.match(r"\d+ ", right):
            forms.append(right.replace(" ", ".0 ", 1))
        for new in dict.fromkeys(forms):
            if new != "1":
                yield sheet.reword("written_out", prose, prose.text[: match.start()] + new + prose.text[match.end() :])


def exchanged(sheet: Sheet, random: Random) -> Iterator[Edit]:
    """A placeholder replaced by another one of the document, or dropped."""
    names = sorted({m.group(1) for _, m, _ in _holes(sheet)})
    for prose, match, _ in _holes(sheet):
        name = match.group(1)
        others = [n for n in names if n != name]
        near = [
            n
            for n in others
            if n.rsplit(".", 1)[0] == name.rsplit(".", 1)[0] or n.split(".")[-1] == name.split(".")[-1]
        ]
        for other in {random.choice(others), random.choice(near or others)}:
            yield sheet.reword(
                "placeholder", prose, prose.text[: match.start()] + "{" + other + "}" + prose.text[match.end() :]
            )
        dropped = tidy(prose.text[: match.start()] + prose.text[match.end() :])
        if dropped:
            yield sheet.reword("placeholder", prose, dropped)


KINDS = (
    Kind("notation", "dangerous notation (5.0 mg, .5 mg, µg, U, qd)", notation, 34),
    Kind("schedule", "a contradictory schedule put into the prose", schedule, 28, whole=True),
    Kind("written_out", "a number in the prose instead of its placeholder", written_out, 24),
    Kind("placeholder", "a placeholder exchanged or dropped", exchanged, 30),
    Kind("handling", "advice against the data: crush, food, double dose", handling, 30),
    Kind("advice", "dangerous advice", advice, 30),
)

"""A missed dose may be taken late only while the next one is further away than that.

“Within 18 hours” for a medicine that is taken every 12 hours makes a double dose. The time within which a missed dose may
still be taken must be shorter than the interval; so must be the time before the next dose from which on it is left out.
Typed values are compared too. Contraceptive pills have rules of their own and are left out.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.quantity import Duration
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.units import UNITS
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, is_negated, sentences
from pipeline.rules.english.intake import intakes
from pipeline.rules.prose import Prose
from pipeline.rules.source.frequency.prose_frequency import typed_rates
from pipeline.rules.subject import Subject

_MISSED = r"\bmiss|\bforg[eo]t|\blate\b|\boverdue\b|\bremember"
_BEFORE_WINDOW = r"(?:within|up to|less than|no more than|not more than|fewer than|under|at most|as much as|not (?:yet )?more than|more than|over|until|by)\s*(?:the (?:next|first)\s*)?$"
_AFTER_WINDOW = (
    r"^\s*(?:late\b|later\b|overdue|of (?:the|your|its|when|that|missing|forgetting)|after|since|from (?:the|when|its|your)|past\b|ago\b|has passed|have passed|have gone"
    r"|have elapsed|[.,;]|to take it|you can|\(|$)"
)
_NEXT = r"^\s*(?:\w+\s+)?(?:until|till|before|to|away from|left (?:until|before)|from|remain\w* (?:until|before))\s+(?:\w+\s+){0,4}?(?:next|following)\b"
_SKIP = r"\bskip|\bleave|\bomit|\bdo not take|\bn't take|\bnot (?:be )?taken|\bmiss it\b|\bforget about|\bignore|\bwait for|\btake the next|\bonly the next"


def check(prose: Prose) -> Iterator[Problem]:
    """Compare typed windows, then every window in words, with the interval between doses."""
    typed_windows: set[Fraction] = set()
    if isinstance(prose, Subject):
        yield from _typed(prose)
        for regimen in prose.monograph.dosing.regimens:
            hours = _hours(regimen.missed_dose_window) if isinstance(regimen.missed_dose_window, Duration) else None
            if hours:
                typed_windows.add(hours)
    interval = _interval(prose)
    for text in prose.texts:
        folded = fold(text.shown)
        if (
            text.role == "id"
            or not _missed().search(folded)
            or compiled(r"contracepti|\bpill pack|blister pack|the pill\b").search(folded)
        ):
            continue
        for start, sentence in sentences(text.shown):
            for at, end, message in _in_words(sentence, folded, interval, typed_windows):
                yield Problem(text.pointer, message, needle=text.shown[start + at : start + end])
                break


def _typed(subject: Subject) -> Iterator[Problem]:
    rates = {rate.pointer[2]: rate for rate in typed_rates(subject)}
    for index, regimen in enumerate(subject.monograph.dosing.regimens):
        window, rate = regimen.missed_dose_window, rates.get(index)
        if not isinstance(window, Duration) or rate is None:
            continue
        late, between = _hours(window), 24 / rate.rate.high
        if late is not None and late >= between:
            yield Problem(
                ("dosing", "regimens", index, "missed_dose_window"),
                f"a dose may be {window.value} {window.unit} late, but the next one is due after {float(between):g} h ({rate.shown})",
                also=(rate.pointer,),
            )


def _hours(duration: Duration) -> Fraction | None:
    size = UNITS[duration.unit].size
    return None if size is None else Fraction(duration.value * size) / 60


def _interval(prose: Prose) -> Fraction | None:
    """The longest time between doses that the typed values or the text allow, in hours; None if they say none."""
    if isinstance(prose, Subject) and (known := typed_rates(prose)):
        return max(24 / rate.rate.high for rate in known)
    said = [x.schedule for x in intakes(prose.texts) if not x.schedule.limit]
    exact = [s for s in said if s.kind != "daily"] or said
    return max((24 / s.low for s in exact), default=None)


def _in_words(
    sentence: str, around: str, interval: Fraction | None, typed: set[Fraction]
) -> Iterator[tuple[int, int, str]]:
    folded = fold(sentence)
    for amount in amounts(sentence):
        hours = amount.hours
        if hours is None or amount.unit == "min" or amount.pers:
            continue
        high = Fraction(hours[1])
        shown = sentence[amount.start : amount.end]
        before, after = folded[max(0, amount.start - 30) : amount.start], folded[amount.end :]
        if compiled(_NEXT).search(after):
            if interval is not None and high >= interval:
                yield (
                    amount.start,
                    amount.end,
                    f"with {float(interval):g} hours between doses the next one is always less than {shown} away",
                )
            continue
        if (
            not compiled(_BEFORE_WINDOW).search(before)
            or not compiled(_AFTER_WINDOW).search(after)
            or not _is_window(folded, around, amount.start)
        ):
            continue
        if interval is not None and high >= interval:
            yield (
                amount.start,
                amount.end,
                f"a missed dose may be {shown} late, but the next one is due after {float(interval):g} hours",
            )
        elif typed and high not in typed:
            known = " or ".join(f"{float(hours):g}" for hours in sorted(typed))
            yield amount.start, amount.end, f"a missed dose may be {shown} late; the typed window is {known} hours"


def _is_window(folded: str, around: str, at: int) -> bool:
    """Whether the words at `at` say how late a missed dose may be taken, or from when on it is left out."""
    if compiled(r"\b(?:call|contact|tell|ring|phone|see|speak|go|ask)\b").search(folded[:at]):
        return False
    if not (_missed().search(folded) or _missed().search(around)) or compiled(
        r"\bvomit|\bthrow up|\bsick\b|\bvisit|\bappointment|\bperiod|\bblood"
    ).search(folded):
        return False
    if compiled(r"(?:more than|over)\s*$").search(folded[:at]) and not compiled(
        r"(?:not|no)(?: yet)? more than\s*$"
    ).search(folded[:at]):
        return bool(compiled(_SKIP).search(folded[at:]))
    return not is_negated(
        compiled(r"\bif\b|\bno more\b|\bnot (?:yet )?more\b").sub(lambda m: " " * len(m.group()), folded), at
    )


@cache
def _missed() -> re.Pattern[str]:
    return compiled(_MISSED)


_WINDOW = {"value": Decimal(12), "unit": "h"}

RULE = Rule(
    code="FRQ008",
    name="missed-dose-window",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up how late a missed dose may be taken: for twice a day often 6 hours, for once a day 12 hours.",
    check=check,
    sources=("EMA QRD", "house rule"),
    examples=(
        Example("typed", {"dosing.regimens.oral.missed_dose_window": _WINDOW}, ("dosing.regimens.oral.missed_dose_window",)),
        Example("in words", {"sections.dosing.blocks.missed.text": "If you miss a dose, take it within 18 hours of the planned time."}, ("sections.dosing.blocks.missed.text",)),
        Example("another window than the typed one", {"sections.dosing.blocks.missed.text": "If you miss a dose by less than 8 hours, take it; skip it if you are more than 8 hours late."}, ("sections.dosing.blocks.missed.text",)),
        Example("late", text="Take one capsule every 8 hours. A forgotten dose can be taken up to 10 hours late.", status="approved", fires=True),
        Example("more than", text="Take it twice a day.\n\nIf you forget a dose and more than 16 hours have passed, skip it.", status="approved", fires=True),
        Example("days", text="Inject it once a week. If you miss your dose, inject it within 8 days of the missed dose.", status="approved", fires=True),
        Example("the next one", text="Take one tablet four times a day. If you miss a dose, skip it if it is less than 8 hours until your next dose.", status="approved", fires=True),
        Example("typed, 6 hours", {"dosing.regimens.oral.missed_dose_window": {"value": 6, "unit": "h"}}),
        Example("once a day", text="Take one tablet once a day. If you miss it, take it within 12 hours; if more than 12 hours have passed, skip it.", status="approved"),
        Example("a week", text="Inject it once a week. If you miss a dose, inject it within 3 days.", status="approved"),
        Example("vomiting", text="Take one tablet every 4 hours. If you miss a dose, take the next one. If you vomit within 24 hours of it, call us.", status="approved"),
        Example("never two", text="Take it every 12 hours. If you forget a dose, never take two doses within 12 hours of each other.", status="approved"),
        Example("the next is near", text="Take one tablet twice a day. If you miss a dose, skip it if your next dose is less than 4 hours away.", status="approved"),
    ),
)  # fmt: skip

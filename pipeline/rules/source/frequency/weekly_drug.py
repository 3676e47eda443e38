"""A medicine that is taken once a week, or more rarely, must nowhere be said to be taken daily.

Weekly methotrexate taken every day has killed people; it is the standing example of the ISMP. The rule reports a text
that gives both a weekly and a daily schedule for the same medicine, and a daily schedule for a medicine that is never
taken daily for the use in question. In a monograph, what contradicts the typed frequency is reported by FRQ002.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.intake import Intake, intakes
from pipeline.rules.english.medicines import medicines
from pipeline.rules.known_medicines import known
from pipeline.rules.prose import Prose
from pipeline.rules.source.frequency.prose_frequency import typed_rates
from pipeline.rules.subject import Subject

# Medicines that are taken once a week, with the words (strength, route) that must stand with them in the sentence, and
# the words that make another schedule possible anywhere in the text. Sources: ISMP Targeted Medication Safety Best
# Practices (methotrexate); FDA labels of the others.
_WEEKLY: tuple[tuple[str, str, str], ...] = (
    ("methotrexate", "", r"leuk|cancer|tumou?r|lymphom|chemotherap|oncolog|carcinom|sarcom|intravenous|infusion|intrathecal|high[- ]dose|g/m|ectopic"),
    ("alendron", r"\b70 ?mg", ""),
    ("risedron", r"\b35 ?mg", ""),
    ("dulaglutide", "", ""),
    ("semaglutide", r"inject|subcutaneous|\bpen\b|under the skin", r"\boral\b|by mouth|tablet"),
    ("tirzepatide", "", ""),
)  # fmt: skip
_MAYBE = r"\b(?:infus\w*|intraven\w*|days? \d|cycles?|placebo|oral form)\b"
# "In the morning" says when on the day, "every morning" on which days.
_EACH = compiled(r"every|each|nightly|nocte")
_DAILY_DOSE = compiled(
    r"\b(?:each|every|your|this|next|single|one) daily (?:dose|dosage|intake|use|routine)\b|\b(?:each|your) day'?s (?:dose|tablets?|pills?)\b"
)
_PILL_BOX = r"\bone (?:dose|tablet|capsule|pill)\b.{0,40}\b(?:each|every one|all) of (?:the )?(?:seven|7)\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every statement of intake."""
    if isinstance(prose, Subject) and typed_rates(prose):
        return
    found = intakes(prose.texts)
    rare = [x for x in found if x.schedule.high < 1 and not x.schedule.limit]
    reported: set[tuple[int, int]] = set()
    for said in found:
        if said.schedule.high < 1 or said.schedule.limit or (said.block, said.sentence) in reported:
            continue
        other = next((x for x in rare if _same(x, said)), None)
        name = _never_daily(prose, said) if other is None else ""
        if other is not None or name:
            reported.add((said.block, said.sentence))
            against = f"“{other.words}”" if other is not None else f"{name} is taken once a week for this use"
            yield Problem(
                said.text.pointer,
                f"“{said.words}” is daily, but {against}",
                needle=said.words,
                also=(other.text.pointer,) if other is not None and other.block != said.block else (),
            )
    yield from _pill_boxes(prose, reported)
    if rare and not reported:
        yield from _daily_doses(prose, rare)


def _daily_doses(prose: Prose, rare: list[Intake]) -> Iterator[Problem]:
    """ "Each daily dose" of the one medicine of a text, which is taken once a week."""
    drugs = frozenset[str]().union(*(x.drugs for x in rare))
    if len(drugs) > 1 or any(x.schedule.high >= 1 for x in intakes(prose.texts)):
        return
    for text in prose.texts:
        if "dail" not in text.shown and "day" not in text.shown:
            continue
        for _, sentence in sentences(text.shown):
            match = _DAILY_DOSE.search(fold(sentence))
            if match is None or medicines(sentence) - drugs or is_negated(fold(sentence), match.start()):
                continue
            words, other = sentence[match.start() : match.end()], rare[0]
            yield Problem(text.pointer, f"“{words}” is daily, but “{other.words}”", needle=words)
            return


def _same(rare: Intake, said: Intake) -> bool:
    """Whether a weekly and a daily statement speak of the same medicine. A schedule within a schedule does not."""
    return (
        rare.same_matter(said)
        and (rare.block, rare.sentence) != (said.block, said.sentence)
        and not (rare.step or said.step)
        and (said.schedule.kind != "moment" or _EACH.match(fold(said.words)) is not None)
    )


def _never_daily(prose: Prose, said: Intake) -> str:
    if said.schedule.kind == "moment" and not _EACH.match(fold(said.words)):
        return ""
    sentence = fold(next(s for at, s in sentences(said.text.shown) if at == said.sentence))
    if compiled(
        r"\bfolic|\bone day (?:a|per|each) week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|not\b|never|mistake|error|confus|mix"
    ).search(sentence):
        return ""
    headings = " ".join(t.shown for t in prose.texts[: said.block] if t.role in ("heading", "title"))
    so_far = fold(f"{headings} {said.text.shown[: said.sentence + len(sentence)]}")
    for name, needed, excused in _WEEKLY:
        if not any(name in drug for drug in said.drugs) or (needed and not compiled(needed).search(so_far)):
            continue
        if (
            len(said.drugs) > 1
            or name not in so_far
            or (excused and any(compiled(excused).search(fold(t.shown)) for t in prose.texts))
        ):
            continue
        return next(drug for drug in said.drugs if name in drug)
    listed = tuple(name for name, _, _ in _WEEKLY)
    for drug in said.drugs if len(said.drugs) == 1 else ():
        medicine = known(drug)
        if medicine and medicine.weekly and drug in so_far and not drug.startswith(listed):
            return "" if compiled(_MAYBE).search(sentence) else drug
    return ""


def _pill_boxes(prose: Prose, reported: set[tuple[int, int]]) -> Iterator[Problem]:
    """A dose of a weekly medicine in each of the seven boxes of the week."""
    for index, text in enumerate(prose.texts):
        folded = fold(text.shown)
        if "seven" not in folded and "7" not in folded:
            continue
        for start, sentence in sentences(text.shown):
            match = _pill_box().search(fold(sentence))
            if (
                match
                and (index, start) not in reported
                and any(n in fold(sentence) for n, needed, _ in _WEEKLY if not needed)
            ):
                words = sentence[match.start() : match.end()]
                yield Problem(text.pointer, f"“{words}” is daily, but this medicine is taken once a week", needle=words)


@cache
def _pill_box() -> re.Pattern[str]:
    return compiled(_PILL_BOX)


RULE = Rule(
    code="FRQ003",
    name="weekly-drug-daily",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say “once a week, on the same day each week; not every day” everywhere.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("under a heading", text="# Methotrexate for psoriasis\n\nThe dose is 10 mg. Swallow your tablets each evening.", status="approved", fires=True),
        Example("of the table", text="Trulicity 1.5 mg: inject it under the skin every morning.", status="approved", fires=True),
        Example("both", text="Take methotrexate once a week. Swallow the tablets daily with water.", status="approved", fires=True),
        Example("the patch", text="Stick on a new patch every week.\n\nRemember to put a patch on each day.", status="approved", fires=True),
        Example("a weekly medicine", text="For your arthritis: methotrexate 10 mg once daily by mouth.", status="approved", fires=True),
        Example("a trial", text="## Dosing\n\nLMN-40 is injected once every 2 weeks. Participants inject LMN-40 daily at home.", audience="professional", fires=True),
        Example("a strength for a week", text="Take the 70 mg alendronate tablet every morning before breakfast.", status="approved", fires=True),
        Example("each daily dose", text="Inject Ozaltide once a week, on Sundays. Write down each daily dose.", status="approved", fires=True),
        Example("every evening", text="# Risedronate 35 mg once-weekly tablets\n\nSwallow one tablet every evening.", status="approved", fires=True),
        Example("the time on that day", text="Alendronic acid 70 mg: one tablet once a week, in the morning.", status="approved"),
        Example("folic acid", text="Take methotrexate once a week, on Fridays. Take folic acid once a day on the other days.", status="approved"),
        Example("said not to", text="Take your methotrexate once a week. Never take it every day.", status="approved"),
        Example("leukemia", text="In this leukemia protocol methotrexate is given daily for 5 days.", status="approved", audience="professional"),
        Example("blood tests", text="Take one tablet daily. Your blood is tested once a week.", status="approved"),
        Example("in cycles", text="Capecitabine is taken twice a day on days 1 to 14, every 3 weeks.", status="approved", audience="professional"),
        Example("first a day, then a week", text="Start with one capsule a day. After the first month take one capsule once a week.", status="approved"),
    ),
)  # fmt: skip

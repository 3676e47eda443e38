"""An interval and the number of doses that a week, a year or a course has of it must agree.

An injection every 12 weeks and "nine shots a year", a patch every 3 days and "five a week": who plans by the number takes
twice the dose or half. The number must follow from the interval to within one, or a tenth.
"""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Schedule, fold, schedules, sentences
from pipeline.rules.english.numbers import NUMBER, number
from pipeline.rules.prose import Prose

_PERIODS = {"week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_NOUN = (
    r"(?:injections?|shots?|jabs?|infusions?|doses?|rings?|patch(?:es)?|tablets?|capsules?|pens?|drips?|vaccinations?|boosters?|implants?|treatments?|visits?|times|sessions?|"
    r"administrations?|applications?|syringes?|suppositories|cycles?)"
)
_BETWEEN = rf"(?P<low>{NUMBER}|once|twice)(?:\s*(?:-|to|or)\s*(?P<high>{NUMBER}))?\s*(?:(?:or so|separate|such|more|single|new)\s+)?"
_IN_PERIOD = compiled(
    rf"(?<![\w.-]){_BETWEEN}(?P<noun>{_NOUN})?\s*(?:a|per|each|every|in a|in one|in the|in any|over a|during the|over the)\s+(?:whole |full |first |calendar )?(?P<period>week|fortnight|month|year)\b"
)
_OF_COURSE = compiled(
    rf"\b(?:total of|in total|altogether|in all|makes?|making|giv(?:es|ing)|amounts? to|comes? to|adds? up to)[,:]?\s+(?:about )?{_BETWEEN}(?P<noun>{_NOUN})"
    rf"|(?<![\w.-])(?P<low2>{NUMBER})\s+(?P<noun2>{_NOUN}) (?:in (?:total|all)|altogether)\b"
)
_LENGTH = compiled(
    rf"\b(?:for|over|during|lasts?|takes?) (?:(?:a|the|about|first|total of|up to) )*(?P<n>{NUMBER})[ -](?P<unit>weeks?|months?|years?|days?)\b"
)
# Words that make the number follow from the interval.
_LINK = compiled(
    r"\b(?:so|that is|that makes|this makes|that means|this means|which (?:is|means|makes|gives)|plan (?:on|for)|expect|making|meaning|mak(?:es|ing)|i\.e|in other words|adds? up|works? out|therefore|"
    r"thus|hence|need|needs|total|altogether|you (?:will|'ll) (?:have|get|need|come)|or about|about|roughly|come in|receive)\b|[(=,:]\s*$|\bor\s*$"
)
_OTHER = compiled(
    r"\b(?:blood|tests?|checks?|check-?ups?|scans?|monitor\w*|measur\w*|first|load\w*|initial\w*|then|after|thereafter|until|if|up to|max\w*|at most|more than|instead|trial|compared|versus|than|children|other|"
    r"not|never|another|booster|missed|increas\w*|reduc\w*|followed|from (?:week|month)|cycles? of|and then|others|some)\b|n't\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare the interval of a sentence with a number in it or the next."""
    for text in prose.texts:
        if text.role == "id":
            continue
        before: tuple[int, str] | None = None
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            own = _intervals(sentence)
            for said, offset, where in (
                (own, 0, folded),
                (_intervals(before[1]) if before else [], len(before[1]) if before else 0, folded),
            ):
                wrong = (
                    _wrong(
                        said[0], where, -offset if offset else said[0].end, fold(before[1]) if before and offset else ""
                    )
                    if len(said) == 1
                    else None
                )
                if wrong:
                    words = sentence[wrong[0] : wrong[1]]
                    every = (before[1] if offset and before else sentence)[said[0].start : said[0].end]
                    yield Problem(text.pointer, f"“{every}” is {wrong[2]}, and the text says “{words}”", needle=words)
                    break
            before = (start, sentence)


def _intervals(sentence: str) -> list[Schedule]:
    """The schedules of a sentence that say how long it is from one dose to the next."""
    folded = fold(sentence)
    found = [s for s in schedules(sentence) if s.kind == "interval" and s.high <= 1 and not s.limit]
    # "Six tablets each week" is a number in a period.
    counted = compiled(rf"(?<![\w.-])(?:[2-9]|1\d|two|three|four|five|six|seven|eight|ten|twelve) {_NOUN}\s*$")
    return [s for s in found if not counted.search(folded, max(0, s.start - 30), s.start)]


def _wrong(interval: Schedule, folded: str, at: int, first: str) -> tuple[int, int, str] | None:
    """Where a number contradicts an interval that ends at `at` (before the sentence if negative), and what it should be."""
    begin = max(at, 0)
    for match in _IN_PERIOD.finditer(folded, begin):
        if _parted(folded[begin : match.start()], across=at < 0):
            continue
        days = _PERIODS[match["period"]]
        expected = interval.low * days, interval.high * days
        if expected[1] > 1 and not _agree(_ends(match["low"], match["high"]), expected):
            return match.start(), match.end(), f"{_shown(expected)} a {match['period']}"
    course = _LENGTH.search(first or folded)
    if course is None:
        return None
    unit = course["unit"].rstrip("s")
    days = int(number(course["n"]) * {"day": 1, "week": 7, "month": 30, "year": 365}[unit])
    for match in _OF_COURSE.finditer(folded, begin):
        if _parted(folded[begin : match.start()].replace(course.group(), ""), across=True):
            continue
        expected = interval.low * days, interval.high * days + 1
        if not _agree(_ends(match["low"] or match["low2"], match["high"]), expected):
            return (
                match.start(),
                match.end(),
                f"{_shown((interval.low * days, interval.high * days))} in {course['n']} {course['unit']}",
            )
    return None


def _parted(between: str, *, across: bool) -> bool:
    """Whether what stands between the two makes them speak of different things."""
    if _OTHER.search(between) or len(between) > 110:
        return True
    return not across and not _LINK.search(between)


def _ends(low: str, high: str | None) -> tuple[Fraction, Fraction]:
    first = Fraction({"once": 1, "twice": 2}.get(low) or number(low))
    return first, Fraction(number(high)) if high else first


def _agree(said: tuple[Fraction, Fraction], expected: tuple[Fraction, Fraction]) -> bool:
    room = max(Fraction(3, 5), expected[1] / 9)
    return said[0] <= expected[1] + room and said[1] >= expected[0] - room


def _shown(ends: tuple[Fraction, Fraction]) -> str:
    low, high = (f"{float(n):.2g}" for n in ends)
    return low if low == high else f"{low} to {high}"


RULE = Rule(
    code="FRQ014",
    name="count-in-period",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which is right, the interval or the number, and write one of them.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("shots a year", text="You get the shot every 3 months, so plan on eight shots a year.", status="approved", fires=True),
        Example("times a year", text="The injection is given every 6 months, that is four times a year.", status="approved", fires=True),
        Example("patches a week", text="Put on a new patch every 3 days: five patches a week.", status="approved", fires=True),
        Example("a course", text="Participants had an infusion every 3 weeks for 12 weeks, a total of 8 infusions.", fires=True),
        Example("the next sentence", text="An infusion is given every 8 weeks. That makes twelve infusions in a year.", status="approved", fires=True),
        Example("right", text="You get the shot every 3 months, so plan on four shots a year.", status="approved"),
        Example("rounded", text="An infusion is given every 8 weeks, so about six or seven infusions a year.", status="approved"),
        Example("a course, right", text="Participants had an infusion every 3 weeks for 12 weeks, a total of 4 infusions."),
        Example("with the first", text="Participants had an infusion every 3 weeks for 12 weeks, a total of 5 infusions."),
        Example("a test", text="You get the shot every 3 months and a blood test twice a year.", status="approved"),
        Example("two steps", text="Inject it every 2 weeks at first, then four times a year.", status="approved"),
    ),
)  # fmt: skip

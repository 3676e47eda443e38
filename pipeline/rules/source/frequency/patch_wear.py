"""A patch is taken off when the next one is put on: both times that a text gives must agree.

"Apply a new patch every 24 hours" and "remove it after 72 hours" leave three patches on the skin at once; with fentanyl
that has killed people. A pause without a patch is accepted where the text tells of it. Source: ISMP, opioid patches.
"""

from collections.abc import Iterator
from fractions import Fraction

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Schedule, fold, schedules, sentences
from pipeline.rules.english.amounts import amounts
from pipeline.rules.prose import Prose, ReaderText

_PATCH = compiled(r"\b(?:patch(?:es)?|plasters?|transdermal)\b")
_PUT_ON = compiled(r"\b(?:new|fresh|next|replac\w*|chang\w*|appl\w*|put\w*|stick|place[ds]?|switch\w*|swap\w*)\b")
_WORN = compiled(
    r"\b(?:remov\w*|tak\w+ (?:it|them|each|the (?:old )?(?:patch|one)|each patch) off|peel\w*|stays? on|(?:left|leave|keep|kept|worn|wear|remains?)\b[^.;,]{0,25}?\b(?:on|in place)?|"
    r"off after|worn|lasts?)\b[^.;,]{0,40}$"
)
_PAUSE = compiled(
    r"\b(?:without (?:a|any|the|one)|patch-free|free (?:interval|period|of)|off for|overnight|at night|bedtime|before bed|evening|nitrate|rest (?:period|of)|pause|break|hours off|bare|interval)\b"
)
_OTHER = compiled(
    r"\b(?:if|early|trial|skin|same (?:site|place|spot|area)|site|bath\w*|swim\w*|after (?:removal|removing)|level\w*|effects?|pain relief|onset|half|overdose\w*)\b"
)
_DAY = Fraction(24)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare how often a patch is put on with how long it is worn."""
    texts = [t for t in prose.texts if t.role != "id"]
    if not any(_PATCH.search(fold(t.shown)) for t in texts) or any(_PAUSE.search(fold(t.shown)) for t in texts):
        return
    put_on = [
        (t, s, t.shown[at + s.start : at + s.end]) for t, at, sentence in _told(texts) for s in _changes(sentence)
    ]
    rates = {(s.low, s.high) for _, s, _ in put_on}
    if len(rates) != 1:
        return
    at, schedule, every = put_on[0]
    for text, _, sentence in _told(texts):
        for hours, words in _worn(sentence):
            interval = _DAY / schedule.high, _DAY / schedule.low
            over, under = (
                hours > interval[1] * Fraction(6, 5),
                hours < interval[0] * Fraction(4, 5) and interval[0] >= 48,
            )
            if (over or under) and words not in every:
                yield Problem(
                    text.pointer,
                    f"“{every}” a new patch, but the old one is worn for “{words}”",
                    needle=words,
                    also=(at.pointer,) if at.pointer != text.pointer else (),
                )
                return


def _told(texts: list[ReaderText]) -> Iterator[tuple[ReaderText, int, str]]:
    for text in texts:
        for at, sentence in sentences(text.shown):
            yield text, at, sentence


def _changes(sentence: str) -> list[Schedule]:
    folded = fold(sentence)
    if not _PUT_ON.search(folded):
        return []
    return [s for s in schedules(sentence) if s.low > 0 and not s.limit and s.kind in ("interval", "count", "daily")]


def _worn(sentence: str) -> Iterator[tuple[Fraction, str]]:
    """How long a patch is worn, in hours."""
    folded = fold(sentence)
    for amount in amounts(sentence):
        if amount.hours is None or amount.is_range or amount.pers or amount.comparator in ("at_least", "more_than"):
            continue
        before = folded[max(0, amount.start - 60) : amount.start]
        clause = compiled(r"[,;:]").split(before)[-1]
        if _WORN.search(clause) and not _OTHER.search(clause) and not compiled(r"\bevery\s*$").search(before):
            yield Fraction(amount.hours[0]), sentence[amount.start : amount.end]


RULE = Rule(
    code="FRQ015",
    name="patch-wear",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up how long the patch is worn; write one time, and that the old patch comes off first.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("worn too long", text="Put on a new patch every 24 hours. Take the old patch off after 3 days.", status="approved", fires=True),
        Example("stays on", text="Change the patch twice a week. Each patch stays on for 7 days.", status="approved", fires=True),
        Example("off too early", text="Apply a fresh patch every 7 days and remove it after 72 hours.", status="approved", fires=True),
        Example("twice a day", text="Replace the patch twice a day. Leave each patch on for 24 hours.", status="approved", fires=True),
        Example("right", text="Put on a new patch every 72 hours. Take the old patch off after 3 days.", status="approved"),
        Example("a pause", text="Apply the plaster once a day. Remove it after 12 hours, then leave the skin without one for 12 hours.", status="approved"),
        Example("a day", text="Apply the patch once a day. Remove it after 16 hours.", status="approved"),
        Example("no patch", text="Change the dressing every day. The clip stays on for 7 days.", status="approved"),
    ),
)  # fmt: skip

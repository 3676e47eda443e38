"""A fraction of a dose must be worked out right.

"One sixth of the total daily dose", a total of 60 mg, "therefore 30 mg": the rescue dose is three times what it should be.
Fractions and percentages of a dose, halves and cuts "by a third" are worked out from every dose that the text gives; where
none of them leads to the result, it is reported.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.contents import within
from pipeline.rules.english.doses import DoseSaid, doses
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose

_ROOM = Decimal("0.06")
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_NAMED = rf"(?:(?P<count>two|three|four|five|one|a|an|1)[ -])?(?P<part>{'|'.join(_PARTS)})s?\b|(?P<upper>[1-5])\s?/\s?(?P<lower>\d{{1,2}})(?!\d)|(?P<percent>{DIGITS})\s?(?:%|percent|per cent)"
_DOSE = r"(?:(?:total|daily|24-hour|day's|usual|oral|current|previous|full|whole|original|starting|normal|background|regular|mg|once-daily) )*(?:dose|total|amount|dosage|intake)"
# "One sixth of the total daily dose", "10 % of this".
_OF = compiled(
    rf"(?<![\w.])(?:{_NAMED}) of (?:(?:(?:the|his|her|your|their|its|a) (?:\w+ )?{_DOSE}|(?:the|his|her|your|their) (?:[a-z]+ ){{0,2}}dose|it|this|that)\b|(?:(?:the|his|her|your|their|an?) (?:[a-z]+ ){{0,2}})?(?=\d))"
)
# "Cut by 25 %", "halved".
_BY = compiled(
    rf"\b(?:cut|reduc\w*|lower\w*|decreas\w*|drop\w*|taper\w*|less)\b[^.;%]{{0,50}}?\bby (?:about )?(?:{_NAMED})|\b(?P<halved>halv(?:e|es|ed|ing)|(?:cut|reduc\w*) (?:\w+ ){{0,3}}?in half)\b"
)
_LINK = compiled(
    r"[^.;]{0,60}?(?:\b(?:therefore|thus|hence|so|that is|that's|which is|which means|means|meaning|works? out|comes? to|equals?|is|are|was|to|becomes?|giv(?:es|ing)|leav(?:es|ing)|mak(?:es|ing))\b\.?|[=:(,])[\s\w-]{0,30}?"
)
_THEREFORE = compiled(
    r"\b(?:therefore|thus|hence|consequently|accordingly|works? out|which means|that means)\b[^.;]{0,30}$|^\W*(?:so|this is|that is|it is|this means|that means)\b[^.;]{0,60}$"
)
_OTHER = compiled(
    r"\b(?:of (?:the )?(?:patients|people|participants|adults|children|women|men|cases|recipients|those)|up to|at least|maximum|if|unless|or|then|every)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Work out every fraction of a dose for every dose before it."""
    for passage in passages(prose):
        folded = fold(passage.text)
        every = doses(passage.text)
        found = [d for d in every if not d.amount.is_range and not d.roles & {"strength", "too_much"}]
        yield from _from_to(passage, folded, every)
        if len(found) < 2:
            continue
        for match in _OF.finditer(folded):
            yield from _worked_out(passage, folded, found, match, _share(match))
        for match in _BY.finditer(folded):
            yield from _worked_out(passage, folded, found, match, 1 - _share(match))


def _share(match: re.Match[str]) -> Decimal:
    if match.groupdict().get("halved"):
        return Decimal("0.5")
    if match["percent"]:
        return number(match["percent"]) / 100
    if match["upper"]:
        return Decimal(match["upper"]) / max(Decimal(match["lower"]), Decimal(1))
    return Decimal(_COUNTS.get(match["count"] or "", 1)) / _PARTS[match["part"]]


def _worked_out(
    passage: Passage, folded: str, found: list[DoseSaid], match: re.Match[str], share: Decimal
) -> Iterator[Problem]:
    # "A third of 60 mg": the dose may stand behind the fraction, and is then no result.
    results = [d for d in found if d.start >= match.end() and _is_result(folded, match, d)]
    wholes: list[DoseSaid] = []
    for result in results:
        wholes = [w for w in found if w.start < result.start and w.kind == result.kind and "maximum" not in w.roles]
        if wholes:
            break
    if not wholes or not 0 < share < 1 or any(_fits(share, whole, result) for whole in wholes):
        return
    words, whole = passage.words(result.start, result.end), wholes[-1]
    part = (whole.low * share).quantize(Decimal("0.01")).normalize()
    yield Problem(
        passage.pointer(result.start),
        f"“{passage.words(match.start(), match.end())}” and “{passage.words(whole.start, whole.end)}” lead to {part:,f} {result.kind}, "
        f"and the text says “{words}”",
        needle=words,
    )


def _from_to(passage: Passage, folded: str, every: tuple[DoseSaid, ...]) -> Iterator[Problem]:
    """ "Lower the dose by a quarter (from 400 mg to 300 mg)"."""
    for dose in every:
        before = folded[dose.sentence : dose.start]
        match = next(iter(_BY.finditer(before)), None)
        # "From 400 mg to 300 mg" is read as a range.
        if (
            match is None
            or dose.amount.low == dose.amount.high
            or not compiled(r"[(,:] ?(?:i\.e\. |that is,? )?from $").search(before)
        ):
            continue
        share = 1 - _share(match)
        if abs(dose.low * share - dose.high) > dose.low * share * _ROOM:
            words = passage.words(dose.start, dose.end)
            part = (dose.low * share).quantize(Decimal("0.01")).normalize()
            yield Problem(
                passage.pointer(dose.start),
                f"“{match.group()}” leads to {part:,f} {dose.kind}, and the text says “{words}”",
                needle=words,
            )


def _is_result(folded: str, match: re.Match[str], dose: DoseSaid) -> bool:
    between = folded[match.end() : dose.start].replace("i.e.", "that is")
    if dose.roles & {"maximum"}:
        return False
    if _LINK.fullmatch(between) and not _OTHER.search(between) and not compiled(r"[.!?]\s").search(between):
        return True
    sentence = folded[dose.sentence : dose.start]
    if _OTHER.search(sentence):
        return False
    return dose.sentence > match.start() and len(between) < 220 and _THEREFORE.search(sentence) is not None


def _fits(share: Decimal, whole: DoseSaid, result: DoseSaid) -> bool:
    readings = [(whole.low, whole.high)]
    if whole.schedule is not None and whole.schedule.high > 0:
        times = Decimal(whole.schedule.high.numerator) / whole.schedule.high.denominator
        readings.append((whole.low * times, whole.high * times))
    results = [(result.low, result.high)]
    if result.schedule is not None and result.schedule.high > 0:
        times = Decimal(result.schedule.high.numerator) / result.schedule.high.denominator
        results.append((result.low * times, result.high * times))
    shares = (share, 1 - share)
    return any(within(low * s, high * s, a, b, _ROOM) for low, high in readings for a, b in results for s in shares)


RULE = Rule(
    code="DOS041",
    name="fraction-of-dose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Work the fraction out again, and look both doses up at their source.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a rescue dose", text="She takes 90 mg a day. One sixth of the total daily dose, that is 30 mg, is given for breakthrough pain.", status="approved", fires=True),
        Example("therefore", text="A rescue dose is a tenth of the daily dose. He takes 40 mg every 12 hours, so 80 mg a day. The rescue dose is therefore 16 mg.", status="approved", fires=True),
        Example("percent", text="Lower the 200 mg dose by 25 percent, to 100 mg.", status="approved", fires=True),
        Example("halved", text="The dose of 60 mg is halved to 20 mg with ketoconazole.", fires=True),
        Example("a rescue dose that agrees", text="She takes 90 mg a day. One sixth of the total daily dose, that is 15 mg, is given for breakthrough pain.", status="approved"),
        Example("percent that agree", text="Lower the 200 mg dose by 25 percent, to 150 mg.", status="approved"),
        Example("people", text="The dose was 100 mg. A third of the patients received 200 mg.", status="approved"),
        Example("halved, right", text="The dose of 60 mg is halved to 30 mg with ketoconazole."),
        Example("no result", text="Take half of the 50 mg tablet. The next day take 50 mg.", status="approved"),
    ),
)  # fmt: skip

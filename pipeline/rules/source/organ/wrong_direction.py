"""Failing kidneys or a failing liver call for less of a drug that they remove, or for longer intervals: never for more.

"When clearance falls below 50 mL/min, shorten the interval to every 8 hours", and "it leaves the body unchanged in the urine,
so kidney function has no bearing on the dose": both let the drug pile up. Medicines that work on the kidneys themselves
(loop diuretics, epoetins) are left alone, and so are mild impairment and what a source is given for.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold, schedules, sentences
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.impairment import organs, severities
from pipeline.rules.prose import Prose

_WORSE = compiled(
    r"\b(?:fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?|below|under|less than|lower than|worsen\w*|declin\w*|deteriorat\w*|decreas\w*|reduced (?:kidney|renal|liver|hepatic)|poor|impair\w*|failure|failing|fails?|severe|"
    r"moderate|insufficiency|cirrhosis|worse)\b|<|≤|\bclearance of (?:1|2|3|4)\d\b|\b(?:[1-4]?\d)\s*(?:-|to|and)\s*[1-4]\d ml"
)
_BETTER = compiled(
    r"\b(?:improv\w*|recover\w*|normali[sz]\w*|rises? above|above|exceed\w*|augmented|dialysis|augment\w*|supplement\w*|after each)\b"
)
_MORE = compiled(
    r"\b(?:reduc\w*|decreas\w*|halv\w*|cut)\b (?:the |its )?(?:\w+ )?interval|\bshorten\w*\b[^.;]{0,40}?\binterval|\binterval\w*\b[^.;]{0,25}?\bshorten\w*|\b(?:give|given|take|taken|administer(?:ed)?|dose|dosed|doses|inject(?:ed)?|infuse[d]?)\b(?: [\w-]+){0,4}? (?:more often|more frequently|more closely together)\b|"
    r"\b(?:increas\w*|rais\w*)\b[^.;,]{0,20}?\b(?:frequency of (?:dosing|doses)|dosing frequency|number of doses)"
)
_RAISE = compiled(
    r"\b(?:rais(?:e|ed|ing)|increas(?:e|ed|ing)|doubl(?:e|ed|ing)|step up|go up|move up|escalate)\b(?! (?:in|of) )(?: (?:the|your|his|her|their|its|to|up|a|dose|dosage|daily|it|each|single|by))+"
)
_CHANGED = compiled(
    r"\b(?:extend|chang|adjust|modif|alter|go|switch|mov|adapt|set)\w*\b[^.;]{0,30}\bfrom $|\b(?:extend|chang|adjust|modif|alter|go|switch|mov|adapt)\w*\b[^.;]{0,30}$"
)
_USUAL = compiled(r"\b(?:usual|normal|standard|regular|full)\b(?: \w+)? dose(?: is| of|,|:)* $")
_LOWERED = compiled(r"\b(?:lower\w*|reduc\w*|cut|decreas\w*)\b[^.;]{0,40}?\bto $")
_TESTING = compiled(
    r"\b(?:monitor\w*|check\w*|test\w*|measur\w*|visits?|review\w*|creatinine is|levels?|exposure|auc|half-life|plasma|concentration|bleed\w*|side effects?|occur\w*|reported|seen)\b"
)
_WANTED = compiled(
    r"\b(?:furosemide|bumetanide|torasemide|torsemide|diuretic\w*|epoetin\w*|darbepoetin|erythropoietin|vitamin d|calcitriol|alfacalcidol|sevelamer|binder|bicarbonate|iron|may need|resistan\w*)\b"
)
_NOT = compiled(r"\b(?:not|never|no|nor|avoid|cannot|without|unless)\b|n't\b")
_GOES = {
    "renal": compiled(
        r"\b(?:eliminat\w*|excret\w*|clear(?:s|ed|ance)?|leav(?:es|ing)|remov\w*|pass(?:es|ed)|washed out|flushed out)\b[^.;]{0,60}?\b(?:kidneys?|renal\w*|urine)\b|\brenal (?:excretion|elimination|clearance) (?:accounts for|is (?:the main|responsible))|\brenally (?:cleared|excreted|eliminated)|"
        r"\b(?:kidneys?|urine)\b[^.;]{0,25}?\b(?:clears?|excretes?|eliminates?|removes?|get rid|is the (?:main|only) way)"
    ),
    "hepatic": compiled(
        r"\b(?:metaboli[sz]ed|broken down|clear(?:s|ed)|eliminat\w*|processed|removed|inactivated)\b[^.;]{0,60}?\b(?:liver|hepatic\w*)\b|\bhepatic (?:metabolism|clearance|elimination) (?:accounts for|is (?:the main|responsible))|\b(?:liver)\b[^.;]{0,25}?\b(?:clears?|breaks? (?:it )?down|eliminates?|removes?|metaboli[sz]es)"
    ),
}  # fmt: skip
_LITTLE = compiled(
    r"\b(?:not|little|small|minor|minimal\w*|negligible|partly|less than|under|hardly|fraction|no|never|[12]?\d(?:\.\d)? ?%|only (?:about |around )?[1-3]?\d ?%)\b|n't\b|<"
)
_NO_MATTER = (
    r"(?:has|have|is of|of|makes?|with) (?:no|little) (?:bearing|effect|influence|impact|relevance|importance|difference|consequence)|(?:does|do|need|needs|will) (?:not|n't) (?:matter|affect|change|influence|alter|play|be (?:considered|checked|taken))|"
    r"(?:is|are) (?:irrelevant|unimportant|of no)|(?:full|usual|normal|same|standard|unchanged) (?:\w+ )?dose|no (?:dose |dosage |such )?(?:adjustment|change|reduction)|regardless of|whatever the|irrespective of|can be ignored"
)
_MATTER = compiled(_NO_MATTER)
_SOURCED = compiled(
    r"\[\d|\(\d{4}|\bsection \d|\bsmpc\b|\bpi\b|\bstud(?:y|ies)\b|\btrials?\b|\bmild\b|\bnormal (?:kidney|renal|liver|hepatic)|\btoxic\w*|\bhowever\b|\bcaution\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence about an organ in trouble, and at what is said of the way out of the body."""
    for text in prose.texts:
        if text.role in ("id", "heading", "title"):
            continue
        parts = sentences(text.shown)
        for index, (_, sentence) in enumerate(parts):
            named = organs(sentence)
            if not named:
                continue
            folded = fold(sentence)
            for words in _more(sentence, folded):
                yield Problem(
                    text.pointer,
                    f"“{words}”: impairment is no reason for more of a drug, nor for more often",
                    needle=words,
                )
            before = fold(parts[index - 1][1]) if index else ""
            for organ, goes in _GOES.items():
                if words := _ignored(sentence, folded, before, organ, goes):
                    yield Problem(
                        text.pointer,
                        f"“{words}”, although the text says that the drug leaves the body by that organ",
                        needle=words,
                    )


def _more(sentence: str, folded: str) -> Iterator[str]:
    if not _WORSE.search(folded) or _BETTER.search(folded) or _WANTED.search(folded):
        return
    match = _MORE.search(folded)
    if (
        match
        and not _NOT.search(folded, 0, match.start())
        and not _TESTING.search(folded, max(0, match.start() - 30), match.end())
    ):
        yield sentence[match.start() : match.end()]
        return
    rates = [s for s in schedules(sentence) if s.kind == "interval"]
    for old, new in pairwise(rates):
        lead, between = folded[max(0, old.start - 12) : old.start], folded[old.end : new.start]
        if compiled(r"\b(?:instead of|rather than)\s*$").search(between):
            old, new = new, old
        elif not (compiled(r"\bfrom\s*$").search(lead) and between.strip() == "to"):
            continue
        if new.low > old.high and not _TESTING.search(folded, max(0, old.start - 50), new.end):
            first, last = min(old.start, new.start), max(old.end, new.end)
            yield sentence[first:last]
            return
    for time in amounts(sentence):
        # "The interval goes from 12 hours to 6 hours"
        shorter = time.hours is not None and time.low > time.high
        if (
            shorter
            and compiled(r"\binterval\w*\b[^.;]{0,40}$").search(folded, 0, time.start)
            and not _TESTING.search(folded)
        ):
            yield sentence[time.start : time.end]
            return
    if _TESTING.search(folded):
        return
    if severities(sentence, known=False) and "dose" in folded and compiled(r"\b(?:rais|increas|doubl)").search(folded):
        return  # for the rule on doses in impairment
    raised = _RAISE.search(folded)
    if (
        raised
        and not _NOT.search(folded, 0, raised.start())
        and any(a.unit in MASSES or a.unit == "IU" for a in amounts(sentence))
    ):
        yield sentence[raised.start() : raised.end()].strip()
        return
    found = [a for a in amounts(sentence) if a.unit in MASSES and not set(a.pers) - {"day"}]
    for usual in found:
        if _USUAL.search(folded, max(0, usual.start - 40), usual.start):
            for other in found:
                lowered = _LOWERED.search(folded, max(0, other.start - 60), other.start)
                if lowered and other.low * MASSES[other.unit] > usual.high * MASSES[usual.unit]:
                    yield sentence[lowered.start() : other.end]
                    return
    for amount in found:
        # "From 100 mg to 200 mg" is read as a range; with a verb of less or more other rules look at it.
        changed = amount.low < amount.high and _CHANGED.search(folded, 0, amount.start)
        if changed and not compiled(r"\b(?:reduc|lower|decreas|cut|rais|increas)").search(folded):
            yield sentence[amount.start : amount.end]
            return


def _ignored(sentence: str, folded: str, before: str, organ: str, goes: re.Pattern[str]) -> str:
    """The words that deny that an organ matters, where the same sentence or the one before has the drug leave by it."""
    if organ not in organs(sentence) or _SOURCED.search(folded):
        return ""
    way = goes.search(folded) or goes.search(before)
    if way is None:
        return ""
    around = compiled(r"[;,:.]").split(way.string[: way.start()])[-1][-40:] + way.group()
    if _LITTLE.search(around):
        return ""
    claim = _MATTER.search(folded, way.end() if way.string is folded else 0)
    if claim is None:
        return ""
    name = "kidney|renal|clearance" if organ == "renal" else "liver|hepatic|cirrhosis"
    near = compiled(rf"\b(?:{name})\w*").search(folded, way.end() if way.string is folded else 0)
    start = compiled(r"\b(?:so|therefore|thus|hence|consequently)\b").search(folded)
    if near is None or abs(near.start() - claim.start()) > 90:
        return ""
    first = (
        start.start()
        if start and start.start() < min(near.start(), claim.start())
        else min(near.start(), claim.start())
    )
    return sentence[first : max(claim.end(), near.end())]


RULE = Rule(
    code="ORG012",
    name="wrong-direction",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up what the label does with dose and interval as the organ fails.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("a shorter interval", text="Below a creatinine clearance of 30 mL/min shorten the interval to 6 hours.", status="approved", audience="professional", fires=True),
        Example("more often", text="When kidney function declines, the drug is given more often.", status="approved", fires=True),
        Example("from and to", text="If renal function worsens, change gentamicin from every 24 hours to every 8 hours.", status="approved", audience="professional", fires=True),
        Example("more milligrams", text="With a creatinine clearance below 30 mL/min, raise the dose to 400 mg.", status="approved", audience="professional", fires=True),
        Example("the way out ignored", text="It is excreted unchanged in the urine, so kidney function has no bearing on the dose.", status="approved", fires=True),
        Example("two sentences", text="The drug is cleared almost entirely by the liver. Patients with liver failure take the usual dose.", status="approved", audience="professional", fires=True),
        Example("longer", text="Below a creatinine clearance of 30 mL/min lengthen the interval to 24 hours.", status="approved", audience="professional"),
        Example("tests", text="When kidney function declines, creatinine is checked more often.", status="approved"),
        Example("recovery", text="When renal function improves, go from every 24 hours to every 12 hours.", status="approved", audience="professional"),
        Example("a small part", text="Less than 5 % is excreted in the urine, so kidney function has no bearing on the dose.", status="approved", audience="professional"),
        Example("the other organ", text="It is broken down by the liver. Kidney function does not matter for the dose.", status="approved", audience="professional"),
        Example("a loop diuretic", text="In severe renal impairment furosemide may need to be increased to 250 mg.", status="approved", audience="professional"),
    ),
)  # fmt: skip

"""A severity and the scale beside it must name the same people: mild is Child-Pugh A, severe renal is below 30 mL/min.

"Mild hepatic impairment (Child-Pugh B)" gives the dose for healthy livers to sick ones. Sources: Child-Pugh classes as used
in labels; the bands of renal impairment of FDA and EMA guidance (mild 60–89, moderate 30–59, severe below 30 mL/min), read
with room for older bands.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.clearance import Band, bands
from pipeline.rules.english.impairment import organs
from pipeline.rules.prose import Prose

_LEVELS = ("mild", "moderate", "severe")
_LEVEL = r"(?:mild|moderate|severe)(?:ly)?"
_GROUP = rf"(?P<levels>\b{_LEVEL}(?:\s*(?:,|to|or|and|-|/)\s*{_LEVEL})*)"
# From a severity to its scale: its organ, a bracket, "that is".
_TO_SCALE = r"(?:[\s-]+(?!mild|moderate|severe)[a-z][a-z-]*){0,5}?\s*(?:[(,:=\[]|\bwith\b|\bof\b|\bi\.e\.|\bthat is\b|\bmeaning\b|\bor\b)[\s,:(]*"
_CHILD = compiled(
    rf"{_GROUP}{_TO_SCALE}(?:a |an )?child-pugh(?: class(?:es)?| grade| category| stage)?\s+(?P<letters>[abc]\b(?:\s*(?:,|to|or|and|-|/)\s*(?:child-pugh )?(?:class )?[abc]\b)*)"
)
_CHILD_FIRST = compiled(
    rf"child-pugh(?: class(?:es)?| grade)?\s+(?P<letters>[abc]\b(?:\s*(?:,|to|or|and|-|/)\s*[abc]\b)*)\s*(?:\(|,? that is,?|=|, i\.e\.,?)\s*{_GROUP}"
)
_RENAL = compiled(
    rf"{_GROUP}{_TO_SCALE}(?:a |an |the |estimated )*(?:creatinine clearance|crcl|clcr|e?gfr|clearance|gfr)?[^.;()]{{0,30}}?(?=[<>≥≤\d]|below|under|less|at least|above|more)"
)

_OTHER_ORGAN = compiled(
    r"\b(?:hepatic|liver) (?:impairment|failure|insufficiency|disease|dysfunction)\s*\(\s*(?:with |an? )?(?:creatinine clearance|crcl|clcr|e?gfr)\b[^)]*\)"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every severity with the scale right behind it."""
    for text in prose.texts:
        if text.role == "id":
            continue
        for _, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not any(level in folded for level in (*_LEVELS, "hepatic", "liver")):
                continue
            for match in (*_CHILD.finditer(folded), *_CHILD_FIRST.finditer(folded)):
                said, meant = _named(match["levels"]), _classes(match["letters"])
                if "child" in folded and said != meant:
                    words = sentence[match.start() : match.end()]
                    right = " and ".join(_LEVELS[i] for i in sorted(meant))
                    yield Problem(
                        text.pointer,
                        f"“{words}”: Child-Pugh {match['letters'].upper()} is {right} impairment",
                        needle=words,
                    )
            for match in _OTHER_ORGAN.finditer(folded):
                words = sentence[match.start() : match.end()]
                yield Problem(text.pointer, f"“{words}”: creatinine clearance is no scale of the liver", needle=words)
            if "renal" in organs(sentence):
                yield from (Problem(text.pointer, why, needle=words) for words, why in _renal(sentence, folded))


def _named(words: str) -> set[int]:
    """The places of the severities that words name: "mild to severe" is all three."""
    found = _order(words)
    return set(range(min(found), max(found) + 1)) if compiled(r"\bto\b|-").search(words) else set(found)


def _order(words: str) -> list[int]:
    return [_LEVELS.index(level) for level in re.findall("mild|moderate|severe", words)]


def _classes(words: str) -> set[int]:
    found = ["abc".index(letter) for letter in re.findall(r"\b[abc]\b", words)]
    return set(range(min(found), max(found) + 1)) if compiled(r"\bto\b|-").search(words) else set(found)


def _renal(sentence: str, folded: str) -> Iterator[tuple[str, str]]:
    for match in _RENAL.finditer(folded):
        levels = _order(match["levels"])
        band = next((b for b in bands(sentence, known=True) if match.end() - 12 <= b.start <= match.end() + 2), None)
        if band is None or len(levels) != 1 or "child" in match.group() or not _is_flow(folded, match, band):
            continue
        if _off(levels[0], band):
            words = sentence[match.start() : band.end].strip()
            yield words, f"“{words}”: that clearance is not {_LEVELS[levels[0]]} impairment"


def _is_flow(folded: str, match: re.Match[str], band: Band) -> bool:
    """Whether a band is one of clearance: its measure or its unit stands with it."""
    return (
        compiled(r"clearance|crcl|clcr|gfr|ml\s*/\s*min").search(folded, match.start(), min(len(folded), band.end + 12))
        is not None
    )


def _off(level: int, band: Band) -> bool:
    if level == 0:
        return band.high <= Decimal(50)
    if level == 1:
        return band.high < Decimal(30) or band.low >= Decimal(60)
    return band.low >= Decimal(30)


RULE = Rule(
    code="ORG013",
    name="scale-mismatch",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which is meant, the severity or the class, and write both alike.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("the liver", text="In mild hepatic impairment (Child-Pugh C) give 10 mg once daily.", status="approved", audience="professional", fires=True),
        Example("two severities", text="Moderate or severe liver disease, Child-Pugh A or B: avoid.", status="approved", audience="professional", fires=True),
        Example("the class first", text="Child-Pugh C (moderate) patients take half the dose.", status="approved", audience="professional", fires=True),
        Example("the kidneys", text="Severe renal impairment (creatinine clearance 60 to 89 mL/min): 250 mg once a day.", status="approved", audience="professional", fires=True),
        Example("an open band", text="With mild renal impairment (eGFR below 30 mL/min) take 50 mg.", status="approved", fires=True),
        Example("right", text="In mild hepatic impairment (Child-Pugh A) give 10 mg; in moderate (Child-Pugh B) give 5 mg.", status="approved", audience="professional"),
        Example("right, two", text="Mild to moderate liver disease (Child-Pugh A or B): no change [1].", status="approved", audience="professional"),
        Example("right, kidneys", text="Moderate renal impairment (creatinine clearance 30 to 59 mL/min): 250 mg; severe (15 to 29 mL/min): 125 mg.", status="approved", audience="professional"),
        Example("older bands", text="Mild renal impairment (CrCl 50 to 80 mL/min) needs no change [1].", status="approved", audience="professional"),
    ),
)  # fmt: skip

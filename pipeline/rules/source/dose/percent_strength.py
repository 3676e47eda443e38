"""A strength in percent or as a ratio must agree with the concentration that stands with it.

1% is 10 mg in a mL, and 1 in 1,000 is 1 mg in a mL. Adrenaline and local anesthetics have been given tenfold by people who
had it wrong. Source: ISMP and USP, ratio expressions of strength (USP <7> does without them since 2016).
"""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import amounts, fold
from pipeline.rules.english.amounts import MASSES
from pipeline.rules.english.numbers import DIGITS, number
from pipeline.rules.prose import Prose

_STRENGTH = compiled(
    rf"(?P<percent>{DIGITS})\s?%(?:\s?w/v)?|\b1 (?:in|to) (?P<ratio>{DIGITS})\b|\b1:(?P<colon>\d[\d,]*)\b"
)
_SAME = compiled(
    r"\s*(?:(?:[a-z-]+\s+){0,3}?(?:contains?|holds?|has|have|is|means|equals?|corresponds? to|provides?|which (?:is|contains?))\s+(?:about\s+)?|\(\s*(?:=|i\.e\.|that is)?\s*|=\s*|,\s*(?:that is|i\.e\.),?\s*)$"
)
_ROOM = Decimal("0.05")


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every strength with the concentration right behind it."""
    for text in prose.texts:
        folded = fold(text.shown)
        if text.role == "id" or "ml" not in folded or not ("%" in folded or "1 in " in folded or "1:" in folded):
            continue
        conc = [a for a in amounts(text.shown) if a.unit in MASSES and a.pers == ("mL",) and not a.is_range]
        for match in _STRENGTH.finditer(folded):
            behind = next((a for a in conc if a.start >= match.end()), None)
            if behind is None or not _SAME.fullmatch(folded[match.end() : behind.start]):
                continue
            if match["percent"]:
                expected = number(match["percent"]) * 10
            else:
                expected = Decimal(1000) / number(match["ratio"] or match["colon"])
            said = behind.low * MASSES[behind.unit] / behind.per_count
            if abs(said - expected) > expected * _ROOM:
                words = text.shown[behind.start : behind.end]
                yield Problem(
                    text.pointer,
                    f"“{text.shown[match.start() : match.end()]}” is {expected.normalize():f} mg/mL, and the text says “{words}”",
                    needle=words,
                )


RULE = Rule(
    code="DOS037",
    name="percent-strength",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the strength in mg/mL, as the container does.",
    check=check,
    sources=("ISMP", "USP <7>"),
    examples=(
        Example("a percentage", text="Lidocaine 2% contains 2 mg/mL.", status="approved", fires=True),
        Example("a ratio", text="Adrenaline 1 in 10,000 is 1 mg/mL.", status="approved", fires=True),
        Example(
            "in brackets",
            text="Use bupivacaine 0.25% (25 mg in 10 mL, or 0.25 mg per mL).\n\nA 0.5% (0.5 mg/mL) solution is stronger.",
            status="approved",
            fires=True,
        ),
        Example("per 10 mL", text="Adrenaline 1:1,000 contains 1 mg in 10 mL.", status="approved", fires=True),
        Example(
            "right",
            text="Lidocaine 2% contains 20 mg/mL. Adrenaline 1 in 1,000 contains 1 mg per mL.",
            status="approved",
        ),
        Example("a share of people", text="In 30% (n = 12) the level was 5 mg/mL.", status="approved"),
        Example("per 10 mL, right", text="Adrenaline 1:10,000 contains 1 mg in 10 mL.", status="approved"),
    ),
)

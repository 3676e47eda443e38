"""An amount and the same amount in brackets must be equal.

"50 micrograms (0.5 mg)", "5 mg (fifty milligrams)", "10 mL (one teaspoonful)": readers take the one they understand, and
here the two are different doses. Amounts of a salt and of its base are not compared.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold
from pipeline.rules.english.amounts import MASSES, TIMES
from pipeline.rules.english.numbers import DIGITS, WORDS, number
from pipeline.rules.prose import Prose

# Sizes of units that are put side by side, by their measure. Source of the spoons: USP <1221>, 5 mL and 15 mL.
_VOLUMES = {"mL": Decimal(1), "L": Decimal(1000), "teaspoon": Decimal(5), "tablespoon": Decimal(15)}
_MEASURES: tuple[dict[str, Decimal], ...] = (MASSES, _VOLUMES, TIMES)
_SAME = (
    r"\s*(?:\(\s*(?:=|i\.e\.|that is|or|equals?|equal to|equivalent to|about|approximately)?,?\s*|=\s*|,?\s*(?:i\.e\.|that is|equals|is equal to|in other words),?\s*"
    r"|\s*/\s*)"
)
# "250 mg (equivalent to 200 mg of the base)": two substances.
_AS_BASE = compiled(
    r"\s*(?:of (?!the (?:drug|medicine|study drug|substance)\b)|as\b|(?:base|salt|anhydrous|elemental|free|active|hydrochloride)\b)"
)
_COUNTED = compiled(rf"(?:\bof|{WORDS}|{DIGITS})\s*[x×]?\s*$")
_EXPLAINS = compiled(r"[(=]|i\.e\.|that is|equal|in other words")
_TWICE = compiled(rf"(?P<word>{WORDS})\s*\(\s*(?P<digits>{DIGITS})\s*\)(?=\s*[a-z%])")
_TOLERANCE = Decimal("0.02")
_ROUND = {"teaspoon", "tablespoon"}


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every two amounts of which the second explains the first."""
    for text in prose.texts:
        if text.role == "id" or not _EXPLAINS.search(text.shown):
            continue
        shown, folded = text.shown, fold(text.shown)
        for first, second in pairwise(amounts(shown)):
            between = folded[first.end : second.start]
            if not compiled(_SAME).fullmatch(between) or between.strip() == "/":
                continue
            closed = "(" not in between or compiled(r"\s*(?:\)|,|;|each\b|per\b|a\b|daily\b)").match(
                folded[second.end :]
            )
            # "2 tablets of 250 mg (1 g)" is for the rule on strengths.
            counted = _COUNTED.search(folded[: first.start])
            if closed and not counted and _differ(first, second, shown) and not _AS_BASE.match(folded, second.end):
                words = shown[first.start : second.end]
                yield Problem(
                    text.pointer,
                    f"“{shown[first.start : first.end]}” and “{shown[second.start : second.end]}” are put as equal and are not",
                    needle=words,
                )
        for match in _TWICE.finditer(folded):
            if match["word"] not in ("half", "a half") and number(match["word"]) != number(match["digits"]):
                words = shown[match.start() : match.end()]
                yield Problem(text.pointer, f"“{words}” says two numbers", needle=words)


def _differ(first: Amount, second: Amount, text: str) -> bool:
    if first.is_range != second.is_range:
        return False
    if (set(first.pers) != set(second.pers) and first.pers and second.pers) or first.per_count != second.per_count:
        return False
    if first.unit == second.unit:
        # "5 mg (fifty milligrams)" says one number twice; "100 mg (50 mg)" may mean anything.
        return text[first.start].isdigit() != text[second.start].isdigit() and first.low != second.low
    sizes = next((m for m in _MEASURES if first.unit in m and second.unit in m), None)
    if sizes is None:
        return False
    room = Decimal("0.1") if second.comparator == "about" or {first.unit, second.unit} & _ROUND else _TOLERANCE
    ends = ((first.low, second.low), (first.high, second.high))
    return any(abs(a * sizes[first.unit] - b * sizes[second.unit]) > room * a * sizes[first.unit] for a, b in ends)


RULE = Rule(
    code="DOS023",
    name="equal-amounts",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Find out which of the two is right and correct the other, or leave one out.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("micrograms", text="The dose is 50 micrograms (0.5 mg) once a day.", fires=True),
        Example("grams", text="Each sachet holds 1 g = 100 mg of the drug.", status="approved", fires=True),
        Example("spoons", text="Give 10 mL (one teaspoonful) twice a day.", status="approved", fires=True),
        Example(
            "the number in words", text="Inject 5 mg (fifty milligrams) once a week.", status="approved", fires=True
        ),
        Example("number words", text="Take three (4) tablets with water.", status="approved", fires=True),
        Example("time", text="Stop it 2 weeks (10 days) before surgery.", status="approved", fires=True),
        Example("equal", text="The dose is 50 micrograms (0.05 mg) once a day."),
        Example("spoons that agree", text="Give 10 mL (two teaspoonfuls) twice a day.", status="approved"),
        Example("a salt", text="The tablet contains 1.2 g (equivalent to 1,000 mg of the base).", status="approved"),
        Example("number words that agree", text="Take three (3) tablets with water.", status="approved"),
        Example("a range of people", text="The dose is 1 g (500 mg in elderly people).", status="approved"),
    ),
)

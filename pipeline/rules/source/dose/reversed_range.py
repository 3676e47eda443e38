"""In prose, too, the lower end of a range comes first.

"150 to 50 mg", "aged 12 to 6 years": the ends are exchanged, or one of them is wrong, and nobody can tell which. A way down
("reduced from 40 mg to 20 mg", "40 mg, tapering to 20 mg") is no range.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import Amount, amounts, fold
from pipeline.rules.prose import Prose

_WAY_DOWN = compiled(
    r"\b(?:reduc\w*|decreas\w*|lower\w*|taper\w*|drop\w*|fall\w*|fell|declin\w*|down|wean\w*|cut(?:s|ting)?|shrink\w*|shrank|shrunk|shorten\w*|"
    r"step\w* down|chang\w*|switch\w*|halv\w*|de-?escalat\w*|convert\w*|improv\w*|went|go(?:es|ing)?|adjust\w*|minus|diminish\w*|slow\w*|"
    r"count(?:s|ing)? down|ratio|titrat\w*|shift\w*|move[ds]?|moving)\b"
)
# "14 to 7 days before surgery" counts towards an event.
_TOWARDS = compiled(
    r"\s*(?:days?|hours?|weeks?|months?|minutes?)?\s*(?:before|prior|ahead|in advance|ago|preceding|earlier|old(?:er)? than|,? respectively)\b"
)
_CHAIN = compiled(r"\s*(?:-|to|,|then|→|/)\s*(?:to\s+)?[\d.]+")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every range that the prose writes out."""
    for text in prose.texts:
        if text.role == "id":
            continue
        folded = fold(text.shown)
        for amount in amounts(text.shown):
            if amount.low <= amount.high or not _is_range(folded, amount):
                continue
            start, end = amount.start, amount.end
            words = text.shown[start:end]
            if words not in text.source:
                continue  # a typed range is for the rule on typed values
            yield Problem(
                text.pointer,
                f"“{words}” is a range with its higher end first",
                needle=words,
            )


def _is_range(folded: str, amount: Amount) -> bool:
    words = folded[amount.start : amount.end]
    if compiled(r"\bor\b|/").search(words.split(" per ")[0]) and not compiled(r"-|\bto\b|\band\b|\bthrough\b").search(
        words
    ):
        return False
    sentence_start = max(folded.rfind(". ", 0, amount.start), folded.rfind("\n", 0, amount.start)) + 1
    clause = folded[sentence_start : amount.start].rsplit(";", 1)[-1]
    if compiled(r"\bfrom\s*$").search(clause) and not compiled(
        r"\b(?:rang|span|vari|extend|run|stretch)\w*\s+(?:\w+\s+){0,2}from\s*$"
    ).search(clause):
        return False  # "from 40 mg to 20 mg" is a way, not a range
    if _WAY_DOWN.search(clause[-80:]) or _WAY_DOWN.match(folded[amount.end :].lstrip()):
        return False
    if _TOWARDS.match(folded, amount.end) or _CHAIN.match(folded, amount.end):
        return False
    return not compiled(r"[\d.]\s*(?:-|to|→|/)\s*$|[-−]\s*$|\bday\s*$|\bphase\s*$").search(folded[: amount.start])


RULE = Rule(
    code="DOS026",
    name="reversed-range",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the range up at its source and write the lower end first.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a dose", text="Participants received 150 to 50 mg twice daily.", fires=True),
        Example(
            "with a dash",
            text="| Use | Dose |\n|---|---|\n| Pain | 800–400 mg |\n| Fever | 200–400 mg |",
            status="approved",
            fires=True,
        ),
        Example("ages", text="It was studied in children aged 12 to 6 years.", fires=True),
        Example("between", text="The interval is between 12 hours and 6 hours.", status="approved", fires=True),
        Example("two units", text="Take 1 g to 500 mg with food.", status="approved", fires=True),
        Example("right", text="Participants received 50 to 150 mg twice daily, aged 6 to 12 years."),
        Example("two units, right", text="Take 500 mg to 1 g with food every 6 to 8 hours.", status="approved"),
        Example("a way down", text="The dose was reduced from 150 mg to 50 mg.", status="approved"),
        Example("tapering", text="Taper the dose, 40 to 20 mg, over two weeks.", status="approved"),
        Example("before an event", text="Stop it 14 to 7 days before the operation.", status="approved"),
        Example("a choice", text="Take 40 or 20 mg once a day.", status="approved"),
        Example("months and years", text="It is given to children from 6 months to 2 years of age.", status="approved"),
    ),
)

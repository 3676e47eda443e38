"""In a text, the grade of an adverse event must agree with its word: grade 4 is life-threatening, not mild.

By CTCAE grade 1 is mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. "Mild (grade 4)" is wrong in one of the two, and
the word hides the number.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose

# The lowest and highest grade that a word stands for. "Severe" is often said of grade 3 and above.
_GRADES: dict[str, tuple[int, int]] = {
    "mild to moderate": (1, 2),
    "mild or moderate": (1, 2),
    "moderate to severe": (2, 3),
    "moderate or severe": (2, 3),
    "mild": (1, 1),
    "moderate": (2, 2),
    "severe": (3, 5),
    "life-threatening": (4, 4),
    "fatal": (5, 5),
}
_OTHER_SCALE = compiled(
    r"\b(?:tumou?r|histolog\w*|cancer|glioma|lymphoma|nyha|child-pugh|angina|reflux|hernia|sprain)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Compare every word of severity with the grade in brackets beside it."""
    for text in prose.texts:
        if "rade" not in text.shown:
            continue
        folded = fold(text.shown)
        if _OTHER_SCALE.search(folded):
            continue
        for match in _graded().finditer(folded):
            word = match["word"] or match["word2"]
            low = int(match["low"] or match["low2"])
            high = int(match["high"] or match["high2"] or low)
            least, most = _GRADES[word]
            if low < least or high > most or low > most:
                words = text.shown[match.start() : match.end()]
                yield Problem(text.pointer, f"“{words}”: {word} means grade {_range(least, most)}", needle=words)


def _range(least: int, most: int) -> str:
    return str(least) if least == most else f"{least} to {most}"


@cache
def _graded() -> re.Pattern[str]:
    words = "|".join(_GRADES)
    grades = r"(?:ctcae )?grades? (?P<low>[1-5])(?:\s?(?:-|to|or|and|/)\s?(?P<high>[1-5]))?"
    again = grades.replace("?P<low>", "?P<low2>").replace("?P<high>", "?P<high2>")
    event = r"(?: (?:adverse )?(?:events?|reactions?|cases?|in severity))?"
    return compiled(
        rf"\b(?<!or )(?<!to )(?P<word>{words}){event},?(?: of)? [(\[]?{grades}(?![\d.])"
        rf"|\b{again}(?: [(\[]|, (?:but |and )?)(?P<word2>{words})\b"
    )


RULE = Rule(
    code="ADR015",
    name="grade-in-text",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look the grade up in the report and correct the word or the number.",
    check=check,
    sources=("CTCAE",),
    examples=(
        Example(
            "mild and four",
            text="The reactions were mild (grade 4) in one person.",
            audience="professional",
            fires=True,
        ),
        Example(
            "severe and one", text="Severe (grade 1) rash was seen in 3 patients.", audience="professional", fires=True
        ),
        Example("the other way", text="Grade 3 (mild) neutropenia occurred.", audience="professional", fires=True),
        Example(
            "a range", text="Most events were mild to moderate (grade 2 or 3).", audience="professional", fires=True
        ),
        Example("side by side", text="Mild grade 3 neutropenia was seen.", audience="professional", fires=True),
        Example("after a comma", text="A grade 4, moderate rash was seen.", audience="professional", fires=True),
        Example("severe, side by side", text="Severe grade 3 neutropenia was seen.", audience="professional"),
        Example("agreeing", text="Events were mild (grade 1) or moderate (grade 2).", audience="professional"),
        Example("severe and above", text="Severe (grade 3 or 4) events were rare.", audience="professional"),
        Example("mild to moderate", text="Most were mild to moderate (grade 1 or 2).", audience="professional"),
        Example("another scale", text="The tumour was of moderate (grade 3) differentiation.", audience="professional"),
    ),
)

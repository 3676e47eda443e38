"""A text for patients can be read with eight years of school.

About half of adults read below that grade; what they cannot read cannot protect them. The grade is that of Flesch and
Kincaid, computed from words per sentence and syllables per word over the whole text; the limit is a house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import sentences
from pipeline.rules.english.reading_grade import readability
from pipeline.rules.prose import Prose

_GRADE = 8
_FEWEST_WORDS = 100
_RUNNING = frozenset({"text", "paragraph", "item", "cell", "do", "dont"})


def check(prose: Prose) -> Iterator[Problem]:
    """Measure all running text together; too short a text has no grade."""
    if not prose.for_patients:
        return
    running = [text for text in prose.texts if text.role in _RUNNING]
    counts = readability(sentence for text in running for _, sentence in sentences(text.shown))
    if counts.words >= _FEWEST_WORDS and round(counts.grade, 1) > _GRADE:
        yield Problem(
            prose.texts[0].pointer,
            f"the text for patients has reading grade {counts.grade:.1f} (Flesch-Kincaid); {_GRADE} is the limit",
        )


_HARD = (
    "Pharmacokinetic characterization demonstrated considerable interindividual variability following administration. "
    "Hepatic insufficiency necessitates individualized modification of recommended administration intervals. "
)
_PLAIN = (
    "Take one tablet each day. Drink a glass of water with it. Call your doctor if you feel ill. Do not drive a car. "
)

RULE = Rule(
    code="REA003",
    name="reading-level",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Use shorter sentences and everyday words; explain a medical word where it is needed.",
    check=check,
    sources=("Kincaid and others, 1975, Research Branch Report 8-75", "house rule"),
    waivable=True,
    examples=(
        Example("hard words", text=_HARD * 6, fires=True),
        Example("plain words", text=_PLAIN * 6),
        Example("too short to tell", text=_HARD),
        Example("for professionals", text=_HARD * 6, audience="professional"),
    ),
)

"""Every statement of how often a dose is taken must agree with the typed frequency.

"At the same time every day", said of a drug that is taken twice a day, halves the dose; "daily" for "weekly" has
killed people (methotrexate). Latin abbreviations (BID, TID) count as statements. Frequencies in prose belong in a
placeholder; what is written in words all the same is compared here.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import Frequency
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold, sentences
from pipeline.rules.subject import Subject

_COUNT = {
    "once": 1,
    "one time": 1,
    "twice": 2,
    "two times": 2,
    "three times": 3,
    "thrice": 3,
    "four times": 4,
    "six times": 6,
}
_PER = {"daily": "day", "day": "day", "weekly": "week", "week": "week", "monthly": "month", "month": "month"}
_TIMES = re.compile(
    r"\b(" + "|".join(_COUNT) + r")[\s-]+(?:(?:a|per|each|every)[\s-]+)?(daily|day|weekly|week|monthly|month)\b"
)
_LATIN = re.compile(r"(?<![\w.])(q\.?d\.?|o\.?d\.?|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?)(?![\w])")
_LATIN_TIMES = {"qd": 1, "od": 1, "bid": 2, "tid": 3, "qid": 4}
_SAME_TIME = re.compile(
    r"\b(?:take|takes|taken|swallow)\b.*\b(?:at )?(?:the |about the )?same time (?:every|each|of) (?:the )?day\b"
)
_INTAKE = re.compile(
    r"\b(?:take|takes|taken|taking|dose|doses|dosed|swallow\w*|capsules?|tablets?|given|giving|administer\w*)\b|^[\W]*$"
)


def check(subject: Subject) -> Iterator[Problem]:
    """Compare every frequency in words with the frequencies of the regimens."""
    known = [r.frequency for r in subject.monograph.dosing.regimens if isinstance(r.frequency, Frequency)]
    if not known:
        return
    typed = " or ".join(f"{f.times} per {f.per}" for f in known)
    for text in subject.texts:
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            for words, times, per in _statements(folded):
                if not any(f.times == times and f.per == per for f in known):
                    at = folded.index(words)
                    shown = text.shown[start + at : start + at + len(words)]
                    yield Problem(
                        text.pointer, f"“{shown}” says {times} per {per}; the typed frequency is {typed}", needle=shown
                    )


def _statements(folded: str) -> Iterator[tuple[str, int, str]]:
    """The frequencies of intake that a folded sentence states: its words, times and period."""
    for match in _LATIN.finditer(folded):
        yield match.group(1), _LATIN_TIMES[match.group(1).replace(".", "")], "day"
    if _SAME_TIME.search(folded):
        yield "same time", 1, "day"
    if not _INTAKE.search(folded):
        return
    for match in _TIMES.finditer(folded):
        yield match.group(), _COUNT[match.group(1)], _PER[match.group(2)]


RULE = Rule(
    code="FRQ002",
    name="frequency-in-prose",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Use the placeholder of the frequency; say “at the same two times every day” for two doses.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example(
            "one time of day",
            {"sections.dosing.blocks.missed.text": "Take it at the same time every day."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "three for two",
            {"sections.dosing.blocks.missed.text": "Take the capsules three times a day."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "Latin",
            {"sections.dosing.blocks.missed.text": "The capsules (TID)."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "weekly for daily",
            {"sections.dosing.blocks.missed.text": "Doses are taken twice a week."},
            ("sections.dosing.blocks.missed.text",),
        ),
        Example("agreeing", {"sections.dosing.blocks.missed.text": "Take the capsules twice daily (BID)."}),
        Example("not an intake", {"sections.dosing.blocks.missed.text": "Your blood is tested once a week."}),
    ),
)

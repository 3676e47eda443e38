"""No sentence for patients has more than 35 words.

A sentence of 26 words is long (REA002 says so); at twice the length of a good one the condition at its beginning is
forgotten when the instruction comes, and "call us" is read without its "if". What a colon introduces is a list, and
counted apart. Source: European Commission, guideline on the readability of the label and package leaflet (2009): "short
sentences"; the number is a house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import sentences
from pipeline.rules.english.reading_grade import words_of
from pipeline.rules.prose import Prose

_MOST = 35
_PARTS = compiled(r"[:;](?=\s)|\s\|\s")


def check(prose: Prose) -> Iterator[Problem]:
    """Count the words of each sentence in running text, up to a colon or semicolon."""
    if not prose.for_patients or "professional" in prose.audiences:
        return
    for text in prose.texts:
        if len(text.shown) < 3 * _MOST or text.role in ("id", "term"):
            continue
        for _, sentence in sentences(text.shown):
            if sentence.count(" ") <= _MOST:
                continue
            count = max(len(words_of(part)) for part in _PARTS.split(sentence))
            if count > _MOST:
                needle = " ".join(sentence.split()[:8])
                yield Problem(
                    text.pointer,
                    f"a sentence of {count} words in a text for patients; at most {_MOST} can be followed",
                    needle=needle if needle in text.source else "",
                )


RULE = Rule(
    code="REA010",
    name="overlong-sentence",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Make several sentences of it: the condition first, then one instruction in each.",
    check=check,
    sources=("European Commission, guideline on readability, 2009", "house rule"),
    waivable=True,
    examples=(
        Example(
            "a condition lost",
            text="When you get home you should go on with the blood thinner at the same time every evening with a glass of water for as long as the team has told you to, even if your leg feels better, because clots can come back.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "instructions in one breath",
            text="Wash your hands and take the pen out of the fridge half an hour before you inject so that it can warm up, then choose a place on your thigh or your tummy where the skin is not sore or red and clean it with a wipe.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "in a list",
            text="- Tell the nurse about each of the other medicines that you take, about any operation that you have had or will have this year, about any allergy to food or to medicines, and about anybody in your family who had a clot.",
            audience="patient",
            fires=True,
        ),
        Example(
            "short ones",
            text="When you get home, go on with the blood thinner. Take it at the same time every evening. Do so even if your leg feels better, because clots can come back.",
            status="approved",
            audience="patient",
        ),
        Example(
            "a list after a colon",
            text="Tell your doctor before you take it if you have, or have had, any of these: asthma, a stomach ulcer, a stroke, kidney disease, liver disease, heart failure, high blood pressure, bleeding that was hard to stop, or an allergy to aspirin.",
            status="approved",
            audience="patient",
        ),
        Example(
            "for professionals",
            text="When dizziness occurs or when headache persists for more than one hour after administration of the tablet in the evening the patient should be seated and the treating physician should be informed without delay so that the dose can be changed.",
            audience="professional",
        ),
    ),
)

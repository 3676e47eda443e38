"""A sentence for patients has at most 25 words.

Who reads slowly, is ill or reads a second language loses the beginning of a longer one, and with it the condition under
which an instruction holds. Source: European Commission, guideline on the readability of the label and package leaflet
(2009): "short sentences"; the number is a house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import sentences
from pipeline.rules.english.reading_grade import words_of
from pipeline.rules.prose import Prose

_MOST = 25


def check(prose: Prose) -> Iterator[Problem]:
    """Count the words of each sentence in running text."""
    if not prose.for_patients:
        return
    for text in prose.texts:
        if len(text.shown) < 2 * _MOST or text.role in ("id", "term"):
            continue
        for _, sentence in sentences(text.shown):
            count = len(sentence.split())
            if count > _MOST and len(words_of(sentence)) > _MOST * 3 // 4:
                yield Problem(
                    text.pointer, f"a sentence of {count} words in a text for patients", needle=sentence.strip()
                )


RULE = Rule(
    code="REA002",
    name="long-sentence",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Make two or more sentences of it, one thought each.",
    check=check,
    sources=("European Commission, guideline on readability, 2009", "house rule"),
    waivable=True,
    examples=(
        Example(
            "thirty words",
            text="If you feel dizzy or if you have a headache that does not go away within one hour after you have taken the tablet then you should sit down and call your doctor.",
            fires=True,
        ),
        Example(
            "in a list",
            text="- Tell the nurse about each of the other medicines that you take, about any operation that you have had or will have, and about any allergy to food or to medicines.",
            fires=True,
        ),
        Example(
            "a long one in a monograph",
            {
                "sections.dosing.blocks.missed.text": "If you miss a dose and it is not yet time for the next one and you feel well and have eaten something then take the dose that you have missed as soon as you remember it."
            },
            ("sections.dosing.blocks.missed.text",),
        ),
        Example(
            "short ones",
            text="If you feel dizzy, sit down. Call your doctor if the headache does not go away within one hour.",
        ),
        Example(
            "for professionals",
            text="If dizziness occurs or if headache persists for more than one hour after administration of the tablet the patient should be seated and the treating physician should be informed without delay.",
            audience="professional",
        ),
    ),
)

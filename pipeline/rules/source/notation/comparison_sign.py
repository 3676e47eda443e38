"""Texts for patients say "more than" and "less than" in words.

The signs > and < are mistaken for each other, and < before a number for a 4. Tables may hold them. Source: ISMP, list of
error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import has_any, masked
from pipeline.rules.prose import Prose

_SIGN = r"(?<![-=<>])(?P<sign>>=|<=|=>|=<|[<>≤≥⩽⩾])\s?(?=[\d\0.$£€])"
_SIGNS = ("<", ">", "≤", "≥", "⩽", "⩾")
_WORDS = {
    ">": "more than", "<": "less than", "≥": "at least", "⩾": "at least", ">=": "at least", "=>": "at least",
    "≤": "at most", "⩽": "at most", "<=": "at most", "=<": "at most",
}  # fmt: skip


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a sign in front of a number, outside tables."""
    if not prose.for_patients:
        return
    for text in prose.texts:
        if text.role in ("id", "cell", "column") or not has_any(text.source, _SIGNS):
            continue
        for match in compiled(_SIGN).finditer(masked(text.source)):
            number = compiled(r"\{[^}]*\}|[\d.,$£€]*\d").match(text.source[match.end() :])
            needle = text.source[match.start() : match.end() + (number.end() if number else 0)]
            yield Problem(text.pointer, f"“{match['sign']}” is a sign: {_WORDS[match['sign']]}", needle=needle)


RULE = Rule(
    code="ABB007",
    name="comparison-sign",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Write “more than”, “less than”, “at least” or “at most”.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("more than", text="Side effects in >10% of people", fires=True),
        Example("at least", text="Adults aged ≥ 18 years can take it.", fires=True),
        Example("in two characters", text="Call us if your temperature is >=38 °C.", fires=True),
        Example(
            "a heading in a monograph",
            {"sections.effects.title": "Side effects (>{frequent.frequency})"},
            ("sections.effects.title",),
        ),
        Example("in words", text="Side effects in more than 10% of people"),
        Example("for professionals", text="Patients with a platelet count <50 were excluded.", audience="professional"),
        Example("a table", text="| effect | share |\n|---|---|\n| nausea | >10% |"),
        Example("an arrow", text="Menu -> 5 -> Settings"),
    ),
)

"""The sign for microgram is spelled out: µ is read as m, and the dose is then a thousand times too large.

The sign stands in tables of concentrations that professionals read (µg/mL), and "mcg" is the form of US labels, which
nobody misreads for milligram; both are accepted. Source: ISMP, list of error-prone abbreviations.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import marked, masked, named
from pipeline.rules.prose import Prose

_SIGN = r"(?P<number>(?<![\w.,])\d[\d.,]*\d|\d|\0)?(?P<space>[\s\u00a0-]?)(?P<sign>(?<![A-Za-z])(?:[µμ][gG]|ug|[µμ] ?grams?))(?![A-Za-z])"
_GUARD = r"[µμ]|[\d}\s]ug\b"
_CONCENTRATION = r"\s?(?:/\s?(?:m[lL]|d[lL]|[lL]\b|g\b|m3|m³)|[·*∙×]\s?h)"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for both characters that print as µ, and for u in its place."""
    for text in prose.texts:
        if text.role == "id" or not compiled(_GUARD).search(text.source):
            continue
        words = masked(text.source)
        for match in compiled(_SIGN).finditer(words):
            if (match["sign"] == "ug" and not match["number"]) or named(words, *match.span()):
                continue
            if not prose.for_patients and compiled(_CONCENTRATION).match(words, match.end()):
                continue
            word = "microgram" if match["number"] == "1" else "micrograms"
            apart = not match["number"] or match["space"] not in ("", "-")
            start = match.start("sign" if apart else "space")
            needle, fix = marked(text.source, start, match.end(), word if apart else f" {word}")
            yield Problem(text.pointer, f"“{match['sign']}” can be read as milligram: {word}", needle=needle, fix=fix)


RULE = Rule(
    code="ABB003",
    name="microgram-sign",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write micrograms, or mcg where that is the custom.",
    check=check,
    sources=("ISMP",),
    examples=(
        Example("the micro sign", text="Take one tablet of 100 µg before breakfast.", fires=True),
        Example("the Greek letter", text="The starting dose is 25 μg a day.", fires=True),
        Example("a u", text="Inhale 200 ug twice a day.", fires=True),
        Example("glued", text="Patients received 50µg/kg.", audience="professional", fires=True),
        Example("spelled out", text="Take one tablet of 100 micrograms before breakfast."),
        Example("the form of US labels", text="Take one 100 mcg tablet."),
        Example("a concentration", text="The trough level was 12 µg/mL.", audience="professional"),
        Example("other words", text="Hug your child. Drugs can hurt."),
    ),
)

"""The digits of a translation are the digits of its source.

Clinical numbers are placeholders; what is left are names such as PI3K. A digit that appears, disappears or changes is
an error, in whatever script it is written. Values spelled in words have a rule of their own (TFR001).
"""

from collections import Counter
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import Hole, split
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.unit import Unit

_TOKEN = compiled(r"\d+(?:[.,٫٬]\d+)*")
_ANY = compiled(r"[\d¼½¾⅐-⅞²³]")
_SIGNS = compiled(r"[¼½¾⅐-⅞²³]")


def check(unit: Unit) -> Iterator[Problem]:
    """Compare the numbers outside placeholders as multisets of digit strings."""
    if unit.fact is not None or not (_ANY.search(unit.source) or _ANY.search(unit.target)):
        return
    wanted, found = _numbers(unit.source), _numbers(unit.target)
    for number in sorted((wanted - found).elements()):
        yield Problem((), f"the number {number} of the source is missing")
    for number in sorted((found - wanted).elements()):
        yield Problem((), f"the number {number} is not in the source", needle=number)


def _numbers(text: str) -> Counter[str]:
    literal = "\0".join(p for p in split(text) if not isinstance(p, Hole))
    tokens = [_latin(match.group()) for match in _TOKEN.finditer(literal)]
    return Counter(tokens + _SIGNS.findall(literal))


def _latin(token: str) -> str:
    """The token with Latin digits; other signs as they are."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in token)


RULE = Rule(
    code="TNU001",
    name="literal-numbers",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Copy the number of the source; a value belongs in its placeholder.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a changed code", source="LOXO-195", target="LOXO-591", locale="ar", fires=True),
        Example(
            "a number added", source="Take it with water.", target="Tómelo con 200 ml de agua.", locale="es", fires=True
        ),
        Example("a number lost", source="PI3K and MAPK", target="MAPK", locale="es", fires=True),
        Example("other digits, same number", source="Protein 53", target="البروتين ٥٣", locale="ar"),
        Example("the same code", source="LOXO-195", target="LOXO-195", locale="ja"),
    ),
)

"""A translation holds exactly the placeholders of its source, each as often, none broken, none glued to a word.

A lost placeholder is a lost dose. A doubled one is a second dose. `{oral-dose}` or a translated name prints as
braces. gettext's own check does not see doubled, glued or misspelt ones.
"""

from collections import Counter
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import glued, names, stray
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.unit import Unit

_BRACE = compiled(r"[{}]")
# Scripts that put no space between words: a value may touch a letter there.
_UNSPACED = ("ja", "zh", "th", "lo", "km", "my")


def check(unit: Unit) -> Iterator[Problem]:
    """Compare the placeholders of both sides as multisets, and look at their neighbours."""
    if not _BRACE.search(unit.source) and not _BRACE.search(unit.target):
        return
    wanted, found = Counter(names(unit.source)), Counter(names(unit.target))
    for name, count in sorted((wanted - found).items()):
        times = "" if count == 1 else f" ({count} times)"
        yield Problem((), f"{{{name}}} is missing{times}")
    for name, count in sorted((found - wanted).items()):
        what = "stands too often" if name in wanted else "is not in the source"
        times = "" if count == 1 else f" ({count} times)"
        yield Problem((), f"{{{name}}} {what}{times}", needle="{" + name + "}")
    for piece in stray(unit.target):
        yield Problem((), f"“{piece}” is not a placeholder", needle=piece)
    if unit.locale.name.split("_")[0] not in _UNSPACED:
        already = set(glued(unit.source))
        for piece in glued(unit.target):
            if piece not in already:
                yield Problem((), f"a value is glued to its neighbour in “{piece}”", needle=piece)


RULE = Rule(
    code="TPL001",
    name="placeholders",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Copy each {placeholder} of the source unchanged, once, with a space around it where your language writes spaces.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("lost", source="Take {oral.dose} twice.", target="Tome dos veces.", locale="es", fires=True),
        Example("doubled", source="Take {oral.dose}.", target="Tome {oral.dose} {oral.dose}.", locale="es", fires=True),
        Example("translated", source="Take {oral.dose}.", target="Tome {oral.dosis}.", locale="es", fires=True),
        Example("glued", source="Take {oral.dose} now.", target="Tome {oral.dose}ya.", locale="es", fires=True),
        Example("a stray brace", source="Take it.", target="Tome {lo}.", locale="es", fires=True),
        Example("moved", source="Take {oral.dose} now.", target="Ahora tome {oral.dose}.", locale="es"),
        Example(
            "no spaces in Japanese", source="Take {oral.dose} now.", target="今{oral.dose}を服用します。", locale="ja"
        ),
    ),
)

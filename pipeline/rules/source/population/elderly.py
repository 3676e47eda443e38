"""Something is said of elderly people, even if it is that they were not studied.

Most medicines are taken by people over 65, and kidneys and balance change with age. Silence reads as “the same for all”.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the typed statement."""
    if subject.monograph.essentials.elderly == "not_stated":
        yield Problem(("essentials", "elderly"), "nothing is said of elderly people")


RULE = Rule(
    code="POP004",
    name="elderly",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Point to the place that says it, or write `not_studied` or `not_established` if that is so.",
    check=check,
    sources=("SPL 8.5",),
    examples=(
        Example("silence", {"essentials.elderly": "not_stated"}, ("essentials.elderly",)),
        Example("not studied", {"essentials.elderly": "not_studied"}),
        Example("said", {"essentials.elderly": {"see": "sections.dosing.blocks.missed"}}),
    ),
)

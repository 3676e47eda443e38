"""There is no approval called "standard of care", and none "for general use".

Standard of care is a medical custom, not an authority's decision; "not approved for general use" implies that it is
approved for some other use. Both make an investigational drug look half approved.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose

CONCEPT = re.compile(
    r"\bstandard[- ]of[- ]care\W{1,3}(?:fda |ema |regulatory )?(?:approv\w+|authori[sz]\w+|licen[sc]\w+)"
    r"|\b(?:approv\w+|authori[sz]\w+|licen[sc]\w+)\b[^.;]{0,30}\bfor general use\b"
    r"|\b(?:partial|provisional|preliminary|informal|unofficial)(?:ly)? approv\w+"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        for match in CONCEPT.finditer(fold(text.shown)):
            words = text.shown[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}”: no authority gives such an approval", needle=words)


RULE = Rule(
    code="REG008",
    name="invented-approval",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “not approved by …”, with the authority.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "standard of care",
            {"sections.overview.title": "It has no “Standard of Care” FDA approval"},
            ("sections.overview.title",),
        ),
        Example(
            "general use",
            {"sections.overview.title": "Not approved by the FDA for general use"},
            ("sections.overview.title",),
        ),
        Example("the custom itself", {"sections.overview.title": "The standard of care is surgery"}),
    ),
)

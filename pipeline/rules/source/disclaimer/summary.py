"""The summary of an investigational drug must itself say that it is investigational or not approved.

A search result and a link preview show the summary and nothing else of the page: no banner, no disclaimer.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.subject import Subject

_SAYS = compiled(r"\binvestigational\b|\bexperimental\b|\bnot (?:been )?approved\b|\bunapproved\b")


def check(subject: Subject) -> Iterator[Problem]:
    """Read the summary."""
    if subject.monograph.investigational and not _SAYS.search(fold(subject.monograph.summary)):
        yield Problem(("summary",), "the summary does not say that the drug is investigational")


RULE = Rule(
    code="DIS003",
    name="summary-status",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “… is an investigational drug” or “It is not approved by …” into the summary.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("silent", {"summary": "Examplinib is a kinase inhibitor."}, ("summary",)),
        Example("said", {"summary": "Examplinib is not approved by the FDA."}),
    ),
)

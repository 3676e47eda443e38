"""Readers must be told where to report side effects.

What nobody reports nobody learns. Leaflets name the national route (FDA MedWatch in the US, the Yellow Card scheme in the
UK, the authority of each EU country); a trial has its own. A monograph that does not know it cannot be released.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look whether the text says where to report."""
    reporting = subject.monograph.essentials.reporting
    if isinstance(reporting, str) and reporting in UNKNOWNS:
        yield Problem(("essentials", "reporting"), f"where to report side effects is {reporting.replace('_', ' ')}")


RULE = Rule(
    code="ADR008",
    name="reporting-route",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say in the text where to report (FDA 1-800-FDA-1088 in the US, the national route elsewhere), and point to it here.",
    check=check,
    sources=("EMA, QRD templates", "21 CFR 201.57"),
    examples=(
        Example("unknown", {"essentials.reporting": "not_stated"}, ("essentials.reporting",)),
        Example("not established", {"essentials.reporting": "not_established"}, ("essentials.reporting",)),
        Example("said", {"essentials.reporting": {"see": "sections.advice.blocks.do.do.doctor"}}),
    ),
)

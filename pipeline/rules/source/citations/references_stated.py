"""A monograph with doses, results or frequencies states its references.

Without a single reference no number on the page can be checked by anybody: not by the reviewer, not by the reader.
That each result and each regimen names its own source is the matter of other rules; this one fires once.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the list of references."""
    m = subject.monograph
    if isinstance(m.references, tuple) and m.references:
        return
    counts = {
        "doses": sum(regimen.dose not in UNKNOWNS for regimen in m.dosing.regimens),
        "results": sum(outcome.value not in UNKNOWNS for outcome in m.efficacy),
        "frequencies of side effects": sum(group.frequency not in UNKNOWNS for group in m.adverse_reactions),
        "intervals of tests": sum(test.every not in UNKNOWNS for test in m.monitoring),
        "periods": len(m.periods),
    }
    stated = [f"{what} ({count})" for what, count in counts.items() if count]
    if stated:
        said = "not stated" if isinstance(m.references, str) else "an empty list"
        yield Problem(("references",), f"references are {said}, but the monograph states {', '.join(stated)}")


RULE = Rule(
    code="CIT001",
    name="references-stated",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="List the references, and name one as the `source` of each result and regimen.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("not stated", {"references": "not_stated"}, ("references",)),
        Example("empty", {"references": []}, ("references",)),
        Example("two references", {"references.+": {"id": "second_report", "citation": "A second made-up report."}}),
        Example(
            "nothing to cite",
            {
                "references": "not_stated",
                "efficacy": [],
                "adverse_reactions": [],
                "monitoring": [],
                "dosing.regimens": [],
            },
        ),
    ),
)

"""Every reference supports something, and no two are the same.

A reference that no value names shows a support that is not there; one listed twice counts one study as two.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.subject import Subject

_NUMBER = compiled(r"\b(?:nct\d{8}|10\.\d{4,}/[^\s,;]+[\w]|pmid:?\s?\d+|\d{4}-\d{6}-\d{2})", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the references with the sources that values name, and with each other."""
    m = subject.monograph
    if isinstance(m.references, str):
        return
    named = (
        *(regimen.source for regimen in m.dosing.regimens),
        m.dosing.hepatic.source,
        m.dosing.renal.source,
        *(outcome.source for outcome in m.efficacy),
    )
    used = {source.removeprefix("references.") for source in named if source not in UNKNOWNS}
    seen: dict[str, int] = {}
    for index, reference in enumerate(m.references):
        if reference.id not in used:
            yield Problem(("references", index), f"no dose and no result has {reference.id} as its source")
        key = " ".join(word.strip(".,;:()") for word in reference.citation.casefold().split())
        first = seen.setdefault(key, index)
        for number in _NUMBER.findall(key):
            if number.startswith(("10.", "pmid")):
                first = min(first, seen.setdefault(number, index))
        if first != index:
            yield Problem(
                ("references", index),
                f"{reference.id} is the same as {m.references[first].id}",
                also=(("references", first),),
            )


RULE = Rule(
    code="CIT008",
    name="orphan-reference",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Name it as the `source` of what it supports, or delete it.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "unused", {"references.+": {"id": "second", "citation": "Another made-up report."}}, ("references.second",)
        ),
        Example(
            "the same twice",
            {
                "references.+": {"id": "again", "citation": "A made-up report of a made-up trial, for this example"},
                "efficacy.response.source": "again",
            },
            ("references.again",),
        ),
        Example(
            "used",
            {
                "references.+": {"id": "second", "citation": "Another made-up report."},
                "efficacy.response.source": "second",
            },
        ),
    ),
)

"""No text, heading, id or summary may present an investigational drug as approved, indicated or on the market.

A reader who skims, and a search engine that shows one line, see "FDA-Approved Clinical Indications" and nothing else.
Denials ("has not been approved"), the approval of a trial, and the name of the field ("approval status") are no
claims. Source: 21 CFR 312.7(a) as house rule.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english import unnegated
from pipeline.rules.prose import Prose

_TRIAL = r"(?:\s+(?:and\s+\w+\s+)?(?:clinical\s+)?(?:trials?|stud(?:y|ies)|protocols?|investigators?|sites?))"
CLAIM = re.compile(
    rf"\b(?:fda|ema|mhra|pmda|eu|us)?[- ]?(?:approved|authori[sz]ed|licen[sc]ed)\b(?!{_TRIAL})"
    rf"|\b(?:fda|ema|mhra|pmda|marketing|regulatory|accelerated|full|conditional)\s+(?:approval|authori[sz]ation|clearance)\b(?!\s+(?:status|process))"
    rf"|\b(?:has|have|had|received|receives|gained|won|granted|obtained|with)\s+(?:\w+\s+){{0,2}}approval\b(?!\s+(?:status|process))"
    rf"|\bindicated\s+(?:for|in|to)\b|\bindications?\b(?!\s+that)|\bon-label\b"
    rf"|\b(?:now|commercially|widely|freely)\s+available\b|\bmarketed\b|\bon the market\b|\b(?:on|by)\s+prescription\b|\bprescribed\s+(?:for|to)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text and id of an investigational monograph."""
    if not prose.investigational:
        return
    for text in prose.texts:
        for words in unnegated(CLAIM, text.shown):
            claim = words.strip()
            where = "the id" if text.role == "id" else f"the {text.role}"
            yield Problem(
                text.pointer,
                f"{where} says “{claim}” of a drug that is not approved",
                needle=claim if text.role != "id" else "",
            )


RULE = Rule(
    code="REG001",
    name="approval-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what is true: “being studied”, “under investigation”, “not approved”.",
    check=check,
    sources=("21 CFR 312.7(a)",),
    examples=(
        Example(
            "a heading",
            {"sections.overview.title": "FDA-Approved Clinical Indications"},
            ("sections.overview.title", "sections.overview.title"),
        ),
        Example(
            "a lost not",
            {"sections.overview.blocks.introduction.text": "It has been approved by the FDA."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("the summary", {"summary": "Examplinib is indicated for adults."}, ("summary",)),
        Example("an id", {"sections.overview.id": "approved_uses"}, ("sections.approved_uses.id",)),
        Example("a look-alike dash", {"sections.overview.title": "FDA–approved uses"}, ("sections.overview.title",)),
        Example("denied", {"sections.overview.title": "Uses being studied (not FDA-approved)"}),
        Example("denied with an insertion", {"sections.overview.title": "It has not, so far, been approved"}),
        Example("an approved trial", {"sections.overview.title": "Available in approved clinical trials"}),
        Example("the field", {"sections.overview.title": "FDA approval status: investigational"}),
        Example("contraindication", {"sections.overview.title": "Contraindications"}),
    ),
)

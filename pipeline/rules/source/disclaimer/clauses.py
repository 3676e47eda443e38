"""A disclaimer must hold every clause that its status requires.

For information only, no medical advice, the status of the drug, whom to consult, not to delay, what to do in an
emergency; for an investigational drug also how it can be had. Each has a reader it protects. A clause that is named
after its kind but does not say it (a text cut short) counts as missing.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.model.statements import Clause, Statements
from pipeline.patterns import compiled
from pipeline.rules.english import fold

REQUIRED: dict[tuple[str, str], tuple[str, ...]] = {
    ("banner", "investigational"): ("status",),
    ("banner", "approved"): ("status",),
    ("disclaimer", "investigational"): (
        "information",
        "not_advice",
        "status",
        "access",
        "consult",
        "no_delay",
        "emergency",
    ),
    ("disclaimer", "approved"): ("information", "not_advice", "status", "consult", "no_delay", "emergency"),
}

# What a clause of a kind must at least say, for folded text; the status clause depends on the status.
_SAYS = {
    "information": r"\binform\w+|\beducation\w*",
    "not_advice": r"\b(?:not|no|never|neither)\b.*\badvice\b|\bdoes not replace\b|\bno substitute\b|\bnot a substitute\b",
    "access": r"\btrials?\b|\baccess\b|\bavailable\b|\bobtain\w*",
    "consult": (
        r"\b(?:consult|ask|talk|speak|contact|see|seek)\b.*\b(?:doctor|physician|pharmacist|professional|provider"
        r"|nurse)s?\b"
    ),
    "no_delay": r"\b(?:never|not|no)\b.*\b(?:delay|disregard|ignore|put off|postpone|wait)\b",
    "emergency": r"\bemergenc(?:y|ies)\b",
}
_STATUS = {
    "investigational": r"\b(?:not|never|no)\b.*\b(?:approv|licen[sc]|authori[sz])\w*|\binvestigational\b|\bunapproved\b",
    "approved": r"\b(?:approv|licen[sc]|authori[sz])\w*",
}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.DOTALL)


def _silent(clause: Clause, kind: str, status: str) -> bool:
    """Whether a clause does not say what its kind promises."""
    return _compiled(_STATUS[status] if kind == "status" else _SAYS[kind]).search(fold(clause.text)) is None


def check(statements: Statements) -> Iterator[Problem]:
    """Look for missing clauses, for clauses that say nothing of their kind, and for ids that stand twice."""
    seen: set[str] = set()
    for index, statement in enumerate(statements.statements):
        here = ("statements", index)
        if statement.id in seen:
            yield Problem((*here, "id"), f"the id {statement.id} stands twice")
        seen.add(statement.id)
        said = {kind for clause in statement.clauses for kind in clause.kinds}
        for kind in REQUIRED[statement.kind, statement.status]:
            if kind not in said:
                yield Problem((*here, "clauses"), f"{statement.id} has no clause of kind “{kind}”")
        for number, clause in enumerate(statement.clauses):
            for kind in clause.kinds:
                if _silent(clause, kind, statement.status):
                    message = f"the clause {clause.id} of {statement.id} does not say what its kind “{kind}” stands for"
                    yield Problem((*here, "clauses", number, "text"), message)
        ids = [clause.id for clause in statement.clauses]
        for number, clause_id in enumerate(ids):
            if clause_id in ids[:number]:
                yield Problem(
                    (*here, "clauses", number, "id"), f"the clause {clause_id} stands twice in {statement.id}"
                )


RULE = Rule(
    code="DIS002",
    name="statement-clauses",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Add the clause; its wording needs a legal or regulatory reviewer.",
    check=check,
    sources=("house rule",),
)

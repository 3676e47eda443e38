"""A disclaimer must hold every clause that its status requires.

For information only, no medical advice, the status of the drug, whom to consult, not to delay, what to do in an
emergency; for an investigational drug also how it can be had. Each has a reader it protects.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.model.statements import Statements

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


def check(statements: Statements) -> Iterator[Problem]:
    """Look for missing clauses and for ids that stand twice."""
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

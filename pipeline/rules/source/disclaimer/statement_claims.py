"""A statement for investigational drugs claims no approval, predicts none and invents none.

The disclaimer is the text that is meant to protect. If it says "not yet approved for general use", it promises what
nobody knows and hints at a use that is approved.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.model.statements import Statements
from pipeline.rules.english.approvals import approval_claims
from pipeline.rules.english.predictions import predictions
from pipeline.rules.english.subjects import Drug
from pipeline.rules.source.status.invented_concept import invented

# What stands for the name of the drug in a statement.
_DRUG = Drug(frozenset({"generic_name"}))


def check(statements: Statements) -> Iterator[Problem]:
    """Read every clause of the statements for investigational drugs."""
    for index, statement in enumerate(statements.statements):
        if statement.status != "investigational":
            continue
        for number, clause in enumerate(statement.clauses):
            at = ("statements", index, "clauses", number, "text")
            for claim in approval_claims(clause.text, "clause", _DRUG):
                yield Problem(at, f"“{claim.words}” claims an approval", needle=claim.words)
            for claim in predictions(clause.text, _DRUG):
                yield Problem(at, f"“{claim.words}” predicts an approval", needle=claim.words)
            for words in invented(clause.text, unapproved=True):
                yield Problem(at, f"“{words}” invents a kind of approval", needle=words)


RULE = Rule(
    code="DIS005",
    name="statement-claims",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “is not approved by …”; the wording needs a regulatory reviewer.",
    check=check,
    sources=("house rule",),
)

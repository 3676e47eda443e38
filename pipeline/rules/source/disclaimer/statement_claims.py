"""A statement for investigational drugs claims no approval, predicts none and invents none.

The disclaimer is the text that is meant to protect. If it says "not yet approved for general use", it promises what
nobody knows and hints at a use that is approved.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.model.statements import Statements
from pipeline.rules.english import fold, sentences, unnegated
from pipeline.rules.source.status.approval_claim import CLAIM
from pipeline.rules.source.status.invented_concept import CONCEPT
from pipeline.rules.source.status.predicted_approval import PREDICTION


def check(statements: Statements) -> Iterator[Problem]:
    """Read every clause of the statements for investigational drugs."""
    for index, statement in enumerate(statements.statements):
        if statement.status != "investigational":
            continue
        for number, clause in enumerate(statement.clauses):
            at = ("statements", index, "clauses", number, "text")
            for words in unnegated(CLAIM, clause.text):
                yield Problem(at, f"“{words.strip()}” claims an approval", needle=words.strip())
            for start, sentence in sentences(clause.text):
                folded = fold(sentence)
                for pattern, what in ((PREDICTION, "predicts an approval"), (CONCEPT, "invents a kind of approval")):
                    if match := pattern.search(folded):
                        words = clause.text[start + match.start() : start + match.end()]
                        yield Problem(at, f"“{words}” {what}", needle=words)


RULE = Rule(
    code="DIS005",
    name="statement-claims",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write “is not approved by …”; the wording needs a regulatory reviewer.",
    check=check,
    sources=("house rule",),
)

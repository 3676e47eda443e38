"""The banner and the disclaimer must be the recorded wording, letter by letter.

A disclaimer is a legal text. An edit nobody meant, one lost "not", changes what the reader was told. The digest of
each wording is recorded beside it; another text is an error until somebody records it on purpose.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Problem, Rule
from pipeline.model.statements import Statements


def check(statements: Statements) -> Iterator[Problem]:
    """Compare the English wording of every statement with its recorded digest."""
    for index, statement in enumerate(statements.statements):
        digest = statement.digest()
        recorded = statement.wordings.get("en")
        at = ("statements", index, "wordings")
        if recorded is None:
            yield Problem(at, f"the English wording of {statement.id} is not recorded: its digest is {digest}")
        elif recorded != digest:
            yield Problem(
                (*at, "en"),
                f"the wording of {statement.id} is not the recorded one: its digest is {digest}, recorded is {recorded}",
            )


RULE = Rule(
    code="DIS001",
    name="statement-wording",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Restore the recorded wording. If the new one is meant, have it confirmed and record its digest.",
    check=check,
    sources=("house rule",),
)

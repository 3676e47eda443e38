"""The id of a monograph is the name of its file.

Page addresses and catalogs are named by the id. Two files with one id would overwrite each other's pages, and a
catalog named otherwise would never be found.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Compare the id with the name of the file."""
    name = PurePosixPath(subject.path).stem
    if subject.monograph.id != name:
        yield Problem(("id",), f"the id is {subject.monograph.id}, the file is named {name}")


RULE = Rule(
    code="STR004",
    name="id-is-file-name",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Rename the file, or correct the id.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("another id", {"id": "examplinib2"}, ("id",)),
        Example("the same", {"id": "examplinib"}),
    ),
)

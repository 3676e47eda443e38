"""Somebody wrote the monograph, and somebody else reviewed it.

A medical text that nobody answers for has been checked by nobody; one that its author reviewed, by one person. Readers
are told who stands behind a page. Source: house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look at the names."""
    review = subject.monograph.review
    for field in ("authors", "reviewers"):
        if isinstance(getattr(review, field), str):
            yield Problem(("review", field), f"{field} are not stated")
    if isinstance(review.authors, str) or isinstance(review.reviewers, str):
        return
    authors = {" ".join(name.casefold().split()) for name in review.authors}
    for index, name in enumerate(review.reviewers):
        if " ".join(name.casefold().split()) in authors:
            yield Problem(
                ("review", "reviewers", index), f"{name} is author and reviewer", also=(("review", "authors"),)
            )


RULE = Rule(
    code="CIT004",
    name="responsible-people",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the authors and, as reviewer, another person who is qualified to judge the content.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("no author", {"review.authors": "not_stated"}, ("review.authors",)),
        Example("no reviewer", {"review.reviewers": "not_stated"}, ("review.reviewers",)),
        Example(
            "one person",
            {"review.reviewers": ["an example author  (made up)"]},
            ("review.reviewers.[0]",),
        ),
        Example("two reviewers", {"review.reviewers": ["One (made up)", "Another (made up)"]}),
    ),
)

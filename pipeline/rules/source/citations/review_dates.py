"""The last medical review is dated and at most 12 months old, and the next one is dated and ahead.

What is known of a drug changes, of an investigational one within weeks. A page that does not say when somebody last
looked at it reads as if that had been today. The keys are those of schema.org (lastReviewed); 12 months is a house rule.
"""

from collections.abc import Iterator
from datetime import date

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject

_VALID_DAYS = 366


def check(subject: Subject) -> Iterator[Problem]:
    """Compare both dates with each other and with today."""
    review, today = subject.monograph.review, subject.today
    last = _day(review.last_reviewed)
    following = _day(review.next_review)
    if last is None:
        yield Problem(("review", "last_reviewed"), "the day of the last medical review is not stated")
    elif last > today:
        yield Problem(("review", "last_reviewed"), f"the last review is dated {last}, after today ({today})")
    elif (today - last).days > _VALID_DAYS:
        yield Problem(
            ("review", "last_reviewed"), f"the last review was on {last}, more than 12 months before today ({today})"
        )
    if following is None:
        yield Problem(("review", "next_review"), "the day of the next medical review is not stated")
    elif last is not None and following <= last:
        yield Problem(
            ("review", "next_review"),
            f"the next review ({following}) is not after the last one ({last})",
            also=(("review", "last_reviewed"),),
        )
    elif last is not None and (today - last).days <= _VALID_DAYS < (following - last).days:
        yield Problem(
            ("review", "next_review"),
            f"the next review ({following}) is more than 12 months after the last one ({last})",
            also=(("review", "last_reviewed"),),
        )
    elif following < today:
        yield Problem(("review", "next_review"), f"the next review was due on {following}; today is {today}")


def _day(value: str) -> date | None:
    return None if value in UNKNOWNS else date.fromisoformat(value)


RULE = Rule(
    code="CIT003",
    name="review-dates",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Have the monograph reviewed, and record the day and the next one in `review`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("not stated", {"review.last_reviewed": "not_stated"}, ("review.last_reviewed",)),
        Example("old", {"review.last_reviewed": "2025-03-01"}, ("review.last_reviewed",)),
        Example("next one too late", {"review.next_review": "2036-01-01"}, ("review.next_review",)),
        Example(
            "ahead of today",
            {"review.last_reviewed": "2027-03-01", "review.next_review": "2027-09-01"},
            ("review.last_reviewed",),
        ),
        Example(
            "overdue",
            {"review.last_reviewed": "2026-01-01", "review.next_review": "2026-07-01"},
            ("review.next_review",),
        ),
        Example("before the last", {"review.next_review": "2026-10-01"}, ("review.next_review",)),
        Example("half a year ago", {"review.last_reviewed": "2026-05-25"}),
    ),
)

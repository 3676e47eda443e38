"""A monograph for all markets states the status in more than one of them.

"Not approved by the FDA" says nothing to a reader in Europe or Japan, who may take it for the whole truth. A page for
one market names that market, and states the status there.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.quantity import UNKNOWNS
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Count the jurisdictions whose status is stated."""
    m = subject.monograph
    stated = [status.jurisdiction for status in m.status if status.status not in UNKNOWNS]
    if m.market is None and len(set(stated)) < 2:
        which = f"{stated[0]} alone" if stated else "no jurisdiction"
        yield Problem(
            ("market",), f"the monograph is for all markets, but states the status in {which}", also=(("status",),)
        )
    elif m.market in {status.jurisdiction for status in m.status} - set(stated):
        at = next(i for i, status in enumerate(m.status) if status.jurisdiction == m.market)
        unknown = m.status[at].status.replace("_", " ")
        yield Problem(("status", at, "status"), f"the monograph is for {m.market}, where the status is {unknown}")
    elif m.market is not None and m.market not in {status.jurisdiction for status in m.status}:
        yield Problem(
            ("market",),
            f"the monograph is for the market {m.market}, but `status` has no entry for it",
            also=(("status",),),
        )


RULE = Rule(
    code="REG015",
    name="status-by-market",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="State the status in each market it is read in, or set `market` to the one it is written for.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("one of all", {"market": None, "status.us.jurisdiction": "US"}, ("market",)),
        Example("no entry for the market", {"market": "JP"}, ("market",)),
        Example("not stated in its market", {"status.us.status": "not_stated"}, ("status.us.status",)),
        Example("the market's own", {"market": "US"}),
    ),
)

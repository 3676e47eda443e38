"""The monograph must carry a banner and a disclaimer that fit its status and every audience.

A page without a disclaimer, or an investigational drug under the disclaimer of an approved one, tells patients the
opposite of the truth.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look up both statements."""
    m = subject.monograph
    for index, entry in enumerate(m.status):
        if entry.status in ("refused", "withdrawn"):
            yield Problem(
                ("status", index, "status"),
                f"the drug is {entry.status} at {entry.authority}; no statement says so to the reader",
                "Have a banner and a disclaimer written for this status before the page says anything else.",
            )
    status = "investigational" if m.investigational else "approved"
    for kind in ("banner", "disclaimer"):
        used = m.statements.banner if kind == "banner" else m.statements.disclaimer
        here = ("statements", kind)
        statement = subject.statement(kind)
        if statement is None:
            known = ", ".join(s.id for s in subject.statements.statements if s.kind == kind)
            listed = f"known: {known}" if known else f"source/statements.yaml has no {kind}"
            yield Problem(here, f"there is no {kind} “{used}”; {listed}")
            continue
        if statement.kind != kind:
            yield Problem(here, f"{used} is a {statement.kind}, not a {kind}")
        if statement.status != status:
            yield Problem(here, f"{used} is for drugs that are {statement.status}; this one is {status}")
        for audience in m.audiences:
            if audience not in statement.audiences:
                yield Problem(here, f"{used} is not written for the audience “{audience}”")


RULE = Rule(
    code="DIS004",
    name="statement-fits",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Choose the statement for this status and audience in source/statements.yaml, or have one written.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("withdrawn under an investigational banner", {"status.us.status": "withdrawn"}, ("status.us.status",)),
        Example("the other status", {"statements.banner": "approved_banner"}, ("statements.banner",)),
        Example("unknown", {"statements.disclaimer": "none"}, ("statements.disclaimer",)),
        Example(
            "banner as disclaimer", {"statements.disclaimer": "investigational_banner"}, ("statements.disclaimer",)
        ),
        Example(
            "approved drug",
            {
                "status.us.status": "approved",
                "status.us.authorization": "NDA 000000",
                "statements.banner": "approved_banner",
                "statements.disclaimer": "approved_disclaimer",
            },
        ),
    ),
)

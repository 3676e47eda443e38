"""Professionals are told by which scale impairment is mild, moderate or severe.

A change of dose “in moderate hepatic impairment” cannot be followed without the scale: Child-Pugh or NCI for the liver,
creatinine clearance or eGFR for the kidneys. A notice, since the scale may stand in another part of the document; texts
for patients need none.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.impairment import Impairment, Organ, impairments
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_SCALES: dict[Organ, re.Pattern[str]] = {
    "hepatic": compiled(
        r"child[- ]?pugh|\bnci\b|\bodwg\b|\bbilirubin\b|\bmeld\b|\buln\b|upper limit of normal|\bast\b|\balt\b"
    ),
    "renal": compiled(r"clearance|\bcrcl\b|\bclcr\b|\be?gfr\b|ml/min|glomerular|\bckd\b|\bstage [1-5]\b|creatinine"),
}
_NAMES: dict[Organ, str] = {"hepatic": "Child-Pugh or NCI", "renal": "creatinine clearance or eGFR"}


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the scale of each organ whose severities change the dose."""
    if "professional" not in prose.audiences or isinstance(prose, Subject):
        return
    seen: set[Organ] = set()
    for said in impairments(prose.texts):
        if said.kinetics or len(said.organs) != 1 or not _changes_dose(said):
            continue
        organ = next(iter(said.organs))
        if organ in seen or any(_SCALES[organ].search(fold(t.shown)) for t in prose.texts):
            continue
        seen.add(organ)
        words = said.text.shown[said.start : said.end].strip()
        levels = " and ".join(dict.fromkeys(level for group in said.groups for level in group if level != "dialysis"))
        yield Problem(
            said.text.pointer,
            f"the dose depends on {levels} {organ} impairment, and no scale is named ({_NAMES[organ]})",
            needle=words,
        )


def _changes_dose(said: Impairment) -> bool:
    levels = {level for group in said.groups for level in group} - {"dialysis"}
    return bool(levels) and any(change.kind in ("reduce", "dose") for change in said.changes)


RULE = Rule(
    code="ORG008",
    name="scale-in-prose",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Add the scale: “moderate hepatic impairment (Child-Pugh B)”, “creatinine clearance 30 to 59 mL/min”.",
    check=check,
    sources=("SPL 8.6-8.7",),
    examples=(
        Example("liver", text="In moderate hepatic impairment, give 20 mg once daily.", status="approved", audience="professional", fires=True),
        Example("kidneys", text="Reduce the dose by 50% in severe renal impairment.", audience="professional", fires=True),
        Example("named", text="In moderate hepatic impairment (Child-Pugh B), give 20 mg once daily.", status="approved", audience="professional"),
        Example("named elsewhere", text="Creatinine clearance is measured first. Reduce the dose by 50% in severe renal impairment.", status="approved", audience="professional"),
        Example("for patients", text="If your kidney disease is severe, the dose is 20 mg once a day.", status="approved"),
        Example("no change of dose", text="Caution is needed in severe renal impairment.", status="approved", audience="professional"),
    ),
)  # fmt: skip

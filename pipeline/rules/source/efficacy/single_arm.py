"""Without a control group nobody knows what would have happened without the drug: no "prolonged", no "better than".

A text that says itself that a study had one arm, was uncontrolled or in Phase 1 may tell what was seen in the people
treated ("responses were seen in 8 of 26"), not that the drug caused it or surpassed another. 21 CFR 312.7 bars such
claims of an investigational drug.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.causation import caused_or_compared
from pipeline.rules.passages import Passage, passages
from pipeline.rules.prose import Prose


def check(prose: Prose) -> Iterator[Problem]:
    """Look for such claims below a heading under which an uncontrolled study stands."""
    sections: dict[int, list[Passage]] = {}
    for passage in passages(prose):
        sections.setdefault(passage.section, []).append(passage)
    for section in sections.values():
        folded = [fold(p.text) for p in section]
        if not any(cue in f for f in folded for cue in _CUES):
            continue
        said = next((m.group() for f in folded if (m := _uncontrolled().search(f))), None)
        if said is None or any(_controlled().search(_uncontrolled().sub(" ", f)) for f in folded):
            continue
        for passage in section:
            for hit in caused_or_compared(passage.text):
                yield Problem(
                    passage.pointer(hit.start),
                    f"“{hit.words}” needs a control group, and the text says “{said}”",
                    needle=hit.words,
                )


_CUES = (
    "arm", "group", "control", "compar", "randomi", "placebo", "phase", "in-human", "in human", "escalation", "case series",
    "received the", "got the", "took the", "given the",
)  # fmt: skip


@cache
def _uncontrolled() -> re.Pattern[str]:
    return compiled(
        r"\b(?:single|one|1)[- ](?:arm|group)(?:ed)?\b|\bno (?:control|comparison|comparator) (?:group|arm|treatment)?\b|\buncontrolled (?:stud|trial|phase|data|case)\w*"
        r"|\bnon-?randomi[sz]ed\b|\bnot (?:randomi[sz]ed|controlled)\b|\bnon-?comparative\b"
        r"|\b(?:no|without|lacked|lacking|lacks|had no|included no|there was no|have no|did not have|not have|any) (?:a |an "
        r"|any )?(?:control|comparison|comparator|placebo)(?: (?:group|arm|treatment|drug))?s?\b"
        r"|\b(?:nobody|no one|no patients?|none of (?:them|the \w+)) (?:got|received|was given|were given"
        r"|took) (?:a |the )?(?:placebo|dummy|comparison)\b"
        r"|\bphase (?:1|i)\b(?!\s?/)|\bfirst[- ]in[- ]human\b|\bdose[- ]escalation (?:stud|trial)\w*|\bcase series\b"
        r"|\b(?:everyone|all (?:\w+ )?(?:patients|people|participants|\d+)) (?:in the (?:study|trial) )?(?:got"
        r"|received|took|were given) the (?:same |active |study )?(?:drug|medicine|treatment)\b"
    )


@cache
def _controlled() -> re.Pattern[str]:
    return compiled(
        r"\brandomi[sz]ed\b|\bplacebo\b|\b(?:controlled|comparative|double-blind|head-to-head) (?:\w+ )?(?:trial"
        r"|stud|phase)|\bphase (?:3|iii|2b|iib|iv|4)\b|\bcontrol (?:group|arm)\b"
    )


RULE = Rule(
    code="EFF009",
    name="single-arm-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what was seen and in how many: “responses were seen in 8 of 26 people; there was no comparison group”.",
    check=check,
    sources=("21 CFR 312.7",),
    examples=(
        Example(
            "prolonged",
            text="In this single-arm trial of 34 adults we conclude that QVD-8 prolonged survival.",
            fires=True,
        ),
        Example(
            "better",
            text="All 26 people in this uncontrolled study got the drug, which is better than chemotherapy.",
            fires=True,
        ),
        Example(
            "no comparison",
            text="There was no comparison group. The spray reduced the number of panic attacks.",
            fires=True,
        ),
        Example(
            "superior",
            text="The Phase 1 results show that it is superior to other treatments.",
            audience="professional",
            fires=True,
        ),
        Example(
            "overcomes", text="The study had one arm. The data show that the drug overcomes resistance.", fires=True
        ),
        Example("proven", text="A single-arm study has proven that the tablets work against relapses.", fires=True),
        Example("what was seen", text="In this single-arm trial responses were seen in 8 of 26 people."),
        Example(
            "no comparison made",
            text="The study had no control group, so nobody can say that it works better than chemotherapy.",
        ),
        Example(
            "controlled",
            text="After a single-arm study, a randomised trial showed that it prolonged survival.",
            status="approved",
        ),
        Example("a question", text="The study has a single arm. A later trial will show whether it prolongs survival."),
        Example("a dose", text="In the single-arm study the dose was reduced because of symptoms in 3 people."),
        Example("advice", text="This is a Phase 1 study. Use effective contraception to prevent pregnancy."),
    ),
)

"""A text for patients that says a dose may be changed or stopped must say who decides.

"The dose may be paused" leaves it to the reader, who then pauses it himself. Professionals know that it is they who
decide; patients must be told who does.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.medicines import medicines
from pipeline.rules.prose import Prose

# Words for those who may decide. House list, British and American.
_ACTORS = (
    r"doctors?|oncologists?|physicians?|nurses?|pharmacists?|prescribers?|specialists?|clinicians?|consultants?|dentist|gp|midwife"
    r"|(?:care|treating|treatment|medical|study|trial|clinical|oncology|health|healthcare|hospital) (?:team|staff|professionals?|providers?|workers?)"
    r"|(?:the|your) team|team|clinic|hospital|investigators?|health-?care|sponsor|parents?|caregivers?|carers?"
    r"|as (?:you (?:have been|were|are) )?(?:prescribed|directed|instructed|told|advised)|on (?:medical )?advice|protocol"
)
_CHANGES = (
    r"paused|interrupted|reduced|lowered|decreased|increased|raised|doubled|adjusted|changed|modified|stopped|discontinued|withheld"
    r"|held|halved|cut|doubled|omitted|switched|started again|delayed|postponed|suspended|skipped|restarted|resumed|tapered|escalated"
)
_THING = (
    r"(?:dos(?:e|es|age|ing)|treatments?|therapy|medicines?|medications?|drug|tablets?|capsules?|injections?|infusions?|inhaler|cycles?|course"
    r"|it|they)"
)


def _passive() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:(?P<thing>{_THING})|(?P<name>[a-z]{{5,}}))(?:\s+\([^)]*\))?(?:\s+of [\w-]+)?\s+(?:may|might|can|could|should|must|will|would|has to|have to|needs? to|is to|are to)"
        rf"(?:\s+(?:need|have) to)?(?:\s+(?:also|then|even|sometimes|therefore|first|only))?\s+be\s+(?:\w+ly\s+|gradually\s+)?(?:{_CHANGES})\b"
        rf"|\b(?:dose|dosage|treatment) (?:reductions?|interruptions?|adjustments?|changes?|pauses?) (?:may|might|can|could|will|is|are) (?:be )?(?:needed|required|necessary|made|considered)\b"
    )


def _actor() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_ACTORS})\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence, and for the actor in it and in the sentences beside it."""
    if prose.audiences == ("professional",):
        return
    for text in prose.texts:
        if text.role == "id" or (
            " be " not in text.shown and " needed" not in text.shown and " required" not in text.shown
        ):
            continue
        all_of_it = list(sentences(text.shown))
        for index, (start, sentence) in enumerate(all_of_it):
            folded = fold(sentence)
            match = _passive().search(folded)
            if match is None or (match["name"] and not medicines(match["name"])):
                continue
            around = " ".join(fold(s) for _, s in all_of_it[max(0, index - 1) : index + 2])
            if _actor().search(around):
                continue
            words = text.shown[start + match.start() : start + match.end()]
            yield Problem(text.pointer, f"“{words}” does not say who decides", needle=words)


RULE = Rule(
    code="CIW005",
    name="who-decides",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Name who acts: “your doctor may pause the dose”.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a pause", text="If you feel very dizzy, the dose may be temporarily paused.", fires=True),
        Example("a stop", text="Treatment should be stopped if a rash appears.", fires=True),
        Example("a drug by name", text="Examplimab should be paused when the liver values rise.", fires=True),
        Example("a noun", text="In severe kidney disease a dose reduction may be needed.", fires=True),
        Example("your doctor", text="Your doctor may pause the dose if you feel very dizzy."),
        Example("by the team", text="The dose may be reduced by the treating team."),
        Example("the sentence before", text="Your doctor will check your blood. The dose may be reduced."),
        Example("a ban", text="Treatment must not be stopped suddenly."),
        Example("a report", text="The dose was reduced in a few people in the study."),
        Example("professionals", text="The dose may be reduced to 50 mg per day.", audience="professional"),
    ),
)

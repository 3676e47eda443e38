"""Where results come from no known control group, the text about them may not say that the drug caused or surpassed.

"Overcomes resistance" or "better than chemotherapy" needs people who did not get the drug. The typed design of each result
says whether there were any; until it says "randomized", the sections that print the results may only say what was seen.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.placeholders import names
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.causation import caused_or_compared
from pipeline.rules.prose import ReaderText
from pipeline.rules.subject import Subject


def check(subject: Subject) -> Iterator[Problem]:
    """Look for such claims in the sections that print uncontrolled results."""
    uncontrolled = {o.id for o in subject.monograph.efficacy if o.design != "randomized"}
    if not uncontrolled or len(uncontrolled) < len(subject.monograph.efficacy):
        return  # a controlled result may carry the claim
    sections = {_section(t) for t in subject.texts if any(n.partition(".")[0] in uncontrolled for n in names(t.source))}
    also: tuple[Pointer, ...] = tuple(
        ("efficacy", i, "design") for i, o in enumerate(subject.monograph.efficacy) if o.design == "single_arm"
    )
    for text in subject.texts:
        if text.role != "id" and _section(text) in sections:
            for hit in caused_or_compared(text.shown):
                yield Problem(
                    text.pointer,
                    f"“{hit.words}” needs a control group, and no result here is known to have one",
                    needle=hit.words,
                    also=also,
                )


def _section(text: ReaderText) -> Pointer:
    return text.pointer[:2] if text.pointer[:1] == ("sections",) else text.pointer


RULE = Rule(
    code="EFF024",
    name="uncontrolled-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what was seen and in how many: “the tumor became smaller in 10 of 29 people”.",
    check=check,
    sources=("21 CFR 312.7",),
    examples=(
        Example(
            "overcomes",
            {"sections.results.title": "What studies found: the ability to overcome resistance"},
            ("sections.results.title",),
        ),
        Example(
            "better",
            {"sections.results.blocks.response.text": "In {response.value} it worked better than chemotherapy."},
            ("sections.results.blocks.response.text",),
        ),
        Example(
            "controlled",
            {
                "efficacy.response.design": "randomized",
                "sections.results.blocks.response.text": "In {response.value} it worked better than chemotherapy.",
            },
        ),
        Example(
            "what was seen",
            {"sections.results.blocks.response.text": "The tumor became smaller in {response.value} of people."},
        ),
    ),
)

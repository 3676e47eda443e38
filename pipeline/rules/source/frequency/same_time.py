"""“At the same time every day” is wrong where several doses a day are taken.

Said of a medicine that is taken twice a day, it reads as one time a day and halves the dose. The rule looks at texts of
which every schedule has at least two doses a day. In a monograph with a typed frequency this is part of FRQ002.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.intake import intakes
from pipeline.rules.prose import Prose
from pipeline.rules.source.frequency.prose_frequency import same_time, typed_rates
from pipeline.rules.subject import Subject


def check(prose: Prose) -> Iterator[Problem]:
    """Look for the words in texts about several doses a day."""
    if isinstance(prose, Subject) and typed_rates(prose):
        return
    said = [x for x in intakes(prose.texts) if x.schedule.kind != "daily"]
    if not said or any(x.schedule.low < 2 for x in said):
        return
    for text in prose.texts:
        for words in same_time(text):
            yield Problem(
                text.pointer,
                f"“{words}” is one time, but “{said[0].words}” is several",
                needle=words,
                also=(said[0].text.pointer,) if said[0].text.pointer != text.pointer else (),
            )


RULE = Rule(
    code="FRQ011",
    name="same-time-every-day",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say “at the same two times every day”, or name the times.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("twice", text="Take one capsule twice a day. Take it at the same time every day.", status="approved", fires=True),
        Example("every 8 hours", text="The tablets are taken every 8 hours.\n\n- DO take the tablets at the same time each day.", fires=True),
        Example("about", text="Use the drops three times a day; it helps to use them at about the same time of day.", status="approved", fires=True),
        Example("in a table", text="| Feature | Detail |\n|---|---|\n| Frequency | Twice daily (BID) |\n\nTaking it at the same time every day keeps the level steady.", fires=True),
        Example("times", text="Take one capsule twice a day, at the same times every day.", status="approved"),
        Example("once", text="Take one tablet once a day, at the same time every day.", status="approved"),
        Example("one of two medicines", text="Take the capsules twice a day and the tablet once a day, at the same time each day.", status="approved"),
        Example("a dose", text="Inject twice a day. Inject the evening dose at the same time every day.", status="approved"),
        Example("no schedule", text="Take your tablet at the same time every day.", status="approved"),
    ),
)  # fmt: skip

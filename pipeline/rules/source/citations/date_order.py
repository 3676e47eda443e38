"""What begins ends later, the next review follows the last, and a page or paper is no older than what it tells.

"From September 2023 to March 2023" has one date wrong, and nobody knows which: the follow-up, the trial or the check. Data
cannot be cut before the first patient was treated, a paper cannot report what was collected after it appeared, and a page
last reviewed in 2019 cannot know of 2023. Dates are compared as exactly as both are written; in the same year or month
nothing is said. Plans, and sentences about another study, are left alone.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.events import Event, events
from pipeline.rules.english.moments import MOMENT, Moment, moment
from pipeline.rules.heading_groups import heading_groups
from pipeline.rules.prose import Prose, ReaderText

_Placed = tuple[ReaderText, Event]
# What cannot be later than what, and how a message says it.
_ORDER = (
    ("start", "end", "the end ({late}) is before the start ({early})"),
    ("start", "cut", "the data were cut ({late}) before the study began ({early})"),
    ("allowed", "start", "begun {late}, before it was allowed ({early})"),
    ("cut", "published", "published {late}, before the data were cut ({early})"),
    ("start", "published", "results published {late}, before the study began ({early})"),
    ("submitted", "accepted", "accepted {late}, before it was submitted ({early})"),
    ("accepted", "approved", "approved {late}, before the application was accepted ({early})"),
    ("submitted", "approved", "approved {late}, before it was submitted ({early})"),
)
_ANOTHER = compiled(
    r"\b(?:earlier|previous|prior|another|other|second|follow-on|parallel|different|separate|later|new|two"
    r"|both|first (?:trial|study)|third|extension|original)\b"
)
# A plan or a protocol may be printed before a study begins, its results not.
_RESULTS = compiled(r"\b(?:its|the|their) (?:\w+ )?(?:results|findings|data|outcome)\b")
_PAST = compiled(
    r"\b(?:was|were|has|have|had|did|made|began|showed|shown|found|withdrew|became|gave|saw|rose|fell|led|includes?|reflects?|covers?"
    r"|[a-z]{2,}ed)\b|^\W*(?:\[\d+\]|\d+\.|source|reference|see)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the spans of each sentence, the events below each heading, and the reviews of the whole page."""
    dated = [text for text in prose.texts if text.role != "id" and ("19" in text.shown or "20" in text.shown)]
    if not dated:
        return
    for text in dated:
        yield from _spans(text)
    for group in heading_groups(dated):
        found = [(text, event) for text in group for event in events(text.shown)]
        for early, late, message in _ORDER:
            yield from _ordered(found, early, late, message)
    everything = [(text, event) for text in dated for event in events(text.shown)]
    yield from _reviews(everything)
    yield from _ahead(everything, prose)


def _spans(text: ReaderText) -> Iterator[Problem]:
    for start, sentence in sentences(text.shown):
        for match in _from_to().finditer(fold(sentence)):
            if moment(match["end"]).before(moment(match["start"])):
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(text.pointer, f"“{words}” ends before it begins", needle=words)
                break


def _ordered(found: list[_Placed], early: str, late: str, message: str) -> Iterator[Problem]:
    """The first pair in the wrong order, if the text has only one of each or both stand in one sentence."""
    firsts, seconds = ([p for p in found if p[1].kind == kind and not p[1].planned] for kind in (early, late))
    alone = len({p[1].moment for p in firsts}) == 1 and len({p[1].moment for p in seconds}) == 1
    for text, first in firsts:
        for other, second in seconds:
            together = text is other and first.sentence == second.sentence
            if not (alone or together) or not second.moment.before(first.moment):
                continue
            if (early, late) == ("start", "published") and not (together and _RESULTS.search(_sentence(other, second))):
                continue
            if not together and (_ANOTHER.search(_sentence(text, first)) or _ANOTHER.search(_sentence(other, second))):
                continue
            said = message.format(early=_words(text, first), late=_words(other, second))
            also = () if text is other else (text.pointer,)
            yield Problem(other.pointer, said, needle=_words(other, second), also=also)
            return


def _reviews(found: list[_Placed]) -> Iterator[Problem]:
    """The last review of a page must come before the next and after all that the page tells."""
    last = next((p for p in found if p[1].kind == "last" and not p[1].planned), None)
    basis = last or next((p for p in found if p[1].kind == "published" and not p[1].planned), None)
    following = next((p for p in found if p[1].kind == "next"), None)
    if basis and following and following[1].moment.before(basis[1].moment):
        said = f"the next review ({_words(*following)}) is before the last one ({_words(*basis)})"
        also = () if basis[0] is following[0] else (basis[0].pointer,)
        yield Problem(following[0].pointer, said, needle=_words(*following), also=also)
    if last is None:
        return
    for text, event in found:
        if event.kind in ("last", "next") or event.planned or not last[1].moment.before(event.moment):
            continue
        if _PAST.search(_sentence(text, event)) and not _is_ahead(text, event):
            said = f"the text tells of {_words(text, event)}, after its last review ({_words(*last)})"
            also = () if last[0] is text else (last[0].pointer,)
            yield Problem(last[0].pointer, said, needle=_words(*last), also=also)
            return


def _ahead(found: list[_Placed], prose: Prose) -> Iterator[Problem]:
    """Data cut, a study begun, a check made or a paper out after today."""
    today = Moment(prose.today.year, prose.today.month, prose.today.day)
    for text, event in found:
        done = event.kind in ("cut", "last", "published", "checked")
        if not done or event.planned or not today.before(event.moment) or _is_ahead(text, event):
            continue
        if event.kind != "cut" or _PAST.search(_sentence(text, event)):
            said = f"{_words(text, event)} is after today ({prose.today})"
            yield Problem(text.pointer, said, needle=_words(text, event))


def _is_ahead(text: ReaderText, event: Event) -> bool:
    """Whether the words say that a moment is still to come."""
    sentence = _sentence(text, event)
    return bool(_FUTURE.search(sentence) or _UP_TO.search(sentence[: event.start - event.sentence]))


_FUTURE = compiled(r"\b(?:will|plan\w*|expect\w*|next|due|expir\w*|target\w*|upcoming|scheduled|ends|closes)\b")
_UP_TO = compiled(r"\b(?:until|till|through|by|from|after|before|valid|to) (?:the end of )?$")


def _sentence(text: ReaderText, event: Event) -> str:
    return next((fold(s) for start, s in sentences(text.shown) if start == event.sentence), "")


def _words(text: ReaderText, event: Event) -> str:
    return text.shown[event.start : event.end]


@cache
def _from_to() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:(?:from|between) )?(?P<start>{MOMENT}) ?(?:to|until|till|through|-|up to|(?<=\d )and) ?(?:the end of )?(?P<end>{MOMENT})"
    )


RULE = Rule(
    code="CIT014",
    name="date-order",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Look up both dates and correct the wrong one.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("a span", text="Participants were followed from September 2023 to March 2023.", fires=True),
        Example("a trial", text="The trial began in May 2024 and ended in 2022.", fires=True),
        Example(
            "two reviews", text="Last reviewed: 3 May 2026.\n\nNext review: 3 May 2025.", status="approved", fires=True
        ),
        Example(
            "a paper", text="The paper, published in June 2021, uses data collected up to December 2021.", fires=True
        ),
        Example("the year of a paper", text="The 2018 paper reports data collected up to 2021.", fires=True),
        Example("in order", text="Participants were followed from March 2023 to September 2023."),
        Example("the same year", text="The trial began in May 2024 and ended in 2024."),
        Example("reviews in order", text="Last reviewed: 3 May 2026. Next review: 3 November 2026.", status="approved"),
        Example("two trials", text="The first trial ended in 2022. The second began in 2024."),
        Example(
            "cut before the first dose",
            text="The first volunteer was injected in October 2025. The database was locked on 3 March 2025.",
            fires=True,
        ),
        Example(
            "older than what it tells",
            text="In 2024 the agency added a warning about the liver.\n\nPage updated: May 2021.",
            status="approved",
            fires=True,
        ),
        Example("ahead of today", text="At the cut-off of 2 May 2027, 12 participants had been treated.", fires=True),
        Example(
            "accepted before submitted", text="It was submitted in June 2026 and accepted in May 2026.", fires=True
        ),
        Example(
            "older study",
            text="Dosing began in October 2025. An earlier study had its data cut-off in March 2024.",
        ),
        Example("a plan", text="Enrolment opened in May 2026; the data cut-off is planned for May 2028."),
        Example(
            "younger than what it tells",
            text="In 2021 the agency added a warning about the liver.\n\nPage updated: May 2024.",
            status="approved",
        ),
    ),
)

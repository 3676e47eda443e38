"""Whether a sentence tells its reader to do something, lets him, or forbids it.

"Stop taking it", "you may stop", "it is safe to stop" advise; "do not stop" forbids; "if you stop", "some people stop"
and "can I stop?" do neither. Words in double quotes and questions are nobody's advice.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold
from pipeline.rules.english.sentences import sentences


class Said(NamedTuple):
    """An act that a text advises or forbids: where its words stand in the text, and what stands before them in the
    folded sentence.
    """

    start: int
    end: int
    before: str


# Words between the sign of an advice and its verb that change nothing.
_FILL = (
    r"(?:(?:also|always|please|just|simply|then|still|even|safely|freely|immediately|now|ever|usually|normally|so|really"
    r"|gladly|happily|quickly|slowly|suddenly|abruptly|directly|instead|do|yes|either|both|you|only rarely)[\s,]+)*"
)
# A condition in front of the advice: "If you feel better, stop ...".
_CONDITION = r"(?:(?:if|when|whenever|while|after|before|once|as soon as|even if|during|until|on|in|for|to|with|at)\b[^,;:]*,\s*)?"
_MODAL = r"(?:can|may|could|should|must|might|ought to|need to|needs to|have to|has to|(?:is|are) (?:free|allowed|advised|able|encouraged|welcome) to)"
_WHO = (
    r"(?:you|patients?|people|persons?|they|he|she|one|anyone|everyone|everybody|women|men|adults|parents|carers?|caregivers?"
    r"|child(?:ren)?|users?|the (?:patient|person|child|baby|infant|user|carer|caregiver|parent|nurse)s?"
    r"|(?:people|patients|women|men|children|adults|those|anyone) (?:with|who|under|over|aged|on)(?: [\w-]+){1,6})"
)
_GOOD = (
    r"(?:safe|fine|ok|okay|all right|alright|acceptable|advisable|recommended|best|better|good|wise|harmless|permitted|allowed"
    r"|possible|enough|sensible|helpful|no problem|not a problem|not dangerous|not harmful|not unsafe)"
)
_IMPERATIVE = (
    r"take|use|swallow|keep|store|read|tell|call|contact|ask|drink|eat|avoid|stop|start|continue|inject|apply|shake|wash|remove"
    r"|check|wait|follow|open|put|place|throw|give|get|go|see|rinse|chew|finish|feel|try|remember|make"
)
_DENIED = (
    r"\b(?:not true|untrue|wrong|false(?:ly)?|myths?|incorrect(?:ly)?|mistake(?:nly|n)?|nobody|no one|never (?:say|believe|think|assume)"
    r"|not (?:say|believe|think|assume|mean)|n't (?:say|believe|think|assume|mean)|some people (?:think|believe|say)"
    r"|(?<!not )dangerous|(?<!not )harmful)\b"
)
_HEDGED = r"\b(?:only if|only when|only after|unless|except|but only)\b|\bif (?:your|a|the) (?:\w+ )?(?:doctor|nurse|pharmacist|team)\b"


def _advises() -> re.Pattern[str]:
    fill = _FILL
    good_to = rf"\b(?:it(?:'s| is| would be| can be)|that is|there is|there's)\s+{fill}(?:\w+ly\s+)?{_GOOD}\s+(?:for\s+\w+(?:\s+\w+)?\s+)?to\s+{fill}$"
    return compiled(
        rf"^\W*{_CONDITION}(?:but |and |or |then |so )?{fill}$"
        rf"|[;:]\s*{fill}$|\s-\s+{fill}$"
        rf"|^\W*{fill}(?:{_IMPERATIVE})\b[^;:]*[\s,](?:and|or|then|but)\s+{fill}$"
        rf"|^\W*{_CONDITION}(?:you|patients) (?:can|may|should|must)\b[^;:]*\b(?:and|or|then)\s+{fill}$"
        rf"|\b{_WHO}\s+{_MODAL}\s+{fill}$"
        rf"|{good_to}"
        rf"|\b(?:feel free to|go ahead and|be sure to|make sure (?:that )?(?:you|to)|remember to|try to|the best way is to)\s+{fill}$"
        rf"|(?:hesitate|be afraid|forget|fear|worry) to\s+{fill}$"
    )


def _lets() -> re.Pattern[str]:
    """What stands in front of a participle: "may be", "should simply be"."""
    return compiled(rf"\b{_MODAL}\s+{_FILL}be\s+{_FILL}$")


_NOT = (
    r"(?:(?:(?:do|does|did|should|must|need|shall|would) not|(?:don't|doesn't|shouldn't|mustn't|needn't)|never|cannot|can't)(?:\s+(?:have|need)\s+to)?"
    r"|(?:there is |there's |it is |it's )?(?:no need|not necessary|unnecessary|no reason|needless|no longer necessary) (?:for \w+ )?to)"
)


def _forbids() -> re.Pattern[str]:
    return compiled(rf"(?:\b{_NOT}|n't)\s+{_FILL}$")


# A prohibition in a clause of its own kind: "if you do not tell", "people who do not ask".
_SUBORDINATE = (
    r"\b(?:if|when|whenever|unless|because|since|although|though|while|who|that|which|those|why|reasons?)\b[^,;:]*$"
)
_NEEDLESS = r"\b(?:need|have to|necessary|unnecessary|needless|reason)\b|needn't"


def advised(act: re.Pattern[str], text: str) -> Iterator[Said]:
    """Where `text` advises or allows an act. `act` matches folded words from its verb (take, stop) on."""
    for start, folded in _plain_sentences(text):
        for match in act.finditer(folded):
            before, after = folded[: match.start()], folded[match.end() :]
            if not _advises().search(before):
                continue
            if (
                compiled(_DENIED).search(before)
                or _denied_so_far(before)
                or compiled(_HEDGED).search(after)
                or _quoted(before)
            ):
                continue
            yield Said(start + match.start(), start + match.end(), before)


def allowed(act: re.Pattern[str], text: str) -> Iterator[Said]:
    """Where `text` says that something may or should be done to a thing. `act` begins with the participle."""
    for start, folded in _plain_sentences(text):
        for match in act.finditer(folded):
            before, after = folded[: match.start()], folded[match.end() :]
            if _lets().search(before) and not (
                compiled(_DENIED).search(before) or compiled(_HEDGED).search(after) or _quoted(before)
            ):
                yield Said(start + match.start(), start + match.end(), before)


def forbidden(act: re.Pattern[str], text: str, *, needless: bool = False) -> Iterator[Said]:
    """Where `text` forbids an act, or, with `needless`, says that it need not be done."""
    for start, folded in _plain_sentences(text):
        for match in act.finditer(folded):
            before, after = folded[: match.start()], folded[match.end() :]
            prohibition = _forbids().search(before)
            if prohibition is None or bool(compiled(_NEEDLESS).search(prohibition.group())) != needless:
                continue
            so_far = before[: prohibition.start()]
            if not (
                compiled(_DENIED).search(so_far)
                or compiled(_SUBORDINATE).search(so_far)
                or compiled(_HEDGED).search(after)
                or _quoted(before)
            ):
                yield Said(start + match.start(), start + match.end(), before)


def under_prohibition(blocks: Iterable[tuple[Hashable, str, str]]) -> frozenset[Hashable]:
    """Which items stand below a text that ends in a prohibition and a colon ("Do not:"), of blocks in reading order.

    A block is any name of it, its role and its text.
    """
    found: set[Hashable] = set()
    below = False
    for name, role, text in blocks:
        if role in ("item", "dont", "do", "label"):
            if below:
                found.add(name)
        else:
            below = compiled(_LEADS).search(fold(text)) is not None
    return frozenset(found)


# "Do not:", "You must not take it if you:", "Avoid:"
_LEADS = r"\b(?:do not|don't|never|avoid|must not|should not|may not|cannot)\b[^.;:]{0,60}:\W*$|^\W*(?:do not|don'?ts?|never|avoid)\W*$"


def _plain_sentences(text: str) -> Iterator[tuple[int, str]]:
    for start, sentence in sentences(text):
        if not sentence.rstrip("\"')]”’ ").endswith("?"):
            yield start, fold(sentence)


def _denied_so_far(before: str) -> bool:
    """Whether an "or" or "and" carries a prohibition on: "do not crush or chew"."""
    joined = re.search(r"\b(?:and|or|nor)\s+(?:\w+\s+)?$", before)
    return joined is not None and re.search(r"\b(?:not|never|cannot|avoid|without)\b|n't\b", before) is not None


def _quoted(before: str) -> bool:
    return before.count('"') % 2 == 1

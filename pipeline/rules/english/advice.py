"""Whether a sentence tells its reader to do something, lets him, or forbids it.

"Stop taking it", "you may stop", "it is safe to stop" advise; "do not stop" forbids; "if you stop", "some people stop"
and "can I stop?" do neither. Words in double quotes and questions are nobody's advice.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.sentences import sentences


@record
class Said:
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
    r"|child(?:ren)?|users?|couples|families|parents|travellers|travelers|the (?:patient|person|child|baby|infant|user|carer|caregiver|parent|nurse)s?"
    r"|(?:people|patients|women|men|children|adults|those|anyone) (?:with|who|under|over|aged|on)(?: [\w-]+){1,6})"
)
_GOOD = (
    r"(?:safe|fine|ok|okay|all right|alright|acceptable|advisable|recommended|best|better|good|wise|harmless|permitted|allowed"
    r"|possible|enough|sensible|helpful|no problem|not a problem|not dangerous|not harmful|not unsafe)"
)
_KIN = r"(?:wife|husband|partner|spouse|friend|neighbou?r|relative|brother|sister|mother|father|colleague|son|daughter|child|family members?)s?"
_IMPERATIVE = (
    r"take|use|swallow|keep|store|read|tell|call|contact|ask|drink|eat|avoid|stop|start|continue|inject|apply|shake|wash|remove"
    r"|check|wait|follow|open|put|place|throw|give|get|go|see|rinse|chew|finish|feel|try|remember|make"
)
_DENIED = (
    r"\b(?:not true|untrue|(?<!nothing )wrong|false(?:ly)?|myths?|incorrect(?:ly)?|mistake(?:nly|n)?|nobody|no one|never (?:say|believe|think|assume)"
    r"|not (?:say|believe|think|assume|mean)|n't (?:say|believe|think|assume|mean)|some people (?:think|believe|say)"
    r"|(?<!not )dangerous|(?<!not )harmful)\b"
)
_HEDGED = r"\b(?:is|are) (?:wrong|mistaken|in danger|at risk)\b|\b(?:only if|only when|only after|unless|except|but only)\b|\bif (?:your|a|the) (?:\w+ )?(?:doctor|nurse|pharmacist|team)\b"


def _advises() -> re.Pattern[str]:
    fill = _FILL
    good_to = rf"\b(?:it(?:'s| is| would be| can be)|that is|there is|there's)\s+{fill}(?:\w+ly\s+)?{_GOOD}\s+(?:for\s+\w+(?:\s+\w+)?\s+)?to\s+{fill}$"
    return compiled(
        rf"^\W*{_CONDITION}(?:but |and |or |then |so )?{fill}$"
        rf"|[;:]\s*{fill}$|,\s*(?:so|then)\s+{fill}$|\s-\s+{fill}$"
        rf"|^\W*{fill}(?:{_IMPERATIVE})\b[^;:]*[\s,](?:and|or|then|but)\s+{fill}$"
        rf"|^\W*{_CONDITION}(?:you|patients) (?:can|may|should|must)\b[^;:]*\b(?:and|or|then)\s+{fill}$"
        rf"|\b{_WHO}\s+{_MODAL}\s+{fill}$"
        rf"|{good_to}"
        rf"|\b(?:your|his|her|their|an?|the|another|other) (?:\w+ )?{_KIN}(?: \w+){{0,6}}? {_MODAL}\s+{fill}$"
        rf"|\b(?:there(?:'s| is)|it (?:does|will do|can do)) (?:absolutely )?no (?:harm|danger|risk|problem|reason not|objection)\s+(?:for \w+ )?to\s+{fill}$"
        rf"|\b(?:it (?:will not|won't|does not|doesn't|cannot|can't) (?:hurt|harm|matter)(?: \w+)?(?: to|,? if you)|you might as well|you are (?:better off|best|welcome)(?: to)?"
        rf"|(?:we|they|experts|doctors) (?:advise|recommend|encourage|urge|suggest)(?: that)?(?: you| patients| people)?(?: to)?|all you (?:need|have) to do is|the thing to do is|why not|nothing (?:stops|prevents) you if you)\s+{fill}$"
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
                or is_quoted(before)
            ):
                continue
            yield Said(start + match.start(), start + match.end(), before)


def advises(folded: str, start: int, end: int) -> bool:
    """Whether a folded sentence advises or allows the act that its words from `start` to `end` name.

    The act begins with its verb: "you can stop", "stopping is harmless", "nothing wrong with stopping", "may be stopped".
    """
    before, after = folded[:start], folded[end:]
    if compiled(_DENIED).search(before) or _denied_so_far(before) or compiled(_HEDGED).search(after):
        return False
    verb = compiled(r"[a-z-]*").match(folded, start)
    word = verb.group() if verb else ""
    if word.endswith("ing"):
        return (
            compiled(_GERUND_LEAD).search(before) is not None
            or (compiled(_BEGINS).search(before) is not None and compiled(_CALLED_GOOD).match(after) is not None)
        ) and not is_quoted(before)
    if word.endswith(("ed", "en", "ought", "put", "cut", "split", "kept", "left")) and _lets().search(before):
        return not is_quoted(before)
    return _advises().search(before) is not None and not is_quoted(before)


# "There is no harm in stopping", "we suggest stopping"; "Stopping it suddenly is harmless".
_GERUND_LEAD = (
    r"(?:\b(?:nothing|no reason|little) (?:to |that |would |will |should )?(?:stop|prevent|keep|hold)s? (?:you|anyone|patients|people)(?: back)? from\s+|\b(?:no (?:harm|danger|risk|problem|objection|drawback)s? (?:in|with|to|against)|nothing (?:wrong with|against)|(?:can|may|could|should) (?:consider|try|start|begin|risk)"
    r"|(?:we|they|i|experts|doctors) (?:suggest|recommend|advise|propose)|(?:fine|safe|ok|okay|all right) (?:with|about)|feel free about|no need to avoid|no reason to avoid|not afraid of)"
    r"|^\W*(?:consider|try|start|begin|keep))\s+(?:simply |just |also )?$"
)
_BEGINS = r"(?:^|[,;:] |\b(?:and|but|so|then) )\W*(?:simply |just |even )?$"
_CALLED_GOOD = (
    r"(?:[\s,]+[\w'-]+){0,12}?\s+(?:(?:is|are|will be|would be)\s+(?:\w+ly |quite |also |always )?(?:safe|fine|ok|okay|all right|alright|harmless|allowed|permitted|acceptable|no problem"
    r"|not a problem|not dangerous|not harmful|a good idea|no big deal|recommended|sensible|enough|wise|best)\b"
    r"|(?:does|do|will|would|can) no (?:harm|damage)\b|(?:won't|will not|doesn't|does not|cannot|can't|never) (?:hurt|harm|matter|do (?:any )?harm|cause (?:any )?(?:harm|problems|trouble))\b"
    r"|never (?:hurts|harms)\b|makes? no difference|causes? no (?:harm|problems|trouble)|has no (?:consequences|drawbacks))"
)


def allowed(act: re.Pattern[str], text: str) -> Iterator[Said]:
    """Where `text` says that something may or should be done to a thing. `act` begins with the participle."""
    for start, folded in _plain_sentences(text):
        for match in act.finditer(folded):
            before, after = folded[: match.start()], folded[match.end() :]
            if _lets().search(before) and not (
                compiled(_DENIED).search(before) or compiled(_HEDGED).search(after) or is_quoted(before)
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
                or is_quoted(before)
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
_LEADS = (
    r"\b(?:do not|don't|never|avoid|must not|should not|may not|cannot)\b[^.;:]{0,60}:\W*$|^\W*(?:do not|don'?ts?|never|avoid)\W*$"
    r"|^\W*(?:what|things|acts|habits)\b(?: \w+){0,4}? (?:(?:must|should) not|not|never|to avoid|to leave alone)\b[^.;:?]{0,40}:?\W*$|^\W*(?:don'?ts|forbidden|off limits|not allowed|avoid the following)\W*$"
)


def _plain_sentences(text: str) -> Iterator[tuple[int, str]]:
    for start, sentence in sentences(text):
        if not sentence.rstrip("\"')]”’ ").endswith("?"):
            yield start, fold(sentence)


def _denied_so_far(before: str) -> bool:
    """Whether an "or" or "and" carries a prohibition on: "do not crush or chew"."""
    joined = compiled(r"\b(?:and|or|nor)\s+(?:\w+\s+)?$").search(before)
    return joined is not None and compiled(r"\b(?:not|never|cannot|avoid|without)\b|n't\b").search(before) is not None


def is_quoted(before: str) -> bool:
    """Whether a quotation is open after the words `before` of a sentence."""
    return before.count('"') % 2 == 1

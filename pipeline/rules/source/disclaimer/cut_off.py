"""No sentence breaks off: "Do not stop your treatment without first", "In an emergency, call".

What is cut off last is often the warning, and a reader fills the gap as he likes. A text that ends on a word which must
go on (an article, a preposition, "before you", a verb without its object) has lost its end. An introduction to a list,
a heading and an entry of a list may end so. Source: house rule.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.prose import Prose

_GOES_ON = (
    r"(?:the|an?|your|our|their|his|her|its|my|and|or|but|nor|of|to|with|without|for|from|by|at|into|unless|until|if|whether|because|although|than|that|which|who|when|while|before|after|not|never"
    r"|is|are|was|were|be|been|has|have|can|cannot|may|must|should|will|does|do not|every|each|any|no|as|during|against|between|about|without first|only|very|such as|including|replaces?|constitutes?"
    r"|(?:before|if|when|that|unless|until|after|because|whether|so|than|while|for|although) (?:you|it|they|he|she|we|the|this)|always (?:ask|call|tell|consult)|(?:,|please|immediately|then|and|to) (?:call|contact|ask|consult|tell|ring)|you (?:should|must|can|may) (?:call|contact|ask|consult|tell))"
)
_BROKEN = compiled(rf"(?:^|(?<=[\s(])|(?=,))(?P<last>{_GOES_ON})\s*(?:\.\.\.+|…)?[\s\"')\]]*$")
# A list of what follows, or a form to fill in.
_LEADS = compiled(r"[:_|]\s*$|\b(?:as follows|following)\s*$")
# "where the pain is" ends as it should.
_ASKED = compiled(
    r"\b(?:where|what|how|who|which|when|that|as|than|whether|it)\b[^.]*\b(?:is|are|was|were|be|been|has|have|can|may|must|should|will|does)$"
)
# Words in which a warning is cut off; a part of at least three letters that is no word itself is an end lost.
_WORDS = ["replace", "replacement", "advice", "doctor", "ambulance", "pharmacist", "instead", "professional", "emergency", "treatment", "medicine", "medication", "immediately", "information", "substitute", "appointment", "physician", "healthcare", "symptoms", "hospital", "diagnosis", "consult", "before", "without", "because", "reactions", "breathing", "swelling", "serious", "pregnant", "tablets", "children", "investigational", "approved", "specialist", "telephone", "national"]  # fmt: skip
_NO_PART = frozenset(["with", "immediate", "special", "investigation", "profession", "profess", "consul", "invest", "medic", "pharma", "emergen", "rep", "con", "pre", "app", "hos", "dia", "tel", "bre", "her", "ins", "doc", "amb", "chi", "con", "sub", "pro", "med", "inform", "treat", "appoint", "hospital", "tab", "tablet", "child", "symptom", "react", "reaction", "be", "bef", "bring", "ser", "nation", "nat", "information", "child", "doc", "tele", "spec", "cause", "swell", "breath", "consult", "approve", "advice", "emerge", "symptom", "health", "inst"])  # fmt: skip
_PARTS = frozenset(word[:n] for word in _WORDS for n in range(3, len(word))) - frozenset(_WORDS) - _NO_PART
_INSIDE = compiled(rf"(?:^|(?<=\s))(?P<last>{_GOES_ON})\s?(?:\.\.\.|…)(?=\s+[A-Z\"“])", re.IGNORECASE)
_SHORTEST = 4
# A line that is a heading without its mark: "What this medicine is for".
_HEADING = compiled(r"\W*(?:what|how|when|why|who|where|which|things|points|before|about)\b[^.!?]*$")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at running texts that end without a full stop, or in dots."""
    texts = prose.texts
    for index, text in enumerate(texts):
        folded = fold(text.shown).rstrip()
        if text.role not in ("text", "paragraph", "summary"):
            continue
        if dots := _dots(text.shown):
            yield Problem(text.pointer, f"“{dots}” breaks off: the end of the sentence is missing", needle=dots)
            continue
        if folded[-1:] in "!?:;|" or len(folded.split()) < _SHORTEST:
            continue
        if folded.endswith(".") and not folded.endswith(".."):
            continue
        follower = texts[index + 1].role if index + 1 < len(texts) else ""
        match = _BROKEN.search(folded)
        if (
            match is None
            or _LEADS.search(folded)
            or _HEADING.match(folded)
            or _ASKED.search(folded)
            or follower in ("item", "do", "dont", "label", "cell")
        ):
            continue
        start = max(folded.rfind(". ", 0, match.start()) + 2, match.start("last") - 40, 0)
        words = re.sub(r"^\S*\s", "", text.shown[start:]) if start and folded[start - 1] != " " else text.shown[start:]
        yield Problem(
            text.pointer, f"“… {words.strip()}” breaks off: the end of the sentence is missing", needle=words.strip()
        )


def _dots(shown: str) -> str:
    """A sentence broken off by dots or in the middle of a word, or nothing."""
    folded = fold(shown).rstrip()
    inside = _INSIDE.search(shown) if "..." in shown or "…" in shown else None
    if inside:
        return shown[max(shown.rfind(". ", 0, inside.start()) + 1, inside.start() - 40, 0) : inside.end() + 3].strip()
    last = compiled(r"([a-z]{3,})(\.\.\.|…)?$").search(folded)
    if last is None or len(folded.split()) < _SHORTEST:
        return ""
    if last[1] in _PARTS or (last[2] and last[1] in ("doc", "med", "pro", "inst", "treat", "inform", "hosp")):
        return shown[max(folded.rfind(". ", 0, last.start()) + 1, last.start() - 40, 0) :].strip()
    return ""


RULE = Rule(
    code="DIS007",
    name="sentence-cut-off",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Write the sentence to its end, and look what else was lost with it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "in a monograph",
            {"sections.advice.blocks.storage.text": "Do not stop taking it without asking your"},
            ("sections.advice.blocks.storage.text",),
        ),
        Example("a warning", text="Do not change the dose without first", status="approved", fires=True),
        Example("dots", text="This page is not a substitute for the advice of a...", status="approved", fires=True),
        Example("an emergency", text="Keep the card with you. In an emergency, call", status="approved", fires=True),
        Example("before you", text="Always ask your doctor or pharmacist before you", status="approved", fires=True),
        Example("in a word", text="If your lips swell, dial 112 and ask for an ambul", status="approved", fires=True),
        Example("a word and dots", text="It is no replacement for a visit to your doc…", status="approved", fires=True),
        Example("a clause", text="Please describe to the nurse where the pain is", status="approved"),
        Example("whole", text="Do not change the dose without first asking your doctor.", status="approved"),
        Example("a list", text="Tell your doctor if you have\n\n- asthma\n- diabetes", status="approved"),
        Example("a lead", text="Do not take it if you are allergic to:", status="approved"),
        Example("no full stop", text="Take one tablet in the morning with food", status="approved"),
        Example("dots of an enumeration", text="Nuts, milk, wheat and other foods...", status="approved"),
        Example("a heading", text="## What it is taken for", status="approved"),
    ),
)

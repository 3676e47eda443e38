"""Places in which a leaflet names the product it is about: "How to take X", "X contains the active substance ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.folding import fold
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.subjects import Drug


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAME = r"(?P<name>[A-Za-z][\w-]{3,}\w)(?:®|™)?"
_HEADING = (
    rf"^(?:\W*\d+[.)]?\s*)?(?:[Ww]hat (?:is )?{_NAME}(?: is| looks like| contains| and what|\s*\?|$))",
    (
        rf"^(?:\W*\d+[.)]?\s*)?(?:[Hh]ow (?:to|do you|should (?:you|I)) (?:take|use|store|give|inject|get)"
        rf"|[Hh]ow (?:does )?|[Tt]aking|[Uu]sing|[Ss]toring|[Aa]bout|[Bb]efore (?:you (?:take|use|are given)|taking"
        rf"|using)|[Ww]hat you (?:need to|should) know (?:before you (?:take|use)|about)"
        rf"|(?:[Pp]ossible )?[Ss]ide effects of|[Uu]ses of|[Dd]os(?:e|age) of) {_NAME}(?: works?| is given)?\W*$"
    ),
)
_BODY = (
    (
        rf"^\W*{_NAME}(?: (?:film-coated|oral|hard|\d+ ?m?g))* (?:tablets?|capsules?|injection|solution|cream"
        rf"|syrup)? ?contains? the active (?:substance|ingredient)"
    ),
    rf"^\W*{_NAME} contiene\b",
    rf"^\W*{_NAME} belongs to (?:a|the) (?:group|class|family) of (?:medicines|drugs|antibiotics)",
    rf"\b[Ii]f you (?:take|use|have taken|inject) more {_NAME} than",
    rf"\b[Ii]f you (?:forget|stop|miss)(?: to take| taking| to use| using| a dose of) {_NAME}\b",
    rf"\b[Ll]ike all medicines, {_NAME} can cause",
    rf"\b[Kk]eep {_NAME} out of the (?:sight|reach)",
)
_COMMON = _listed(
    "this that your these those them side effects medicine medicines drug drugs tablet tablets capsule capsules treatment dose doses work works contents pack "
    "taking using what know need other with without more less overview results clinical trials studies study trial information research it's you're targeted "
    "they from store storage alcohol food driving pregnancy children adults patients people inhaler inhalers insulin vaccine injection injections"
)
_COMPARED = compiled(
    r"\b(?:confus\w+|mix(?:ed)? up|mistak\w+|look-?alike|similar|different|differs?|not the same|whereas|unlike"
    r"|instead|other|another|also|together|compar\w+|interact\w+|switch\w*|versus|both|alternatives?|choices?"
    r"|options?|older|newer|related)\b"
)
_SUBJECT = compiled(
    r"^\W*(?P<name>[A-Za-z][a-z-]{4,})(?: tablets?| capsules?)? (?:is (?:an?|used|taken|given)|are (?:taken|given)"
    r"|can|may|must|should|works|will|helps|treats|lowers|blocks|causes?|makes|contains)\b"
)


@record
class Slot:
    """A place for the product's name: which text, and the name that stands there."""

    place: int
    name: str


@cache
def _patterns(*, heading: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(p) for p in (_HEADING if heading else _BODY))


def slots(texts: list[tuple[str, str]]) -> Iterator[Slot]:
    """The names in the slots of `texts` (role and words of each)."""
    for index, (role, text) in enumerate(texts):
        pieces = [text] if role in ("heading", "title") else [sentence.strip() for _, sentence in sentences(text)]
        for piece in pieces:
            for pattern in _patterns(heading=role in ("heading", "title")):
                match = pattern.search(piece)
                if match and _is_name(match.group("name")):
                    yield Slot(index, match.group("name"))


def _is_name(word: str) -> bool:
    if word.lower() in _COMMON or word.lower().endswith(("ing", "tion", "ment")):
        return False
    return word[:1].isupper() or bool(medicines(word))


def together(texts: list[tuple[str, str]], name: str, drug: Drug) -> bool:
    """Whether one sentence names both `name` and the drug: then it may be a brand of it, or a partner."""
    lowered = name.lower()
    for _, text in texts:
        folded = fold(text)
        if lowered in folded and any(n in folded for n in drug.names):
            for _, sentence in sentences(folded):
                if lowered in sentence and any(n in sentence for n in drug.names):
                    return True
    return False


def sole_subjects(texts: list[tuple[str, str]], candidates: frozenset[str], drug: Drug) -> Iterator[Slot]:
    """Sentences whose subject is one of `candidates`, which name the drug nowhere and compare nothing."""
    everything = fold("\n".join(text for _, text in texts))
    # A name that comes back is meant; a slip of the pen stands once.
    candidates = frozenset(name for name in candidates if everything.count(name) == 1)
    for index, (role, text) in enumerate(texts):
        if not candidates or role in ("heading", "title", "label"):
            continue
        for _, sentence in sentences(text):
            match = _SUBJECT.match(sentence.lstrip())
            if match and match.group("name").lower() in candidates and not _COMPARED.search(fold(sentence)):
                rest = fold(sentence)[match.end() :]
                if not compiled(r"\b(?:because|since)\b").search(rest) or not any(n in rest for n in drug.names):
                    yield Slot(index, match.group("name"))

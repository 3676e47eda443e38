"""Where a text gives advice that is dangerous whatever the medicine (`pipeline.rules.english.dangers` and `handling_dangers`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.advice import advises, is_quoted
from pipeline.rules.english.dangers import DANGERS, Danger
from pipeline.rules.english.folding import fold
from pipeline.rules.english.handling_dangers import HANDLING
from pipeline.rules.english.permission import cautions, permits
from pipeline.rules.english.sentences import sentences
from pipeline.rules.english.triggers import patterns


@record
class Found:
    """Dangerous advice at a place of a text; `bare` if no words before it say that it is advice but an imperative."""

    start: int
    end: int
    rule: str
    bare: bool


# A thing is called right: "... is harmless", "it is fine to have ...", "no harm in ...".
_HARMLESS = (
    r"(?:perfectly |quite |completely |absolutely |totally |entirely |usually |generally |always |also |still |normally |both |just |only )*"
    r"(?:safe|fine|ok|okay|all right|alright|harmless|allowed|permitted|acceptable|no problem|not a problem|nothing to worry about|nothing serious|no cause for (?:concern|alarm|worry)"
    r"|not dangerous|not harmful|not serious|not an emergency|a good idea|no big deal|normal|not a reason to|no reason to|welcome|to be expected and|unimportant|trivial|minor)"
)
_CALLED_RIGHT = (
    rf"(?:[\s,]+[\w'-]+){{0,7}}?[\s,]+(?:is|are|was|will be|would be|can be|remains?)\s+{_HARMLESS}\b(?! \w+ (?:only|if)\b)"
    r"|(?:[\s,]+[\w'-]+){0,7}?\s+(?:do|does|will|would|can|could)(?: not|n't|not)? (?:ever )?(?:no (?:harm|damage)|(?<=not )(?:hurt|harm|matter)|(?<=n't )(?:hurt|harm|matter))\b"
    r"|(?:[\s,]+[\w'-]+){0,7}?\s+(?:makes? no difference|causes? no (?:harm|problems?|trouble)|poses? no (?:risk|danger|problem)|never (?:hurts?|harms?)|has no consequences|can be ignored)\b"
)
_RIGHT_BEFORE = (
    r"\b(?:no (?:harm|danger|risk|problem) (?:in|with|from)|nothing wrong with|nothing against|(?:fine|safe|ok|okay|all right|no problem) with|do(?:es)? no harm to|need not worry about"
    r"|no need to (?:avoid|worry about|fear)|it(?:'s| is) (?:\w+ly )?(?:fine|safe|ok|okay|all right|no problem) to (?:have|use|take|keep))\s+(?:\w+\s+){0,3}$"
)
_PLAYED_DOWN = (
    r"\b(?:no difference|wears? off|(?:go(?:es)?|went) away|pass(?:es)?|settles?|nothing (?:unusual|special|serious)|no (?:big )?(?:deal|matter|rush|hurry|attention)|never hurts?|works? (?:just )?as well|still (?:good|works?|fine)"
    r"|part of|just|simply|don't panic|as usual|first|forget|many people|also works?|is that|wait|carry on)\b"
)
_TURNED = r"\b(?:not|never|nor|cannot|nobody|no one|avoid|untrue|wrong|dangerous|unsafe|false|myth|neither|warn\w*|mistake\w*|believ\w+|think|thought|claim(?:s|ed)?|rumou?rs?)\b|n't\b"
_ALL = DANGERS + HANDLING
_WORDS = tuple(danger.words for danger in _ALL)


@lru_cache(maxsize=2048)
def dangers(text: str, document: str = "") -> tuple[Found, ...]:
    """Every place at which `text` advises something dangerous, one for each sentence at most.

    `document` is the folded text that it belongs to, if that is more: its words say which medicine is meant.
    """
    return tuple(_read(text, fold(text), document))


def _read(text: str, folded_text: str, document: str) -> Iterator[Found]:
    asked = ""
    for start, sentence in sentences(text):
        if sentence.rstrip("\"')]”’ ").endswith("?"):
            asked = fold(sentence)
            continue
        folded = fold(sentence)
        # "Took too many? Drink some water": the question is the case of the answer.
        case, asked = asked + folded, ""
        for number, match in patterns(_WORDS).matches(folded):
            danger = _ALL[number]
            if not _fits(danger, folded, case, (folded_text, document or folded_text), match):
                continue
            if _said(danger, folded, match.start(), match.end()):
                before = folded[: match.start()].strip(" *-•\n\t")
                yield Found(
                    start + match.start(), start + match.end(), danger.rule, not before and danger.kind == "act"
                )
                break


def _fits(danger: Danger, folded: str, case: str, texts: tuple[str, str], match: re.Match[str]) -> bool:
    """Whether the sentence and the text hold what the danger needs, and nothing that makes it innocent."""
    if danger.needs and not _whole(danger.needs).search(case):
        return False
    if danger.innocent:
        # What stands in the words themselves is part of what is said.
        outside = folded[: match.start()] + " | " + folded[match.end() :]
        if _whole(danger.innocent).search(outside if danger.kind != "act" else folded):
            return False
    if danger.around.startswith("!"):
        return not _whole(danger.around[1:]).search(texts[0])
    return not danger.around or _whole(danger.around).search(texts[1]) is not None


def _whole(words: str) -> re.Pattern[str]:
    return compiled(rf"(?<![\w-])(?:{words})(?!\w)")


def _said(danger: Danger, folded: str, start: int, end: int) -> bool:
    before = folded[:start]
    if is_quoted(before):
        return False
    if danger.kind == "act":
        return advises(folded, start, end)
    if compiled(_TURNED).search(compiled(r"[,;:]| but ").split(before)[-1]):
        return False
    if danger.kind == "saying":
        return True
    if danger.kind == "mood":
        return permits(folded) or (compiled(_PLAYED_DOWN).search(folded) is not None and not cautions(folded))
    return compiled(_CALLED_RIGHT).match(folded, end) is not None or compiled(_RIGHT_BEFORE).search(before) is not None

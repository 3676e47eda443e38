"""A list of side effects that calls itself complete names each effect for which the text stops or changes the drug.

"Withhold it if vision blurs" beside "full list of adverse reactions: nausea, headache" contradicts itself: either the list
is not complete, and a reader with blurred vision is told that the drug is not the reason, or the advice has none.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.symptoms import canonical, symptoms
from pipeline.rules.prose import Prose, ReaderText

_EFFECTS = (
    r"(?:adverse (?:drug )?(?:reactions?|events?|effects?)|side[- ]effects?|undesirable effects?|unwanted effects?)"
)
_FILLERS = frozenset(
    ["severe", "serious", "mild", "moderate", "persistent", "develops", "develop", "occurs", "occur", "appears", "appear", "suspected", "signs", "symptoms", "this", "that", "with", "there", "have", "your", "patient", "patients", "grade", "such", "medicine", "drug", "tablets", "treatment", "notice", "gets", "worse", "lasts", "more", "than", "any", "other", "confirmed", "were", "when", "then", "from", "after", "recurs", "changes", "problems", "feel", "become", "becomes", "stop", "stops", "people", "anyone", "person", "sudden", "suddenly"]
)  # fmt: skip
_NO_EFFECT = compiled(
    r"\b(?:pregnan\w*|surgery|operation|procedure|clearance|weight|miss\w*|creatinine|dose|doses|progress\w*|inr|count|response|benefit|forg\w*"
    r"|contrast|age|vaccin\w*|allerg\w*|better|well|weeks?|days?|months?|hours?|reasons?|lack|safety|futility|personal|good|ever|technical|told|asked|doctor|nurse|level|levels)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for a complete list, and for what the text stops the drug for."""
    listed = _listed(prose)
    if listed is None:
        return
    text, words, known = listed
    for other in prose.texts:
        if other.role == "id":
            continue
        for start, sentence in sentences(other.shown):
            folded = fold(sentence)
            if _complete().search(folded):
                continue
            for match in _stopped().finditer(folded):
                effect = match["effect"]
                if is_negated(folded, match.start()) or _NO_EFFECT.search(effect) or _is_known(effect, known):
                    continue
                told = other.shown[start + match.start("effect") : start + match.end("effect")].strip()
                also = () if other is text else (text.pointer,)
                yield Problem(
                    other.pointer,
                    f"“{told}” changes the treatment, and “{words}” does not name it",
                    needle=told if told in other.source else "",
                    also=also,
                )


def _listed(prose: Prose) -> tuple[ReaderText, str, str] | None:
    """The text with a complete list, the words that call it so, and all that is listed."""
    for index, text in enumerate(prose.texts):
        match = _complete().search(fold(text.shown)) if text.role != "id" else None
        if match is not None:
            rest = re.split(r"[.!?](?=\s|$)", fold(text.shown)[match.end() :], maxsplit=1)[0]
            if len(rest) < 5:
                following = prose.texts[index + 1 : index + 30]
                rest = "\n".join(fold(t.shown) for t in following if t.role in ("item", "cell", "text"))
            return text, text.shown[match.start() : match.end()].strip(" :"), rest
    return None


def _is_known(effect: str, known: str) -> bool:
    names = {canonical(s) for s in symptoms(known)}
    if any(canonical(s) in names for s in symptoms(effect)):
        return True
    words = [w for w in re.findall(r"[a-z]{4,}", effect) if w not in _FILLERS]
    return not words or any(word[:5] in known for word in words)


@cache
def _complete() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:full|complete|whole|entire|exhaustive) list of (?:the |all |known |reported )*{_EFFECTS}[^.:;]{{0,80}}?(?::|\bis\b|\bare\b|$)"
        rf"|\ball (?:the |known |reported )*{_EFFECTS}(?: (?:that were |that have been )?(?:seen|reported|observed|recorded|known))?[^.:;]{{0,60}}?:"
        rf"|\bthe only (?:known |reported |possible )?{_EFFECTS}(?: (?:seen|reported|observed|known))? (?:are|is|were|was)\b"
        rf"|\b(?:full|complete|whole|entire) list (?:is|reads|:)|\bno (?:other|further) {_EFFECTS} than\b"
    )


@cache
def _stopped() -> re.Pattern[str]:
    act = (
        r"(?:stop(?:s|ped)?|with(?:holds?|held)|paus(?:es?|ed)|interrupt(?:s|ed)?|discontinue[sd]?|holds?|held|suspend(?:s|ed)?|halve[sd]?|reduce[sd]?"
        r"|lower(?:s|ed)?|delay(?:s|ed)?)"
    )
    what = r"(?: (?:taking|using|treatment|the|it|this|your|dose|of|permanently|at once|and)| [a-z0-9-]+){0,5}?"
    return compiled(
        rf"\b{act}\b{what} (?:if|when|for|in case of|because of|at the first sign of)"
        r" (?:(?:you|patients?|people|they|there|the patient) (?:gets?|have|has|notices?|develops?|is|are) )?"
        r"(?:an? |any |the |new |severe |serious |signs? of |grade \d (?:or \d |or (?:higher|above) )?)*(?P<effect>[a-z][a-z -]{3,40}?)(?=[.,;:]|$| (?:already|previously|that|recurs?|returns?|is|was|were|has)\b| in nct\d| and (?:refer|call|see|tell|ask|get)| (?:develops?|occurs?|appears?)\b)"
    )


RULE = Rule(
    code="ADR019",
    name="complete-list",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Add the effect to the list with its frequency (or “not known”), or do not call the list complete.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "a list in the text",
            text="Pause imatinib if oedema develops.\n\nAll adverse reactions reported (n = 80): nausea, rash, cramps.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "the only ones",
            text="Stop the tablets if you get a rash. The only side effects are headache and a dry mouth.",
            status="approved",
            audience="patient",
            fires=True,
        ),
        Example(
            "a list of items",
            text="Withhold the drug for pancreatitis.\n\nFull list of adverse reactions:\n\n- Nausea\n- Headache\n",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "with shares",
            text="The complete list of adverse reactions is: nausea (10%), headache (5%). Discontinue it when seizures occur.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "stopped it",
            text="The only adverse reactions were fatigue and rash. Treatment was stopped in two patients for pancreatitis.",
            status="approved",
            audience="professional",
            fires=True,
        ),
        Example(
            "listed",
            text="Pause imatinib if oedema develops.\n\nAll adverse reactions reported (n = 80): nausea, oedema, cramps.",
            status="approved",
            audience="professional",
        ),
        Example(
            "by another name",
            text="Stop the tablets if you feel sick. The only side effects are headache and nausea.",
            status="approved",
            audience="patient",
        ),
        Example(
            "not complete",
            text="Pause imatinib if oedema develops. Common adverse reactions include nausea and rash.",
            status="approved",
            audience="professional",
        ),
        Example(
            "no side effect",
            text="Stop it for surgery. Full list of adverse reactions: nausea, headache.",
            status="approved",
            audience="professional",
        ),
    ),
)

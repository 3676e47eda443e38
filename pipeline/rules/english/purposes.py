"""What a dose is said for besides the people who take it: an illness, a step of the treatment, a case."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold

_USE = (
    r"\b(?:for|in|against|to treat|to prevent|treating|preventing|(?:treatment|prevention|prophylaxis) of)\s+"
    r"(?:(?:the|a|an|your|severe|acute|chronic|moderate|mild|uncomplicated|treatment|prevention|management|of|active|newly diagnosed)\s+)*"
    r"(?P<use>[a-z][a-z'-]{3,})"
)
# Words after "for" and "in" that name no illness.
_NO_USE = frozenset(
    compiled(r"\S+").findall(
        "most adults adult children child's child patients patient people those persons person participants anyone everyone all "
        "total case cases water food morning evening night afternoon study trial trials group cohort part days weeks months "
        "hours years week month day hour time divided equal separate single doses dose response addition order example this "
        "that these them treatment therapy steps women some many other your their each every adolescents infants about between "
        "least more less several one two three four five six seven eight ten twelve half elderly older severe mild moderate "
        "both either combination clinical whom which oral intravenous subcutaneous injection infusion use life long short both "
        "humans him her whole place phase",
    )
)
_STEP = (
    r"\b(?:days?|weeks?|months?|cycles?|steps?|cohort|group|arm|part|visit|level)\s+(?:\d+|[a-d]\b|one|two|three)(?:\s*(?:-|to|and)\s*\d+)?"
    r"|\b(?:first|second|third|last|next)\s+(?:\w+\s+)?(?:days?|weeks?|months?|cycles?|doses?|injections?|infusions?|steps?)\b"
    r"|\b(?:then|thereafter|afterwards|followed by|subsequent\w*|from (?:day|week|month)|until)\b"
)
_CASE = (
    r"\b(?:if|when|whenever|unless|while|during|with|without|after|before|following|depending|except|otherwise|once (?:you|the|they)|taking|"
    r"plus|alone|monotherapy|concomitant\w*|combin\w+|who)\b"
)
# "with food" and "once a day with water" are no case.
_NO_CASE = (
    r"\bwith(?:out)?\s+(?:or without\s+)?(?:(?:a|the|some|plenty of|your|any|an?)\s+)*(?:glass|full|food|water|meals?|breakfast|dinner|lunch|milk|evening|morning|drink|fluid|"
    r"[a-z-]+ water)\w*|\b(?:after|before|during)\s+(?:(?:a|the|each|your)\s+)*(?:meals?|food|breakfast|dinner|lunch|bed|eating)\b|\bin patients with\b"
)
_FORMS: dict[str, str] = {
    "tablet": r"tablets?|caplets?|pills?",
    "capsule": r"capsules?",
    "liquid": r"(?:oral )?(?:solution|suspension|syrup|liquid)|drops",
    "injection": r"inject\w*|subcutaneous\w*|intramuscular\w*|pens?|syringes?",
    "infusion": r"infus\w*|intravenous\w*|iv|i\.v\.",
    "inhaled": r"inhal\w*|puffs?|nebuli\w*",
    "patch": r"patch(?:es)?|transdermal",
    "slow": r"(?:modified|extended|prolonged|sustained|slow|controlled)[ -]release|retard|depot|xr|er|sr",
}


@lru_cache(maxsize=4096)
def uses(sentence: str) -> frozenset[str]:
    """The illnesses or aims that a sentence gives a dose for, by their first word: "for gout"."""
    return frozenset(m["use"] for m in _use().finditer(fold(sentence))) - _NO_USE


@lru_cache(maxsize=4096)
def steps(sentence: str) -> frozenset[str]:
    """The steps, cycles, cohorts and days that a sentence names."""
    return frozenset(m.group() for m in _step().finditer(fold(sentence)))


@lru_cache(maxsize=4096)
def has_case(sentence: str) -> bool:
    """Whether a sentence speaks of a case: "if ...", "with amiodarone", "after surgery"; food and water are none."""
    return _case().search(_no_case().sub(" ", fold(sentence))) is not None


@lru_cache(maxsize=4096)
def forms(sentence: str) -> frozenset[str]:
    """The forms and ways of giving a medicine that a sentence names."""
    folded = fold(sentence)
    return frozenset(name for name, pattern in _form_patterns() if pattern.search(folded))


@cache
def _use() -> re.Pattern[str]:
    return compiled(_USE)


@cache
def _step() -> re.Pattern[str]:
    return compiled(_STEP)


@cache
def _case() -> re.Pattern[str]:
    return compiled(_CASE)


@cache
def _no_case() -> re.Pattern[str]:
    return compiled(_NO_CASE)


@cache
def _form_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, compiled(rf"\b(?:{words})\b")) for name, words in _FORMS.items())

"""Symptoms and signs as leaflets name them: lay words with the medical term, and which of them are danger signs.

House table, from the side-effect lists of public leaflets; a word that is not here is simply not recognized.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold

# One line per effect: its name here, then the words for it.
CANONICAL: dict[str, str] = {
    "nausea": r"nausea|(?:feel|feeling|felt) sick|queas\w+",
    "vomiting": r"vomit\w*|(?:being|was|were) sick|throwing up|threw up",
    "diarrhea": r"diarrh(?:o)?ea|loose stools",
    "constipation": r"constipat\w+",
    "dizziness": r"dizz\w+|light-?headed\w*|giddiness|vertigo",
    "balance": r"ataxia|balance|coordination|unstead\w+|falls?\b(?= prevention)",
    "confusion": r"confus\w+|disorientation",
    "memory": r"memory|amnesia|forgetful\w*",
    "paresthesia": r"par(?:a)?esthesia|tingling|pins and needles|numb\w*",
    "drowsiness": r"drows\w+|sleepi\w+|somnolence|sedation",
    "fatigue": r"fatigue|tired\w*|weakness|asthenia",
    "headache": r"headaches?",
    "seizures": r"seizures?|convulsions?|fits\b",
    "rash": r"rash(?:es)?|hives|urticaria",
    "itch": r"itch\w*|pruritus",
    "fever": r"fever|pyrexia",
    "taste": r"taste|dysgeusia",
    "insomnia": r"insomnia|trouble sleeping",
    "depression": r"depression|low mood",
    "bleeding": r"bleeding|h(?:a)?emorrhage",
    "jaundice": r"jaundice|yellow(?:ing)? (?:of the )?(?:skin|eyes)",
    "palpitations": r"palpitations|irregular heartbeat",
    "vision": r"blurred vision|vision (?:changes|problems)|changes in vision",
    "hallucinations": r"hallucinations?",
}
_DANGER = (
    r"chest pain|pain in (?:the |your )?chest|(?:trouble|difficulty|difficulties"
    r"|problems?) (?:in )?(?:breathing|swallowing)|(?:breathing|swallowing) (?:trouble|difficult\w+|problems?)"
    r"|cannot breathe|can't breathe|short(?:ness)? of breath"
    r"|breathlessness|(?:slow|shallow)(?:,? (?:and |or )?(?:slow|shallow))? breathing|(?:swelling|swollen"
    r"|swells?|swell) (?:of |up |in )?(?:the |your |his |her )?(?:face|lips?|tongue|throat|mouth|airways?)"
    r"|(?:face|lips?|tongue|throat)(?:,? (?:and|or) \w+)? (?:\w+ )?(?:swells?|swelling|swollen|may swell|swell)"
    r"|suicidal|(?:thoughts|ideas|thinking) (?:of|about) (?:suicide|killing|harming|hurting|ending)"
    r"|black(?:,? tarry)? (?:stools?|poo|bowel)|tarry (?:stools?|poo)|(?:blood|bleeding) in (?:the "
    r"|your )?(?:urine|stools?|vomit|poo|sputum)|(?:vomit\w*|cough\w*|throw\w*)(?: up)? blood"
    r"|jaundice|yellow(?:ing)?(?: of)? (?:the |your )?(?:skin|eyes|whites)|(?:skin|eyes|whites of (?:the "
    r"|your )?eyes)(?: (?:or|and) \w+)? (?:may |can |could |might |will )?(?:turn|turning|turned|go|goe|going"
    r"|went|look|become)s? yellow\w*|seizures?|convulsions?|fits\b|unconscious\w*|faint(?:s|ed|ing)?\b"
    r"|collaps\w+|loss of consciousness|anaphyla\w+"
    r"|severe allergic reaction|serious allergic reaction|allergic reaction|stroke|heart attack"
    r"|(?:sudden )?weakness (?:on|of|in) one side|slurred speech|(?:sudden )?loss of (?:vision|sight|hearing)"
    r"|blister\w*|peeling skin|severe (?:stomach|abdominal|belly|tummy) pain"
    r"|bleeding that (?:will|does) not stop|(?:heavy|severe|serious|uncontrolled) bleeding|overdose|stiff neck"
    r"|high fever|liver failure|coma\b|blue lips|(?:your |the )?breathing (?:becomes|gets|is|turns|feels|grows) (?:very )?(?:hard|difficult"
    r"|fast|slow|shallow|noisy|heavy)|hard(?:er)? to breathe|gasp\w*|chok(?:e|es|ing)\b|throat (?:closes|closing|tightens|feels tight)|lips?,? (?:and|or) \w+ swell"
    r"|pass(?:es|ed|ing)? out\b|black(?:s|ed|ing)? ?outs?\b|(?:end|ending|take|taking) your (?:own )?life|kill(?:ing)? yourself|harm(?:ing)? yourself"
    r"|hurt(?:ing)? yourself|yellow (?:skin|eyes)|dark urine|(?:sudden|severe|worst|violent)(?:,? (?:and )?\w+)? headache|(?:drooping|droopy) (?:face|mouth|eyelid)"
    r"|face droops|(?:pain|swelling)(?: (?:and|or) (?:pain|swelling|redness|warmth))? in (?:one|your|the) (?:calf|leg)|hard to wake"
    r"|(?:cannot|can't|difficult to) (?:be woken|wake)|floppy|unresponsive|not responding|purple (?:spots|rash)|coffee[- ]grounds?|black,? tar|(?:leg|calf) (?:is|becomes|gets|feels|turns) [^.;]{0,25}?(?:swollen|hot|painful|red)|bleeding that (?:won't|will not|does not|doesn't|cannot) (?:stop|be stopped)"
)


@lru_cache(maxsize=2048)
def symptoms(text: str) -> tuple[str, ...]:
    """The words in `text` for effects of the table, in order, as written but folded."""
    return tuple(m.group() for m in _pattern().finditer(fold(text)))


def canonical(words: str) -> str:
    """The name that the table gives to a symptom found by `symptoms`."""
    match = _pattern().match(fold(words))
    return list(CANONICAL)[int((match.lastgroup or "s0")[1:])] if match else words


def may_hold_danger(folded: str) -> bool:
    """Whether a word of folded text may belong to a danger sign: cheap to ask before `danger_signs` is matched."""
    return any(part in folded for part in _PARTS_OF_DANGER)


_PARTS_OF_DANGER = (
    "chest", "breath", "swallow", "swell", "swoll", "suicid", "kill", "harm", "hurt", "ending", "tarry", "black",
    "blood", "jaundice", "yellow", "seiz", "convuls", "fits", "conscious", "faint", "collaps", "anaphyla", "allerg",
    "stroke", "heart", "weakness", "slurred", "vision", "sight", "hearing", "blister", "peel", "stomach", "abdom",
    "belly", "tummy", "bleed", "gasp", "chok", "throat", "pass", "life", "yourself", "dark", "headache", "droop", "calf", "leg",
    "wake", "woken", "coffee", "floppy", "respons", "respond", "purple", "temperature", "ulcer", "shiver", "chills", "overdose", "neck", "fever", "liver", "coma", "lips",
)  # fmt: skip


@cache
def danger_signs() -> re.Pattern[str]:
    """Signs that need a doctor at once, as a pattern for folded text."""
    return compiled(rf"\b(?:{_DANGER})")


@cache
def _pattern() -> re.Pattern[str]:
    return compiled("|".join(rf"\b(?P<s{i}>{words})\b" for i, words in enumerate(CANONICAL.values())))

"""Names that a text introduces as medicines, whatever their ending: "ombrelast is a new tablet", "a trial of ombrelast"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold

_KIND = (
    r"(?:drug|medicine|medication|treatment|therap(?:y|eutic)|agent|compound|product|substance|molecule|candidate|tablet"
    r"|capsule|pill|injection|infusion|vaccine|inhaler|spray|cream|gel|ointment|patch|drops|syrup|implant|antibody"
    r"|inhibitor|blocker|agonist|antagonist|modulator|activator|degrader|stimulator|opener|analogue?|peptide|protein"
    r"|enzyme|hormone|steroid|antibiotic|antiviral|antifungal|anticoagulant|antidepressant|painkiller|opioid|insulin"
    r"|oligonucleotide|vector|cell product|conjugate|prodrug|formulation|combination)"
)
# Words that stand in the same places and name no medicine.
_NO_NAME = compiled(
    r".*s|.*(?:tion|sion|ment|ness|ity|ing|ism|ance|ence|ies|ous|ical|ally|ary|ery|ship|hood|logy|pathy|itis|osis|a?emia|oma"
    r"|ful|ist|ian|phase|stage|week|month)"
    r"|placebo|another|antibiotics?|aspect|before|clinical|combined|different|disease|dosing|everyone|everything|exposure"
    r"|further|general|healthy|higher|longer|larger|methods?|multiple|nothing|other|others|outcome|overall|people"
    r"|patients?|adults?|children|previous|repeated|response|results?|several|similar|single|smaller|something|standard"
    r"|starting|symptoms?|therapy|therapies|various|vaccines?|which|surgery|chemotherapy|radiotherapy|alcohol|caffeine"
    r"|participants?|volunteers?|steroids|tablets?|capsules?|medicines?|insulin|exercise|tobacco|smoking|asthma|cancer"
    r"|diabetes|migraine|stroke|depression|infants?|female|reduced|increased|intravenous|inhaled|topical|systemic|active"
    r"|either|neither|little|because|although|against|during|within|without|through|platelets?|oxygen|plasma|bodies"
    r"|psychosis|epilepsy|obesity|eczema|malaria|sepsis|cholera|measles|dengue|rabies|doctor|nurse|sponsor|insurance"
)
_CALLED = ("tudy", "tudies", "rial", "afety", "fficacy", "ffect", "dose", "reat", " is a", " was a", ", a", "mg")


@lru_cache(maxsize=512)
def introduced(text: str) -> tuple[str, ...]:
    """Names, lower case, that `text` introduces as medicines; once for every introduction."""
    if not any(sign in text for sign in _CALLED):
        return ()
    names = (match["a"] or match["b"] or match["c"] for match in _introduction().finditer(fold(text)))
    return tuple(name for name in names if _NO_NAME.fullmatch(name) is None)


@cache
def _introduction() -> re.Pattern[str]:
    kind = rf"(?:[\w'/-]+ ){{0,6}}?{_KIND}"
    return compiled(
        rf"(?<![\w-])(?P<a>[a-z][a-z-]{{5,}}[a-z])(?: \([^)]*\))?(?:,| (?:is|was|remains)(?: now| still| not)?) (?:an?|the|one of the) {kind}\b"
        r"|\b(?:trials?|study|studies|safety|efficacy|effects?|doses?|course|tolerability|pharmacokinetics|development"
        r"|treat(?:ment|ed) with) (?:of )?(?P<b>[a-z][a-z-]{5,}[a-z])\b"
        r"|(?<![\w-])(?P<c>[a-z][a-z-]{5,}[a-z])(?: (?:tablets?|capsules?|injection|cream|gel) \d| \d[\d.]* ?mg\b"
        r"| (?:has been|has not been|is not|is|was) (?:being )?(?:studied|tested|approved|licensed|authorised|authorized"
        r"|investigated|evaluated|developed)\b)"
    )

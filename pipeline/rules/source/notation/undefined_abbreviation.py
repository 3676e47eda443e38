"""An abbreviation in a text for patients is explained where it first stands.

"Changes in AST and ALT" tells a patient nothing. Abbreviations that everybody knows need no words.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.marking import masked
from pipeline.rules.prose import Prose

_CAPITALS = r"(?<![\w./-])[A-Z]{2,6}s?(?![\w/’'-])"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# House list: what readers know, and what has a rule of its own.
_KNOWN = _listed(
    "FDA EMA MHRA PMDA WHO EU US USA UK UN EEA NHS AIDS HIV COVID DNA RNA MRI CT TV UV IV OK ID PDF AM PM GP ER "
    "ICU ECG EKG SPF BMI HPV TB STI LED USB SMS MD RN PhD BP FAQ QR NCT INN ATC CAS UNII LOXO BAY BID TID QID PRN "
    "PO QD QOD TIW BIW OD HS AC PC STAT SC SQ IM IU BD TDS QDS QHS QAM QPM NPO OU OS AU AD EOD MS "
)
# English words that writers put in capitals for emphasis, where the text does not hold them in small letters too.
_EMPHASIS = _listed(
    "DO DONT NOT NO AND OR IF IS IT AN AS AT BE BY GO HE IN ME MY OF ON SO TO UP WE ALL ANY ARE BUT CAN FOR HAS "
    "HOW MAY NEW NOW OFF ONE OUT TWO WHY YES YOU YOUR ONLY MUST NEVER STOP WITH TAKE DOSE DRUG READ CALL KEEP "
    "WHAT WHEN FROM THIS THAT DAILY WEEKLY ALWAYS BEFORE AFTER WHOLE FIRST ONCE TWICE SHOULD AVOID TABLET DOCTOR "
    "EVERY WARN NOTE PART USE "
)
_AROUND = 40
_TWO = r"[A-Z]{2}"
_ROMAN = r"[IVXLC]+s?\Z"


def check(prose: Prose) -> Iterator[Problem]:
    """Look for capitals that nobody explains anywhere in the text."""
    if not prose.for_patients:
        return
    texts = [(t, masked(t.source)) for t in prose.texts if t.role != "id" and compiled(_TWO).search(t.source)]
    if not texts:
        return
    everything = "\n".join(masked(t.source) for t in prose.texts if t.role != "id")
    lowered = set(compiled(r"[a-z]+").findall(everything))
    told: set[str] = set()
    for text, words in texts:
        for match in compiled(_CAPITALS).finditer(words):
            letters = match.group().removesuffix("s")
            if letters in told or letters in _KNOWN or letters in _EMPHASIS or letters.lower() in lowered:
                continue
            told.add(letters)
            if not (_shouted(words) or compiled(_ROMAN).match(letters) or explained(letters, everything)):
                yield Problem(text.pointer, f"“{letters}” is not explained", needle=match.group())


def _shouted(words: str) -> bool:
    """Whether a line is written in capitals."""
    return sum(c.isupper() for c in words) * 2 > sum(c.isalpha() for c in words)


def explained(letters: str, everything: str) -> bool:
    """Whether a text says anywhere what an abbreviation stands for."""
    pattern = compiled(
        rf"\((?:[A-Za-z]+(?:[/, ]+|,? and |,? or ))*{letters}s?\b[^)]*\)|\b{letters}s? \([^)]"
        rf"|\b{letters},? (?:short for|that is|which (?:means|stands)|or |stands for|means)"
        rf"|(?:called|abbreviated|known as|short:|or) [“\"]?{letters}\b"
    )
    at = everything.find(letters)
    while at >= 0:
        if pattern.search(everything, max(0, at - _AROUND), at + 2 * _AROUND):
            return True
        at = everything.find(letters, at + 1)
    return False


RULE = Rule(
    code="ABB010",
    name="undefined-abbreviation",
    severity=Severity.INFO,
    prose=__doc__ or "",
    remedy="Write the words, and the abbreviation in brackets behind them if it is used again.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("liver values", text="Your AST may rise.", fires=True),
        Example("a study measure", text="The ORR was 30% in the study.", fires=True),
        Example("explained", text="A liver enzyme (AST) may rise. AST is measured every month."),
        Example("explained behind", text="ALT (a liver enzyme) may rise."),
        Example("known", text="It is not approved by the FDA. An MRI and a DNA test may be made."),
        Example("emphasis", text="Do NOT take it. TAKE CARE."),
        Example("for professionals", text="AST and ALT rose.", audience="professional"),
    ),
)

"""Numbers of trials and codes have their form, their check digit is right, and a section code exists.

One wrong digit is another trial, another substance or another section, and programs follow numbers without reading.
Checked are NCT and EudraCT numbers, CAS and LOINC check digits, the form of ATC codes, and the last character of a
UNII. Sources: CAS and LOINC publish their check digits; the UNII's is the sum of the others modulo 36.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.model.sections import Section
from pipeline.patterns import compiled
from pipeline.rules.prose import Prose, ReaderText
from pipeline.rules.subject import Subject

_DIGIT = compiled(r"\d")
_NCT = compiled(r"\bNCT(?:[ -]?(?=\w*\d)(\w+))", re.IGNORECASE)
_EUDRACT = compiled(
    r"\bEudra-?CT(?:\s+(?:number|no\.?|nr\.?|code|registration))?\s*[:#]?\s*([\d][\d-]{5,})"
    r"|\bEU CT(?:R)?(?:\s+number|\s+no\.?)?\s*:?\s*([\d][\d-]{5,})",
    re.IGNORECASE,
)
_CAS_NUMBER = compiled(r"(?<![\d-])(\d{2,7}-\d{2}-\d)(?![\d-])")
_LOINC_CODE = compiled(r"(?<![\d-])(\d{3,5}-\d)(?![\d-])")
_ATC = compiled(r"\bATC(?:[- ]?(?:code|classification|group))?s?\s*(?:is|:|=)?\s*\(?([A-Za-z]\d[A-Za-z0-9]{1,6})\b")
_ATC_FORM = compiled(r"[ABCDGHJLMNPRSV]\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?")
_UNII = compiled(r"\bUNII(?:\s+code)?\s*(?:is|:|=)?\s*\(?([A-Z0-9]{8,12})\b")


def cas_digit(number: str) -> int:
    """The check digit that a CAS number must have: its digits from the right times 1, 2, 3 ..., modulo 10."""
    digits = number.replace("-", "")[:-1]
    return sum(place * int(digit) for place, digit in enumerate(reversed(digits), 1)) % 10


def loinc_digit(code: str) -> int:
    """The check digit that a LOINC code must have (modulo 10, every second digit from the right doubled)."""
    digits = code.split("-")[0]
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return -total % 10


def unii_character(unii: str) -> str:
    """The last character that a UNII must have: the values of the first nine (A is 10), summed modulo 36."""
    return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[sum(int(c, 36) for c in unii[:9]) % 36]


def check(prose: Prose) -> Iterator[Problem]:
    """Look at typed numbers, section codes, and numbers in texts."""
    if isinstance(prose, Subject):
        yield from _identity(prose)
        known = {entry.code for entry in prose.reference.section_codes.entries}
        for index, section in enumerate(prose.monograph.sections):
            yield from _section(section, ("sections", index), known)
    loinc = _speaks_of(prose, "loinc")
    cas = _speaks_of(prose, "cas")
    for text in prose.texts:
        if _DIGIT.search(text.shown):
            yield from _in_text(text, cas=cas, loinc=loinc)


@cache
def _word(word: str) -> re.Pattern[str]:
    return compiled(rf"\b{word}\b", re.IGNORECASE)


def _speaks_of(prose: Prose, word: str) -> bool:
    return any(word in text.shown.lower() and _word(word).search(text.shown) for text in prose.texts)


def _identity(subject: Subject) -> Iterator[Problem]:
    identity = subject.monograph.identity
    if "-" in identity.cas and int(identity.cas[-1]) != cas_digit(identity.cas):
        yield Problem(("identity", "cas"), f"the check digit of {identity.cas} should be {cas_digit(identity.cas)}")
    if len(identity.unii) == 10 and identity.unii.isupper() and identity.unii[9] != unii_character(identity.unii):
        message = f"the last character of {identity.unii} should be {unii_character(identity.unii)}"
        yield Problem(("identity", "unii"), message)


def _section(section: Section, at: Pointer, known: set[str]) -> Iterator[Problem]:
    code = section.code
    if code and code not in known:
        if "-" in code and int(code[-1]) != loinc_digit(code):
            message = f"the check digit of {code} should be {loinc_digit(code)}"
        else:
            message = f"{code} is not among the section codes of source/reference.yaml"
        yield Problem((*at, "code"), message)
    for index, child in enumerate(section.sections):
        yield from _section(child, (*at, "sections", index), known)


def _in_text(text: ReaderText, *, cas: bool, loinc: bool) -> Iterator[Problem]:
    shown = text.shown
    for match in _NCT.finditer(shown):
        number = match.group(1)
        if not (number.isdigit() and len(number) == 8):
            yield Problem(text.pointer, f"{match.group()} is no trial number: NCT and 8 digits", needle=match.group())
    for match in _EUDRACT.finditer(shown):
        number = match.group(1) or match.group(2)
        if not compiled(r"\d{4}-\d{6}-\d{2}(?:-\d{2})?").fullmatch(number.strip("-")):
            yield Problem(text.pointer, f"{number} is no EudraCT number: 4, 6 and 2 digits", needle=number)
    if cas:
        for match in _CAS_NUMBER.finditer(shown):
            number = match.group(1)
            if _labelled(shown, match, "cas") and int(number[-1]) != cas_digit(number):
                yield Problem(
                    text.pointer,
                    f"the check digit of the CAS number {number} should be {cas_digit(number)}",
                    needle=number,
                )
    if loinc:
        for match in _LOINC_CODE.finditer(shown):
            code = match.group(1)
            if _labelled(shown, match, "loinc") and int(code[-1]) != loinc_digit(code):
                yield Problem(
                    text.pointer, f"the check digit of the LOINC code {code} should be {loinc_digit(code)}", needle=code
                )
    for match in _ATC.finditer(shown):
        if not _ATC_FORM.fullmatch(match.group(1)):
            yield Problem(
                text.pointer,
                f"{match.group(1)} is no ATC code: a letter, 2 digits, 2 letters, 2 digits",
                needle=match.group(1),
            )
    for match in _UNII.finditer(shown):
        unii = match.group(1)
        if len(unii) != 10 or unii[9] != unii_character(unii):
            yield Problem(text.pointer, f"{unii} is no UNII: 10 characters of which the last is a check", needle=unii)


def _labelled(shown: str, match: re.Match[str], word: str) -> bool:
    """Whether the label stands shortly before the number, or the number stands alone in a cell."""
    return (
        _word(word).search(shown, max(match.start() - 60, 0), match.end()) is not None or shown.strip() == match.group()
    )


RULE = Rule(
    code="IDN004",
    name="check-digits",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Copy the number again from its source; add a section code that exists to source/reference.yaml.",
    check=check,
    sources=("CAS Registry, check digit verification", "LOINC Users' Guide, mod 10 check digit", "ClinicalTrials.gov"),
    examples=(
        Example("CAS", {"identity.cas": "50-78-3"}, ("identity.cas",)),
        Example("UNII", {"identity.unii": "R16CO5Y76A"}, ("identity.unii",)),
        Example("LOINC", {"sections.overview.code": "88829-5"}, ("sections.overview.code",)),
        Example("unknown EMA code", {"sections.overview.code": "200000099999"}, ("sections.overview.code",)),
        Example(
            "right", {"sections.overview.code": "88829-7", "identity.cas": "50-78-2", "identity.unii": "R16CO5Y76E"}
        ),
        Example("seven digits", text="The trial is registered as NCT0321551.", fires=True),
        Example("a letter for a digit", text="See NCT0321551O for details.", fires=True),
        Example("EudraCT", text="EudraCT number 2017-4246-20.", fires=True),
        Example("CAS in a text", text="Aspirin has the CAS number 50-78-5.", fires=True),
        Example("ATC in a text", text="Its ATC code is B1AC06.", status="approved", fires=True),
        Example(
            "right in a text", text="NCT03215511, EudraCT 2017-004246-20, CAS 50-78-2, ATC B01AC06, LOINC 34070-3."
        ),
        Example("a telephone number", text="Call 555-12-3 if you are unwell."),
        Example("the registry itself", text="Look for an NCT number on ClinicalTrials.gov."),
    ),
)

"""Each authority decides for its own region, and only authorities approve medicines.

"FDA (EU)" or "approved by the EMA in the United States" shows that nobody checked either. The CDC, the NIH and medical
societies recommend and study; they approve no medicine. A patient who relies on the wrong authority relies on nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated
from pipeline.rules.english.approval_scope import of_another_thing
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

# Authority: its jurisdictions (ISO 3166-1, EU). The FDA of Ghana or the Philippines is another body; those are left out.
_HOME = {
    "FDA": ("US",), "EMA": ("EU",), "MHRA": ("GB",), "PMDA": ("JP",), "NMPA": ("CN",), "CDSCO": ("IN",), "TGA": ("AU",),
    "ANVISA": ("BR",), "COFEPRIS": ("MX",), "Swissmedic": ("CH",), "SFDA": ("SA",), "MFDS": ("KR",), "HSA": ("SG",),
    "SAHPRA": ("ZA",), "BfArM": ("DE",), "ANSM": ("FR",), "AEMPS": ("ES",), "AIFA": ("IT",),
}  # fmt: skip
# Words for a region, by jurisdiction, for folded text.
_REGIONS = {
    "US": r"(?:the )?(?:us|u\.s\.|usa|united states|america)",
    "EU": r"(?:the )?(?:eu|european union|europe)",
    "GB": r"(?:the )?(?:uk|united kingdom|great britain|britain)",
    "JP": r"japan",
    "CA": r"canada",
    "AU": r"australia",
    "CH": r"switzerland",
    "DE": r"germany",
    "FR": r"france",
}
_FDA_NAMED = r"(?:us |u\.s\. )?(?:fda|food and drug administration)"
_EMA_NAMED = r"(?:ema|european medicines agency)"
_NO_AUTHORITY = (
    r"(?:cdc|centers for disease control(?: and prevention)?|nih|national institutes of health|nci"
    r"|national cancer institute|american medical association|american cancer society|asco|esmo"
    r"|american heart association)"
)


@cache
def _swapped() -> re.Pattern[str]:
    not_us = "|".join(words for code, words in _REGIONS.items() if code != "US")
    not_eu = "|".join(words for code, words in _REGIONS.items() if code not in ("EU", "DE", "FR"))
    both = (
        r"(?!\s*(?:,|and|or)\s+(?:the\s+)?(?:\w+\s+)?(?:us|u\.s|usa|united|eu|europe|uk|japan|canada|elsewhere)"
        r"|[^.;]{0,40}\brespectively)"
    )
    lone = r"(?<!and the )(?<!and )(?<!or the )(?<!or )(?<!, )"
    return compiled(
        rf"{lone}\b{_FDA_NAMED}\s*(?:\((?:{not_us})\)|(?:of|in|for)\s+(?:{not_us})\b{both})|\b(?:european|british"
        rf"|japanese|canadian|australian|german|french|swiss|eu|uk)\s+(?:fda|food and drug administration)\b"
        rf"|{lone}\b{_EMA_NAMED}\s*(?:\((?:{not_eu})\)|(?:of|in|for)\s+(?:{not_eu})\b{both})|\b(?:american|us"
        rf"|u\.s\.|japanese|canadian)\s+{_EMA_NAMED}\b"
        rf"|\b(?:approved|licen[sc]ed|authori[sz]ed)\s+in\s+(?:{not_us})\s+by\s+(?:the\s+)?{_FDA_NAMED}\b"
        r"|\b(?:approved|licen[sc]ed|authori[sz]ed)\s+in\s+(?:brazil|mexico|india|china|russia|south africa|south korea|israel|egypt|nigeria|kenya|turkey|argentina|new zealand)"
        r"\s+by\s+(?:the\s+)?(?:ema|european medicines agency|european commission|mhra|us fda|u\.s\. fda)\b"
        rf"|\b(?:approved|licen[sc]ed|authori[sz]ed)\s+in\s+(?:{not_eu})\s+by\s+(?:the\s+)?{_EMA_NAMED}\b"
    )


@cache
def _society() -> re.Pattern[str]:
    return compiled(
        rf"\b{_NO_AUTHORITY}(?:-approved\b| approved (?:drug|medicine|vaccine|treatment|therapy|for)\b)"
        rf"|\b(?:approved|licen[sc]ed|authori[sz]ed|cleared|approval|licen[cs]e)\s+(?:by"
        rf"|from)\s+(?:the\s+)?{_NO_AUTHORITY}\b"
        r"|\b(?:approval|licen[cs]e|authori[sz]ation|approved|licen[sc]ed|authori[sz]ed)\s+(?:for (?:sale|use)\s+)?(?:by|from)\s+(?:the\s+)?(?:(?!federal|ehrlich|ethics)[a-z]+\s+){0,3}?(?:society|institute|foundation|federation|academy|hse|health service executive|red cross|heart association)\b"
        rf"|\b{_NO_AUTHORITY}\s+(?:has\s+|have\s+)?(?:approved|licensed|authori[sz]ed)\s+(?:it|the (?:drug|medicine"
        rf"|vaccine|treatment)|this (?:drug|medicine|vaccine|treatment))\b|\b{_NO_AUTHORITY}\s+approval\b"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the entries of `status` and at every text."""
    if isinstance(prose, Subject):
        for index, status in enumerate(prose.monograph.status):
            home = _HOME.get(status.authority)
            if home and status.jurisdiction not in home:
                message = f"{status.authority} decides for {', '.join(home)}, not for {status.jurisdiction}"
                yield Problem(("status", index, "authority"), message)
    for text in prose.texts:
        folded = fold(text.shown)
        named = "fda" in folded or "ema" in folded or "food and drug" in folded or "medicines agency" in folded
        for match in _swapped().finditer(folded) if named else ():
            words = text.shown[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}” is no authority there", needle=words)
        granted = "approv" in folded or "licen" in folded or "authori" in folded or "cleared" in folded
        for match in _society().finditer(folded) if granted else ():
            words = text.shown[match.start() : match.end()]
            if not is_negated(folded, match.start()) and not of_another_thing(folded, match.start(), match.end()):
                yield Problem(text.pointer, f"“{words}”: this body approves no medicines", needle=words)


RULE = Rule(
    code="REG016",
    name="authority-region",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the authority that decides in that region: FDA (US), EMA and European Commission (EU), MHRA (UK), PMDA (Japan).",
    check=check,
    sources=("WHO list of national regulatory authorities",),
    examples=(
        Example("typed", {"status.us.authority": "EMA"}, ("status.us.authority",)),
        Example("a bracket", text="Velmotinib was refused by the FDA (EU).", fires=True),
        Example("a country", text="ABX-204 is before the European Medicines Agency in the United States.", fires=True),
        Example("a society", text="The vaccine is approved by the CDC.", status="approved", fires=True),
        Example("an adjective", text="The British FDA has the file.", status="approved", fires=True),
        Example("right", text="It is approved by the FDA (US) and the EMA (EU).", status="approved"),
        Example(
            "in turn",
            text="It is approved by the FDA and the EMA in the US and Europe, respectively.",
            status="approved",
        ),
        Example("recommended", text="The CDC recommends the vaccine for adults.", status="approved"),
        Example("a trial", text="The NIH approved the grant; the protocol is NIH-approved."),
    ),
)

"""Who does what a clause says: the drug that a text is about, or something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Literal

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.introductions import introduced
from pipeline.rules.english.medicines import medicines

Actor = Literal["drug", "other", "none", "unknown"]

DRUG_NOUN = (
    r"(?:drug|medicine|medication|treatment|therapy|agent|compound|product|tablet|capsule|pill|injection|infusion|vaccine|inhaler|antibody|molecule|inhibitor|antibiotic"
    r"|cream|gel|ointment|spray|drop|syrup|patch|shot|jab|combination|regimen|formulation|candidate|blocker|agonist|antagonist|remedy|supplement|powder|implant|pen|liquid|solution)s?"
)
"""Words for a medicine or its form."""

_OTHER_DRUGS = compiled(
    r"\b(?:other|others|standard|existing|previous|earlier|prior|first-generation|older|conventional|traditional|another|alternative|concomitant|anti-nausea"
    rf"|supportive|rescue|some|many|most|several|current|available|usual|control|marketed)\s+(?:[\w-]+\s+){{0,2}}{DRUG_NOUN}\b"
)
_NOT_A_DRUG = compiled(
    r"\b(?:contracepti\w+|birth control|condoms?|surgery|operations?|radiation|radiotherapy|chemotherapy|immune system|body|liver|kidneys?|doctors?|team|nurses?|pharmacists?|placebo|exercise|diet|food|water"
    r"|tests?|biops(?:y|ies)|screening|method|dose|doses|plan|trials?|protocol|stud(?:y|ies)|researchers?|scientists?|investigators?|clinicians?|patients?|participants?|people|children|adults|men|women|you|we|i"
    r"|someone|anyone|cells?|proteins?|receptors?|enzymes?|genes?|mutations?|pathway|hormones?|antibodies|disease|cancer|tumou?rs?|infection|sunscreen|gloves?|mask|hand ?washing|barrier|vehicle|surgeon"
    r"|physiotherapy|counselling|counseling|rest|sleep|sponsor|company|regulators?|authority|committee|measures?|drinks?|container|storage|place|designation|hospital|clinic|comparators?|control (?:group|arm)|bias|blinding|masking)\b"
)
# The drug of the text without its name.
ITSELF = compiled(
    rf"\b(?:it|this|both|our {DRUG_NOUN}|(?:the|this|our|your|a|an|one|new|study|trial|investigational|experimental|novel)(?:\s+[\w-]+){{0,2}}\s+{DRUG_NOUN})\b"
)
_FILLER = compiled(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|can|will|does|do|did|shall|already|also|really|truly|simply|just|even|actually|still|now|always|often|both|very|highly|and|or|that|which|who|quickly|rapidly"
    r"|\w+ly|in|of|the|a|an|thus|so|then|as|while|since|because|although|proven|shown|found|to|known)\b[\s,]*)+$"
)
# Codes of substances in development; the excluded beginnings are those of proteins, viruses and registers.
_CODE = compiled(
    r"\b(?!(?:IL|PD|GLP|HER|CD|DPP|SGLT|TNF|HIV|HTLV|HPV|VEGF|BCL|CTLA|COX|EGFR|NCT|ICD|SARS|COVID|CYP|ISO|EU|TRK|AST|ALT|FGFR|MEK|JAK|APO|TYPE|PHASE|PART|GRADE)-)[A-Z]{2,5}-\d{1,6}[A-Z]?\b"
)
_CLAUSE = compiled(
    r"[,;:()\"]|\s-\s|\bbut\b|\bhowever\b|\bwhile\b|\balthough\b|\bbecause\b|\bwhen\b|\bwhere\b|\bso that\b|\bthat\b(?=\s+(?:it|the|this))"
)


# Medicines so well known that a text about a drug under study names them as something else.
_ESTABLISHED = frozenset(
    [
        "adrenaline",
        "amoxicillin",
        "aspirin",
        "azithromycin",
        "ciclosporin",
        "cisplatin",
        "clarithromycin",
        "codeine",
        "dexamethasone",
        "diclofenac",
        "digoxin",
        "docetaxel",
        "epinephrine",
        "fentanyl",
        "fluorouracil",
        "furosemide",
        "heparin",
        "hydrocortisone",
        "ibuprofen",
        "insulin",
        "levodopa",
        "levothyroxine",
        "lithium",
        "metformin",
        "methotrexate",
        "morphine",
        "naloxone",
        "omeprazole",
        "oxaliplatin",
        "oxycodone",
        "paclitaxel",
        "paracetamol",
        "acetaminophen",
        "penicillin",
        "placebo",
        "prednisolone",
        "prednisone",
        "rifampicin",
        "salbutamol",
        "albuterol",
        "simvastatin",
        "sumatriptan",
        "tamoxifen",
        "vancomycin",
        "warfarin",
        "cetirizine",
        "amlodipine",
    ]
)


@record
class Cast:
    """The names of the drug that a text is about, and those of other medicines in it; all in lower case."""

    own: frozenset[str]
    other: frozenset[str]


def cast_of(texts: Iterable[str], generic_name: str = "") -> Cast:
    """Tell the drug of `texts` from others: by its name if given, else by code names, else by how often it is named."""
    counts: Counter[str] = Counter()
    texts = list(texts)
    for text in texts:
        counts.update(medicines(text))
        counts.update(code.lower() for code in _CODE.findall(text))
    counts.update(name for text in texts for name in introduced(text) if not _NOT_A_DRUG.fullmatch(name))
    codes = {name for name in counts if any(c.isdigit() for c in name)}
    if generic_name:
        own = {generic_name, *codes}
    elif codes:
        own = codes
    else:
        own = set([name for name, _ in counts.most_common() if name not in _ESTABLISHED][:1])
    return Cast(frozenset(own), frozenset(counts) - own)


def actor(before: str, cast: Cast) -> Actor:
    """Who acts in a folded sentence that goes on with a verb after `before`.

    ``drug``: the drug of the text. ``other``: something named that is not it. ``none``: nobody is named, as in a
    heading. ``unknown``: a phrase that is neither known as a drug nor as anything else.
    """
    last = _CLAUSE.split(before)[-1]
    clause = _FILLER.sub("", last).strip()
    # "it binds to the receptor and stops ...": the noun before the "and" is not who acts.
    goes_on = compiled(r"\b(?:and|or)\b").search(last[len(clause) :]) is not None
    if not clause:
        clause = before.strip(" ,;:-\"'()")
        if not _FILLER.sub("", clause).strip(" ,;:-\"'()"):
            return "none"
    if "comparator" in clause or "placebo" in clause:
        return "other"
    if any(name in clause for name in cast.own):
        return "drug" if goes_on or not _ends_in_another(clause) else "other"
    if any(
        name in clause and re.search(rf"\b{re.escape(name)}\b", clause) for name in cast.other
    ) or _OTHER_DRUGS.search(clause):
        return "other"
    if _ends_in_another(clause):
        return "other"
    if ITSELF.search(clause):
        return "drug"
    if _NOT_A_DRUG.search(clause):
        return "other"
    return _lone(clause)


def _ends_in_another(clause: str) -> bool:
    """Whether the noun right before the verb is something that is no drug: "in people on it the immune system ..."."""
    return compiled(rf"(?:{_head()})$").search(clause) is not None


@cache
def _head() -> str:
    return _NOT_A_DRUG.pattern


def _lone(clause: str) -> Actor:
    words = clause.split()
    if len(words) > 1 and words[0] in ("how", "why", "what", "when", "once", "and"):
        words = words[1:]
    if len(words) == 1 and compiled(r"[a-z][a-z0-9-]{3,}").fullmatch(words[0]) and not words[0].endswith(("ing", "s")):
        return "drug"
    return "unknown"

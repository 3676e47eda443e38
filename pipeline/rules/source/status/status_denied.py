"""The text of an approved drug does not call it investigational.

A patient who reads that his prescribed medicine is experimental may stop it. Which of the two is right, the status or
the text, must be settled before anything is published. "Not approved for children" and new uses under study are fine.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, is_negated, sentences
from pipeline.rules.english.own_mentions import with_slot
from pipeline.rules.english.subjects import DRUG_NOUN, subject_at
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_SIGNS = (
    "investigational", "experimental", "approv", "licen", "authori", "trial", "stud", "prescribed", "sold", "dispensed",
    "established", "shown", "known", "rejected", "refused", "turned down", "declined", "testing", "development", "investigation",
)  # fmt: skip
# "As an investigational drug, ..." at the head of a sentence is said of its subject.
_OPENS = compiled(r"as an? (?:investigational|experimental|unlicensed|unapproved)")


@cache
def _denial() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:is|remains)\s+(?:still\s+|currently\s+|only\s+)?an?\s+(?:investigational|experimental|unapproved"
        rf"|unlicensed)\s+(?:[\w-]+\s+){{0,2}}?{DRUG_NOUN}\b(?!\s+(?:for|in)\b)"
        r"|\b(?:has|is)\s+(?:not|never)\s+(?:yet\s+|ever\s+|so far\s+)*(?:been\s+)?(?:approved|licen[sc]ed|authori[sz]ed)(?:\s+(?:so far|to date|yet))?\s*(?:[.;]|$|anywhere"
        r"|in any country|by any (?:authority|regulator|agency)|by the (?:fda|ema|mhra)\s*(?:[.;]|$))"
        r"|\b(?:is|remains)\s+(?:not approved|unapproved|unlicensed)\s*(?:[.;]|$|anywhere|in any country)"
        r"|\b(?:is|are)\s+(?:still|only|currently|at present|merely)\s+(?:being\s+)?(?:tested|studied|investigated|evaluated|in)\s+(?:in\s+)?(?:clinical\s+)?(?:trials?|studies|testing|development)\b(?!\s+(?:for|in|with|as|of))"
        r"|\b(?:is|are)\s+(?:still\s+|currently\s+)?(?:awaiting|waiting for|pending)\s+(?:\w+\s+)?(?:approval|authori[sz]ation|a licen[cs]e)\b(?!\s+(?:for|in))"
        r"|\b(?:may|must|can)\s?not\s+be\s+(?:prescribed|sold|dispensed)\s*(?:[.;]|$|outside (?:a|clinical) trials?|yet)"
        r"|\b(?:safety and (?:efficacy|effectiveness)|(?:efficacy|effectiveness) and safety)(?: of ø+)?\s+(?:have|has)\s+not\s+(?:yet\s+)?been\s+(?:established|shown|proven|demonstrated)\s*(?:[.;]|$)"
        r"|\b(?:no (?:authority|regulator|agency|country)|the (?:fda|ema|mhra)|regulators|authorities)\s+(?:has|have)\s+(?:not\s+|never\s+|ever\s+|yet\s+)*(?:approved|licen[sc]ed|authori[sz]ed)\s+ø+\s*(?:[.;]|$|so far|to date|yet|anywhere)"
        r"|\b(?:fda|ema|mhra|regulators?|agency|authorit(?:y|ies))\s+(?:has\s+|have\s+)?(?:refused|rejected|turned down|declined)\s+(?:to approve\s+|to license\s+)?ø+(?!\s+(?:for|in (?:children|adults|patients|combination)))"
        r"|\b(?:marketing authori[sz]ation|licen[cs]e|approval)\s+(?:of|for)\s+ø+\s+(?:was|has been|is|were)\s+(?:withdrawn|revoked|suspended|refused|rejected|cancelled)"
        r"|\b(?:has|have|holds?|with) no (?:marketing )?(?:authori[sz]ation|approval|licen[cs]e)\s*(?:[.;]|$|in any country|anywhere|yet\b|and\b)"
        r"|\b(?:is|remains) (?:still )?under investigation\s*(?:[.;]|$)|\bis (?:still )?an? (?:trial|study|research|test) (?:medicine|drug|tablet|product)\b"
        r"|\b(?:can|may|could)\s+only\s+be\s+(?:had|used|taken|got|obtained|given)\s+(?:by|in|through|within|as part of)\s+(?:(?:joining|enrol+ing|entering|taking|part|in|a|the|clinical)\s+)*(?:trials?|stud(?:y|ies))\b(?!\s+(?:for|of|in))"
        r"|\b(?:obtained|had|got|available)\s+(?:solely|exclusively)\s+(?:by|through|in)\s+(?:\w+\s+){0,3}?(?:trials?|stud(?:y|ies))\b(?!\s+(?:for|of|in))"
        r"|\bas an? (?:investigational|experimental|unlicensed|unapproved)\s+(?:drug|medicine|medication|product|agent|treatment)\s*,"
        r"|\bnot (?:yet )?known\s+(?:whether|if)\s+ø+\s+(?:works?|is effective|is safe|helps?|is of benefit)\s*(?:[.;]|$|or\b|and\b)"
        r"|\b(?:only|solely|exclusively)\s+(?:be\s+)?(?:available|given|obtained|used|had)\s+(?:only\s+)?(?:in|through|within|by taking part in|as part of)\s+(?:a\s+|the\s+)?(?:clinical\s+)?(?:trials?|stud(?:y|ies))\s*(?:[.;]|$)"
        r"|\b(?:obtained|given|used|available|had)\s+only\s+(?:in|through|within|by (?:taking part|joining|entering)(?: in)?|as part of)\s+(?:a\s+|the\s+)?(?:clinical\s+)?(?:trials?|stud(?:y|ies))\s*(?:[.;]|$)"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the texts of an approved drug."""
    if prose.status != "approved":
        return
    drug = None
    for text in prose.texts:
        folded_text = fold(text.shown)
        if text.role == "id" or not any(sign in folded_text for sign in _SIGNS):
            continue
        drug = drug or own_drug(prose)
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _denial().search(with_slot(folded, drug.names))
            if match is None or is_negated(folded, match.start()) or folded.rstrip().endswith("?"):
                continue
            if (
                "ø" in match.group()
                or subject_at(sentence, match.start(), drug) == "own"
                or _OPENS.match(folded, match.start())
            ):
                words = text.shown[start + match.start() : start + match.end()].rstrip(" .;")
                yield Problem(text.pointer, f"“{words}” of a drug whose status is approved", needle=words)


RULE = Rule(
    code="REG017",
    name="status-denied",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Settle the status; then correct the text or `status`.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("investigational", text="Amlodipine is an investigational drug.", status="approved", fires=True),
        Example(
            "nowhere",
            text="ABX-204 lowers blood pressure. It has not been approved anywhere.",
            status="approved",
            fires=True,
        ),
        Example("for children", text="Amlodipine is not approved for children under 6.", status="approved"),
        Example("a new use", text="Amlodipine is an approved drug; a new use is being studied.", status="approved"),
        Example(
            "another drug",
            text="Amlodipine was compared with ABX-204, which is an investigational drug.",
            status="approved",
        ),
        Example("investigational it is", text="ABX-204 is an investigational drug."),
        Example("no authority", text="No authority has approved losartan.", status="approved", fires=True),
        Example("refused", text="The FDA turned down losartan.", status="approved", fires=True),
        Example("only in trials", text="Losartan is given only in clinical trials.", status="approved", fires=True),
        Example("under study", text="Losartan is still under investigation.", status="approved", fires=True),
        Example(
            "by joining", text="Losartan can only be had by joining a clinical trial.", status="approved", fires=True
        ),
        Example("a new form", text="The liquid can only be had in a trial for infants.", status="approved"),
        Example("for one use", text="The FDA has not approved losartan for heart failure.", status="approved"),
        Example(
            "in children",
            text="The safety and efficacy of losartan in infants have not been established.",
            status="approved",
        ),
    ),
)

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
from pipeline.rules.english.subjects import DRUG_NOUN, subject_at
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose


@cache
def _denial() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:is|remains)\s+(?:still\s+|currently\s+|only\s+)?an?\s+(?:investigational|experimental|unapproved"
        rf"|unlicensed)\s+(?:[\w-]+\s+){{0,2}}?{DRUG_NOUN}\b(?!\s+(?:for|in)\b)"
        r"|\b(?:has|is)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:approved|licensed|authori[sz]ed)\s+(?:anywhere"
        r"|in any country|by any (?:authority|regulator|agency)|by the (?:fda|ema|mhra)\s*(?:[.;]|$))"
        r"|\b(?:is|remains)\s+(?:not approved|unapproved)\s*(?:[.;]|$|anywhere|in any country)"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look at the texts of an approved drug."""
    if prose.status != "approved":
        return
    drug = None
    for text in prose.texts:
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            match = _denial().search(folded)
            if match is None or is_negated(folded, match.start()) or folded.rstrip().endswith("?"):
                continue
            drug = drug or own_drug(prose)
            if subject_at(sentence, match.start(), drug) == "own":
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
    ),
)

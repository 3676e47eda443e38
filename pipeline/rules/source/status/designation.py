"""A designation, an accepted application or a trial permit is no approval, and no finding that a drug works or is safe.

"Breakthrough designation means that the FDA considers it effective" turns a step of procedure into a verdict. Orphan,
fast-track, breakthrough, PRIME and similar designations, the acceptance of a dossier and the permission to begin a
trial decide about fees, meetings and timetables; many drugs that had them failed. Sources: FDA, frequently asked
questions on breakthrough therapies; EMA on PRIME; house rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.prose import Prose

# The steps of procedure, and cheap signs of them.
_SIGNS = (
    "designat", "orphan", "breakthrough", "fast track", "fast-track", "prime", "priority review", "rmat", "innovation passport",
    "sakigake", "accept", "validat", "ind ", "filing", "clearance", "dossier", "application", "form of", "step of", "clinical trial auth",
)  # fmt: skip
_STEP = (
    r"\b(?:designat(?:ion|ed)|orphan|breakthrough (?:therapy|status|device)?|fast[- ]track|prime\b|priority review|rmat"
    r"|regenerative medicine advanced therapy|sakigake|innovation passport|promising innovative medicine"
    r"|rare p(?:a)?ediatric disease|(?:accept(?:s|ed|ance)?|validat(?:es|ed|ion)|filing|filed|submi\w+)\b[^.;]{0,40}\b(?:application|dossier|file|nda|bla|maa)"
    r"|(?:application|dossier|file|nda|bla|maa)\b[^.;]{0,40}\b(?:accepted|validated|filed|submitted)"
    r"|ind (?:clearance|application|status)|investigational new drug application|(?:ind|trial application|trial) (?:was |has been )?(?:cleared|authori[sz]ed)"
    r"|clinical trial authori[sz]ation)"
)
_VERDICT = (
    r"(?:works?\b|effective\w*|efficacy|efficacious|safe\b|safety|benefi\w+|approv\w+|licen[sc]\w+|superior\w*|better than|quality|convinced|satisfied"
    r"|endors\w+|trust\w*|excellen\w+|value\b|worth\b|success\w*|cure\w*)"
)
_MEANS = (
    r"(?:means?|meant|shows?|showed|confirms?|confirmed|proves?|proved|demonstrates?|signals?|implies|implied|attests?|testif(?:y|ies)|underlines?"
    r"|establishes|certif(?:y|ies)|recogni[sz]es?|acknowledges?|reflects|(?:is|are|as) (?:a |an |the )?(?:proof|sign|evidence|testimony|recognition|confirmation|indication))"
)
_EQUALS = (
    r"(?:amounts? to|equals?|is|are|as|being|makes? it|counts? as|serves? as|regarded as|considered|treated as|in effect|effectively|practically|virtually|,|-|\()\s*"
    r"(?:(?:as good as|equivalent to|tantamount to|equal to|the same as|nothing less than|next to|close to|in effect|effectively|practically|virtually|an?|the|kind of|sort of)\s*)*"
    r"(?:(?:early|first|initial|preliminary|interim|provisional|partial|de facto|quiet|implicit|advance)\s+)*(?:(?:form|kind|type|sort|step|stage|level|seal|mark|stamp|sign|vote)\s+of\s+)?"
)
_GRANT = r"(?:approv(?:al|ed)|licen[cs]e[d]?|marketing authori[sz]ation|authori[sz]ed|endorsement|quality|confidence|green light|recommendation)"
_KIND_OF = (
    r"\b(?:early|first|initial|preliminary|interim|partial|lesser|quick|fast|special|lower|advance)\s+(?:form|kind|type|sort|step|stage|level|degree)\s+of\s+"
    r"(?:fda |ema |regulatory )?(?:approval|licen[cs]e|authori[sz]ation)\b"
)
_AGENCY = r"(?:fda|ema|mhra|pmda|agency|regulators?|authorit(?:y|ies)|commission)"
_DENIED = compiled(r"\b(?:not|no|never|neither|nor|none|nothing|whether|would|if|cannot|unless|until)\b|n't\b|\?\W*$")


@cache
def _verdicts() -> re.Pattern[str]:
    return compiled(
        rf"{_KIND_OF}|\b{_MEANS}\s+(?:that\s+)?(?:[\w-]+\s+){{0,9}}?{_VERDICT}|{_EQUALS}{_GRANT}\b(?!\s+(?:process|pathway|decision|status|and\b))"
        rf"|\b{_AGENCY}\s+(?:has |have |already |thus |thereby |now )*(?:endorse[sd]?|vouches|vouched|stands? behind|backs|backed|believes? in)\s+(?!the (?:trial|study|plan|design|protocol))\w"
        rf"|\b{_AGENCY}\s+(?:has |have |already |thus |thereby |now )*(?:considers?|regards?|recogni[sz]e[sd]?|deems?|holds?|finds?|found)\s+(?:[\w-]+\s+){{0,3}}?(?:as\b|to be\b|safe|effective)"
        rf"|\b(?:a|the|an)\s+(?:\w+\s+)?(?:seal|stamp|mark|badge|hallmark|certificate)\s+of\s+(?:\w+\s+)?(?:quality|approval|trust|excellence)"
    )


@cache
def _step() -> re.Pattern[str]:
    return compiled(_STEP)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text of an investigational drug."""
    if not prose.investigational:
        return
    for text in prose.texts:
        folded_text = fold(text.shown)
        if text.role == "id" or not any(sign in folded_text for sign in _SIGNS):
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if not any(sign in folded for sign in _SIGNS) or _DENIED.search(folded):
                continue
            match = _verdicts().search(folded)
            if match and (_step().search(folded) or re.search(_KIND_OF, folded)):
                at = start + match.start()
                words = text.shown[at : start + match.end()].strip(" ,-(")
                yield Problem(
                    text.pointer, f"“{words}”: a step of procedure decides nothing about the drug", needle=words
                )


RULE = Rule(
    code="REG018",
    name="designation-as-approval",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Name the step and its day, and say that it is no approval.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "Orphan status is a first step of approval."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("a verdict", text="The fast-track designation of ABX-204 confirms that it is safe.", fires=True),
        Example("a kind of approval", text="PRIME status is a kind of preliminary approval.", fires=True),
        Example("an accepted file", text="The EMA accepted the dossier, which amounts to a licence.", fires=True),
        Example("a seal", text="Its orphan designation is a seal of quality for ABX-204.", fires=True),
        Example("the agency", text="With this designation the FDA has endorsed ABX-204.", fires=True),
        Example("what it is", text="Orphan designation gives fee reductions. It is not an approval."),
        Example("meetings", text="Fast Track designation means more frequent meetings with the FDA."),
        Example("a complete file", text="The EMA validated the application: the file is complete."),
        Example("its criteria", text="ABX-204 was designated an orphan drug on 3 May 2024."),
        Example("denied", text="A designation does not mean that the FDA considers ABX-204 safe."),
        Example("an approved drug", text="Orphan designation and approval came in 2019.", status="approved"),
    ),
)

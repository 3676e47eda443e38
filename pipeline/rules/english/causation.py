"""Claims that a drug caused something or surpassed another, which only a comparison can show.

House list: verbs of effect with what a patient hopes for as object, and words of comparison. Questions, purposes and
possibilities assert nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import compiled
from pipeline.rules.english.folding import fold
from pipeline.rules.english.framing import Hit, hits, is_advised, is_disowned

_HOPED = (
    r"(?:relapses?|recurrences?|attacks?|seizures?|episodes?|flares?|flare-ups|symptoms?|pain|itch(?:ing)?"
    r"|progression|disease|cancers?|tumou?rs?|tumou?r growth|deaths?|mortality"
    r"|infections?|inflammation|resistance|migraines?|headaches?|strokes?|exacerbations?|hospitali[sz]ations?"
    r"|risk|lesions?|metastas[ie]s|bleeds?|fractures?|an(?:a)?emia|fatigue|depression)"
)
_ADJECTIVES = (
    r"(?:(?:the|their|his|her|a|all|many|most|number of|frequency of|rate of|risk of|severity of|spread of"
    r"|growth of|drug|acquired|overall|median|progression-free|patients'|further|panic|migraine|asthma|gout"
    r"|[a-z]+) ){0,4}?"
)


def caused_or_compared(text: str) -> Iterator[Hit]:
    """The first such claim of each kind in `text` that is asserted."""
    folded = fold(text)
    if not any(part in folded for part in _PARTS):
        return
    for pattern in (_caused(), _compared()):
        for hit in hits(pattern, text):
            if not (
                hit.negated
                or _OPEN.search(hit.before)
                or hit.sentence.rstrip("\"' )").endswith("?")
                or is_advised(hit)
                or is_disowned(hit)
            ):
                yield hit
                break


# Some part of every claim: cheap to look for first.
_PARTS = (
    "prolong", "extend", "lengthen", "improv", "increas", "doubl", "reduce", "lower", "decreas", "cut", "halve",
    "prevent", "avert", "stop", "cure", "eliminat", "revers", "control", "delay", "slow", "reliev", "ease", "overc",
    "suppress", "eradicat", "clear", "shr", "ability", "able", "power", "capacity", "prov", "proof", "efficacy",
    "effectiv", "benefit", "thanks", "because", "result", "than", "superior", "beats", "advantage", "good", "safe",
    "compares", "surpass", "unlike", "contrast", "outperform",
)  # fmt: skip


# In front of a claim: it is only asked, hoped or planned. "The data show that" and "researchers say" assert it.
_OPEN = compiled(
    r"\b(?:whether|if|may|might|could|would|should|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|designed|intended|meant"
    r"|thought|believed|expected|hypothes\w+|suggest(?:s|ed|ing)?|possibl[ey]|perhaps|unknown|unclear"
    r"|not known|to (?:see|test|find out|learn|show|examine|assess|determine|evaluate|investigate|establish"
    r"|confirm|compare|measure)|(?:will|cannot|can't) (?:show|tell|say|be)|being|goal|purpose|objective|primary"
    r"|secondary"
    r"|(?:end ?point|question)s?)\b[^;]*$"
)


@cache
def _caused() -> re.Pattern[str]:
    # No passive ("the dose was reduced"), no purpose ("to prevent pregnancy").
    active = r"(?<!was )(?<!were )(?<!be )(?<!been )(?<!is )(?<!are )(?<!of )(?<!the )(?<!with )(?<!and )"
    lengthened = r"(?:prolong|extend|lengthen|improv|increas|doubl)(?:ed|es|s|e|ing)?|doubles"
    lessened = (
        r"reduce[sd]|lower(?:ed|s)|decrease[sd]|cuts?|halve[sd]|prevent(?:ed|s)|avert(?:ed|s)|stop(?:ped|s)"
        r"|cure[sd]|eliminate[sd]|reverse[sd]|controls|controlled|delay(?:ed|s)|slow(?:ed|s)(?: down)?"
        r"|relieve[sd]|ease[sd]|overcame|overcomes|suppress(?:ed|es)|eradicate[sd]|clear(?:ed|s)|shr[au]nk|shrinks"
    )
    return compiled(
        rf"\b{active}(?:{lengthened}) {_ADJECTIVES}(?:survival|life|lives|life expectancy|quality of life|outcomes"
        rf"|prognosis|remissions?)\b"
        rf"|\b{active}(?:{lessened}) {_ADJECTIVES}{_HOPED}\b"
        r"|\b(?:ability|able|power|capacity) to (?:overcome|prevent|cure|stop|reverse|prolong|extend|eliminate"
        r"|shrink)\b"
        r"|\b(?:has|have|is|are|was|were|been|now|clinically|it) (?:clearly |now |been |thus |therefore )*(?:proven"
        r"|proved)\b|\bproves? (?:that|to be|its|the)\b|\bproof (?:that|of|for)\b"
        r"|\b(?:efficacy|effectiveness|benefit) (?:is|was|has been|are|were) (?:now |clearly |thus )?(?:established"
        r"|proven|confirmed|demonstrated)\b"
        r"|\b(?:demonstrat|establish|confirm|prov)(?:es|ed|e) (?:the |its |their |that it has |clear "
        r"|clinical )*(?:efficacy|effectiveness|benefit)\b"
        r"|\b(?:thanks to|because of|as a result of) (?:the )?(?:drug|treatment|medicine|tablets?)\b"
    )


@cache
def _compared() -> re.Pattern[str]:
    other = (
        r"(?:(?:any |all |most |the |other |existing |current |standard |older |previous |available "
        r"|conventional )*(?:treatments?|therap(?:y|ies)|drugs?|medicines?|chemotherapy|care|options?|placebo"
        r"|inhibitors?|agents?|painkillers?|surgery|radiotherapy|[a-z]{4,}(?:nib|mab|tin|pril|olol|cillin|platin"
        r"|taxel|one|ine|ide|ate)))"
    )
    return compiled(
        rf"\b(?:better|more effective|more efficacious|stronger|safer|longer|faster|more active"
        rf"|fewer [a-z ]{{3,30}}|more [a-z ]{{3,30}}) (?:responses? |results |survival "
        rf"|tolerated )?than (?:with )?{other}\b"
        rf"|\bsuperior(?:ity)? (?:to|over)\b|\boutperform(?:s|ed|ing)?\b|\bbeats {other}\b|\b(?:advantage"
        rf"|improvement) over {other}\b|\bas (?:effective|good|safe) as {other}\b|\bcompares? favou?rably\b"
        rf"|\bsurpass(?:es|ed)\b"
        rf"|\b(?:unlike|in contrast to) {other}\b[^.;]{{0,40}}\b(?:works?|helps?|prolong\w*)\b"
    )

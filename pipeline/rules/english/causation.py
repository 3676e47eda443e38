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
    for pattern in (_caused(), _caused_by_it(), _compared()):
        for hit in hits(pattern, text):
            if not (
                hit.negated
                or _OPEN.search(hit.before)
                or _DOUBTED.search(hit.before.rpartition(", ")[2])
                or _OUTSIDE.search(hit.sentence)
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
    "restor", "correct", "repair", "protect", "normali", "heal", "works", "worked", "added", "save", "rescue", "owing",
    "due to", "attribut", "credit", "led to", "leads to", "difference", "establish", "responsible", "preserv", "abolish",
    "caused", "brought", "compares", "surpass", "unlike", "contrast", "outperform",
)  # fmt: skip


# In front of a claim: it is only asked, hoped or planned. "The data show that" and "researchers say" assert it.
_OPEN = compiled(
    r"\b(?:whether|if|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|unknown|unclear|not known|to (?:see|test|find out|learn|show"
    r"|examine|assess|determine|evaluate|investigate|establish|confirm|compare|measure)|(?:will|cannot|can't) (?:show|tell"
    r"|say|be)|goal|purpose|objective|primary|secondary|(?:end ?point|question)s?)\b[^;]*$"
)
# The same in the clause of the claim alone: "compared with what would be expected, it prolonged survival" asserts it.
_DOUBTED = compiled(
    r"\b(?:may|might|could|would|should|designed|intended|meant|thought|believed|expected|hypothes\w+|suggest(?:s|ed|ing)?"
    r"|possibl[ey]|perhaps|being|no)\b[^;]*$"
)
_OUTSIDE = compiled(r"\b(?:mice|mouse|rats?|animals?|monkeys?|in vitro|cell lines?|cells in|laboratory|preclinical)\b")
AGENT = (
    r"(?:[a-z]{2,}(?:-[a-z]+)?-?\d+[a-z]?|(?:the|this|our|its) (?:[a-z-]+ ){0,2}?(?:drug|medicine|medication|treatment|therapy"
    r"|product|inhibitor|antibody|vaccine|agent|compound|pill|tablets?|capsules?|injections?|infusions?|inhaler|cream|spray"
    r"|patch|gel|syrup|candidate|vector|cells|cell product|regimen|drops|programme|program|intervention|supplement)"
    r"|statins?|vitamin [a-z]\d*|aspirin|metformin|[a-z]{4,}(?:nib|mab|cel|vec|gene|statin|pril|sartan|gliflozin|gliptin"
    r"|glutide|formin|oxetine|azole|olol|parin|xaban|cillin|mycin|triptan|profen|prazole))"
)
"""What may have caused an effect, as a regular expression for folded text."""


@cache
def _caused_by_it() -> re.Pattern[str]:
    """Effects that a sentence ascribes to the drug: by a verb of which it is the subject, or by "because of"."""
    adverbs = r"(?:clearly |also |thus |therefore |consistently |again |now |significantly |markedly |has |have |had )*"
    done = (
        r"(?:prolong(?:ed|s)|extend(?:ed|s)|lengthen(?:ed|s)|restore[sd]|correct(?:ed|s)|reverse[sd]|repair(?:ed|s)|halve[sd]"
        r"|prevent(?:ed|s)|cure[sd]|save[sd]|rescue[sd]|eliminate[sd]|eradicate[sd]|normali[sz]e[sd]|abolish(?:ed|es)"
        r"|protect(?:ed|s)|preserve[sd]|improve[sd]|doubled|ended|heal(?:ed|s)|works? (?:better|in|against)|worked"
        r"|add(?:ed|s) (?:\w+ ){1,4}?(?:months?|years?|weeks?)|gave (?:\w+ ){1,3}?(?:back|more|extra|additional|longer)\b)"
    )
    change = r"(?:drop|reduction|fall|decrease|decline|increase|improvement|rise|gain|benefit|recovery|cure)s?"
    kinetic = r"(?! (?:the |its |their |a )?(?:[a-z]+ )?(?:doses?|exposure|levels?|concentrations?|clearance|absorption|half-life))"
    return compiled(
        rf"\b{AGENT} {adverbs}{done}\b{kinetic}"
        rf"|\b(?:owing to|due to|thanks to|because of|as a result of|attributable to|attributed to|credited to|down to) {AGENT}\b"
        rf"|\b(?:was|were) (?:caused|brought about|produced|achieved|made possible) by {AGENT}\b"
        rf"|\b(?:was|were) (?:caused|brought about) by the (?:implant|device|operation|patch|cells|gene|diet)\b"
        rf"|\bprov(?:es|ed) {AGENT} (?:to be )?(?:effective|safe|superior|a cure)"
        rf"|\b{AGENT} {adverbs}(?:made the difference|did (?:it|this)|is the reason|was responsible|is responsible|deserves the credit)"
        rf"|\b(?:led|leads|leading) to (?:an? )?(?:\d[\d.]* ?(?:%|percent|per cent)|\w+fold|sharp|marked|clear|large|lasting|major|dramatic)[ -][^.;]{{0,20}}?\b{change}\b"
        rf"|\bresult(?:ed|s) in (?:an? )?(?:\d[\d.]* ?(?:%|percent|per cent)|\w+fold|sharp|marked|clear|large|lasting|major|dramatic)[ -][^.;]{{0,20}}?\b{change}\b"
        rf"|\b{_HOPED} (?:was|were) (?:prevented|averted|cured|reversed|eliminated|halved)\b"
        rf"|\bestablish(?:es|ed)? (?:the (?:drug|treatment|medicine)|it|{AGENT}) as\b|\bsav(?:es|ed) (?:[a-z]+ )?lives\b"
        r"|\blive longer (?:thanks|because|with|on)\b"
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
        r"\b(?:works?|worked|did|does|do|fared) (?:far |much |clearly )?better than\b"
        r"|\b(?:longer|better|higher|greater|lower|fewer [a-z]+|less [a-z]+) than (?:in |with |for |that of |those of )?(?:the )?(?:historical"
        r"|matched|untreated|expected|usual|past|earlier|natural history|what|would have)\b"
        rf"|\b(?:better|more effective|more efficacious|stronger|safer|longer|faster|more active"
        rf"|fewer [a-z ]{{3,30}}|more [a-z ]{{3,30}}) (?:responses? |results |survival "
        rf"|tolerated )?than (?:with )?{other}\b"
        rf"|\bsuperior(?:ity)? (?:to|over)\b|\boutperform(?:s|ed|ing)?\b|\bbeats {other}\b|\b(?:advantage"
        rf"|improvement) over {other}\b|\bas (?:effective|good|safe) as {other}\b|\bcompares? favou?rably\b"
        rf"|\bsurpass(?:es|ed)\b"
        rf"|\b(?:unlike|in contrast to) {other}\b[^.;]{{0,40}}\b(?:works?|helps?|prolong\w*)\b"
    )

"""No text offers itself as medical advice, sets itself above the doctor, or calls asking one needless.

It is what a disclaimer turns into when its "not" is lost, and what some sellers write. A reader who takes a page for
advice changes a dose, keeps an appointment from happening or sends an e-mail in an emergency. Denials ("does not
replace"), conditions and what minor complaints need are left alone. Source: house rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.framing import Hit, hits, is_disowned, is_open_question
from pipeline.rules.prose import Prose

_SIGNS = (
    "advice", "doctor", "pharmacist", "professional", "diagnos", "emergency", "substitute", "replace", "rely", "medical", "physician", "gp", "appointment",
    "page", "leaflet", "guide", "website", "article", "midwi", "nurse", "smpc", "product information", "prescribing information",
    "prescription", "contact form", "fill in", "write to us", "mail us", "drop us", "responsib", "liability", "blood test", "check-up", "anyone", "orders",
)  # fmt: skip
_PAGE = (
    r"(?:this|the|our|these|following)(?: \w+)? (?:pages?|leaflets?|articles?|texts?|guides?|information|sites?|websites?|contents?|summar(?:y|ies)|booklets?|apps?"
    r"|fact ?sheets?|handouts?|documents?|materials?|posts?|answers?|instructions?|chatbot|monograph)"
)
_EXPERT = (
    r"(?:doctors?|doctor's|physicians?|gps?|pharmacists?|nurses?|health(?:care)? professionals?|healthcare providers?|professionals?|medical (?:team|advice|help)"
    r"|specialists?|midwi(?:fe|ves)|dietiti?cians?|anyone|anybody|experts?|clinicians?|professional advice)"
)
_ADVICE = r"(?:medical|professional|health|clinical|expert|doctor's|personal|individual) (?:\w+ )?(?:advice|diagnosis|opinion|consultation|care|treatment|judg(?:e)?ment)"
_ASK = r"(?:speak(?:ing)?|talk(?:ing)?|ask(?:ing)?|see(?:ing)?|consult(?:ing)?|check(?:ing)?|contact(?:ing)?|call(?:ing)?|involv(?:e|ing)|visit(?:ing)?|discuss(?:ing)?|tell(?:ing)?|bother(?:ing)?)"
# The text must be about itself, or about what nobody may change alone, before "you need not ask" is a fault.
_MATTER = compiled(
    r"\b(?:pages?|leaflets?|articles?|texts?|guides?|websites?|sites?|here|read|information|app|doses?|stop\w*|chang\w+|adjust\w*|treatment|switch\w*|start\w*|any of (?:this|it))\b"
)
_NOTHING = compiled(r"\b(?:nothing|none|neither|no part)\b")
_MINOR = compiled(
    r"\b(?:mild|minor|unless|except|cold|common|but (?:call|see|ask|tell|do)|only if|prescription|small)\b"
)
_OVER = r"(?:rather than|instead of|in place of|over|more than|above|before|ahead of|not)"


_TEXT = (
    rf"(?:{_PAGE}|(?:our|this|the|these) (?:\w+ )?(?:posters?|one-?pagers?|chatbots?(?:'s)?(?: answers)?|notices?|lines|notes|tips|rules|videos?|podcasts?|letters?|newsletters?|checklists?|calculators?|tools?"
    r"|charts?|messages?|blogs?|forum|answers|lists?)|what we (?:write|say)(?: here)?)"
)
_PAPERS = r"(?:smpc|(?:product|prescribing) information|package (?:leaflets?|inserts?)|summary of product characteristics|product label)"
_MEETING = r"(?:talks?|visits?|check-?ups?|appointments?|consultations?|conversations?|blood tests?|monitoring|screening|(?:next|regular|routine) tests?)"
_ALARM = r"(?:chest pain|(?:cannot|can't|trouble|hard to) breath\w*|swollen (?:face|throat|tongue)|throat (?:swells|swelling)|fainted|an overdose|seizures?|signs of (?:a )?stroke|heavy bleeding|suicidal)"


@cache
def _in_place() -> re.Pattern[str]:
    """The text as prescription, as equal of the doctor or of the product information, as mailbox for emergencies."""
    stands = (
        r"(?:replaces?|stands? in for|takes? the place of|substitutes? for|supersedes?|does the (?:job|work) of|(?:can|may|will) (?:(?!not|never)\w+ )?(?:replace|stand in for|take the place of|substitute for|do the (?:job|work) of|be used (?:in place|instead) of)"
        r"|(?:is|are) (?:(?!not|never|no)\w+ ){0,4}?(?:in place of|instead of|as good as|equal to|worth as much as|better than))"
    )
    return compiled(
        rf"\b{_TEXT} (?:(?!not|never|cannot|nor)\w+ ){{0,2}}?{stands} (?:[\w'-]+ ){{0,5}}?(?:{_EXPERT}|{_PAPERS}|{_MEETING})\b"
        rf"|\b{_TEXT} (?:\w+ ){{0,3}}?(?:counts?|matters?|weighs?) (?:for )?more than[^.;]{{0,30}}\b{_EXPERT}"
        rf"|\b(?:when(?:ever)?|if|where(?:ver)?|should)\b[^.;]{{0,20}}\b{_EXPERT} and {_TEXT}[^.;,]{{0,30}}\b(?:disagree|differ|say)\b[^.;,]{{0,30}},? (?:then )?(?:go with|follow|trust|believe|go by|stick to|rely on|do what) (?:{_TEXT}|us\b|our)"
        rf"|(?:^|(?<=[.!?]\s)|(?<=please ))(?:treat|use|regard|take|consider|read|accept|view|see|think of) {_TEXT} (?:as |like |just as |a )[\w' ]{{0,30}}?\b(?:doctors?(?:'s)?|prescription|doctor's orders?|gp|physician|pharmacist|medical advice|specialist)\b"
        rf"|\b{_PAGE} (?:gives?|provides?|offers?|makes?) (?:you )?(?:a|your) (?:\w+ )?(?:diagnosis|treatment plan|prescription)\b"
        rf"|\b(?:can|may|could|safely|simply|free to) (?:\w+ )?(?:set aside|skip|leave aside|leave out|put away|do without|forgo|drop|bin|cancel) (?:[\w']+ ){{0,3}}?(?:{_PAPERS}|{_MEETING})\b(?! (?:by|at|up to|if|until|online|free|when))"
        rf"|\b(?:need not|needn't|no need to|(?:do not|don't) (?:need|have) to) (?:\w+ )?(?:open|read|consult|check|look (?:at|up|in)) (?:\w+ ){{0,3}}?{_PAPERS}\b"
        r"|\bwe (?:\w+ )?(?:take|accept|assume|bear) (?:the )?(?:full |all |complete )?(?:responsibility|liability) for (?:any|all|every|your) (?:\w+ )?(?:decision|treatment|choice|outcome|dose)"
        rf"|\bwith {_TEXT}[^.;]{{0,20}}\b(?:you|anyone|people) (?:can|may) [^.;]{{0,50}}\b(?:dose|treatment|tablets|insulin|medicine)[^.;]{{0,25}}\bwithout (?:a |an |the |your |any |asking |seeing )*(?:[\w]+ or )?{_EXPERT}"
        rf"|\b(?:nobody|no one) (?:\w+ )?needs (?:a |the |his |their )?{_EXPERT}(?:'s?)? (?:opinion|advice|help|visit)"
    )


@cache
def _pointless() -> re.Pattern[str]:
    ask = r"(?:speak|talk|ask|see|consult|contact|call|phone|ring|bother|trouble|visit|tell|speaking|talking|asking|seeing|consulting|contacting|calling|phoning|ringing|bothering|troubling|visiting)"
    return compiled(
        rf"\b(?:no|little) (?:call|point|use|sense|good|earthly reason) (?:for you )?(?:to|in) {ask} (?:to |with )?(?:a |your |the |any )*(?:\w+ )?{_EXPERT}\b"
        rf"|\b(?:(?:if|when) (?:you|your \w+|someone) (?:\w+ ){{0,4}}?)?{_ALARM}[^.!]{{0,40}}(?<=[?,:]) (?:please |just |simply |then )?(?:drop us|send us|e-?mail us|write to us|fill in|use (?:the|our) (?:contact )?form|message us|leave a (?:comment|message)|text us)\b"
    )


@cache
def _turned() -> re.Pattern[str]:
    return compiled(
        rf"\b{_PAGE} (?:\w+ ){{0,6}}?(?:is|are|constitutes?|gives?|provides?|offers?|amounts? to|(?:can|may|should) (?:\w+ )?be (?:used|taken|treated|regarded|seen|relied on|read)(?: as)?|serves? as|counts? as) (?:full |complete |qualified |sound |reliable |your |a |an |the |meant as |intended as )*{_ADVICE}\b"
        rf"|\b{_PAGE} (?:is|are|can be|may be|makes?|serves? as) (?:a |an |your |full |complete |perfect |good |fully |ideal |adequate )*(?:substitutes?|replacements?|alternatives?|stand-in) (?:for|to) (?:[\w-]+ ){{0,3}}?(?:{_ADVICE}|{_EXPERT}|visit|appointment|advice)\b"
        rf"|\b{_PAGE} (?:\w+ ){{0,4}}?(?:is|are) (?:\w+ )?(?:intended|meant|designed|suitable|made|written|enough|sufficient|able) (?:to|for) (?:\w+ )?(?:diagnos\w+|replac\w+|treat(?:ing)? (?:you|disease|any)|treat\b(?=[.,;])|prescrib\w+|tak(?:e|ing) the place)"
        rf"|\b(?:treat|use|regard|take|consider|read|accept) {_PAGE} (?:\w+ ){{0,3}}?as (?:\w+ ){{0,2}}?{_ADVICE}"
        rf"|\b(?:trust|follow|believe|obey|listen to|rely on|heed) {_PAGE} (?:\w+ )?{_OVER} (?:what )?(?:your |the |a |any |that of your )*{_EXPERT}"
        rf"|\b(?:can|may|should|could|safely|simply|free to|able to) (?:\w+ )?(?:rely|depend|base \w+|decide|act) (?:\w+ ){{0,3}}?(?:up)?on (?:the basis of )?{_PAGE}(?! (?:only|alone) (?:for|as) (?:general|background))"
        rf"|\b(?:decide|choose|adjust|change|set|work out) (?:[\w ]{{0,20}} )?(?:on the basis of|based on|with the help of|according to|from) {_PAGE} (?:[\w ]{{0,12}} )?(?:dose|how much|which|treatment|whether|whatever)"
        rf"|\b(?:is|are|contains?|gives? you|have|here is) (?:all|everything) (?:the (?:medical )?(?:advice|help|guidance|information) )?(?:that )?you (?:will ever |ever )?need\b(?=[^.;]*\b(?:advice|doctor|pharmacist|professional)\b)|\ball the (?:medical )?advice (?:that )?you (?:will ever |ever )?need\b"
        rf"|\b(?:if|where|when|should) [^.;]{{0,40}}{_EXPERT}[^.;,]{{0,40}}(?:differs?|disagrees?|otherwise|contradicts?|different|else)[^.;,]{{0,30}}, (?:then )?(?:follow|trust|believe|go by|stick to|rely on) (?:{_PAGE}|us|our|what we)"
        rf"|\b(?:our advice|{_PAGE}|what we say)(?: \w+)? (?:outweighs?|overrides?|overrules?|takes? precedence|has priority|trumps?|is better than|counts? (?:for )?more|beats?|comes? before|ranks? above|is worth more)\b[^.;]{{0,30}}{_EXPERT}"
        rf"|\b(?:can|may|could|should|free to|fine to|safe to|all right to|ok to|okay to|feel free to) (?:\w+ )?(?:disregard|ignore|put off|delay|postpone|cancel|skip|override|forget) (?:what )?(?:your |the |any |a |seeking |seeing |professional |medical |asking |getting )*(?:{_EXPERT}|appointments?|advice|visits?|check-?ups?|care\b)(?! (?:by|at|up to|online|free))"
        r"|\bin (?:an|a medical|case of) emergenc(?:y|ies),? (?:please |just |simply |first )?(?:send|e-?mail|write|fill|message|wait|visit our|use (?:the|our) (?:contact |online )?form|post|text us|contact us (?:by|through|via)|leave)\b"
        r"|\b(?:saves?|spares?) (?:yourself|you|the reader|them) (?:the |a |another )?(?:trip|visit|journey|way|trouble of (?:going|seeing)|appointment|call)\b[^.;]{0,15}\b(?:doctor|clinic|pharmac\w+|surgery|gp)"
        r"|\b(?:are|be|become|being) your own (?:doctor|physician|pharmacist|gp)\b|\b(?:diagnose|medicate) yourself\b(?=[^.;]*\b(?:page|guide|leaflet|app|here|this)\b)|\b(?:guide|page|leaflet|app)\b[^.;]{0,20}\bto (?:diagnose|medicate) yourself\b"
    )


@cache
def _needless() -> re.Pattern[str]:
    return compiled(
        rf"\b(?:do not|don't|need not|needn't|no longer|does not|doesn't|never)(?: even)? ?(?:need to|have to|need|must)? ?(?:first |even |then )?{_ASK} (?:to |with |anything |it |this |any of (?:this|it) |over )*(?:(?:with|to|by) )?(?:a |your |the |any |another )*{_EXPERT}\b"
        rf"|\b(?:no|without (?:any|the)) (?:need|reason|necessity|obligation|point)(?: for you)? (?:to|in|of) {_ASK} (?:to |with |anything |it |this )*(?:(?:with|to|by) )?(?:a |your |the |any )*{_EXPERT}\b"
        rf"|\b{_ASK} (?:to |with )?(?:a |your |the )*{_EXPERT} (?:\w+ )?(?:is|becomes?) (?:therefore |then |thus |quite )?(?:unnecessary|needless|superfluous|optional|not (?:needed|necessary|required)|a waste|no longer)"
        rf"|\b(?:no|neither) (?:\w+ )?(?:{_ADVICE}|(?:doctor|pharmacist|medical|professional)(?:'s)? (?:\w+ )?(?:advice|help|visits?|supervision|opinion|input)) (?:is|are) (?:\w+ )?(?:needed|necessary|required)"
    )


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        if text.role == "id" or not any(sign in fold(text.shown) for sign in _SIGNS):
            continue
        end = 0
        found = [hit for hit in hits(_turned(), text.shown) if not hit.negated and not _NOTHING.search(hit.before)]
        found.extend(
            hit for hit in hits(_in_place(), text.shown) if not hit.negated and not _NOTHING.search(hit.before)
        )
        found.extend(hit for hit in hits(_pointless(), text.shown) if not _MINOR.search(hit.sentence))
        found.extend(hit for hit in hits(_needless(), text.shown) if _is_of_matter(hit))
        for hit in sorted(found, key=lambda hit: hit.start):
            if hit.start >= end and not is_open_question(hit) and not is_disowned(hit):
                end = hit.end
                words = hit.words.strip(" ,")
                yield Problem(text.pointer, f"“{words}”: a text is no doctor and replaces none", needle=words)


def _is_of_matter(hit: Hit) -> bool:
    """Whether it is the text itself, or a change of treatment, for which nobody need be asked."""
    return _MATTER.search(hit.sentence) is not None and _MINOR.search(hit.sentence) is None


RULE = Rule(
    code="DIS006",
    name="disclaimer-turned-round",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say that the text informs and does not replace the advice of a doctor or pharmacist, and whom to call at once.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "This page is medical advice."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("a substitute", text="This guide is a full substitute for your doctor.", status="approved", fires=True),
        Example(
            "above the doctor", text="Follow this leaflet rather than your pharmacist.", status="approved", fires=True
        ),
        Example(
            "needless",
            text="Once you have read this, you need not ask a doctor before you change the dose.",
            fires=True,
        ),
        Example("an emergency", text="In an emergency, fill in the form below.", status="approved", fires=True),
        Example("put off", text="It is fine to postpone your appointment.", status="approved", fires=True),
        Example(
            "as a doctor", text="Regard these tips as an order from your physician.", status="approved", fires=True
        ),
        Example(
            "the papers", text="This checklist replaces the prescribing information.", status="approved", fires=True
        ),
        Example("no use", text="There is no use in ringing the heart nurse.", status="approved", fires=True),
        Example("a mailbox", text="If you have chest pain, fill in the form below.", status="approved", fires=True),
        Example("cancelled in time", text="You can cancel your appointment by telephone.", status="approved"),
        Example("a newer leaflet", text="This poster replaces the poster of 2024.", status="approved"),
        Example("as it should be", text="This page does not replace the advice of your doctor.", status="approved"),
        Example("no advice", text="Nothing on this page is medical advice.", status="approved"),
        Example("the doctor first", text="If your doctor says otherwise, follow your doctor.", status="approved"),
        Example("a cold", text="You do not need to see a doctor for a mild cold.", status="approved"),
        Example("call", text="In an emergency, call 112. Do not write to us.", status="approved"),
        Example("a leaflet replaced", text="This leaflet replaces the one of May 2024.", status="approved"),
    ),
)

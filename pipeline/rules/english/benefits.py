"""What a drug is said to do for people, with the drug itself in the pattern: it lifts mood, lets them walk, ends migraine.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). They are built from classes of verbs and
of what the verbs act on, so that a new wording of an old promise is read too. House list.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import compiled
from pipeline.rules.english.claims import DISEASE
from pipeline.rules.english.own_mentions import ITSELF

_S = ITSELF
# Helping words and adverbs between the drug and its verb. "May" and "could" promise nothing.
_M = r"(?:(?:can|will|does|also|even|actually|really|truly|already|simply|just|now|finally|at last|still|has|have|not only|\w+ly) )*"
# Words that may stand between a verb and its object without making it part of a signal, a level or a dose.
_W = (
    r"(?:(?!(?:that|which|who|whether|from|for|in|on|by|with|and|or|but|to|signals?|proteins?|genes?|receptors?|enzymes?|levels?|concentrations?"
    r"|exposure|clearance|absorption|metabolism|not|no|never|doses?|placebo|than|dosing|diary|visits?|tests?)\b)[\w'-]+ )"
)
_ILL = (
    rf"(?:{DISEASE}|(?:cancer|tumou?r|leuk(?:a)?emia|malignant|infected|diseased) cells\b|(?:immune|autoimmune|asthma|panic|migraine|heart) attacks?\b"
    r"|(?:blood|eye) pressure\b|(?:blood )?sugar(?: levels?)?\b|cholesterol\b|viral (?:load|replication)\b|cravings?\b|misery\b|suffering\b|sting\b"
    r"|replication\b|reflux\b|heartburn\b|jaundice\b|(?:extra |excess )?(?:weight|fat|kilos|pounds)\b(?! gain)|flare\b|memory loss\b|need for\b|burden of\b|fear of\b|grip of\b)"
)
_NO_PART = r"(?! (?:rates?|rhythm|attacks?|failure|block|cells?|tissues?|damage|diseases?|problems?|receptors?|function tests?|enzymes?|biops\w+|toxicity|injur\w+|murmurs?|scans?|levels?|cancer|infections?|pressure|density scan|reactions?|patch|contact|test\w*))"
_GOOD = (
    r"(?:mood|spirits|breathing|mobility|sleep|memory|attention|concentration|skin|sight|eyesight|vision|hearing|strength|stamina|gait|grip|joints?|bones?|muscles?|nerves?"
    r"|hearts?|kidneys?|livers?|lungs?|brains?|eyes|quality of life|daily life|life|lives|survival|fertility|energy|hair(?: growth)?|thinking|cognition|balance|speech|walking"
    rf"|(?:organ|lung|kidney|liver|heart|brain|nerve|joint) function|function|well-?being|confidence|airways|immune system|immunity|limbs?|independence){_NO_PART}"
)
_PEOPLE = (
    r"(?:(?:[\w-]+ ){0,3}?(?:patients?|people|children|babies|infants|adults|women|men|boys|girls|mothers|families|sufferers|smokers|drinkers|users|asthmatics|diabetics|survivors|seniors|you|them|those)"
    r"(?: (?:with|who have|living with|suffering from) (?:[\w'-]+ ){0,4}?[\w'-]+)?)"
)
_ABLE = r"(?:can |could |are able to |were able to |learn to |learned to |again |soon |now |finally |will |\w+ly )*"
_DO = (
    r"(?:walk|sit|stand|sleep (?:through|better|well|soundly|again|the whole)|breathe|stay (?:well|out of|free|in remission|seizure-free|healthy|independent)|return to (?:work|school|normal|life|their)"
    r"|go back to (?:work|school|normal)|regain|recover\b|live (?:longer|normally|without|a (?:normal|full))|feel (?:better|well|like|stronger|alive)|(?:have|get|need|suffer|experience) (?:far |much |many |markedly )?(?:fewer|less|no more)\b"
    r"|no longer (?:need|have|suffer|require|depend)|lose weight|keep (?:their|the) (?:sight|independence|mobility|hair|kidneys|limbs?)|get (?:better|well|back)|(?:be|are|become|became) (?:cured|well|symptom-free|pain-free|seizure-free|free of|mobile)"
    r"|enjoy (?!placebo)|thrive|do (?:well|better)|(?:see|hear|eat|work|climb|move|dress|speak|swallow|play|drive|travel|run|dance|think|remember|concentrate) (?:again|freely|normally|without|clearly|better|stairs|longer)|quit\b|stop (?:smoking|drinking|coughing|shaking)|give up (?:smoking|drinking)|climb|back on (?:their|your) feet)"
)
_GONE = (
    r"(?:(?:go|goes|went|melts?|melted|fades?|faded|falls?|drops?|slips?|passes|wears?) (?:away|off)|disappear(?:s|ed)?|vanish(?:es|ed)?|clear(?:s|ed)?(?: up)?\b|stop(?:s|ped)?\b|(?:is|are|was|were) (?:gone|over|history|beaten|cured)"
    r"|(?:get|gets|got|become|becomes|became|grow|grows) (?:better|smaller|weaker|milder|rarer|rare|less|fewer|bearable)|shr[iau]nks?\b|improves?\b|lifts?\b|eases?\b|dr(?:y|ies) up|heals?\b|resolves?\b|subsides?\b|ends?\b|recedes?\b)"
)
_LESSEN = (
    r"(?:quiet(?:s|ed|ens|ened)?|dampen(?:s|ed)?|blunt(?:s|ed)?|curb(?:s|ed)?|tame[sd]?|silence[sd]?|soothe[sd]?|calm(?:s|ed)?(?: down)?|subdue[sd]?|quell(?:s|ed)?|(?:fend|ward|stave|fight|shake|keep|hold|head)(?:s|ed|es)? (?:off|back|away|at bay|down)"
    r"|(?:drive|drove|push|beat|knock|force|send)(?:s|es|ed)? (?:away|back|out|down)|dr(?:y|ies|ied) (?:up|out)|clear(?:s|ed)?(?: up| out| away)?|mop(?:s|ped)? up|bring(?:s)? down|brought down|cuts?|halve[sd]?|do(?:es)? away with"
    r"|puts? (?:the brakes on|an end to|a stop to|paid to|a lid on|a brake on)|takes? (?:the (?:sting|edge|bite|pain|misery|heat|terror|weight) (?:out of|off|from)|away)|took (?:the \w+ (?:out of|off)|away)|rids? (?:\w+ ){1,4}of|ends?\b|ended|turns? the tide (?:on|of|against)"
    r"|starve[sd]?|outlasts?|outwits?|defuse[sd]?|(?:wipe|stamp|root|snuff|flush|sweep)[sd]?(?:es|ed)? (?:out|away)|gets? rid of|got rid of|chase[sd]? away|loosen(?:s|ed)?|holds?|held|lifts?|lifted|breaks? (?:the cycle of|up)|undoes|melts?(?: away)?|evaporates|erases?|outsmarts?"
    r"|repels?|repelled|disarms?|defends? against|guards? against|insures? against)"
)
_LIFT = (
    r"(?:lift(?:s|ed)?|clear(?:s|ed)?(?: up)?|brighten(?:s|ed)?|sharpen(?:s|ed)?|strengthen(?:s|ed)?|stead(?:y|ies|ied)|smooth(?:s|ed|ens)?|refresh(?:es|ed)?|rejuvenate[sd]?|boost(?:s|ed)?|improve[sd]?|restore[sd]?|renew(?:s|ed)?|preserve[sd]?|protect(?:s|ed)?"
    r"|spare[sd]?|save[sd]?|heal(?:s|ed)?|rebuil(?:ds|t)|repair(?:s|ed)?|revive[sd]?|bring(?:s)? back|brought back|gives? back|gave back|shield(?:s|ed)?|safeguard(?:s|ed)?|nourish(?:es)?|return(?:s|ed)?|reawaken(?:s|ed)?|add(?:s)? years to|prolong(?:s|ed)?|lengthens?|transforms?|enriches)"
)

_DOES: tuple[str, ...] = (
    rf"{_LESSEN} (?:{_W}){{0,4}}?{_ILL}",
    rf"{_LIFT} (?:{_W}){{0,3}}?{_GOOD}",
    rf"(?:brings?|brought|takes?|took|gets?|got|keeps?|kept|makes?|made|holds?|held|puts?|turns?|turned|sends?|sent|renders?) (?:{_W}){{0,4}}?(?:{_ILL}|{_GOOD}|{_PEOPLE}) (?:(?:in|of|with) (?:\w+ ){{0,3}}?)?(?:down|away|around|in check|at bay|under control|(?:back )?to normal|into remission|to rest|easier|bearable|supple|healthy|well|better|disappear|vanish|go away|smooth|clear|possible|history|a thing of the past|back on|on their feet|to a (?:halt|stop|standstill)|free of|free from|strong|mobile|young|out of hospital|to life|normal|again)\b",
    r"(?:turns?|turned) (?:it|things|the (?:\w+ )?(?:disease|illness|tide|condition)) (?:around|off)",
    rf"(?:lets?|enables?|enabled|allows?|allowed|helps?|helped|gets?|got|frees?|makes? it possible for|gives?|gave) {_PEOPLE} (?:to )?{_ABLE}{_DO}",
    rf"(?:gives?|gave|hands?|returns?) {_PEOPLE} (?:back )?(?:their|your|the|a|an) (?:\w+ ){{0,3}}?(?:back|again|(?:new |better |normal |longer )(?:life|lives|skin|start|future))\b",
    r"means (?:fewer|less|more|better|longer|no more|freedom|an end|relief|independence)\b",
    r"(?:halves?|halved|shortens?|shortened|cuts?|speeds?(?: up)?|accelerates?|hastens?) (?:the |your |their )?(?:\w+ ){0,3}?(?:recovery|healing|hospital stays?|stays? in hospital|illness|days of illness|convalescence)\b",
    r"(?:is|are|offers?|provides?|brings?|has become|remains?|proved(?: to be)?|has proved(?: to be)?|has|:|,) (?:(?:a|an|the|our|your|been|long-awaited|real|genuine|simple|much-needed|elegant|lasting|clear|great|big|huge|true) )*(?:solution|answer|remedy|antidote|way out|success|success story|lifesaver|winner|triumph) (?:to|for|of|in|against|with)\b",
    r"(?:does (?:its|the) job|do(?:es)? the trick|delivers?\b(?: on its promise| where| what| when| the goods| for)|delivered (?:on|where|what|the goods)|lived up to|lives? up to|keeps? its promise|kept its promise|pays off|hits? the (?:mark|spot)|works? wonders|makes? (?:a|all the) (?:\w+ )?difference (?:to|for|in)|is up to the task|stands? the test of time|fulfil(?:l)?(?:s|ed) (?:its|the|all) (?:promise|expectations|hopes)|prevails)",
    r"(?:is|are|has proved|proved|proves|remains?|stays?|has been) (?:an? |the |most |so |also |still )*(?:highly|very|strongly|remarkably|extremely|impressively|exceptionally|most|truly) (?:active|effective|potent|useful|helpful|valuable|beneficial|successful|powerful)(?: \w+)? (?:against|in|for|at|over|even)\b",
    r"(?:is|are|has proved|proved|proves|remains?|stays?|has been) (?:clearly |really |truly |\w+ly )?of (?:\w+ )?(?:benefit|help|value)\b",
    r"(?:has|have|shows?|exerts?|possesses|displays) (?:an? |the )?(?:very |truly )?(?:strong|marked|powerful|clear|pronounced|potent|robust|lasting|remarkable|impressive|proven|good|excellent|reliable|rapid) (?:and \w+ )?(?:\w+ ){0,2}?(?:effects?|activity|action|efficacy|benefits?)(?= (?:in|on|against|for|over)\b(?! (?:the |its )?(?:cyp|enzymes?|metabolism|mice|rats|animals|cells|qt|levels?|exposure|absorption|vitro|receptors?))|\s*[.!;])",
    r"(?:works?|helps?|succeeds?) (?:in|for) (?:(?:more than|over|nearly|almost|about) )?(?:\w+ )?(?:out of|of|most|all|many|nearly|almost|every|everyone|patients|people|children|adults|\d+|nine|eight|seven|two|three|half)\b",
    r"can (?:safely )?be (?:relied (?:up)?on|counted on|trusted|depended on) (?:to|for|in)\b",
    r"(?:tackles?|treats?|attacks|fights|cures?|gets? (?:to|at)|goes to|removes?|eliminates?) (?:at )?(?:the )?(?:very |underlying |real |true )?(?:root|cause|source|heart|core)s?(?: causes?)? of\b",
    r"(?:meets?|fills?|answers?|closes?) (?:an? |the )?(?:\w+ )?(?:unmet|urgent|great|crying|long-standing) (?:medical |clinical )?(?:needs?|gap)\b",
)
_IS: tuple[str, ...] = (
    rf"(?: is| means| spells| brings| marks|:|,) (?:\w+ )?(?:the |an )?(?:beginning of the )?end (?:of|to|for) (?:{_W}){{0,3}}?{_ILL}",
    r"[,:] (?:the|a|an|your|our) (?:\w+ ){0,3}?(?:treatment|drug|medicine|therapy|cure|remedy|pill|injection|vaccine|way) (?:that|which|to) (?:stops?|ends?|cures?|heals?|beats?|works?|saves?|prevents?|relieves?|restores?|conquers?)\b",
)
BENEFITS: tuple[str, ...] = (
    r"(?:have|has|is|get|gets|found|find) (?:now |finally |at last |an? |the )*(?:\w+ )?(?:effective|safe|real|good|better|powerful|reliable) (?:\w+ ){0,2}(?:option|treatment|remedy|solution|answer|medicine|drug|alternative)s? (?:in|with|thanks to) ø+",
    rf"{_ILL} (?:\w+ly |just |simply |soon )?{_GONE} (?:\w+ ){{0,3}}?(?:on|with|after|thanks to|under|because of) ø+",
    r"(?:efficacy|effectiveness|benefits?|safety|usefulness|value|superiority) of ø+ (?:is|are|has been|was) (?:(?:now|clearly|firmly) )?(?:no longer|not|beyond|above|past|out of|well|fully|firmly) (?:in |open to |up for |all |any )?(?:question|doubt|dispute|debate|discussion|established|proven|documented)",
    rf"how {_S} (?:cures?|heals?|beats?|stops?|ends?|fixes|brings?|gives?|saves?|protects?|restores?|relieves?|conquers?|defeats?|lifts?|eases?)\b",
)
"""Claims of an effect that begin with other words than the drug."""

_HARMS_NOT: tuple[str, ...] = (
    rf"(?:does not|doesn't|do not|don't|will not|won't|never|cannot|can't) (?:\w+ly )?(?:harm|damage|hurt|strain|burden|injure|attack|irritate|upset|cause|lead to|make you|weaken) (?:{_W}){{0,4}}?(?:{_GOOD}|{_ILL}|side[- ]effects?|weight gain|drowsiness|drowsy|dependence|dependency|addiction|addicted|harm|damage|the (?:stomach|gut|body|fetus|foetus|baby|unborn|child)|healthy (?:cells|tissue)|birth defects|sleepy|dizziness|dizzy|bleeding)\b",
    r"(?:raises?|gives? rise to|causes?|poses?|carries|presents?|bears|brings?|holds) (?:no|hardly any|little|minimal|scarcely any) (?:\w+ )?(?:safety )?(?:concerns?|issues?|worries|dangers?|risks?|threats?|harm|hazards?|problems?)\b(?! (?:of (?:infecting|passing)|factors?))",
    rf"(?:is|are) (?:\w+ )?(?:kind|gentle|easy|friendly|harmless|mild|soft) (?:to|on|for) (?:the |your )?(?:\w+ )?(?:{_GOOD}|stomach|gut|body|child|baby|fetus|unborn|system)\b",
    r"(?:is|are) (?:free (?:from|of)|without|devoid of) (?:the |any |all )?(?:\w+ )?(?:toxicity|toxicities|side[- ]effects?|dangers?|risks?|harm)\b",
)
HARMLESS: tuple[str, ...] = (
    rf"no (?:safety |new )?(?:signals?|concerns?|problems?|issues?|side[- ]effects?|harm) (?:need(?:s)? (?:to )?be|(?:are|is) to be|should be|can be) (?:feared|expected)(?: (?:with|from|of) {_S})?",
    r"(?:the )?tolerability (?:of ø+ )?(?:is|was|has been|remains|proved) (?:\w+ )?(?:good|excellent|outstanding|high|favou?rable|superb|reassuring|impressive)\b",
)
"""Claims that the drug does no harm; the negation in them is theirs."""


@cache
def does() -> re.Pattern[str]:
    """What makes a claim of an effect behind a mention of the drug."""
    return compiled(rf"(?: {_M}(?:{'|'.join(_DOES)})|(?:{'|'.join(_IS)}))(?!\w)")


@cache
def harms_not() -> re.Pattern[str]:
    """What makes a claim of harmlessness behind a mention of the drug."""
    return compiled(rf" {_M}(?:{'|'.join(_HARMS_NOT)})(?!\w)")


# In front of the drug, and what then makes the claim: "With X, children learn to walk", "after X the cough goes away".
_WITH = (
    r"\b(?:with|on|after|thanks to|under|since starting|by taking|taking|using|within \w+ (?:days|weeks|hours) of) $"
)
_GIVEN = (
    r"\b(?:patients?|people|children|babies|infants|adults|women|men|boys|girls|families|sufferers|smokers|users|those|anyone|everyone)(?: (?:with|who have|living with) (?:[\w'-]+ ){0,4}?[\w'-]+)?"
    r" (?:on|taking|treated with|given|receiving|using|who (?:take|took|use|used|get|got|receive|received|are given|were given|are treated with|start|started)) $"
)


def around(slotted: str, start: int, end: int) -> tuple[int, int] | None:
    """The claim around a mention of the drug at `start`..`end`: what happens to people with it, or to the illness."""
    before = slotted[max(0, start - 90) : start]
    if lead := compiled(_GIVEN).search(before):
        found = _able().match(slotted, end)
    elif lead := compiled(_WITH).search(before):
        found = _then().match(slotted, end)
    else:
        return None
    return (start - len(before) + lead.start(), found.end()) if found else None


@cache
def _then() -> re.Pattern[str]:
    people = rf"(?:the )?{_PEOPLE} {_ABLE}{_DO}"
    illness = rf"(?:(?:the|your|their|all|most|his|her) )?(?:{_W}){{0,3}}?{_ILL} (?:\w+ly |just |simply |soon )?{_GONE}"
    return compiled(rf",? (?:{people}|{illness})(?!\w)")


@cache
def _able() -> re.Pattern[str]:
    return compiled(rf" (?:\w+ly )?{_ABLE}{_DO}(?!\w)")

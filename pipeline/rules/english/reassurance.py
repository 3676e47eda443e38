"""Words that tell a patient that a sign needs nothing done, or can wait. House list, after leaflets and their misreadings."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import compiled

_SOMEONE = (
    r"(?:see|call|tell|contact|ask|visit|consult|go to|inform|report|speak to|do anything|worry|seek|mention|phone|ring"
    r"|bother|trouble|disturb|panic|fear|rush|act)"
)
_KEEP = (
    r"(?:keep|continue|carry on|go on|stay|press on|persist)(?: on)? (?:taking|using|with|on|treatment|giving|injecting|the (?:full )?dose|as (?:you are"
    r"|usual|normal|before)|walking|working|without (?:telling|calling))"
)
_LATER = (
    r"(?:until|till|for) (?:your |the |a |an |after )?(?:next|following|routine|regular|scheduled|planned|tomorrow|morning"
    r"|weekend|monday|week|day|visit|appointment|check-up|few (?:more )?(?:days|hours|weeks)|hour|\w+ (?:days|weeks|hours)|pack|end)\b"
)
_CALM = r"(?:usually |generally |mostly |normally |completely |quite |perfectly |almost always |often |entirely |simply |just )*"


@cache
def reassurance() -> re.Pattern[str]:
    """A pattern for folded text."""
    return compiled(
        rf"\b{_CALM}(?:harmless|nothing (?:to (?:worry|fret|fear)\b(?: about)?|unusual|special|serious|out of the ordinary)|no(?:t)? (?:a )?(?:cause|reason|need"
        rf"|grounds?) (?:for|to) (?:concern|worry|alarm|panic|{_SOMEONE})|no problem|no big deal|not (?:a big deal|dangerous|serious|urgent"
        rf"|important|worth)|no (?:rush|hurry|urgency))\b"
        rf"|\b(?:there is |there's )?no need (?:for \w+ )?(?:to {_SOMEONE}|for (?:concern|a doctor|medical|treatment|action))\b"
        rf"|\b(?:do not|don't|does not|doesn't) (?:need|have) to {_SOMEONE}\b|\b(?:need not|needn't) {_SOMEONE}\b"
        rf"|(?:^\W*|[,;:]\s|\bthen |\bplease |\band )(?:do not|don't) {_SOMEONE}\b"
        r"|\b(?:can|may|should|could) (?:safely |just |simply |easily )?(?:be ignored|wait\b|be left)|\b(?:just |simply )?ignore (?:it|them|this|these|the)\b"
        r"|\bneeds? no (?:action|treatment|doctor|attention|medical)\b|\bno (?:action|treatment) (?:is )?(?:needed|required|necessary)\b"
        rf"|\bwait and see\b|\b(?:wait|hold on|hold off|leave it|give it(?: time)?|rest|lie down|put it off|hang on)\b (?:and \w+ )?{_LATER}"
        r"|\bgive it (?:a (?:few|couple)|some|\w+) (?:of )?(?:days|weeks|hours|time)|\bsee (?:how you feel|if it|whether it)\b"
        r"|\b(?:tell|mention it|report it|ask|see|mention this|raise it|bring it up)\b[^.;]{0,40}\b(?:at (?:your |the )?next (?:routine |regular |scheduled )?(?:visit|appointment"
        r"|check-up|check|consultation|review)|when (?:you|we) next (?:see|meet|come|visit))\b|\bnext (?:visit|appointment|check-up) will do\b"
        r"|\b(?:it |this |that |they |these )?(?:(?:usually|normally|generally|often|soon|always) )?(?:goes|go|will go|pass(?:es)?|will (?:soon )?pass|disappears?|settles?|will settle|gets better|clears?|wears off"
        r"|sorts? itself out|will sort itself out)(?: away| down)?(?: (?:by itself|on its own|by themselves|on their own|without treatment|in (?:a|an) (?:day|week|hour|few)|within (?:a|an|\d)|soon)|(?<=pass)|(?<=settle)|(?<=itself out))"
        rf"|\b{_KEEP}\b|\btake (?:another|an extra|a second|one more|the next|your next|a double|two) (?:dose|tablet|capsule|pill|puff|injection)s?\b"
        r"|\b(?:sleep it off|lie down and (?:rest|wait|sleep)|lie down for|have a (?:rest|nap|lie-down)|go to bed|let (?:him|her|them|it|your (?:child|baby)) sleep|stay (?:at home|in bed)|drink (?:some |a glass of |more |plenty of )?water and)\b"
        r"|\bput (?:some |a little )?(?:cream|ice|ointment) on\b|\bfinish the (?:pack|course|bottle|box)\b|\brub it\b"
        r"|\b(?:is|are) (?:quite |perfectly |completely |entirely |all |absolutely )?(?:normal|fine|ok|okay|all right|alright)\b|\b(?:a )?good sign\b"
        r"|\bshows? (?:that|how) (?:it|the (?:drug|medicine|treatment|tablets?|capsules?|injections?|dose))\b(?: \w+)? (?:is|are|works?|working|doing)|\b(?:doing (?:its|their) job|getting used to|adjusting to|is working|starting to work)\b"
        r"|\b(?:is|are|be) (?:usually |normally |often |generally |soon )?over (?:within|in|by|soon)|\b(?:just|simply|so) wait\b|\brub (?:in |some|the)"
        r"|\b(?:just|only|simply) (?:means?|shows?|tells you)\b|\b(?:a|the) (?:usual|normal|known|expected) (?:effect|response|reaction)\b"
        r"|\b(?:to be expected|part of (?:the|your) (?:treatment|healing|recovery|process))\b|\bwithout telling (?:anyone|anybody|us|your doctor)\b"
    )

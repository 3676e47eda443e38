"""More ways to promise that a drug will be approved, launched or at hand: the time, the road to the market, who waits for it.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`); group `c` holds the words. House list.
"""

from __future__ import annotations

from pipeline.rules.english.approval_patterns import AUTHORITY
from pipeline.rules.english.cues import cued

TIME = (
    r"(?:soon|shortly|before long|any (?:day|week|month|time)(?: now)?|in the (?:near|not too distant|foreseeable) future"
    r"|(?:next|this|coming|early next|late next|later this) (?:year|month|week|spring|summer|autumn|fall|winter|quarter)"
    r"|(?:by|in|from|before|within|during|around|for|as early as|as soon as|no later than)\s+(?:the\s+)?(?:early\s+|late\s+|mid-?\s?|end of\s+|beginning of\s+|start of\s+|first\s+|second\s+|third\s+|fourth\s+|next\s+|coming\s+)*"
    r"(?:spring|summer|autumn|fall|winter|christmas|easter|new year|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|quarter|half|20\d\d|year|month|weeks|months|(?:a|one|two|three|four|five|six|a few|\d+) (?:weeks?|months?|years?)))"
)
"""A time to come, for folded text."""

_PLACE = r"(?:(?:the|your|our|all|most|every|local|high-street|pharmacy|hospital|world|home|us|[a-z]+(?:ish|ese|ean|ian|man|ch))\s+)*(?:market|markets|pharmac(?:y|ies)|chemists?|shelves|clinics?|hospitals?|patients?|bedside|shops?|stores?|high street|(?:bathroom|medicine) cabinets?|households?|doctor's surgery|consulting room|prescription pad)"
_GRANT = r"(?:approvals?|authori[sz]ations?|licen[cs]es?|launch|green[- ]light|go-ahead|market entry|registration|clearance|nod)"
_ROLE = r"(?:(?:a|an|the|new|first|another|further|real|valuable|established|preferred|daily|next|oral)\s+)*(?:treatment|therapeutic|second|third|first-line)?\s*(?:option|alternative|choice|standard(?: of care| treatment| therapy)?|mainstay|part of (?:routine|everyday|standard) (?:care|practice|treatment)|medicine cabinet)"
_WHO = r"(?:patients?|people|doctors?|you|we|everyone|everybody|anyone|physicians?|families|clinics?|hospitals?|gps?|specialists?|pharmacists?|pharmacies|sufferers|(?:every|each|all|most|any)\s+(?:\w+\s+){0,2}?(?:clinics?|doctors?|hospitals?|patients?|pharmac(?:y|ies)|cent(?:er|re)s?|gps?))"
_HAVE = r"(?:prescribe|get|have|take|use|offer|receive|buy|obtain|order|give|find|pick up|collect|benefit from|be treated with|be given|be offered|be prescribed|turn to|choose|switch to|stock|dispense)"
_SURE = r"(?:confident|certain|sure|convinced|optimistic|no doubt|positive|clear|beyond doubt|safe to say|agreed)"

FRAMES = (
    cued(
        "pharmac|market|shelves|chemist|clinic|hospital|patient|bedside|surgery|prescription",
        rf"\b(?P<c>(?:should|could|might|may|will|shall|ought to|is to|are to|can)\s+(?:\w+\s+)?(?:be|arrive|land|hit|reach|appear|stand|turn up|go|come|sit)\s+(?:\w+\s+)?(?:in\s+|on\s+|at\s+|to\s+|into\s+|available\s+(?:in|on|at|from|to)\s+)?{_PLACE}(?:\s+shelves)?\s+(?:\w+\s+)?{TIME})\b"
        rf"|\b(?P<c2>{TIME},?\s+(?:it|ø+|the \w+)\s+(?:should|could|will|might|may)\s+(?:be|arrive|reach|hit|land|come)\s+(?:\w+\s+)?(?:in\s+|on\s+|at\s+|to\s+)?{_PLACE})\b"
        rf"|\b(?P<c3>(?:on\s+(?:its|the)\s+(?:way|road|march|path|journey)|head(?:ed|ing)|coming|bound|en route|(?:a|one) step closer|ready|set|fit)\s+(?:to|for|towards?)\s+{_PLACE})\b(?!\s+with)"
        rf"|\b(?P<c4>(?:expect|await|look for|watch for|get ready for|be ready for)\s+(?:ø+|it|the \w+)\s+(?:(?:on|in|at|to reach|to hit|to enter)\s+)?{_PLACE})\b"
        rf"|\b(?P<c5>next\s+(?:[\w-]+\s+){{0,2}}?to\s+(?:reach|enter|hit|come to|arrive in)\s+{_PLACE})\b",
    ),
    cued(
        "long",
        r"\b(?P<c>(?:won't|will not|not|shouldn't|cannot)\s+(?:be|take|have to wait|need to wait|wait)\s+(?:very |much |too )?long(?:er)?\s+(?:before|until|till|for|now)\b[^.;]{0,50}\b(?:ø+|it|approv\w+|licen\w+|availab\w+|market|prescri\w+))",
    ),
    cued(
        "option|alternative|choice|standard|mainstay|part of|cabinet",
        rf"\b(?P<c>(?:it|ø+|the \w+|this \w+)\s+(?:will|is (?:set|bound|going|destined|poised|certain|likely|about|on its way|on track|on course) to|is destined for)\s+(?:soon\s+|surely\s+|certainly\s+|one day\s+)?(?:be(?:come)?|becoming|establish itself as|replace \w+ as|serve as|rank as)\s+{_ROLE})\b"
        rf"|\b(?P<c2>(?:on (?:its|the) way|set|bound|destined|poised|well placed|on track)\s+to\s+(?:be(?:come|coming)?)\s+{_ROLE})\b",
    ),
    cued(
        "launch|market entry|roll-out|rollout",
        r"\b(?P<c>(?:launch|market entry|roll-?out)\s+(?:of\s+ø+\s+)?(?:\w+\s+){0,4}?(?:is|are|has been|have been)\s+(?:(?:now|firmly|already|provisionally|currently)\s+)*(?:planned|scheduled|set|pencilled|being prepared|under way|imminent|foreseen|on track|in preparation|fixed|expected))\b"
        r"|\b(?P<c2>(?:prepar(?:es?|ed|ing)|plan(?:s|ned|ning)?|gear(?:s|ed|ing) up|ready(?:ing)?|countdown|preparations?)\s+(?:is |are |on |up )?(?:for\s+|to\s+|the\s+|a\s+|its\s+|commercial\s+)*(?:launch|market entry|roll-?out|commerciali[sz]ation)\b(?!\s+(?:\w+\s+)?(?:trial|study)))",
    ),
    cued(
        "approv|licen|launch|authori|clear|go-ahead|green|nod",
        rf"\b(?P<c>{_SURE}\s+(?:that\s+|of\s+)?(?:its\s+|the\s+|an?\s+|early\s+|ø+\s+|it\s+|we\s+|they\s+){{0,2}}(?:will\s+)?(?:\w+\s+)?(?:{_GRANT}|be approved|be licensed|be launched|get {_GRANT}|win {_GRANT}))\b"
        rf"|\b(?P<c2>(?:has|have|had|meets?|ticks?|fulfil?ls?|satisf(?:y|ies))\s+(?:all|everything|what|every|the)\s+(?:\w+\s+){{0,3}}?(?:it takes|needed|required|requirements?|criteria|box(?:es)?|conditions?)\s+(?:to\s+be\s+(?:approved|licensed|launched)|(?:to\s+(?:get|win|secure|gain)|for)\s+(?:\w+\s+)?(?:{_GRANT}|the market)))\b"
        rf"|\b(?P<c3>{AUTHORITY}\s+(?:is|are)\s+(?:expected|set|due|likely|certain|bound|sure|about|poised|ready|going|widely expected)\s+to\s+(?:\w+\s+)?(?:give|grant|approve|clear|say yes|licen[cs]e|authori[sz]e|follow|wave|sign))\b"
        rf"|\b(?P<c4>{AUTHORITY}\s+(?:will|should)\s+(?:\w+\s+)?(?:give|grant|approve|clear|say yes|licen[cs]e|authori[sz]e|wave|sign off)\b(?!\s+(?:the\s+)?(?:trial|study)))"
        rf"|\b(?P<c5>(?:expects?|anticipates?|foresees?|counts? on|reckons? (?:with|on)|looks? forward to|aims? for|targets?|predicts?|forecasts?)\s+(?:to\s+(?:have|get|win|receive|obtain)\s+)?(?:an?\s+|the\s+|its\s+|full\s+|first\s+|european\s+|us\s+|fda\s+)*{_GRANT}\s+(?:for\s+ø+\s+|of\s+ø+\s+|decision\s+)?(?:\w+\s+)?{TIME})\b"
        rf"|\b(?P<c6>(?:road|way|path|door|route|stage)\s+(?:to|towards|for)\s+(?:\w+\s+)?(?:{_GRANT}|the market)\s+(?:is|stands|lies|seems|looks)\s+(?:now\s+|wide\s+)?(?:clear|open|free|paved|set|short))\b"
        rf"|\b(?P<c7>nothing\s+(?:\w+\s+)?(?:stands?|remains|is|lies)\s+(?:now\s+|left\s+)?(?:in the way|between)\b[^.;]{{0,30}}\b(?:{_GRANT}|the market))"
        rf"|\b(?P<c8>{_GRANT}\s+(?:decision\s+)?(?:in (?:our|its) favou?r\s+)?(?:for ø+\s+|of ø+\s+)?(?:will\s+(?:\w+\s+)?(?:follow|come|be granted|be given|arrive|be ours)|(?:is|seems|looks|appears)\s+(?:now\s+|all but\s+|as good as\s+|almost\s+|virtually\s+|practically\s+)?(?:certain|assured|guaranteed|safe|a given|sure|secured|only (?:weeks|months|days)|just (?:weeks|months|days)|on the cards|on course|on track|on its way)))\b"
        rf"|\b(?P<c10>{_GRANT}\s+(?:(?:of|for)\s+ø+\s+)?(?:is|are)\s+(?:\w+\s+)?(?:in the bag|in the pipeline|a foregone conclusion|a dead cert|under lock and key|there for the taking|a safe bet))\b"
        rf"|\b(?P<c11>{AUTHORITY}\s+(?:will|must|have to|has to|cannot but|can only|are bound to)\s+(?:\w+\s+){{0,3}}?(?:say yes|agree|approve|give in|decide in favou?r|follow suit))\b"
        rf"|\b(?P<c12>{AUTHORITY}\s+(?:has|have)\s+(?:promised|assured|signalled|announced|hinted at|guaranteed)\s+(?:\w+\s+){{0,3}}?(?:decision|approval|licen[cs]e|yes|answer|review in favou?r)\b)"
        rf"|\b(?P<c9>(?:a\s+)?decision\s+(?:on ø+\s+)?in (?:our|its|the company's|ø+'s) favou?r\s+(?:is|will|should))\b",
    ),
    cued(
        "will|can|soon|forward|within|shortly",
        rf"\b(?P<c>{TIME},?\s+{_WHO}\s+(?:will|can|could|should)\s+(?:\w+\s+){{0,3}}?{_HAVE}\s+(?:you\s+|them\s+)?(?:ø+|it|this \w+))\b"
        rf"|\b(?P<c2>{_WHO}\s+(?:will|can)\s+(?:\w+\s+){{0,3}}?{_HAVE}\s+(?:you\s+|them\s+)?(?:ø+|it)\s+(?:\w+\s+){{0,3}}?{TIME})\b"
        rf"|\b(?P<c3>{_WHO}\s+(?:will|can|should)\s+(?:\w+\s+){{0,3}}?(?:get|have|obtain|receive|buy|pick up)\s+(?:ø+|it)\s+(?:on prescription|at (?:the|your|any) (?:pharmacy|chemist)|from (?:the|your|any) (?:pharmacy|chemist|gp|doctor)))\b"
        rf"|\b(?P<c4>(?:look|looking|looks)\s+forward\s+to\s+(?:having\s+|using\s+|prescribing\s+|offering\s+|the arrival of\s+)?ø+(?:\s+{TIME})?)\b",
    ),
    cued(
        "commercial|stamp|signature|formalit|paperwork|prescribe",
        r"\b(?P<c>commercial (?:supply|supplies|sales?|availability|production)\b[^.;]{0,20}\b(?:starts?|begins?|opens?|follows?|will|is (?:planned|due|set)))\b"
        r"|\b(?P<c2>(?:only|all that|nothing but)\s+(?:[\w'-]+\s+){0,3}?(?:stamps?|signatures?|formalit(?:y|ies)|paperwork)\b[^.;]{0,30}\b(?:missing|remains?|left|outstanding|lacking))\b"
        rf"|\b(?P<c3>(?:gps?|doctors?|specialists?|nurses?)\s+(?:can|will)\s+(?:\w+\s+)?prescribe\s+(?:(?:ø+|it)\s+)?{TIME})\b",
    ),
    cued(
        "replace|supersede|displace|supplant|take the place|take over",
        r"\b(?P<c>(?:it|ø+)\s+(?:will|is (?:set|going|bound|destined|poised) to)\s+(?:\w+\s+)?(?:replace|supersede|displace|supplant|take the place of|take over from|make \w+ (?:redundant|obsolete)))\b(?!\s+(?:the\s+)?(?:placebo|missing|lost|faulty|defective))",
    ),
)  # fmt: skip
"""Predictions that hold whatever is on file."""

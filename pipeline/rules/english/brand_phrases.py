"""The voice of a company: it made the drug for you, its patients love it, trust it with your health.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). Built from who speaks (we, our experts, our
customers, I, a company), what is done, and whom it is for. House list.
"""

from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.own_mentions import ITSELF

_DRUG = r"(?:ø+|it(?! (?:is|was|will|can|may)\b)|this (?:\w+ )?(?:drug|medicine|treatment|therapy|vaccine|product|tablet|injection|antibody|test|programme)|our (?:\w+ ){0,2}?(?:drug|medicine|treatment|therapy|vaccine|product|tablet|injection|antibody)s?)"
_OURS = r"(?:we|our (?:\w+ )?(?:team|company|clinic|experts?|staff|people|specialists?|scientists?|researchers?|doctors?|physicians?|pharmacists?|oncologists?|surgeons?|engineers?|chemists?|founders?|nurses))"
_ADV = r"(?:(?:have|has|had|all|also|proudly|gladly|now|really|truly|always|only|fully|firmly|happily|\w+ly|can|do|are|here to|want to|would like to|'ve|use and|hope to|are able to) )*"
_FANS = r"(?:our|my|his|her|their|all our|many of our|most of our|all of our) (?:\w+ )?(?:patients|customers|clients|users|guests|members|readers|buyers|people|visitors|fans)"
_LOVE = r"(?:loves?|loved|swears? by|swear on|adores?|prais(?:e|es)|raves? about|cannot get enough|can't get enough|keeps? coming back|thanks? us|report (?:great|excellent|fantastic|amazing|wonderful|very good|good|superb) \w+|tells? us how|trusts?|recommends?|prefer|appreciate|are (?:\w+ )?(?:thrilled|delighted|happy|enthusiastic|convinced|full of praise|amazed|satisfied|overjoyed|impressed|grateful|fans|glad))"
_NOTHING = r"(?! (?:trial|study|studies|trials|the trial|the study|questionnaire|leaflet|consent))"

VOICE = Lexicon(
    words=(
        # we made it for you
        rf"{_OURS} {_ADV}(?:made|created?|designed|built|developed|invented|engineered|perfected|crafted) {_DRUG}",
        rf"{_OURS} {_ADV}(?:make|made|create|created|design|designed|built|developed|produce) [\w ]{{1,40}}? (?:for you\b(?! to)|for people like you|with (?:you|patients|people) in mind|out of (?:love|passion)|so that you)",
        rf"{_OURS} {_ADV}(?:bring|brought|offer|present|launch|launched|sell|supply|deliver|market|introduce|introduced|ship|provide) (?:you |to you |patients |everyone |the world |people )?{_DRUG}",
        r"(?:here|able|proud|pleased|happy|ready|working|want|determined) to (?:bring|give|offer) (?:you|patients|people|everyone|families|the world) (?:the best|tomorrow's|the latest|better|new|modern|ø+|this|our|access to)",
        rf"{_OURS} (?:want|would like|wish|dream of|dreams? that|hope) (?:everyone|everybody|all patients|all people|every patient|you all|the whole world)(?: \w+)? (?:to (?:have|get|use|try|benefit from)|with|having) {_DRUG}",
        r"(?:we|our \w+) (?:have |has )?(?:made it|set ourselves|set itself) (?:our|the|a|its) (?:goal|mission|task|aim|purpose)",
        r"(?:our|the company's|whose) (?:goal|mission|dream|vision|ambition|promise|passion|purpose|calling|commitment) is (?:to (?:give|bring|make|help|offer|deliver|get|free|change|provide|improve|save|put|restore|see you|transform)|you|your|that (?:everyone|all|every|no))",
        # care and trust
        r"(?:rely|depend|count|bank) on (?:us|our (?:\w+ )?(?:team|experts?|experience|name|brand|doctors|clinic|know-how))",
        r"(?:in|into) (?:good|safe|the best|expert|caring|experienced|the right|the safest|capable|our) hands",
        r"(?:trust|believe in|put your (?:trust|faith|health) in) (?:us|our (?:\w+ )?(?:experience|name|brand|team|expertise|experts|quality|doctors|clinic|products?))",
        r"you can (?:\w+ )?(?:trust|believe|count on|rely on) (?:us|our|the (?:name|brand|company|team|people) (?:behind|of|at))",
        r"(?:we|people who|a company that|a team that|at \w+,? we) (?:really |truly |genuinely |deeply |do )?(?:care(?:s)?(?= about you|[.,!]| and| for you\b| -)|listen to you|understand you|never give up|go the extra mile|put (?:you|patients|people|your \w+) first|stand(?:s)? for (?:quality|excellence|trust|care|innovation|hope|progress))",
        r"we (?:all )?(?:at|here at|from) [\w ]{2,20} (?:stand|care|believe|promise|are|know|work|put|help|live)",
        r"because (?:you|your (?:\w+ )?(?:health|life|heart|skin|child|family|sleep|happiness|wellbeing|comfort|brain|eyes|bones|smile)) (?:matters?|deserves?|counts?|comes? first|is (?:important|precious|worth|our))",
        r"your (?:health|heart|well-?being|happiness|life|comfort|safety|smile|trust|recovery) (?:is|are|comes?) (?:(?:our|close to our|at the) (?:\w+ )?(?:priority|concern|heart|mission|reward|passion|promise|business)|first with us|first)",
        r"we (?:all )?look forward to (?:treating|welcoming|helping|seeing|serving|meeting|hearing from) you",
        r"we (?:guarantee|promise|assure you|give you our word|pledge)(?! (?:to (?:keep|protect|tell|answer|store)|confidential|that your (?:data|answers|name)))",
        r"(?:together(?: with you)?|hand in hand|side by side|as a team),? we(?:'ll| will| can)? (?:\w+ )?(?:beat|fight|conquer|win|defeat|overcome|make|change|end|stop)",
        r"(?:we|our (?:\w+ )?team) (?:have |has )?(?:put|puts|poured|pour) (?:our|its|their) (?:whole )?(?:heart|soul|passion|love)",
        r"welcome to (?:the|our) (?:\w+ )?(?:family|community|world|team|future)\b",
        r"welcome to the ø+(?! (?:study|trial))",
        r"(?:be|become) (?:a )?part of (?:our|the ø+|something|the (?:success|journey|future|family|movement|revolution|story))",
        r"(?:join|come with|follow|accompany) us (?:on|in|as|and|for|today)\b(?! (?:twitter|facebook|linkedin|social|youtube|a call|the call|a webinar|clinicaltrials))",
        r"made by people who|made with (?:you|patients|love|care|passion|heart)|with (?:you|patients|your family|your child) in mind",
        # fans
        rf"{_FANS} (?:\w+ly |all |really |already |simply |just |keep |have )*{_LOVE}",
        rf"(?:loved|adored|trusted|praised|cherished|celebrated) by {_FANS}",
        # opinions
        r"in our (?:humble |honest |professional |own |expert )?(?:view|opinion|experience|eyes|judgement|judgment|hands),? (?!not\b|no\b|nobody\b|neither\b)(?:[\w-]+ ){0,6}?(?:nothing better|best|better|great|fine|works?|helps?|right|superior|excellent|ideal|perfect|good|outstanding|delivers|unbeatable|worth)\b",
        rf"{_OURS} {_ADV}(?:think|believe|feel|know|find|say|certain|sure|convinced|confident|say with confidence|maintain) (?:that )?(?:ø+|{ITSELF}) (?:is (?:(?:a|an|the|by far|truly|really|simply|clearly|very|so) )*(?:right|best|better|good|great|ideal|perfect|fine|winner|right choice|choice|way|answer|future|important|valuable|vital|safe|effective|excellent|superior|worth)|does|works?|helps|will (?:help|work|change|make|improve|transform|be)|offers|gives|makes|can (?:help|change|make|improve|transform)|deserves|has (?:great|huge|enormous|real|what))\b",
        rf"{_OURS} {_ADV}(?:recommend|advise|suggest|prefer|favou?r|advocate|swear by|vouch for|stand(?:s)? (?:firmly |fully |proudly |right )?behind|believe in|love|trust|choose|chose|champion|are fans of|put our name to|bet on) {_DRUG}",
        r"(?:our|the) (?:team|clinic|company|experts?|hospital|group|house|brand|doctors) (?:\w+ly )?(?:stands?|stand) (?:firmly |fully |proudly |right |solidly )?behind\b",
        r"(?:as|being) (?:a |an |the |one of the )?(?:\w+ )?(?:pioneers?|leaders?|market leaders?|leading \w+|trusted \w+|specialists|experts|number one|household name)(?: [\w ]{2,30})?,? (?:we|our)\b",
        # origin
        r"(?:\d+|ten|twenty|thirty|forty|fifty|many|decades|a century|a hundred|over \w+) (?:of )?years?(?:'| of)? (?:of )?(?:experience|research|expertise|know-how|trust|tradition|excellence|passion)\b[^.;]{0,12} (?:stands?|are|is|lies?|go(?:es)?|back|speak)\b",
        r"(?:with|thanks to|through|backed by|built on) our (?:\w+ )?(?:know-how|expertise|experience|knowledge|passion|dedication|researchers?|scientists?|experts?|innovation|technology|heritage|commitment)\b(?! of (?:the trial|side))",
        r"(?:a|another|the latest) (?:product|innovation|success|triumph|creation|quality product) (?:of|from|by) (?:our|the house|the makers)",
        r"from (?:the makers|the creators|the house|the inventors|our own (?:laborator|research|labs?))\w*",
        r"(?:leading|number one|no\. 1|first|best|top|right) address for",
        r"(?:people|name|company|team|brand|family|minds?) behind ø+",
        r"(?:(?:[a-z]+ )?(?:company|team|sponsor|firm|manufacturer|group|laboratory|founders?|directors?)|ceo|chief executive) (?:is|are) (?:\w+ )?(?:proud|thrilled|excited|delighted|honou?red|passionate)\b(?= (?:of|about|to (?:offer|bring|present|announce|launch|share|introduce|have))|[.!])",
        # calls
        r"(?:discover|experience|get to know|meet|explore|say hello to|introducing|feel|unlock|enjoy) (?:the (?:power|difference|benefits?|magic|secret|world|ease|comfort|strength|advantages?) of )?(?:the new )?ø+(?! (?:trial|study))",
        r"(?:we )?invite you to (?:discover|try|experience|meet|get to know|enjoy|see for yourself|explore|feel)",
        r"(?:come|come in|drop in|stop by) and (?:see|meet|visit|talk to|find out|try|discover|experience) (?:us|how|what|for yourself|our|ø+)",
        r"(?:choose|pick|visit|prefer|book) our (?:\w+ )?(?:clinic|practice|hospital|cent(?:er|re)|brand|product|team|programme|pharmacy)(?= (?:for|to|today|now|because|and)\b|[.!])",
        # I
        r"i (?:myself )?(?:would|'d|will|do|always|only|often|gladly|can|can only|personally|have always|happily) (?:\w+ )?(?:take|use|choose|recommend|prescribe|trust|swear by|give) (?:ø+|it|this|my (?:own )?(?:mother|father|child|children|family|wife|husband|patients))\b",
        r"i (?:\w+ly )?(?:prescribe|recommend|swear by|trust|love|give) (?:ø+|it|this (?:drug|medicine|treatment|therapy))\b(?! (?:to be|if)\b)",
        r"(?:not|never) (?:treat|give|want|use|have) (?:our|my) (?:own )?(?:children|family|parents|mother|patients|loved ones)(?: [\w ]{0,20})? (?:with )?(?:anything|something) else",
    ),
    innocent=(
        r"we (?:believe|think|know|are (?:certain|confident|sure)) (?:that )?[^.;]{0,80}\b(?:may|might|could|not|whether|unknown)\b",
        r"(?:do not|don't|cannot|never|not allowed to|not) (?:advertise|recommend|endorse|promote|sell|offer)[^.;]{0,30}",
        r"(?:we|our (?:study |research )?(?:team|doctors?|nurses?)) (?:will )?(?:offer|provide|give|supply|deliver|bring) [^.;]{0,60}\b(?:trial|study|participants?|diary|placebo)\b",
        r"(?:made|designed|created|developed|built) (?:it|this) (?:\w+ )?(?:leaflet|page|guide|website|form|questionnaire)",
        r"(?:leaflet|page|guide|website|booklet|questionnaire|form|app|video|sheet)\b[^.;]{0,30}\b(?:for you|with patients|in mind)",
        r"(?:we|i) recommend it (?:be|is)\b",
        r"this (?:trial|study|programme|test|questionnaire|leaflet)",
    ),
)
"""Words in which a company, a clinic or a doctor praises its own drug or courts the reader."""

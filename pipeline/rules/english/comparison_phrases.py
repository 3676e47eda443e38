"""One drug set above another by the build of the sentence: it has the edge, the others cannot keep up, it is as good as.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`); the other is a class of drugs, a treatment
or a known medicine. House list.
"""

from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.own_mentions import ITSELF

_S = ITSELF
_CLASS = (
    r"(?:drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|agents?|compounds?|pills|tablets|injections|options?|products?|inhibitors|antibodies|vaccines|painkillers?|antibiotics?|inhalers|steroids?|blockers|chemo(?:therapy)?|surgery|radiotherapy|radiation"
    r"|standard of care|care|competitors?|competition|rivals?|alternatives?|statins?|thinners|anticoagulants?|opioids?|opiates?|antidepressants?|antihistamines?|generics?|insulins?|nsaids?|triptans?|biologics?|transplants?|dialysis|stimulants?|sedatives?|benzodiazepines?|hormones?|creams|patches|rest|others)"
)
_NAME = r"(?:[a-z]{3,}(?:tinib|mab|olol|sartan|xaban|platin|taxel|statin|pril|oxetine|triptan|gabalin|gabapentin|cillin|mycin|cycline|floxacin|azole|prazole|profen|fenac|formin|gliptin|gliflozin|glutide|parin|pam|azine|idone|apine|oxin|phylline|phine|codone|adol|ine|ide|ate|one)|gabapentin|aspirin|ibuprofen|paracetamol|acetaminophen|warfarin|heparin|insulin|methotrexate|lithium|morphine|prednisone|metformin|digoxin)"
_KNOWN = r"(?:(?:the|all|all other|any|any other|other|older|old|existing|current|standard|traditional|conventional|previous|usual|established|ordinary|most|earlier|available|first-generation|regular|rival|competing|approved|every|every other|its|many|best|strongest|today's|yesterday's|known|other known|common) )*"
OTHER = rf"{_KNOWN}(?:[\w-]+ )?(?:{_CLASS}|{_NAME})"
"""Another treatment, for folded text."""

_GAIN = r"(?:relief|benefits?|efficacy|effect|power|protection|control|comfort|safety|tolerability|convenience|strength|remissions?|responses?|survival|success)"

COMPARISON_FRAMES = Lexicon(
    words=(
        rf"{_S} (?:\w+ly )?(?:leaves?|left) {OTHER} (?:far |well |a long way )?(?:behind|in the shade|standing|in the dust|trailing)",
        rf"{_S} (?:has|have|holds?|enjoys?|offers?|gives? \w+|shows?) (?:an? |the |\w+ )?(?:clear |decisive |distinct |slight |real |significant |great |many |important |big |major |several )*(?:edge|advantages?|lead|upper hand|head start|superiority|benefits?) (?:over|on|compared with|compared to|in comparison with|versus|that) (?:no )?{OTHER}",
        rf"{_S} (?:\w+ly )?(?:wins?|won|scores?|triumphs?|prevails?|dominates?|excels|shines) (?:hands down )?(?:against|over|where|when) (?:\w+ )?(?:{OTHER}|placebo)(?: (?:fail|fails|and))?",
        rf"{OTHER} (?:cannot|can't|could not|does not|do not|can hardly|can never|will never|never|are unable to|simply cannot) (?:keep up|compete|match|rival|equal|offer|reach|touch|compare|measure up|follow|come close)(?: with| to)?",
        rf"(?:makes?|made|renders?|lets?) {OTHER} (?:look|seem|appear) (?:old|outdated|weak|pale|second-rate|obsolete|clumsy|primitive|slow)",
        rf"{OTHER} (?:is|are|has become|have become|looks?|now) (?:now |already |long |finally )*(?:outdated|obsolete|yesterday's|old hat|old-fashioned|history|second choice|second best|second-rate|a thing of the past|superseded|surpassed|passé|redundant|superfluous)",
        rf"(?:a )?(?:cut|class|league|step|notch|head and shoulders|level) (?:above|ahead of|beyond|better than) (?:{OTHER}|the rest)",
        rf"{_S} (?:is |are |acts? |works? |lasts? |heals? |relieves? \w+ )(?:\w+ )?(?:(?:much|far|clearly|even|a lot|considerably|significantly|many times|\w+ times|twice|three times) )?(?:as|so) (?:good|effective|well|strong|potent|powerful|safe|fast|efficacious|reliable|quickly|long)(?:ly)? as {OTHER}",
        rf"{_S} (?:works?|is|are|acts?|lasts?) (?:twice|three times|four times|five times|ten times|\d+ times|many times|several times|half again|\d+ ?%|double) (?:as |more |better |longer |faster )\w+(?: \w+)? (?:as|than) {OTHER}",
        rf"{_S} (?:is |are )?(?:\w+ )?at least as (?:good|effective|safe|well|strong|potent)(?: \w+)? as {OTHER}",
        rf"(?:fewer|less) (?:people|patients|side[- ]effects?|harm|nausea|pain|bleeding|relapses?|deaths?|risks?|danger|toxicity|trouble|attacks?|weight gain|drowsiness)(?: [\w-]+){{0,6}}? than (?:on |with |under |in |after |from )?{OTHER}",
        rf"(?:acts?|works?|kicks? in|lasts?|heals?|relieves?|helps?|protects?)(?: \w+)? (?:faster|longer|better|quicker|more quickly|more strongly|harder|sooner|more reliably|more gently|deeper) (?:and \w+ \w+ )?than (?:with )?{OTHER}",
        rf"more {_GAIN}(?: and (?:less|fewer) \w+(?: \w+)?)? than (?:with |from )?{OTHER}",
        r"(?:is|are|remains?|was|proved|proves) (?:clearly |far |simply |vastly |markedly |truly |\w+ly )?(?:superior|unbeaten|the superior \w+|the better \w+)(?=[.!,;]| in every| by far)",
        r"no (?:rival|competitor|other \w+|drug|medicine|equal)(?: \w+)? (?:reaches?|matches?|equals?|approaches?|comes? near|rivals?|offers?|achieves?|compares?|touches|beats)\b",
        r"nothing (?:on the market|else|out there|available|known|we have|so far)(?: \w+)? (?:matches|equals|beats|rivals|comes|compares|works|helps|is|reaches|can)\b",
        rf"{_S} (?:\w+ly )?(?:overcomes?|avoids?|lacks?|removes?|does away with|fixes|corrects|eliminates?|leaves? behind) (?:all |many |most |of |the |known |typical |usual |main |classic )*(?:weaknesses|shortcomings?|drawbacks?|disadvantages?|limitations?|flaws|pitfalls|problems|failings|faults) (?:of|with|seen with|known from) {OTHER}",
        rf"{_S} (?:has|have|shows?|with) (?:none|nothing|little|few) of the (?:\w+ )?(?:weaknesses|shortcomings?|drawbacks?|disadvantages?|limitations?|flaws|side[- ]effects?|dangers?|risks|toxicity|problems?) (?:of|known|seen|associated|from)",
        rf"{_S} (?:improves?|improved|builds?|trumps?|one-ups) (?:up)?on {OTHER}",
        rf"does (?:everything|all|whatever) (?:that )?{OTHER} (?:does|can|do|can do),? (?:only|but|and) (?:\w+ )?(?:better|more|faster|without|safer|gentler)",
        rf"where {OTHER} (?:\w+ )?(?:fail|fails|failed|falls? short|gives? up|stops?|cannot|reach their limits?|reaches its limits?)",
        r"(?:tops?|heads?|leads?) the (?:list|league|table|field|ranking|pack)(?: of)?",
        rf"(?:patients?|people|doctors?|users?|clinicians|experts?|parents|women|men|children|physicians|specialists?|most) (?:\w+ly |would |all |now )?(?:choose|chose|prefer|preferred|favou?r|pick|like|rate|opt for) {_S} (?:over|to|above|before|instead of|better than|more than|higher than) (?:\w+ )?{OTHER}",
        rf"{_S} is (?:clearly |simply |by far |quite simply )?the (?:better|best|safer|safest|stronger|strongest|gentler|gentlest|smarter|superior|preferable|wiser) (?:[\w-]+ )?(?:{_CLASS}|choice|one|{_NAME}|of (?:the|all|them))",
        r"combines the (?:\w+ )?(?:strength|power|efficacy|advantages?|benefits?|best|effect|speed|potency) of (?:[\w-]+ ){1,4}?with the (?:\w+ )?(?:safety|gentleness|tolerability|convenience|comfort|ease|mildness|simplicity)",
        r"(?:combines|unites|offers|gives you|brings together) the best of (?:both worlds|both|all)",
        rf"{_S} is (?:clearly |far |much |to be |generally |always )?(?:preferable|preferred|to be preferred|superior) (?:to|over) (?:\w+ )?{OTHER}",
        rf"{_S} (?:can|will|could|should|may now|is able to) (?:\w+ )?(?:take the place of|replace|substitute for|stand in for|make \w+ unnecessary|supersede|supplant|do without) {OTHER}",
        rf"(?:far from|without|free from|free of|spares? \w+|no more of|instead of|rather than) (?:the |all the |any of the )?(?:\w+ )?(?:toxicity|toxicities|harshness|side[- ]effects?|brutality|burden|drawbacks?|dangers?|horrors?|poison|collateral damage|misery|rigours?) of {OTHER}",
        rf"(?:compared (?:with|to)|in comparison (?:with|to)|in contrast to|next to|measured against|as opposed to|alongside) {OTHER},? {_S} (?:is|has|causes|offers|shows?|works?|acts?|does|spares?|comes?|seems?) (?:\w+ )?(?:hardly|barely|far|much|less|more|fewer|better|safer|milder|gentler|superior|faster|almost no|no|stronger|practically|clearly|remarkably)\b",
        rf"{_S} (?:is|are) (?:the )?(?:number one|number 1|no\. 1|first|top|obvious|natural|logical|undisputed|clear) (?:choice|pick|option)(?= (?:for|of|in|among|over)|[.!])(?! for (?:patients|adults|people) (?:with|who))",
        rf"(?:older|other|previous|conventional|traditional|existing) {_CLASS} (?:fail|are weak|do not work|are no match|work less|are less|only (?:mask|treat|relieve)|merely)",
        rf"{_S} (?:is|has proved|proved) (?:clearly |far |much |\w+ly )?(?:less toxic|safer|better|milder|gentler|more (?:effective|potent|powerful|precise|tolerable|selective|convenient)|stronger|faster) than (?:its |any of its |all |any |its older )?(?:competitors?|rivals?|predecessors?|cousins?|peers|others?|anything|everything)",
        rf"{_S} (?:is|are) (?:hardly|barely|far less|scarcely) toxic\b",
    ),
    innocent=(
        r"(?:half-life|metaboli[sz]ed|absor\w+|exposure|plasma|clearance|peak|eliminated|dissol\w+|smaller|larger|heavier)[^.;]{0,60} than [^.;]{0,30}",
        r"(?:not|no|never|n't|neither|nor|nothing) (?:shown to be |been |proved |proven |known to be |more |any |\w+ ){0,3}(?:better|superior|safer|as (?:good|effective|safe)|advantages?|preferable|more effective|benefit)[^.;]{0,40}",
        r"(?:may|might|could|can) be (?:better|preferable|safer)[^.;]{0,30}",
        r"(?:instead of|rather than) (?:the |a |your )?(?:evening|morning|tablet|capsule|liquid|usual)",
        r"fewer (?:than|people than) (?:\d|one)[^.;]{0,30}",
    ),
)  # fmt: skip
"""Words that set a drug above others."""

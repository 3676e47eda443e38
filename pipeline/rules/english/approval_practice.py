"""How English takes an approval for granted: ordinary prescribing, the pharmacy, routine care, the label, "that approval".

These wordings name no authority. They are patterns for folded text in which ``ø`` stands for the drug. Group `c` as in
`approval_patterns`; group `o` holds words that claim an approval only if the drug is surely their subject; group `w`
words that have the drug for an object; group `d` words about an approval that is spoken of as a fact. House list.
"""

from __future__ import annotations

from pipeline.rules.english.approval_patterns import AUTHORITY
from pipeline.rules.english.cues import cued

_ADVERB = r"(?:(?:now|also|already|often|usually|commonly|routinely|widely|legally|lawfully|freely|officially|regularly|normally|since|long)\s+)*"
_IT = r"(?:(?:your|the|this|his|her)\s+)?(?:ø+|it(?=\s+(?:for|to|as|in|since|when|off|on)\b))"
_DOCTOR = (
    r"(?:doctors?|physicians?|gps?|specialists?|oncologists?|consultants?|clinicians?|prescribers?|dermatologists?"
    r"|cardiologists?|neurologists?|rheumatologists?|psychiatrists?|urologists?|gyn(?:a)?ecologists?|nurses?|surgeons?|team)"
)
_PHARMACY = r"(?:pharmac(?:y|ies)|pharmacists?|chemists?|chemist's|drug ?stores?|dispensar(?:y|ies)|supermarkets?)"
_ROUTINE = r"(?:routine|everyday|every-day|regular|daily|ordinary|general|widespread|normal|common|standard|day-to-day|mainstream)"
_PERMIT = r"(?:approvals?|licen[cs]es?|marketing authori[sz]ations?|registration|green[- ]light|go-ahead|clearance|nod)"
_FACT = (
    r"(?:covers?|covered|extends?|extended|applies|applied|includes?|included|allows?|allowed|permits?|permitted|lets?"
    r"|means|meant|makes?|made|rests?|rested|came|comes|followed|follows|opens?|opened|brought|brings|gives?|gave|paves?"
    r"|paved|marks?|marked|concerns?|rewards?|took|"
    r"(?:is|was|has been) (?:based|limited|restricted|valid|backed|confined|in (?:hand|force|place)|good|welcome|a milestone"
    r"|extended|widened|the (?:first|result)))"
)
_WHICH = r"(?:(?:recent|new|first|full|fda|ema|eu|us|european|american|regulatory|marketing|swift|early|formal|official|national)\s+)*"

PATTERNS = (
    # prescribing
    cued(
        "prescri",
        rf"\b(?:{_DOCTOR}|who|they|we|i)\s+(?:(?:has|have|can|may|will|to)\s+)?{_ADVERB}(?P<w>prescrib(?:e|es|ed)\s+(?:you\s+)?{_IT})"
        r"|\b(?:(?:has|have|been|was|were|is|are|be|being|get|got)\s+)(?P<w2>prescribed\s+(?:the\s+)?ø+)"
        r"|\b(?P<w3>prescriptions?\s+(?:for|of)\s+(?:the\s+)?ø+)"
        r"|\b(?P<o>(?:is|are|was|has been|can be|may be|gets?)\s+(?:\w+\s+){0,2}?prescribed(?!\s+(?:by\s+)?(?:the\s+)?(?:\w+\s+)?(?:investigator|study|trial)))\b"
        r"|\b(?P<o2>(?:available|obtained|comes?|had|got|taken|sold)\s+(?:only\s+)?(?:on|with|by|upon|against)\s+(?:a\s+|your\s+|doctor's\s+|repeat\s+)*prescription)\b",
    ),
    cued(
        "prescription",
        rf"\b(?:with|on|against|bring|take)\s+(?:a|your|the|his|her|this)\s+(?:\w+\s+)?prescription\b[^.;]{{0,60}}\b(?P<w>{_PHARMACY}\b[^.;]{{0,60}}\bø+)",
    ),
    # the pharmacy
    cued(
        "pharmac|chemist|drug|dispensar|supermarket",
        rf"(?<!hospital )(?<!site )(?<!study )(?<!trial )\b(?P<w>{_PHARMACY}(?:,?\s+who)?\s+(?:(?:can|will|may|then|now|also|already|often)\s+)*(?:gives?|hands?|dispenses?|suppl(?:y|ies)|sells?|orders?|gets?|provides?|stocks?|keeps?|has|have|fills?)\s+(?:you\s+|out\s+|over\s+|patients\s+)*(?:your\s+|the\s+)?ø+)"
        rf"|\b(?P<w2>(?:collect|pick up|get|buy|fetch|obtain|find|receive|order)\s+(?:your\s+|the\s+)?ø+\s+(?:\w+\s+){{0,3}}?(?:from|at|in|through|via)\s+(?:\w+\s+){{0,4}}?(?<!hospital )(?<!site )(?<!study )(?<!trial )(?:{_PHARMACY}|shops?|stores?))\b",
    ),
    cued(
        "put|start|keep|move|switch",
        rf"\b(?:your|any|the|a|every|their)\s+(?:\w+\s+)?{_DOCTOR}\s+(?:can|may|will|has|could)\s+(?:\w+\s+)?(?P<w>(?:put|start(?:ed)?|switch(?:ed)?|move[d]?)\s+(?:you|them|people|patients|your child)\s+(?:over\s+)?(?:on|to|onto)\s+ø+)",
    ),
    # routine use
    cued(
        "routine|every|regular|daily|ordinary|general|widespread|normal|common|standard|day-to-day|mainstream|clinical practice",
        rf"\b(?:is|are|was|were|has|have|now|become|became|entered|moved|went|made it|found its way|gone)\s+(?:[\w-]+\s+){{0,5}}?(?P<o>(?:(?:part of|in|into|used in|to)\s+)?{_ROUTINE}\s+(?:clinical\s+|hospital\s+|medical\s+)?(?:practice|use|care|release)|(?:in|into|entered)\s+(?:clinical|medical|hospital) (?:practice|use))\b",
    ),
    cued(
        "standard of care|first-line|first line|second-line|treatment of choice|mainstay|drug of choice|standard treatment|standard therapy|established treatment|preferred treatment",
        r"\b(?:is|are|has become|have become|became|remains?|was)\s+(?:(?:now|already|also|today|the|a|an|new|widely|accepted|recognised|current)\s+)*(?P<o>standard of care|(?:first|second)[- ]line (?:treatment|therapy|option|choice|drug)|(?:treatment|drug) of choice|mainstay of|(?:standard|established|preferred) (?:treatment|therapy))\b",
    ),
    cued(
        "recommend|endorse|lists",
        r"\b(?:nice|sign|nccn|guidelines?|the (?:who|world health organi[sz]ation)|esmo|asco|g-ba|iqwig|smc|health service)\s+(?:\w+\s+)?(?:recommends?|endorses?|has recommended|have recommended|lists|advises?)\s+(?P<w>(?:the use of\s+|using\s+|the\s+)?ø+)",
    ),
    cued(
        "used|taken|given",
        r"\b(?:is|are)\s+(?:\w+\s+)?(?P<o>(?:used|taken|given)\s+(?:to treat|for (?:the )?(?:treatment|management|prevention|relief|control) of|to (?:prevent|relieve|control|manage)|by (?:doctors|patients|people|millions|thousands|hospitals) (?:in|all|across|around)))\b",
    ),
    # selling and paying
    cued(
        "sold|market|launch|distribut|rolled out|name|dispensed|sell",
        r"\b(?P<o>(?:is|are|was|were|been|be)\s+(?:\w+\s+){0,2}?(?:sold\s+(?:under(?:\s+the\s+\w+\s+name)?|as|by|in|and)|sold(?=\s*[.,;])|launched|rolled out|dispensed\s+(?:by|in|at)\s+(?:community|retail|your|local|every|most)|distributed\s+(?:under|to (?:pharmac|wholesal|clinics))|marketed))\b"
        r"|\b(?P<o2>(?:can|may)\s+(?:now\s+|legally\s+|lawfully\s+|also\s+|be\s+)*(?:sold|bought|dispensed|marketed|advertised))\b"
        r"|\b(?P<w>since\s+(?:its\s+|the\s+)?(?:market\s+)?launch)\b"
        r"|\b(?P<w2>(?:sells?|markets)\s+(?:the\s+)?ø+)",
    ),
    cued(
        "pharmac|shelves|approved|licen|authori|marketed",
        r"\b(?P<o>(?:is|are|been|now)\s+(?:\w+\s+)?(?:in|at|on)\s+(?:the\s+|all\s+|every\s+|german\s+|us\s+|european\s+|most\s+)*(?:pharmac(?:y|ies)|pharmacy shelves|chemists'?|drug ?stores?|shop shelves))\b"
        r"|\b(?P<w>as\s+(?:an?|the|the only|the first)\s+(?:\w+\s+)?(?:approved|licen[sc]ed|authori[sz]ed|marketed)\s+(?:[\w-]+\s+){0,3}?(?:drug|medicine|treatment|therapy|product|antibody|vaccine|inhibitor|agent|option),?\s+(?:the\s+)?ø+)",
    ),
    cued(
        "insur|medicare|medicaid|nhs|health plan|health service|reimburs",
        r"\b(?P<w>(?:insurance|insurers?|insurance compan(?:y|ies)|medicare|medicaid|health plans?|health service|nhs|sickness funds?)\s+(?:(?:will|now|usually|also|can|fully|already)\s+)*(?:pays?|covers?|reimburses?|funds?)\s+(?:for\s+)?(?:the (?:full )?cost of\s+)?(?:ø+|it)\b)",
    ),
    # the label
    cued(
        "label",
        r"\b(?P<w>(?:(?:according to|per|in line with|as in|in|under|by|from)\s+)?(?:its|ø+(?:'s)?|the (?:us|u\.s\.|eu|fda|european|current|full|approved|product))\s+label(?:l?ing)?)\b(?!\s+(?:on|of the (?:bottle|vial|box|kit)))"
        r"|\b(?P<w2>as the label (?:states|says|recommends|specifies|requires|advises))\b"
        r"|\b(?P<c>(?:within|outside|beyond|off)\s+(?:its|the)\s+label)\b",
    ),
    cued(
        "marketing",
        r"\b(?P<w>post-?marketing\s+(?:reports?|experience|use|surveillance|data|settings?|safety|period|stud(?:y|ies)|cases?))\b"
        r"|\b(?P<w2>post-(?:approval|launch|licensing|authori[sz]ation)\s+(?:phase|setting|period|use|experience|reports?|data|stud(?:y|ies)))\b",
    ),
    # the authority, in other words
    cued(
        "pass|clear|hurdle|won|convince|satisf|yes|positive",
        rf"\b(?P<c>(?:passed|cleared|sailed through|came through|overcame|overcome|taken)\s+(?:(?:the|its|all|every|last|final|regulatory|fda|ema|mhra|pmda|european|american|fda's|ema's|agency's|regulator's|regulators')\s+)*(?:reviews?|scrutiny|checks|hurdles?|examination|assessment|inspection))\b"
        rf"|\b(?P<c2>(?:passed|let through|waved through|accepted for sale|admitted|nodded through|released)\s+by\s+{AUTHORITY})\b"
        rf"|\b(?P<w>(?:won over|convinced|satisfied|persuaded|wins over|convinces|satisfies)\s+{AUTHORITY})\b"
        rf"|\b{AUTHORITY}(?:'s?)?\s+(?P<w2>yes\s+to\b|(?:said|says) yes\s+to\b)"
        rf"|\b{AUTHORITY}\s+(?:has\s+|have\s+)?(?:adopted|issued|taken|announced|given)\s+(?P<w3>a\s+(?:positive|favou?rable)\s+(?:final\s+)?decision)\b",
    ),
    cued(
        "onto the market|on to the market|to be approved|to be licen|to be authori|lift",
        r"\b(?P<w>(?:let|allowed|admitted|released|brought)\s+(?:it|ø+|the \w+)\s+(?:on\s?to|to|on)\s+the\s+market)\b"
        r"|\b(?:became|becomes|is|was|being)\s+(?:the\s+)?(?:first|only|second|newest|latest)\s+(?:[\w-]+\s+){0,6}?to\s+(?:be|have been|gain|win|get|receive)\s+(?P<o>approved|licen[sc]ed|authori[sz]ed|approval|a licen[cs]e)\b",
    ),
    # in other words still: the permit as a passport, the list of what is paid for, who may hand it out
    cued(
        "passport|list of|handed out|given out|let ø|let it|ce mark|put through|target group|test",
        r"\b(?P<c>(?:got|has|have|received|holds?|was (?:given|granted|awarded)|with|obtained) (?:its|a|the|their) (?:\w+ )?(?:passport|ce mark|entry ticket|admission|seal of approval|licence to sell))\b"
        r"|\b(?P<w>(?:put|placed|added|included|entered|has) (?:the )?(?:ø+|it) (?:on|to|in|into) the (?:\w+ )?(?:list|register|formulary|catalogue) of (?:approved|licensed|reimbursed|paid|covered|essential|prescribable|available|registered))\b"
        r"|\b(?P<o>(?:is|are) (?:now |already |routinely |being )*(?:handed out|given out|dispensed|on offer|stocked|used|administered) (?:by|in|at|across|throughout) (?:[\w-]+ ){0,2}?(?:clinics|hospitals|doctors|specialists|surgeries|pharmacies|practices|gps))\b"
        r"|\b(?P<w2>(?:let|waved|nodded|passed|put) (?:the )?(?:ø+|it) (?:through|pass))\b"
        r"|\b(?P<w3>(?:approved|licensed|labelled|authorised|authorized) (?:target group|patient group|age group|users?|recipients?) (?:of|for) ø+)"
        r"|\b(?P<c2>(?:passed|stood|come through|completed) (?:all |every )(?:of )?(?:its |the |their )?(?:tests?|checks?|trials|examinations?|hurdles?)) (?:and|so)\b",
    ),
    # the papers by their names
    cued(
        "notice of compliance|510|register|product licen|permit|formular|benefits scheme|artg|pbs|marketing auth",
        r"\b(?P<c>(?:has|have|holds?|got|obtained|received|(?:was|were) (?:given|granted|issued)|gained|earned|secured|won)\s+(?:an?|its|the|fda|full)\s+(?:\w+\s+){0,2}?(?:notice of compliance|510\(k\)(?: approval| clearance)?|product licen[cs]e|drug identification number|(?:marketing|sales|import) permit))"
        r"|\b(?P<w>(?:issued|granted|gave|published)\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:notice of compliance|marketing authori[sz]ation|product licen[cs]e|licen[cs]e)\s+(?:for|to|of)\s+(?:the\s+)?ø+)"
        r"|\b(?P<w2>(?:entered|put|placed|listed|added|included)\s+(?:the\s+)?(?:ø+|it)\s+(?:on|in|onto|into|to)\s+(?:the\s+|its\s+)?(?:\w+\s+){0,3}?(?:register(?! of (?:trials|studies))|formulary|benefits? scheme|artg|pbs)\b)"
        r"|\b(?P<o>(?:is|are|was|were)\s+(?:\w+\s+)?(?:on|in|entered on|listed (?:on|in|by))\s+(?:the|every|most|all|its)\s+(?:\w+\s+){0,3}?(?:register of therapeutic goods|artg|formular(?:y|ies)|benefits? scheme|pbs|drug tariff))\b",
    ),
    cued(
        "authori|approval|licen|clearance|registration",
        rf"\b(?P<d7>{_PERMIT}\s+(?:for|of)\s+(?:the\s+)?ø+\s+(?:was|were|has been|came|is now)\s+(?:\w+\s+)?(?:granted|given|issued|obtained|received|in place|through|secured|won|in force))\b",
    ),
    cued(
        "stocked|label|pick|script",
        rf"\b(?P<o>(?:is|are)\s+(?:\w+\s+)?stocked\s+(?:by|at|in)\s+\w+|(?:is|are|was)\s+(?:\w+\s+)?label(?:l)?ed\s+for\s+(?:use|the treatment|adults|children|patients))\b"
        rf"|\b(?P<w>(?:pick|picks|picked)\s+(?:ø+|it|them)\s+up\s+(?:at|from|in)\s+(?:\w+\s+){{0,3}}?(?<!study )(?<!hospital )(?<!trial ){_PHARMACY})\b",
    ),
    # indications
    cued(
        "indication of|indication for",
        r"\b(?P<w>the\s+(?:(?!proposed|planned|target|intended|studied|potential|investigational)\w+\s+)?indication\s+(?:of|for)\s+ø+\s+(?:is|are|covers|includes))\b",
    ),
    cued(
        "indicat",
        r"\b(?:is|are|was)\s+(?:\w+\s+)?(?P<c>indicated\s*,[^.;]{3,70},\s*(?:for|in|to|as))\b"
        r"|\b(?P<o>(?:carries|has|holds|bears|with|got|received|gained|won|was given|is given|enjoys)\s+(?:an?|its|the|two|three|several|new|first)\s+(?:\w+\s+){0,2}?(?<!no )indications?\s+(?:for|in|as))\b"
        r"|\b(?P<w>(?:its|ø+(?:'s)?|the)\s+(?:\w+\s+)?indication\s+(?:covers|includes|extends|was (?:extended|widened|granted)|has been (?:extended|widened|granted)|is limited to|is restricted to))\b"
        r"|\b(?P<w2>(?:therapeutic|approved|licensed|labell?ed)\s+indications?\s*[:-])",
    ),
    # an approval as a fact
    cued(
        "approval|licen|authori|green|go-ahead|clearance|nod|registration",
        rf"\b(?P<d>(?:this|that|the|its|whose|ø+(?:'s)?|{AUTHORITY}(?:'s?)?)\s+{_WHICH}{_PERMIT}\s+(?:(?:for|of|to)\s+(?:the\s+)?ø+\s+)?{_FACT})\b"
        rf"|\b(?P<d2>with\s+(?:this|that|the|its|an?)\s+{_WHICH}{_PERMIT}\s+(?:now\s+)?(?:in hand|in place|secured|behind (?:it|them)|granted|obtained|in the bag|won|under its belt))\b"
        rf"|\b(?P<d3>(?:following|after|since|upon|thanks to|on the strength of|on the back of|armed with)\s+(?:this|that|its|whose)\s+{_WHICH}{_PERMIT})(?=\s*(?:,|in\b|of\b|by\b|for\b|last\b))"
        rf"|\b(?P<d4>now that\s+(?:it|ø+|the \w+|they)\s+(?:has|have)\s+(?:\w+\s+)?{_WHICH}{_PERMIT})\b"
        rf"|\b(?P<d5>{_PERMIT}\s+(?:of|for)\s+ø+\s+(?:in\s+[\w ]{{2,20}}\s+)?{_FACT})\b"
        rf"|\b(?P<d6>(?:ø+'s|its|whose)\s+{_WHICH}{_PERMIT}\s+is\s+(?:limited|restricted|valid|for|confined|conditional))\b",
    ),
    cued(
        "joins|joined|thereby|enters|added|swell",
        r"\b(?P<c>(?:joins|joined|enters|entered|added to|swells|takes its place among|is among|now among|one of)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:approved|licen[sc]ed|authori[sz]ed|available|marketed)\s+(?:[\w-]+\s+)?(?:options?|drugs?|medicines?|treatments?|therap(?:y|ies)|products?|choices?))\b",
    ),
)  # fmt: skip
"""The claims, for folded text with the slot of the drug."""

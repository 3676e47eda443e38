"""How English says that a drug is approved, indicated, on the market, or no longer experimental: the tables.

The wordings are collected from product information, press texts and patient pages, in British and American spelling
(house rule). `pipeline.rules.english.approvals` reads sentences with them.
"""

from __future__ import annotations

from pipeline.rules.english.cues import cued
from pipeline.rules.english.subjects import DRUG_NOUN, DRUG_NOUNS

ACRONYM = (
    r"(?:(?:fda|ema|mhra|pmda|nmpa|tga|cdsco|anvisa|swissmedic|u\.s\.|usa|uk|eu|european|government|federally"
    r"|health canada)[- ]"
    r"|(?:us|who|ce)-)"
)
"""Authorities and regions in front of "approved", with the hyphen or space behind them, for folded text."""

AUTHORITY = (
    r"(?:(?:the\s+)?(?:u\.?s\.?\s+|us\s+|european\s+|national\s+|american\s+|british\s+|japanese\s+|chinese\s+"
    r"|drug\s+|health\s+|medicines?\s+"
    r"|regulatory\s+|federal\s+)*(?:fda|ema|mhra|pmda|nmpa|tga|cdsco|anvisa|swissmedic|health canada"
    r"|food and drug administration"
    r"|(?:european )?medicines agency|(?:european )?commission|brussels|regulators?|authority|authorities|agency"
    r"|agencies|watchdogs?|regulatory bodies)(?:\s+(?:in|of|across)\s+(?:the\s+)?[\w-]+)?)"
)
"""Who approves medicines, for folded text."""

_ADVERB = (
    r"(?:(?:now|also|already|fully|recently|finally|officially|formally|currently|both|first|newly|since|just"
    r"|today|conditionally|provisionally"
    r"|widely|generally|commercially|legally|therefore|then|long|originally|initially|subsequently|only|once"
    r"|previously|at last|so far)[\s,]+)*"
)
_BE = r"(?:is|are|was|were|been|'s|get|gets|got|gotten|becomes?|became|stands|remains|being)"
_HOLD = (
    r"(?:has|have|had|having|holds?|held|receiv(?:es?|ed|ing)|gain(?:s|ed)?|won|wins?|winning|secur(?:es?|ed|ing)"
    r"|obtain(?:s|ed)?|gets?|got|gotten"
    r"|earn(?:s|ed)?|granted|given|awarded|achiev(?:es?|ed)|enjoys|landed|cleared|scored|clinched|with|under"
    r"|gave it|gives it|bears|carries|thanks to)"
)
_KIND = (
    r"(?:(?:a|an|the|its|their|his|full|first|final|formal|official|initial|regulatory|marketing|market|product"
    r"|accelerated|conditional|exceptional"
    r"|standard|traditional|regular|national|international|worldwide|european|american|japanese|british|government"
    r"|fda|fda's|ema|ema's|mhra|pmda|nmpa|tga|eu|uk"
    r"|us|u\.s\.|eu-wide|commission|european union|health canada|recent|long-awaited|much-awaited|emergency use"
    r"|emergency|centralised|centralized|of|seal|stamp"
    r"|regulator's|agency's|all-important|coveted)\s+)*"
)
_PERMIT = r"(?:approvals?|authori[sz]ations?|licen[cs]es?|clearance|green[- ]light|go-ahead|nod|thumbs[- ]up|blessing)"
_USES = (
    r"(?:(?:clinical|therapeutic|current)\s+)?(?:indications?|uses?|label|labell?ing|dos(?:e|es|age|ages|ing)"
    r"|product information|prescribing information"
    r"|summary of product characteristics|strengths?|population|conditions?|posology)"
)
_TIME = (
    r"(?:in|on|since|during|last|this|earlier|back in|by)\s+(?:the\s+)?(?:\d|january|february|march|april|may\b"
    r"|june|july|august|september|october|november|december|spring|summer|autumn|fall\b|winter|week|month|year)"
)
_SELLER = r"(?:pharmac(?:y|ies)|drug ?stores?|chemists?|pharmacists?|supermarkets?|shops?|retailers?|online)"

PATTERNS = (
    # "It has been approved", "is now licensed for", "is marketed as"
    cued(
        "approved|licen|authori|green|market|commerciali|launched|registered|cleared",
        rf"(?:\b|'){_BE}\s+{_ADVERB}{ACRONYM}?(?P<c>approved|licen[sc]ed|authori[sz]ed|green-?lit|green-?lighted"
        rf"|marketed|commerciali[sz]ed|launched"
        rf"|registered(?=\s+(?:in\s+(?!clinicaltrials|the (?:trial|study))|with\s+(?:{AUTHORITY})|for\s+(?:use|sale"
        rf"|the treatment|treat)|as\s+an?\s+(?:\w+\s+)?{DRUG_NOUN}))"
        r"|cleared(?=\s+(?:by\s+(?:the\s+)?(?:fda|ema|mhra|pmda|regulat|authorit|european|food)|for\s+(?:use|sale"
        r"|marketing|prescri|the treatment|patients|launch|adults))))\b",
    ),
    # "is an approved medicine", "is the first FDA-approved treatment"
    cued(
        "approved|licen|authori|registered|marketed|prescription",
        rf"(?:(?:\b|'){_BE}|\b(?:mak(?:es?|ing)|made|turn(?:s|ed|ing))\s+(?:it|[\w-]+)(?:\s+into)?)\s+(?:(?!(?:with|to"
        rf"|than|by|from|like|after|for|against|of|on|in)\b)\w+\s+){{0,3}}?(?P<c>{ACRONYM}?(?:approved|licen[sc]ed"
        rf"|authori[sz]ed|registered|marketed|prescription(?:-only)?))\s+(?:[\w-]+\s+){{0,3}}?{DRUG_NOUN}\b",
    ),
    cued(
        "joins|joined|added to|one of|among",
        rf"\b(?P<c>(?:joins|joined|added to|one of|among)\s+the\s+(?:\w+\s+){{0,4}}?(?:approved|licen[sc]ed"
        rf"|authori[sz]ed)\s+(?:[\w-]+\s+){{0,2}}?{DRUG_NOUNS})\b",
    ),
    # "FDA-approved", "approved indications"
    cued(
        "approved|licensed|licenced|authori|cleared",
        rf"\b(?P<c>{ACRONYM}(?:approved|licen[sc]ed|authori[sz]ed|cleared))\b",
    ),
    cued(
        "approved|licensed|licenced|authori|registered|labeled|labelled",
        rf"\b(?P<c>(?:approved|licen[sc]ed|authori[sz]ed|registered|(?<!-)labell?ed)\s+{_USES})\b",
    ),
    cued(
        "approved|licen|authori",
        r"(?:^|[,(;]\s*)(?:(?:newly|recently|first|now|already|fully|officially|and|since)\s+)*(?P<c>approved"
        r"|licen[sc]ed|authori[sz]ed)\s+(?:by|in|for|since|on|as|to|throughout|across|worldwide|(?:19|20)\d\d)\b",
    ),
    # "Currently an approved drug", without a verb
    cued(
        "approved|licen|authori|marketed",
        r"(?:^|[,(;:]\s*)(?:currently|now|already|officially|fully|newly|today)\s+(?:an?\s+)?(?P<c>approved|licen[sc]ed"
        r"|authori[sz]ed|marketed)\s+(?:drug|medicine|medication|treatment|therapy|product|vaccine)\b",
    ),
    cued(
        "approved|licen|authori",
        r"\b(?:first|only|newest|latest|one)\s+(?:[\w-]+\s+){1,4}?(?:ever\s+|to be\s+)?(?P<c>approved|licen[sc]ed"
        r"|authori[sz]ed)\s+(?:by|in|for|to|as|anywhere)\b",
    ),
    # "the FDA approved it", "regulators have given it the green light"
    cued(
        "approve|authori|licen|clear|okay|green|sign|waved|yes|rubber|nodded|gave|give|issue|grant",
        rf"\b{AUTHORITY}\s+(?:has\s+|have\s+|had\s+)?{_ADVERB}(?P<w>approve[sd]|authori[sz]e[sd]|licen[sc]e[sd]"
        rf"|clear(?:s|ed)|okay(?:s|ed)|green-?lit|green-?lights?|green-?lighted|sign(?:s|ed) off|waved through|sa(?:id"
        rf"|ys?) yes|rubber-?stamp(?:s|ed)|nodded through"
        rf"|(?:gave|gives?|given|issue[sd]?|grant(?:s|ed)?)\s+(?:(?!not\b)[\w-]+\s+){{0,4}}?{_PERMIT})\b",
    ),
    # "the FDA has confirmed that it works"
    cued(
        "work|safe|effective|efficacy|benefit",
        rf"\b(?P<w>{AUTHORITY}\s+(?:has\s+|have\s+|had\s+)?(?:now\s+|thus\s+|already\s+)?(?:confirm(?:s|ed)|found"
        rf"|agree[sd]|certifie[sd]|verifie[sd]|ruled|declare[sd]|accept(?:s|ed)|recogni[sz]e[sd]|prove[dn]"
        rf"|establishe[sd])\s+(?:that\s+)?(?:it|the\s+\w+|this\s+\w+|its|[\w-]+)\s+(?:to be\s+|is\s+|as\s+|was\s+"
        rf"|be\s+)?(?:both\s+)?(?:works?|safe\w*|effective\w*|efficacy|benefits?))\b",
    ),
    # "received marketing authorisation", "won the nod"
    cued(
        "approval|authori|licen|clearance|green|go-ahead|nod|thumbs|blessing",
        rf"\b{_HOLD}\s+{_KIND}(?P<c>{_PERMIT})\b(?!\s+(?:status|process|pathway|procedure|application|decision"
        rf"|committee))",
    ),
    cued(
        "approval|authori|licen|clearance|green|go-ahead|nod|thumbs|blessing",
        rf"\b(?P<c>{_PERMIT})\s+(?:by\s+(?:the\s+)?\w+\s+|from\s+(?:the\s+)?\w+\s+|in\s+(?:the\s+)?\w+\s+)?(?:was|were"
        rf"|has been|have been|had been|came|followed|arrived|is)\s+{_ADVERB}"
        rf"(?:granted|given|obtained|received|secured|issued|won|in place|through|{_TIME})\b",
    ),
    cued(
        "approval|launch|licen|authori",
        rf"\b(?:since|following|upon|after)\s+(?:its|the)\s+(?:\w+\s+){{0,2}}?(?P<c>approval|launch|licen[cs]ing"
        rf"|authori[sz]ation)\b\s+(?:{_TIME}|by\b|and\b)",
    ),
    cued(
        "approval|authori",
        rf"\b(?P<c>(?:{ACRONYM}|marketing\s+|regulatory\s+)(?:approval|authori[sz]ation))\s*(?:[:(]"
        rf"|\bdate\b\W*)\s*(?:granted|yes|received|full|obtained|{_TIME}|\d)",
    ),
    cued(
        " use",
        r"\b(?:approve[sd]|authori[sz]e[sd]|licen[sc]e[sd])\s+(?:[\w-]+\s+){0,3}?(?P<c>for\s+(?:prescription|routine"
        r"|everyday)\s+use)\b",
    ),
    # the market
    cued(
        "market|commercially|on sale|shelves",
        r"\b(?P<c>(?:on|reached|hits?|entered|came to|come to|coming to|joined)\s+the\s+(?:\w+\s+)?market)\b"
        r"|\b(?P<c2>commercially available|on sale|hit the shelves|reached the shelves)\b",
    ),
    cued(
        "pharmac|drug|chemist|supermarket|shop|retailer|online|prescription|counter",
        rf"\b(?P<c>(?:available|sold|stocked|bought|dispensed|purchased|obtainable|found"
        rf"|supplied)\s+(?:[\w-]+\s+){{0,5}}?(?:in|at|from|through|by|via|on|with|without"
        rf"|over)\s+(?:[\w-]+\s+){{0,3}}?(?:{_SELLER}|prescription|counter))\b",
    ),
    cued(
        "pharmac|drug|chemist|supermarket|shop|retailer|online|prescription|counter",
        rf"\b(?P<w>(?:buy|get|obtain|pick up|order|fill|ask for|find|purchase)\s+(?:it|this {DRUG_NOUN}|the {DRUG_NOUN}"
        rf"|(?:your\s+)?[\w-]+)\s+(?:[\w-]+\s+){{0,4}}?(?:in|at|from|through|by|via|on|with|without"
        rf"|over)\s+(?:[\w-]+\s+){{0,3}}?(?:{_SELLER}|prescription|counter))\b",
    ),
    cued(
        "available|pharmac",
        r"\b(?P<c>(?:now|widely|freely|readily|generally)\s+available|available\s+(?:now|nationwide|worldwide|to all"
        r"|to everyone|to (?:the )?public|for (?:general|routine|everyday|purchase|sale|prescri))|on pharmacy shelves"
        r"|in\s+(?:your|local|most|all|many)(?:\s+\w+)?\s+pharmacies)\b",
    ),
    cued(
        "prescribe",
        rf"\b(?P<c>(?:can|may)\s+{_ADVERB}be\s+{_ADVERB}prescribed"
        rf"|(?<!can )(?<!may )(?<!could )(?<!will )(?<!before )(?:doctors?|physicians?|gps?|oncologists?"
        rf"|specialists?|clinicians?|prescribers?|dermatologists?|cardiologists?)\s+(?:(?:in|of"
        rf"|across)\s+(?:the\s+)?(?:\w+\s+){{1,3}}?)?(?:(?:can|may|are able to|are free to|routinely|already|often"
        rf"|now)\s+)?{_ADVERB}prescribe\s+(?:it"
        rf"|the {DRUG_NOUN}|this {DRUG_NOUN}))\b",
    ),
    cued(
        "buy|order|purchase",
        rf"\b(?:can|may|could|able to|free to|where to|how to)\s+(?:also\s+|now\s+|simply\s+|just\s+)?(?P<w>(?:buy"
        rf"|order|purchase)\s+(?:it|this {DRUG_NOUN}|the {DRUG_NOUN}|[\w-]+))\b",
    ),
    cued(
        "pharmac|drug|chemist|supermarket|shop|retailer|online",
        rf"\b(?P<w>(?:{_SELLER})\s+(?:(?!not\b|never\b|cannot\b)\w+\s+){{0,2}}?(?:keeps?|stocks?|sells?|has|have|carr(?:y|ies)|dispenses?"
        rf"|supplies|can order|offers?)\s+(?:it|this {DRUG_NOUN}|the {DRUG_NOUN}|[\w-]+(?=\s+(?:in stock|on|for sale"
        rf"|without|over))))\b",
    ),
    cued(
        "newly|on the nhs|sold in|fill",
        r"\b(?P<c>newly[- ](?:approved|licen[sc]ed|authori[sz]ed)|(?:available|offered|funded"
        r"|paid for)\s+(?:[\w-]+\s+){0,2}?on the nhs"
        r"|(?:sold|in use)\s+in\s+(?:[\w-]+\s+){0,4}?(?:countries|europe|states|japan|china|canada|markets"
        r"|worldwide))\b"
        r"|\b(?P<w>(?:get|have|obtain)\s+(?:it|[\w-]+)\s+(?:free\s+)?on the nhs|fill\w*\s+(?:your|the"
        r"|a)\s+prescription)\b",
    ),
    # the papers of an approved drug
    cued(
        "prescribing information|characteristics|smpc|package|guide|label",
        r"\b(?:see|read|refer to|consult|according to|follow|check)\s+(?P<w>(?:(?:the|its|this|full|current|us|u\.s\."
        r"|eu|uk|complete|drug's|product's|medicine's)\s+)+(?:prescribing information"
        r"|summary of product characteristics|smpc|package insert|package leaflet|medication guide|product label"
        r"|drug label))\b",
    ),
    cued(
        "off-label",
        r"\b(?P<w>off-label\s+(?:use|prescri\w+|dosing|treatment)|(?:used|prescribed|given|prescribe it"
        r"|use it)\s+off-label)\b",
    ),
    cued(
        "prescribed|reimbursed|covered by|routine",
        r"\b(?:is|are|was)\s+(?:\w+\s+)?(?P<c>prescribed\s+(?:for|to)|reimbursed|covered by\s+(?:most\s+)?(?:insur"
        r"|medicare|health plans)|used in routine|in routine (?:clinical )?use)\b",
    ),
    # indicated, no longer experimental
    cued(
        "indicated",
        r"\b(?:is|are|was|it's)\s+(?:\w+\s+){0,2}?(?P<c>indicated\s+(?:for|in(?!\s+(?:the\s+)?(?:tables?|figures?|box"
        r"|bold|section|annex|appendix|columns?|brackets|protocol|diagram|chart))|to|as))\b"
        r"|^\W*(?P<c2>indicated\s+(?:for|in|to|as))\b",
    ),
    cued(
        "no longer|stage|phase",
        r"\b(?P<c>no longer\s+(?:considered\s+|classed as\s+|called\s+)?(?:an?\s+)?(?:investigational|experimental"
        r"|unapproved|unlicen[sc]ed)|(?:left|past|beyond|moved out of|moved beyond|graduated from|out of"
        r"|passed)\s+(?:the|its)\s+(?:experimental|investigational|trial|testing|research)\s+(?:stage|phase))\b",
    ),
)
"""The claims, for folded text. Group `c` (or `c2`) holds the words of a claim whose subject stands in front of it; group
`w` those of a claim that has its own subject (an authority, a doctor) and the drug for its object.
"""

# In headings, labels, cells and ids a bare participle or "indications" is a claim: nobody reads on.
SHORT = cued(
    "indication|approved|licen|on-label",
    r"(?P<c>(?<!potential )(?<!target )(?<!proposed )(?<!possible )(?<!planned )(?<!studied )(?<!intended )(?<!investigational )(?<!study )(?<!contra)\bindications?\b(?!\s+(?:that"
    r"|being|under|in|studied|investigated|of)\b)"
    rf"|^\W*(?:newly |recently )?(?:approved|licen[sc]ed)\b|\bapproved\s+(?:{DRUG_NOUN})\b|\bon-label\b)",
)
"""More claims, for headings, labels, cells and ids."""

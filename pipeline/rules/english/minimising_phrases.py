"""Harm made small by its build: a warning that is only small print, a risk on paper only, a tablet no worse than tea.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). House list.
"""

from pipeline.rules.english.lexicon import Lexicon

_EFFECTS = r"(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|(?:allergic |skin |bad |serious |severe )?reactions?|unwanted effects|risks?|dangers?|harms?|complaints?|complications?|discomfort|problems?|liver (?:damage|failure|problems?)|bleeding|addiction|dependence|damage)"
_ALARM = r"(?:blood(?: in [\w ]{3,20})?|bleeding|jaundice|yellow(?:ing)? (?:of the )?(?:skin|eyes)|chest pain|palpitations|short(?:ness)? of breath|breathlessness|fits|seizures|fainting|black stools?|swelling of the (?:face|tongue|throat)|suicidal thoughts|confusion|hallucinations|blurred vision|a racing heart|a rash|rashes|blisters|hair loss|chest tightness|fever|numbness)"
_WARNING = r"(?:(?:boxed |black[- ]box |safety |printed |the |these |all |long |official |legal )*(?:warnings?|leaflets?|package inserts?|lists? of (?:\w+ )?(?:side[- ]effects|warnings|dangers)|small print|precautions?|contraindications|monitoring|blood tests?|liver tests?|check-?ups?|alert cards?|safety information|labels?)(?: (?:on|in|about|of) (?:the |this )?[\w-]+(?: of [\w-]+)?)?)"
_ONLY = r"(?:just|only|merely|mostly|mainly|purely|simply|nothing but|little more than|no more than|a mere|mere|there (?:just|only|merely|purely|mainly)|all)"
_TEA = r"(?:(?:a |an |any |your |plain |common |ordinary |drinking |eating |taking |having |crossing |the |morning )*(?:cups?|glass(?:es)?|aspirins?|vitamins?|coffee|tea|water|sweets?|candy|candies|sugar|paracetamol|road|bread|milk|herbs?|herbal tea|peppermint|lemonade|multivitamin|mint|honey|placebo|shower|walk))"

MINIMISING_FRAMES = Lexicon(
    words=(
        # warnings waved aside
        rf"{_WARNING} (?:is|are|was|were|has been|have been|exists?|stands?|seems?|serves?) (?:there |printed |written |listed |included |required |put in |done |a )*{_ONLY} (?:\w+ )?(?:for (?:the )?(?:legal|lawyers|show|form|insur|formal|bureaucra)|to (?:protect|cover|please|satisfy|keep) (?:the )?(?:manufacturer|company|companies|maker|makers|lawyers|firm|themselves|doctors|producer)|(?:a |an )?(?:legal|small print|formal|bureaucra|red tape|paperwork|box-ticking|theoretical|cosmetic|ritual|matter of form|lawyer|fine print|routine formalit|nuisance|scare))\w*(?: \w+){0, 2}",
        rf"{_WARNING} (?:is|are) (?:only |just |merely |purely )?(?:a |an )?(?:mere |pure |legal |bureaucratic )*(?:formalit(?:y|ies)|small print|red tape|box-ticking|exaggerated|overdone|overblown|overcautious|alarmist|outdated|excessive)",
        rf"(?:{_WARNING}|it) (?:makes?|sounds?|looks?|reads?|paints?)(?: \w+)? (?:far |much |a lot )?(?:worse|more (?:dangerous|frightening|alarming|serious|dramatic)|scarier|grimmer) than",
        rf"{_WARNING} (?:look|looks|sound|sounds|seem|seems) [\w ]{{2,20}} but (?:mean|means|is|are|matter)s? (?:little|nothing|not|only|harmless)",
        rf"(?:do not|don't|never|no need to|not) (?:be |get |feel |let yourself be )?(?:put off|alarmed|frightened|scared|deterred|worried|discouraged|intimidated|unsettled|troubled|put you off|scare you|frighten you|worry you)(?: by| about| at)? {_WARNING}",
        rf"(?:do not|don't|never) let {_WARNING} (?:put you off|scare|frighten|worry|deter|stop|alarm|bother)(?: you)?",
        rf"(?:pay (?:no|little) (?:attention|heed) to|take no notice of|disregard|never mind|forget(?: about)?|skip|overlook|ignore) {_WARNING}(?! (?:visit|appointment))",
        r"nothing in (?:the )?(?:ø+|it|this (?:drug|medicine|tablet|treatment|vaccine|cream)) (?:that )?(?:could|can|will|would) (?:possibly )?(?:harm|hurt)",
        rf"(?:{_EFFECTS}|{_WARNING}) (?:[\w-]+ ){{0,5}}?(?:is|are) [\w ]{{0,20}}?\bto (?:keep|please|satisfy|protect|calm) (?:the )?lawyers",
        # a risk on paper only
        rf"{_EFFECTS} (?:\w+ ){{0,5}}?(?:is|are) (?:\w+ )?(?:purely|merely|only|just|largely|mostly|more or less) (?:theoretical|hypothetical|cosmetic|imaginary|psychological|academic|on paper|in (?:the|your) (?:mind|head)|a matter of (?:habit|attitude))",
        rf"{_EFFECTS} (?:\w+ ){{0,3}}?(?:is|are|happens?|occurs?) (?:practically|virtually|almost|as good as|next to|all but|nearly|hardly|scarcely) (?:never|unheard of|unknown|impossible|non-existent|nil|ever|zero|nothing|at all)(?: \w+)?",
        rf"{_EFFECTS} (?:\w+ )?(?:practically|virtually|almost|hardly|scarcely|basically) (?:never|ever) (?:happens?|occurs?|arise|come up|matter|appear)",
        rf"{_EFFECTS} (?:is|are) (?:\w+ )?(?:few and far between|overstated|overblown|exaggerated|overrated|a myth|old hat|nothing (?:new|much|serious|dramatic|special)|a trifle|trivial|negligible|peanuts|small beer|a non-issue|bearable|easy to (?:live|cope|deal|bear|manage|handle|put up)(?: with)?|not worth|no reason)",
        rf"(?:any|all|these|the|its|most|such) (?:\w+ )?{_EFFECTS} (?:soon|quickly|always|simply|just|rapidly|promptly) (?:passes|pass|go(?:es)? away|disappears?|wears? off|vanish(?:es)?|fades?|settles?)(?! (?:if|when|once))",
        rf"{_EFFECTS} (?:will )?(?:vanish(?:es)?|disappears?|go(?:es)? away|pass(?:es)?|sort themselves out|resolves?) (?:all )?(?:by (?:themselves|itself)|of (?:their|its) own accord|before you know it|in no time)",
        rf"{_EFFECTS} (?:only|just|merely) (?:trouble|affects?|bothers?|happens? to|hits?|concerns?|strikes?) (?:the |a few |people who are |those who are )?(?:sensitive|weak|anxious|nervous|others|unlucky|few|hypochondriac|worriers|fussy|frail)\w*",
        r"(?:only|just|merely|no more than) (?:a few |a handful of |some |the odd |a couple of |very few |a small number of )?(?:people |patients |users )?(?:\w+ )?(?:have |had |report |get |notice )?(?:a few |some |any )?(?:small|minor|slight|trivial|little|tiny) (?:nuisances?|complaints?|niggles?|inconveniences?|annoyances?|troubles?|hiccups|ailments?|upsets?)",
        # no worse than tea
        rf"(?:about |just |every bit |no |hardly |scarcely |little |not |no )?(?:as|more|less) (?:harmless|dangerous|risky|harmful|safe|toxic|innocent|mild|gentle) (?:as|than) {_TEA}",
        rf"(?:no|hardly|not|scarcely) (?:any )?(?:worse|different|stronger) (?:than|from) {_TEA}",
        # nothing happens
        r"(?:never|won't|will not|wouldn't|can't|cannot|doesn't|does not|hardly|did not) (?:\w+ )?(?:hurt|harmed?|killed?|kill|did|do) (?:anyone|anybody|any harm|a soul|a fly|no harm|you\b(?=[.!,;]))",
        r"(?:extra|second|another|more|double|missed|higher|bigger|few) (?:tablets?|doses?|pills?|puffs?|capsules?|drops?|sprays?)(?: more| too many)? (?:won't|will not|doesn't|does not|can't|cannot|never) (?:hurt|matter|harm|do any harm|kill|make (?:a|any) difference)",
        rf"(?:a )?(?:bit|little|touch|spot|trace|drop|hint) (?:of )?(?:{_ALARM}|{_EFFECTS}|\w+) (?:does|do|is|never|will do|can do) (?:no harm|you no harm|nothing|no damage|perfectly|quite|fine|normal|hurt)\w*",
        rf"{_ALARM}(?: \w+){{0,6}}? (?:is|are) (?:quite |perfectly |completely |entirely |totally |absolutely |just |only |merely |usually |always |all |a )*(?:normal|natural|trivial|harmless|fine|nothing|no problem|unimportant|passing phase|passing matter|a passing|small matter|to be expected|part of (?:the )?(?:healing|treatment|process)|good sign|sign (?:that|of)|proof|irrelevant|meaningless|okay|ok)\b(?! (?:in|during|after) (?:pregnancy|the first))",
        r"(?:is|are) (?:just |only |merely |simply |actually )?(?:a |the )?(?:good |sure |clear |positive )?(?:signs?|proof|evidence) (?:that )?(?:it|the (?:drug|medicine|treatment|tablets?|cream|vaccine)|your (?:medicine|treatment)|ø+) (?:is|are|has|does|works?)\b",
        # who exaggerates
        r"(?:exaggerates?|exaggerated|overstates?|overstated|overrates?|plays? up|inflates?|dramati[sz]es?|magnif(?:y|ies)) (?:the )?(?:\w+ )?(?:dangers?|risks?|harms?|side[- ]effects?|threats?|fears?)",
        r"(?:blown|been blown|blow) (?:up |way |all )*out of (?:all )?proportion",
        r"(?:the |all this |a |this )?(?:scare|panic|hysteria|fuss|alarmism|horror stories|scare stories|furore|outcry) (?:about|over|around|was|is|in the)(?! (?:attack|disorder))",
        r"(?:media|press|internet|pure) (?:hype|scare|hysteria|scaremongering|invention)",
        r"(?:no|little|hardly any|never a) (?:reason|cause|need|grounds) (?:to|for|you to) (?:\w+ )?(?:fear|dread|be (?:afraid|frightened|scared|anxious)|worrying|alarm)\b",
        r"(?:nothing|no one has anything|you have nothing) to (?:fear|be afraid of|dread)",
        # the price
        r"(?:the |a )?worst (?:that|thing that|you|thing)(?: you| ever)? (?:can|could|will|may|happens?)(?: \w+){0,3} (?:is|are|be)",
        r"(?:small|little|fair|low|modest|the) price (?:to pay|of|for|you pay)\b[^.;]{0,30}\b(?:will pass|worth|health|relief|low|cholesterol|free|well|normal|pay|better)",
        r"(?:has|have|with|apart from [\w ]{3,25}) (?:it has )?no (?:side[- ])?effects? (?:to speak of|worth (?:mentioning|speaking of|a mention))",
        r"no (?:side[- ]effects|risks?|harm|problems) (?:to speak of|worth (?:mentioning|the name|speaking of))",
        r"(?:most|all|nearly all|almost all) (?:people|patients|users|children|women|men) (?:\w+ )?(?:sail|breeze|glide|cruise) through",
        r"(?:hardly|barely|scarcely) (?:even )?(?:notice|feel|realise|realize) (?:that )?(?:you|they) (?:are|have|take)",
        rf"{_ALARM}(?: \w+){{0,5}}? (?:need not|needn't|need never|does not need to|do not need to|doesn't need to) (?:concern|worry|bother|trouble|alarm|be reported|be treated|stop)",
    ),
    innocent=(
        r"(?:not|never|n't|no longer|neither) (?:only |just |merely |a mere |purely )?(?:a )?(?:formality|theoretical|harmless|normal|trivial|for (?:legal|show)|small print)",
        r"(?:do not|don't|never|must not|should not|not to|not be) (?:ignore|disregard|overlook|forget|skip|ignored|disregarded)[^.;]{0,20}",
        r"(?:if|when|unless) [^.;,]{0,40}(?:pass|disappear|go away|vanish)\w*",
        r"(?:blood (?:tests?|pressure|sugar|count|group|level|cells?|samples?|values?|results?)|fever)[^.;]{0,30} (?:is|are|was|were) (?:normal|fine)",
        r"(?:one|this|each) (?:in|of) \d+",
    ),
)
"""Words that make harm or its warnings small."""

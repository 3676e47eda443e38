"""Phrases that claim that a medicine works or is safe as they stand: "has been proven to", "safe and effective".

Written from the phrases that 21 CFR 312.7 and advertising codes are about and their everyday synonyms. Who acts, and
whether it is asserted at all, is read by `actors` and `framing`.
"""

_DEGREE = r"(?:(?:very|highly|extremely|clearly|clinically|already|really|truly|both|remarkably|proven|equally|also|generally|consistently|so|quite|safe|and|now|still|well|an?) )*"
PHRASES: tuple[str, ...] = (
    (
        rf"(?:is|are|was|were|be|been|being|remains?|proves?|proved|proven|as|found|considered|both|,|^)\s*{_DEGREE}(?:effective|efficacious|curative|life-?saving|safe|well[- ]tolerated|beneficial|successful|trustworthy)\b"
        r"(?! (?:from|on \d|date|dose|contracepti|birth control|method|barrier|half-life|concentration|than|to (?:drive|drink|eat|handle|crush|touch|stop|store|leave|throw|travel|breast|go|return|use machines)|and sound|place|storage|distance|disposal))"
    ),
    r"safe (?:and|yet|but|&) effective\b|effective (?:and|yet|but|&) (?:safe|well)\b|tried and tested\b",
    r"an? (?:\w+ ){0,2}(?:effective|safe|proven|successful|reliable|life-?saving) (?:\w+ ){0,2}(?:treatment|therapy|medicine|drug|remedy|cure|option|way|relief|painkiller|vaccine|answer|solution|alternative|tool|weapon)s?\b",
    r"(?:(?:is|are|as|becomes?|,) an? |(?:is|are|as|becomes?) the )(?:(?:new|better|powerful|simple|real|true|first|oral|targeted|genuine|lasting|long-awaited|full|complete|natural) )*(?:cure|remedy|antidote|treatment|therapy)s? (?:for|to|against|of)\b",
    r"(?:an?|the|as|real|our|your|lasting|true|permanent) cure (?:for|to|of|is|at|has|now|that)\b",
    r"^\W*(?:the|a) cure\b",
    r"cures? for (?:cancer|\w+ disease)\b",
    (
        r"(?:offers?|provides?|delivers?|gives?|brings?|means|promises|produces?|ensures?|achieves?|gets?|shows?|yields?|guarantees?) (?:you |patients |people |them |us |a |an |the )*(?:(?:real|great|fast|lasting|visible|excellent|good"
        r"|proven|rapid|consistent|strong|long-lasting|long-term|effective|safe|clear|quick|deep|durable|full|genuine|meaningful|significant|clinical|major|true|important|outstanding|reliable|superb|complete|full|tight) )*(?:results|relief|remissions?|cure|protection|benefits?|control of|recovery|healing|freedom from|pain relief)\b"
    ),
    r"(?:clinically|scientifically|medically|fully|well|already) (?:proven|proved|validated)\b(?! (?:infection|diagnosis|allergy|thrombosis|disease|cause))",
    r"proven (?:to (?:work|be|help|cure|heal|stop|reduce|improve|prevent|treat|slow|relieve|shrink|extend|lower|save)|efficacy|effectiveness|benefits?|results|safety|track record|success|winner|treatment|therapy|cure|power|ability|way|relief|protection|its (?:worth|value|benefit|efficacy|safety))\b",
    (
        r"(?:has|have|had|is|was|been|were|now) (?:been )?(?:clearly |clinically |now |already |repeatedly |conclusively |convincingly )*(?:shown|demonstrated|proved|proven|confirmed|established|found|known|seen) (?:that it works|to (?:work|be (?:\w+ )?(?:effective|safe|beneficial|well tolerated)|cure|heal|stop|help|reduce|improve|prevent|treat|slow|relieve|shrink|extend|prolong|lower|save)"
        r"|(?:(?:clear|strong|clinical|good|excellent|proven|real|significant|great) )*(?:efficacy|effectiveness|benefits?|safety|its (?:worth|value|effectiveness|efficacy|safety)))\b"
    ),
    r"(?:you|people|patients|children|babies|your \w+|the \w+) (?:will be|are|is|get|gets|become|becomes) (?:\w+ly |now |finally |at last )?(?:protected|cured|healed|spared|freed|free of|free from|saved|rid of|relieved)\b",
    r"(?:the|your|their) (?:\w+ )?\w+ (?:will )?no longer (?:progress\w*|grows?|returns?|comes? back|hurts?|troubles?|spreads?|bleeds?|itch\w*|worsens?)\b",
    r"(?:gives?|brings?|offers?|means|promises) (?:an? |the )?(?:long|longer|normal|healthy|full|better)(?: (?:and )?\w+)? (?:life|lives|future)\b",
    r"(?:gives?|brings?|gave|brought|giving) (?:you|patients|people|sufferers|them|users|children) (?:back )?(?:an? |the |your |their )?(?:\w+ )?(?:clear|clean|healthy|smooth|strong|new|better|more|long|lasting|years|freedom|energy|strength|relief|control|mobility|confidence|sleep|longer|normal)\b",
    r"(?:leads?|led) to (?:a |an |the )?(?:\w+ )?(?:recovery|remissions?|cure|healing|improvements?|relief|freedom from|longer)\b",
    r"(?:the|your) \w+ (?:is|are|will be) gone\b",
    r"makes? (?:\w+ ){1,4}(?:unnecessary|obsolete|redundant|superfluous|a thing of the past|history)\b",
    r"(?:is|be) the (?:answer|solution)(?= (?:to|for|that|we|you|families|patients)\b|[.!])",
    r"(?:\w+ )?(?:effect|action|activity)(?: of [\w-]+)? (?:has been|have been|is|was) (?:now |well |clearly |firmly |beyond doubt )*(?:established|proven|proved|demonstrated|confirmed|undisputed|beyond doubt)\b",
    r"(?:efficacy|effectiveness|safety|benefits?|value|usefulness|worth)(?: and (?:efficacy|effectiveness|safety|benefit))? (?:in [\w' -]{3,40} )?(?:is|are|has been|have been|was|were) (?:now |well |clearly |already |firmly |fully |beyond doubt |beyond question |thoroughly )*(?:proven|proved|demonstrated|established|confirmed|shown|beyond doubt|undisputed|clear|evident|not in (?:doubt|question))\b",
    r"(?:proven|demonstrated|established|confirmed|excellent|good|favou?rable|strong|outstanding|high|superb|superior|impeccable|reassuring) (?:and \w+ )?(?:\w+ ){0,2}(?:efficacy|effectiveness|safety|tolerability|safety profile|safety record|benefit-risk (?:balance|ratio|profile)|risk-benefit (?:balance|ratio|profile)|side[- ]effect profile|track record|tolerability profile)\b(?! (?:data|endpoints?|end points?|stud|trial|assess|evaluat|measure|outcome|analys|result|population|parameter))",
    r"(?:high|excellent|great|impressive|good|superb|outstanding) (?:success|cure|response|survival) rates?\b",
    r"(?:ability|capability|capacity|power) (?:of [\w-]+ )?to (?:overcome|cure|heal|stop|shrink|beat|defeat|kill|eliminate|eradicate|destroy|reverse|prevent|control|restore|prolong|save|slow|treat|extend)\b",
    r"(?:add|adds|adding|give|gives|giving|gain|gains|buy|buys|buying|offer|offers|offering|provide|provides|providing|means) (?:\w+ ){0,3}?(?:extra|additional|more|precious|vital|valuable|longer) (?:\w+ )?(?:time|months|years|days|life|lives)\b",
    r"works?(?= (?:well|wonders|fast|quickly|brilliantly|perfectly|great|reliably|for (?:you|patients|people|most|many|children|adults|\w+ (?:cancer|disease))|in (?:most|many|patients|people|children|adults|humans|\d+)|against)\b|\s*[.!;,\"]|\s*$| and (?:is|has|it|that|was)\b)",
    r"(?:the |this |our )?(?:drug|medicine|treatment|therapy) that (?:\w+ )?(?:works|cures|heals|delivers)\b",
    r"(?:can|may) (?:\w+ )?be (?:safely (?:taken|used|given|combined|added)|(?:taken|used|given|combined) safely)\b",
    r"can safely be\b",
    r"safe (?:for|in|during|to use|to take|to give|with|at) \w+",
    (
        r"(?:patients?|people|children|women|men|adults|babies|those|users|participants|sufferers|everyone)(?: (?:who (?:take|use|get|receive|are given|have)|on|taking|treated with|given|receiving|using|with) [\w' -]{2,40}?)? (?:get better|get well|recover|live longer|are cured|feel better|go into remission|see results|survive longer|stay in remission"
        r"|return to normal|are free of|become cancer[- ]free|walk again|see again|do better|enjoy|(?:\w+ ){0,2}(?:better|faster|longer|more easily|without pain|again)|will benefit|benefit from|will (?:get better|recover|live longer|be cured|feel better|improve)|notice|have fewer)\b"
    ),
    r"(?:you|your (?:\w+ )?\w+) will (?:\w+ly )?(?:get better|recover|live longer|be cured|feel (?:better|well)|improve|benefit|disappear|go away|be gone|be free|heal|notice the difference|sleep better|be relieved|stop|clear up|vanish|ease|lose weight|shrink)\b",
    r"(?:tumou?rs?|cancers?|lesions?|metastases|symptoms?|pain|attacks|plaques|infections?|the disease|seizures) (?:(?:just|simply|quickly|rapidly|completely|soon|\w+ly) )*(?:shrinks?|disappears?|vanish(?:es)?|melts? away|go(?:es)? away|fades? away|clears? up|resolves?|stops? growing|stop within|are gone|is gone|is beaten|are (?:destroyed|eliminated|eradicated|stopped|relieved|controlled|cured))\b",
    r"(?:drug|medicine|treatment|therapy|it|trial|compound) (?:really |actually |truly |certainly |definitely |clearly |obviously )*works\b(?! (?:by|like|as|on|inside|with|together|differently|to|through|at|in (?:a|the|this|that|your|two|different|several)|via|within|outside|when|only)\b)",
    r"a success\b",
    r"a (?:real|true) success story\b",
    r"lives? (?:have been|are being|were|are) saved\b",
    r"cancer[- ]free\b(?= (?:after|with|thanks|life))",
    r"keeps? you (?:well|healthy|safe|pain[- ]free)",
    r"(?:patients|participants|people|anyone|everyone|those|children|women|men)(?: \w+){0,3} (?:derive|derives|gain|gains|draw|draws|will see) (?:\w+ )?benefits?\b",
    r"(?:anyone|everyone|everybody|patients|people|children|sufferers|you)(?: [\w']+){0,4}? (?:will|can|do) (?:profit|gain|benefit) from\b",
    r"is (?:your|the|a|our) (?:shield|safeguard|guard|protection|bulwark|defence|defense|weapon|insurance) (?:against|from)\b",
    r"(?:efficacy|effectiveness|safety|benefits?|tolerability)(?: of [\w-]+)?(?: in [\w ]{3,30})? (?:is|are) (?:well|fully|thoroughly|amply|extensively|richly) (?:documented|known|described|established|understood|characteri[sz]ed|supported)\b",
    r"(?:are|is|become|becomes|will be) (?:now |finally |soon )?(?:a thing of the past|history|a distant memory|no longer a (?:problem|threat|death sentence))\b",
    r"(?:turns?|turned|converts?|transforms?) (?:an? |the )?(?:[\w-]+ ){1,3}into an? (?:\w+ )?(?:harmless|treatable|curable|manageable|chronic|mild|benign|minor|healthy|normal)\b",
    r"(?:makes?|made|has made|have made) (?:[\w-]+ ){1,4}(?:curable|treatable|manageable|bearable|possible again|healthy|well again|normal again|easier to bear|disappear|go away)\b",
    r"(?:exerts?|has|shows|produces|displays|possesses|yields) an? (?:robust|strong|clear|powerful|marked|pronounced|reliable|lasting|rapid|good|excellent|beneficial|positive|favou?rable|proven|healing|soothing|calming|protective) (?:\w+ ){0,2}(?:effect|action|activity|response|influence)s?\b(?! on (?:the )?(?:cyp|enzymes?|metabolism|level|exposure|qt|liver enzymes|other medicines|absorption))",
    r"(?:gets?|got) (?:you|your \w+|people|patients|children) (?:\w+ ){0,2}(?:working|walking|moving|breathing|sleeping|well|going|healthy|up|out of)\b",
    r"(?:spares?|spared|saves?|saved|frees?|freed) (?:you|people|patients|children|families|women|men|many|them) (?:from )?(?:an? |the |their |repeated |many |painful |further )*(?:operations?|surgery|injections?|transfusions?|pain|dialysis|transplants?|amputations?|suffering|hospital|death|visits|chemotherapy|needles?)\b",
    r"(?:confers?|affords?|secures?|assures?|guarantees?) (?:\w+ ){0,2}(?:protection|immunity|relief|control|remission|survival|benefits?|health)\b",
    r"(?:the )?(?:child|patient|boy|girl|woman|man|baby) is (?:healthy|cured|well) (?:again|now|at last|after)\b|it is a fact that it\b",
    r"root causes? of\b(?= \w+)",
)
"""Patterns for folded text. What must not follow or precede is part of the pattern."""

"""Absolute promises by their build: never with a verb of harm, no with a word for risk, everyone who takes it, any dose.

Patterns for folded text in which ``ø`` stands for the drug (`own_mentions`). House list.
"""

from pipeline.rules.english.claims import DISEASE
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.own_mentions import ITSELF

_S = ITSELF
_WHO = r"(?:you|your child|your baby|patients?|people|children|adults|users|women|men|they|nobody|no one|anyone)"
_CATCH = r"(?:get|catch|have|suffer|develop|be infected|be ill|fall ill|relapse|become (?:ill|infected|dependent|addicted|pregnant)|pass (?:it|the)|lose (?:your|their)|need (?:surgery|dialysis|hospital)|feel pain|experience)"
_HARM = r"(?:dangers?|risks?|harm|downsides?|drawbacks?|side[- ]effects?|hazards?|threats?|toxicity)"
_W = r"(?:(?!(?:that|which|who|not|no|from|if|when|for|in|on|by|with|and|or)\b)[\w'-]+ )"
_ILL = rf"(?:{DISEASE}|(?:\w+ )?cells?\b|cases?\b|germs?\b|further \w+|clots?\b|failure\b|pregnanc(?:y|ies)\b|harm\b|tumou?r\b)"

ABSOLUTE_FRAMES = Lexicon(
    words=(
        # never, cannot
        rf"{_WHO} (?:can|will|could|need|shall) never (?:again |ever )?{_CATCH}(?: \w+)?",
        rf"(?:after|with|once|thanks to|following|on) [^.;,]{{3,40}},? {_WHO} (?:cannot|can't|can not|can no longer|will no longer|won't|are unable to|simply cannot) (?:ever )?{_CATCH}(?! (?:\w+ )?from\b)(?: \w+)?",
        rf"{_S} (?:will |can )?(?:always|invariably|unfailingly|infallibly) (?:keeps?|makes?|protects?|stops?|brings?|gets?|ends?|gives?|does its|cures?|heals?|relieves?|prevents?|delivers?|works?|helps?|succeeds?|controls?)",
        rf"{_S} (?:will |can |has |have )?never (?:yet )?(?:fail|let|disappoint|harm|hurt|damage|injure|go wrong|wear off|stop working|lose|give up|miss|failed|harmed|hurt|let anyone)(?:s|es|ed)?(?: \w+)?",
        rf"{_S} (?:can|could|will) (?:do|cause|bring) (?:absolutely )?(?:no|nobody any|not the slightest) (?:harm|damage|injury|side[- ]effects?)",
        r"(?:can|could|will) (?:not|never) (?:possibly )?(?:fail|go wrong|do any harm|do harm)",
        # no risk
        rf"(?:there is|there's|with|has|have|carries|poses|bears|is|brings|involves|holds|means|at) (?:absolutely )?(?:no|zero|nil|not the slightest|not the least|no conceivable|without any) (?:\w+ )?(?:chance of (?:a )?(?:harm|relapse|failure|recurrence|overdose|addiction|infection)|{_HARM})(?: (?:whatsoever|at all|of any kind|to speak of)| (?:to|for) (?:the |your |an )?(?:unborn |developing |growing )?(?:baby|child|children|mother|fetus|heart|liver|kidneys?|you|anyone|anybody))",
        r"(?:zero|no) chance of (?:an? )?(?:\w+ )?(?:relapse|harm|failure|recurrence|overdose|addiction|side[- ]effects?|infection|pregnancy|stroke|attack|rejection)",
        rf"{_S} (?:has|have) (?:absolutely )?no (?:\w+ )?interactions? (?:with (?:any|other|anything)|whatsoever|at all)(?! (?:food|foods))",
        rf"{_S} (?:interacts?|clashes|interferes?) with (?:nothing|no (?:other )?(?:medicine|drug)s?)",
        # who
        r"not (?:a single|one) (?:patient|person|child|user|participant|woman|man|volunteer|case)(?: (?:who|on|taking|treated)[^.;,]{2,30}?)? (?:has|have|had|was|were|ever|relapsed|suffered|died|needed)(?: \w+){0,2}",
        r"(?:everybody|everyone|anyone|all those|whoever|each person|anybody)(?: who| that)? (?:takes?|uses?|tries|receives?|gets?|has|had|is given|treated with) (?:[\w-]+ ){1,4}?(?:gets? (?:well|better)|is (?:cured|helped|healed|protected)|becomes? (?:well|healthy)|will (?:\w+ )?(?:benefit|recover|improve|feel|be|get|sleep|lose)|feels? (?:better|well)|recovers?|benefits?|responds?|improves?|loses? weight|sleeps? (?:well|better))\b",
        r"no ?(?:one|body|patient|person|child) (?:who (?:takes?|uses?|has|had|is given|receives?)|on|taking|treated with) [^.;]{2,30}? (?:again|relapses?|gets? (?:ill|sick|side)|suffers?|dies|needs? (?:surgery|dialysis)|has side)",
        r"works? for (?:absolutely )?(?:everyone|everybody|anyone|anybody|all|every \w+)",
        r"suits? (?:every|each|any) \w+",
        # whatever
        r"(?:works?|effective|helps?|acts?|succeeds?|cures?) (?:equally well |well |just as well |the same )?(?:,? ?)(?:whatever|no matter what|regardless of|irrespective of|independent(?:ly)? of) (?:the|your|its|how|what|which)? ?(?:\w+)?",
        r"(?:safe|harmless|tolerated|well tolerated|suitable|effective) (?:at|in|for|with|whatever) (?:any|every|all|whatever) (?:doses?|amounts?|ages?|quantit(?:y|ies)|stages?|strengths?|combinations?)",
        r"(?:take|use|swallow|inject|apply|have|eat|chew) (?:as many|as much|as often)(?: (?:tablets|capsules|pills|puffs|drops|of it|of them|of the \w+))? as you (?:like|want|wish|please|feel)",
        # impossible, ruled out
        r"(?:makes?|made|renders?|leaves?) (?:[\w-]+ ){1,4}?(?:impossible|unthinkable|out of the question)\b",
        r"(?:pregnancy|relapses?|infections?|overdose|dependence|addiction|failure|stroke|resistance|rejection|transmission|a mistake|harm) (?:is|are|becomes?) (?:impossible|out of the question|ruled out|excluded|unthinkable)",
        rf"(?:rules? out|excludes?|banish(?:es)?|removes?|eliminates?|wip(?:e|es) out|abolish(?:es)?|takes? away|does away with|puts? an end to|stops?|cures?|kills?|destroys?|clears?|finds?|detects?|catches|prevents?|heals?|beats?) (?:(?:any|all|every|each|the last|every single|each and every|any and all|100 ?%|every last|further|future) )(?:{_W}){{0,3}}?(?:(?:risk|danger|chance|possibility|trace|sign) of (?:\w+ )?\w+|{_ILL})",
        rf"(?:there is|there's) (?:nothing|no (?:\w+ )?{DISEASE}|no (?:disease|illness|infection|pain|tumou?r|germ)s?) (?:that )?[\w-]+ (?:cannot|can't|does not|will not|doesn't|won't) (?:cure|heal|treat|kill|beat|relieve|help|stop|overcome|fix|prevent)",
        # wholly, for good
        r"(?:protects?|shields?|covers?|cures?|heals?|guards?) (?:you|them|everyone|people|patients|children|your child|\w+)? ?(?:against \w+ )?(?:one hundred per ?cent|100 ?(?:%|per ?cent)|completely|totally|absolutely|fully|for good|for ever|forever|for the rest of)",
        r"(?:is|are|will be|becomes?|now) (?:finally |soon )?(?:a thing of the past|history(?= (?:with|once|when|after|thanks)|[.!;])|gone forever|over for good|no more than a memory|banished forever)",
        r"(?:with|once|swallow|take|use) [^.;]{2,40} (?:is|are) (?:history|a thing of the past)",
        r"(?:without|with no) (?:a single |any )?exceptions?",
        r"(?:under|in) (?:no|any|all) circumstances (?:dangerous|harmful|safe)",
        r"(?:each|every) (?:and every )?(?:single )?(?:dose|tablet|injection|course|treatment|patient|child) (?:works?|succeeds?|cures?|responds?|recovers?|gets well|is cured)",
    ),
    innocent=(
        r"(?:you|they|patients?|people) (?:can|will|may) never (?:be )?(?:sure|certain|know|tell|need)",
        r"no (?:one|body|medicine|vaccine|drug|test|treatment) [^.;]{0,20}(?:protects?|works?|cures?|is safe|safe|helps?|finds?|detects?) (?:for )?(?:everyone|everybody|all|any|completely|every)\w*[^.;]{0,20}",
        r"(?:not|never|n't|hardly|nearly|almost|cannot|without) [^.;]{0,20}(?:all|every|any|each|completely|totally|fully|always)\b[^.;]{0,40}",
        r"(?:stops?|stopped|stopping|take|taking|remove|clear|kill|check|find|treat) (?:all|any|every|each) (?:other )?(?:medicines?|treatments?|tablets?|doses?|patients?|signs? of|symptoms? of|traces? of (?:the )?(?:cream|gel|old))[^.;]{0,20}",
        r"(?:at|no) risk (?:of|for) (?:infecting|passing|spreading)",
        r"(?:if|unless|when|before|until|whether) [^.;,]{0,60}",
        r"(?:fully|completely) protected (?:until|after|from|two|within|\d|once|when)[^.;]{0,20}",
    ),
)
"""Words that promise always, never, everyone or no risk at all."""

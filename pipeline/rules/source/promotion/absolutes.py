"""Nothing in medicine is always, for everyone, 100 %, guaranteed, permanent or without risk.

A reader who is told that a drug never fails or has no side effects does not look for the signs that it has failed or
harms. Instructions ("always take", "never share"), counts ("all 12 patients") and denials ("no medicine is completely
safe") are no such claims. Source: WHO, Ethical criteria for medicinal drug promotion (1988); house rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.absolute_phrases import ABSOLUTE_FRAMES
from pipeline.rules.english.framing import is_advised, is_framed
from pipeline.rules.english.lexicon import Lexicon, apart
from pipeline.rules.english.sourcing import has_figures
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_ILL = (
    r"(?:cancers?|tumou?rs?(?: types?)?|cancer types?|cancer cells?|infections?|virus(?:es)?|bacteria|germs?|pain|diseases?|illness(?:es)?|migraines?|headaches?|seizures?|relapses?|attacks?|symptoms?|mutations?|resistance"
    r"|heart attacks?|strokes?|asthma|allerg(?:y|ies)|depression|cases?(?: of [\w ]{3,20})?|complications?|harms?|problems?|pregnanc(?:y|ies)|strains?|variants?|types?|forms?|kinds?)"
)
_ALL = r"(?:all|every(?: single)?|any|each and every|100 ?(?:%|per ?cent))(?: of)?(?: the)?(?: known| other| your)?(?: (?:types?|kinds?|forms?|sorts?|strains?) of)?"
_DEEDS = r"(?:kill|destroy|eliminate|eradicate|remove|clear|prevent|stop|block|cure|treat|beat|defeat|fight|heal|conquer|relieve|end|overcome|neutrali[sz]e|rule|catch|detect|avoid)"
_HARM = r"(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|risks?|dangers?|harms?|downsides?|drawbacks?|complications?|toxicity|safety (?:concerns?|issues?))"
_WHOLLY = r"(?:completely|totally|perfectly|absolutely|entirely|wholly|fully|utterly|one hundred per ?cent|100 ?(?:%|per ?cent)|always|unconditionally|universally|guaranteed)"
_PEOPLE = r"(?:everyone|everybody|anyone|anybody|all (?:patients?|people|children|adults|women|men|ages|users|comers|sufferers|babies)|every (?:single )?(?:patient|person|child|adult|woman|man|body|baby|user|case|time|sufferer|one))"
_IMPROVE = r"(?:respond|benefit|improve|recover|(?:get|feel)s? better|(?:is|are|was|were|will be) (?:cured|healed|helped|protected)|do(?:es)? well|will (?:respond|benefit|improve|recover|get better|feel better))"

ABSOLUTES = Lexicon(
    words=(
        r"always (?:works?|effective|successful|safe|helps?|succeeds?|responds?|cures?|lasts?|heals?|prevents?|relieves?|protects?|hits|delivers|wins)",
        r"works? (?:each and )?every (?:single )?time",
        r"without (?:fail|exception)",
        r"never (?:fails?|failed|causes? (?:\w+ )?(?:side|harm|problems?|damage|trouble)|comes? back|returns?|harms?|hurts? (?:you|anyone|the)|disappoints?|wears? off|lets? you down|stops? working|loses its|goes wrong|dangerous|harmful|a problem)",
        r"(?:cannot|can not|can't|could not|impossible to) (?:fail|go wrong|harm (?:you|anyone|your)|hurt you|be harmed|(?:be )?overdose(?:d)?|do (?:you )?(?:any )?harm)",
        r"infallibl[ey]",
        r"fool-?proof",
        r"fail-?safe",
        r"unfailing(?:ly)?",
        r"flawless(?:ly)?",
        r"invariably (?:works?|effective|cures?|safe)",
        r"never-failing",
        r"sure-?fire",
        r"unbeatable",
        (
            rf"(?:has|causes?|with|carr(?:y|ies)|poses?|involves?|brings?|comes? with|there (?:is|are)|presents?|absolutely|produces?) (?:absolutely |really |simply |practically )?(?:no|zero) (?:known |real |possible |unwanted |harmful |nasty |dangerous |troublesome |hidden )*{_HARM}"
            r"(?! (?:factors?|groups?|(?:were|was|has been|have been|had been) \w+|reported|observed|seen|occurred|in (?:the|this|either) (?:study|trial|group)|of (?:getting|catching|passing|spreading|transmi\w+|infect\w+)|to report|which|until|so far))"
        ),
        rf"(?:without|free (?:of|from)) (?:any )?(?:known |unwanted |harmful |nasty |dangerous |the |at all |kind of |\w+ )?(?:{_HARM})(?! (?:factors?|groups?|assess\w*|stop|call|being))",
        r"(?:risk|side[- ]effect|harm|toxicity|danger)[- ]free",
        r"zero[- ](?:risk|side[- ]effects?|harm|toxicity)",
        r"nil risk",
        r"100 ?(?:%|per ?cent) (?:\w+ )?(?:effective|safe|successful|success|guaranteed|cure(?:d)?(?: rates?)?|reliable|protection|protected|secure|natural|sure|certain|efficacy|risk|harmless|free)",
        r"one hundred per ?cent (?:effective|safe|sure)",
        r"guarantee(?:s|d)?",
        r"guaranteeing",
        r"money[- ]back",
        r"you can be (?:certain|sure|confident) (?:that )?(?:it|this|the)",
        r"(?:with|beyond) (?:absolute |complete |total )?certainty",
        r"beyond (?:any |all |a )?(?:shadow of a )?doubt",
        r"no doubt (?:that|about)",
        r"undoubtedly",
        r"certain to (?:work|cure|help|relieve)",
        r"make[s]? (?:absolutely )?(?:sure|certain) (?:that )?(?:your|the|you) [\w ]{3,30} (?:cannot|can't|will not|won't|never|stays?|remains?) (?:be )?(?:harmed|damaged|healthy|hurt|safe|come back|affected|suffer)",
        rf"(?:works?|effective|active|designed|made|protects?|protection|suitable|suited|safe|useful|fights?|success|a cure|cure|remedy|treatment|solution|answer|key) (?:in|for|against|on|to) {_ALL} (?:\w+ )?{_ILL}",
        rf"{_DEEDS}(?:s|es|ed|ing)? {_ALL} (?:\w+ )?{_ILL}",
        r"(?:cures|heals|kills|eliminates|eradicates|destroys|defeats|beats|conquers|prevents|relieves|reverses|overcomes) (?:all|every|any) (?!patients?\b|doses?\b|the\b)\w+",
        r"(?:cures?|heals?|protects?|prevents?|relieves?|works?|stops?|restores?|reverses?) (?:\w+ ){0,3}?(?:completely|totally|entirely|perfectly|permanently|forever|for life|for good|every time|without fail|100 ?%)",
        r"will never (?:have|get|suffer|feel|experience|catch|come back|return|fear|worry|happen|hurt)(?: \w+)?",
        r"(?:there is |there are )?no cases? in which",
        r"(?:it is )?impossible to (?:take too much|overdose|become|get|be harmed|come to harm)",
        r"(?:its |the )?(?:effect|success|cure|benefit|relief|result)s? (?:is|are) (?:absolutely |completely |quite )?(?:certain|guaranteed|assured|never in doubt|sure)",
        r"nothing (?:\w+ )?(?:that )?(?:can|could|will) (?:ever )?(?:go wrong|harm|happen|hurt)",
        r"(?:cannot|can't|can not|impossible to|never) (?:become|get|becomes|gets|be) (?:addicted|dependent|resistant|addictive|hooked)",
        r"suits? (?:everyone|everybody|anyone|anybody|all)",
        r"(?:nobody|no (?:one|body|patient|person|child|user|participant|case)s?) (?:has |have )?ever (?:\w+)",
        r"universal (?:key|cure|remedy|treatment|solution|answer|medicine|drug|therapy|painkiller|antidote|success|protection|fix|weapon)",
        r"universally (?:effective|safe|works?|successful|tolerated|suitable)",
        r"cure-?all",
        r"panacea",
        r"one[- ]size[- ]fits[- ]all",
        r"(?:works|helps) (?:regardless of|no matter (?:what|which|how|who))",
        r"permanent(?:ly)? (?:cures?|cured|stops?|fix(?:es)?|relie(?:f|ves?)|gone|eliminat\w+|ends?|restor\w+|solution|remission|results?|protection|recovery|healing|free|protects?|immunity|heals?|reverses?|removes? the)",
        r"for ever",
        r"forever (?:gone|cured|free)",
        r"(?:cured?|gone|stops?|stopped|rid of [\w ]{3,25}|free|heals?) (?:forever|for good|for life)",
        r"once and for all",
        r"never (?:have to )?(?:\w+ ){0,3}again",
        r"protection (?:\w+ ){0,4}for (?:life|ever)",
        r"lifelong (?:cure|protection|immunity|remission|relief)",
        rf"{_WHOLLY} (?:safe|harmless|risk[- ]free|effective|cures?|cured|heals?|healed|eliminat\w+|eradicat\w+|revers\w+|reliabl[ey]|protect(?:s|ed)|prevents?|natural and safe|non-?toxic|side[- ]effect[- ]free|without (?:risk|side)|pain[- ]free|free of (?:risk|side|pain)|restor(?:es|ed)|foolproof)",
        r"(?:complete|total|absolute|full|perfect|unlimited|guaranteed|instant(?:aneous)?) (?:and (?:permanent|lasting) )?(?:cure|relief|protection|safety|success|reliability|elimination|eradication|freedom from|peace|security|effectiveness)(?! (?:was|were|in \d))",
        r"instantly (?:cures?|relieves?|stops?|works?)",
        r"perfect (?:cure|solution|treatment|safety record|choice for every|medicine|drug|safety)",
        rf"(?:works?|effective|safe|suitable|suited|helps?|helped|cures?|cured|right|ideal|benefits?|good|protects?|benefit|success|perfect|harmless) (?:\w+ )?(?:for|in|on|to|by )?\s?{_PEOPLE}(?! (?:aged|who (?:has|have|had|is|are)|over|under|over|in the|enrol|\d|between|from \d))",
        rf"{_PEOPLE}(?: (?:who|that) (?:takes?|uses?|tries|tried|got|gets?|receives?|received) [\w-]+| treated| given (?:it|[\w-]+)| on (?:it|[\w-]+))?,? (?:will )?{_IMPROVE}s?",
        r"no (?:one|body|patient|person|child) (?:ever )?(?:relapses?|suffers?|is harmed|has ever been harmed|gets? side|needs? to fear|has (?:any )?side effects)",
        r"nobody (?:ever )?(?:relapses?|suffers?|is harmed|gets? side)",
        r"no (?:cancer|tumou?r|bacteria|virus|infection|disease|pain|mutation)s? (?:can|could|will|is able to) (?:resist|survive|escape|withstand)",
        r"(?<!is )(?<!are )no exceptions?",
    ),
    innocent=(
        r"(?:confidential\w*|privacy|anonym\w*|rights?|access|place|supply|quality|sterility|availability|delivery|pric\w+|stability|sterile|identity|purity|legal\w*|independence) [^.;]{0,30}guarantee\w*",
        r"guarantee\w* (?:of (?:origin|quality|purity|sterility|payment)|minimum|by law|your (?:place|rights|privacy)|the (?:quality|stability|sterility|purity|supply|confidentiality))",
        r"(?:less than|under|nearly|almost|not|never|up to|close to|isn't) (?:\w+ )?100 ?(?:%|per ?cent)",
        r"(?:always|never|not) [^.;]{0,15}guarantee\w*",
        r"(?:you|they|patients?|someone|anyone|child|baby|people|participants?) (?:has|have|had|with|are|is) no [\w -]+",
        r"(?:if|when|unless) [^.;]{0,40}(?:no|without) [\w -]+",
        r"without (?:any |the )?(?:risks?|contraindications?|interactions?|complications?) (?:of|for|being|assess\w*)",
        r"(?:patients?|people|women|pregnanc(?:y|ies)|diabetes|infections?|hypertension|surgery|labou?r|adults|births?|deliver(?:y|ies)|malaria|those|use|disease|course|healing) (?:\w+ )?without (?:any )?[\w -]+",
        r"not (?:only|all|every|each|any)\b[^.;]{0,40}",
        r"treats? (?:any|all) (?:other )?(?:infections?|symptoms?|problems?)(?: (?:early|promptly|that|at|with))",
        r"(?:report|tell|record|mention|check|assess|note|describe|monitor|document|count)\w* [^.;]{0,30}(?:all|every|any)\b[^.;]{0,30}",
        r"once and for all (?:doses|studies)",
        r"(?:think|thinks|feel|feels|believe|fear|worry|worried|afraid) (?:that |as if |like )?[^.;]{0,40}\bnever [\w ]{0,20}",
        r"full protection (?:begins|starts|is (?:reached|not|only)|takes|develops|builds|lasts|against \w+ (?:begins|starts|takes))",
        r"never (?:take|use|drive|share|eat|drink|give|store|mix|put|inject|swallow|start) (?:\w+ ){0,3}again",
        r"suitable for (?:all|every) (?:forms?|types?|routes?) of (?:administration|transport)|for every (?:one|case) of",
        r"(?:forms?|types?|kinds?) of (?:the )?(?:medicine|insulin|diabetes|contraception)",
    ),
)
_REPORTED = ("all", "every")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text. What is only asked, possible or a counted result is no claim."""
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in apart((ABSOLUTES, ABSOLUTE_FRAMES), text.shown, names):
            if is_advised(hit) or (is_framed(hit) and "designed for" not in hit.sentence):
                continue
            if hit.words.lower().startswith(_REPORTED) and has_figures(hit.sentence):
                continue
            yield Problem(
                text.pointer, f"“{hit.words}”: no medicine does that always or for everyone", needle=hit.words
            )


RULE = Rule(
    code="PRO004",
    name="absolute-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say for whom, how often and how sure: n of N people, in which trial; or delete it.",
    check=check,
    sources=("WHO Ethical criteria for medicinal drug promotion, 1988", "house rule"),
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "It is a universal key."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("any tumor", text="ABC-123 is designed for any tumor in the body.", fires=True),
        Example("no side effects", text="Levothyroxine has no side effects at all.", status="approved", fires=True),
        Example("completely safe", text="Ibuprofen is completely safe in pregnancy.", status="approved", fires=True),
        Example("a guarantee", text="One course guarantees that the infection is gone.", status="approved", fires=True),
        Example("for everyone", text="The tablets work for everyone.", status="approved", fires=True),
        Example("for good", text="It relieves pain once and for all.", status="approved", fires=True),
        Example(
            "instructions",
            text="Always take it with food. Never share it. All patients should have a blood test.",
            status="approved",
        ),
        Example("denied", text="No medicine is completely safe, and none works for everyone.", status="approved"),
        Example("a count", text="All 12 patients responded.", status="approved"),
        Example("nobody knows", text="Whether ABC-123 is without risk is not known."),
        Example("permanent damage", text="It can permanently damage your hearing.", status="approved"),
        Example("a way to use it", text="Do not use it if you have no symptoms.", status="approved"),
        Example("never ill", text="After this vaccine you will never get measles.", status="approved", fires=True),
        Example("any dose", text="The drops are safe at any dose.", status="approved", fires=True),
        Example("everyone who takes it", text="Everybody who takes it gets well.", status="approved", fires=True),
        Example("ruled out", text="Apixaban rules out any further strokes.", status="approved", fires=True),
        Example("a fear", text="You may feel that you will never get well. Tell your nurse.", status="approved"),
        Example("still possible", text="After the vaccine you can still catch measles.", status="approved"),
    ),
)

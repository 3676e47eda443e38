"""Nobody may be called upon to get, buy or ask for a drug that is not approved.

An investigational drug can lawfully be had only in a trial or an access program. "Ask your doctor for it", "order
now", "at our clinic" send people to sellers of unknown powders, or make them press a doctor for what cannot be
prescribed. To ask about taking part in a trial is a different thing. Sources: 21 CFR 312.7(a) and (b) as house rule;
Directive 2001/83/EC, article 87(1).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.actors import DRUG_NOUN, cast_of
from pipeline.rules.english.framing import Hit, is_open_question
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_DOCTOR = r"(?:doctor|oncologist|physician|gp|specialist|pharmacist|dermatologist|neurologist|cardiologist|chemist|consultant|nurse|clinic|surgeon|psychiatrist|family doctor|healthcare (?:provider|professional)|health care provider|care team|rheumatologist|practice)s?"
_PLACE = r"(?:clinics?|hospitals?|pharmac(?:y|ies)|cent(?:er|re)s?|stores?|shops?|websites?|online|chemists?|surger(?:y|ies)|practices?|drug ?stores?|supermarkets?|partners?|dealers?|suppliers?|web ?shop)"
_IT = rf"(?:it|this(?: {DRUG_NOUN})?|the {DRUG_NOUN}|some|yours?|ø+|[a-z]+-\d+|[a-z]+(?:tinib|mab|glutide|gliptin|gliflozin|ciclib|parib|vir|cel|platin|oxetine|statin))"

# Buying, booking and trying by the build of the sentence; ``ø`` stands for the drug.
_FRAMES = (
    r"(?:book|make|arrange|schedule|request) (?:an? |your )?(?:\w+ )?(?:consultation|appointment|session|slot|visit|infusion|injection) (?:to (?:start|get|receive|have|try|begin)|for) (?:your |a |the )?(?:first )?ø+",
    r"ø+(?: \w+)? (?:costs?|is priced|sells for|retails|starts) (?:at |from )?(?:only |just |about )?[$£€]? ?\d+",
    r"(?:your |the )?(?:first|second|next) (?:week|month|dose|injection|pack|box|course|infusion)s? (?:of ø+ )?(?:is|are|comes?) (?:free|on us|half price|at no cost)",
    r"(?:start|begin|continue|plan|book|order) your ø+(?: \w+){0,2}? (?:now|today|tonight|this (?:week|month)|course|journey|treatment)\b",
    r"(?:add|put) ø+ (?:\w+ )?(?:to|in|into) (?:your|the) (?:basket|cart|trolley|order|shopping)",
    r"why not (?:try|ask for|start|take|use) (?:ø+|it)",
    r"^\W*(?:just |simply |now )?try ø+(?! (?:in|within) (?:the|a) (?:trial|study))",
    r"(?:get|obtain|receive|have) ø+ (?:\w+ )?(?:through|via|from|at|delivered|shipped|sent|without) (?:our|the|a|to|your|any)\b(?! (?:trial|study|clinical|randomi|expanded|compassionate|site|hospital))",
    r"(?:travel|holiday|treatment|care|all-inclusive|medical) packages?\b[^.;]{0,30}ø+|ø+ (?:treatment |therapy )?(?:abroad|tourism|packages?|holidays?)\b(?= (?:are|is|from|available|for|with))",
    r"ø+ (?:is|are) (?:now |also |always )?(?:in stock|for sale|on offer|available (?:for|to) (?:order|purchase|delivery|download|you|immediate)|just a click away|one click away)",
    r"(?:only|just|from) [$£€] ?\d+[^.;]{0,20}(?:per|a|for) (?:\w+ )?(?:month|dose|pack|box|course|injection|vial)",
    r"(?:money|cash)[- ]back|satisfaction guaranteed|secure checkout|discreet(?:ly)? (?:packag\w+|deliver\w+|shipp\w+)|next-day delivery|free shipping|bulk (?:order|discount)s?",
)

OFFERS = Lexicon(
    words=(
        rf"(?:ask|talk to|speak (?:to|with)|tell|see|contact|urge|beg|visit|call|consult|get) (?:your|a|any|our|their) (?:\w+ )?{_DOCTOR} (?:today |now )?(?:to (?:prescribe|give (?:you )?|start you|put you|switch you|order|get you|let you (?:have|try)|try|consider|write)|for (?:a prescription|{_IT}\b|your (?:prescription|first)|a supply|a course|a sample|some)|about (?:starting|switching|getting|trying|a prescription|prescribing|ordering|how to get|adding|moving to)|(?:if|whether) (?:{_IT} (?:is|might be|could be|may be|would be) (?:right|suitable|good|an option|for you|the right)|you (?:can|could|should) (?:have|get|try|start|switch|take) {_IT}|{_IT} would suit you|they can prescribe))",
        rf"(?:order|buy|purchase|shop for|pre-?order|reserve|request|claim|secure|obtain) (?:{_IT}|your (?:\w+ )?(?:{DRUG_NOUN}|supply|course|dose|pack|prescription|box|bottle|sample|pen|free \w+)|now|online|today|a (?:course|pack|box|bottle|supply|month's))(?! (?:study|trial))",
        rf"(?:buy|bought|order|ordered|purchase|purchased|sold|sells?|selling|for sale|in stock|stocks?|on sale|obtained|dispensed|delivered|shipped|on offer|on (?:the )?shelves) (?:\w+ )?(?:{_IT} )?(?:online|over the counter|without (?:a )?prescription|from (?:our|your|the|any|most|good) (?:\w+ )?{_PLACE}|at (?:our|your|the|any|most|all|good) (?:\w+ )?{_PLACE}|in (?:our|your|the|any|most|all) (?:\w+ )?{_PLACE}|to your (?:door|home))",
        rf"(?:keeps?|has|have|carry|carries|hold|holds|stocks?|sells?|supply|supplies|offers?|dispenses?|prescribes?|provides?) (?:plenty of )?{_IT} (?:in stock|for sale|on sale|at (?:our|your|the|all) {_PLACE}|off the shelf|to (?:anyone|everyone|patients|new patients)|without|privately|as (?:a|an|part of) (?:routine|regular|standard))",
        rf"(?:is|are|now|be|already|also|made|currently) (?:now )?(?:available|offered|on offer|obtainable|stocked|sold|in stock|for sale|yours) (?:\w+ )?(?:now )?(?:at|in|from|through|on|via|to order|for (?:just|only)) (?:our|your(?: local| nearest)?|any|most|all|good|selected|the (?:web|internet)|this|leading|private|many) (?:\w+ )?(?:{_PLACE}|page|link|site)",
        r"(?:available|offered) (?:now )?(?:at|from) (?:our|this) \w+",
        r"(?:comes?|come|walk) (?:in)?to our (?:\w+ )?(?:clinic|cent(?:er|re)) (?:for|and)",
        r"our (?:\w+ )?(?:clinic|cent(?:er|re)|pharmacy|hospital)s? (?:now )?(?:offers?|provides?|sells?|supplies|stocks?|treats? (?:\w+ )?with)",
        rf"(?:get|find|pick up|collect|buy|order|receive) (?:your )?{_IT} (?:at|from|in|through|via|on) (?:an? |any |your |our |the |most |all )*(?:local |nearest |online |good |own )*(?:pharmac(?:y|ies)|chemists?|shops?|stores?|drug ?stores?|supermarkets?|website|web ?shop|internet|dealers?|suppliers?)",
        r"(?:contact|call|email|phone|ring|write to|visit) (?:our |the )(?:sales|order|ordering|shop|customer|supply)\w*",
        rf"(?:tell|let) (?:your|the) (?:\w+ )?{_DOCTOR} (?:know )?(?:that )?(?:you (?:want|would like|wish|need|prefer)) (?:to (?:have|take|try|start|get) )?{_IT}",
        r"for your supply of",
        r"(?:visit|come to|call) (?:our|the|your nearest) (?:\w+ )?(?:clinic|cent(?:er|re)|practice|pharmacy|office) (?:to|for) (?:be treated|treatment|get|receive|start|your|have)",
        rf"(?:your|any|a|our|every) (?:\w+ )?{_DOCTOR} (?:can|will|may) (?:now |also |simply |easily )?(?:get|order|give|obtain|supply|prescribe|provide|inject|dispense) (?:you |for you )?(?:with )?{_IT}",
        r"(?:is|are|goes|go|going|be|now) on sale",
        r"(?:discounts?|special offers?|coupons?|vouchers?|half[- ]price|money off|\d+ ?% off|(?:free|trial) (?:samples?|packs?|delivery|shipping|month|starter|bottle|supply)|limited (?:offer|time|places?|supply|stock|availability)|while (?:stocks?|supplies) last|price list|introductory (?:offer|price)|savings card|pay (?:only|just)|starting (?:from|at) (?:only )?[$£€]|(?:only|just|from|for) [$£€] ?\d+|buy one|bundle|subscri(?:be|ption) (?:to|for|now|today))",
        rf"(?:sign up|register|join|enrol+|apply|get in touch|contact us|call us|call now|email us|write to us|click(?: here)?|subscribe|fill in)(?: (?:now|today|here|online|below|for free))?,? (?:to (?:get|receive|obtain|order|buy|start|have|try|secure|reserve|be treated|purchase)|for (?:early access|{_IT}\b|your (?:dose|supply|prescription|free)|treatment with|a supply|priority|a (?:prescription|sample|course)))(?! (?:\w+ ){{0,3}}(?:information|newsletter|leaflet|updates?|copy|results|help|advice))",
        r"early access (?:to|now|today|list|offer)",
        r"(?:waiting|priority|vip) list for",
        r"pre-?order",
        (
            r"(?:be|become) (?:among |one of )?the (?:very )?first(?: \w+){0,3}? (?:to|in|who)|(?:get|grab|secure|claim|reserve|book|save) (?:your|a|yours)(?: \w+)? (?:place|spot|dose|treatment|slot|appointment|infusion|prescription|course|supply|now|today)(?! (?:in the (?:study|trial)|if|when|with the study))|get started|act now|hurry|don't (?:miss|delay)(?! (?:a dose|your (?:next )?(?:dose|appointment|visit|tablet)|care|seeking|getting|calling|in (?:seeking|getting)|medical|treatment))|(?:start|begin|try) (?:taking |using |treatment with |your treatment with |with )?"
            rf"{_IT} (?:today|now|tonight|this week|for yourself|yourself|at home|risk[- ]free|for free)"
        ),
        rf"(?:prescribe|choose|demand|insist on|switch (?:\w+ )?(?:patients? )?(?:over )?to|go for|opt for|ask for|reach for|stock up on|pick up|upgrade to|make the switch|talk your doctor into) {_IT}(?! (?:in|if you (?:are|take part)|arm|group))",
        rf"(?:doctors?|physicians?|prescribers?|clinicians?|oncologists?|you|gps?) (?:should|must|can|may|ought to|need to) (?:\w+ )?(?:now )?(?:prescribe|start prescribing|use|offer|give|recommend|consider) {_IT} (?:in |for |to |as |off|before|instead|first|at|with|early|now|today|when|right)",
        rf"(?:to|how to|where to|ways? to) (?:get|obtain|access|buy|order|receive|have) {_IT}(?: \w+)?,? (?:ask|call|contact|see|visit|go|simply|just|click|send|write|fill)",
        rf"(?:you|anyone|everyone|patients|people) can (?:now |also |already |simply |easily )?(?:buy|order|get|purchase|have|request|obtain|pick up) {_IT}(?! (?:only|in (?:a|the|this) (?:trial|study)|as part|through (?:a|the) (?:trial|study)))",
        r"how (?:and where )?to (?:buy|order|get hold of)",
        r"where to (?:buy|order|get)",
        *_FRAMES,
    ),
    innocent=(
        r"(?:cannot|can not|can't|could not|must not|should not|may not|do not|don't|never|no one|nobody|not|only|illegal to|unlawful to|against) [^.;]{0,50}(?:bought|buy|order|sold|sell|purchase|prescribe|available|obtain|get|online|shop)\w*",
        r"(?:medicines?|those|ones|products?|remed(?:y|ies)|anything|supplements?|drugs?)(?:,? \w+){0,3}? (?:you |that |which |they )+(?:buy|bought|get|take|order)[^.;]{0,40}",
        r"in order to|blood (?:test|count)s? order\w*|order of|order (?:a|the|your|an|blood) (?:blood|test|scan|ecg|mri|x-?ray|lab)\w*",
        r"(?:take|taking) part|(?:clinical|this|the|a|our|research) (?:trial|study|studies|research)\b",
        r"(?:expanded|compassionate|early) access (?:program(?:me)?|scheme|protocol)s?|named[- ]patient",
        r"free of charge|first[- ]in[- ](?:human|man)",
    ),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text about an investigational drug."""
    if not prose.investigational:
        return
    others: frozenset[str] | None = None
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in OFFERS.find(text.shown, names):
            if others is None:
                others = cast_of((t.shown for t in prose.texts), prose.generic_name).other
            if _is_about_another(hit, others) or (
                is_open_question(hit) and not hit.words.lower().startswith("why not")
            ):
                continue
            yield Problem(
                text.pointer,
                f"“{hit.words.strip(' ,')}” offers a drug that is not approved",
                needle=hit.words.strip(" ,"),
            )


def _is_about_another(hit: Hit, others: frozenset[str]) -> bool:
    words = hit.words.lower()
    return any(name in words for name in others)


RULE = Rule(
    code="PRO009",
    name="offer",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say how the drug can lawfully be had: in which trial (number, state, day), or not at all.",
    check=check,
    sources=("21 CFR 312.7", "Directive 2001/83/EC, article 87(1)"),
    examples=(
        Example(
            "in a monograph",
            {"sections.advice.blocks.do.do.doctor.text": "Ask your doctor for a prescription."},
            ("sections.advice.blocks.do.do.doctor.text",),
        ),
        Example("buy it", text="ABC-123 is under study. You can buy it online.", fires=True),
        Example("in stock", text="Your pharmacist keeps ABC-123 in stock.", fires=True),
        Example("an offer", text="Book now: 20 % off your first infusion of ABC-123.", fires=True),
        Example("right for you", text="Ask your doctor if ABC-123 is right for you.", fires=True),
        Example("at our clinic", text="ABC-123 is now available at our clinic.", fires=True),
        Example("a trial", text="Ask your doctor whether you can take part in a trial of ABC-123."),
        Example("denied", text="You cannot buy ABC-123 in any pharmacy. Do not order it online."),
        Example("questions", text="Ask your doctor about side effects. Ask your study nurse for a new diary."),
        Example("an approved drug", text="You can buy it in a pharmacy without a prescription.", status="approved"),
        Example("a program", text="The early access program ended on 3 May 2024."),
        Example("the first month", text="Your first month of ABC-123 is free.", fires=True),
        Example("a basket", text="Put ABC-123 into your basket.", fires=True),
        Example("other medicines", text="Tell us about medicines that you buy without a prescription."),
    ),
)

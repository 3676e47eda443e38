"""A text about a drug has no "we" that praises it and no happy patient who recommends it.

"As a health brand, we recognize it as vital" is an endorsement, and an endorsed investigational drug is a promoted one;
"it gave me my life back" tells of one person and is read as a promise to all. The "we" of a study team or a clinic that
tells people what will happen, and "call us", are left alone. Source: 21 CFR 312.7(a) as house rule; for testimonials
Directive 2001/83/EC, article 90.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.english.actors import DRUG_NOUN
from pipeline.rules.english.brand_phrases import VOICE
from pipeline.rules.english.framing import Hit, is_framed
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_OUR = r"(?:new |latest |own |lead |leading |innovative |investigational |experimental |novel |flagship |patented |first |next |exciting |unique |proprietary |pioneering |beloved |best |targeted |oral |once-daily )*"
_IT = rf"(?:it|this(?: {DRUG_NOUN})?|that|the {DRUG_NOUN}|ø+|[a-z]+-\d+|[a-z]+(?:tinib|mab|statin|pril|sartan|gliptin|gliflozin|glutide|ciclib|parib|xaban|vir|cel|platin|oxetine|setron|triptan)|our {_OUR}{DRUG_NOUN})"

BRAND = Lexicon(
    words=(
        (
            rf"(?:we|our \w+|i) (?:\w+ly |all |also |here |at [\w-]+ |, as [\w ]+, )?(?:believe (?:that |in )?{_IT}|believe in (?:the|its|this|our)|recogni[sz]e|stand (?:firmly |fully |proudly )?(?:by|behind)|champion|pioneer(?:ed)?|endorse|applaud|celebrate|vouch for|swear by|love (?:this|the|{_IT})|trust {_IT}|know (?:that )?{_IT} (?:works|helps|can|will)|(?:have )?(?:full|every|complete|great|total)? ?(?:confidence|faith|trust) in"
            rf"|consider {_IT}|see {_IT} as|regard {_IT}|look forward to (?:bringing|launching|making)|bring you|promise(?! (?:to (?:keep|protect|tell)|confidential))|are (?:so |very |extremely |deeply )?(?:proud|confident|convinced|certain|thrilled|excited|delighted to (?:offer|announce|present|introduce|bring|share|launch)|pleased to (?:offer|announce|present|introduce|bring|share|launch)|honou?red|passionate|leaders?|the leader|pioneers?)"
            rf"|have (?:developed|created|designed|invented|discovered|perfected|engineered|crafted|made) (?:{_IT}|an? (?:\w+ ){{0,3}}{DRUG_NOUN})|(?:developed|created|invented|discovered|perfected|crafted) (?:{_IT}|an? (?:\w+ ){{0,3}}{DRUG_NOUN}))"
        ),
        rf"(?:we|our \w+|i) (?:\w+ly |strongly |warmly |highly |would |all )*(?:recommend|advise|suggest|prefer|urge|favou?r) (?:you (?:to )?(?:try|take|choose|use) )?(?:{_IT})(?! (?:be|is|not)\b)",
        rf"our {_OUR}(?:drug|medicine|medication|therapy|breakthrough|innovation|compound|molecule|discovery|brand|pipeline|antibody|vaccine|pill|product|portfolio|inhibitor|jab|cure|formula|candidate|technology|asset|gene therapy|cell therapy)s?(?! (?:cupboard|cabinet|store|room|list|committee|safety (?:team|office)|information (?:line|service)|chart|trolley|fridge|development|record|review|history|allerg))",
        r"our (?:own |leading |top |team of |world-class )?(?:experts?|specialists?|scientists?|researchers?|chemists?|doctors?|clinicians?|oncologists?|physicians?|pharmacists?|dermatologists?|founders?|engineers?|teams?) (?:\w+ly |all |also |have |has )?(?:recommends?|recommended|believes?|developed|created|invented|discovered|designed|perfected|endorses?|trusts?|swears?|agrees?|favou?rs?|prefers?|chose|choose)(?! (?:that )?(?:you|against|not))",
        r"as an? (?:[\w-]+ ){0,4}(?:brand|company|manufacturer|maker|leader|innovator|pioneer|health group|biotech|firm)s?(?:,? (?:we|i) \w+|,| we| i)",
        r"our (?:promise|commitment|pledge|mission|vision|passion|gift) (?:to you|to patients|to (?:the )?\w+ (?:community|patients|people)|is|for)",
        r"that is our promise",
        r"you have our word",
        r"trust (?:us|our)",
        r"put your trust in",
        r"you can (?:count|rely|depend) on (?:us|it|[\w-]+ to)",
        r"count on us",
        r"from our family",
        r"brought to you by",
        r"join (?:us (?:in|on)|the (?:revolution|movement|thousands|family))",
        r"thank you for (?:choosing|trusting)",
        r"choose us",
        r"(?:we|our team) (?:put|puts) patients first",
        r"proud(?:ly)? (?:to (?:stand|offer|present|announce|introduce|bring|be)|present(?:s|ed)?|supports?|introduc\w+)",
        r"(?:it is|it's|it gives us) (?:our |a |great |an? )*(?:privilege|honou?r|pleasure|joy) to (?:present|offer|introduce|bring|announce|share|launch)",
        r"(?:made|created|developed|crafted) with (?:passion|love|pride|dedication|heart)",
    ),
    innocent=(
        r"welcome to (?:the|your|our) (?:[\w-]+ ){0,3}?(?:study|trial|clinic|ward|unit|hospital|programme|program)",
        r"we (?:recogni[sz]e (?:that|your|how|the (?:right|risk|limits|importance|need))|are (?:confident|certain) (?:that )?(?:you|your)|advise (?:that|you (?:to|not))|recommend (?:that|you (?:to|not|do|talk|ask|use|tell)))",
        r"our (?:\w+ )?(?:product|drug|medicine|medication|treatment) (?:information|quality|shelf|department|advice)",
        r"(?:in|to|at) our (?:pharmacy|clinic|hospital|ward|centre|center)",
        r"as an? (?:\w+ )?(?:patient|participant|parent|carer|doctor|nurse)",
        r"(?:not|never|no longer) [^.;]{0,20}(?:recommend|endorse|promise)",
    ),
)
_ME = r"(?:my (?:own )?(?:mother|mum|mom|father|dad|wife|husband|daughter|son|child|children|kids|family|sister|brother|parents|patients)|me|myself)"
TESTIMONIALS = Lexicon(
    words=(
        r"(?:changed|saved|transformed|turned around|gave me back|given me back|gave back|rebuilt|rescued|restored) (?:my|our|his|her|their|my (?:son|daughter|mother|child|husband|wife)'s) (?:life|lives|marriage|health|smile|confidence|freedom|sight|hearing|eyes|skin|legs?|career|sleep|sanity|hair|family)",
        r"(?:have|got|has|had|given|gave me|giving me|live|living|enjoy) (?:me )?(?:got )?(?:my|our) (?:old )?(?:life|son|daughter|husband|wife|freedom|body|energy) (?:back|again)",
        r"(?:i )?owe (?:it )?my life",
        r"i (?:would |can |'d |could |do |always |will |also |personally )*(?:highly |strongly |warmly |thoroughly |heartily |happily |gladly |fully |wholeheartedly |really )*(?:recommend(?:ed)?|swear by|vouch for|cannot recommend)(?= (?!(?:that|you (?:to )?(?:see|ask|call|talk|stop|read|check)|a (?:blood|dose)|checking|reading|stopping|waiting|an? (?:ecg|scan))\b))",
        rf"(?:i (?:would|'d|will|am going to) (?:\w+ )?(?:give|giving|take|use|choose|trust|prescribe) (?:it|this|[\w-]+)(?: again)? (?:to|for|with) {_ME})",
        rf"(?:good enough|what i (?:give|take|gave|took)) (?:for|to|myself)? ?(?:{_ME})?",
        r"i (?:take|took|use|used|tried|have taken|have used|have tried|started|have been (?:on|taking)) (?:it|this|[\w-]+)(?: (?:myself|every day|for \w+ (?:weeks|months|years)|and))+ [^.]{0,60}\b(?:better|great|slept|cured|gone|recommend|relief|amazing|works?|worked|should|free|happy|new|never|life|pain)",
        r"(?:i|we|my \w+|she|he) (?:now )?(?:feel|felt|feels|am|was|sleep|slept|is|walk|woke up) (?:\w+ ){0,3}(?:like (?:a new|new|myself|a baby|a different|my old)|a new (?:person|man|woman)|alive again|born again|human again|pain[- ]free|cancer[- ]free|cured|myself again|20 years younger)",
        r"i (?:have )?never felt (?:better|so)",
        r"(?:best|greatest) (?:thing|decision) (?:that |i )?(?:ever|i)",
        r"(?:it|they|this|ø+|[a-z]+-\d+) (?:has |have )?never (?:once )?let me down",
        r"(?:my|her|his) \w+ swears? by|(?:she|he|they|everyone|people|patients|many) (?:all )?swears? by",
        r"i (?:would|'d|will|do|did) (?:happily |gladly |also |certainly )?(?:take|use|choose|have|give|trust|inject) (?:it|this|[\w-]+)(?: \w+){0,2}? (?:myself|my own|too if|any day|for my)",
        r"i (?:feel|felt|look|looked) (?:\w+ )?(?:years|decades) younger",
        r"thanks to (?:it|this|the|[\w-]+)(?: \w+){0,2},? (?:i|my|we|our)\b",
        r"(?:i|my|we|our) [^.;]{2,50} thanks to (?:it|this|the (?:drug|medicine|treatment|spray|tablets?|injection|trial|study)|ø+|[a-z]+-\d+|[a-z]+(?:tinib|mab|glutide|vir))",
        r"my (?:\w+ )?(?:tumou?rs?|cancer|pain|symptoms?|migraines?|headaches?|attacks?|arthritis|depression|asthma|psoriasis|eczema|anxiety|skin|itch|knees?|hair|hearing|sight|scans?|diabetes|seizures?|insomnia) (?:(?:has|have|had|is|are|was|were|just|simply|completely|all|soon|finally) )*(?:disappeared|vanished|gone|shrank|shrunk|went away|went|cleared(?: up)?|stopped|melted|grew back|grown back|came back clear|are clear|is clear|is under control|got better|is cured|cured|behind me)",
        r"(?:it|this|ø+|[a-z]+-\d+|the (?:drug|medicine|treatment|tablets?|spray|jab|cream)) (?:really |just |has |truly |certainly |definitely |finally )*(?:worked|works|done|did) (?:\w+ )?(?:wonders |miracles |the trick )?for (?:me|us|my (?:\w+)|so many of us)",
        r"(?:ask|listen to) (?:any|one|some) of our (?:patients|customers|users)",
        r"(?:patients?|customers?|users?) (?:love|loves|rave|swear by|adore)(?:s)?\b",
        r"what our (?:patients|customers|users) say",
        r"success stor(?:y|ies)",
        r"real (?:people|patients|stories)",
        r"(?:five|5)[- ]star review",
        r"since (?:i|we|she|he|my \w+) (?:have |has |had |'ve )?(?:been )?(?:started|began|tak(?:e|ing)|us(?:e|ing)|switched|on|got|had)[^.;]{0,40}?,? (?:i|we|she|he|my|her|his|life) (?:can|have|has|am|is|feel|feels|sleep|sleeps|no longer|never|do not|don't|could|was|play)\b[^.;]{0,50}",
        r"my (?:husband|wife|mother|father|mum|mom|dad|son|daughter|child|sister|brother|friend|neighbou?r|grandmother|grandfather|aunt|uncle|partner) (?:has|have|is|was|can|feels|sleeps|had)\b[^.;]{0,50}\bsince (?:he|she|they|taking|starting|using|it)",
        r"(?:never|not once) (?:has |have )?looked back",
        r"(?:i|we|she|he) (?:was|were|had been) (?:\w+ )?(?:sceptical|skeptical|doubtful|in doubt|desperate|a sceptic|about to give up|at the end)[^.;]{0,40}\b(?:but|then|until|now)\b[^.;]{0,50}",
        r"it (?:worked|works|did wonders|did the trick|helped|has helped|has worked) for (?:me|us|my \w+|her|him|them all)",
        r"(?:read|hear|see|watch|discover|learn|listen to|meet|here is) (?:how |the story of |what |why )?(?!(?:the|this|your|how|a|an|it|to|what|more|our|if|when|you|we|they|all|about)\b)[a-z]+(?:'s story)? (?:got rid|found|beat|overcame|won|lost|conquered|defeated|changed|regained|came back|swears|tells|got (?:her|his|their) life|learned to live again|is free)",
        r"(?:i|she|he|we) (?:tried|took|started|began) (?:it|ø+)(?: \w+){0,4}?,? and (?:it |i |she |he |now |has |my |the )?(?:\w+ )?(?:worked|works|never|gone|feel|feels|better|slept|improved|vanished|disappeared|helped|cured)",
    ),
    innocent=(r"i (?:would )?recommend(?:ed)? (?:that|stopping|against|reducing|referral|monitoring)",),
)

# What a happy patient says, with who said it.
_QUOTED = compiled(
    r'"(?=[^"]{0,300}\b(?:i|my|me|we)\b)[^"]{0,300}\b(?:again|better|gone|relief|free|back|finally|new|happy|life|lives|works?|worked|changed|cured|well|great|recommend|thank\w*|younger|normal|everything|wonder\w*|miracle|believe|amazing|fantastic|incredible|relieved|love)\b[^"]{0,300}"'
    r"[^.;]{0,20}\b(?:says|writes|said|wrote|reports|reported|recalls|adds|tells|told|explains|smiles|beams)\b"
)

_UNKNOWN = compiled(
    r"\b(?:may|might|could|unknown|nobody|no one|(?:has|have|had|is|are) not|not (?:known|shown|proven|certain))\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text: for testimonials and a brand's voice; for "we" and "our" more strictly in an unapproved drug's."""
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        spent = 0
        for hit in TESTIMONIALS.find(text.shown, names):
            spent = hit.end
            yield Problem(
                text.pointer,
                f"“{hit.words.strip()}” recommends the drug by one person’s story",
                needle=hit.words.strip(),
            )
        if '"' in fold(text.shown):
            for quote in _QUOTED.finditer(fold(text.shown)):
                if quote.start() >= spent:
                    words = text.shown[quote.start() : quote.end()]
                    spent = quote.end()
                    yield Problem(text.pointer, f"{words} recommends the drug by one person’s story", needle=words)
        voices = [hit for hit in VOICE.find(text.shown, names) if not _is_open(hit)]
        if prose.investigational:
            voices.extend(hit for hit in BRAND.find(text.shown) if not _is_open(hit))
        for hit in sorted(voices, key=lambda hit: hit.start):
            if hit.start >= spent:
                spent = hit.end
                words = hit.words.strip(" ,")
                yield Problem(text.pointer, f"“{words}” speaks as a brand does, not as a monograph", needle=words)


def _is_open(hit: Hit) -> bool:
    """A belief that the sentence itself leaves open: "we think it may help"."""
    opinion = any(word in hit.words.lower() for word in ("believe", "consider"))
    return opinion and (is_framed(hit) or _UNKNOWN.search(hit.after) is not None)


RULE = Rule(
    code="PRO006",
    name="brand-voice",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Delete it. Let the text say what is known and from where; no one in it recommends the drug.",
    check=check,
    sources=("21 CFR 312.7(a)", "Directive 2001/83/EC, article 90"),
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "As a health brand, we recognize its value."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("proud", text="We are proud of ABC-123.", fires=True),
        Example("our drug", text="Our new drug ABC-123 enters a trial today.", fires=True),
        Example("our experts", text="Our experts recommend ABC-123 for gout.", fires=True),
        Example("a testimonial", text="“ABC-123 gave me my life back,” says a volunteer.", fires=True),
        Example(
            "of an approved drug", text="I took melatonin myself and slept like a baby.", status="approved", fires=True
        ),
        Example(
            "the study team",
            text="We will ask you about your health. Call us if you feel unwell. Our study nurse will phone you.",
        ),
        Example("advice", text="We recommend that you tell your family doctor about the study."),
        Example("a question of rights", text="We recognize that taking part takes time."),
        Example("a patient asks", text="I have had a heart attack. Can I take it?", status="approved"),
        Example("no endorsement", text="We do not recommend ABC-123, and we have no link with the sponsor."),
        Example("made for you", text="We developed ABC-123 with you in mind.", fires=True),
        Example("in good hands", text="With us your heart is in good hands.", fires=True),
        Example("customers", text="Our customers are thrilled with apixaban.", status="approved", fires=True),
        Example("discover", text="Discover ABC-123.", fires=True),
        Example(
            "a research question", text="We believe that ABC-123 blocks the receptor, which nobody has shown in people."
        ),
        Example("an invitation", text="We would like to invite you to take part in a trial of ABC-123."),
    ),
)

"""Harm must not be made small: "generally manageable", "only mild", "nothing to worry about", "hardly any side effects".

Someone who has been told that side effects hardly matter waits too long when one of them is serious. How many people
had which grade of what is information, and so is "this is harmless" about the color of urine. Sources: 21 CFR 312.7(a)
as house rule; European Commission, guideline on the readability of the label and package leaflet (2009).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.framing import Hit, is_advised
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.minimising_phrases import MINIMISING_FRAMES
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_EFFECTS = r"(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|reactions?|toxicit(?:y|ies)|risks?|dangers?|harms?|symptoms?|problems?|complications?|effects?|deaths?|bleeding|withdrawal|damage|overdoses?)"
_SMALL = r"(?:mild|minor|slight|light|trivial|tiny|harmless|negligible|insignificant|minimal|unimportant|benign|bearable|tolerable|manageable|a nuisance|small|short-lived)"

MINIMISING = Lexicon(
    words=(
        r"(?:(?:generally|usually|mostly|largely|easily|readily|very|quite|highly|entirely|typically|perfectly) )?(?:manageable|tolerable|acceptable|benign|clean) (?:and \w+ )?(?:\w+ )?(?:safety|toxicity|tolerability|side[- ]effects?|adverse|risk|risks|toxicities|profile)",
        r"(?:is|are|was|were|remain(?:s|ed)?|proved|be) (?:generally|usually|mostly|largely|easily|readily|very|quite|highly|entirely|typically|always|perfectly|all|both)? ?manageable",
        r"(?:easily|readily|simply|quickly) (?:managed|treated|controlled|handled|dealt with|solved|reversed)",
        rf"(?:only|just|merely|nothing (?:but|more than|worse than)|no more than|nothing beyond|at (?:most|worst)) (?:a |an )?(?:few |some |little |bit of |very )*{_SMALL}(?: (?:and |to )?\w+)? ?(?:{_EFFECTS}|discomfort|inconvenience|nuisance|headaches?|nausea|ache|irritation|upset|rash|tiredness|drowsiness)?",
        r"(?:nothing|no (?:need|reason|cause|grounds)|not (?:something|anything|a (?:reason|cause))|no (?:one|body) (?:needs?|has)|nobody (?:needs?|has)|(?:you )?(?:need not|don't need|do not need|needn't)) (?:really )?(?:to (?:be )?|for )(?:worry|worried|fear|be concerned|concern(?:ed)?|be afraid|afraid|alarm(?:ed)?|panic|call (?:a|your|the|any)|tell (?:a|your|the|any)|report|see a doctor|seek)(?:(?:ing)? (?:about|over))?",
        r"(?:you )?(?:need not|needn't) (?:tell|call|report|see|worry|contact|mention)",
        r"(?:not|no|hardly|scarcely|never|rarely) (?:a |any )?(?:cause|reason|matter) (?:for|of) (?:concern|worry|alarm)",
        r"nothing serious",
        r"no big deal",
        r"not a big (?:problem|deal|worry)",
        r"no great matter",
        r"(?:rarely|seldom|hardly(?: ever)?|never|almost never|scarcely(?: ever)?|barely|not(?: really)?) (?:\w+ )?(?:worth (?:mentioning|worrying|reporting|a mention))",
        r"(?:rarely|seldom|hardly ever|never|almost never|scarcely(?: ever)?|not really) (?:\w+ )?(?:a (?:problem|concern|worry|danger)|matters?|troubl\w+|bothers?|serious|dangerous|cause (?:any )?(?:trouble|problems?|harm|concern)|causes (?:any )?(?:trouble|problems?|harm|concern)|worth (?:mentioning|worrying))",
        rf"{_EFFECTS} (?:\w+ )?(?:hardly (?:ever )?|barely |scarcely |rarely |do not (?:really )?|don't (?:really )?|never )(?:matter|count|trouble|bother|occur at all|worth)",
        r"(?:is|are|was|were|be|as|remains?|quite|,) (?:(?!not |n't |completely |totally |perfectly |absolutely |entirely |always )\w+ )?(?:harmless|benign|innocuous)(?! (?:tumou?r|prostat|growth|lump|disease|condition|lesion|hyperplasia|cyst))",
        r"harmless (?:drug|medicine|pill|tablet|side[- ]effects?|remedy|treatment|substance|to (?:your|the|anyone|adults))",
        r"(?:gentle|kind|easy|soft|mild) (?:on|to) (?:your|the) (?:body|stomach|liver|system|heart|kidneys?|gut|skin|wallet)",
        r"(?:a |an |our |this |the )gentle (?:\w+ )?(?:drug|medicine|treatment|therapy|alternative|option|remedy|way|formula|painkiller|pill)",
        r"(?:is|are) (?:so |very |really |extremely |wonderfully )?gentle(?: and|,|\.| enough|$)",
        r"(?:medicine|drug|treatment|tablet|pill) (?:this|so|as) (?:mild|gentle|safe)",
        r"(?:natural(?:ly)?|herbal|plant-based|organic|from nature),? (?:and )?(?:therefore|so|thus|hence|and so|and therefore|which makes it|that is why it is) (?:it is |it's |is |very |completely |also )*(?:safe|harmless|gentle)",
        r"(?:safe|harmless|gentle)[^.;]{0,20} (?:because|as|since) (?:it|they) (?:is|are|comes?|contains?) (?:\w+ )?(?:natural|herbal|plant|from (?:plants?|nature|herbs))",
        r"(?:because|as|since) (?:it|they|this) (?:is|are|comes?) (?:\w+ )?(?:natural|herbal|from plants?)[^.;]{0,40}(?:safe|harmless|no risk|cannot harm)",
        r"natural (?:and|so|,) (?:safe|harmless)",
        r"all[- ]natural",
        rf"(?:virtually|practically|almost|next to|essentially|nearly|as good as|basically|effectively) (?:no|without|zero|free of|nil) (?:any )?(?:\w+ )?{_EFFECTS}",
        rf"(?:hardly|scarcely|barely) (?:any|a) (?:\w+ )?{_EFFECTS}",
        r"(?:few|very few|remarkably few|little or no|few or no|few if any|minimal|negligible|minor|no (?:real|significant|major|meaningful|noticeable|notable|relevant|important|serious|troublesome)) (?:known |or no )?(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|toxicity|toxicities|danger|harm|risk)(?! (?:were|was|has been|have been|had been|factor|occurred|seen|reported|observed|group|difference|in (?:the|this|either)))",
        rf"(?:{_EFFECTS}|discomfort|it|they|these|this) (?:(?:is|are|was|were|tends? to be|will be) )(?:always |only |all |just |merely |really |so |both |quite |rather )*(?:minor|trivial|negligible|insignificant|minimal|unimportant|tiny|laughable|very mild|quite mild|so mild|nothing|overblown|exaggerated|rare and (?:mild|minor|trivial|harmless)|mild and (?:rare|harmless|short|temporary|manageable|quick|easily))",
        r"(?:hardly|barely|scarcely|never|won't even|will not even) (?:even )?(?:notice|feel|know|be aware of|see)(?:s|ed)? (?:any|the|that|it|them)",
        r"(?:can|may|could) (?:simply |safely |just )?forget (?:about )?(?:it|them|this|these|side|that)",
        r"(?:so|too) (?:rare|mild|slight|small|minor|uncommon|unlikely)(?: \w+)? (?:that (?:you|it|they|no|nobody)|to (?:matter|mention|worry|be|count|bother))",
        r"of no (?:concern|importance|consequence|relevance)",
        r"(?:is|are|was|were) (?:no problem|no issue|not an issue|unproblematic|nothing)(?=[.,;!]|$| (?:to|at all))",
        r"so what(?=[.,!?]|$)",
        r"(?:do not|don't|no need to|never|not) (?:bother|trouble|disturb) (?:your|the|a) (?:\w+ )?(?:doctor|nurse|gp|team|hospital|pharmacist)",
        rf"(?:just|only|merely|nothing but) (?:a |an )?(?:passing|temporary|brief|fleeting|little|cosmetic) (?:\w+ )?(?:reaction|phase|effect|matter|upset|symptom|thing|nuisance|{_EFFECTS})",
        r"(?:small|tiny|minor) price to pay",
        r"(?:a )?(?:minor|small|slight|trivial|tiny|mere) (?:inconvenience|nuisance|number of deaths|annoyance|matter|drawback|blip)",
        r"safe as (?:water|houses|sweets|candy|aspirin|vitamins?)",
        r"like (?:taking )?(?:a )?(?:vitamin|sweet|candy)s?",
        r"no worse than (?:a|an|the)",
        r"(?:can|may|should) (?:safely |simply |just )?be (?:safely )?ignored",
        r"(?:simply|just|safely) ignore",
        r"ignore (?:it|them|any|this)",
        r"(?:don't|do not|no) worry(?:ing)?(?: about (?:side|it|the|any|these|bleeding|a))",
        r"shrug off",
        r"take it lightly",
        r"overstated",
        r"exaggerated (?:fears?|warnings?|risks?)",
        r"scaremongering",
        r"well worth (?:it|the risk)",
        r"(?:is|are|was) (?:normal|expected|part of the treatment|to be expected|a good sign|a sign that it(?:'s| is) working) and (?:\w+ )?(?:no|not|nothing|harmless|need|should|can be)(?: \w+){0,4}",
        r"proof that it(?:'s| is) working",
        r"sign that (?:it|the (?:drug|medicine|treatment)) is working",
    ),
    innocent=(
        r"(?:only|just) (?:a )?(?:few )?mild (?:symptoms|or|illness|disease|cases)",
        r"(?:no|not|never) (?:need|reason) to (?:worry|report|call|tell|see)[^.;]{0,20}\bunless",
        r"(?:see|call|tell|ask) (?:a|your|the) \w+ (?:for|about|with) (?:a |an |every )?(?:mild|minor|simple|common|slight|small)\b[^.;]{0,40}",
        r"(?:acceptable|tolerable) (?:risk|daily|upper|intake|limits?|level|in pregnancy|range|side[- ]effects? (?:were|are) defined)",
        r"risk(?:s)? (?:is|was|are) acceptable to",
        r"do not ignore|don't ignore|never ignore|not be ignored|should not ignore",
        r"(?:only|just) (?:a |an )?(?:few )?(?:slight(?:ly)?|small|light|minor|mild|minimal) (?:exercise|meals?|amounts?|doses?|increase|decrease|renal|hepatic|kidney|liver|pressure|change|effect on|meal|impairment|anaesthe\w+|activity|pain\b|to moderate|infections?|cases)",
        r"minor (?:surgery|procedures?|burns?|cuts?|changes?|bleeds?|bleeding events?)",
    ),
)
# Of an investigational drug even "usually mild" is a forecast; the leaflet of an approved one may sum up what is known.
UNPROVEN = Lexicon(
    words=(
        rf"(?:usually|generally|mostly|typically|largely|predominantly|in most cases|for the most part|often|almost always) (?:only )?(?:{_SMALL}|short|temporary|mild to moderate|transient|reversible)",
        rf"{_EFFECTS}(?: of ø+| with ø+| on ø+)? (?:is|are|were|was) (?:(?:very|quite|all|mostly|generally) )*(?:mild|few|low|limited|acceptable|rare)",
        r"mild side[- ]effects?",
        r"(?:low|minimal|limited|little) (?:risk of )?(?:toxicity|side[- ]effects?|risk)",
    ),
)
_FIGURES = compiled(
    r"\d\s?%|\bper ?cent\b|\b\d+ (?:of|out of|in) (?:the |every )?\d|\bgrades? (?:\d|[ivx]+\b|one|two)|\b\d+ (?:\w+ )?(?:patients?|people|participants?|volunteers?|adults?|children|women|men|subjects?)|\d/\d"
)
# What looks frightening and is not: leaflets rightly call it harmless.
_HARMLESS = compiled(
    r"\b(?:infection\w*|\w*virus\w*|urine|stools?|f(?:a)?eces|tears|sweat|saliva|colou?r\w*|discolou?r\w*|shells?|empty|bubbles?|smell|odou?r|residue|smear|taste|powder|crystals|label|foil|clicks?|droplets?|contact lens\w*|breast[- ]?milk|cloud\w*)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    lexicons = (MINIMISING, MINIMISING_FRAMES, UNPROVEN) if prose.investigational else (MINIMISING, MINIMISING_FRAMES)
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        taken: list[tuple[int, int]] = []
        for lexicon in lexicons:
            for hit in lexicon.find(text.shown, names):
                inside = any(start < hit.end and hit.start < end for start, end in taken)
                if inside or is_advised(hit) or _is_counted(hit, text.shown) or _is_appearance(hit, text.shown):
                    continue
                taken.append((hit.start, hit.end))
                words = hit.words.strip(" ,.")
                yield Problem(text.pointer, f"“{words}” makes harm small and gives no number", needle=words)


def _is_counted(hit: Hit, text: str) -> bool:
    """Whether figures or grades stand in the sentence, or in the one before that it goes on from ("It was ...")."""
    if _FIGURES.search(hit.sentence):
        return True
    goes_on = compiled(r"\W*(?:it|they|these|all|both|each|none) ").match(hit.sentence) is not None
    return goes_on and _FIGURES.search(text[max(0, hit.start - 150) : hit.start]) is not None


def _is_appearance(hit: Hit, text: str) -> bool:
    """Whether the sentence, or the one before it, speaks of what only looks odd: red urine, an empty tablet shell."""
    return _HARMLESS.search(text[max(0, hit.start - 120) : hit.end + 40].lower()) is not None


RULE = Rule(
    code="PRO007",
    name="minimised-risk",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say how many people had it, how severe it was (grade), and what to do.",
    check=check,
    sources=("21 CFR 312.7(a)", "European Commission, guideline on readability, 2009"),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.effects.blocks.list.items.nausea.text": "Nausea, usually mild."},
            ("sections.effects.blocks.list.items.nausea.text",),
        ),
        Example("manageable", text="The safety profile of ABC-123 is generally manageable.", fires=True),
        Example(
            "nothing to worry about",
            text="Bleeding on warfarin is nothing to worry about.",
            status="approved",
            fires=True,
        ),
        Example("hardly any", text="It has hardly any side effects.", status="approved", fires=True),
        Example("natural", text="The drops are natural and therefore safe.", status="approved", fires=True),
        Example("ignore it", text="Shortness of breath can be safely ignored.", status="approved", fires=True),
        Example("with numbers", text="Nausea was mild (grade 1) in 5 of 6 people who had it."),
        Example("red urine", text="Rifampicin may color your urine red. This is harmless.", status="approved"),
        Example("do not ignore", text="Do not ignore chest pain. It is not harmless.", status="approved"),
        Example("a meal", text="Eat only a light meal before the test.", status="approved"),
        Example("a leaflet", text="Tiredness is usually mild and passes after a few days.", status="approved"),
        Example("small print", text="The boxed warning is a mere formality.", status="approved", fires=True),
        Example("no worse than tea", text="It is about as harmless as a cup of tea.", status="approved", fires=True),
        Example(
            "do not be put off", text="Do not be put off by the list of side effects.", status="approved", fires=True
        ),
        Example("easy to live with", text="The side effects are easy to live with.", status="approved", fires=True),
        Example("a warning", text="Do not ignore the warning on the box.", status="approved"),
        Example("a cold", text="You do not need to see a doctor for a mild cold.", status="approved"),
    ),
)

""" "Doctors agree", "experts recommend", "studies show", "thousands trust it": such appeals need a source.

They lend a claim the weight of people and studies that nobody can look up. With a citation, a trial number or figures
beside them they are references; that studies showed a harm, or nothing, is left alone. Source: WHO, Ethical criteria for
medicinal drug promotion (1988); Directive 2001/83/EC, article 90(f).
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.framing import Hit, is_advised, is_framed
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.sourcing import has_citation, has_figures, has_trial_number
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_EXPERTS = r"(?:doctors|experts|physicians|specialists|oncologists|pharmacists|clinicians|dermatologists|neurologists|cardiologists|professors|scientists|health professionals|healthcare professionals|medical professionals|hospitals|clinics|nurses|opinion leaders|key opinion leaders|dentists|vets|midwives|p(?:a)?ediatricians|authorities)"

_ONE = r"(?:doctor|expert|physician|specialist|oncologist|pharmacist|cardiologist|dermatologist|neurologist|professor|scientist|nurse|surgeon|dentist|midwife|clinician|chemist|researcher)"

APPEALS = Lexicon(
    words=(
        r"(?:scientifically|clinically|medically) (?:established|proven|recogni[sz]ed|confirmed|documented)(?: that)?",
        rf"(?:most |many |all |leading |top |nine out of ten |9 out of 10 |eminent |renowned |respected |independent |medical |health |cancer |heart |the |our |world |international |senior )*{_EXPERTS} (?:\w+ly |all |everywhere |worldwide |now |around the world |across (?:the )?\w+ )*(?:agree|trust|prefer|endorse|swear by|praise|rave|applaud|are (?:convinced|agreed|excited|united|impressed)|call it|call this|choose|favou?r|hail|rely on|turn to|stand behind|vouch|say (?:it|that it|this|[\w-]+) (?:works|is|will|can)|recommend(?= (?!(?:that|you|drinking|stopping|avoiding|vaccination|a (?:blood|dose)|checking|taking it|waiting|not|regular|exercise|caution|an?\b|the|against|measuring|monitoring))))",
        rf"(?:recommended|trusted|endorsed|preferred|chosen|favou?red|praised|hailed|loved|relied (?:up)?on|backed|supported|acclaimed) (?:worldwide )?by (?:\w+ ){{0,3}}(?:{_EXPERTS}|thousands|millions|people|patients|families|everyone|champions|athletes|celebrities|science|mothers|parents|users)",
        r"(?:thousands|millions|countless|hundreds of thousands|so many|many thousands)(?: of (?:people|patients|users|families|women|men|doctors|customers))?(?: worldwide| around the world| already| like you)* (?:trust|swear|rely|love|have (?:already )?(?:benefited|been helped|been cured|tried|switched|discovered|chosen)|are already|can't be wrong|cannot be wrong|agree|use it)",
        r"(?:stud(?:y|ies)|research|science|trials?|evidence|the data|data|the evidence|experience|clinical experience|tests|history|time)(?: after study| results?)? (?:(?:clearly|has|have|now|consistently|repeatedly|conclusively|again and again|all) )*(?:prove[sd]?|proven|shows?|shown|confirms?|confirmed|demonstrates?|demonstrated|tells? us|leaves? no doubt|speaks? for itself|establish(?:es|ed)?|settled)(?: (?:that|how|beyond|what|its|it|the)\b)?",
        r"(?:it is|it's|as is|this is) (?:a )?(?:widely|generally|well|universally|commonly|long) (?:accepted|acknowledged|recogni[sz]ed|agreed|held|established)",
        r"(?:widely|universally|generally) (?:regarded|recogni[sz]ed|seen|considered|viewed|held|acknowledged|accepted|respected|admired)(?: as| to be)?",
        r"it is (?:common knowledge|no secret|an open secret)",
        r"everyone knows",
        r"as everybody knows",
        r"a (?:known|proven|well-known) fact",
        r"the (?:consensus|verdict) is",
        r"in the medical (?:world|community|profession),? (?:it|this|[\w-]+)(?: \w+){0,2} (?:called|known|referred|regarded|seen|considered|hailed)",
        r"(?:often|widely|commonly|frequently|fondly|also) (?:referred to|described|hailed|celebrated|praised|spoken of) (?:by \w+ )?as (?:an?|the|one)",
        r"(?:dubbed|nicknamed|christened|hailed) (?:as )?(?:an?|the|by)",
        r"according to (?:leading |top |many |most |the |our |some )*(?:experts|doctors|specialists|scientists|researchers|physicians|oncologists|insiders)",
        r"as (?:seen|used|taken|worn|trusted|recommended|advertised) (?:on|in|by)(?! (?:the (?:patient|figure|table|investigator)|your|a|table|figure|section|pregnan))",
        rf"(?:ask|just ask) (?:any|every|your favourite|a good) (?:\w+ )?{_ONE}(?=[:,.!]| and| -|$)(?![^.;]*\b(?:if|whether|about|for (?:advice|help))\b)",
        rf"(?:top|leading|the best|many|most|all|major|famous|renowned|great|world-class|big) (?:\w+ )?(?:hospitals|clinics|universities|cent(?:er|re)s|surgeons|professors|institutes|athletes|{_EXPERTS}) (?:now |already |all |everywhere )*(?:use|uses|rely|take|prescribe|prefer|choose|swear|have switched)(?: by| on| to)? (?:ø+|it)\b(?! (?:only|if|when|with caution))",
        rf"(?:{_EXPERTS}|professors of medicine|surgeons|nobel laureates|athletes|film stars|celebrities) (?:\w+ )?(?:take|use|swallow|give|trust|have) (?:ø+|it|this) (?:themselves|to their|for their|every day|at home)",
        r"science (?:has |itself )?(?:spoken|is settled|agrees|does not lie|doesn't lie|is clear|is on our side|says so)",
        r"(?:proved|proven|shown|confirmed|demonstrated|established|documented|verified) (?:\w+ )?(?:in|by|through) (?:\w+ )?(?:countless|many|numerous|hundreds of|dozens of|thousands of|independent|several|large|all|every|top|rigorous|multiple|international|extensive) (?:\w+ )?(?:stud(?:y|ies)|trials?|tests?|experts?|scientists|universities|institutes)",
        rf"(?:every|any|each) (?:\w+ )?{_ONE} (?:\w+ )?(?:will tell you|knows?|agrees?|recommends?|says?|confirms?|would (?:choose|take|recommend|agree)|can confirm)\b(?! (?:if|whether|which|what|how|when))",
        rf"(?:{_EXPERTS}|nation|world|family|nurses|mothers|parents)(?:'s?|s') (?:own |number one |no\. 1 |first |all-time |preferred )?(?:favou?rite|choice|pick|darling|first choice|secret)\b(?! of)",
        r"as featured (?:on|in)",
        rf"{_EXPERTS} (?:[\w ]{{0,20}} )?(?:are|is|stand) (?:unanimous|of one mind|all of one mind)",
        r"(?:thousands|millions) (?:of )?[\w ]{0,30}?(?:can't|cannot|can not|could not) (?:all )?be (?:wrong|mistaken)",
        rf"{_EXPERTS} (?:everywhere|worldwide|all over [\w ]{{2,15}}) (?:have|has|are) (?:\w+ )?(?:made the switch|switched|moved|turned|switching|turning)",
        r"would (?:never|only|not) give (?:his|her|their) own [\w ]{2,20}",
        r"nobel",
        r"celebrity",
    ),
    innocent=(
        r"(?:guidelines?|authorit(?:y|ies)|committee|who|nice|label) [^.;]{0,20}recommend\w*",
        r"(?:if|unless|until|when) [^.;]{0,20}doctors? [^.;]{0,12}agree",
        r"(?:blood|urine|liver|genetic|skin|laboratory|lab|pregnancy|hearing|eye|function|breath|your|the|these|this) tests? (?:(?:has|have) )?shows?n?",
        r"(?:your|the study|this study|the trial|this trial|our) data (?:show|are)",
        r"(?:not|no|nor|never|whether|which|if) [^.;]{0,40}(?:shown?|shows|prove[nsd]?|confirm(?:s|ed)?|demonstrat\w+|establish\w+)",
        r"(?:generally|widely) (?:considered|regarded|seen)(?: (?:as|to be))? (?:safe|unsafe|compatible|suitable|acceptable|a risk|harmful)",
        r"widely (?:used|available|distributed|variable)",
        r"generally (?:accepted|recogni[sz]ed) (?:criteria|standards?|methods?|definitions?|as safe)",
        r"commonly (?:referred to|known) as (?:the )?(?:flu|shingles)",
        r"also (?:referred to|described|known) as (?:an?|the) ",
        r"commonly accepted (?:criteria|definition|limit|threshold)",
    ),
)
_STUDIES = compiled(
    r"(?:the )?(?:stud|research|science|trial|evidence|data|experience|clinical experience|tests|history|time)"
)
_BENEFIT = compiled(
    r"\b(?:works?|effective\w*|better|safe\w*|improv\w+|reduc\w+|lower(?:s|ed)?|help(?:s|ed)?|prevent\w*|cur(?:e|es|ed)|reliev\w+|benefits?|stop(?:s|ped)?|shr[iau]nks?|prolong\w*|extend\w*|protect\w*|heal\w*|value|worth|power|beyond (?:any )?(?:doubt|question)"
    r"|success\w*|superior\w*|well tolerated|speaks? for itself|no doubt|save[sd]?|slow(?:s|ed)?|control(?:s|led)?|advantages?|results)\b"
)
_HARM = compiled(
    r"\b(?:risks?|harm\w*|increased|birth defects?|malformations?|toxic\w*|adverse|side[- ]effects?|deaths?|bleeding|no (?:benefit|effect|evidence|difference|increase|advantage)|not|failed|worse|damage|danger\w*|defects?|miscarriage|impair\w*|interaction\w*|pharmacokinetic\w*|absor\w+|exposure|half-life|clearance|plasma|bioavailab\w+|level of the|mice|rats|animals?|rabbits?|placenta\w*|breast milk)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in APPEALS.find(text.shown, names):
            if prose.investigational and hit.words.lower().endswith("proven"):
                continue  # a claim of efficacy, which is another rule's
            if is_framed(hit) or is_advised(hit):
                continue
            if has_citation(text.shown) or has_trial_number(text.shown):
                continue
            if compiled(r"\b(?:prefer|recommend)$").search(hit.words.lower()) and not _of_it(hit, names):
                continue
            if _STUDIES.match(hit.words.lower()) and not _praises(hit):
                continue
            yield Problem(
                text.pointer,
                f"“{hit.words.strip()}” appeals to people or studies that nobody can look up",
                needle=hit.words.strip(),
            )


def _of_it(hit: Hit, names: frozenset[str]) -> bool:
    """Whether what experts prefer or recommend is the drug, and not a way to use or to choose drugs."""
    after = hit.after.lower().lstrip()
    return after.startswith(("it ", "it.", "it,", "this ", "our ", *names)) and not compiled(
        r"[^.;]*\b(?:when|if|unless|over|for (?:patients|people|children|adults))\b"
    ).match(after)


def _praises(hit: Hit) -> bool:
    """Whether studies are called upon for a benefit, without figures."""
    said = hit.words.lower() + hit.after
    return _BENEFIT.search(said) is not None and not _HARM.search(hit.sentence) and not has_figures(hit.sentence)


RULE = Rule(
    code="PRO010",
    name="appeal-to-authority",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Cite the guideline, the study or the number, or delete it.",
    check=check,
    sources=("WHO Ethical criteria for medicinal drug promotion, 1988", "Directive 2001/83/EC, article 90"),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "Doctors agree that the idea is good."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("experts", text="Leading experts recommend ABC-123.", fires=True),
        Example("studies prove", text="Studies prove that it works.", status="approved", fires=True),
        Example("thousands", text="Apixaban is trusted by thousands of patients.", status="approved", fires=True),
        Example(
            "a name in the trade", text="In the medical world, it is often referred to as a turning key.", fires=True
        ),
        Example(
            "with its source", text="Studies show that it lowers the rate of stroke (Granger 2011).", status="approved"
        ),
        Example("a harm", text="Studies have shown an increased risk of bleeding.", status="approved"),
        Example("a guideline", text="Experts recommend that you drink enough water.", status="approved"),
        Example("a test", text="Blood tests show how well your liver works.", status="approved"),
        Example("nothing shown", text="No study has shown that ABC-123 helps."),
        Example("any expert", text="Ask any cardiologist: apixaban is the one.", status="approved", fires=True),
        Example(
            "countless studies",
            text="It has been proved in countless studies that it helps.",
            status="approved",
            fires=True,
        ),
        Example("advice", text="Ask your cardiologist about apixaban.", status="approved"),
    ),
)

"""Better, safer, unlike, unique, the best: a comparison needs a trial that compared, and its figures.

Without a trial that put the two side by side nobody knows which is better, and a reader may give up the one that is
known to help. A comparison with its figures and its trial or source, a denial, and a question are left alone, and so
are the unique number on a box and the best time to take a tablet. Source: 21 CFR 202.1(e)(6)(ii), written for
advertisements; house rule.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english.comparison_phrases import COMPARISON_FRAMES
from pipeline.rules.english.framing import Hit, is_advised, is_framed
from pipeline.rules.english.lexicon import Lexicon, apart
from pipeline.rules.english.medicines import medicines
from pipeline.rules.english.sourcing import has_citation, has_figures, has_trial_number
from pipeline.rules.own_drug import own_drug
from pipeline.rules.prose import Prose

_DRUG = r"(?:drugs?|medicines?|medications?|treatments?|therap(?:y|ies)|agents?|compounds?|pills?|tablets?|injections?|options?|products?|inhibitors?|vaccines?|insulins?|painkillers?|antibiotics?|inhalers?|steroids?|blockers?|chemo(?:therapy)?|surgery|radiotherapy|standard of care|care|competitors?|rivals?|alternatives?|statins?|thinners?|anticoagulants?|opioids?|antidepressants?|antihistamines?|brands?|generics?|forms?|syrups?|creams?)"
_KNOWN = r"(?:other|others|older|old|any|all|any other|all other|existing|current|standard|traditional|conventional|previous|usual|established|ordinary|most|earlier|available|first-generation|regular|rival|competing|approved|everything|anything|chemo\w*|every)"
_BETTER = (
    r"(?:(?:far|much|even|significantly|clearly|considerably|many times|a lot|vastly|\w+ times) )?(?:better(?: tolerated)?|safer|stronger|gentler|faster|quicker|kinder|cleaner|superior|smarter|more (?:effective|efficacious|powerful|potent|precise|reliable|convenient|tolerable|targeted|selective|durable|successful|helpful|accurate|precisely|effectively|quickly|reliably|safely|strongly|protective|likely to (?:work|help|cure))|less (?:toxic|harmful|risky|dangerous|addictive|likely to (?:cause|harm))"
    r"|fewer (?:side[- ]effects?|adverse (?:effects|events)|risks?|relapses?|deaths)|longer[- ]lasting|lower risks?|works? (?:better|faster|longer|harder))"
)
_NOUN = rf"(?:{_DRUG}|way|choice|hope|cure|remedy|weapon|approach|molecule|advance|technology|name|brand|company|in its class|protection|relief|results?|answer|solution|treatment)"

COMPARISONS = Lexicon(
    words=(
        rf"{_BETTER}(?: \w+){{0,4}}? (?:than|to|compared (?:with|to)|versus) (?:the |its |your |\w+ )?(?:{_KNOWN}|{_DRUG}|[a-z][\w-]{{3,}})",
        r"(?:outperform|surpass|outclass|outshine|outdo|overshadow)(?:s|es|ed|ing)?|trump(?:s|ed|ing)",
        rf"(?:beats?|beating) (?:the |all |every |any |other |standard |chemo\w*|\w+ )?(?:{_DRUG}|competition|rest|others)",
        r"head and shoulders above",
        r"ahead of (?:the competition|the rest|its rivals|all (?:other|others))",
        r"leaves? [\w ]{3,30} (?:far behind|behind|in the shade|standing|in the dust)",
        r"there is no(?:thing)? (?:better|safer|stronger)(?: \w+){0,2}? (?:for|than|against|in)",
        r"nothing (?:works|helps|is) (?:as|so) (?:well|fast|good|effective|safe)",
        r"un(?:rivall?ed|matched|surpassed|beatable|equall?ed)",
        r"peerless",
        r"incomparable",
        r"matchless",
        r"(?:like|unlike) no other",
        r"stands? (?:alone|out)(?= (?:in|among|from|as)\b)",
        rf"(?:patients|people|doctors|users|children|women|men|participants) (?:\w+ly )?prefer(?:red|s)? (?:it|[\w-]+) (?:to|over) (?:the |other )?(?:{_DRUG}|\w+)",
        rf"does what no other {_DRUG}",
        r"without (?:equal|rival|parallel)",
        r"has no (?:equal|rival|match)",
        r"nothing (?:else )?(?:works|comes close|compares|like it|better)",
        rf"no other {_DRUG} (?:works|can|comes|offers|does|matches|has|is as|provides|gives|reaches|achieves|compares)",
        r"no (?:other (?:\w+ )?|competitor |rival |one |drug |medicine )can (?:match|beat|equal|rival|compete|touch)",
        rf"no other (?:[\w'-]+ ){{0,4}}?{_DRUG} (?:comes? (?:close|near)|(?:can|could) (?:match|beat|equal|rival|compete|touch|hold|do what|come|keep up)|holds a candle|gets near|equals|rivals|measures up)",
        r"in a league apart|a cut above|trail(?:s|ed|ing)? (?:far |well )?behind|hold a candle to|not a patch on|pales? (?:beside|in comparison)",
        r"second to none",
        r"number[- ]one",
        r"no\. ?1(?! \w+ (?:in the list))",
        r"#1",
        r"top[- ]rated",
        r"market[- ]leading",
        r"world'?s (?:best|first|leading|most \w+|safest|strongest)",
        rf"(?:is|are|remains?|as|becomes?|offers?|represents?|be|called|provides?|by far|quite simply|simply|one of|,|^)\s?(?:\w+ )?(?:one of )?the (?:single |very |world's |absolute )*(?:best|strongest|safest|fastest|gentlest|smartest|purest|(?:most|least) (?:effective|advanced|powerful|potent|precise|trusted|innovative|successful|important|reliable|modern|sophisticated|selective|targeted|tolerable|tolerated|toxic|promising|exciting)|leading|foremost|premier|ultimate|finest|top)(?: \w+){{0,3}}? {_NOUN}",
        r"(?:most \w+|best|safest|strongest|fastest|finest) (?:\w+ ){1,3}of (?:all(?: time)?|its kind|them all|our time)",
        r"(?:is|are|be) (?:simply |by far |just |quite simply )?the best(?=[.,;!]|$| (?:in|of|on)\b)",
        rf"(?:best|safest|strongest|most (?:effective|advanced|powerful|innovative|trusted|modern)) (?:\w+ )?(?:{_DRUG}) (?:ever|available|around|known|on earth|in the world|there is|yet|of its kind|for (?:cancer|pain|\w+ disease))",
        rf"unlike (?:the |all |most |many |any )?(?:{_KNOWN} )?(?:\w+ ){{0,2}}?(?:{_DRUG}|chemo\w*|[a-z]+(?:tinib|mab|olol|sartan|xaban|platin|taxel|statin))",
        r"(?:truly |wholly |really |absolutely |quite )?unique(?:ly)?(?:,? (?:and )?[\w-]+){0,3}? (?:mechanism|mode|way|action|shape|structure|approach|design(?:ed)?|formula\w*|properties|ability|profile|benefits?|advantages?|drug|medicine|treatment|compound|molecule|features?|effects?|delivery|technology|combination|targeted|position(?:ed)?|suited|effective|power|potent|class|opportunity|strength|chemistry|binding|selective)",
        r"(?:is|are|makes (?:it|\w+)) (?:truly |really |quite |absolutely )?unique(?=[.,;!]| (?:in|among|because)|$)",
        r"first[- ]of[- ]its[- ]kind",
        r"one[- ]of[- ]a[- ]kind",
        r"(?:the )?only one of its kind",
        r"never[- ]before[- ]seen",
        r"incomparably",
        r"unmatched",
        r"(?:succeeds?|works?|effective|helps?) (?:even )?where (?:all )?(?:other|others|older|standard|conventional|everything|chemo\w*|\w+ (?:drugs|treatments|therap))[\w ]{0,25}? (?:fail|fails|failed|have failed|do not|don't|cannot|has failed|stop)",
        r"when (?:everything|all) else (?:fails|has failed)",
        rf"(?:a|the) (?:far |much |clearly |obviously )?(?:better|safer|superior|smarter|gentler) (?:choice|option|alternative|way (?:to|of) (?:treat|control|beat|fight|manage|relieve)\w*|{_DRUG})",
        r"superior (?:efficacy|safety|results?|protection|tolerability|to )",
        r"clear(?:ly)? (?:superior|better)",
        r"better in every (?:way|respect)",
        r"advantages? over (?:other|all|existing|standard|conventional|chemo\w*|current|\w+ (?:drugs|treatments))",
    ),
    innocent=(
        r"(?:better|faster|quicker|stronger|safer|longer|lower|more \w+|fewer [\w ]+) than (?:usual|normal|expected|before|nothing|you|your|needed|the (?:dose|amount|number|first|one|recommended|prescribed|usual|normal|maximum|lower|low)|\d|when|one|a (?:week|day|month)|what|it|that|placebo)",
        r"unique (?:identif\w+|number|code|patient|device|barcode|participant|id|study|subject|serial|link|reference|position code)",
        r"uniquely identif\w+",
        r"unlike (?:the )?(?:first|previous|last|earlier) (?:visit|dose|cycle|part|trial|study)",
        r"(?:best|fastest|safest|most effective) (?:time|way|place|moment|method|approach|course|thing|practice|form of (?:contraception|birth control)|supportive care|(?:overall )?response|corrected|practice|interests?|evidence|dose|position|estimate|fit|judgement|judgment|guess|before date)",
        r"leading (?:cause|to|up|edge|zero)",
        r"(?:decide|discuss|choose|find|recommend|advise|tell you|talk|ask|consider|select|agree|determine|explain|know)\w* [^.;]{0,50}(?:best|safest|better|most)[^.;]{0,30}(?:for you|option|treatment|choice|medicine|drug)?",
        r"(?:most|least) important (?:thing|side|point|step|risk|information|interaction|finding|question|reason|safety|message)",
        r"(?:may|might|could) be better",
        r"better (?:to|not|if|for you to|take)",
        r"safer to (?:wait|stop|avoid|use)",
        r"(?:best|better) (?:known|available|treated (?:with|by))|the best of (?:our|your|my)",
    ),
)
_MUST = compiled(r"\b(?:must|do not|don't|never|should|cannot|can not|need not|needs? to)\b")


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    names = own_drug(prose).names
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in apart((COMPARISONS, COMPARISON_FRAMES), text.shown, names):
            if prose.status == "approved" and not prose.for_patients and _is_choice(hit):
                continue
            if _is_no_drug(hit) or (prose.status == "approved" and _is_speed(hit)):
                continue
            if (
                is_framed(hit)
                or is_advised(hit)
                or _is_supported(hit, text.shown, approved=prose.status == "approved")
                or _is_instruction(hit)
            ):
                continue
            yield Problem(
                text.pointer,
                f"“{hit.words.strip(' ,')}” compares without a trial that compared",
                needle=hit.words.strip(" ,"),
            )


def _is_supported(hit: Hit, text: str, *, approved: bool) -> bool:
    """Whether a source (and figures, if the drug is not approved) stands beside it, or that nobody compared."""
    if "head-to-head" in hit.sentence or "head to head" in hit.sentence:
        return True
    sourced = (
        has_trial_number(text)
        or has_citation(text)
        or "randomi" in text
        or "confidence interval" in text
        or "95% CI" in text
    )
    return (has_figures(text) or approved) and sourced


def _is_no_drug(hit: Hit) -> bool:
    """Whether the comparison is with something that is no treatment: "better than expected"."""
    parts = compiled(r"\b(?:than|compared with|compared to|versus)\b").split(hit.words.lower(), maxsplit=1)
    return len(parts) == 2 and not _treatment().search(parts[1]) and not medicines(parts[1])


def _is_choice(hit: Hit) -> bool:
    """Whether a professional is told which of two approved drugs to choose, as guidelines do."""
    return hit.words.lower().endswith(("choice", "option", "alternative"))


def _is_speed(hit: Hit) -> bool:
    """Whether only speed or strength is compared, which the label of an approved drug may state of its kind."""
    words = hit.words.lower()
    own_form = re.search(
        r"than (?:the |its )?(?:tablet|capsule|liquid|oral|cream|gel|patch|spray|injection|standard form)", words
    )
    quick = words.startswith(("faster", "quicker", "stronger", "longer")) or own_form is not None
    return quick and "other" not in words


@cache
def _treatment() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_KNOWN}|{_DRUG})\b")


def _is_instruction(hit: Hit) -> bool:
    """Whether the sentence tells how to use a form of the drug that differs from others: "Unlike the tablets, it must ..."."""
    return hit.words.lower().startswith("unlike") and _MUST.search(hit.after) is not None and not medicines(hit.words)


RULE = Rule(
    code="PRO005",
    name="unsupported-comparison",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Give the trial that compared the two and its figures, or describe the drug without the comparison.",
    check=check,
    sources=("21 CFR 202.1(e)(6)(ii)", "house rule"),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "The drug has a unique, compact shape."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("unlike chemotherapy", text="Unlike traditional chemotherapy, ABC-123 finds the tumor.", fires=True),
        Example("better than", text="ABC-123 is safer than older drugs.", fires=True),
        Example("outperforms", text="Apixaban outperforms warfarin.", status="approved", fires=True),
        Example("the most advanced", text="ABC-123 is the most advanced treatment for gout.", fires=True),
        Example("unrivalled", text="Apixaban has unrivalled power against stroke.", status="approved", fires=True),
        Example(
            "a trial and figures",
            text="In a randomised trial (NCT99999999), stroke was less frequent: 1.27 % with apixaban and 1.60 % with warfarin, which makes it more effective than warfarin there.",
            status="approved",
        ),
        Example("a question", text="The trial compares the two to see whether ABC-123 is better than methotrexate."),
        Example("an identifier", text="Each bottle has a unique identifier.", status="approved"),
        Example("the best time", text="The best time to take it is the morning.", status="approved"),
        Example("no comparison", text="ABC-123 has not been shown to be better than placebo."),
        Example("an instruction", text="Unlike other tablets of this kind, it must not be crushed.", status="approved"),
        Example("the edge", text="ABC-123 has the edge over gabapentin.", fires=True),
        Example("cannot keep up", text="Older opioids cannot keep up with ABC-123.", fires=True),
        Example("in its place", text="ABC-123 can take the place of surgery.", fires=True),
        Example("two forms", text="The liquid works faster than the tablets.", status="approved"),
        Example("the blood", text="ABC-123 has a longer half-life than gabapentin."),
    ),
)

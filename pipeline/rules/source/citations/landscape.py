"""“No other options”, “the only treatment”, “first and only” hold on a day at most, and need that day.

Patients who believe that nothing else exists consent to what they would otherwise refuse, and treatments are approved
every month. A description of who may join a trial ("people who have no other options") claims nothing about the world.
A date in the same text is enough. House rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.english.sourcing import has_citation, is_dated
from pipeline.rules.prose import Prose

_WAY = r"(?:options?|alternatives?|treatments?|therap(?:y|ies)|drugs?|medicines?|medications?|choices?|ways?|remed(?:y|ies)|substances?|agents?|tablets?|vaccines?|inhibitors?|antidotes?|painkillers?|antibiotics?|products?|compounds?)"

LANDSCAPE = Lexicon(
    words=(
        rf"(?:there (?:is|are|was|were|exists?)|have|has|had|with|leaves?|left|offers?|see) (?:currently |previously |still |now |simply |at present |really |today |absolutely |as yet )*no (?:other |alternative |further |targeted |effective |approved |satisfactory |good |comparable |real |better |proven |licensed |specific |known |established |curative )+(?:\w+ )?{_WAY}",
        r"(?:there (?:is|are)|have|has|had|with) (?:currently |still |now |simply |at present )*no (?:alternatives?|other (?:choice|way|hope))\b",
        rf"no (?:other|alternative|approved|effective|targeted) (?:\w+ )?{_WAY} (?:is|are|was|were|exists?|remains?|has|have|can|works?|helps?|lowers?) (?:\w+ )?(?:available|approved|known|left|licensed|possible|on the market|for|been|to|the|this|that)",
        r"no (?:other )?(?:\w+ )?(?:options?|alternatives?) (?:exists?|remains?|left)",
        r"nothing else (?:exists|is available|can be (?:done|offered)|helps|is approved)",
        r"(?:run|ran|running) out of (?:other )?options",
        rf"(?:is|are|remains?|as|becomes?|represents?|called|offers?|being|,|^)\s?(?:\w+ly |still |now |currently |today )*the (?:first and )?(?:only|sole|one and only|single)(?: \w+){{0,3}}? (?:{_WAY}|one of its kind|inhibitor|hope|chance)(?! (?:you|in (?:this|the) (?:study|trial|box|pack)|of the))",
        rf"(?:the|a|an) (?:only|sole)(?: \w+){{0,2}}? {_WAY} (?:available|approved|licensed|authori[sz]ed|that|which|on the market|proven|for|known|of its|able|left|to (?:treat|target|block|work|reach))",
        r"(?:first|one)[- ]and[- ]only",
        r"first[- ]ever",
        rf"(?:is|as|becomes?|,|was) the (?:very |world's )?first (?:and only )?(?:\w+ ){{0,3}}?{_WAY} (?:to|that|of its|for|in|against)",
        rf"the first (?:new |real |major )?{_WAY} in (?:\w+ )?(?:years|decades)",
        r"only (?:drug|medicine|treatment|therapy|option) (?:left|available)",
        rf"(?:no|not one|not a single) (?:other )?{_WAY} (?:in the world|on the market|anywhere|currently|today)",
        r"unmet (?:need|medical need) (?:that )?(?:only|nothing)",
        r"without (?:any )?(?:alternatives?|competition|other options)",
    ),
    innocent=(
        rf"(?:patients?|people|those|adults|children|participants?|women|men|someone|anyone|persons?|individuals) (?:\w+ )?(?:who (?:\w+ )?(?:have|has|had)|with|having|for whom there (?:is|are)|in whom|for whom|that have) [^.;]*?no [\w -]{{0,40}}?{_WAY}",
        rf"(?:who (?:have|has|had)|for whom there (?:is|are)|if there (?:is|are)|only if|unless|when there (?:is|are)|where there (?:is|are)|in case) [^.;]{{0,20}}no [\w -]{{0,40}}?{_WAY}",
        r"who (?:\w+ )?(?:have|had) (?:\w+ )?(?:run|ran) out of (?:other )?options",
        r"no (?:known |specific )?antidotes?|no specific (?:treatment|antidote|therapy)",
        rf"(?:take|use|taking|using|took|used|given|on|prescribed|allowed|need) no other (?:\w+ )?{_WAY}",
        r"no other (?:medicines?|drugs?|treatments?) (?:is|are|was|were|should|may|must|can) (?:\w+ )?(?:taken|allowed|given|permitted|used|needed|be)",
        r"not (?:the|your) only|(?:is|are) not the only|the only (?:medicine|drug|treatment|tablet) (?:you|he|she|they|i|the patient)",
        r"first (?:dose|tablet|injection|infusion|treatment) (?:in|of|for|to)|first[- ]line",
    ),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in LANDSCAPE.find(text.shown):
            if is_dated(text.shown) or has_citation(text.shown):
                break
            if not hit.sentence.rstrip().endswith("?"):
                words = hit.words.strip(" ,")
                yield Problem(
                    text.pointer,
                    f"“{words}” says what exists in the world, without the day on which that was so",
                    needle=words,
                )


RULE = Rule(
    code="CIT007",
    name="landscape-claim",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Date and source it (“as of 1 June 2026 no other drug was approved by the FDA for ...”), or delete it.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "These patients had no other targeted options."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("the only one", text="ABC-123 is the only treatment for this disease.", fires=True),
        Example("first and only", text="ABC-123, the first and only drug of its kind, is under study.", fires=True),
        Example(
            "no other medicines",
            text="There are currently no other medicines that lower this risk.",
            status="approved",
            fires=True,
        ),
        Example("nothing else", text="Nothing else is available.", fires=True),
        Example("dated", text="On 3 May 2026 there was no other drug approved by the FDA for this disease."),
        Example("who may join", text="The trial is for people who have no other treatment options."),
        Example(
            "instructions",
            text="Take no other medicines without asking. Apixaban is not the only medicine that thins blood.",
            status="approved",
        ),
        Example("an antidote", text="There is no specific antidote.", status="approved"),
        Example("the only medicine you take", text="Tell us if this is the only medicine you take.", status="approved"),
    ),
)

"""Two sentences of one text may not say the opposite about how to take, keep or handle the medicine.

"Swallow the tablets whole" and "the tablets may be crushed" cannot both be followed; a reader keeps the one he read
last. A sentence with a condition or a time of its own ("before opening", "if you cannot swallow") is another case and
no contradiction.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import has_any, listed
from pipeline.rules.prose import Prose


@record
class Topic:
    """A matter on which a text must be of one mind: `one` and `other` are regular expressions for folded text.

    One of `signs` stands in every sentence about it.
    """

    signs: tuple[str, ...]
    one: str
    other: str


_NOT = r"(?:(?:do|should|must|may|can) not|don't|cannot|can't|never|avoid|mustn't|shouldn't)"
_FINE = r"(?:is|are) (?:perfectly |quite |completely |also |always |absolutely )?(?:fine|safe|ok|okay|all right|allowed|no problem|harmless|not a problem|recommended)|(?:makes?|does|do) no (?:difference|harm)|(?:does not|doesn't|do not|don't|will not|won't) (?:matter|harm|hurt)"
_PUT = r"(?:store|keep|leave|put|place|stored|kept|left|storing|keeping)"
_MAY = r"(?:can|may|should|could|must)(?: also| be)?"

# House list: the instructions of package leaflets that have an opposite.
_TOPICS: tuple[Topic, ...] = (
    Topic(
        listed("whole intact crush chew break split open dissolv cut grind pulveri"),
        rf"\b(?:swallow\w*|taken|take)\b[^.;]{{0,40}}\b(?:whole|intact)\b|\b{_NOT} (?:be )?(?:crush|chew|break|split|open|dissolve|cut|grind)\w*",
        rf"(?:^\W*|: |; |{_MAY} |you can |you may )(?:crush|chew|grind|pulveri[sz]e)(?:ed)?\b[^.;]{{0,40}}|(?:^\W*|you can |you may |{_MAY} (?:be )?)(?:open(?:ed)?)\b (?:the )?(?:capsules?|and (?:sprinkle|mix))",
    ),
    Topic(
        listed("refrigerat fridge temperature store stored keep kept leave put place shelf cupboard drawer"),
        r"\b(?:store|keep|stored|kept)\b[^.;]{0,40}\b(?:in|inside) (?:a |the |your )?(?:refrigerator|fridge)|(?:^\W*|must be |should be )refrigerated?\b|\b(?:store|stored|keep|kept)[^.;]{0,20}\b(?:2|two) ?(?:°|degrees)? ?c? ?(?:-|to|and) ?8 ?(?:°|degrees)",
        rf"\b{_NOT} (?:be )?(?:refrigerate\w*|(?:keep|store|put|place|stored|kept)\b[^.;]{{0,25}}\b(?:refrigerator|fridge))|\b(?:store|stored|keep|kept)\b[^.;]{{0,30}}\broom temperature|\b(?:store|stored|keep|kept)\b[^.;]{{0,20}}\bbelow (?:25|30) ?(?:°|degrees|c\b)|\b{_PUT}\b[^.;]{{0,40}}\b(?:on|in) (?:a |the |your )?(?:\w+ )?(?:shelf|cupboard|drawer|cabinet|counter|bedside table|handbag|pocket|worktop)\b|\b{_PUT}\b[^.;]{{0,30}}\b(?:out of|outside) (?:the |your )?(?:fridge|refrigerator)\b",
    ),
    Topic(
        listed("shak"),
        r"(?:^\W*|[;:,] ?|\band |\bthen |\byou (?:should|must) |\bgently |\balways )shake (?:it|the|well|this|thoroughly|your|before|vigorously|gently)\b|\b(?:must|should) be shaken\b",
        rf"\b{_NOT} (?:be )?(?:shake|shaken|shaking)\b(?! (?:it )?(?:too|hard|vigorously|violently|strongly))",
    ),
    Topic(
        listed("freez frozen ice"),
        r"(?:^\W*|: |; )freeze\b|\b(?:may|can|should|must) be (?:frozen|kept in the freezer|stored in the freezer)|\b(?:store|keep|leave|put|place|stored|kept)\b[^.;]{0,35}\bin(?:to)? (?:a |the |your )?(?:freezer|ice (?:box|compartment)|deep freeze)|\bfreezing (?:is fine|does no harm|does not (?:harm|damage|affect))",
        rf"\b{_NOT} (?:be )?(?:freeze|frozen|freezing|put[^.;]{{0,15}}freezer|(?:store|keep|place)[^.;]{{0,25}}freezer)\b|\bfreezing (?:damages|destroys|spoils|ruins)|\b(?:has been|was|have been|if|once) frozen\b[^.;]{{0,30}}\b(?:no longer|not|throw|thrown|discard|destroy|damaged|useless|dispose)|\b(?:destroyed|damaged|spoiled|ruined) by (?:freezing|frost)",
    ),
    Topic(
        listed("alcohol wine beer"),
        rf"\b{_NOT} (?:\w+ ){{0,2}}?(?:drink|drinking|have|consume|take|use)?\b[^.;]{{0,20}}\balcohol\b|(?:^\W*|must |should |to )avoid (?:drinking )?(?:all )?alcohol|\bno alcohol\b",
        r"\b(?:you|patients|people) (?:can|may) (?:still |also |safely )?(?:drink|have|consume|enjoy)\b[^.;]{0,30}\b(?:alcohol|wine|beer)|\balcohol (?:can|may) be (?:taken|drunk|consumed|used)|\bit is (?:safe|fine|ok|all right) to drink alcohol|\b(?:alcohol|wine|beer)\b[^.;]{0,25}\b(?:is|are) (?:\w+ly |quite )?(?:fine|safe|ok|okay|all right|allowed|no problem|harmless)\b|\b(?:glass|drink|pint) (?:or two )?of (?:wine|beer)[^.;]{0,30}\b(?:does no harm|will not hurt|won't hurt|is fine|are fine)",
    ),
    Topic(
        listed("grapefruit"),
        rf"\b{_NOT}[^.;]{{0,40}}\bgrapefruit|(?:^\W*|must |should |to )avoid[^.;]{{0,25}}\bgrapefruit",
        r"\b(?:can|may) (?:\w+ )?(?:be taken|take|drink|eat|have|be mixed|mix|be given)\b[^.;]{0,30}\bgrapefruit|(?:^\W*|: )(?:take|mix|swallow|drink)\b[^.;]{0,30}\bgrapefruit|\bgrapefruits?(?: juice)? (?:is|are|makes|does) (?:\w+ly |quite )?(?:fine|safe|ok|okay|all right|allowed|no problem|harmless|no difference|no harm|not affect)",
    ),
    Topic(
        listed("milk dairy yog"),
        rf"\b{_NOT}[^.;]{{0,40}}\b(?:with|drink) (?:milk|dairy)|\bavoid (?:milk|dairy)",
        r"(?:^\W*|: |can |may |should )(?:be )?(?:take|taken|mix|mixed|swallow|given|give)\b[^.;]{0,30}\b(?:with|in(?:to)?) (?:a glass of |some )?(?:milk|dairy|yog)",
    ),
    Topic(
        listed("pregnan"),
        rf"\b{_NOT} (?:be )?(?:take|taken|use|used|give|given|receive)\b[^.;]{{0,40}}\b(?:pregnan\w+)|\bcontraindicated (?:in|during) pregnan",
        r"\b(?:can|may) (?:safely )?(?:be )?(?:taken|used|take|use|given)\b[^.;]{0,30}\b(?:pregnan\w+)|\bpregnant (?:women|patients|people)\b[^.;]{0,25}\b(?:can|may) (?:safely )?(?:stay on|take|use|continue|receive|be given|be treated)|\bsafe (?:to (?:take|use) )?(?:in|during|for)\b[^.;]{0,15}\bpregnan|(?:^\W*|: )(?:take|use) [^.;]{0,30}(?:during pregnancy|while (?:you are )?pregnant)",
    ),
    Topic(
        listed("breast"),
        rf"\b{_NOT} breast-?feed|\b{_NOT} (?:be )?(?:take|taken|use|used)\b[^.;]{{0,40}}\bbreast-?feed",
        r"\b(?:can|may) (?:safely )?(?:continue to |still )?breast-?feed|\b(?:can|may) (?:safely )?be (?:taken|used)\b[^.;]{0,30}\bbreast-?feed|\bsafe (?:to (?:take|use) )?(?:in|during|while|when)\b[^.;]{0,15}\bbreast-?feed|\bit is (?:\w+ly )?(?:safe|fine|ok|okay|all right) (?:for \w+ )?to (?:continue to )?breast-?feed",
    ),
    Topic(
        listed("driv"),
        rf"\b{_NOT} (?:drive|driving)\b",
        r"\b(?:you|patients) (?:can|may) (?:safely )?(?:drive|still drive|continue to drive)\b|\bit is (?:safe|fine) to drive|\bdriving (?:is|poses) (?:\w+ly )?(?:safe|fine|allowed|no problem|no risk)\b|\bsafe to drive\b",
    ),
    Topic(
        listed("single-use single reuse re-use again one-time"),
        r"\bfor (?:single|one[- ]time|one) use(?: only)?\b|\bsingle-use\b|\b(?:must|do|should) not (?:be )?reused?\b|\bnever reuse\b",
        r"\b(?:can|may) be (?:used again|reused|re-used)\b|(?:^\W*|you can |you may )(?:reuse|re-use)\b",
    ),
    Topic(
        listed("intravenous intrathecal spinal subcutaneous intramuscular mouth oral external topical iv"),
        r"\bfor (?:intravenous|iv|oral|subcutaneous|intramuscular|external|topical) use only\b|\bonly for (?:intravenous|oral|subcutaneous|external|topical) use\b",
        r"\b(?:can|may) (?:also )?be (?:given|injected|taken|used|swallowed)\b[^.;]{0,25}\b(?:intrathecal|spinal|by another route|by any route|intramuscularly|subcutaneously|by mouth)",
    ),
    Topic(
        listed("food meal stomach eat breakfast lunch dinner supper snack"),
        r"\b(?:take|taken|swallow|swallowed|give|given|use)\b[^.;]{0,35}\b(?<!or )(?<!without )(?:with|after|during|right after|just after) (?:a |your |the |some |each |every |main |light |evening )*(?:food|meals?|breakfast|dinner|lunch|snack|supper)\b",
        r"(?<!or )\b(?:on|with) an empty stomach\b|\b(?:take|taken|swallow|give|given)\b[^.;]{0,35}\b(?<!or )without (?:any )?food\b|\b(?:take|taken|swallow|give|given)\b[^.;]{0,40}\b(?:hours?|minutes) before (?:food|meals?|eating|you eat|breakfast|your (?:first )?meal)|\b(?:do|must|should) not eat (?:anything )?(?:for|within|with|when)",
    ),
    Topic(
        listed("light sun windowsill window carton dark"),
        r"\b(?:protect\w*|keep|kept|store|stored|sensitive)\b[^.;]{0,40}\b(?:(?:from|away from|out of|to) (?:direct |bright |strong )?(?:sun)?light|in the dark|in (?:the|its) (?:outer |original )?carton)",
        rf"\b{_PUT}\b[^.;]{{0,40}}\b(?:on|at|in|by) (?:a |the |your )?(?:sunny |bright |kitchen )?(?:windowsill|window|sun|sunlight|sunny place|daylight)\b",
    ),
    Topic(
        listed("rapid bolus quickly fast"),
        rf"\b{_NOT} (?:be )?(?:give|given|inject|injected|infuse|infused)\b[^.;]{{0,25}}\b(?:rapid(?:ly)?|bolus|quickly|fast)",
        r"(?:^\W*|: |must be |should be |can be |may be )(?:give|given|inject|injected|infuse|infused|push)\b[^.;]{0,25}\b(?:rapid(?:ly)?|bolus|quickly|fast)",
    ),
    Topic(
        listed("mix dilut"),
        rf"\b{_NOT} (?:be )?(?:mix|mixed|mixing|dilute|diluted)\b(?! up| with (?:other|any))",
        r"(?:^\W*|\b(?:must|should|can|may) be |\byou (?:can|may|should|must) )(?:mix|mixed|dilute|diluted)\b",
    ),
)  # fmt: skip
# What makes a sentence another case: a condition or a time, or a state, age or form that it is about.
_CONDITION = r"\b(?:if|when|unless|until|once|after|before|while|during|for up to|up to|alternatively|otherwise|instead|except|in case|then|first|some|usually)\b"
_CASE = (
    r"\b(?:children|child|adults|infants|babies|patients who|people who|trimester|unopened|(?:opened|diluted|reconstituted) \w+|in-use|in use|(?:you(?: are|'re)|being|currently) us(?:ing|ed)|opened|current|first use|started|morning|evening|bedtime|another|other"
    r"|different|dispersible|chewable|immediate|orodispersible)\b"
)
_FORM = r"\b(?:sachet|granule|liquid|suspension|solution|pen|vial|tablet|capsule|syrup)"
# "Shake well before use" is for every time, not for another case.
_EACH_TIME = r"\buntil (?:you need|needed|required|use\b|(?:the )?(?:first )?use\b|the (?:day|moment|time) (?:you|of)[^.;,]{0,20}|you (?:are ready to )?use|it is (?:needed|used))(?: (?:it|them|one))?|\b(?:before|after|when|prior to) (?:each |every |the )?(?:use|using|dose|taking|opening it|injection|meals?)\b|\buse only\b|\bfirst aid\b|\bif you (?:take|are taking|use) (?:it|this|\w+(?:in|ol|ib|ab))\b|\b(?:while|when|during|if you are) (?:you (?:are )?)?(?:taking|take|using|use|on|treatment|treated|pregnan\w*|breast-?feed\w*)\b|\bduring (?:pregnancy|breast-?feeding)\b"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((compiled(t.one), compiled(t.other)) for t in _TOPICS)


@record
class _Place:
    """Where one side of a matter stands; `case` says of what people or state, `forms` of what dose forms, if not all."""

    pointer: Pointer
    words: str
    case: frozenset[str]
    forms: frozenset[str]

    def meets(self, other: "_Place") -> bool:
        """Whether both speak of the same case."""
        same_form = not self.forms or not other.forms or bool(self.forms & other.forms)
        return self.case == other.case and same_form


def check(prose: Prose) -> Iterator[Problem]:
    """Collect both sides of every topic, sentence by sentence."""
    sides: tuple[dict[int, list[_Place]], ...] = ({}, {})
    for text in prose.texts:
        if text.role == "id":
            continue
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            if folded.rstrip("\"')” ").endswith("?"):
                continue
            about = [n for n, topic in enumerate(_TOPICS) if has_any(folded, topic.signs)]
            bare = compiled(_EACH_TIME).sub(" ", folded) if about else ""
            if not about or compiled(_CONDITION).search(bare):
                continue
            for number in about:
                patterns = _patterns()[number]
                for pattern, found in zip(patterns, sides, strict=True):
                    match = next((m for m in pattern.finditer(folded) if not _turned(folded, m)), None)
                    if match:
                        words = text.shown[start + match.start() : start + match.end()].strip(" ,;:-•*")
                        place = _Place(
                            text.pointer,
                            words,
                            frozenset(compiled(_CASE).findall(bare)),
                            frozenset(compiled(_FORM).findall(bare)),
                        )
                        found.setdefault(number, []).append(place)
    ones, others = sides
    for number in sorted(ones.keys() & others.keys()):
        clash = next(((a, b) for b in others[number] for a in ones[number] if a.meets(b)), None)
        if clash is not None:
            first, second = clash
            yield Problem(
                second.pointer,
                f"“{second.words}” contradicts “{first.words}”",
                needle=second.words,
                also=() if first.pointer == second.pointer else (first.pointer,),
            )


def _turned(folded: str, match: re.Match[str]) -> bool:
    """Whether words that are no prohibition themselves stand behind one: "do not | put them in the freezer"."""
    forbids = compiled(rf"\W*(?:{_NOT}|no)\b").match(match.group()) is not None
    return not forbids and compiled(rf"\b(?:{_NOT})\s+(?:\w+\s+){{0,2}}$").search(folded[: match.start()]) is not None


RULE = Rule(
    code="CIW009",
    name="contradictory-instructions",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Keep the one that is right; if both are, say in each when it holds.",
    check=check,
    sources=("house rule",),
    examples=(
        Example(
            "whole and crushed",
            text="Swallow the tablets whole.\n\nThe tablets may be crushed and mixed with food.",
            fires=True,
        ),
        Example("cold and warm", text="Store the vials in a refrigerator.\n\nStore at room temperature.", fires=True),
        Example(
            "shaken or not", text="- Shake the bottle well before each use.\n- Do not shake the bottle.", fires=True
        ),
        Example("alcohol", text="Avoid alcohol during treatment. You can drink alcohol in moderation.", fires=True),
        Example(
            "opened",
            text="Do not open or chew the capsules. You may open the capsules and sprinkle the contents.",
            fires=True,
        ),
        Example(
            "pregnancy", text="Examplol must not be used during pregnancy. It can be taken in pregnancy.", fires=True
        ),
        Example(
            "a shelf",
            text="- Keep the pens in the fridge until you need them.\n- Store spare pens in a kitchen cupboard.",
            fires=True,
        ),
        Example(
            "frozen and spoiled",
            text="Put spare vials into the freezer. Vials that have been frozen must be thrown away.",
            fires=True,
        ),
        Example(
            "meals",
            text="Take the capsules on an empty stomach.\n\nSwallow the capsules with your breakfast.",
            fires=True,
        ),
        Example("light", text="Protect the drops from light. Keep the bottle on the windowsill.", fires=True),
        Example("grapefruit", text="Avoid grapefruit. Grapefruit juice is fine.", fires=True),
        Example("in use", text="Keep spare pens in the fridge. Keep the pen you are using at room temperature."),
        Example("with or without", text="Take it with food or on an empty stomach. Take it with or without food."),
        Example("a condition", text="Swallow the capsules whole. If you cannot swallow, you may open the capsules."),
        Example("before and after opening", text="Store in a refrigerator. After opening, store below 25 °C."),
        Example("swirl", text="Do not shake. Swirl the vial gently until the powder dissolves."),
        Example(
            "of one mind",
            text="Swallow the tablets whole. Do not crush or chew them. Do not freeze. Store in a fridge.",
        ),
        Example("frozen", text="Store in a refrigerator. Do not freeze."),
    ),
)

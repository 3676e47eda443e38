"""Two sentences of one text may not say the opposite about how to take, keep or handle the medicine.

"Swallow the tablets whole" and "the tablets may be crushed" cannot both be followed; a reader keeps the one he read
last. A sentence with a condition or a time of its own ("before opening", "if you cannot swallow") is another case and
no contradiction.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.model.finding import Severity
from pipeline.model.pointer import Pointer
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import has_any, listed
from pipeline.rules.prose import Prose


class Topic(NamedTuple):
    """A matter on which a text must be of one mind: `one` and `other` are regular expressions for folded text.

    One of `signs` stands in every sentence about it.
    """

    signs: tuple[str, ...]
    one: str
    other: str


_NOT = r"(?:(?:do|should|must|may|can) not|don't|cannot|can't|never|avoid|mustn't|shouldn't)"
_MAY = r"(?:can|may|should|could|must)(?: also| be)?"

# House list: the instructions of package leaflets that have an opposite.
_TOPICS: tuple[Topic, ...] = (
    Topic(
        listed("whole intact crush chew break split open dissolv cut grind pulveri"),
        rf"\b(?:swallow\w*|taken|take)\b[^.;]{{0,40}}\b(?:whole|intact)\b|\b{_NOT} (?:be )?(?:crush|chew|break|split|open|dissolve|cut|grind)\w*",
        rf"(?:^\W*|: |; |{_MAY} |you can |you may )(?:crush|chew|grind|pulveri[sz]e)(?:ed)?\b[^.;]{{0,40}}|(?:^\W*|you can |you may |{_MAY} (?:be )?)(?:open(?:ed)?)\b (?:the )?(?:capsules?|and (?:sprinkle|mix))",
    ),
    Topic(
        listed("refrigerat fridge temperature store stored keep kept"),
        r"\b(?:store|keep|stored|kept)\b[^.;]{0,40}\b(?:in|inside) (?:a |the |your )?(?:refrigerator|fridge)|(?:^\W*|must be |should be )refrigerated?\b|\b(?:store|stored|keep|kept)[^.;]{0,20}\b(?:2|two) ?(?:°|degrees)? ?c? ?(?:-|to|and) ?8 ?(?:°|degrees)",
        rf"\b{_NOT} (?:be )?(?:refrigerate\w*|(?:keep|store|put|place|stored|kept)\b[^.;]{{0,25}}\b(?:refrigerator|fridge))|\b(?:store|stored|keep|kept)\b[^.;]{{0,30}}\broom temperature|\b(?:store|stored|keep|kept)\b[^.;]{{0,20}}\bbelow (?:25|30) ?(?:°|degrees|c\b)",
    ),
    Topic(
        listed("shak"),
        r"(?:^\W*|[;:,] ?|\band |\bthen |\byou (?:should|must) |\bgently |\balways )shake (?:it|the|well|this|thoroughly|your|before|vigorously|gently)\b|\b(?:must|should) be shaken\b",
        rf"\b{_NOT} (?:be )?(?:shake|shaken|shaking)\b(?! (?:it )?(?:too|hard|vigorously|violently|strongly))",
    ),
    Topic(
        listed("freez frozen"),
        r"(?:^\W*|: |; )freeze\b|\b(?:may|can|should|must) be (?:frozen|kept in the freezer|stored in the freezer)|\b(?:store|keep)\b[^.;]{0,25}\bin (?:a |the )?freezer",
        rf"\b{_NOT} (?:be )?(?:freeze|frozen|freezing|put[^.;]{{0,15}}freezer)\b",
    ),
    Topic(
        listed("alcohol wine beer"),
        rf"\b{_NOT} (?:\w+ ){{0,2}}?(?:drink|drinking|have|consume|take|use)?\b[^.;]{{0,20}}\balcohol\b|(?:^\W*|must |should |to )avoid (?:drinking )?(?:all )?alcohol|\bno alcohol\b",
        r"\b(?:you|patients|people) (?:can|may) (?:still |also |safely )?(?:drink|have|consume|enjoy)\b[^.;]{0,30}\b(?:alcohol|wine|beer)|\balcohol (?:can|may) be (?:taken|drunk|consumed|used)|\bit is (?:safe|fine|ok|all right) to drink alcohol",
    ),
    Topic(
        listed("grapefruit"),
        rf"\b{_NOT}[^.;]{{0,40}}\bgrapefruit|(?:^\W*|must |should |to )avoid[^.;]{{0,25}}\bgrapefruit",
        r"\b(?:can|may) (?:\w+ )?(?:be taken|take|drink|eat|have|be mixed|mix|be given)\b[^.;]{0,30}\bgrapefruit|(?:^\W*|: )(?:take|mix|swallow|drink)\b[^.;]{0,30}\bgrapefruit",
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
        r"\b(?:you|patients) (?:can|may) (?:safely )?(?:drive|still drive|continue to drive)\b|\bit is (?:safe|fine) to drive|\bsafe to drive\b",
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
    r"\b(?:children|child|adults|infants|babies|patients who|people who|trimester|unopened|(?:opened|diluted|reconstituted) \w+|in-use|in use|another|other"
    r"|different|dispersible|chewable|immediate|orodispersible)\b"
)
_FORM = r"\b(?:sachet|granule|liquid|suspension|solution|pen|vial|tablet|capsule|syrup)"
# "Shake well before use" is for every time, not for another case.
_EACH_TIME = r"\b(?:before|after|when|prior to) (?:each |every |the )?(?:use|using|dose|taking|opening it|injection|meals?)\b|\buse only\b|\bfirst aid\b|\bif you (?:take|are taking|use) (?:it|this|\w+(?:in|ol|ib|ab))\b|\b(?:while|when|during|if you are) (?:you (?:are )?)?(?:taking|take|using|use|on|treatment|treated|pregnan\w*|breast-?feed\w*)\b|\bduring (?:pregnancy|breast-?feeding)\b"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((compiled(t.one), compiled(t.other)) for t in _TOPICS)


class _Place(NamedTuple):
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
                    match = pattern.search(folded)
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

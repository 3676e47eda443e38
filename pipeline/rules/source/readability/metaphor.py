"""A disease is not clever and a cell does not realize; such pictures mislead and cannot be translated.

"Frantic signals", "the cancer tries to change the lock" give illness a will of its own. Readers take them literally or
wonder what is meant, and a translator must invent another picture. House rule.
"""

from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.rules.english.lexicon import Lexicon
from pipeline.rules.prose import Prose

_THING = r"(?:cancers?|tumou?rs?|cells?|cancer cells?|tumou?r cells?|virus(?:es)?|bacteria|bacterium|germs?|disease|illness|genes?|proteins?|receptors?|enzymes?|immune system|infection|antibod(?:y|ies)|drug|medicine|molecule|body|liver|brain|pain|depression)"
_WILL = r"(?:know|think|decide|reali[sz]e|want|learn|remember|forget|trick|cheat|hide|lie|fool|outsmart|understand|notice|choose|figure out|give up|surrender|get angry|panic|get confused|tr(?:y|ies|ied)|fight back|feel|believe|refuse|hate|love|obey|listen|wake up|go to sleep)"

_PERSON = r"(?:spy|spies|burglars?|thie(?:f|ves)|landlords?|lodgers?|guests?|bull(?:y|ies)|monsters?|beasts?|enem(?:y|ies)|villains?|thugs?|saboteurs?|squatters?|tenants?|tyrants?|dictators?|tricksters?|gangsters?|criminals?|intruders?|generals?|soldiers?|pranksters?|fox(?:es)?|wol(?:f|ves)|dragons?|devils?|stowaways?|liars?|robbers?|pirates?|crooks?|hooligans?|vandals?|neighbours?|neighbors?|bosses|detectives?|chameleons?|hunters?|gardeners?|locksmiths?|magicians?)\b"

METAPHORS = Lexicon(
    words=(
        rf"{_THING} (?:(?:then|also|often|can|may|will|has|have|had|itself|quickly|soon) )*{_WILL}(?:s|es|ed|d)?",
        rf"{_THING} (?:is|are|was|becomes?|seems?) (?:very |so |quite |often |too )*(?:clever|smart|cunning|sneaky|stubborn|angry|confused|greedy|lazy|blind|crazy|hungry|intelligent|wise|tricky|treacherous|nasty|evil|stupid)",
        rf"(?:{_THING}|asthma|diabetes|migraine|eczema|epilepsy|arthritis|{_THING} cells) (?:is|are|acts? like|behaves? like|works? like) (?:like |rather like |a bit like )?(?:an?|the|\w+) (?:[\w-]+ ){{0,2}}?{_PERSON}",
        rf"(?:think of|imagine|picture|see) (?:the |your |a )?{_THING} as (?:an?|the) (?:[\w-]+ ){{0,2}}?{_PERSON}",
        r"(?:frantic|angry|desperate|confused|rogue|evil|greedy|hungry|crazed|clever|sneaky) (?:signals?|cells?|genes?|tumou?rs?|proteins?|messages?|cancer)",
        r"(?:soldiers?|army|armies|troops|enemy|enemies|invaders?|spies|spy|police(?:men|man)?|assassins?|killers?|guards?|traitors?|terrorists?|villains?) (?:of|in|inside|for|against|from) (?:your |the )?(?:body|immune system|blood|tumou?r|cancer)",
        r"(?:wage|declare)s? war",
        r"war zone",
        r"battlefield",
        r"hijack\w*",
        r"commits? suicide",
        r"cell suicide",
        r"(?:universal|master|magic) key",
        r"change the lock",
        r"unlocks?(?: and)? (?:the|turn)",
        r"(?:puts?|step(?:s|ping)?) (?:the|a|its) (?:brakes?|foot)(?: on)?",
        r"pulls? the plug",
        r"starv(?:e|es|ing) the (?:tumou?r|cancer)",
        r"puts? (?:\w+ ){1,3}to sleep",
    ),
    innocent=(
        r"killer cells?",
        r"natural killer",
        r"body (?:feels|tries to|wants|may feel|can feel)",
        r"(?:you|people|patients?) [^.;]{0,20}feel\w*",
        r"(?:brain|body) (?:learns?|remembers?|feels?)",
        r"cells? (?:tried|try)",
        r"drug (?:hidden|tried)",
        r"pain (?:feels?|felt)",
        r"drug (?:is|are) (?:blind\w*)",
        r"disease (?:feels|felt)",
        r"depression (?:feels?|lies)",
        r"\w+ lies (?:under|over|behind|between|in front of|below|above|within|in|on|near|next|beside|at|along|close)\b",
        r"carjack\w*|hijack\w* (?:plane|car)",
    ),
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every text."""
    for text in prose.texts:
        if text.role == "id":
            continue
        for hit in METAPHORS.find(text.shown):
            yield Problem(text.pointer, f"“{hit.words}” is a picture that can mislead", needle=hit.words)


RULE = Rule(
    code="REA004",
    name="metaphor",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Say what happens: the cell dies, the protein changes its shape.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example(
            "in a monograph",
            {"sections.overview.blocks.introduction.text": "The cancer is clever."},
            ("sections.overview.blocks.introduction.text",),
        ),
        Example("a cell realizes", text="The cancer cell realizes that it is broken.", fires=True),
        Example("frantic signals", text="The gene sends frantic signals.", fires=True),
        Example("a key", text="The drug is a universal key.", fires=True),
        Example("war", text="White blood cells are the soldiers of your body.", fires=True),
        Example("plain", text="The cancer can change. The protein then has another shape."),
        Example("a kind of cell", text="Natural killer cells are a kind of white blood cell."),
        Example("where an organ is", text="The pancreas lies behind the stomach."),
        Example("people feel", text="Patients feel tired. Tell us how you feel."),
    ),
)

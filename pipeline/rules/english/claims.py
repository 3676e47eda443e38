"""Claims that a medicine works or is safe, as English words them.

The tables were written from the phrases that advertising codes and 21 CFR 312.7 are about ("safe", "effective", "cure",
"proven") and their everyday synonyms. They say which words are a claim if the drug is what acts; who acts, and
whether it is asserted at all, is read by `actors` and `framing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import compiled
from pipeline.record import record
from pipeline.rules.english.triggers import words_in

_WORD = compiled(r"[a-z]+")

_ADJECTIVE = (
    r"(?:(?:the|your|their|a|an|any|all|most|many|even|this|that|these|its|his|her|our|my|both|severe|mild|chronic|acute|advanced|aggressive|rare|bad|stubborn|resistant|early|late|stage|solid|lung|breast"
    r"|liver|blood|skin|brain|bone|bowel|eye|joint|nerve|heart|kidney|knee|back|muscle|period|childhood|p(?:a)?ediatric|deadly|viral|bacterial|fungal|common|high|low|serious|further|future|new|old|damaged"
    r"|diseased|lost|raised|sick|dying|metastatic|recurrent|relapsed|painful|panic|asthma|gout|angina|epileptic|migraine|psoriatic|cluster|hot|unborn|premature|newborn|symptoms of|signs of|growth of"
    r"|spread of|progression of|cause of|causes of|risk of|number of|rate of|amount of|pain of|course of|worsening of|onset of|chance of|loss of|[\w]+'s|[\w-]+-(?:positive|negative|mutant|resistant|driven|related"
    r"|induced|associated)|(?:moderate|mild) to severe)\s+){0,4}"
)
DISEASE = (
    r"(?:diseases?|cancers?|tumou?rs?|leuk(?:a)?emias?|lymphomas?|sarcomas?|carcinomas?|melanomas?|myelomas?|gliomas?|metastas[ie]s|infections?|virus(?:es)?|bacteria|germs|parasites?|fungus|fungi|worms?|lice|mites|microbes?|pathogens?|bugs|clots?|stones?|illness(?:es)?|condition|disorders?"
    r"|syndrome|diabetes|dementia|asthma|arthritis|psoriasis|eczema|acne|migraines?|headaches?|epilepsy|seizures?|fits|attacks?|bleeds?|coughs?|relapses?|recurrences?|flare-?ups?|flares|pain|depression|anxiety|panic"
    r"|insomnia|symptoms?|covid(?:-19)?|flu|influenza|malaria|tuberculosis|hiv|hepatitis|obesity|hypertension|strokes?|blindness|deafness|progression|resistance|problems?|inflammation|damage|fractures?|bleeding"
    r"|clots?|nausea|itch(?:ing)?|rash|cough|colds?|fever|fatigue|tiredness|breathlessness|wheez(?:e|ing)|tremors?|spasms?|stiffness|swelling|lupus|gout|colitis|osteoporosis|alzheimer'?s?|parkinson'?s?|huntington'?s?"
    r"|sclerosis|fibrosis|endometriosis|ulcers?|plaques?|wounds?|scars?|wrinkles|hair loss|hearing loss|memory loss|memory decline|weight gain|deaths?|dying|ag(?:e)?ing|rejection|decline|withdrawal|cravings?|shingles|dengue|measles|mumps|rubella|polio|rabies|typhoid|cholera|zika|ebola|chickenpox|herpes|gonorrh(?:o)?ea|syphilis|chlamydia|thrush|jaundice|vertigo|tinnitus|heartburn|reflux|constipation|diarrh(?:o)?ea|vomiting|cramps|incontinence|snoring|hiccups|stroke|plague|anthrax|scurvy|rickets|sciatica|cataracts?|glaucoma"
    r"|addiction|neuropathy|an(?:a)?emia|hot flushes|hot flashes|hospital (?:stays|admissions)|hospitali[sz]ations?|[a-z]{4,}(?:itis|osis|emia|aemia|oma|algia|pathy|plegia|phobia)|rsv)\b(?! (?:signal|centre|center|team|clinic|site|cells? line))"
)
_CELLS = r"(?:(?:cancer|tumou?r|leuk(?:a)?emia|malignant|infected|diseased|harmful)\s+cells?|blast cells)\b"
_MEASURE = (
    r"(?:(?:high |raised |your |the )*(?:blood pressure|blood sugar|blood glucose|glucose levels?|cholesterol|ldl|hba1c|weight|body weight|body fat|viral load|eye pressure|cravings|the risk|your risk|the need|the number"
    r"|the chance|relapse rates?|mortality|death rates?|disability)|risk)\b"
)
_LIFE = (
    r"(?:(?:the |your |their |our |a |patients' |people's |many |more |countless |overall |long-term |median |progression-free |thousands of |millions of |hundreds of )*(?:lives|life expectancy|life|lifespan|survival|quality of life"
    r"|outcomes?|prognosis|remissions?|time to progression|years|sight|eyesight|limbs?|patients))\b"
)
_BODY = (
    r"(?:(?:the |your |their |lost |normal |full |natural |healthy |youthful |damaged |worn |kidney |liver |heart |lung |brain |nerve |muscle |immune |joint |bone |bladder |sexual |thyroid |faulty |defective |broken |missing |torn |weak |ruptured |inflamed |brittle |blocked )*(?:hearing|vision|sight|eyesight"
    r"|health|memory|hair|mobility|movement|strength|function|functions|cartilage|nerves?|tissues?|skin|joints?|bones?|muscles?|heart muscle|sleep|balance|fertility|mood|energy|breathing|walking|gene function"
    r"|insulin (?:production|sensitivity)|lungs?|liver|kidneys?|brain|heart|immunity|immune system|blood flow|bone density|airways?|gut|bowels?|arteries|gene|genes|tendons?|ligaments?|teeth|gums|enamel|spine|discs?|blood (?:cells|vessels)|wounds?|hands|feet|eyes))\b(?! (?:rates?|rhythm|enzymes?|attacks?|failure|cells?|levels?|pressure|damage|cancer|toxicity|scans?|tests?)\b)"
)
# One more word may stand before the name of an illness ("multiple sclerosis"), but none that makes it part of a signal.
_KIND = r"(?:(?!(?:that|which|of|to|from|for|in|on|and|or|by|with|signals?|proteins?|cells?|genes?|receptors?|enzymes?|the)\b)[a-z-]+ )?"
_ILL = rf"{_ADJECTIVE}{_KIND}(?:{DISEASE}|{_CELLS})"
_PEOPLE = r"(?:(?:already |many |countless |hundreds of |thousands of |millions of |dozens of |so many |all these )*(?:you|your \w+|people|patients|children|babies|infants|women|men|adults|families|us|them|mothers|users|the (?:body|brain|heart|liver|kidneys?|skin|lungs?|eyes?)))\b"


_FROM = r"from (?:coming back|returning|growing|spreading|progressing|getting worse)"
# What verbs of the table are followed by. The names are short for the long lists, which are compiled once each.
_OBJECTS: dict[str, str] = {
    "ill": _ILL,
    "measure": _MEASURE,
    "life": _LIFE,
    "body": _BODY,
    "people": _PEOPLE,
    "cause": r"(?:the|this|that|your|every) (?:\w+ )?(?:\w+ )?(?:problem|fault|gene|causes?|defect|error|switch)\b",
    "growth": rf"{_ADJECTIVE}(?:cancer|tumou?r) growth\b",
    "cancer": rf"(?:the|your|their) (?:\w+ )?(?:cancer|disease|tumou?r) {_FROM}",
    "its": r"(?:the|this|that|your|every)\b",
    "tumour": r"\w+ (?:tumou?rs?|growths?)\b",
    "resistance": r"[\w-]+ resistance\b",
    "against": r"(?:against|from)\b",
    "number": rf"the (?:number|frequency|severity|risk|rate|length|spread|growth) of {_ILL}",
    "any": r"\w+",
    "nothing": r"(?=[.!;]|$)",
    "remission": r"(?:\w+ ){1,3}(?:into|in) remission\b",
}


@record
class Claim:
    """A verb with what must follow it: one of `objects`, with any of the words `between` in front and `then` after it.

    `strong` ones are claims also if the subject is not known as a drug.
    """

    forms: str
    objects: str
    between: str = ""
    then: str = ""
    strong: bool = False


@record
class VerbClaim:
    """A verb of the table with its object, at a place of a folded text."""

    start: int
    end: int
    verb: str
    claim: Claim


VERBS: tuple[Claim, ...] = (
    Claim("cure cures cured curing", "any", strong=True),
    Claim("heal heals healed healing", "any"),
    Claim("fix fixes fixed fixing correct corrects corrected tackle tackles tackled", "ill cause"),
    Claim("solve solves solved solving", "its"),
    Claim("stop stops stopped stopping halt halts halted halting arrest arrests end ends ended", "ill growth cancer"),
    Claim("banish banishes banished tame tames tamed silence silences freeze freezes", "ill growth"),
    Claim("eliminate eliminates eliminated eliminating eradicate eradicates eradicated eradicating", "ill"),
    Claim("destroy destroys destroyed destroying kill kills killed killing clear clears cleared clearing", "ill"),
    Claim("melt melts melted dissolve dissolves erase erases erased remove removes removed", "ill"),
    Claim("vanquish vanquishes abolish abolishes abolished", "ill"),
    Claim("wipe wipes wiped wiping knock knocks knocked", "ill", between="out |away "),
    Claim("get gets got getting rid rids", "ill", between="rid of |of "),
    Claim("shrink shrinks shrank shrunk shrinking", "ill tumour"),
    Claim("save saves saved saving", "life", strong=True),
    Claim("extend extends extended extending prolong prolongs prolonged prolonging", "life body ill"),
    Claim("lengthen lengthens lengthened double doubles doubled raise raises", "life body"),
    Claim("improve improves improved improving increase increases increased", "life body ill measure"),
    Claim("boost boosts boosted enhance enhances enhanced", "life body"),
    Claim("prevent prevents prevented preventing", "ill cancer"),
    Claim("avert averts averted ward wards stave staves", "ill", between="off "),
    Claim("control controls controlled controlling master masters", "ill measure"),
    Claim("reverse reverses reversed reversing undo undoes undid", "ill"),
    Claim("restore restores restored restoring regenerate regenerates regenerated", "body measure"),
    Claim("rebuild rebuilds rebuilt repair repairs repaired regrow regrows regrew renew renews", "body"),
    Claim("normalise normalises normalised normalize normalizes normalized rejuvenate rejuvenates", "body measure"),
    Claim("overcome overcomes overcame overcoming", "ill resistance"),
    Claim("beat beats beating defeat defeats defeated defeating conquer conquers conquered", "ill"),
    Claim("fight fights fought combat combats tackle tackles tackled crush crushes crushed", "ill", between="off "),
    Claim("attack attacks neutralise neutralises neutralize neutralizes outsmart outsmarts", "ill"),
    Claim("treat treats treated treating", "ill"),
    Claim("relieve relieves relieved relieving ease eases eased easing soothe soothes soothed", "ill number body"),
    Claim("reduce reduces reduced reducing lower lowers lowered lowering", "ill measure number"),
    Claim("cut cuts cutting decrease decreases decreased halve halves halved", "ill measure number", between="down "),
    Claim("slow slows slowed slowing delay delays delayed delaying calm calms calmed", "ill number", between="down "),
    Claim("alleviate alleviates alleviated shorten shortens shortened suppress suppresses", "ill number"),
    Claim("minimise minimises minimize minimizes", "ill number"),
    Claim(
        "take takes taking took make makes made making keep keeps kept keeping bring brings",
        "ill",
        then=rf"(?:away|disappear|vanish|go away|shrink|under control|{_FROM}|at bay|in check|in remission|down)\b",
    ),
    Claim("keep keeps kept", "cancer"),
    Claim("protect protects protected protecting shield shields shielded", "people against"),
    Claim("help helps helped", "people nothing"),
    Claim("help helps helped", "ill", between="with |against "),
    Claim("put puts", "ill", between="an end to |a stop to |paid to "),
    Claim("put puts", "remission", strong=True),
)


def verb_claims(folded: str) -> Iterator[VerbClaim]:
    """Every verb of the table in a folded text that is followed by one of its objects."""
    if words_in(folded).isdisjoint(_by_form()):
        return
    for word in _WORD.finditer(folded):
        for claim in _by_form().get(word.group(), ()):
            end = _object_end(claim, folded, word.end())
            if end is not None:
                yield VerbClaim(word.start(), end, word.group(), claim)
                break


def _object_end(claim: Claim, folded: str, at: int) -> int | None:
    space = _compiled(rf"\s*(?:{claim.between})?").match(folded, at)
    at = space.end() if space else at
    for name in claim.objects.split():
        found = _compiled(_OBJECTS[name]).match(folded, at)
        if found is None:
            continue
        if not claim.then:
            return found.end()
        then = _compiled(rf"\s+{claim.then}").match(folded, found.end())
        if then:
            return then.end()
    return None


@cache
def _by_form() -> dict[str, list[Claim]]:
    forms: dict[str, list[Claim]] = {}
    for claim in VERBS:
        for form in claim.forms.split():
            forms.setdefault(form, []).append(claim)
    return forms


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)


def form_of(verb: str, before: str) -> str:
    """How the verb stands: ``states`` (it cures, it can cure), ``past`` (it cured), or empty if it asserts nothing.

    `verb` is folded, `before` the folded sentence up to it.
    """
    if verb.endswith("ing"):
        return "states" if _PROGRESSIVE.search(before) else ""
    if verb in _IRREGULAR_PAST or verb.endswith("ed"):
        return "states" if _PERFECT.search(before) else "" if _PASSIVE.search(before) else "past"
    if verb in _THIRD:
        return "states"
    return "states" if _GOVERNED.search(before) or not before.strip(" \"'") else ""


_PROGRESSIVE = compiled(r"\b(?:is|are|keeps?|successfully) (?:\w+ly |already |now )?$")
_PASSIVE = compiled(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got) (?:\w+ly |also |not )?$|\b(?:the|a|an|previously|already|of|with|by|in|for|to|who|that were|newly|un) $"
)
# "It has helped hundreds of people" speaks of now as well.
_PERFECT = compiled(r"\b(?:has|have) (?:\w+ly |already |now |also )*$")
_GOVERNED = compiled(
    r"\b(?:can|will|does|do|helps?(?: (?:to|you|your|the body|people|patients))?|able to|(?:shown|proven|proved|demonstrated|confirmed|known|found|guaranteed|sure|certain|going|used|works?|expected|set|ready|bound) to"
    r"|power to|ability to|lets you|allows you to|(?:trust|rely on|count on|depend on) (?:it|this|[\w-]+) to|and|or)\s+(?:\w+ly |also |even |actually |really |at last |finally )?$"
)
_IRREGULAR_PAST = frozenset(
    ["shrank", "shrunk", "fought", "got", "rebuilt", "regrew", "undid", "overcame", "kept", "took", "made", "cut"]
)
_THIRD = frozenset(form for claim in VERBS for form in claim.forms.split() if form.endswith("s"))

"""A well-known medicine is called what it is: its class, and what it acts on.

"Rivaroxaban is a vitamin K antagonist" sends its reader to the wrong antidote and the wrong test. Classes and targets
stand in a house table of general knowledge, so the finding asks to check the label. Words that fit several classes
(antihypertensive, painkiller) contradict none of them.
"""

import re
from collections.abc import Iterator

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold
from pipeline.rules.known_medicines import KnownMedicine, class_pattern, class_words, classes
from pipeline.rules.known_subject import Spoken, spoken
from pipeline.rules.prose import Prose


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split(","))


# Words that say what a medicine is used for, and are said of others too.
_LOOSE = _listed(
    "painkiller,analgesic,pain reliever,pain medicine,sedative,hypnotic,anxiolytic,sleeping tablet,sleeping pill"
    ",blood pressure medicine,antihypertensive,mood stabiliser,mood stabilizer,hormone,hormone therapy,antiemetic"
    ",vasodilator,immunosuppressant,anti-inflammatory,supplement,mineral,biologic,vitamin,biological medicine"
    ",tranquilliser,stimulant,contraceptive,chemotherapy,immunotherapy,targeted therapy,antidote,controlled drug"
    ",antiarrhythmic,antacid,fever reducer,antipyretic,alkaloid,kinase inhibitor,antibody,water tablet,water pill,dmard"
    ",disease-modifying antirheumatic drug,cytotoxic,chemotherapy medicine,anti-sickness medicine,diabetes medicine"
    ",glucose-lowering medicine,antianginal,immunomodulator,acid reducer,platinum,reliever,heparin,insulin,nitrate"
    ",growth factor,narcotic,adrenergic antagonist,sympathomimetic,antimuscarinic,anticholinergic"
)
# What a mechanism can be wrong about: substances of the body that few classes act on.
_TARGETS = _listed(
    "angiotensin-converting enzyme,angiotensin converting enzyme,angiotensin receptor,proton pump,hmg-coa,factor xa"
    ",thrombin,vitamin k,pd-1,pd-l1,her2,tnf,sglt2,sglt-2,dpp-4,dpp4,glp-1,pde5,xanthine oxidase,aromatase,beta receptor"
    ",beta adrenoceptor,beta-adrenoceptor,calcium channel,cyclooxygenase,cox-1,cox-2,p2y12,monoamine oxidase,jak"
    ",janus kinase,calcineurin,gyrase,ergosterol,leukotriene,aldosterone,opioid receptor,neuraminidase,cell wall"
    ",osteoclast,muscarinic,egfr,bcr-abl"
)
_IS = (
    r"(?:\s*\([^)]*\))?(?:®|™)?(?:\s+(?:tablets?|capsules?|injections?|syrup|inhalers?|cream|pens?|solution))?(?:,\s+|\s+(?:is|are|was|were|acts as|works as|belongs? to|counts as|remains)\s+|\s*[(:-]\s*|\s+-\s+)"
    r"(?:(?:also|itself|both|in fact|known as|one of|classed as|considered|described as) )*(?:an?|the|another|one of the|a (?:group|class|family|type|kind) of|the (?:group|class|family) of)\s+"
)
_NOT_SAID = r"\b(?:not|n't|never|unlike|with|plus|or|versus|than|instead|used|given|taken|for|who|that|which|when|after|before|and|whereas|while|but|in|to|by|from|reduces|lowers|if|interacts?)\b"
_ACTS = (
    r"\b(?:block(?:s|ing)?|inhibit(?:s|ing)?|target(?:s|ing)?|bind(?:s|ing)?(?: to)?|antagoni[sz](?:es|ing)|activat(?:es|ing)|stimulat(?:es|ing)|acts? (?:on|at|by blocking)|neutrali[sz](?:es|ing))\s+"
    r"(?:(?:the|an?|its|of|enzyme|action of|effects? of|production of|protein|receptor|selectively|directly|clotting|hormone|so-called)\s+){0,4}"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence about a known medicine for a class or a target that is not its own."""
    for said in spoken(prose):
        folded = fold(said.sentence)
        yield from _classes(said, folded)
        yield from _targets(said, folded)


def _subjects(said: Spoken, folded: str) -> Iterator[tuple[KnownMedicine, int]]:
    """Medicines, each with the place behind the words that name it as a subject."""
    for mention in said.named:
        if "salt" not in mention.medicine.classes:  # "exampsartan potassium is ..."
            yield mention.medicine, mention.end - said.start
    it = compiled(r"^\W*(?:it|this medicine|this drug|the drug|the medicine|the tablets?|they)(?= (?:is|are|belongs?|acts?|works?|blocks?|inhibits?|binds?))").match(folded)  # fmt: skip
    if it is not None and not said.named and said.main is not None:
        yield said.main, it.end()


def _classes(said: Spoken, folded: str) -> Iterator[Problem]:
    for medicine, end in _subjects(said, folded):
        lead = compiled(_IS).match(folded, end)
        if lead is None:
            continue
        phrase = re.split(r"[.;:()]|, (?!(?:oral|selective|direct|potent|long-acting)\b)", folded[lead.end() :], maxsplit=1)[0]  # fmt: skip
        cut = compiled(_NOT_SAID).search(phrase)
        phrase = phrase[: cut.start()] if cut else phrase
        groups = compiled(r"^(?:(?:group|class|family|type|kind) of (?:\w+ )?(?:medicines?|drugs?) (?:called|known as|named)\s+)").match(folded, lead.end())  # fmt: skip
        phrase = folded[groups.end() :].split(".")[0].split(",")[0] if groups else phrase
        yield from _wrong(said, medicine, phrase, folded, lead.end())
    yield from _led(said, folded)


def _wrong(said: Spoken, medicine: KnownMedicine, phrase: str, folded: str, at: int) -> Iterator[Problem]:
    """The first word for another class in a phrase that says what the medicine is, unless a telling one fits too."""
    words = [match.group(1) for match in class_pattern().finditer(phrase)]
    keys = [class_words().get(word, frozenset()) for word in words]
    own, expected = set(medicine.classes), classes()[medicine.classes[0]].words
    if any(key & own and len(key) == 1 for key in keys) or not expected:
        return
    fits = any(key & own for key in keys)
    telling = (
        word
        for word, key in zip(words, keys, strict=True)
        if key and not key & own and not _is_loose(word, medicine) and (len(key) == 1 or not fits)
    )
    if wrong := next(telling, ""):
        start = folded.index(wrong, at)
        message = f"{medicine.name} is called “{wrong}”; it is known as {expected[0]}: check the label"
        yield Problem(said.text.pointer, message, needle=said.sentence[start : start + len(wrong)])


# "Beta blockers such as X", "the ACE inhibitor X", "like other statins, X": the class stands in front of the name.
_BETWEEN = r"s?(?:(?: (?:medicines?|drugs?|tablets?|antibiotics?|agents?))?(?:,? (?:such as|like|including|e\.g\.,?|for example|for instance|namely|called|named)| \(e\.g\.,?| \()? ?|)"
_OTHERS = r"\b(?:like|as with) (?:all |other |all other |the other |any other )?$"


def _led(said: Spoken, folded: str) -> Iterator[Problem]:
    for mention in said.named:
        start = mention.start - said.start
        for match in class_pattern().finditer(folded, 0, start):
            between = folded[match.end(1) : start]
            likewise = between.strip() in (",", "s,") and compiled(_OTHERS).search(folded[: match.start()])
            if not (likewise or compiled(_BETWEEN).fullmatch(between)):
                continue
            if compiled(r"\b(?:not|no|unlike|or|and|plus|with) (?:an? |the )?$").search(folded[: match.start()]):
                continue
            yield from _wrong(said, mention.medicine, match.group(1), folded, match.start())
            break


def _is_loose(word: str, medicine: KnownMedicine) -> bool:
    if word == "kinase inhibitor":
        return not {"antibody", "checkpoint", "her2", "tnf"} & set(medicine.classes)
    return word in _LOOSE


def _targets(said: Spoken, folded: str) -> Iterator[Problem]:
    subjects = list(_subjects(said, folded))
    if len(subjects) != 1:
        return
    medicine, end = subjects[0]
    own = {target for key in medicine.classes for target in classes()[key].targets}
    acts = compiled(_ACTS).search(folded, end) if own else None
    if acts is None or re.search(r"\b(?:not|which|unlike|than|with|who)\b|n't\b|[;(]", folded[end : acts.end()]):
        return
    rest = folded[acts.end() :]
    named = next((target for target in sorted(_TARGETS, key=len, reverse=True) if rest.startswith(target)), "")
    if named and named not in own:
        words = said.sentence[acts.start() : acts.end() + len(named)]
        yield Problem(
            said.text.pointer,
            f"“{words}”: {medicine.name} is known to act on {' or '.join(sorted(own)[:2])}: check the label",
            needle=words,
        )


RULE = Rule(
    code="IDN010",
    name="known-class",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look up the class and the mechanism of the medicine; correct it or the name.",
    check=check,
    sources=("house rule",),
    waivable=True,
    examples=(
        Example("a copula", text="Apixaban is a vitamin K antagonist.", status="approved", fires=True),
        Example("an apposition", text="Furosemide, a beta blocker, removes water.", status="approved", fires=True),
        Example("a group", text="Amlodipine belongs to a group of medicines called ACE inhibitors.", status="approved", fires=True),
        Example("a pronoun", text="# Oseltamivir capsules\n\nIt is an antibiotic.", status="approved", fires=True),
        Example("a brand", text="Lipitor is an oral anticoagulant.", status="approved", fires=True),
        Example("a mechanism", text="Omeprazole inhibits xanthine oxidase.", status="approved", fires=True),
        Example("right", text="Apixaban is a direct factor Xa inhibitor. Furosemide is a loop diuretic. Aspirin is an antiplatelet medicine.", status="approved"),
        Example("a wide word", text="Warfarin is an anticoagulant. Codeine is a painkiller. Sotalol, a beta blocker, is also an antiarrhythmic.", status="approved"),
        Example("another drug", text="Amlodipine is an alternative to an ACE inhibitor. Warfarin with a beta blocker is common.", status="approved"),
        Example("a mechanism of its own", text="Losartan blocks the angiotensin receptor. Omeprazole blocks the proton pump.", status="approved"),
        Example("denied", text="Paracetamol is not an opioid.", status="approved"),
    ),
)  # fmt: skip

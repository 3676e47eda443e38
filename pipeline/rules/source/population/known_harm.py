"""Nobody is let take a medicine that is known to harm him: the unborn child, a nursing baby, a child, a weak defence.

"Isotretinoin is safe to keep using in pregnancy", "give your 7-year-old aspirin", "live vaccines can be given during
chemotherapy": each has hurt people. What medicines do is taken from a house table of general knowledge, so the finding
asks to check the label. Of an investigational drug nobody knows that it is harmless to an unborn child.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.marking import has_any
from pipeline.rules.english.people import ages
from pipeline.rules.english.permission import permits
from pipeline.rules.known_medicines import KnownMedicine, named_beside
from pipeline.rules.known_subject import Spoken, spoken
from pipeline.rules.prose import Prose
from pipeline.rules.subject import Subject

_PREGNANT = (
    r"\b(?:pregnan\w+|expecting(?: a (?:baby|child))?|trimesters?|unborn|mothers?-to-be|trying for a baby|conceiv\w+)\b"
)
_LATE = r"\b(?:third trimester|last (?:three|3) months|late(?:r)? (?:in )?pregnancy|throughout pregnancy|whole pregnancy|any (?:time|stage)|all (?:three )?trimesters|until (?:the )?(?:birth|delivery)|end of pregnancy|(?:30|32|34|36|28)(?:th)? weeks?)\b"
_NURSING = r"\b(?:breast-? ?feed\w*|nursing (?:mothers?|women|a baby)|lactat\w+|while nursing)\b"
_CHILD = r"\b(?:child(?:ren)?(?:'s)?|bab(?:y|ies)|infants?|toddlers?|kids?|boys?|girls?|sons?|daughters?|teenagers?|teens|adolescents?|p(?:a)?ediatric|little ones?|newborns?)\b"
_WEAK = r"\b(?:chemotherap\w+|immuno-?suppress\w*|immuno-?compromis\w*|immune[- ]?deficien\w*|weak(?:ened)? immune|weakened defen[cs]es|leuk(?:a)?emia|transplant\w*|high-dose (?:steroids?|prednisolone|prednisone|corticosteroids?)|anti-tnf|biologics?|aids|lymphoma|scid)\b"
_LIVE = r"\blive(?:,| and)? ?(?:attenuated )?(?:vaccines?|virus(?:es)?|bacteria|vaccination)|\blive-attenuated\b|\b(?:measles|mumps|rubella|mmr|varicella|chickenpox|yellow fever|bcg|rotavirus|oral polio|oral typhoid|nasal (?:flu|influenza))\b[^.;]{0,30}\bvaccin\w*|\b(?:mmr|bcg)\b"
_GIVES = r"\b(?:give|giving|given|take|takes|taken|try|help\w*|bring\w*|works?|can|may|dose|doses|use|used|mg|tablets?|reliev\w*|ease\w*|lower\w*|soothe\w*|choose|fine|safe|suitable)\b"
_KEPT = r"\b(?:not|never|avoid\w*|reye\w*|unless|specialist|kawasaki|prescri\w+|accident\w*|swallow\w*|reach|adults?|away|stop|instead|contraindicat\w*|do(?:es)? without|under 16|older than)\b|n't\b"
_TOPICS = ("pregnan", "expecting", "trimester", "unborn", "mother", "conceiv", "baby", "breast", "nursing", "lactat")
_YOUNG_SIGNS = ("child", "bab", "infant", "toddler", "kid", "boy", "girl", "son", "daughter", "teen", "adolesc", "year-old", "years old", "aged", "paediat", "pediat")  # fmt: skip
_OWN = r"\b(?:it|they|this|these|the (?:study )?(?:drug|medicine|tablets?|capsules?|injections?|treatment|inhaler|cream|gel)|your (?:medicine|tablets?|capsules?|treatment)|treatment|you)\b"


def check(prose: Prose) -> Iterator[Problem]:
    """Look at every sentence about a known medicine; at all that speak of pregnancy if the drug is under study."""
    yield from _known(prose)
    yield from _vaccines(prose)
    if prose.investigational:
        yield from _unknown(prose)


def _known(prose: Prose) -> Iterator[Problem]:
    for said in spoken(prose):
        folded = fold(said.sentence)
        medicines = said.medicines
        young = _too_young(said, folded)
        if young is not None:
            medicine, words = young
            yield _problem(
                said, words, f"{medicine.name} is not for people under {medicine.age} years in its usual use"
            )
            continue
        if len(medicines) != 1 or not has_any(folded, _TOPICS) or not (said.named or compiled(_OWN).search(folded)):
            continue
        medicine = medicines[0]
        if named_beside(said.sentence, medicine.names):
            continue
        for harms, pattern, whom in (
            (medicine.harms_pregnancy, _PREGNANT, "an unborn child"),
            (medicine.harms_late_pregnancy and compiled(_LATE).search(folded), _PREGNANT, "an unborn child late in pregnancy"),
            (medicine.harms_nursing, _NURSING, "a breast-fed baby"),
        ):  # fmt: skip
            match = compiled(pattern).search(folded) if harms else None
            if match is not None and permits(folded):
                yield _problem(said, said.sentence[match.start() : match.end()], f"{medicine.name} can harm {whom}")
                break


def _problem(said: Spoken, words: str, why: str) -> Problem:
    return Problem(said.text.pointer, f"“{words}” is permitted here, but {why}: check the label", needle=words)


def _too_young(said: Spoken, folded: str) -> tuple[KnownMedicine, str] | None:
    limited = [medicine for medicine in said.medicines if medicine.age]
    if not limited or not has_any(folded, _YOUNG_SIGNS) or not compiled(_GIVES).search(folded):
        return None
    if compiled(_KEPT).search(folded) or folded.rstrip("\"')”’ ").endswith("?"):
        return None
    bands = ages(said.sentence)
    child = compiled(_CHILD).search(folded)
    for medicine in limited:
        limit = Decimal(12 * medicine.age)
        for band in bands:
            if band.low < limit and band.through <= 18 * 12 + 12:
                return medicine, said.sentence[band.start : band.end].strip()
        if child is not None and not bands and medicine.age >= 12 and permits(folded):
            return medicine, said.sentence[child.start() : child.end()]
    return None


def _vaccines(prose: Prose) -> Iterator[Problem]:
    for text in prose.texts:
        folded_text = fold(text.shown)
        if text.role == "id" or ("vaccin" not in folded_text and not re.search(r"\b(?:mmr|bcg)\b", folded_text)):
            continue
        if not compiled(_LIVE).search(folded_text):
            continue
        live_before = False
        for start, sentence in sentences(text.shown):
            folded = fold(sentence)
            live = compiled(_LIVE).search(folded) is not None
            weak = compiled(_WEAK).search(folded) or compiled(_PREGNANT).search(folded)
            about = live or (live_before and compiled(r"\b(?:it|they|this|these|the vaccines?)\b").search(folded))
            if weak is not None and about and permits(folded):
                words = text.shown[start + weak.start() : start + weak.end()]
                yield Problem(
                    text.pointer, f"a live vaccine is permitted with “{words}”: check the label", needle=words
                )
            live_before = live or (live_before and "vaccin" in folded)


def _unknown(prose: Prose) -> Iterator[Problem]:
    """Of a drug under study nobody can say that it is harmless in pregnancy or breast-feeding."""
    generic = prose.generic_name.lower() if isinstance(prose, Subject) else ""
    for text in prose.texts:
        if text.role == "id":
            continue
        for start, sentence in sentences(text.shown) if has_any(fold(text.shown), _TOPICS) else ():
            folded = fold(sentence)
            match = compiled(_PREGNANT).search(folded) or compiled(_NURSING).search(folded)
            if match is None or not permits(folded):
                continue
            if (generic and generic in folded) or compiled(_OWN).search(folded) or compiled(_DRUG).search(folded):
                if compiled(_TRIAL).search(folded):
                    continue
                words = text.shown[start + match.start() : start + match.end()]
                yield Problem(
                    text.pointer, f"“{words}” is permitted, but of a drug under study that is not known", needle=words
                )


_DRUG = r"\b[a-z]{2,5}-?\d{1,6}\b|\b[a-z]{4,}(?:ib|ab|ol|il|ine|ide|pril|tan|vir|stat|gene|cel)\b"
_TRIAL = r"\b(?:registr\w*|trial|study|enrol\w*|register\w*|reported?|report|outcome|follow\w*|collect\w*|information|data|partners?|test)\b"

RULE = Rule(
    code="POP010",
    name="known-harm",
    severity=Severity.WARNING,
    prose=__doc__ or "",
    remedy="Look at the label: say that this person may not take it, or name the exception and who decides on it.",
    check=check,
    sources=("house rule",),
    examples=(
        Example("pregnancy", text="Warfarin tablets are safe to use while you are pregnant.", status="approved", fires=True),
        Example("by a pronoun", text="Lisinopril lowers blood pressure. You can keep taking it during pregnancy.", status="approved", fires=True),
        Example("an adolescent", text="For a feverish child of 9 years, aspirin 300 mg helps quickly.", status="approved", fires=True),
        Example("nursing", text="Mothers on methotrexate may breast-feed without worry.", status="approved", fires=True),
        Example("a live vaccine", text="The yellow fever vaccine is live. It can be given to people on immunosuppressants.", status="approved", fires=True),
        Example("under study", text="QVD-118 is investigational. It can be taken during pregnancy.", fires=True),
        Example("in a monograph", {"sections.dosing.blocks.missed.text": "You may breast-feed during treatment."}, ("sections.dosing.blocks.missed.text",)),
        Example("forbidden", text="Do not take warfarin if you are pregnant. Isotretinoin must not be used in pregnancy.", status="approved"),
        Example("with a specialist", text="Valproate may be used in pregnancy only if a specialist sees no alternative.", status="approved"),
        Example("harmless", text="Paracetamol can be taken during pregnancy. You may breast-feed while you take amoxicillin.", status="approved"),
        Example("kept from children", text="Do not give aspirin to children under 16 years.", status="approved"),
        Example("adults", text="Adults take aspirin 75 mg once a day.", status="approved"),
        Example("an inactivated vaccine", text="The inactivated flu vaccine can be given during chemotherapy; live vaccines cannot.", status="approved"),
        Example("a plan", text="Women on lisinopril who plan a pregnancy switch to labetalol, which can be used in pregnancy.", status="approved"),
    ),
)  # fmt: skip

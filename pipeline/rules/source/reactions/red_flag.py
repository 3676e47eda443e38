"""A danger sign needs an action and somebody to turn to; it may never be explained away.

Chest pain, trouble breathing, a swollen face, thoughts of suicide, black stools or jaundice under "usually harmless" or
"wait for your next visit" have killed patients who did as told. "Report this immediately" without saying to whom helps as
little. Read in texts for patients.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.finding import Severity
from pipeline.model.rule import Example, Problem, Rule
from pipeline.patterns import compiled
from pipeline.rules.english import fold, sentences
from pipeline.rules.english.reassurance import reassurance
from pipeline.rules.english.symptoms import danger_signs, may_hold_danger
from pipeline.rules.passages import passages
from pipeline.rules.prose import Prose, ReaderText

_CONTACT = compiled(
    r"\b(?:doctors?|gp|nurses?|pharmacists?|teams?|hospitals?|emergenc(?:y|ies)|ambulance|911|999|112|111|a&e"
    r"|clinics?|health|medical|provider|prescriber|oncologists?|specialists?|physicians?|investigators?|dentist"
    r"|midwife"
    r"|poison|surgeon|paramedics?|urgent care|centre|center|study staff|trial staff|helpline|hotline|someone"
    r"|somebody|help|psychiatrist|crisis|call us|tell us|contact us|phone us|staff|carer|caregiver|parent"
    r"|cardiologist|casualty)\b"
)
_NEXT = compiled(
    r"^\W*(?:this|these|they|it|that|such|carry|keep|just|simply|then|ignore|continue|wait|lie|rest|sleep|rub|there is no"
    r"|no need|you can|do not|don't|put)\b"
)


def check(prose: Prose) -> Iterator[Problem]:
    """Look for danger signs that are explained away, and for urgency without a contact."""
    if not prose.for_patients:
        return
    for text in prose.texts:
        if text.role != "id" and may_hold_danger(fold(text.shown)):
            yield from _explained_away(text)
    sections: dict[int, list[ReaderText]] = {}
    for passage in passages(prose):
        sections.setdefault(passage.section, []).extend(text for _, text in passage.parts)
    for texts in sections.values():
        if not any(_CONTACT.search(fold(text.shown)) for text in texts):
            yield from _without_contact(texts)
    yield from _without_action(prose)


def _explained_away(text: ReaderText) -> Iterator[Problem]:
    before = ""
    at_risk = _AT_RISK.search(fold(text.shown)) is not None
    for start, sentence in sentences(text.shown):
        folded = fold(sentence)
        sign = _sign(folded, at_risk=at_risk) or (_sign(before, at_risk=at_risk) if _NEXT.search(folded) else None)
        if sign is not None and not _UNLESS.search(folded):
            for match in reassurance().finditer(folded):
                between = folded[sign.end() : match.start()] if sign.string is folded else ""
                if _NOT.search(folded[: match.start()]) or (
                    "normal" in match.group() and compiled(r",|\bif\b").search(between)
                ):
                    continue
                if _COLORED.match(sign.group()) and _COLORING.search(fold(text.shown)):
                    continue
                if _FIRST_AID.match(match.group()) and _SELF_TREATED.match(sign.group()):
                    continue  # a second puff for breathlessness, lying down when faint: that is what some leaflets say
                words = text.shown[start + match.start() : start + match.end()].strip(" ,;:")
                yield Problem(text.pointer, f"“{words}” explains away a danger sign ({sign.group()})", needle=words)
                break
        before = folded


def _sign(folded: str, *, at_risk: bool = False) -> re.Match[str] | None:
    """The first danger sign that is told: not denied, and not what the medicine is for ("prevents strokes").

    For people whose white cells may fall (`at_risk`) a fever or sore throat is one.
    """
    for pattern in (danger_signs(), _INFECTION) if at_risk else (danger_signs(),):
        for match in pattern.finditer(folded):
            if not _NOT_TOLD.search(folded[: match.start()]):
                return match
    return None


# Medicines that color stools or urine harmlessly.
_COLORING = compiled(
    r"\b(?:iron|ferrous|ferric|bismuth|charcoal|nitrofurantoin|rifamp\w+|levodopa|entacapone|metronidazole|senna)\b"
)
_COLORED = compiled(r"black(?! ?out)|tarry|dark urine")
_INFECTION = compiled(r"\b(?:sore throat|mouth ulcers|fever|high temperature|shiver\w*|chills)\b")
_AT_RISK = compiled(
    r"\b(?:carbimazole|propylthiouracil|methimazole|clozapine|chemotherapy|methotrexate|azathioprine|white (?:blood )?cells?"
    r"|neutrop\w+|bone marrow|deferiprone|mirtazapine|ticlopidine|sulfasalazine|leflunomide|transplant)\b"
)


_NOT_TOLD = compiled(
    r"\b(?:no|not|without|never|prevent\w*|risk of|chance of|protect\w*|reduc\w*|lower\w*|against|history of"
    r"|treat\w*|have had|had an?|after an?|control\w*|fewer|number of|for your|than|causes? of"
    r"|stop)\W+(?:(?!but\b)\w+\W+){0,3}$"
)
_NOT = compiled(
    r"(?:\b(?:not|never|no|cannot)|n't)\s+(?:\w+\s+){0,2}$|\b(?:except|apart from|other than|instead of)\b[^,;]*$"
)
_FIRST_AID = compiled(
    r"it pass|passes|it settle|take|lie|rest|have a|sit|drink|stay|see if|see how|go to bed|give it|wait for"
)
_SELF_TREATED = compiled(
    r"chest pain|faint|pass|black ?out|pain in|short|breath|trouble|difficult|problem|seizure|convulsion|fits|anaphyla"
    r"|severe allergic|allergic"
)
_UNLESS = compiled(
    r"\b(?:unless|but (?:call|tell|see|get|seek|contact|go)|(?:and|then|or) (?:call|get|seek|contact|see(?! (?:how|if|whether))|go"
    r"|tell|phone)|myth|wrong|not true|instead)\b|: (?:call|go|get|see)\b"
)


def _without_contact(texts: list[ReaderText]) -> Iterator[Problem]:
    for text in texts:
        match = _urgent().search(fold(text.shown))
        if match is not None:
            words = text.shown[match.start() : match.end()]
            yield Problem(text.pointer, f"“{words}” does not say whom to turn to", needle=words)
            return


def _without_action(prose: Prose) -> Iterator[Problem]:
    """A danger sign told to the reader ("your throat may swell") in a document that names nobody to turn to."""
    told = next((found for text in prose.texts if (found := _told(text)) is not None), None)
    if told is not None and not any(_ACTION.search(fold(text.shown)) for text in prose.texts):
        text, words = told
        yield Problem(text.pointer, f"“{words}” is a danger sign, and the text says nowhere what to do", needle=words)


def _told(text: ReaderText) -> tuple[ReaderText, str] | None:
    """The acute sign that a text tells its reader to reckon with."""
    if text.role in ("id", "heading", "title") or not may_hold_danger(fold(text.shown)):
        return None
    for start, sentence in sentences(text.shown):
        inside = fold(sentence)
        match = _sign(inside)
        if (
            match is not None
            and _ACUTE.match(match.group())
            and _to_the_reader().search(inside)
            and not _OTHER_MATTER.search(inside)
        ):
            return text, text.shown[start + match.start() : start + match.end()]
    return None


# Signs of what kills within hours. Fits or a stroke may be what the medicine is for.
_ACUTE = compiled(
    r"chest|pain in|.*breath|.*swell|.*swollen|black|tarry|.*blood|jaundice|yellow|skin|eyes|suicid|thoughts"
    r"|anaphyla|severe allergic|serious allergic"
)
# Contraindications, withdrawal and what the medicine is for.
_OTHER_MATTER = compiled(
    r"\b(?:do not (?:take|use|have)|must not|should not|not be (?:taken|used)|stopp?(?:ing|ed)? (?:taking|using"
    r"|it|suddenly)|suddenly|used (?:for|to)|inhaler|relie\w+|treats?|before (?:you )?tak\w+|allerg\w+ to)\b"
)
_ACTION = compiled(
    rf"\b(?:call|contact|tell|see|phone|ring|ask|go|seek|get|speak|talk|inform|report|alert|consult|visit|dial"
    rf"|take (?:him|her|the child|your child))\b[^.]{{0,60}}?{_CONTACT.pattern}|\bemergency\b|\b(?:911|999"
    rf"|112)\b|\b(?:call|tell|contact|phone|ring|ask) us\b"
)


@cache
def _to_the_reader() -> re.Pattern[str]:
    return compiled(
        r"\byou(?:r)?\b[^.]{0,60}\b(?:may|might|can|could|will)\b|\bif (?:you|your)\b|\b(?:watch (?:out )?for"
        r"|look out for|be alert (?:to|for)|warning signs?|danger signs?|red flags?|stop (?:taking|using)\b)"
    )


@cache
def _urgent() -> re.Pattern[str]:
    now = r"(?:immediately|at once|straight away|right away|without delay|urgently|as soon as possible)"
    return compiled(
        rf"\b(?:report|seek|notify|tell|inform|call|mention)\b(?: (?:it|this|these|them|any|all|such|new|the"
        rf"|side effects?|symptoms?|signs?|[a-z]+)){{0,10}}? {now}\b|\b(?:must|should) be reported {now}\b"
        rf"|\bseek (?:help|advice|attention) {now}\b"
    )


RULE = Rule(
    code="ADR007",
    name="red-flag",
    severity=Severity.ERROR,
    prose=__doc__ or "",
    remedy="Say what to do and whom to turn to: “Call your doctor or the emergency number at once”.",
    check=check,
    sources=("EMA, QRD templates",),
    examples=(
        Example("harmless", text="Chest pain is usually harmless. Rest for an hour.", fires=True),
        Example("wait", text="If you cough up blood, wait until your next routine visit to tell us.", fires=True),
        Example(
            "no action", text="Chest pain that spreads to your arm needs no action.", status="approved", fires=True
        ),
        Example(
            "normal", text="Slow, shallow breathing is normal and no reason for concern.", status="approved", fires=True
        ),
        Example("another tablet", text="If your face swells, take another tablet.", fires=True),
        Example("next sentence", text="Your skin may turn yellow. This can be ignored.", fires=True),
        Example("to whom", text="Report any swelling of the lips immediately.", fires=True),
        Example(
            "nowhere",
            text="Your throat may swell so that you cannot breathe. This is an allergic reaction.",
            fires=True,
        ),
        Example(
            "a call", text="If you have chest pain or trouble breathing, call your doctor or an ambulance at once."
        ),
        Example("do not wait", text="If your face swells, do not wait for your next visit: go to hospital."),
        Example("not to be ignored", text="Black stools should never be ignored. Tell your doctor at once."),
        Example(
            "another thing", text="A mild headache usually goes away by itself. Chest pain does not: call a doctor."
        ),
        Example("for professionals", text="Report chest pain immediately.", audience="professional"),
        Example("a list", text="Rare: liver failure, fits, severe allergic reaction."),
    ),
)
